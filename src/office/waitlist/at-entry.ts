import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type { Entry } from './entry.ts'
import { entryByCode, entryById, lockEntry } from './entry-store.ts'
import { lockList } from './list-store.ts'
import type { WaitlistRoom } from './room.ts'

/** An entry, by its code from whoever holds it, by its id from staff of its site. */
export type EntryShown = { readonly code: string } | { readonly entry: string; readonly site: number }

export interface EntryCommand {
  readonly shown: EntryShown
  readonly key?: string | undefined
}

export type EntryRefusal = CommonRefusal | 'unknown-code' | 'not-waiting'

export async function entryShown(room: WaitlistRoom, shown: EntryShown): Promise<Entry | null> {
  if ('code' in shown) return entryByCode(room.ground.db, shown.code)
  const entry = await entryById(room.ground.db, shown.entry)
  return entry && entry.site === shown.site ? entry : null
}

/** An act at an entry that still waits; list and entry are locked first. */
export async function atEntry<T extends object, Name extends string>(
  room: WaitlistRoom,
  actor: Actor,
  deed: { readonly act: string; readonly why?: string; readonly request?: unknown },
  { shown, key }: EntryCommand,
  work: (hand: Hand, entry: Entry, at: Temporal.Instant) => Promise<Outcome<T, Name>>,
): Promise<Outcome<T, Name | EntryRefusal>> {
  const seen = await entryShown(room, shown)
  if (!seen) return refuse('unknown-code', { field: 'code' })
  const { act, why, request } = deed
  const whole = {
    ...{ act, site: seen.site, ...(why !== undefined && { why }) },
    key: key === undefined ? undefined : { value: key, request: { shown, request } },
  }
  return perform<T, Name | 'not-waiting'>(room.ground, actor, whole, async (hand) => {
    const at = await lockList(hand.tx, room.ground.clock, seen.site, seen.team)
    const entry = (await lockEntry(hand.tx, seen.id))!
    if (entry.state !== 'waiting') return refuse('not-waiting', { detail: { state: entry.state } })
    hand.about(`waitlist:${entry.id}`)
    return work(hand, entry, at)
  }) as Promise<Outcome<T, Name | EntryRefusal>>
}
