import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { KpiValue } from './value.ts'

/** What a version of a value says; null for its value: it was taken back. */
export interface NewValue {
  readonly site: number
  readonly kpi: string
  readonly period: string
  readonly value: number | null
  readonly numerator: number | null
  readonly n: number | null
  readonly low: number | null
  readonly high: number | null
  readonly origin: KpiValue['origin']
  readonly source: string
  readonly batch: string | null
}

/** The next version of each, in one statement. At most a few thousand. */
export async function insertValues(
  tx: Tx,
  values: readonly NewValue[],
  now: Temporal.Instant,
): Promise<void> {
  if (values.length === 0) return
  const rows = values.map(({ period, ...it }) => ({ ...it, period: `${period}-01` }))
  await sql`
    insert into review.value (site, kpi, period, version, value, numerator, n, low, high, origin, source, batch, at)
    select v.site, v.kpi, v.period,
           1 + coalesce((select max(o.version) from review.value o
                         where o.site = v.site and o.kpi = v.kpi and o.period = v.period), 0),
           v.value, v.numerator, v.n, v.low, v.high, v.origin, v.source, v.batch, ${now.toString()}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as v (site smallint, kpi text, period date, value float8, numerator integer, n integer, low float8, high float8,
            origin text, source text, batch uuid)`.execute(tx)
}

interface Row extends Omit<KpiValue, 'period' | 'value'> {
  readonly period: string
  readonly value: number | null
}

/** The values of a site as they stand now, without what was taken back. */
export async function valuesOf(
  db: Db | Tx,
  site: number,
  { kpis }: { readonly kpis?: readonly string[] } = {},
): Promise<KpiValue[]> {
  const found = await sql<Row>`
    select distinct on (v.kpi, v.period) v.kpi, to_char(v.period, 'YYYY-MM') as period, v.version, v.value, v.numerator,
           v.n, v.low, v.high, v.origin, v.source, v.at
    from review.value v
    where v.site = ${site} and (${kpis === undefined} or v.kpi = any(${[...(kpis ?? [])]}))
    order by v.kpi, v.period, v.version desc`.execute(db)
  return found.rows.flatMap(({ value, ...it }) => (value === null ? [] : [{ ...it, value }]))
}

/** Every version of one value, the latest first. */
export async function versionsOf(
  db: Db | Tx,
  { site, kpi, period }: { readonly site: number; readonly kpi: string; readonly period: string },
): Promise<readonly Row[]> {
  const found = await sql<Row>`
    select v.kpi, to_char(v.period, 'YYYY-MM') as period, v.version, v.value, v.numerator, v.n, v.low, v.high, v.origin,
           v.source, v.at
    from review.value v where v.site = ${site} and v.kpi = ${kpi} and v.period = ${`${period}-01`}::date
    order by v.version desc`.execute(db)
  return found.rows
}

/** What was imported together and still stands. */
export async function standingOfBatch(
  db: Db | Tx,
  site: number,
  batch: string,
): Promise<readonly { kpi: string; period: string }[]> {
  const found = await sql<{ kpi: string; period: string }>`
    select v.kpi, to_char(v.period, 'YYYY-MM') as period from review.value v
    where v.site = ${site} and v.batch::text = ${batch} and v.value is not null
      and not exists (select from review.value o where o.site = v.site and o.kpi = v.kpi and o.period = v.period
                                                  and o.version > v.version)`.execute(db)
  return found.rows
}

export interface Batch {
  readonly id: string
  readonly source: string
  readonly values: number
  readonly at: Temporal.Instant
}

/** What was imported and still stands, the latest first. */
export async function batchesOf(db: Db | Tx, site: number): Promise<readonly Batch[]> {
  const found = await sql<Batch>`
    select v.batch as id, min(v.source) as source, count(*)::int as values, min(v.at) as at from review.value v
    where v.site = ${site} and v.batch is not null and v.value is not null
      and not exists (select from review.value o where o.site = v.site and o.kpi = v.kpi and o.period = v.period
                                                  and o.version > v.version)
    group by v.batch order by min(v.at) desc limit 20`.execute(db)
  return found.rows
}

/** Two that write values of a site wait for each other. */
export async function lockValues(tx: Tx, site: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('review.value'), ${site})`.execute(tx)
}
