import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { NewNotice, Notice, NoticeState } from './notice.ts'

export const NOTICE_COLUMNS = sql`n.id, n.occasion, n.event_id as "eventId", n.kind, n.visit, n.person, n.site, n.language, n.params,
  n.channel, n.recipient, n.state, n.urgent, n.attempts, n.round, n.error, n.created_at as "createdAt",
  n.not_before as "notBefore", n.expires_at as "expiresAt", n.sent_at as "sentAt", n.settled_at as "settledAt"`

export async function noticesOfVisit(db: Db | Tx, visit: string): Promise<Notice[]> {
  const found = await sql<Notice>`
    select ${NOTICE_COLUMNS} from notices.notice n where n.visit = ${visit} order by n.created_at, n.occasion`.execute(
    db,
  )
  return found.rows
}

export async function noticeById(db: Db | Tx, id: string): Promise<Notice | null> {
  const found = await sql<Notice>`select ${NOTICE_COLUMNS} from notices.notice n where n.id = ${id}`.execute(
    db,
  )
  return found.rows[0] ?? null
}

/** The notices of an event: one, or several for several persons. */
export async function noticesOfEvent(db: Db, eventId: number): Promise<Notice[]> {
  const found = await sql<Notice>`
    select ${NOTICE_COLUMNS} from notices.notice n where n.event_id = ${eventId} order by n.occasion`.execute(
    db,
  )
  return found.rows
}

/** One notice per occasion, whoever comes first; answers how many are new. */
export async function addNotices(
  db: Db | Tx,
  notices: readonly NewNotice[],
  now: Temporal.Instant,
): Promise<string[]> {
  if (notices.length === 0) return []
  const rows = notices.map((it) => ({ ...it, expiresAt: it.expiresAt?.toString() ?? null }))
  const added = await sql<{ id: string }>`
    insert into notices.notice (id, occasion, event_id, kind, visit, person, site, language, params, urgent, channel,
                                recipient, state, created_at, expires_at)
    select it.id, it.occasion, it."eventId", it.kind, it.visit, it.person, it.site, it.language, it.params, it.urgent,
           it.channel, it.recipient, 'waiting', ${now.toString()}, it."expiresAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as it (id uuid, occasion text, "eventId" bigint, kind text, visit uuid, person uuid, site smallint, language text,
             params jsonb, urgent boolean, channel text, recipient text, "expiresAt" timestamptz)
    on conflict (occasion) do nothing
    returning id`.execute(db)
  return added.rows.map(({ id }) => id)
}

/** Takes the notice for this sender; null when it is done, waits for its hour, or someone else has it. */
export async function claimNotice(
  db: Db,
  id: string,
  now: Temporal.Instant,
  until: Temporal.Instant,
): Promise<Notice | null> {
  const claimed = await sql<Notice>`
    update notices.notice n set attempts = n.attempts + 1, claimed_until = ${until.toString()}
    where n.id = ${id} and n.state = 'waiting' and n.not_before is null
      and (n.claimed_until is null or n.claimed_until <= ${now.toString()})
    returning ${NOTICE_COLUMNS}`.execute(db)
  return claimed.rows[0] ?? null
}

export interface Settled {
  readonly state: NoticeState
  readonly error: string | null
  readonly sentAt?: Temporal.Instant
  readonly providerId?: string
}

/** Settles a notice that waits. */
export async function settleNotice(db: Db | Tx, id: string, to: Settled): Promise<void> {
  await sql`
    update notices.notice n set state = ${to.state}, error = ${to.error}, sent_at = ${to.sentAt?.toString() ?? null},
           provider_id = coalesce(${to.providerId ?? null}, n.provider_id), claimed_until = null
    where n.id = ${id} and n.state = 'waiting'`.execute(db)
}

/**
 * It goes on waiting. `busyUntil`: the other side asked to be left alone so long (wall clock). `notBefore`: the next
 * allowed minute (office clock); such a notice is no failed attempt.
 */
export async function leaveWaiting(
  db: Db,
  id: string,
  why: { error: string | null; busyUntil?: Temporal.Instant | null; notBefore?: Temporal.Instant },
): Promise<void> {
  await sql`
    update notices.notice n set error = ${why.error}, claimed_until = ${why.busyUntil?.toString() ?? null},
           not_before = ${why.notBefore?.toString() ?? null},
           attempts = n.attempts - ${why.notBefore ? 1 : 0}::smallint
    where n.id = ${id} and n.state = 'waiting'`.execute(db)
}

/** Those whose hour has come, taken out of their waiting. Call it in the transaction that hands them to the queue. */
export async function takeDue(tx: Tx, now: Temporal.Instant, most: number): Promise<string[]> {
  const due = await sql<{ id: string }>`
    update notices.notice set not_before = null
    where id in (select n.id from notices.notice n
                 where n.state = 'waiting' and n.not_before <= ${now.toString()}
                 order by n.not_before limit ${most} for update skip locked)
    returning id`.execute(tx)
  return due.rows.map(({ id }) => id)
}

/** Of these visits the instant at which the person last learned the time by a message. */
export async function lastTold(db: Db, visits: readonly string[]): Promise<Map<string, Temporal.Instant>> {
  const found = await sql<{ visit: string; at: Temporal.Instant }>`
    select n.visit, max(n.created_at) as at from notices.notice n
    where n.visit = any(${[...visits]}::uuid[]) and n.kind in ('booked', 'moved') group by n.visit`.execute(
    db,
  )
  return new Map(found.rows.map(({ visit, at }) => [visit, at]))
}
