/** Short words to ask the fee engine in tests. */
import { assessFees, type FeeAct, type FeeAssessment, type FeeCase } from '../index.ts'

export const on = (day: string) => Temporal.PlainDate.from(day)
export const TODAY = on('2026-11-23')

export type Rest = Partial<Omit<FeeCase, 'acts'>>
export const act = (key: string, more: Partial<FeeAct> = {}): FeeAct => ({ key, ...more })
export const asked = (acts: FeeAct | readonly FeeAct[], rest: Rest = {}): FeeCase => ({
  ...{ on: TODAY, acts: [acts].flat() },
  ...rest,
})

export function assessed(acts: FeeAct | readonly FeeAct[], rest: Rest = {}): FeeAssessment {
  const answer = assessFees(asked(acts, rest))
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.assessment
}
export const pays = (acts: FeeAct | readonly FeeAct[], rest: Rest = {}) => assessed(acts, rest).totalCents
export const refused = (acts: FeeAct | readonly FeeAct[], rest: Rest = {}) => {
  const answer = assessFees(asked(acts, rest))
  return answer.ok ? 'accepted' : answer.refusal
}
export const effects = (acts: FeeAct | readonly FeeAct[], rest: Rest = {}) =>
  assessed(acts, rest).lines[0]?.steps.map(({ effect, paragraph, cents }) => [effect, paragraph, cents])
export const hints = (acts: FeeAct | readonly FeeAct[], rest: Rest = {}) =>
  assessed(acts, rest).hints.map(({ code }) => code)

export const EXTEND = act('ae_extend_over_3m')
export const turkish: Rest = { grounds: ['association_turkey'] }
export const benefits: Rest = { grounds: ['benefits_recipient'] }
export const refugee: Rest = { grounds: ['protected_persons'] }
