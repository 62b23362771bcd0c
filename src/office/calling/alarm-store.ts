import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'

/** A silent alarm that has not ended. */
export interface Alarm {
  readonly id: string
  readonly site: number
  /** null: not from a desk. */
  readonly desk: number | null
  readonly room: string
  readonly raisedBy: string
  readonly at: Temporal.Instant
  readonly answeredBy: string | null
  readonly answeredAt: Temporal.Instant | null
}

const COLUMNS = sql`
  a.id, a.site, a.desk, a.room, a.raised_by as "raisedBy", a.at, a.answered_by as "answeredBy",
  a.answered_at as "answeredAt"`

/** Null when this colleague has raised one already. */
export async function insertAlarm(tx: Tx, it: Alarm): Promise<Alarm | null> {
  const made = await sql<Alarm>`
    insert into calling.alarm as a (id, site, desk, room, raised_by, at)
    values (${it.id}, ${it.site}, ${it.desk}, ${it.room}, ${it.raisedBy}, ${it.at.toString()})
    on conflict do nothing returning ${COLUMNS}`.execute(tx)
  return made.rows[0] ?? null
}

export async function alarmsAt(db: Db | Tx, site: number): Promise<Alarm[]> {
  const found = await sql<Alarm>`
    select ${COLUMNS} from calling.alarm a where a.site = ${site} order by a.at, a.id`.execute(db)
  return found.rows
}

/** Locked until the transaction ends. */
export async function lockAlarm(tx: Tx, site: number, id: string): Promise<Alarm | null> {
  const found = await sql<Alarm>`
    select ${COLUMNS} from calling.alarm a where a.id = ${id} and a.site = ${site} for update`.execute(tx)
  return found.rows[0] ?? null
}

export async function saveAnswer(tx: Tx, id: string, account: string, now: Temporal.Instant): Promise<void> {
  await sql`
    update calling.alarm set answered_by = ${account}, answered_at = ${now.toString()} where id = ${id}`.execute(
    tx,
  )
}

export async function dropAlarm(tx: Tx, id: string): Promise<void> {
  await sql`delete from calling.alarm where id = ${id}`.execute(tx)
}
