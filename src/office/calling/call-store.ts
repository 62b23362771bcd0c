import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Call, CallEnd } from './call.ts'

interface Row {
  id: string
  visit: string
  site: number
  desk: number
  number: string
  team: string
  language: string
  room: string
  called_at: Temporal.Instant
  rung_at: Temporal.Instant
  rings: number
  ended_at: Temporal.Instant | null
  ended_as: CallEnd | null
}

function read({ called_at, rung_at, ended_at, ended_as, ...same }: Row): Call {
  return { ...same, calledAt: called_at, rungAt: rung_at, endedAt: ended_at, endedAs: ended_as }
}

export type NewCall = Omit<Call, 'calledAt' | 'rungAt' | 'rings' | 'endedAt' | 'endedAs'>

export async function insertCall(tx: Tx, call: NewCall, now: Temporal.Instant): Promise<Call> {
  const made = await sql<Row>`
    insert into calling.call (id, visit, site, desk, number, team, language, room, called_at, rung_at)
    values (${call.id}, ${call.visit}, ${call.site}, ${call.desk}, ${call.number}, ${call.team}, ${call.language},
            ${call.room}, ${now.toString()}, ${now.toString()}) returning *`.execute(tx)
  return read(made.rows[0]!)
}

/** The call at a desk that has not ended, kept from changing until the transaction ends. */
export async function openCallAt(tx: Tx, site: number, desk: number): Promise<Call | null> {
  const found = await sql<Row>`
    select c.* from calling.call c where c.site = ${site} and c.desk = ${desk} and c.ended_at is null
    for update`.execute(tx)
  return found.rows[0] ? read(found.rows[0]) : null
}

export async function ringAgain(tx: Tx, id: string, now: Temporal.Instant): Promise<Call> {
  const rung = await sql<Row>`
    update calling.call set rings = rings + 1, rung_at = ${now.toString()} where id = ${id} returning *`.execute(
    tx,
  )
  return read(rung.rows[0]!)
}

export async function endCall(tx: Tx, id: string, as: CallEnd, now: Temporal.Instant): Promise<Call> {
  const ended = await sql<Row>`
    update calling.call set ended_at = ${now.toString()}, ended_as = ${as} where id = ${id} returning *`.execute(
    tx,
  )
  return read(ended.rows[0]!)
}

/** The calls that rang last, newest first. */
export async function recentCalls(
  db: Db | Tx,
  site: number,
  since: Temporal.Instant,
  limit: number,
  teams?: readonly string[],
): Promise<Call[]> {
  const found = await sql<Row>`
    select c.* from calling.call c
    where c.site = ${site} and c.rung_at >= ${since.toString()}
      ${teams ? sql`and c.team = any(${[...teams]})` : sql``}
    order by c.rung_at desc, c.id desc limit ${limit}`.execute(db)
  return found.rows.map(read)
}

/** Every call of a stretch of time: which desk worked when, and for which teams. */
export async function callsBetween(
  db: Db | Tx,
  site: number,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<Call[]> {
  const found = await sql<Row>`
    select c.* from calling.call c
    where c.site = ${site} and c.called_at >= ${from.toString()} and c.called_at < ${to.toString()}
    order by c.called_at, c.id`.execute(db)
  return found.rows.map(read)
}

export async function openCalls(db: Db | Tx, site: number): Promise<Call[]> {
  const found = await sql<Row>`
    select c.* from calling.call c where c.site = ${site} and c.ended_at is null`.execute(db)
  return found.rows.map(read)
}

export async function lastCallOf(db: Db | Tx, visit: string): Promise<Call | null> {
  const found = await sql<Row>`
    select c.* from calling.call c where c.visit = ${visit} order by c.called_at desc, c.id desc limit 1`.execute(
    db,
  )
  return found.rows[0] ? read(found.rows[0]) : null
}

/** Which visit was called to which desk, since a moment; minutes of the epoch. Only to see what lies between two. */
export async function deskTimes(
  db: Db | Tx,
  site: number,
  since: Temporal.Instant,
): Promise<{ visit: string; desk: number; called: number }[]> {
  const found = await sql<{ visit: string; desk: number; called: number }>`
    select c.visit, c.desk, extract(epoch from c.called_at)::float8 / 60 as called from calling.call c
    where c.site = ${site} and c.rung_at >= ${since.toString()} and c.ended_as = 'served'`.execute(db)
  return found.rows
}
