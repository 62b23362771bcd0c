import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Channel } from './reminder.ts'

export interface ReminderRow {
  readonly id: string
  readonly caseId: string
  readonly channel: Channel
  readonly consent: string | null
  readonly sealed: Uint8Array
}

const COLUMNS = sql`r.id, r.case_id as "caseId", r.channel, r.consent, r.sealed`

export async function insertReminder(
  tx: Tx,
  it: ReminderRow & {
    readonly token: Uint8Array | null
    readonly lookOn: Temporal.PlainDate
    readonly at: Temporal.Instant
  },
): Promise<void> {
  await sql`
    insert into earlywarning.reminder (id, case_id, channel, consent, token, look_on, sealed, chosen_at)
    values (${it.id}, ${it.caseId}, ${it.channel}, ${it.consent}, ${it.token}, ${it.lookOn}, ${it.sealed}, ${it.at})`.execute(
    tx,
  )
}

export async function remindersOf(db: Db | Tx, caseId: string): Promise<ReminderRow[]> {
  const found = await sql<ReminderRow>`
    select ${COLUMNS} from earlywarning.reminder r where r.case_id = ${caseId} order by r.chosen_at, r.id`.execute(
    db,
  )
  return found.rows
}

/** With them go the mails that wait. */
export async function removeReminders(tx: Tx, caseId: string): Promise<void> {
  await sql`delete from earlywarning.reminder where case_id = ${caseId}`.execute(tx)
}

export async function reminderByToken(tx: Db | Tx, token: Uint8Array): Promise<ReminderRow | null> {
  const found = await sql<ReminderRow>`
    select ${COLUMNS} from earlywarning.reminder r where r.token = ${token}`.execute(tx)
  return found.rows[0] ?? null
}

/** A reminder by its ids; a consent goes with all that is sent. */
export interface ReminderToLook {
  readonly id: string
  readonly caseId: string
  readonly consent: string
}

/** Those not looked at today that something may be sent for: ids alone, each looked at in a transaction of its own. */
export async function remindersToLook(
  db: Db,
  today: Temporal.PlainDate,
  most: number,
): Promise<ReminderToLook[]> {
  const found = await sql<ReminderToLook>`
    select r.id, r.case_id as "caseId", r.consent from earlywarning.reminder r
    where r.channel <> 'shown' and r.look_on <= ${today} order by r.look_on, r.id limit ${most}`.execute(db)
  return found.rows
}

/** Null: another process looks at it or has looked at it today. */
export async function lockReminder(
  tx: Tx,
  id: string,
  today: Temporal.PlainDate,
): Promise<ReminderRow | null> {
  const found = await sql<ReminderRow>`
    select ${COLUMNS} from earlywarning.reminder r
    where r.id = ${id} and r.channel <> 'shown' and r.look_on <= ${today} for update skip locked`.execute(tx)
  return found.rows[0] ?? null
}

export async function lookAgainOn(tx: Tx, id: string, day: Temporal.PlainDate): Promise<void> {
  await sql`update earlywarning.reminder set look_on = ${day} where id = ${id}`.execute(tx)
}

/** False when the same was said before. */
export async function layOut(
  tx: Tx,
  it: {
    readonly id: string
    readonly reminder: string
    readonly occasion: Uint8Array
    readonly sealed: Uint8Array
    readonly at: Temporal.Instant
  },
): Promise<boolean> {
  const laid = await sql`
    insert into earlywarning.reminder_outbox (id, reminder, occasion, sealed, state, laid_at, not_before)
    values (${it.id}, ${it.reminder}, ${it.occasion}, ${it.sealed}, 'waiting', ${it.at}, ${it.at})
    on conflict (reminder, occasion) do nothing returning id`.execute(tx)
  return laid.rows.length > 0
}

export interface OutgoingRow {
  readonly id: string
  readonly caseId: string
  readonly channel: 'mail' | 'sms'
  readonly consent: string
  readonly sealed: Uint8Array
  readonly attempts: number
}

/** The next to leave, claimed until `until`; several processes take different ones. */
export async function claimOutgoing(
  tx: Tx,
  now: Temporal.Instant,
  until: Temporal.Instant,
): Promise<OutgoingRow | null> {
  const claimed = await sql<OutgoingRow>`
    with next as (
      select o.id from earlywarning.reminder_outbox o where o.state = 'waiting' and o.not_before <= ${now}
      order by o.not_before, o.id limit 1 for update skip locked)
    update earlywarning.reminder_outbox o set not_before = ${until}, attempts = o.attempts + 1
    from next, earlywarning.reminder r
    where o.id = next.id and r.id = o.reminder
    returning o.id, r.case_id as "caseId", r.channel, r.consent, o.sealed, o.attempts`.execute(tx)
  return claimed.rows[0] ?? null
}

export async function settleOutgoing(
  tx: Tx,
  id: string,
  state: 'sent' | 'failed' | 'dropped',
  at: Temporal.Instant,
): Promise<boolean> {
  const done = await sql`
    update earlywarning.reminder_outbox set state = ${state}, sealed = null, sent_at = ${state === 'sent' ? at : null}
    where id = ${id} and state = 'waiting' returning id`.execute(tx)
  return done.rows.length > 0
}

export async function putOff(db: Db, id: string, until: Temporal.Instant): Promise<void> {
  await sql`
    update earlywarning.reminder_outbox set not_before = ${until} where id = ${id} and state = 'waiting'`.execute(
    db,
  )
}
