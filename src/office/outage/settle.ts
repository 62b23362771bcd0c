import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { findVisit } from '#office/visits/index.ts'
import { bringIn } from './bring-in.ts'
import { closeConflict, countsSince, lockConflict, openConflicts, type Conflict } from './entry-store.ts'
import { admit } from './merge.ts'
import type { ToMerge } from './merged.ts'
import type { OutageRoom } from './room.ts'

const LIST_MAX = 500
const NOTE_MAX = 500

export interface ConflictList {
  readonly conflicts: readonly Conflict[]
  /** Of the last 24 hours. */
  readonly counts: Awaited<ReturnType<typeof countsSince>>
}

/** What could not be entered without asking somebody. Numbers and times, no names: no row in the trail. */
export async function conflicts(
  { ground }: OutageRoom,
  actor: Actor,
  { site }: { readonly site: number },
): Promise<Outcome<ConflictList, 'not-permitted'>> {
  if (!isPermitted(ground.permissions, actor, 'outage.conflicts', site)) return refuse('not-permitted')
  const since = ground.clock.now().subtract({ hours: 24 })
  const counts = await countsSince(ground.db, site, since)
  return { ok: true, conflicts: await openConflicts(ground.db, site, LIST_MAX), counts }
}

export interface SettleCommand {
  readonly site: number
  readonly entry: string
  /** `take-in`: the visitor is here and waits with the number given; `done`: nothing more to do. */
  readonly how: 'take-in' | 'done'
  readonly note: string
  readonly key?: string | undefined
}

export type SettleRefusal = CommonRefusal | 'unknown-entry' | 'note-missing' | 'cannot-take-in'

export async function settle(
  room: OutageRoom,
  actor: Actor,
  { site, entry, how, note: typed, key }: SettleCommand,
): Promise<Outcome<{ number: string }, SettleRefusal>> {
  if (!isPermitted(room.ground.permissions, actor, 'outage.settle', site)) return refuse('not-permitted')
  const note = typed.trim().slice(0, NOTE_MAX)
  if (note === '') return refuse('note-missing', { field: 'note' })
  const deed = {
    ...{ act: 'outage.settle', site, why: `nachgetragen: ${note}` },
    key: key === undefined ? undefined : { value: key, request: { entry, how } },
  }
  return perform<{ number: string }, SettleRefusal>(room.ground, actor, deed, async (hand) => {
    const found = await lockConflict(hand.tx, site, entry)
    if (!found) return refuse('unknown-entry')
    const visit = how === 'take-in' ? await takeIn(room, hand, site, found) : found.visit
    if (how === 'take-in' && visit === null) return refuse('cannot-take-in')
    await closeConflict(hand.tx, entry, { at: hand.now, note, visit })
    hand.about(visit ? `visit:${visit}` : `entry:${entry}`)
    hand.tell('outage.settled', { entry, how })
    return { ok: true, number: found.number ?? '' }
  }) as Promise<Outcome<{ number: string }, SettleRefusal>>
}

/** The own visit when it still stands open, else one of its own, with the concerns that are known. */
async function takeIn(room: OutageRoom, hand: Hand, site: number, found: Conflict): Promise<string | null> {
  const { content, realAt } = found
  const seen = found.visit === null ? null : await findVisit(hand.tx, found.visit)
  // a colleague decides: the number counts whoever's block it came from, and a new one is drawn when it is taken
  const isUsed = found.reason === 'number-used' || found.reason === 'number-unknown'
  const number = isUsed ? null : found.number
  const entry = { ...content, kind: 'paper' as const, number }
  const it: ToMerge = { site, entry, holder: '', realAt }
  if (seen && (seen.state === 'booked' || seen.state === 'no_show') && found.reason === 'too-late') {
    const here = await admit(room, hand, it, seen)
    return here.state === 'done' ? here.visit : null
  }
  const concerns = content.concerns.length > 0 ? content.concerns : (seen?.concerns ?? [])
  const here = await bringIn(room, hand, { ...it, entry: { ...entry, concerns } })
  return here.state === 'done' ? here.visit : null
}
