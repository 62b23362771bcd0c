import { sql } from 'kysely'
import type { Db, Tx } from '../act/act.ts'
import { OPEN_BOOKS, type Books } from '../act/books.ts'

/** One line of the trail. `payload` is personal detail: kept apart, salted, erasable without breaking the chain. */
export interface NewEntry {
  readonly at: Temporal.Instant
  readonly actorKind: string
  readonly actor: string
  readonly act: string
  readonly subject: string | null
  readonly site: number | null
  readonly why: string | null
  readonly payload?: Record<string, unknown>
  readonly salt?: Uint8Array
}

/** Appends to the chain of this backend; the last statement of a transaction, because it locks the chain's head. */
export async function appendTrail(
  tx: Tx,
  entries: readonly NewEntry[],
  books: Books = OPEN_BOOKS,
): Promise<void> {
  if (entries.length === 0) return
  await sql`select ${appending(entries, books)}`.execute(tx)
}

/** The same as an expression, for a statement that does more. */
export function appending(entries: readonly NewEntry[], books: Books = OPEN_BOOKS) {
  const rows = entries.map(({ payload, salt, at, ...entry }) => ({
    ...entry,
    at: at.toString(),
    ...(payload && salt && { payload: JSON.stringify(payload), salt: Buffer.from(salt).toString('hex') }),
  }))
  return sql`${sql.ref(`${books.trail}.append`)}(${JSON.stringify(rows)}::jsonb)`
}

/** An entry as it is read. Personal detail stays where it is. */
export interface ReadEntry {
  readonly at: Temporal.Instant
  readonly actorKind: string
  readonly actor: string
  readonly act: string
  readonly subject: string | null
  readonly site: number | null
  readonly why: string | null
}

/** Who did one of these acts first; null when nobody did. */
export async function firstActorKind(
  db: Db | Tx,
  subject: string,
  acts: readonly string[],
): Promise<string | null> {
  const found = await sql<{ kind: string }>`
    select e.actor_kind as kind from trail.entry e
    where e.subject = ${subject} and e.act = any(${acts}) order by e.at, e.chain, e.position limit 1`.execute(
    db,
  )
  return found.rows[0]?.kind ?? null
}

/** The newest entries, of everything or of one subject. */
export async function latestEntries(
  tx: Tx,
  subject: string | null,
  most: number,
  books: Books = OPEN_BOOKS,
): Promise<ReadEntry[]> {
  const found = await sql<ReadEntry>`
    select e.at, e.actor_kind as "actorKind", e.actor, e.act, e.subject, e.site, e.why
    from ${sql.table(`${books.trail}.entry`)} e
    where ${subject}::text is null or e.subject = ${subject}
    order by e.at desc, e.chain, e.position desc limit ${most}`.execute(tx)
  return found.rows
}
