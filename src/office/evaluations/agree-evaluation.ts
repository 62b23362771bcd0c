import { refuse } from '#ground/act/refusal.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { decide, keptText, type Decided, type DecideOutcome } from './decide.ts'
import type { EvaluationsRoom } from './room.ts'

export interface Agreement extends Decided {
  /** Where it is written: minutes of the Personalrat, Dienstvereinbarung. */
  readonly reference: string
  readonly from: Temporal.PlainDate
  /** The first day on which it no longer holds; null: until it is taken back. */
  readonly until: Temporal.PlainDate | null
}

const REFERENCE_MOST = 200

/** Roles that lead: who has one may not speak for the Personalrat (Art. 14 Abs. 3 BayPVG). */
const LEADING = ['head', 'admin'] as const

export const leads = ({ roles }: Actor): boolean => LEADING.some((role) => roles.includes(role))

/** The Personalrat agrees to what was asked for, from a day on. Without words to be found again there is no agreement. */
export async function agreeEvaluation(
  room: EvaluationsRoom,
  actor: Actor,
  { reference, from, until, ...command }: Agreement,
): Promise<DecideOutcome> {
  if (!isPermitted(room.ground.permissions, actor, 'evaluations.agree', command.site))
    return refuse('not-permitted')
  if (leads(actor)) return refuse('two-hats')
  const written = keptText(reference)
  if (written === '') return refuse('reference-missing', { field: 'reference' })
  if (written.length > REFERENCE_MOST) return refuse('reference-too-long', { field: 'reference' })
  if (until && Temporal.PlainDate.compare(until, from) <= 0)
    return refuse('ends-before-it-begins', { field: 'until' })
  return decide(room, actor, command, {
    ...{ act: 'evaluations.agree', kind: 'agreed' },
    judge: ({ isAsked }) => (isAsked ? null : 'not-asked'),
    more: { reference: written, from, until },
  })
}
