import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Complaint, Message } from './complaint.ts'

const COLUMNS = sql`c.id, c.site, c.reference, c.code, c.topic, c.language, c.what, c.wish, c.name, c.mail, c.phone,
  c.received_on as "receivedOn", c.first_by as "firstBy", c.final_by as "finalBy", c.first_on as "firstOn",
  c.settled_on as "settledOn", c.in_time as "inTime", c.contested_on as "contestedOn", c.owner, c.reminded_on as "remindedOn"`

export async function insertComplaint(tx: Tx, it: Complaint): Promise<void> {
  await sql`
    insert into complaints.complaint (id, site, reference, code, topic, language, what, wish, name, mail, phone,
                                      received_on, first_by, final_by)
    values (${it.id}, ${it.site}, ${it.reference}, ${it.code}, ${it.topic}, ${it.language}, ${it.what}, ${it.wish}, ${it.name},
            ${it.mail}, ${it.phone}, ${it.receivedOn.toString()}, ${it.firstBy.toString()}, ${it.finalBy.toString()})`.execute(
    tx,
  )
}

/**
 * Open ones by the day that is due next, all of them, however many somebody sent: each is owed an answer. Then the settled ones, the
 * latest first, at most so many. `owner`: only what was given to this account.
 */
export async function complaintsAt(
  db: Db | Tx,
  { site, owner, mostSettled }: { site: number; owner: string | null; mostSettled: number },
): Promise<Complaint[]> {
  const own = sql`c.site = ${site} and c.erased_on is null and (${owner}::uuid is null or c.owner = ${owner}::uuid)`
  const found = await sql<Complaint>`
    select ${COLUMNS} from complaints.complaint c where ${own}
    order by c.settled_on is not null, case when c.settled_on is null then
               case when c.first_on is null then least(c.first_by, c.final_by) else c.final_by end end,
             c.settled_on desc, c.id
    limit ${mostSettled} + (select count(*) from complaints.complaint c where ${own} and c.settled_on is null)`.execute(
    db,
  )
  return found.rows
}

export async function complaintForUpdate(
  tx: Tx,
  by: { readonly id: string } | { readonly code: string },
): Promise<Complaint | null> {
  const which = 'id' in by ? sql`c.id = ${by.id}` : sql`c.code = ${by.code}`
  const found = await sql<Complaint>`
    select ${COLUMNS} from complaints.complaint c where ${which} and c.erased_on is null for update`.execute(
    tx,
  )
  return found.rows[0] ?? null
}

export async function complaintByCode(db: Db | Tx, code: string): Promise<Complaint | null> {
  const found = await sql<Complaint>`
    select ${COLUMNS} from complaints.complaint c where c.code = ${code} and c.erased_on is null`.execute(db)
  return found.rows[0] ?? null
}

export async function messagesOf(
  db: Db | Tx,
  complaints: readonly string[],
): Promise<Map<string, Message[]>> {
  const found = await sql<Message & { complaint: string }>`
    select m.complaint, m.nth, m.said_on as "saidOn", m.who, m.kind, m.words from complaints.message m
    where m.complaint = any(${[...complaints]}::uuid[]) order by m.complaint, m.nth`.execute(db)
  return Map.groupBy(found.rows, ({ complaint }) => complaint)
}

export async function insertMessage(
  tx: Tx,
  complaint: string,
  { who, kind, words, saidOn }: Omit<Message, 'nth'>,
): Promise<void> {
  await sql`
    insert into complaints.message (complaint, nth, said_on, who, kind, words)
    select ${complaint}, coalesce(max(m.nth), 0) + 1, ${saidOn.toString()}, ${who}, ${kind}, ${words}
    from complaints.message m where m.complaint = ${complaint}`.execute(tx)
}

export async function saveOwner(tx: Tx, id: string, owner: string | null): Promise<void> {
  await sql`update complaints.complaint c set owner = ${owner}, reminded_on = null where c.id = ${id}`.execute(
    tx,
  )
}

/** The first answer of the office, whatever kind. */
export async function noteFirst(tx: Tx, id: string, day: Temporal.PlainDate): Promise<void> {
  await sql`
    update complaints.complaint c set first_on = coalesce(c.first_on, ${day.toString()}::date), reminded_on = null
    where c.id = ${id}`.execute(tx)
}

/** Settled. What figures are made of is written with the first final answer and stays, whatever comes after. */
export async function settle(
  tx: Tx,
  id: string,
  { on, outcome }: { on: Temporal.PlainDate; outcome: 'answered' | 'withdrawn' },
): Promise<void> {
  await sql`
    update complaints.complaint c
    set settled_on = ${on.toString()}, outcome = ${outcome}, reminded_on = null,
        answered_on = case when c.answered_on is null and ${outcome} = 'answered' then ${on.toString()}::date else c.answered_on end,
        in_time = case when c.answered_on is null and ${outcome} = 'answered' then ${on.toString()}::date <= c.final_by
                       else c.in_time end
    where c.id = ${id}`.execute(tx)
}

/** Open again. By the person: with a day of its own for the second look. By the head: as it was before the answer. */
export async function reopen(
  tx: Tx,
  id: string,
  second: { readonly contestedOn: Temporal.PlainDate; readonly finalBy: Temporal.PlainDate } | null,
): Promise<void> {
  await sql`
    update complaints.complaint c
    set settled_on = null, outcome = null, reminded_on = null,
        owner = case when ${second !== null} then null else c.owner end,
        contested_on = coalesce(${second?.contestedOn.toString() ?? null}::date, c.contested_on),
        final_by = coalesce(${second?.finalBy.toString() ?? null}::date, c.final_by)
    where c.id = ${id}`.execute(tx)
}

/** All that people typed goes; that there was a complaint of such a topic on such a day stays. */
export async function erase(tx: Tx, ids: readonly string[], day: Temporal.PlainDate): Promise<void> {
  await sql`delete from complaints.message m where m.complaint = any(${[...ids]}::uuid[])`.execute(tx)
  await sql`
    update complaints.complaint c
    set reference = null, code = null, what = null, wish = null, name = null, mail = null, phone = null, owner = null,
        reminded_on = null, erased_on = ${day.toString()}
    where c.id = any(${[...ids]}::uuid[])`.execute(tx)
}

export async function settledBefore(tx: Tx, day: Temporal.PlainDate): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select c.id from complaints.complaint c where c.settled_on < ${day.toString()} and c.erased_on is null
    for update`.execute(tx)
  return found.rows.map(({ id }) => id)
}

/** Open ones nobody was reminded of today, over all sites. */
export async function openUnreminded(tx: Tx, today: Temporal.PlainDate): Promise<Complaint[]> {
  const found = await sql<Complaint>`
    select ${COLUMNS} from complaints.complaint c
    where c.settled_on is null and (c.reminded_on is null or c.reminded_on < ${today.toString()})
    order by c.id for update`.execute(tx)
  return found.rows
}

export async function noteReminded(tx: Tx, ids: readonly string[], today: Temporal.PlainDate): Promise<void> {
  await sql`
    update complaints.complaint c set reminded_on = ${today.toString()} where c.id = any(${[...ids]}::uuid[])`.execute(
    tx,
  )
}

export interface CountedComplaint {
  readonly topic: string
  /** "2026-Q4" */
  readonly received: string
  /** Quarter of the first final answer; null: none yet, or taken back before. */
  readonly answered: string | null
  readonly inTime: boolean | null
}

/**
 * What figures are made of, of every complaint there ever was, erased or not: no text, no name, no owner. Nothing in it changes once its
 * quarter is over, so what was told stays true.
 */
export async function countedComplaints(db: Db | Tx, site: number): Promise<CountedComplaint[]> {
  const found = await sql<CountedComplaint>`
    select c.topic, to_char(c.received_on, 'YYYY-"Q"Q') as received, to_char(c.answered_on, 'YYYY-"Q"Q') as answered,
           c.in_time as "inTime"
    from complaints.complaint c where c.site = ${site} order by c.received_on, c.id`.execute(db)
  return found.rows
}
