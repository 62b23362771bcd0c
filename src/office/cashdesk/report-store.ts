import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { ReportRow } from './report.ts'

const COLUMNS = sql`r.id, r.site, r.no, r.kind, r.from_at as "fromAt", r.until_at as "untilAt", r.text, r.digest,
  r.previous, r.signature, r.signed_by as "signedBy", r.made_at as "madeAt"`

/** The last report of a site; nobody else writes one until the commit. */
export async function lockLastReport(tx: Tx, site: number): Promise<Pick<ReportRow, 'no' | 'digest'> | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended('cashdesk.report', ${site}))`.execute(tx)
  const found = await sql<Pick<ReportRow, 'no' | 'digest'>>`
    select r.no, r.digest from cashdesk.report r where r.site = ${site} order by r.no desc limit 1`.execute(
    tx,
  )
  return found.rows[0] ?? null
}

export async function insertReport(tx: Tx, it: ReportRow): Promise<void> {
  await sql`
    insert into cashdesk.report (id, site, no, kind, from_at, until_at, text, digest, previous, signature, signed_by, made_at)
    values (${it.id}, ${it.site}, ${it.no}, ${it.kind}, ${it.fromAt}, ${it.untilAt}, ${it.text}, ${it.digest},
            ${it.previous}, ${it.signature}, ${it.signedBy}, ${it.madeAt})`.execute(tx)
}

export async function reportById(db: Db | Tx, id: string): Promise<ReportRow | null> {
  const found = await sql<ReportRow>`select ${COLUMNS} from cashdesk.report r where r.id = ${id}`.execute(db)
  return found.rows[0] ?? null
}

/** Newest first. */
export async function reportsOf(db: Db | Tx, site: number, limit = 200): Promise<ReportRow[]> {
  const found = await sql<ReportRow>`
    select ${COLUMNS} from cashdesk.report r where r.site = ${site} order by r.no desc limit ${limit}`.execute(
    db,
  )
  return found.rows
}

/** The end of the last week whose machines were settled. */
export async function settledUntil(db: Db | Tx, site: number): Promise<Temporal.Instant | null> {
  const found = await sql<{ until: Temporal.Instant | null }>`
    select max(r.until_at) as until from cashdesk.report r where r.site = ${site} and r.kind = 'settlement'`.execute(
    db,
  )
  return found.rows[0]?.until ?? null
}

export async function isYearClosed(tx: Tx, site: number, from: Temporal.Instant): Promise<boolean> {
  const found = await sql<{ any: boolean }>`
    select exists (select from cashdesk.report r
                   where r.site = ${site} and r.kind = 'year' and r.from_at = ${from}) as any`.execute(tx)
  return found.rows[0]!.any
}

/** Where the chain does not hold: the first number that is missing, altered, or does not follow the one before. */
export async function chainBrokenAt(db: Db | Tx, site: number): Promise<number | null> {
  const found = await sql<{ at: number | null }>`
    select min(nth)::integer as at from (
      select r.no, r.text, r.digest, r.previous, lag(r.digest) over (order by r.no) as before,
             row_number() over (order by r.no) as nth
      from cashdesk.report r where r.site = ${site}) chain
    where no <> nth or previous is distinct from before or digest <> sha256(convert_to(text, 'UTF8'))`.execute(
    db,
  )
  return found.rows[0]?.at ?? null
}

/** Until when each machine is settled, as the reports of its settlements say. */
export async function machinesSettled(db: Db | Tx, site: number): Promise<Map<string, Temporal.Instant>> {
  const found = await sql<{ till: string; until: Temporal.Instant }>`
    select m -> 'till' ->> 'id' as till, max((m ->> 'until')::timestamptz) as until
    from cashdesk.report r, jsonb_array_elements(r.text::jsonb -> 'content' -> 'machines') m
    where r.site = ${site} and r.kind = 'settlement' group by 1`.execute(db)
  return new Map(found.rows.map(({ till, until }) => [till, until]))
}
