import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'

export interface OutgoingRow {
  readonly id: string
  readonly referral: string
  readonly caseId: string
  readonly number: string
  readonly kind: 'link' | 'changed'
  readonly sealed: Uint8Array
  readonly attempts: number
}

export interface NewOutgoing {
  readonly id: string
  readonly referral: string
  readonly kind: 'link' | 'changed'
  readonly sealed: Uint8Array
  readonly at: Temporal.Instant
}

/** False when the news that something changed is on its way already. */
export async function layOut(tx: Tx, it: NewOutgoing): Promise<boolean> {
  const laid = await sql`
    insert into partners.outbox (id, referral, kind, sealed, state, laid_at, not_before)
    values (${it.id}, ${it.referral}, ${it.kind}, ${it.sealed}, 'waiting', ${it.at}, ${it.at})
    on conflict do nothing returning id`.execute(tx)
  return laid.rows.length > 0
}

/**
 * The next one due, claimed until `until`; several processes take different ones. Whoever claimed one and died leaves it
 * to the next after that time: then it may go twice, which says the same to the same.
 */
export async function claimOutgoing(
  tx: Tx,
  now: Temporal.Instant,
  until: Temporal.Instant,
): Promise<OutgoingRow | null> {
  const claimed = await sql<OutgoingRow>`
    with next as (
      select o.id from partners.outbox o where o.state = 'waiting' and o.not_before <= ${now}
      order by o.not_before, o.id limit 1 for update skip locked)
    update partners.outbox o set not_before = ${until}, attempts = o.attempts + 1
    from next, partners.referral r
    where o.id = next.id and r.id = o.referral
    returning o.id, o.referral, r.case_id as "caseId", r.number, o.kind, o.sealed, o.attempts`.execute(tx)
  return claimed.rows[0] ?? null
}

/** Settled: the address is forgotten with it. False when it was settled by another. */
export async function settleOutgoing(
  tx: Tx,
  id: string,
  state: 'sent' | 'failed' | 'dropped',
  at: Temporal.Instant,
): Promise<boolean> {
  const done = await sql`
    update partners.outbox set state = ${state}, sealed = null, sent_at = ${state === 'sent' ? at : null}
    where id = ${id} and state = 'waiting' returning id`.execute(tx)
  return done.rows.length > 0
}

export async function putOff(db: Db | Tx, id: string, until: Temporal.Instant): Promise<void> {
  await sql`
    update partners.outbox set not_before = ${until} where id = ${id} and state = 'waiting'`.execute(db)
}

/** What waits for a referral does not leave any more. */
export async function dropOutgoing(tx: Tx, referral: string): Promise<void> {
  await sql`
    update partners.outbox set state = 'dropped', sealed = null
    where referral = ${referral} and state = 'waiting'`.execute(tx)
}

export async function outgoingOf(
  tx: Tx,
  referrals: readonly string[],
): Promise<{ referral: string; state: 'waiting' | 'sent' | 'failed' | 'dropped' }[]> {
  const found = await sql<{ referral: string; state: 'waiting' | 'sent' | 'failed' | 'dropped' }>`
    select distinct on (o.referral) o.referral, o.state from partners.outbox o
    where o.referral = any(${[...referrals]}::uuid[]) and o.kind = 'link'
    order by o.referral, o.laid_at desc, o.id desc`.execute(tx)
  return found.rows
}

/** Sent ones that are withdrawn or taken back and whose partner was not told to look again. */
export async function untoldChanges(db: Db, most: number): Promise<{ id: string; caseId: string }[]> {
  const found = await sql<{ id: string; caseId: string }>`
    select r.id, r.case_id as "caseId" from partners.referral r
    where r.sent_at is not null and r.channel = 'mail' and r.code_used_at is not null and r.deleted_at is null
      and (r.withdrawn_at is not null or r.taken_back_at is not null)
      and not exists (select from partners.outbox o where o.referral = r.id and o.kind = 'changed')
    order by r.sent_at, r.id limit ${most}`.execute(db)
  return found.rows
}
