import { sql } from 'kysely'
import { insertingEvents, type NewEvent } from '../events/event-store.ts'
import { appending, type NewEntry } from '../trail/trail-store.ts'
import type { Tx } from './act.ts'
import { OPEN_BOOKS, type Books } from './books.ts'
import { insertingKeys, type SettledKey } from './request-key.ts'

export interface Seal {
  readonly keys: readonly SettledKey[]
  readonly events: readonly NewEvent[]
  readonly entries: readonly NewEntry[]
  readonly now: Temporal.Instant
}

/**
 * What every act leaves beside its own rows: keys, events, trail, in one round trip at the end of its transaction. False
 * when another transaction used one of the keys meanwhile; then nothing of this one may stand.
 */
export async function seal(
  tx: Tx,
  { keys, events, entries, now }: Seal,
  books: Books = OPEN_BOOKS,
): Promise<boolean> {
  const sealed = await sql<{ keys: number }>`
    with told as (${insertingEvents(events, books)}), used as (${insertingKeys(keys, now, books)})
    select (select count(*)::int from used) as keys, ${appending(entries, books)} as position`.execute(tx)
  return sealed.rows[0]!.keys === keys.length
}
