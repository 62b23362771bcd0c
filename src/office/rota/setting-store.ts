import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import { USUAL, type Agreed } from './rules.ts'

export interface Absence {
  readonly id: string
  readonly account: string
  readonly first: string
  readonly last: string
}

/** Absences of some colleagues that touch the days. */
export async function absencesOf(
  db: Db | Tx,
  accounts: readonly string[],
  from: string,
  to: string,
): Promise<Absence[]> {
  const found = await sql<Absence>`
    select a.id, a.account, a.first::text as first, a.last::text as last from rota.absence a
    where a.account = any(${[...accounts]}::uuid[]) and a.first <= ${to} and a.last >= ${from}
    order by a.first, a.id`.execute(db)
  return found.rows
}

export async function absenceById(tx: Tx, id: string): Promise<Absence | null> {
  const found = await sql<Absence>`
    select a.id, a.account, a.first::text as first, a.last::text as last from rota.absence a where a.id = ${id}`.execute(
    tx,
  )
  return found.rows[0] ?? null
}

export async function insertAbsence(tx: Tx, it: Absence, now: Temporal.Instant): Promise<void> {
  await sql`
    insert into rota.absence (id, account, first, last, noted_at)
    values (${it.id}, ${it.account}, ${it.first}, ${it.last}, ${now.toString()})`.execute(tx)
}

export async function removeAbsenceRow(tx: Tx, id: string): Promise<void> {
  await sql`delete from rota.absence a where a.id = ${id}`.execute(tx)
}

export async function forgetAbsences(tx: Tx, before: Temporal.PlainDate): Promise<number> {
  const gone = await sql`delete from rota.absence a where a.last < ${before.toString()}`.execute(tx)
  return Number(gone.numAffectedRows)
}

/** What is agreed on a day: the latest that has begun. */
export async function readAgreed(
  db: Db | Tx,
  site: number,
  day: string,
): Promise<Agreed & { readonly validFrom: string | null }> {
  const found = await sql<Agreed & { validFrom: string }>`
    select a.desk_in_a_row as "deskInARow", a.apart, a.short_per_hour as "shortPerHour",
      a.same_desk_days as "sameDeskDays", a.agreed_in as "agreedIn", a.valid_from::text as "validFrom"
    from rota.agreed a where a.site = ${site} and a.valid_from <= ${day}
    order by a.valid_from desc limit 1`.execute(db)
  return found.rows[0] ?? { ...USUAL, validFrom: null }
}

export async function saveAgreed(tx: Tx, site: number, from: string, it: Agreed): Promise<void> {
  await sql`
    insert into rota.agreed (site, valid_from, desk_in_a_row, apart, short_per_hour, same_desk_days, agreed_in)
    values (${site}, ${from}, ${it.deskInARow}, ${it.apart}, ${it.shortPerHour}, ${it.sameDeskDays}, ${it.agreedIn})
    on conflict (site, valid_from) do update set desk_in_a_row = excluded.desk_in_a_row, apart = excluded.apart,
      short_per_hour = excluded.short_per_hour, same_desk_days = excluded.same_desk_days,
      agreed_in = excluded.agreed_in`.execute(tx)
}

/** Where a desk offers something else than all of its team. */
export async function readDeskTasks(db: Db | Tx, site: number): Promise<Map<number, string[]>> {
  const found = await sql<{ desk: number; tasks: string[] }>`
    select t.desk, t.tasks from rota.desk_tasks t where t.site = ${site}`.execute(db)
  return new Map(found.rows.map(({ desk, tasks }) => [desk, tasks]))
}

/** Null: again all of its team. */
export async function saveDeskTasks(
  tx: Tx,
  site: number,
  desk: number,
  tasks: readonly string[] | null,
): Promise<void> {
  if (tasks === null)
    await sql`delete from rota.desk_tasks t where t.site = ${site} and t.desk = ${desk}`.execute(tx)
  else
    await sql`
      insert into rota.desk_tasks (site, desk, tasks) values (${site}, ${desk}, ${[...tasks]})
      on conflict (site, desk) do update set tasks = excluded.tasks`.execute(tx)
}
