import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db, Tx } from './act.ts'
import { OPEN_BOOKS, type Books } from './books.ts'
import { refuse, type Outcome, type Refusal } from './refusal.ts'

/** An idempotency key with what it stands for. */
export interface RequestKey {
  readonly key: string
  readonly act: string
  readonly fingerprint: Uint8Array
}

/** The same request gives the same fingerprint, whatever order its members came in. */
export function fingerprintOf(act: string, request: unknown): Uint8Array {
  return createHash('sha256').update(act).update('\0').update(stable(request)).digest()
}

function stable(value: unknown): string {
  return (
    JSON.stringify(value, (_, member: unknown) =>
      member && typeof member === 'object' && !Array.isArray(member) && !('toJSON' in member)
        ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
        : member,
    ) ?? 'null'
  )
}

/**
 * Claims a key inside the transaction. Waits for another transaction that holds the same key; then its stored outcome
 * is the answer. Returns null when the key is ours to use.
 */
export async function claimKey<T extends object>(
  tx: Tx,
  key: RequestKey,
  now: Temporal.Instant,
  books: Books = OPEN_BOOKS,
): Promise<({ ok: true } & T) | Refusal<'key-reused'> | null> {
  const claimed = await sql`
    insert into ${keysIn(books)} (key, act, fingerprint, outcome, at)
    values (${key.key}, ${key.act}, ${key.fingerprint}, 'null', ${now.toString()})
    on conflict (key) do nothing returning key`.execute(tx)
  if (claimed.rows.length > 0) return null
  const stored = await sql<{ fingerprint: Uint8Array; outcome: Outcome<T> }>`
    select k.fingerprint, k.outcome from ${keysIn(books)} k where k.key = ${key.key}`.execute(tx)
  const row = stored.rows[0]
  if (!row || !Buffer.from(row.fingerprint).equals(key.fingerprint)) return refuse('key-reused')
  return row.outcome as { ok: true } & T
}

/** What was answered to the first request under a key. */
export interface StoredAnswer {
  readonly fingerprint: Uint8Array
  readonly outcome: object
}

/** What some keys already stand for. */
export async function findKeys(tx: Tx, keys: readonly string[]): Promise<Map<string, StoredAnswer>> {
  if (keys.length === 0) return new Map()
  const stored = await sql<{ key: string; fingerprint: Uint8Array; outcome: object }>`
    select k.key, k.fingerprint, k.outcome from ground.request_key k where k.key = any(${[...keys]})`.execute(
    tx,
  )
  return new Map(stored.rows.map(({ key, ...row }) => [key, row]))
}

/** Writes keys with their outcomes, in one order for all processes; a key another transaction used does not come back. */
export function insertingKeys(
  settled: readonly SettledKey[],
  now: Temporal.Instant,
  books: Books = OPEN_BOOKS,
) {
  const rows = settled.map((key) => ({ ...key, fingerprint: Buffer.from(key.fingerprint).toString('hex') }))
  return sql`
    insert into ${keysIn(books)} (key, act, fingerprint, outcome, at)
    select k.key, k.act, decode(k.fingerprint, 'hex'), k.outcome, ${now.toString()}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as k (key text, act text, fingerprint text, outcome jsonb)
    order by k.key
    on conflict (key) do nothing returning key`
}

export type SettledKey = RequestKey & { readonly outcome: object }

export async function settleKey(
  tx: Tx,
  key: RequestKey,
  outcome: object,
  books: Books = OPEN_BOOKS,
): Promise<void> {
  await sql`
    update ${keysIn(books)} set outcome = ${JSON.stringify(outcome)} where key = ${key.key}`.execute(tx)
}

const keysIn = (books: Books) => sql.table(`${books.keys}.request_key`)

/** What a key already stands for, outside a transaction; null when nothing was done under it. */
export async function storedOutcome<T extends object>(
  db: Db,
  key: RequestKey,
): Promise<({ ok: true } & T) | Refusal<'key-reused'> | null> {
  const stored = await sql<{ fingerprint: Uint8Array; outcome: { ok: true } & T }>`
    select k.fingerprint, k.outcome from ground.request_key k where k.key = ${key.key}`.execute(db)
  const row = stored.rows[0]
  if (!row) return null
  return Buffer.from(row.fingerprint).equals(key.fingerprint) ? row.outcome : refuse('key-reused')
}
