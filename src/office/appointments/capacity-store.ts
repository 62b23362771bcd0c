import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Closure, DayException, Lane, Plan, Series } from './capacity.ts'
import { FAIR_POLICY } from './policy.ts'
import { readPolicy, readQuotas, savePolicy } from './policy-store.ts'

interface Header {
  site: number
  version: number
}

/** The plan of a site as one consistent picture. */
export async function readPlan(db: Db | Tx, site: number): Promise<Plan | null> {
  const header =
    await sql<Header>`select p.site, p.version from appointments.plan p where p.site = ${site}`.execute(db)
  if (!header.rows[0]) return null
  const lanes = await sql<Omit<Lane, 'stepFree'> & { step_free: boolean }>`
    select l.id, l.site, l.team, l.name, l.skills, l.step_free, l.active from appointments.lane l
    where l.site = ${site} order by l.id`.execute(db)
  const durations = await sql<{ concern: string; minutes: number }>`
    select d.concern, d.minutes from appointments.duration d where d.site = ${site}`.execute(db)
  return {
    site,
    version: header.rows[0].version,
    lanes: lanes.rows.map(({ step_free, ...lane }) => ({ ...lane, stepFree: step_free })),
    series: await readSeries(db, site),
    exceptions: await readExceptions(db, site),
    closures: await readClosures(db, site),
    durations: new Map(durations.rows.map((row) => [row.concern, row.minutes])),
    quotas: await readQuotas(db, site),
    policy: await readPolicy(db, site),
  }
}

async function readSeries(db: Db | Tx, site: number): Promise<Series[]> {
  interface Row {
    id: string
    site: number
    team: string
    lanes: number[] | null
    weekdays: number[]
    every_weeks: number
    valid_from: Temporal.PlainDate
    valid_to: Temporal.PlainDate | null
    opens: Temporal.PlainTime
    closes: Temporal.PlainTime
    step_minutes: number
  }
  const found = await sql<Row>`
    select s.* from appointments.series s where s.site = ${site} order by s.team, s.opens, s.id`.execute(db)
  return found.rows.map(({ every_weeks, valid_from, valid_to, step_minutes, ...same }) => ({
    ...same,
    everyWeeks: every_weeks,
    validFrom: valid_from,
    validTo: valid_to,
    stepMinutes: step_minutes,
  }))
}

async function readExceptions(db: Db | Tx, site: number): Promise<DayException[]> {
  const found = await sql<DayException>`
    select e.* from appointments.exception e where e.site = ${site} order by e.day, e.id`.execute(db)
  return found.rows
}

async function readClosures(db: Db | Tx, site: number): Promise<Closure[]> {
  const found = await sql<{
    id: string
    site: number
    team: string | null
    first_day: Temporal.PlainDate
    last_day: Temporal.PlainDate
    reason: string
  }>`
    select c.* from appointments.closure c where c.site = ${site} order by c.first_day, c.id`.execute(db)
  return found.rows.map(({ first_day, last_day, ...same }) => ({
    ...same,
    firstDay: first_day,
    lastDay: last_day,
  }))
}

export async function sitesWithPlan(db: Db | Tx): Promise<number[]> {
  const found = await sql<{ site: number }>`select p.site from appointments.plan p order by p.site`.execute(
    db,
  )
  return found.rows.map((row) => row.site)
}

/** Booking reads the plan's version under a shared lock; an edit takes the same row alone. Here the two meet. */
export async function lockPlansShared(tx: Tx, sites: readonly number[]): Promise<Map<number, number>> {
  const found = await sql<Header>`${lockingPlans(sites)}`.execute(tx)
  return new Map(found.rows.map((row) => [row.site, row.version]))
}

/** The same as a part of a larger statement. */
export function lockingPlans(sites: readonly number[]) {
  return sql`
    select p.site, p.version from appointments.plan p where p.site = any(${[...sites]}::smallint[]) order by p.site for share`
}

export async function lockPlan(tx: Tx, site: number): Promise<void> {
  await sql`select p.version from appointments.plan p where p.site = ${site} for update`.execute(tx)
}

export async function raisePlan(tx: Tx, site: number): Promise<number> {
  const found = await sql<{ version: number }>`
    update appointments.plan set version = version + 1 where site = ${site} returning version`.execute(tx)
  return found.rows[0]!.version
}

/** Begins the plan of a new site, fair from its first day. */
export async function insertPlan(tx: Tx, site: number): Promise<void> {
  const begun = await sql`
    insert into appointments.plan (site) values (${site}) on conflict do nothing returning site`.execute(tx)
  if (begun.rows.length > 0) await savePolicy(tx, site, FAIR_POLICY)
}

export async function saveLane(tx: Tx, lane: Omit<Lane, 'id'> & { id?: number }): Promise<number> {
  const values = sql`${lane.site}, ${lane.team}, ${lane.name}, ${[...lane.skills]}, ${lane.stepFree}, ${lane.active}`
  const saved =
    lane.id === undefined
      ? await sql<{ id: number }>`
          insert into appointments.lane (site, team, name, skills, step_free, active) values (${values}) returning id`.execute(
          tx,
        )
      : await sql<{ id: number }>`
          insert into appointments.lane as l (id, site, team, name, skills, step_free, active)
          values (${lane.id}, ${values})
          on conflict (id) do update set team = excluded.team, name = excluded.name, skills = excluded.skills,
            step_free = excluded.step_free, active = excluded.active
          where l.site = excluded.site returning id`.execute(tx)
  return saved.rows[0]!.id
}

export async function saveSeries(tx: Tx, series: Series): Promise<void> {
  await sql`
    insert into appointments.series as s (id, site, team, lanes, weekdays, every_weeks, valid_from, valid_to, opens,
                                          closes, step_minutes)
    values (${series.id}, ${series.site}, ${series.team}, ${series.lanes ? [...series.lanes] : null},
            ${[...series.weekdays]}, ${series.everyWeeks}, ${series.validFrom.toString()},
            ${series.validTo?.toString() ?? null}, ${series.opens.toString()}, ${series.closes.toString()},
            ${series.stepMinutes})
    on conflict (id) do update set team = excluded.team, lanes = excluded.lanes, weekdays = excluded.weekdays,
      every_weeks = excluded.every_weeks, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
      opens = excluded.opens, closes = excluded.closes, step_minutes = excluded.step_minutes
    where s.site = excluded.site`.execute(tx)
}

export async function saveException(tx: Tx, entry: DayException): Promise<void> {
  await sql`
    insert into appointments.exception (id, site, team, lane, day, opens, closes, reason, origin)
    values (${entry.id}, ${entry.site}, ${entry.team}, ${entry.lane ?? null}, ${entry.day.toString()},
            ${entry.opens?.toString() ?? null}, ${entry.closes?.toString() ?? null}, ${entry.reason},
            ${entry.origin ?? null})`.execute(tx)
}

export async function saveClosure(tx: Tx, entry: Closure): Promise<void> {
  await sql`
    insert into appointments.closure (id, site, team, first_day, last_day, reason)
    values (${entry.id}, ${entry.site}, ${entry.team}, ${entry.firstDay.toString()}, ${entry.lastDay.toString()},
            ${entry.reason})`.execute(tx)
}

export async function saveDuration(
  tx: Tx,
  site: number,
  concern: string,
  minutes: number | null,
): Promise<void> {
  if (minutes === null)
    await sql`delete from appointments.duration d where d.site = ${site} and d.concern = ${concern}`.execute(
      tx,
    )
  else
    await sql`
      insert into appointments.duration (site, concern, minutes) values (${site}, ${concern}, ${minutes})
      on conflict (site, concern) do update set minutes = excluded.minutes`.execute(tx)
}

/** Everything that followed from one thing, from a day on. How many rows went. */
export async function removeExceptionsFrom(
  tx: Tx,
  site: number,
  origin: string,
  from: Temporal.PlainDate,
): Promise<number> {
  const gone = await sql`
    delete from appointments.exception e
    where e.site = ${site} and e.origin = ${origin} and e.day >= ${from.toString()}`.execute(tx)
  return Number(gone.numAffectedRows)
}

export async function removeRule(
  tx: Tx,
  kind: 'series' | 'exception' | 'closure' | 'quota',
  site: number,
  id: string,
): Promise<boolean> {
  const gone = await sql`
    delete from ${sql.table(`appointments.${kind}`)} where site = ${site} and id = ${id} returning id`.execute(
    tx,
  )
  return gone.rows.length > 0
}
