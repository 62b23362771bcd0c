import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import { OFFICE_ZONE } from '#ground/clock/clock.ts'
import type { Block, Kind } from './week.ts'

/** A block as it was published. */
export interface Duty {
  readonly site: number
  readonly day: string
  readonly kind: Kind
  readonly desk: number | null
  readonly account: string | null
  readonly start: Temporal.Instant
  readonly end: Temporal.Instant
}

const COLUMNS = sql`d.site, d.day::text as day, d.kind, d.desk, d.account, lower(d.during) as start, upper(d.during) as "end"`

/** Of two sites that publish the same week, the second sees what the first did with colleagues of both. */
export async function lockPublishing(tx: Tx, monday: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('rota.publish'), hashtext(${monday}))`.execute(tx)
}

export async function removeDuties(tx: Tx, site: number, monday: string): Promise<number> {
  const gone = await sql`delete from rota.duty d where d.site = ${site} and d.monday = ${monday}`.execute(tx)
  return Number(gone.numAffectedRows)
}

export async function insertDuties(
  tx: Tx,
  at: { readonly site: number; readonly monday: string },
  blocks: readonly Block[],
): Promise<void> {
  const rows = blocks.flatMap(({ id, day, kind, desk, account, from, until }) => {
    const [start, end] = [instantOf(day, from), instantOf(day, until)]
    // a block within the hour the clock skips is no time
    if (start.equals(end)) return []
    return [{ id, day, kind, desk, account, start: start.toString(), end: end.toString() }]
  })
  await sql`
    insert into rota.duty (id, site, monday, day, kind, desk, account, during)
    select b.id, ${at.site}, ${at.monday}, b.day, b.kind, b.desk, b.account, tstzrange(b.start, b."end", '[)')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as b
      (id uuid, day date, kind text, desk smallint, account uuid, start timestamptz, "end" timestamptz)`.execute(
    tx,
  )
}

/** Of these colleagues, who was published elsewhere at the same time. */
export async function elsewhere(
  tx: Tx,
  site: number,
  monday: string,
  accounts: readonly string[],
): Promise<Duty[]> {
  const found = await sql<Duty>`
    select ${COLUMNS} from rota.duty d
    where d.account = any(${[...accounts]}::uuid[]) and d.site <> ${site}
      and d.day >= ${monday}::date and d.day < ${monday}::date + 7`.execute(tx)
  return found.rows
}

export async function dutiesOfWeek(db: Db | Tx, site: number, monday: string): Promise<Duty[]> {
  const found = await sql<Duty>`
    select ${COLUMNS} from rota.duty d where d.site = ${site} and d.monday = ${monday} order by start, d.desk`.execute(
    db,
  )
  return found.rows
}

export async function dutiesOf(db: Db | Tx, account: string, monday: string): Promise<Duty[]> {
  const found = await sql<Duty>`
    select ${COLUMNS} from rota.duty d where d.account = ${account} and d.monday = ${monday} order by start`.execute(
    db,
  )
  return found.rows
}

export async function dutiesOn(db: Db | Tx, site: number, day: string): Promise<Duty[]> {
  const found = await sql<Duty>`
    select ${COLUMNS} from rota.duty d where d.site = ${site} and d.day = ${day} order by start, d.desk`.execute(
    db,
  )
  return found.rows
}

/** A time of the office's clock. What the clock change skips is the moment after the gap. */
export function instantOf(day: string, minutes: number): Temporal.Instant {
  const date = Temporal.PlainDate.from(day)
  if (minutes === 1440) return date.add({ days: 1 }).toZonedDateTime(OFFICE_ZONE).toInstant()
  const plainTime = new Temporal.PlainTime(Math.floor(minutes / 60), minutes % 60)
  const before = date.toPlainDateTime(plainTime).toZonedDateTime(OFFICE_ZONE, { disambiguation: 'earlier' })
  return before.toPlainTime().equals(plainTime)
    ? before.toInstant()
    : before.getTimeZoneTransition('next')!.toInstant()
}
