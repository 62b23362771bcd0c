import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'

/** A payment by card at a desk: noted before the terminal is asked. */
export interface Attempt {
  readonly payment: string
  readonly site: number
  readonly till: string
  readonly claim: string
  readonly cents: number
  /** `unknown`: the line broke; somebody looks at the terminal and says what became of it. */
  readonly state: 'started' | 'approved' | 'refused' | 'unknown' | 'reversed'
  readonly trace: string | null
  readonly why: string | null
  /** Receipt the terminal had given last before it was asked; null: nobody knows. */
  readonly receiptBefore: string | null
  readonly startedAt: Temporal.Instant
  readonly endedAt: Temporal.Instant | null
}

const COLUMNS = sql`a.payment, a.site, a.till, a.claim, a.cents, a.state, a.trace, a.why,
  a.receipt_before as "receiptBefore",  a.started_at as "startedAt", a.ended_at as "endedAt"`

/** False when this terminal is busy with another card. */
export async function insertAttempt(
  tx: Tx,
  it: Pick<Attempt, 'payment' | 'site' | 'till' | 'claim' | 'cents' | 'startedAt' | 'receiptBefore'>,
): Promise<boolean> {
  const added = await sql`
    insert into cashdesk.attempt (payment, site, till, claim, cents, state, started_at, receipt_before)
    values (${it.payment}, ${it.site}, ${it.till}, ${it.claim}, ${it.cents}, 'started', ${it.startedAt},
            ${it.receiptBefore})
    on conflict do nothing`.execute(tx)
  return added.numAffectedRows === 1n
}

export async function attemptOf(db: Db | Tx, payment: string): Promise<Attempt | null> {
  const found = await sql<Attempt>`
    select ${COLUMNS} from cashdesk.attempt a where a.payment = ${payment}`.execute(db)
  return found.rows[0] ?? null
}

export async function lockAttempt(tx: Tx, payment: string): Promise<Attempt | null> {
  const found = await sql<Attempt>`
    select ${COLUMNS} from cashdesk.attempt a where a.payment = ${payment} for update`.execute(tx)
  return found.rows[0] ?? null
}

/** Those nobody knows the end of, oldest first. */
export async function openAttempts(db: Db | Tx, site: number): Promise<Attempt[]> {
  const found = await sql<Attempt>`
    select ${COLUMNS} from cashdesk.attempt a where a.site = ${site} and a.ended_at is null
    order by a.started_at`.execute(db)
  return found.rows
}

/** Whether a card for this claim has no end yet, at whatever terminal. */
export async function isCardUnderWay(tx: Tx, claim: string): Promise<boolean> {
  const found = await sql<{ any: boolean }>`
    select exists (select from cashdesk.attempt a where a.claim = ${claim} and a.ended_at is null) as any`.execute(
    tx,
  )
  return found.rows[0]!.any
}

export async function changeAttempt(
  tx: Tx,
  payment: string,
  it: Pick<Attempt, 'state' | 'trace' | 'why' | 'endedAt'>,
): Promise<void> {
  await sql`
    update cashdesk.attempt set state = ${it.state}, trace = ${it.trace}, why = ${it.why}, ended_at = ${it.endedAt}
    where payment = ${payment}`.execute(tx)
}

/** Of which a person said that they were not paid, after `since`; what a terminal refused itself is none of them. */
export async function saidUnpaid(
  db: Db | Tx,
  {
    site,
    since,
    codes,
  }: { readonly site: number; readonly since: Temporal.Instant; readonly codes: readonly string[] },
): Promise<Attempt[]> {
  const found = await sql<Attempt>`
    select ${COLUMNS} from cashdesk.attempt a
    where a.site = ${site} and a.state = 'refused' and a.ended_at > ${since} and a.why <> all(${[...codes]}::text[])
    order by a.ended_at desc limit 50`.execute(db)
  return found.rows
}
