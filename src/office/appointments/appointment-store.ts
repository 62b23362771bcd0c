import { sql, type RawBuilder } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Appointment, AppointmentState, Place, Purpose } from './appointment.ts'

interface Row {
  id: string
  visit: string
  site: number
  team: string
  lane: number
  starts: Temporal.Instant
  ends: Temporal.Instant
  state: AppointmentState
  held_until: Temporal.Instant | null
  code: string
  concerns: string[]
  persons: number
  language: string
  needs: string[]
  person: string | null
  sequence: number
  version: number
  held_at: Temporal.Instant
  purpose: Purpose
  office_code: string | null
  override_reason: string | null
}

const COLUMNS = sql`a.id, a.visit, a.site, a.team, a.lane, lower(a.during) as starts, upper(a.during) as ends, a.state,
  a.held_until, a.code, a.concerns, a.persons, a.language, a.needs, a.person, a.sequence, a.version, a.held_at,
  a.purpose, a.office_code, a.override_reason`

function read(row: Row): Appointment {
  const { starts, ends, held_until, held_at, office_code, override_reason, ...same } = row
  return {
    ...same,
    start: starts,
    end: ends,
    heldUntil: held_until,
    heldAt: held_at,
    officeCode: office_code,
    overrideReason: override_reason,
  }
}

export interface NewHold {
  readonly id: string
  readonly visit: string
  readonly site: number
  readonly team: string
  readonly lane: number
  readonly start: string
  readonly end: string
  readonly heldUntil: string
  readonly heldAt: string
  readonly code: string
  readonly concerns: readonly string[]
  readonly persons: number
  readonly language: string
  readonly needs: readonly string[]
  readonly purpose: Purpose
  readonly officeCode: string | null
  readonly overrideReason: string | null
}

/** Ends the holds that have run out and stand where someone now wants to book. */
export async function expireInTheWay(
  tx: Tx,
  holds: readonly Pick<NewHold, 'lane' | 'start' | 'end'>[],
  now: Temporal.Instant,
): Promise<Appointment[]> {
  const places = holds.map(({ lane, start, end }) => ({ lane, start, end }))
  const ended = await sql<Row>`
    update appointments.appointment a set state = 'expired', ended_at = ${now.toString()}, version = a.version + 1
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as p (lane integer, start timestamptz, "end" timestamptz)
    where a.lane = p.lane and a.during && tstzrange(p.start, p."end") and a.state = 'held'
      and a.held_until <= ${now.toString()}
    returning ${COLUMNS}`.execute(tx)
  return ended.rows.map(read)
}

/**
 * Writes holds in the order of lane and time: two processes that batch the same places in different orders would
 * deadlock. A place that is taken, or was proposed by rules that changed since, simply does not come back; the
 * exclusion constraint decides, and the plan stays locked against an edit until the commit.
 */
export async function insertHolds(
  tx: Tx,
  holds: readonly (NewHold & { planVersion: number })[],
  plans: (sites: readonly number[]) => RawBuilder<unknown>,
): Promise<Set<string>> {
  const placed = await sql<{ id: string }>`
    insert into appointments.appointment (id, visit, site, team, lane, during, state, held_until, code, concerns,
                                          persons, language, needs, held_at, purpose, office_code, override_reason)
    select h.id, h.visit, h.site, h.team, h.lane, tstzrange(h.start, h."end"), 'held', h."heldUntil", h.code,
           array(select jsonb_array_elements_text(h.concerns)), h.persons, h.language,
           array(select jsonb_array_elements_text(h.needs)), h."heldAt", h.purpose, h."officeCode", h."overrideReason"
    from jsonb_to_recordset(${JSON.stringify(holds)}::jsonb)
      as h (id uuid, visit uuid, site smallint, team text, lane integer, start timestamptz, "end" timestamptz,
            "heldUntil" timestamptz, code text, concerns jsonb, persons smallint, language text, needs jsonb,
            "heldAt" timestamptz, purpose text, "officeCode" uuid, "overrideReason" text, "planVersion" bigint)
    join (${plans([...new Set(holds.map(({ site }) => site))])}) as p on p.site = h.site and p.version = h."planVersion"
    order by h.lane, h.start
    on conflict do nothing returning id`.execute(tx)
  return new Set(placed.rows.map((row) => row.id))
}

/** The appointments behind some codes, locked in one order for all processes. */
export async function lockByCodes(tx: Tx, codes: readonly string[]): Promise<Map<string, Appointment>> {
  const found = await sql<Row>`
    select ${COLUMNS} from appointments.appointment a where a.code = any(${[...codes]}) order by a.code for update`.execute(
    tx,
  )
  return new Map(found.rows.map((row) => [row.code, read(row)]))
}

/** Turns locked holds into bookings; the statement alone, for a statement that does more. */
export function confirmingHolds(bookings: readonly { id: string; person: string }[], now: Temporal.Instant) {
  return sql`
    update appointments.appointment a
    set state = 'booked', booked_at = ${now.toString()}, person = b.person, held_until = null, version = a.version + 1
    from unnest(${bookings.map(({ id }) => id)}::uuid[], ${bookings.map(({ person }) => person)}::uuid[]) as b (id, person)
    where a.id = b.id`
}

export async function byCode(db: Db | Tx, code: string): Promise<Appointment | null> {
  const found = await sql<Row>`
    select ${COLUMNS} from appointments.appointment a where a.code = ${code}`.execute(db)
  return found.rows[0] ? read(found.rows[0]) : null
}

export async function byCodeForUpdate(tx: Tx, code: string): Promise<Appointment | null> {
  const found = await sql<Row>`
    select ${COLUMNS} from appointments.appointment a where a.code = ${code} for update`.execute(tx)
  return found.rows[0] ? read(found.rows[0]) : null
}

export async function byIdForUpdate(tx: Tx, id: string): Promise<Appointment | null> {
  const found = await sql<Row>`
    select ${COLUMNS} from appointments.appointment a where a.id = ${id} for update`.execute(tx)
  return found.rows[0] ? read(found.rows[0]) : null
}

export async function byVisit(db: Db | Tx, visit: string): Promise<Appointment | null> {
  const found = await sql<Row>`
    select ${COLUMNS} from appointments.appointment a where a.visit = ${visit}`.execute(db)
  return found.rows[0] ? read(found.rows[0]) : null
}

export async function byVisitForUpdate(tx: Tx, visit: string): Promise<Appointment | null> {
  const found = await sql<Row>`
    select ${COLUMNS} from appointments.appointment a where a.visit = ${visit} for update`.execute(tx)
  return found.rows[0] ? read(found.rows[0]) : null
}

/** Ends a booking's range sooner; the place behind it may be given to another. */
export async function shorten(tx: Tx, id: string, end: Temporal.Instant): Promise<Appointment> {
  const changed = await sql<Row>`
    update appointments.appointment a
    set during = tstzrange(lower(a.during), ${end.toString()}), version = a.version + 1
    where a.id = ${id} returning ${COLUMNS}`.execute(tx)
  return read(changed.rows[0]!)
}

export async function extendHold(tx: Tx, id: string, until: Temporal.Instant): Promise<Appointment> {
  const changed = await sql<Row>`
    update appointments.appointment a set held_until = ${until.toString()}, version = a.version + 1
    where a.id = ${id} returning ${COLUMNS}`.execute(tx)
  return read(changed.rows[0]!)
}

/** Moves a booking to another place; throws SQLSTATE 23P01 when the constraint finds it taken. */
export async function movePlace(
  tx: Tx,
  id: string,
  lane: number,
  start: Temporal.Instant,
  end: Temporal.Instant,
): Promise<Appointment> {
  const changed = await sql<Row>`
    update appointments.appointment a
    set lane = ${lane}, during = tstzrange(${start.toString()}, ${end.toString()}), sequence = a.sequence + 1,
        version = a.version + 1
    where a.id = ${id} returning ${COLUMNS}`.execute(tx)
  return read(changed.rows[0]!)
}

export async function endAppointment(
  tx: Tx,
  id: string,
  state: 'cancelled' | 'expired',
  now: Temporal.Instant,
): Promise<Appointment> {
  const changed = await sql<Row>`
    update appointments.appointment a
    set state = ${state}, ended_at = ${now.toString()}, sequence = a.sequence + 1, version = a.version + 1
    where a.id = ${id} returning ${COLUMNS}`.execute(tx)
  return read(changed.rows[0]!)
}

/** Holds that ran out and that nobody has stumbled over; a job ends them so that the table stays tidy. */
export async function expireHolds(tx: Tx, now: Temporal.Instant, limit: number): Promise<Appointment[]> {
  const ended = await sql<Row>`
    update appointments.appointment a set state = 'expired', ended_at = ${now.toString()}, version = a.version + 1
    where a.id in (select h.id from appointments.appointment h where h.state = 'held' and h.held_until <= ${now.toString()}
                   order by h.lane, lower(h.during) limit ${limit} for update skip locked)
    returning ${COLUMNS}`.execute(tx)
  return ended.rows.map(read)
}

/** Everything that blocks a lane from `from` on, in a form small enough for hundreds of thousands. */
export async function placesFrom(tx: Tx, from: Temporal.Instant): Promise<Place[]> {
  const found = await sql<{
    id: string
    lane: number
    f: number
    t: number
    state: AppointmentState
    u: number | null
    version: number
  }>`
    select a.id, a.lane, (extract(epoch from lower(a.during)) * 1000)::float8 as f,
           (extract(epoch from upper(a.during)) * 1000)::float8 as t, a.state,
           (extract(epoch from a.held_until) * 1000)::float8 as u, a.version
    from appointments.appointment a
    where a.state in ('held', 'booked') and upper(a.during) > ${from.toString()}`.execute(tx)
  return found.rows.map(({ f, t, u, ...row }) => ({
    ...row,
    from: f,
    to: t,
    until: row.state === 'held' ? u : null,
  }))
}

/** What blocks some lanes on a stretch of time; read again after a conflict. */
export async function placesIn(
  db: Db,
  lanes: readonly number[],
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<Place[]> {
  const found = await sql<Row>`
    select ${COLUMNS} from appointments.appointment a
    where a.lane = any(${[...lanes]}) and a.during && tstzrange(${from.toString()}, ${to.toString()})
      and a.state in ('held', 'booked')`.execute(db)
  return found.rows.map((row) => ({
    id: row.id,
    lane: row.lane,
    from: row.starts.epochMilliseconds,
    to: row.ends.epochMilliseconds,
    state: row.state,
    until: row.state === 'held' ? (row.held_until?.epochMilliseconds ?? null) : null,
    version: row.version,
  }))
}

export async function bookedBetween(
  db: Db | Tx,
  site: number,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<Appointment[]> {
  const found = await sql<Row>`
    select ${COLUMNS} from appointments.appointment a
    where a.site = ${site} and a.state = 'booked' and lower(a.during) >= ${from.toString()}
      and lower(a.during) < ${to.toString()} order by lower(a.during), a.lane`.execute(db)
  return found.rows.map(read)
}

export async function overridesSince(db: Db, site: number, since: Temporal.Instant): Promise<number> {
  const found = await sql<{ n: number }>`
    select count(*)::int as n from appointments.appointment a
    where a.site = ${site} and a.override_reason is not null and a.booked_at >= ${since.toString()}`.execute(
    db,
  )
  return found.rows[0]!.n
}
