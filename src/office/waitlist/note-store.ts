import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'

export const NOTES = [
  'joined',
  'wishes-changed',
  'booked-meanwhile',
  'title-end-confirmed',
  'hardship-marked',
  'hardship-taken-back',
  'offered',
  'accepted',
  'declined',
  'expired',
  'withdrawn',
  'left',
  'removed',
  'lapsed',
] as const
export type What = (typeof NOTES)[number]

/** What happened to an entry; told to staff in words. Never a name, never free text. */
export interface Note {
  readonly at: Temporal.Instant
  readonly what: What
  readonly by: string
  readonly data: Readonly<Record<string, unknown>>
}

export async function addNote(
  tx: Tx,
  entry: string,
  it: { at: Temporal.Instant; what: What; by: string; data?: Record<string, unknown> },
): Promise<void> {
  await sql`
    insert into waitlist.note (entry, at, what, by, data)
    values (${entry}, ${it.at.toString()}, ${it.what}, ${it.by}, ${JSON.stringify(it.data ?? {})}::jsonb)`.execute(
    tx,
  )
}

export async function notesOf(db: Db | Tx, entry: string): Promise<Note[]> {
  const found = await sql<Note>`
    select n.at, n.what, n.by, n.data from waitlist.note n where n.entry = ${entry} order by n.id`.execute(db)
  return found.rows
}

const RANKING: readonly What[] = [
  'joined',
  'wishes-changed',
  'title-end-confirmed',
  'hardship-marked',
  'hardship-taken-back',
]

/** What decided where some people stood, in order; for looking at old decisions again. */
export async function rankNotes(tx: Tx, entries: readonly string[]): Promise<Map<string, Note[]>> {
  const found = await sql<Note & { entry: string }>`
    select n.entry, n.at, n.what, n.by, n.data from waitlist.note n
    where n.entry = any(${[...entries]}::uuid[]) and n.what = any(${[...RANKING]}) order by n.id`.execute(tx)
  return Map.groupBy(found.rows, ({ entry }) => entry)
}
