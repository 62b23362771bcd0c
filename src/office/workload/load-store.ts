import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Load } from './reckon.ts'
import type { Unit } from './units.ts'

/** A reckoned half hour as it is kept. */
export interface HalfHourLoad extends Load {
  /** Keys of the areas, joined by +. */
  readonly unit: string
  readonly areas: readonly string[]
  readonly from: Temporal.Instant
  readonly amberPoints: number
  readonly redPoints: number
  /** What held at its beginning. */
  readonly thresholds: readonly string[]
}

const COLUMNS = sql`h.unit, h.areas, h.from_at as "from", h.queue, h.waits, h.walk_offs as "walkOffs", h.incidents, h.taps, h.points,
  h.level, h.amber_points as "amberPoints", h.red_points as "redPoints", h.thresholds`

/** Up to when a site was reckoned, held until the transaction ends; null: never. */
export async function lockProgress(tx: Tx, site: number): Promise<Temporal.Instant | null> {
  await sql`select pg_advisory_xact_lock(hashtext('workload.progress'), ${site})`.execute(tx)
  const found = await sql<{ through: Temporal.Instant }>`
    select p.through from workload.progress p where p.site = ${site}`.execute(tx)
  return found.rows[0]?.through ?? null
}

export async function saveProgress(tx: Tx, site: number, through: Temporal.Instant): Promise<void> {
  await sql`
    insert into workload.progress (site, through) values (${site}, ${through.toString()})
    on conflict (site) do update set through = excluded.through`.execute(tx)
}

export async function saveHalfHour(tx: Tx, site: number, it: HalfHourLoad): Promise<void> {
  await sql`
    insert into workload.half_hour (site, unit, areas, from_at, queue, waits, walk_offs, incidents, taps, points, level,
      amber_points, red_points, thresholds)
    values (${site}, ${it.unit}, ${it.areas}, ${it.from.toString()}, ${it.queue}, ${it.waits}, ${it.walkOffs}, ${it.incidents},
      ${it.taps}, ${it.points}, ${it.level}, ${it.amberPoints}, ${it.redPoints}, ${it.thresholds}::uuid[])
    on conflict (site, from_at, unit) do update set incidents = excluded.incidents, points = excluded.points,
      level = excluded.level`.execute(tx)
}

export interface LoadSpan {
  readonly site: number
  readonly from: Temporal.Instant
  readonly to: Temporal.Instant
}

/** Half hours that begin within a span, in order. */
export async function readHalfHours(db: Db | Tx, { site, from, to }: LoadSpan): Promise<HalfHourLoad[]> {
  const found = await sql<HalfHourLoad>`
    select ${COLUMNS} from workload.half_hour h
    where h.site = ${site} and h.from_at >= ${from.toString()} and h.from_at < ${to.toString()}
    order by h.from_at, h.unit`.execute(db)
  return found.rows
}

/** The half hour an area was told in, alone or with others. */
export async function halfHourWith(
  tx: Tx,
  site: number,
  area: string,
  from: Temporal.Instant,
): Promise<HalfHourLoad | null> {
  const found = await sql<HalfHourLoad>`
    select ${COLUMNS} from workload.half_hour h
    where h.site = ${site} and h.from_at = ${from.toString()} and ${area} = any(h.areas)`.execute(tx)
  return found.rows[0] ?? null
}

/** How many half hours of a unit there were in a span, and how many of them red. */
export async function countRed(
  db: Db | Tx,
  unit: Pick<Unit, 'key'>,
  { site, from, to }: LoadSpan,
): Promise<{ n: number; red: number }> {
  const found = await sql<{ n: number; red: number }>`
    select count(*)::int as n, (count(*) filter (where h.level = 'red'))::int as red from workload.half_hour h
    where h.site = ${site} and h.unit = ${unit.key} and h.from_at >= ${from.toString()} and h.from_at < ${to.toString()}`.execute(
    db,
  )
  return found.rows[0]!
}

/** Weeks by their Monday: how many half hours of each unit, and how many of them amber and red. */
export async function weeksOfLoad(
  db: Db | Tx,
  { site, from, to }: LoadSpan,
  zone: string,
): Promise<{ monday: string; unit: string; n: number; amber: number; red: number; points: number }[]> {
  const found = await sql<{
    monday: string
    unit: string
    n: number
    amber: number
    red: number
    points: number
  }>`
    select w.monday::text as monday, w.unit, count(*)::int as n, (count(*) filter (where w.level = 'amber'))::int as amber,
           (count(*) filter (where w.level = 'red'))::int as red, sum(w.points)::int as points
    from (select date_trunc('week', h.from_at at time zone ${zone})::date as monday, h.unit, h.level, h.points
          from workload.half_hour h
          where h.site = ${site} and h.from_at >= ${from.toString()} and h.from_at < ${to.toString()}) as w
    group by w.monday, w.unit order by w.monday, w.unit`.execute(db)
  return found.rows
}

/** Five years are enough for every comparison somebody makes. */
export async function forgetHalfHours(tx: Tx, site: number, before: Temporal.Instant): Promise<void> {
  await sql`delete from workload.half_hour h where h.site = ${site} and h.from_at < ${before.toString()}`.execute(
    tx,
  )
}
