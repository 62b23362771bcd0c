import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'

/** Who came when and for what, over many visits; never about a colleague or a person. */

interface Days {
  readonly from: Temporal.PlainDate
  /** Exclusive. */
  readonly to: Temporal.PlainDate
}

export interface DemandRow {
  readonly concern: string
  /** ISO, 1 = Monday. */
  readonly weekday: number
  /** Half hour of the day in which somebody without an appointment came; null: booked. */
  readonly halfHour: number | null
  readonly count: number
}

/** Visits by their first concern, weekday and, without an appointment, half hour; given back ones are none. */
export async function demandBetween(
  db: Db | Tx,
  site: number,
  days: Days,
  zone: string,
): Promise<DemandRow[]> {
  const found = await sql<DemandRow>`
    select v.concerns[1] as concern, extract(isodow from v.day)::int as weekday,
           case when v.origin = 'walk_in'
                then floor(extract(epoch from (v.arrived_at at time zone ${zone})::time) / 1800)::int end as "halfHour",
           count(*)::int as count
    from visits.visit v
    where v.site = ${site} and v.day >= ${String(days.from)} and v.day < ${String(days.to)}
      and v.state <> 'cancelled' and (v.origin = 'booked' or v.arrived_at is not null)
    group by 1, 2, 3`.execute(db)
  return found.rows
}

export interface DemandFacts {
  /** How many days of each weekday there were visits on; index 1 = Monday. */
  readonly daysOf: ReadonlyMap<number, number>
  readonly booked: number
  readonly cancelled: number
  readonly walkIns: number
  /** Of those who waited, how many went. */
  readonly left: number
  /** Days between booking and appointment, at the asked shares; null: none booked. */
  readonly leadDays: readonly number[] | null
  readonly languages: readonly { readonly code: string; readonly count: number }[]
}

export async function demandFacts(
  db: Db | Tx,
  site: number,
  days: Days,
  shares: readonly number[],
): Promise<DemandFacts> {
  const within = sql`v.site = ${site} and v.day >= ${String(days.from)} and v.day < ${String(days.to)}`
  const sums = await sql<{ booked: number; cancelled: number; walkIns: number; left: number }>`
    select count(*) filter (where v.origin = 'booked')::int as booked,
           count(*) filter (where v.origin = 'booked' and v.state = 'cancelled')::int as cancelled,
           count(*) filter (where v.origin = 'walk_in' and v.arrived_at is not null)::int as "walkIns",
           count(*) filter (where v.state = 'left')::int as left
    from visits.visit v where ${within}`.execute(db)
  const weekdays = await sql<{ weekday: number; days: number }>`
    select extract(isodow from v.day)::int as weekday, count(distinct v.day)::int as days
    from visits.visit v where ${within} and v.state <> 'cancelled' group by 1`.execute(db)
  // the name of a visit begins with the moment it was made (RFC 9562)
  const leads = await sql<{ quantiles: number[] | null }>`
    select percentile_cont(${[...shares]}::float8[]) within group (order by t.lead) as quantiles
    from (select (extract(epoch from v.due_at)
                  - ('x' || replace(left(v.id::text, 13), '-', ''))::bit(48)::bigint / 1000.0)::float8 / 86400 as lead
          from visits.visit v
          where ${within} and v.origin = 'booked' and v.due_at is not null) as t
    where t.lead between 0 and 800`.execute(db)
  const languages = await sql<{ code: string; count: number }>`
    select v.language as code, count(*)::int as count from visits.visit v
    where ${within} and v.state <> 'cancelled' group by 1 order by 2 desc, 1`.execute(db)
  return {
    ...sums.rows[0]!,
    daysOf: new Map(weekdays.rows.map((row) => [row.weekday, row.days])),
    leadDays: leads.rows[0]?.quantiles ?? null,
    languages: languages.rows,
  }
}
