import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { HistoryRow } from './history-text.ts'

export interface Import {
  readonly id: string
  readonly name: string
  readonly isInvented: boolean
  readonly rows: number
  /** `2024-01`. */
  readonly firstMonth: string
  readonly lastMonth: string
  readonly importedAt: Temporal.Instant
}

const COLUMNS = sql`i.id, i.name, i.is_invented as "isInvented", i.rows, to_char(i.first_month, 'YYYY-MM') as "firstMonth",
  to_char(i.last_month, 'YYYY-MM') as "lastMonth", i.imported_at as "importedAt"`

export async function importsOf(db: Db | Tx, site: number): Promise<Import[]> {
  const found = await sql<Import>`
    select ${COLUMNS} from observation.import i where i.site = ${site} order by i.imported_at desc, i.id desc`.execute(
    db,
  )
  return found.rows
}

export async function insertImport(
  tx: Tx,
  site: number,
  it: Import,
  rows: readonly HistoryRow[],
): Promise<void> {
  await sql`
    insert into observation.import (id, site, name, is_invented, rows, first_month, last_month, imported_at)
    values (${it.id}, ${site}, ${it.name}, ${it.isInvented}, ${it.rows}, ${`${it.firstMonth}-01`}, ${`${it.lastMonth}-01`},
            ${it.importedAt.toString()})`.execute(tx)
  await sql`
    insert into observation.history (import, site, subject, month, cases)
    select ${it.id}, ${site}, r.subject, (r.month || '-01')::date, r.cases
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (subject text, month text, cases int)`.execute(
    tx,
  )
}

/** Which of these months are taken already, by subject. */
export async function takenMonths(
  tx: Tx,
  site: number,
  rows: readonly HistoryRow[],
): Promise<ReadonlySet<string>> {
  const found = await sql<{ subject: string; month: string }>`
    select h.subject, to_char(h.month, 'YYYY-MM') as month from observation.history h
    join jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (subject text, month text)
      on h.subject = r.subject and h.month = (r.month || '-01')::date
    where h.site = ${site}`.execute(tx)
  return new Set(found.rows.map(({ subject, month }) => `${subject} ${month}`))
}

/** Its rows go along. Null: there is none of that name at this site. */
export async function deleteImport(tx: Tx, site: number, id: string): Promise<Import | null> {
  const gone = await sql<Import>`
    delete from observation.import i where i.site = ${site} and i.id = ${id} returning ${COLUMNS}`.execute(tx)
  return gone.rows[0] ?? null
}

export async function importedMonths(
  db: Db | Tx,
  site: number,
): Promise<{ subject: string; month: string; cases: number }[]> {
  const found = await sql<{ subject: string; month: string; cases: number }>`
    select h.subject, to_char(h.month, 'YYYY-MM') as month, h.cases from observation.history h
    where h.site = ${site} order by h.subject, h.month`.execute(db)
  return found.rows
}

/** Changes with every import, every one taken back, and whenever something was told. */
export async function historyMark(db: Db | Tx, site: number): Promise<string> {
  const found = await sql<{ mark: string }>`
    select concat_ws(' ', (select p.settled from observation.progress p where p.site = ${site}),
                     (select string_agg(i.id::text, ',' order by i.id) from observation.import i where i.site = ${site})) as mark`.execute(
    db,
  )
  return found.rows[0]!.mark
}
