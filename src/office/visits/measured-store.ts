import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'

/** Figures over many visits, for forecasts; never about a colleague or a person. Minutes. */

/** Quantiles of the minutes a visit took per concern, since a moment. */
export async function measuredQuantiles(
  db: Db | Tx,
  since: Temporal.Instant,
  shares: readonly number[],
): Promise<{ concern: string; count: number; quantiles: number[] }[]> {
  const found = await sql<{ concern: string; count: number; quantiles: number[] }>`
    select t.concern, count(*)::int as count,
           percentile_cont(${[...shares]}::float8[]) within group (order by t.minutes) as quantiles
    from (select s.visit, s.concern, sum(s.minutes)::float8 as minutes from visits.service s
          where s.finished_at >= ${since.toString()} group by s.visit, s.concern) as t
    group by t.concern`.execute(db)
  return found.rows
}

/** What the services of one day took so far, by team and concern. */
export async function servicesOfDay(
  db: Db | Tx,
  site: number,
  day: Temporal.PlainDate,
): Promise<{ team: string; concern: string; count: number; minutes: number }[]> {
  const found = await sql<{ team: string; concern: string; count: number; minutes: number }>`
    select v.team, s.concern, count(distinct s.visit)::int as count, sum(s.minutes)::float8 as minutes
    from visits.visit v join visits.service s on s.visit = v.id
    where v.site = ${site} and v.day = ${day.toString()} group by v.team, s.concern`.execute(db)
  return found.rows
}

/**
 * Booked visits of past days and how many of them never came, by the days between booking and appointment (the name of a
 * visit begins with the moment it was made, RFC 9562). `bucket` counts the limits that were reached; -1: not known.
 */
export async function bookedAndMissed(
  db: Db | Tx,
  site: number,
  days: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate },
  limits: readonly number[],
): Promise<{ bucket: number; booked: number; missed: number }[]> {
  const found = await sql<{ bucket: number; booked: number; missed: number }>`
    select case when t.lead < 0 or t.lead > 800 then -1 else width_bucket(t.lead, ${[...limits]}::float8[]) end as bucket,
           count(*)::int as booked, count(*) filter (where t.missed)::int as missed
    from (select (extract(epoch from v.due_at)
                  - ('x' || replace(left(v.id::text, 13), '-', ''))::bit(48)::bigint / 1000.0)::float8 / 86400 as lead,
                 v.state = 'no_show' and v.arrived_at is null as missed
          from visits.visit v
          where v.site = ${site} and v.day >= ${days.from.toString()} and v.day < ${days.to.toString()}
            and v.origin = 'booked' and v.due_at is not null and v.state not in ('cancelled', 'booked')) as t
    group by 1`.execute(db)
  return found.rows
}

/** How late booked visitors came (early is negative), and how many of the called did not hear or had gone. */
export async function comingAndHearing(
  db: Db | Tx,
  site: number,
  days: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate },
  shares: readonly number[],
): Promise<{ count: number; quantiles: number[] | null; called: number; missed: number }> {
  const found = await sql<{ count: number; quantiles: number[] | null; called: number; missed: number }>`
    select count(*) filter (where t.late is not null)::int as count,
           percentile_cont(${[...shares]}::float8[]) within group (order by t.late) as quantiles,
           count(*) filter (where t.called)::int as called, count(*) filter (where t.called and t.missed)::int as missed
    from (select case when v.origin = 'booked' then extract(epoch from v.arrived_at - v.due_at)::float8 / 60 end as late,
                 v.called_at is not null as called, v.state = 'no_show' as missed
          from visits.visit v
          where v.site = ${site} and v.day >= ${days.from.toString()} and v.day < ${days.to.toString()}
            and v.arrived_at is not null) as t`.execute(db)
  return found.rows[0]!
}

/** Walk-ins an hour, by team and hour of the office's clock, on the days on which there were any. */
export async function walkInsByHour(
  db: Db | Tx,
  site: number,
  days: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate },
  zone: string,
): Promise<{ team: string; hour: number; perHour: number }[]> {
  const found = await sql<{ team: string; hour: number; perHour: number }>`
    with w as (select v.team, v.day, extract(hour from v.arrived_at at time zone ${zone})::int as hour
               from visits.visit v
               where v.site = ${site} and v.day >= ${days.from.toString()} and v.day < ${days.to.toString()}
                 and v.origin = 'walk_in' and v.arrived_at is not null)
    select w.team, w.hour, count(*)::float8 / (select count(distinct d.day) from w d) as "perHour"
    from w group by w.team, w.hour`.execute(db)
  return found.rows
}

/** When finished visits came, were served and ended; for what lies between two of them. */
export async function timesOfFinished(
  db: Db | Tx,
  site: number,
  days: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate },
): Promise<{ id: string; arrived: number; served: number | null; ended: number }[]> {
  const found = await sql<{ id: string; arrived: number; served: number | null; ended: number }>`
    select v.id, extract(epoch from v.arrived_at)::float8 / 60 as arrived,
           extract(epoch from v.served_at)::float8 / 60 as served, extract(epoch from v.ended_at)::float8 / 60 as ended
    from visits.visit v
    where v.site = ${site} and v.day >= ${days.from.toString()} and v.day < ${days.to.toString()}
      and v.state = 'finished' and v.arrived_at is not null`.execute(db)
  return found.rows
}

/** Changes whenever somebody in the hall, or booked for the day, does. */
export async function hallMark(db: Db | Tx, site: number, day: Temporal.PlainDate): Promise<string> {
  const found = await sql<{ mark: string }>`
    select count(*) || '/' || coalesce(sum(v.version), 0) as mark from visits.visit v
    where v.site = ${site} and v.day = ${day.toString()}`.execute(db)
  return found.rows[0]!.mark
}

/** One visit of a day as figures need it: what it was, when it came and what it took; nothing says whose it is. Minutes of the epoch. */
export interface DayVisit {
  readonly day: string
  readonly team: string
  readonly origin: 'booked' | 'walk_in'
  readonly state: string
  readonly due: number | null
  readonly arrived: number | null
  readonly called: number | null
  readonly ended: number | null
  /** Half hours since midnight by the office's clock at which it came. */
  readonly halfHour: number | null
  /** Days between booking and appointment (the name of a visit begins with the moment it was made). */
  readonly lead: number | null
  /** What each concern took, all times at a desk together. */
  readonly minutes: Readonly<Record<string, number>> | null
}

/** Every visit of the days from `from` to, not including, `to`; in no order that says anything. */
export async function visitsOfDays(
  db: Db | Tx,
  site: number,
  days: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate },
  zone: string,
): Promise<DayVisit[]> {
  const found = await sql<DayVisit>`
    select v.day::text as day, v.team, v.origin, v.state, extract(epoch from v.due_at)::float8 / 60 as due,
           extract(epoch from v.arrived_at)::float8 / 60 as arrived, extract(epoch from v.called_at)::float8 / 60 as called,
           extract(epoch from v.ended_at)::float8 / 60 as ended,
           (extract(hour from v.arrived_at at time zone ${zone}) * 2
            + trunc(extract(minute from v.arrived_at at time zone ${zone}) / 30))::int as "halfHour",
           (extract(epoch from v.due_at)
            - ('x' || replace(left(v.id::text, 13), '-', ''))::bit(48)::bigint / 1000.0)::float8 / 86400 as lead,
           m.minutes
    from visits.visit v
    left join lateral (
      select jsonb_object_agg(t.concern, t.minutes) as minutes
      from (select s.concern, sum(s.minutes)::float8 as minutes from visits.service s where s.visit = v.id
            group by s.concern) as t) as m on true
    where v.site = ${site} and v.day >= ${days.from.toString()} and v.day < ${days.to.toString()}
    order by v.team, v.origin, v.arrived_at`.execute(db)
  return found.rows
}

/** One mark for each day with visits; it changes whenever a visit of the day does. */
export async function dayMarks(
  db: Db | Tx,
  site: number,
  days: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate },
): Promise<Map<string, string>> {
  const found = await sql<{ day: string; mark: string }>`
    select v.day::text as day, count(*) || '/' || sum(v.version) as mark from visits.visit v
    where v.site = ${site} and v.day >= ${days.from.toString()} and v.day < ${days.to.toString()} group by v.day`.execute(
    db,
  )
  return new Map(found.rows.map(({ day, mark }) => [day, mark]))
}

/** The first day of a site with a visit; null: none. */
export async function firstVisitDay(db: Db | Tx, site: number): Promise<Temporal.PlainDate | null> {
  const found = await sql<{ day: Temporal.PlainDate | null }>`
    select min(v.day) as day from visits.visit v where v.site = ${site}`.execute(db)
  return found.rows[0]?.day ?? null
}
