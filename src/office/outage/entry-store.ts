import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { ConflictReason, EntryKind, Noted, Source } from './entry.ts'

export interface NewEntry {
  readonly entry: Noted
  readonly site: number
  readonly source: Source
  readonly sender: string
  readonly fingerprint: Uint8Array
  readonly skewMs: number
  readonly realAt: Temporal.Instant
  readonly receivedAt: Temporal.Instant
}

export interface Merged {
  readonly state: 'done' | 'merged' | 'conflict'
  readonly number: string | null
  readonly visit: string | null
  readonly reason: ConflictReason | null
}

/** Takes the entry in, once; false when it is known already. Waits for whoever takes in the same one at this moment. */
export async function claimEntry(tx: Tx, it: NewEntry): Promise<boolean> {
  const { entry } = it
  const taken = await sql`
    insert into outage.entry (id, site, source, sender, kind, content, fingerprint, device_at, skew_ms, real_at,
                              received_at, number, state)
    values (${entry.id}, ${it.site}, ${it.source}, ${it.sender}, ${entry.kind}, ${JSON.stringify(entry)}::jsonb,
            ${it.fingerprint}, ${instant(entry.at)}, ${it.skewMs}, ${String(it.realAt)}, ${String(it.receivedAt)},
            ${entry.number}, 'done')
    on conflict (id) do nothing returning id`.execute(tx)
  return taken.rows.length > 0
}

export async function settleEntry(tx: Tx, id: string, merged: Merged): Promise<void> {
  await sql`
    update outage.entry set state = ${merged.state}, reason = ${merged.reason}, visit = ${merged.visit},
           number = coalesce(${merged.number}, number)
    where id = ${id}`.execute(tx)
}

export interface StoredEntry extends Omit<Merged, 'state' | 'reason'> {
  readonly id: string
  readonly state: Merged['state'] | 'settled'
  readonly reason: ConflictReason | null
  readonly fingerprint: Uint8Array
}

export async function findEntries(db: Db, ids: readonly string[]): Promise<Map<string, StoredEntry>> {
  const found = await sql<StoredEntry>`
    select e.id, e.state, e.reason, e.number, e.visit, e.fingerprint from outage.entry e
    where e.id = any(${[...ids]}::uuid[])`.execute(db)
  return new Map(found.rows.map((row) => [row.id, row]))
}

export interface Conflict {
  readonly id: string
  readonly source: Source
  readonly kind: EntryKind
  readonly number: string | null
  readonly visit: string | null
  readonly reason: ConflictReason
  readonly realAt: Temporal.Instant
  readonly receivedAt: Temporal.Instant
  readonly skewMs: number
  readonly content: Noted
}

const CONFLICT = sql`
  select e.id, e.source, e.kind, e.number, e.visit, e.reason, e.real_at as "realAt", e.received_at as "receivedAt",
         e.skew_ms::float8 as "skewMs", e.content from outage.entry e`

export async function openConflicts(db: Db, site: number, most: number): Promise<Conflict[]> {
  const found = await sql<Conflict>`${CONFLICT}
    where e.site = ${site} and e.state = 'conflict' order by e.real_at, e.id limit ${most}`.execute(db)
  return found.rows
}

export async function lockConflict(tx: Tx, site: number, id: string): Promise<Conflict | null> {
  const found = await sql<Conflict>`${CONFLICT}
    where e.id = ${id} and e.site = ${site} and e.state = 'conflict' for update`.execute(tx)
  return found.rows[0] ?? null
}

export async function closeConflict(
  tx: Tx,
  id: string,
  { at, note, visit }: { at: Temporal.Instant; note: string; visit: string | null },
): Promise<void> {
  await sql`
    update outage.entry set state = 'settled', settled_at = ${at.toString()}, settled_note = ${note},
           visit = coalesce(${visit}, visit) where id = ${id}`.execute(tx)
}

/** How many were entered since a moment, by what became of them. */
export async function countsSince(
  db: Db,
  site: number,
  since: Temporal.Instant,
): Promise<Readonly<Record<Merged['state'] | 'settled', number>>> {
  const found = await sql<{ state: Merged['state'] | 'settled'; n: number }>`
    select e.state, count(*)::int as n from outage.entry e
    where e.site = ${site} and e.received_at >= ${since.toString()} group by e.state`.execute(db)
  const counts = { done: 0, merged: 0, conflict: 0, settled: 0 }
  for (const { state, n } of found.rows) counts[state] = n
  return counts
}

const instant = (ms: number): string => Temporal.Instant.fromEpochMilliseconds(ms).toString()
