import { timingSafeEqual } from 'node:crypto'
import type { Actor } from '#ground/permission/permission.ts'
import { mayLookAhead, signatureOf } from './look-ahead.ts'
import type { StagesRoom } from './room.ts'
import { offIn, type Standing } from './standing.ts'

/** How things would stand; null: this is nobody's look ahead, or it is over. */
export function previewed(room: StagesRoom, actor: Actor, token: string): Standing | null {
  const [stage = '', ends = '', signature = ''] = token.slice(0, 200).split('.')
  const until = Number(ends)
  if (actor.kind !== 'staff' || !(until > room.ground.clock.now().epochMilliseconds)) return null
  // whoever leads no more looks ahead no more, however long the token would have held
  if (!mayLookAhead(room, actor)) return null
  if (!isEqual(signature, signatureOf(room, actor, stage, until))) return null
  const found = room.stages().find(({ id }) => id === stage)
  if (!found) return null
  const { id, name, functions, groups } = found
  return { ...{ stage: id, name, groups }, off: offIn(functions), version: room.now().version }
}

function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
