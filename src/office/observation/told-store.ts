import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Histogram } from './buckets.ts'
import { histogramFrom } from './count-store.ts'
import type { Kind } from './tally.ts'

/** What was told: the only tables a figure is ever read from. */

/** Days from `from` to, not including, `to`; a batch belongs to the day on which it was told. */
export interface Span {
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
}

/** All batches of one thing within a span, added up. */
export interface ToldSum {
  readonly kind: Kind
  readonly team: string
  readonly key: string
  readonly n: number
  readonly part: number
  /** Open days the batches speak of, how many batches, and the sum of n²/days over them: how unlike they are. */
  readonly days: number
  readonly pieces: number
  readonly unlike: number
}

export async function toldSums(
  db: Db | Tx,
  site: number,
  { from, to }: Span,
  kinds: readonly Kind[],
): Promise<ToldSum[]> {
  const found = await sql<ToldSum>`
    select b.kind, b.team, b.key, sum(b.n)::int as n, sum(b.part)::int as part, sum(b.days)::int as days,
           sum(b.pieces)::int as pieces, sum(b.unlike) as unlike
    from observation.batch b
    where b.site = ${site} and b.kind = any(${[...kinds]}) and b.until_day >= ${from.toString()}
      and b.until_day < ${to.toString()}
    group by b.kind, b.team, b.key order by b.kind, b.team, b.key`.execute(db)
  return found.rows
}

/** What was told of one thing with the minutes it took. */
export interface ToldHistogram {
  readonly team: string
  readonly key: string
  /** As told: with the corrections in it. */
  readonly n: number
  /** Without buckets that hold nothing but what was taken back later. */
  readonly histogram: Histogram
}

/** The histograms of one kind within a span, added up by team and key. */
export async function toldHistograms(
  db: Db | Tx,
  site: number,
  { from, to }: Span,
  kind: Kind,
): Promise<ToldHistogram[]> {
  const found = await sql<{
    team: string
    key: string
    buckets: number[]
    counts: number[]
    sums: number[]
    squares: number[]
  }>`
    select t.team, t.key, array_agg(t.bucket) as buckets, array_agg(t.n) as counts, array_agg(t.sum) as sums,
           array_agg(t.squares) as squares
    from (select b.team, b.key, h.bucket, sum(h.n)::int as n, sum(h.sum) as sum, sum(h.squares) as squares
          from observation.batch b cross join lateral unnest(b.buckets, b.counts, b.sums, b.squares)
            as h (bucket, n, sum, squares)
          where b.site = ${site} and b.kind = ${kind} and b.until_day >= ${from.toString()}
            and b.until_day < ${to.toString()}
          group by b.team, b.key, h.bucket) as t
    group by t.team, t.key order by t.team, t.key`.execute(db)
  return found.rows.map((row) => ({
    ...{ team: row.team, key: row.key, n: row.counts.reduce((all, n) => all + n, 0) },
    histogram: new Map([...histogramFrom(row)].filter(([, it]) => it.n > 0)),
  }))
}

/** What was told of each concern by month of the telling, and of each area's arrivals. */
export async function toldMonths(
  db: Db | Tx,
  site: number,
): Promise<{ team: string; key: string; month: string; n: number }[]> {
  const found = await sql<{ team: string; key: string; month: string; n: number }>`
    select t.team, t.key, to_char(t.month, 'YYYY-MM') as month, t.n
    from (select b.team, b.key, date_trunc('month', b.until_day::timestamp) as month, sum(b.n)::int as n
          from observation.batch b where b.site = ${site} and b.kind = 'concern' group by 1, 2, 3) as t
    order by t.team, t.key, t.month`.execute(db)
  return found.rows
}
