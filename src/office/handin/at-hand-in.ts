import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { findHandIn, lockHandIn, touchHandIn } from './hand-in-store.ts'
import type { HandIn } from './hand-in.ts'
import type { HandInRoom } from './room.ts'

export type AtRefusal = CommonRefusal | 'unknown-hand-in' | 'already-received'

/** An act with one open hand-in, which is locked first. The site is the one of its row, whatever a form says. */
export async function atHandIn<T extends object, Name extends string>(
  room: HandInRoom,
  actor: Actor,
  act: string,
  { handIn, request, key }: { handIn: string; request: unknown; key?: string | undefined },
  work: (hand: Hand, it: HandIn) => Promise<Outcome<T, Name>>,
): Promise<Outcome<T, Name | AtRefusal>> {
  const known = await findHandIn(room.ground.db, handIn)
  // whoever may not do it here learns nothing about what there is
  if (!known) return refuse(mayAnywhere(room, actor, act) ? 'unknown-hand-in' : 'not-permitted')
  const deed = { act, site: known.site, key: key === undefined ? undefined : { value: key, request } }
  return perform<T, Name | AtRefusal>(room.ground, actor, deed, async (hand) => {
    const it = await lockHandIn(hand.tx, handIn)
    if (!it) return refuse('unknown-hand-in')
    hand.about(`hand-in:${it.id}`)
    if (it.state !== 'open') return refuse('already-received')
    const outcome = await work(hand, it)
    if (outcome.ok) await touchHandIn(hand.tx, handIn, hand.now)
    return outcome
  }) as Promise<Outcome<T, Name | AtRefusal>>
}

export function mayAnywhere({ ground }: HandInRoom, actor: Actor, act: string): boolean {
  return isPermitted(ground.permissions, actor, act, null)
}
