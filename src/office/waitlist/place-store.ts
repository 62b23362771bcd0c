import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Considered } from './choose.ts'

export type PlaceSource = 'returned' | 'missed' | 'opened'
/** `open`: somebody must be asked. `offered`: somebody is being asked. Then filled, or given to everybody. */
export type PlaceState = 'open' | 'offered' | 'filled' | 'released'

export interface WaitlistPlace {
  /** The hold of the appointments module. */
  readonly appointment: string
  readonly site: number
  readonly team: string
  readonly lane: number
  readonly start: Temporal.Instant
  readonly end: Temporal.Instant
  readonly source: PlaceSource
  readonly state: PlaceState
  readonly foundAt: Temporal.Instant
  readonly considered: readonly Considered[] | null
}

interface Row extends Omit<WaitlistPlace, 'start' | 'end' | 'foundAt'> {
  starts: Temporal.Instant
  ends: Temporal.Instant
  found_at: Temporal.Instant
}

const COLUMNS = sql`p.appointment, p.site, p.team, p.lane, p.starts, p.ends, p.source, p.state, p.found_at, p.considered`

const read = ({ starts, ends, found_at, ...same }: Row): WaitlistPlace => ({
  ...same,
  start: starts,
  end: ends,
  foundAt: found_at,
})

/** Told twice, written once: false when it was known. */
export async function addPlace(tx: Tx, it: Omit<WaitlistPlace, 'state' | 'considered'>): Promise<boolean> {
  const made = await sql`
    insert into waitlist.place (appointment, site, team, lane, starts, ends, source, state, found_at)
    values (${it.appointment}, ${it.site}, ${it.team}, ${it.lane}, ${it.start.toString()}, ${it.end.toString()},
            ${it.source}, 'open', ${it.foundAt.toString()})
    on conflict do nothing`.execute(tx)
  return Number(made.numAffectedRows ?? 0) > 0
}

/** The lock at which everything about a place meets; always taken before the locks of entries and appointments. */
export async function lockPlace(tx: Tx, appointment: string): Promise<WaitlistPlace | null> {
  const found = await sql<Row>`
    select ${COLUMNS} from waitlist.place p where p.appointment = ${appointment} for update`.execute(tx)
  return found.rows[0] ? read(found.rows[0]) : null
}

export async function placesById(db: Db | Tx, ids: readonly string[]): Promise<Map<string, WaitlistPlace>> {
  const found = await sql<Row>`
    select ${COLUMNS} from waitlist.place p where p.appointment = any(${[...ids]}::uuid[])`.execute(db)
  return new Map(found.rows.map((row) => [row.appointment, read(row)]))
}

/** A place that went back to everybody, and the last look at who might have wanted it. */
export type GivenUp = Pick<WaitlistPlace, 'start'> & {
  readonly considered: readonly Considered[]
  readonly settledAt: Temporal.Instant
}

/** Places for which somebody was looked at before they went back to everybody, newest first. */
export async function placesConsidering(db: Db | Tx, entry: string): Promise<GivenUp[]> {
  const found = await sql<GivenUp>`
    select p.starts as start, p.considered, p.settled_at as "settledAt" from waitlist.place p
    where p.considered @> ${JSON.stringify([{ entry }])}::jsonb and p.settled_at is not null
    order by p.settled_at desc limit 100`.execute(db)
  return found.rows
}

/** Places for which somebody must be asked, the soonest first. */
export async function openPlaces(db: Db): Promise<string[]> {
  const found = await sql<{ appointment: string }>`
    select p.appointment from waitlist.place p where p.state = 'open' order by p.starts limit 500`.execute(db)
  return found.rows.map(({ appointment }) => appointment)
}

export async function setPlaceState(
  tx: Tx,
  appointment: string,
  state: PlaceState,
  settledAt: Temporal.Instant | null = null,
  considered: readonly Considered[] | null = null,
): Promise<void> {
  await sql`
    update waitlist.place p
    set state = ${state}, settled_at = ${settledAt?.toString() ?? null},
        considered = coalesce(${considered && JSON.stringify(considered)}::jsonb, p.considered)
    where p.appointment = ${appointment}`.execute(tx)
}
