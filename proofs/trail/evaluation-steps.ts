import { staffActor, type Stage } from './office.ts'
import { sure } from './outcome.ts'
import type { Step } from './story.ts'

/** Figures are asked for, declined, agreed to and taken back; in the end all are on, for the steps that read them. */
export async function* agreedFigures({ office: { evaluations } }: Stage): AsyncGenerator<Step> {
  const [head, council] = [staffActor('hanna', ['head']), staffActor('rosa', ['council'])]
  const seen = await sure(evaluations.readEvaluations(council, { site: 1 }))
  const all = seen.evaluations.filter(({ state }) => state !== 'law').map(({ key, mark }) => ({ key, mark }))
  const [one] = all.map((it) => ({ site: 1, evaluations: [it] }))
  const paper = { reference: 'Protokoll 1/2026', from: Temporal.PlainDate.from('2026-01-01'), until: null }
  yield {
    act: 'evaluations.read',
    rows: 0,
    do: () => sure(evaluations.readEvaluations(head, { site: 1 })),
  }
  yield { act: 'evaluations.propose', do: () => sure(evaluations.proposeEvaluation(head, one!)) }
  yield { act: 'evaluations.refuse', do: () => sure(evaluations.refuseEvaluation(council, one!)) }
  await sure(evaluations.proposeEvaluation(head, one!))
  yield {
    act: 'evaluations.agree',
    do: () => sure(evaluations.agreeEvaluation(council, { ...one!, ...paper })),
  }
  const why = { ...one!, note: 'anders genutzt als vereinbart' }
  yield { act: 'evaluations.withdraw', do: () => sure(evaluations.withdrawEvaluation(council, why)) }
  await sure(evaluations.proposeEvaluation(head, { site: 1, evaluations: all }))
  await sure(evaluations.agreeEvaluation(council, { site: 1, evaluations: all, ...paper }))
}
