import { loadEvaluations } from './catalogue/load.ts'
import { lawEvaluations } from './catalogue/law.ts'
import { pastEvaluations } from './catalogue/past.ts'
import { planningEvaluations } from './catalogue/plans.ts'
import { serviceEvaluations } from './catalogue/service.ts'
import { reviewEvaluations } from './catalogue/review.ts'
import { surveyEvaluations } from './catalogue/survey.ts'
import { trainingEvaluations } from './catalogue/training.ts'
import type { Evaluation } from './evaluation.ts'

/** Every figure the program can show: one file per room, a line here. What stands in none is not shown (`prove -- nobody`). */
export const EVALUATIONS: readonly Evaluation[] = [
  ...loadEvaluations,
  ...pastEvaluations,
  ...planningEvaluations,
  ...serviceEvaluations,
  ...lawEvaluations,
  ...reviewEvaluations,
  ...surveyEvaluations,
  ...trainingEvaluations,
]

const byKey = new Map(EVALUATIONS.map((it) => [it.key, it]))

/** Throws on a key nobody defined. */
export function evaluationOf(key: string): Evaluation {
  const found = byKey.get(key)
  if (!found) throw new Error(`no evaluation ${key} in src/office/evaluations/catalogue`)
  return found
}

export const isEvaluation = (key: string): boolean => byKey.has(key)
