import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Sheet } from './answer.ts'
import type { Bundle } from './bundle.ts'

interface Row {
  id: string
  opened_on: Temporal.PlainDate
  sheets: number
  typed: number
}

const COLUMNS = sql`b.id, b.opened_on, b.sheets,
  (select count(*)::integer from survey.sheet s where s.bundle = b.id) as typed`
const read = ({ opened_on, ...same }: Row): Bundle => ({ ...same, openedOn: opened_on })

export async function openBundles(db: Db | Tx, site: number): Promise<Bundle[]> {
  const found = await sql<Row>`
    select ${COLUMNS} from survey.bundle b
    where b.site = ${site} and b.closed_on is null and b.dropped_on is null order by b.opened_on, b.id`.execute(
    db,
  )
  return found.rows.map(read)
}

/** Of this site and still open; whoever types, takes back or closes waits here. */
export async function bundleForUpdate(tx: Tx, site: number, id: string): Promise<Bundle | null> {
  const found = await sql<Row>`
    select ${COLUMNS} from survey.bundle b
    where b.id = ${id} and b.site = ${site} and b.closed_on is null and b.dropped_on is null for update`.execute(
    tx,
  )
  const row = found.rows[0]
  return row ? read(row) : null
}

export async function insertBundle(
  tx: Tx,
  { id, site, day, sheets }: { id: string; site: number; day: Temporal.PlainDate; sheets: number },
): Promise<void> {
  await sql`
    insert into survey.bundle (id, site, opened_on, sheets)
    values (${id}, ${site}, ${day.toString()}, ${sheets})`.execute(tx)
}

export interface TypedSheet extends Sheet {
  readonly language: string
  readonly version: number
}

export async function insertSheet(tx: Tx, bundle: string, nth: number, it: TypedSheet): Promise<void> {
  await sql`
    insert into survey.sheet (bundle, nth, language, version, answers, words)
    values (${bundle}, ${nth}, ${it.language}, ${it.version}, ${JSON.stringify(it.answers)}::jsonb, ${it.words})`.execute(
    tx,
  )
}

export async function sheetsOf(tx: Tx, bundle: string): Promise<TypedSheet[]> {
  const found = await sql<TypedSheet>`
    select s.language, s.version, s.answers, s.words from survey.sheet s where s.bundle = ${bundle}
    order by s.nth`.execute(tx)
  return found.rows
}

export async function removeLastSheet(tx: Tx, bundle: string): Promise<void> {
  await sql`
    delete from survey.sheet s
    where s.bundle = ${bundle} and s.nth = (select max(o.nth) from survey.sheet o where o.bundle = ${bundle})`.execute(
    tx,
  )
}

/** What was typed goes; that there was a bundle of so many sheets stays. */
export async function endBundle(
  tx: Tx,
  bundle: string,
  how: 'closed' | 'dropped',
  day: Temporal.PlainDate,
): Promise<void> {
  await sql`delete from survey.sheet s where s.bundle = ${bundle}`.execute(tx)
  const column = how === 'closed' ? sql`closed_on` : sql`dropped_on`
  await sql`update survey.bundle b set ${column} = ${day.toString()} where b.id = ${bundle}`.execute(tx)
}

export async function bundlesOpenedBefore(db: Db | Tx, day: Temporal.PlainDate): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select b.id from survey.bundle b
    where b.opened_on < ${day.toString()} and b.closed_on is null and b.dropped_on is null for update`.execute(
    db,
  )
  return found.rows.map(({ id }) => id)
}
