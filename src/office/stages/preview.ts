import { createHmac, timingSafeEqual } from 'node:crypto'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import type { StagesRoom } from './room.ts'
import { offIn, type Standing } from './standing.ts'

/** How long a browser looks ahead, minutes; then it sees what everybody sees. */
export const PREVIEW_MINUTES = 60

/**
 * What a browser of the head of office is given to see the pages as of a stage. Signed and bound to the account: nobody
 * else sees anything else, and it opens nothing, for acts ask their own transaction.
 */
export function previewToken(room: StagesRoom, actor: Actor, stage: string): string | null {
  const { ground } = room
  const isKnown = room.stages().some(({ id }) => id === stage)
  if (!isKnown || !isPermitted(ground.permissions, actor, 'stages.preview', null)) return null
  const until = ground.clock.now().add({ minutes: PREVIEW_MINUTES }).epochMilliseconds
  return `${stage}.${until}.${signatureOf(room, actor, stage, until)}`
}

/** How things would stand; null: this is nobody's look ahead, or it is over. */
export function previewed(room: StagesRoom, actor: Actor, token: string): Standing | null {
  const [stage = '', ends = '', signature = ''] = token.slice(0, 200).split('.')
  const until = Number(ends)
  if (actor.kind !== 'staff' || !(until > room.ground.clock.now().epochMilliseconds)) return null
  if (!isEqual(signature, signatureOf(room, actor, stage, until))) return null
  const found = room.stages().find(({ id }) => id === stage)
  if (!found) return null
  const { id, name, functions, groups } = found
  return { ...{ stage: id, name, groups }, off: offIn(functions), version: room.now().version }
}

function signatureOf({ secret }: StagesRoom, { id }: Actor, stage: string, until: number): string {
  const words = `willkommen look ahead ${id} ${stage} ${until}`
  return createHmac('sha256', secret).update(words).digest('base64url')
}

function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
