import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'

/** Where the reading of a mailbox stands. */
export interface AccountState {
  /** User, host and folder. */
  readonly name: string
  readonly uidValidity: string | null
  readonly lastUid: number
  readonly readAt: Temporal.Instant | null
  readonly failingSince: Temporal.Instant | null
  readonly failures: number
  readonly error: string | null
  readonly retryAt: Temporal.Instant | null
}

const COLUMNS = sql`a.name, a.uid_validity::text as "uidValidity", a.last_uid as "lastUid", a.read_at as "readAt",
  a.failing_since as "failingSince", a.failures, a.error, a.retry_at as "retryAt"`

export async function accountStates(db: Db | Tx): Promise<AccountState[]> {
  const found = await sql<AccountState>`select ${COLUMNS} from mailbox.account a order by a.name`.execute(db)
  return found.rows
}

export interface Lease {
  readonly name: string
  readonly holder: string
  readonly now: Temporal.Instant
  readonly until: Temporal.Instant
}

/** Takes or prolongs the right to read; null: somebody else has it, or the next try is not due. */
export async function takeLease(db: Db, it: Lease): Promise<AccountState | null> {
  await sql`insert into mailbox.account (name) values (${it.name}) on conflict do nothing`.execute(db)
  const taken = await sql<AccountState>`
    update mailbox.account a set lease_holder = ${it.holder}, lease_until = ${it.until.toString()}
    where a.name = ${it.name}
      and (a.lease_holder = ${it.holder} or a.lease_until is null or a.lease_until <= ${it.now.toString()})
      and (a.retry_at is null or a.retry_at <= ${it.now.toString()})
    returning ${COLUMNS}`.execute(db)
  return taken.rows[0] ?? null
}

/** The mailbox was opened: its numbers hold from now on. */
export async function beginValidity(db: Db, name: string, uidValidity: bigint): Promise<void> {
  await sql`
    update mailbox.account set uid_validity = ${String(uidValidity)}::bigint, last_uid = 0
    where name = ${name} and uid_validity is distinct from ${String(uidValidity)}::bigint`.execute(db)
}

export async function moveOn(tx: Tx, name: string, uid: number): Promise<void> {
  await sql`
    update mailbox.account set last_uid = greatest(last_uid, ${uid}) where name = ${name}`.execute(tx)
}

/** `warning`: it was read, and something about it is not as the office wants it. */
export async function noteRead(
  db: Db,
  name: string,
  now: Temporal.Instant,
  warning: string | null,
): Promise<void> {
  await sql`
    update mailbox.account set read_at = ${now.toString()}, failing_since = null, failures = 0, error = ${warning},
           retry_at = null, lease_holder = null, lease_until = null
    where name = ${name}`.execute(db)
}

export async function noteFailure(
  db: Db,
  name: string,
  it: { error: string; now: Temporal.Instant; retryAt: Temporal.Instant },
): Promise<void> {
  await sql`
    update mailbox.account set failures = failures + 1, error = ${it.error},
           failing_since = coalesce(failing_since, ${it.now.toString()}), retry_at = ${it.retryAt.toString()},
           lease_holder = null, lease_until = null
    where name = ${name}`.execute(db)
}
