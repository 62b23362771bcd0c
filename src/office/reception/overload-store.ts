import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Overload, TimeWindow } from './overload.ts'

const OVERLOAD = sql`o.id, o.site, o.kind, o.why, o.teams, o.window_minutes as "windowMinutes",
  o.per_window as "perWindow", o.started_at as "startedAt"`

export async function overloadOn(
  db: Db | Tx,
  site: number,
  day: Temporal.PlainDate,
): Promise<Overload | null> {
  const found = await sql<Overload>`
    select ${OVERLOAD} from reception.overload o
    where o.site = ${site} and o.day = ${day.toString()} and o.ended_at is null`.execute(db)
  return found.rows[0] ?? null
}

/** The same, kept from changing: whoever draws while it is switched off waits a moment. */
export async function overloadForDraw(
  tx: Tx,
  site: number,
  day: Temporal.PlainDate,
): Promise<Overload | null> {
  const found = await sql<Overload>`
    select ${OVERLOAD} from reception.overload o
    where o.site = ${site} and o.day = ${day.toString()} and o.ended_at is null for update`.execute(tx)
  return found.rows[0] ?? null
}

/** Answers false when it is on already. */
export async function insertOverload(tx: Tx, day: Temporal.PlainDate, it: Overload): Promise<boolean> {
  const made = await sql`
    insert into reception.overload (id, site, day, kind, why, teams, window_minutes, per_window, started_at)
    values (${it.id}, ${it.site}, ${day.toString()}, ${it.kind}, ${it.why}, ${[...it.teams]}, ${it.windowMinutes},
            ${it.perWindow}, ${it.startedAt.toString()})
    on conflict (site, day) where ended_at is null do nothing`.execute(tx)
  return Number(made.numAffectedRows ?? 0) > 0
}

export async function endOverload(tx: Tx, id: string, now: Temporal.Instant): Promise<void> {
  await sql`update reception.overload o set ended_at = ${now.toString()} where o.id = ${id}`.execute(tx)
}

type Row = { number: number; from: Temporal.Instant; to: Temporal.Instant }
const WINDOW = sql`w.number, w.starts_at as "from", w.ends_at as "to"`

/** Takes a place in the window that begins so, when one is left. */
export async function takePlace(
  tx: Tx,
  at: { site: number; day: Temporal.PlainDate; team: string; from: Temporal.Instant },
): Promise<TimeWindow | 'full' | 'unknown'> {
  const here = sql`w.site = ${at.site} and w.day = ${at.day.toString()} and w.team = ${at.team}
    and w.starts_at = ${at.from.toString()}`
  const taken = await sql<Row>`
    update reception.time_window w set taken = w.taken + 1 where ${here} and w.taken < w.places
    returning ${WINDOW}`.execute(tx)
  if (taken.rows[0]) return taken.rows[0]
  const known = await sql`select 1 from reception.time_window w where ${here}`.execute(tx)
  return known.rows.length > 0 ? 'full' : 'unknown'
}

/** Opens a window; its first place is taken at once. */
export async function openWindow(
  tx: Tx,
  at: {
    site: number
    day: Temporal.PlainDate
    team: string
    from: Temporal.Instant
    to: Temporal.Instant
    places: number
  },
): Promise<TimeWindow> {
  const { site, day, team, from, to, places } = at
  const made = await sql<Row>`
    insert into reception.time_window as w (site, day, team, starts_at, ends_at, number, places, taken)
    select ${site}, ${day.toString()}, ${team}, ${from.toString()}, ${to.toString()},
           (select coalesce(max(o.number), 0) + 1 from reception.time_window o
            where o.site = ${site} and o.day = ${day.toString()} and o.team = ${team}), ${places}, 1
    returning ${WINDOW}`.execute(tx)
  return made.rows[0]!
}

export async function promise(
  tx: Tx,
  visit: string,
  at: { site: number; day: Temporal.PlainDate; team: string; from: Temporal.Instant },
): Promise<void> {
  await sql`
    insert into reception.promise (visit, site, day, team, starts_at)
    values (${visit}, ${at.site}, ${at.day.toString()}, ${at.team}, ${at.from.toString()})`.execute(tx)
}

export async function windowOfVisit(db: Db | Tx, visit: string): Promise<TimeWindow | null> {
  const found = await sql<Row>`
    select ${WINDOW} from reception.promise p
    join reception.time_window w using (site, day, team, starts_at) where p.visit = ${visit}`.execute(db)
  return found.rows[0] ?? null
}

/** Gives the place in the window back: its holder comes no more. */
export async function givePlaceBack(tx: Tx, visit: string): Promise<void> {
  await sql`
    with gone as (delete from reception.promise p where p.visit = ${visit} returning *)
    update reception.time_window w set taken = w.taken - 1 from gone
    where w.site = gone.site and w.day = gone.day and w.team = gone.team and w.starts_at = gone.starts_at`.execute(
    tx,
  )
}

export interface WindowRow extends TimeWindow {
  readonly team: string
  readonly places: number
  readonly taken: number
  readonly visits: readonly string[]
}

export async function windowsOfDay(db: Db | Tx, site: number, day: Temporal.PlainDate): Promise<WindowRow[]> {
  const found = await sql<WindowRow>`
    select ${WINDOW}, w.team, w.places, w.taken,
           coalesce(array_agg(p.visit order by p.visit) filter (where p.visit is not null), '{}') as visits
    from reception.time_window w left join reception.promise p using (site, day, team, starts_at)
    where w.site = ${site} and w.day = ${day.toString()}
    group by w.site, w.day, w.team, w.starts_at order by w.starts_at, w.team`.execute(db)
  return found.rows
}
