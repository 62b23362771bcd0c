import type { Actor } from '#ground/permission/permission.ts'
import { decide, type Decided, type DecideOutcome } from './decide.ts'
import type { EvaluationsRoom } from './room.ts'

/** The head of the office asks the Personalrat for figures; nothing is switched on by it. Also to have an agreement prolonged. */
export function proposeEvaluation(
  room: EvaluationsRoom,
  actor: Actor,
  command: Decided,
): Promise<DecideOutcome> {
  return decide(room, actor, command, {
    ...{ act: 'evaluations.propose', kind: 'proposed' },
    judge: ({ isAsked }) => (isAsked ? 'already-asked' : null),
  })
}
