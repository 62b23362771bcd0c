import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Bucket } from './buckets.ts'
import type { Gathering } from './batch.ts'
import type { Kind, Tally } from './tally.ts'

/** Until where a site was counted and told; days of the calendar. */
export interface Progress {
  readonly firstDay: Temporal.PlainDate
  readonly through: Temporal.PlainDate
  readonly settled: Temporal.PlainDate
}

/** Kept from others until the transaction ends: days are counted by one process at a time. Null: never counted. */
export async function lockProgress(tx: Tx, site: number): Promise<Progress | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended('observation.roll-up', ${site}))`.execute(tx)
  return readProgress(tx, site)
}

export async function readProgress(db: Db | Tx, site: number): Promise<Progress | null> {
  const found = await sql<{
    first_day: Temporal.PlainDate
    through: Temporal.PlainDate
    settled: Temporal.PlainDate
  }>`
    select p.first_day, p.through, p.settled from observation.progress p where p.site = ${site}`.execute(db)
  const row = found.rows[0]
  return row ? { firstDay: row.first_day, through: row.through, settled: row.settled } : null
}

export async function saveProgress(tx: Tx, site: number, it: Progress): Promise<void> {
  await sql`
    insert into observation.progress (site, first_day, through, settled)
    values (${site}, ${it.firstDay.toString()}, ${it.through.toString()}, ${it.settled.toString()})
    on conflict (site) do update set through = excluded.through, settled = excluded.settled`.execute(tx)
}

/** As it lies in the table: lists instead of maps. */
type Written = readonly [
  kind: Kind,
  team: string,
  key: string,
  n: number,
  part: number,
  buckets: readonly (readonly [number, number, number, number])[],
]

const write = (it: Tally): Written => [
  ...([it.kind, it.team, it.key, it.n, it.part] as const),
  [...it.histogram].map(([bucket, { n, sum, squares }]) => [bucket, n, sum, squares] as const),
]
const read = ([kind, team, key, n, part, buckets]: Written): Tally => ({
  ...{ kind, team, key, n, part },
  histogram: new Map(buckets.map(([bucket, count, sum, squares]) => [bucket, { n: count, sum, squares }])),
})

export interface CountedDay {
  readonly day: string
  readonly isOpen: boolean
  readonly mark: string
  readonly tallies: readonly Tally[]
}

export async function saveDays(tx: Tx, site: number, days: readonly CountedDay[]): Promise<void> {
  const rows = days.map(({ tallies, ...same }) => ({ ...same, tallies: tallies.map(write) }))
  await sql`
    insert into observation.day (site, day, is_open, mark, tallies)
    select ${site}, d.day, d."isOpen", d.mark, d.tallies
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as d (day date, "isOpen" boolean, mark text, tallies jsonb)
    on conflict (site, day) do update set is_open = excluded.is_open, mark = excluded.mark, tallies = excluded.tallies`.execute(
    tx,
  )
}

/** Marks of the days that are still corrected. */
export async function savedMarks(
  db: Db | Tx,
  site: number,
  from: Temporal.PlainDate,
): Promise<Map<string, string>> {
  const found = await sql<{ day: string; mark: string }>`
    select d.day::text as day, d.mark from observation.day d
    where d.site = ${site} and d.day >= ${from.toString()} and d.tallies is not null`.execute(db)
  return new Map(found.rows.map(({ day, mark }) => [day, mark]))
}

/** Days up to one that were counted (anew) since they were told. */
export async function unsettledDays(
  tx: Tx,
  site: number,
  until: Temporal.PlainDate,
): Promise<{ tallies: Tally[]; settled: Tally[] }[]> {
  const found = await sql<{ tallies: Written[]; settled: Written[] | null }>`
    select d.tallies, d.settled from observation.day d
    where d.site = ${site} and d.day <= ${until.toString()} and d.tallies is not null
      and d.settled is distinct from d.tallies
    order by d.day`.execute(tx)
  return found.rows.map(({ tallies, settled }) => ({
    tallies: tallies.map(read),
    settled: (settled ?? []).map(read),
  }))
}

/** They are told; what was counted of days nobody corrects any more is forgotten. */
export async function markSettled(
  tx: Tx,
  site: number,
  until: Temporal.PlainDate,
  forgetBefore: Temporal.PlainDate,
): Promise<void> {
  await sql`
    update observation.day d set settled = d.tallies
    where d.site = ${site} and d.day <= ${until.toString()} and d.settled is distinct from d.tallies
      and d.tallies is not null`.execute(tx)
  await sql`
    update observation.day d set settled = null, tallies = null
    where d.site = ${site} and d.day < ${forgetBefore.toString()} and d.tallies is not null`.execute(tx)
}

interface GatheredRow {
  kind: Kind
  team: string
  key: string
  from: string
  n: number
  part: number
  buckets: number[]
  counts: number[]
  sums: number[]
  squares: number[]
}

export const histogramFrom = (
  it: Pick<GatheredRow, 'buckets' | 'counts' | 'sums' | 'squares'>,
): Map<number, Bucket> =>
  new Map(
    it.buckets.map((bucket, at) => [
      bucket,
      { n: it.counts[at]!, sum: it.sums[at]!, squares: it.squares[at]! },
    ]),
  )

export async function readGathering(tx: Tx, site: number): Promise<Gathering[]> {
  const found = await sql<GatheredRow>`
    select g.kind, g.team, g.key, g.from_day::text as "from", g.n, g.part, g.buckets, g.counts, g.sums, g.squares
    from observation.gathering g where g.site = ${site}`.execute(tx)
  return found.rows.map((row) => ({
    ...{ kind: row.kind, team: row.team, key: row.key, from: row.from, n: row.n, part: row.part },
    histogram: histogramFrom(row),
  }))
}

/** The whole table of a site anew: it is small, a row for each thing that is counted. */
export async function replaceGathering(tx: Tx, site: number, all: readonly Gathering[]): Promise<void> {
  await sql`delete from observation.gathering g where g.site = ${site}`.execute(tx)
  await sql`
    insert into observation.gathering (site, kind, team, key, from_day, n, part, buckets, counts, sums, squares)
    select ${site}, g.kind, g.team, g.key, g."from", g.n, g.part, ${LISTS}
    from jsonb_to_recordset(${asRows(all)}::jsonb) as g (${COLUMNS})`.execute(tx)
}

const COLUMNS = sql`kind text, team text, key text, "from" date, n int, part int, days int, buckets jsonb, counts jsonb,
  sums jsonb, squares jsonb`
const list = (name: string, type: string) =>
  sql`array(select x::${sql.raw(type)} from jsonb_array_elements_text(g.${sql.ref(name)}) with ordinality as t (x, o) order by o)`
const LISTS = sql`${list('buckets', 'smallint')}, ${list('counts', 'int')}, ${list('sums', 'float8')},
  ${list('squares', 'float8')}`

function asRows(all: readonly (Gathering & { readonly days?: number })[]): string {
  return JSON.stringify(
    all.map(({ histogram, ...same }) => {
      const buckets = [...histogram].toSorted(([a], [b]) => a - b)
      return {
        ...same,
        buckets: buckets.map(([bucket]) => bucket),
        counts: buckets.map(([, { n }]) => n),
        sums: buckets.map(([, { sum }]) => sum),
        squares: buckets.map(([, { squares }]) => squares),
      }
    }),
  )
}

/** Told for good. */
export async function insertBatches(
  tx: Tx,
  site: number,
  until: Temporal.PlainDate,
  batches: readonly (Gathering & { readonly days: number })[],
): Promise<void> {
  if (batches.length === 0) return
  await sql`
    insert into observation.batch (site, kind, team, key, from_day, until_day, days, n, part, buckets, counts, sums, squares,
                                   unlike)
    select ${site}, g.kind, g.team, g.key, g."from", ${until.toString()}, g.days, g.n, g.part, ${LISTS},
           g.n::float8 * g.n / greatest(g.days, 1)
    from jsonb_to_recordset(${asRows(batches)}::jsonb) as g (${COLUMNS})`.execute(tx)
}

/** The batches of a month that is over become one for each thing. */
export async function foldMonth(tx: Tx, site: number, lastDay: Temporal.PlainDate): Promise<void> {
  await sql`
    with old as (
      delete from observation.batch b
      where b.site = ${site} and b.until_day >= ${lastDay.with({ day: 1 }).toString()} and b.until_day <= ${lastDay.toString()}
      returning b.*),
    sums as (
      select o.kind, o.team, o.key, min(o.from_day) as from_day, sum(o.days)::int as days, sum(o.n)::int as n,
             sum(o.part)::int as part, sum(o.pieces)::int as pieces, sum(o.unlike) as unlike
      from old o group by o.kind, o.team, o.key),
    buckets as (
      select o.kind, o.team, o.key, h.bucket, sum(h.n)::int as n, sum(h.sum) as sum, sum(h.squares) as squares
      from old o cross join lateral unnest(o.buckets, o.counts, o.sums, o.squares) as h (bucket, n, sum, squares)
      group by o.kind, o.team, o.key, h.bucket),
    lists as (
      select t.kind, t.team, t.key, array_agg(t.bucket order by t.bucket) as buckets,
             array_agg(t.n order by t.bucket) as counts, array_agg(t.sum order by t.bucket) as sums,
             array_agg(t.squares order by t.bucket) as squares
      from buckets t group by t.kind, t.team, t.key)
    insert into observation.batch (site, kind, team, key, from_day, until_day, days, n, part, pieces, unlike, buckets, counts,
                                   sums, squares)
    select ${site}, s.kind, s.team, s.key, s.from_day, ${lastDay.toString()}, s.days, s.n, s.part, s.pieces, s.unlike,
           coalesce(l.buckets, '{}'), coalesce(l.counts, '{}'), coalesce(l.sums, '{}'), coalesce(l.squares, '{}')
    from sums s left join lists l on l.kind = s.kind and l.team = s.team and l.key = s.key`.execute(tx)
}

/** Days on which anybody came, in their order. */
export async function openDays(
  db: Db | Tx,
  site: number,
  days: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate },
): Promise<string[]> {
  const found = await sql<{ day: string }>`
    select d.day::text as day from observation.day d
    where d.site = ${site} and d.is_open and d.day >= ${days.from.toString()} and d.day < ${days.to.toString()}
    order by d.day`.execute(db)
  return found.rows.map(({ day }) => day)
}
