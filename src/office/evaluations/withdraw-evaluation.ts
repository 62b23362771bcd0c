import { refuse } from '#ground/act/refusal.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { decide, keptText, type Decided, type DecideOutcome } from './decide.ts'
import type { EvaluationsRoom } from './room.ts'

/**
 * Off, with the next look: the Personalrat takes back what it agreed to, or the head what was asked for. Ends agreements that
 * are still to come as well. With a reason, because those who planned with the figure will ask.
 */
export async function withdrawEvaluation(
  room: EvaluationsRoom,
  actor: Actor,
  command: Decided,
): Promise<DecideOutcome> {
  if (!isPermitted(room.ground.permissions, actor, 'evaluations.withdraw', command.site))
    return refuse('not-permitted')
  if (keptText(command.note ?? '') === '') return refuse('note-missing', { field: 'note' })
  return decide(room, actor, command, {
    ...{ act: 'evaluations.withdraw', kind: 'withdrawn' },
    judge: ({ state, isAsked }) => (state === 'on' || state === 'coming' || isAsked ? null : 'not-agreed'),
  })
}
