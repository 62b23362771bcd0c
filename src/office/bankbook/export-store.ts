import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'

export interface Run {
  readonly id: string
  readonly no: number
  readonly at: Temporal.Instant
  readonly bookings: number
  readonly cents: number
}

/** Up to which booking everything was handed over; one run at a time goes past it. */
export async function lockMark(tx: Tx, site: number): Promise<number> {
  await sql`insert into bankbook.export_mark (site, no) values (${site}, 0) on conflict do nothing`.execute(
    tx,
  )
  const found = await sql<{ no: number }>`
    select no from bankbook.export_mark where site = ${site} for update`.execute(tx)
  return found.rows[0]!.no
}

export async function moveMark(tx: Tx, site: number, no: number): Promise<void> {
  await sql`update bankbook.export_mark set no = ${no} where site = ${site} and no < ${no}`.execute(tx)
}

/** Which of these bookings were handed over. */
export async function exportedOf(tx: Tx, bookings: readonly string[]): Promise<Set<string>> {
  const found = await sql<{ booking: string }>`
    select x.booking from bankbook.exported x where x.booking = any(${bookings}::uuid[])`.execute(tx)
  return new Set(found.rows.map(({ booking }) => booking))
}

export async function lastRunNo(tx: Tx, site: number): Promise<number> {
  const found = await sql<{ no: number | null }>`
    select max(r.no) as no from bankbook.export_run r where r.site = ${site}`.execute(tx)
  return found.rows[0]?.no ?? 0
}

export async function insertRun(
  tx: Tx,
  run: Run & { site: number; csv: Uint8Array; xml: Uint8Array },
  bookings: readonly string[],
): Promise<void> {
  await sql`
    insert into bankbook.export_run (id, site, no, at, bookings, cents, csv, xml)
    values (${run.id}, ${run.site}, ${run.no}, ${run.at}, ${run.bookings}, ${run.cents}, ${Buffer.from(run.csv)},
            ${Buffer.from(run.xml)})`.execute(tx)
  await sql`
    insert into bankbook.exported (booking, run)
    select it, ${run.id}::uuid from unnest(${bookings}::uuid[]) as it`.execute(tx)
}

/** Newest first. */
export async function runsOf(db: Db | Tx, site: number): Promise<Run[]> {
  const found = await sql<Run>`
    select r.id, r.no, r.at, r.bookings, r.cents from bankbook.export_run r
    where r.site = ${site} order by r.no desc limit 100`.execute(db)
  return found.rows
}

export async function bytesOf(
  db: Db | Tx,
  site: number,
  no: number,
  format: 'csv' | 'xml',
): Promise<Uint8Array | null> {
  const found = await sql<{ bytes: Buffer }>`
    select ${sql.ref(`r.${format}`)} as bytes from bankbook.export_run r where r.site = ${site} and r.no = ${no}`.execute(
    db,
  )
  const bytes = found.rows[0]?.bytes
  return bytes ? new Uint8Array(bytes) : null
}
