import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Channel, Notice, NoticeState } from './notice.ts'
import { NOTICE_COLUMNS } from './notice-store.ts'

/** What is written about notices after they went out, and what staff look through. */

/** The fate of an SMS by the gateway's name for it, or by ours. */
export async function noticeOfReport(
  tx: Tx,
  ref: { provider: string; id: string | null },
): Promise<string | null> {
  const found = await sql<{ id: string }>`
    select n.id from notices.notice n
    where n.channel = 'sms' and (n.provider_id = ${ref.provider} or n.id = ${ref.id}::uuid)
    order by n.created_at desc limit 1`.execute(tx)
  return found.rows[0]?.id ?? null
}

/** What became of a message that was sent. False: it was not out (any more), nothing is changed. */
export async function noteFate(
  tx: Tx,
  id: string,
  fate: Extract<NoticeState, 'delivered' | 'undelivered' | 'bounced'>,
  error: string | null,
  now: Temporal.Instant,
): Promise<boolean> {
  const changed = await sql`
    update notices.notice set state = ${fate}, error = ${error}, settled_at = ${now.toString()}
    where id = ${id} and state in ('sent', 'delivered') and state <> ${fate}`.execute(tx)
  return (changed.numAffectedRows ?? 0n) > 0n
}

/** Lets it go out anew, to where the person is reached now. */
export async function beginAgain(
  tx: Tx,
  id: string,
  to: { channel: Channel; recipient: string },
): Promise<void> {
  await sql`
    update notices.notice set state = 'waiting', error = null, channel = ${to.channel}, recipient = ${to.recipient},
           round = round + 1, attempts = 0, not_before = null, claimed_until = null, sent_at = null,
           settled_at = null, provider_id = null
    where id = ${id}`.execute(tx)
}

export async function markByHand(tx: Tx, id: string, now: Temporal.Instant): Promise<void> {
  await sql`
    update notices.notice set state = 'by-hand', not_before = null, settled_at = ${now.toString()}
    where id = ${id}`.execute(tx)
}

/** The newest first. A site's own, and those that belong to no site. */
export async function listNotices(
  tx: Tx,
  site: number,
  states: readonly NoticeState[],
  most: number,
): Promise<Notice[]> {
  const found = await sql<Notice>`
    select ${NOTICE_COLUMNS} from notices.notice n
    where n.state = any(${[...states]}::text[]) and (n.site = ${site} or n.site is null)
      and not (n.state = 'waiting' and n.attempts = 0 and n.not_before is not null)
    order by n.created_at desc, n.id limit ${most}`.execute(tx)
  return found.rows
}

export async function countByState(
  tx: Tx,
  site: number,
  since: Temporal.Instant,
): Promise<{ state: NoticeState; count: number }[]> {
  const found = await sql<{ state: NoticeState; count: number }>`
    select n.state, count(*)::int as count from notices.notice n
    where (n.site = ${site} or n.site is null) and n.created_at >= ${since.toString()}
    group by n.state order by n.state`.execute(tx)
  return found.rows
}

/** A message of the gateway that was had before is not told again. */
export async function noteReceived(tx: Tx, id: string, now: Temporal.Instant): Promise<boolean> {
  const added = await sql`
    insert into notices.sms_received (id, received_at) values (${id}, ${now.toString()})
    on conflict (id) do nothing`.execute(tx)
  return (added.numAffectedRows ?? 0n) > 0n
}

/** Those of the addresses whose mails came back. */
export async function deadAddresses(db: Db | Tx, addresses: readonly string[]): Promise<ReadonlySet<string>> {
  if (addresses.length === 0) return new Set()
  const found = await sql<{ recipient: string }>`
    select distinct n.recipient from notices.notice n
    where n.state = 'bounced' and n.recipient = any(${[...addresses]}::text[])`.execute(db)
  return new Set(found.rows.map(({ recipient }) => recipient))
}

/** What an offer carried (link, code) is of no use once it has expired. */
export async function forgetExpired(tx: Tx, before: Temporal.Instant): Promise<void> {
  await sql`
    update notices.notice set params = '{}'
    where expires_at < ${before.toString()} and state <> 'waiting' and params <> '{}'`.execute(tx)
}

/** Address and content of what is settled and old; kind, state and times stay for the figures. */
export async function forgetBefore(tx: Tx, before: Temporal.Instant): Promise<number> {
  const forgotten = await sql`
    update notices.notice set recipient = '', params = '{}', error = null
    where created_at < ${before.toString()} and state <> 'waiting'
      and (recipient <> '' or params <> '{}' or error is not null)`.execute(tx)
  await sql`delete from notices.sms_received where received_at < ${before.toString()}`.execute(tx)
  return Number(forgotten.numAffectedRows ?? 0n)
}
