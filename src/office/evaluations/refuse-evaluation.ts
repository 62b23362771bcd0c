import { refuse } from '#ground/act/refusal.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { leads } from './agree-evaluation.ts'
import { decide, type Decided, type DecideOutcome } from './decide.ts'
import type { EvaluationsRoom } from './room.ts'

/** The Personalrat does not agree to what was asked for. An agreement that holds goes on to its end. */
export async function refuseEvaluation(
  room: EvaluationsRoom,
  actor: Actor,
  command: Decided,
): Promise<DecideOutcome> {
  if (!isPermitted(room.ground.permissions, actor, 'evaluations.refuse', command.site))
    return refuse('not-permitted')
  if (leads(actor)) return refuse('two-hats')
  return decide(room, actor, command, {
    ...{ act: 'evaluations.refuse', kind: 'refused' },
    judge: ({ isAsked }) => (isAsked ? null : 'not-asked'),
  })
}
