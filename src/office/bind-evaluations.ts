import { fullFives } from '#ground/smallgroups/index.ts'
import { bind } from './bind.ts'
import * as evaluations from './evaluations/index.ts'

/** The catalogue of what may be shown, for the faces. */
export function bindEvaluations(room: evaluations.EvaluationsRoom) {
  const {
    agreementPaper,
    proposeEvaluation,
    agreeEvaluation,
    refuseEvaluation,
    withdrawEvaluation,
    readEvaluations,
  } = evaluations
  return {
    fullFives,
    nameOf: (key: string): string => evaluations.evaluationOf(key).name,
    ...bind(room, {
      ...{ proposeEvaluation, agreeEvaluation, refuseEvaluation, withdrawEvaluation, readEvaluations },
      agreementPaper,
    }),
  }
}
