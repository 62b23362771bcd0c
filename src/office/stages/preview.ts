import type { Actor } from '#ground/permission/permission.ts'
import { mayLookAhead, signatureOf } from './look-ahead.ts'
import type { StagesRoom } from './room.ts'

/** How long a browser looks ahead, minutes; then it sees what everybody sees. */
export const PREVIEW_MINUTES = 60

/**
 * What a browser of the head of office is given to see the pages as of a stage. Signed and bound to the account: nobody
 * else sees anything else, and it opens nothing, for acts ask their own transaction.
 */
export function previewToken(room: StagesRoom, actor: Actor, stage: string): string | null {
  const { ground } = room
  const isKnown = room.stages().some(({ id }) => id === stage)
  if (!isKnown || !mayLookAhead(room, actor)) return null
  const until = ground.clock.now().add({ minutes: PREVIEW_MINUTES }).epochMilliseconds
  return `${stage}.${until}.${signatureOf(room, actor, stage, until)}`
}
