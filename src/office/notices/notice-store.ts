import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Notice, NoticeState } from './notice.ts'

const COLUMNS = sql`n.id, n.event_id as "eventId", n.kind, n.visit, n.channel, n.recipient, n.state, n.attempts,
  n.error, n.created_at as "createdAt", n.sent_at as "sentAt"`

export async function noticeOfEvent(db: Db, eventId: number): Promise<Notice | null> {
  const found = await sql<Notice>`
    select ${COLUMNS} from notices.notice n where n.event_id = ${eventId} and n.channel = 'mail'`.execute(db)
  return found.rows[0] ?? null
}

export async function noticesOfVisit(db: Db | Tx, visit: string): Promise<Notice[]> {
  const found = await sql<Notice>`
    select ${COLUMNS} from notices.notice n where n.visit = ${visit} order by n.created_at, n.event_id`.execute(
    db,
  )
  return found.rows
}

export async function noticeById(db: Db | Tx, id: string): Promise<Notice | null> {
  const found = await sql<Notice>`select ${COLUMNS} from notices.notice n where n.id = ${id}`.execute(db)
  return found.rows[0] ?? null
}

/** One notice per event and channel, whoever comes first. */
export async function addNotice(
  db: Db,
  it: Pick<Notice, 'id' | 'eventId' | 'kind' | 'visit' | 'recipient'>,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into notices.notice (id, event_id, kind, visit, channel, recipient, state, created_at)
    values (${it.id}, ${it.eventId}, ${it.kind}, ${it.visit}, 'mail', ${it.recipient}, 'waiting', ${now})
    on conflict (event_id, channel) do nothing`.execute(db)
}

/** Takes the notice for this sender; null when it is done or someone else has it. */
export async function claimNotice(
  db: Db,
  eventId: number,
  now: Temporal.Instant,
  until: Temporal.Instant,
): Promise<Notice | null> {
  const claimed = await sql<Notice>`
    update notices.notice n set attempts = n.attempts + 1, claimed_until = ${until}
    where n.event_id = ${eventId} and n.channel = 'mail' and n.state = 'waiting'
      and (n.claimed_until is null or n.claimed_until <= ${now})
    returning ${COLUMNS}`.execute(db)
  return claimed.rows[0] ?? null
}

/** Settles the notice, or gives the claim back when it is still waiting. */
export async function settleNotice(
  db: Db | Tx,
  id: string,
  to: { state: NoticeState; error: string | null; sentAt?: Temporal.Instant },
): Promise<void> {
  await sql`
    update notices.notice n set state = ${to.state}, error = ${to.error}, sent_at = ${to.sentAt ?? null},
           claimed_until = null
    where n.id = ${id} and n.state <> 'sent'`.execute(db)
}
