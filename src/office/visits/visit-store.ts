import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import { numberAt } from './number-store.ts'
import { TRANSITIONS, type Visit, type VisitAct, type VisitState } from './visit.ts'

interface Row {
  id: string
  site: number
  day: Temporal.PlainDate
  origin: 'booked' | 'walk_in'
  state: VisitState
  number: string | null
  person: string | null
  persons: number
  team: string
  concerns: string[]
  language: string
  needs: string[]
  priority: number
  priority_reason: string | null
  due_at: Temporal.Instant | null
  arrived_at: Temporal.Instant | null
  called_at: Temporal.Instant | null
  served_at: Temporal.Instant | null
  ended_at: Temporal.Instant | null
  desk: number | null
  ticket_code: string | null
  not_before: Temporal.Instant | null
  deferred_minutes: number
  version: number
}

function read(row: Row): Visit {
  const { priority_reason, due_at, arrived_at, called_at, served_at, ended_at, ticket_code, ...more } = row
  const { not_before, deferred_minutes, ...same } = more
  return {
    ...same,
    notBefore: not_before,
    deferredMinutes: deferred_minutes,
    priorityReason: priority_reason,
    dueAt: due_at,
    arrivedAt: arrived_at,
    calledAt: called_at,
    servedAt: served_at,
    endedAt: ended_at,
    ticketCode: ticket_code,
  }
}

export interface NewVisit {
  readonly id: string
  readonly site: number
  readonly day: string
  readonly origin: 'booked' | 'walk_in'
  readonly person: string | null
  readonly persons: number
  readonly team: string
  readonly concerns: readonly string[]
  readonly language: string
  readonly needs: readonly string[]
  readonly dueAt: string | null
  /** Set for walk-ins. */
  readonly number?: string
  /** Set for whoever waits from the start; a walk-in with a window of time comes back later. */
  readonly arrivedAt?: string
  readonly ticketCode?: string
}

export async function insertVisits(tx: Tx, visits: readonly NewVisit[]): Promise<void> {
  if (visits.length > 0) await insertingVisits(visits).execute(tx)
}

/** The statement alone, for a statement that does more. */
export function insertingVisits(visits: readonly NewVisit[]) {
  return sql`
    insert into visits.visit (id, site, day, origin, state, person, persons, team, concerns, language, needs,
                              due_at, number, arrived_at, ticket_code)
    select v.id, v.site, v.day, v.origin, case when v."arrivedAt" is null then 'booked' else 'waiting' end, v.person,
           v.persons, v.team, array(select jsonb_array_elements_text(v.concerns)), v.language,
           array(select jsonb_array_elements_text(v.needs)), v."dueAt", v.number, v."arrivedAt",
           v."ticketCode"
    from jsonb_to_recordset(${JSON.stringify(visits)}::jsonb)
      as v (id uuid, site smallint, day date, origin text, person uuid, persons smallint, team text, concerns jsonb,
            language text, needs jsonb, "dueAt" timestamptz, number text, "arrivedAt" timestamptz, "ticketCode" text)`
}

export interface Change {
  readonly number?: string
  readonly desk?: number | null
  readonly arrivedAt?: Temporal.Instant
  readonly calledAt?: Temporal.Instant | null
  readonly servedAt?: Temporal.Instant | null
  readonly endedAt?: Temporal.Instant | null
  readonly concerns?: readonly string[]
  readonly team?: string
  readonly persons?: number
  readonly person?: string
  readonly dueAt?: Temporal.Instant
  readonly day?: Temporal.PlainDate
  readonly priority?: number
  readonly priorityReason?: string | null
  readonly language?: string
  readonly notBefore?: Temporal.Instant | null
  readonly deferredMinutes?: number
}

const COLUMNS: Readonly<Record<keyof Change, string>> = {
  number: 'number',
  desk: 'desk',
  arrivedAt: 'arrived_at',
  calledAt: 'called_at',
  servedAt: 'served_at',
  endedAt: 'ended_at',
  concerns: 'concerns',
  team: 'team',
  persons: 'persons',
  person: 'person',
  dueAt: 'due_at',
  day: 'day',
  priority: 'priority',
  priorityReason: 'priority_reason',
  language: 'language',
  notBefore: 'not_before',
  deferredMinutes: 'deferred_minutes',
}

function assignments(change: Change) {
  return Object.entries(change).map(
    ([name, value]) => sql`, ${sql.ref(COLUMNS[name as keyof Change])} = ${asParameter(value)}`,
  )
}

function asParameter(value: unknown): string | number | null | unknown[] {
  if (Array.isArray(value)) return [...(value as unknown[])]
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  return String(value)
}

/** One conditional UPDATE is the guard: of two clerks pressing at once, one changes a row and one changes nothing. */
export async function advance(tx: Tx, id: string, act: VisitAct, change: Change): Promise<Visit | null> {
  const { from, to } = TRANSITIONS[act]
  const changed = await sql<Row>`
    update visits.visit set state = ${to}, version = version + 1${sql.join(assignments(change), sql``)}
    where id = ${id} and state = any(${[...from]}) returning *`.execute(tx)
  return changed.rows[0] ? read(changed.rows[0]) : null
}

/**
 * Takes the first of these visits that still waits, in one statement. A visit another desk is taking at this moment
 * is passed over instead of waited for, so that desks that press at once neither queue nor block each other.
 */
export async function takeFirstWaiting(
  tx: Tx,
  inOrder: readonly string[],
  desk: number,
  now: Temporal.Instant,
): Promise<Visit | null> {
  const ids = [...inOrder]
  const taken = await sql<Row>`
    update visits.visit set state = 'called', desk = ${desk}, called_at = ${now.toString()}, served_at = null,
           version = version + 1
    where state = 'waiting' and id = (
      select v.id from visits.visit v where v.id = any(${ids}::uuid[]) and v.state = 'waiting'
        and (v.not_before is null or v.not_before <= ${now.toString()})
      order by array_position(${ids}::uuid[], v.id) limit 1 for update skip locked)
    returning *`.execute(tx)
  return taken.rows[0] ? read(taken.rows[0]) : null
}

/** Changes what is not the state (team, priority, new time). */
export async function amend(
  tx: Tx,
  id: string,
  states: readonly VisitState[],
  change: Change,
): Promise<Visit | null> {
  const changed = await sql<Row>`
    update visits.visit set version = version + 1${sql.join(assignments(change), sql``)}
    where id = ${id} and state = any(${[...states]}) returning *`.execute(tx)
  return changed.rows[0] ? read(changed.rows[0]) : null
}

export async function findVisit(db: Db | Tx, id: string): Promise<Visit | null> {
  const found = await sql<Row>`select v.* from visits.visit v where v.id = ${id}`.execute(db)
  return found.rows[0] ? read(found.rows[0]) : null
}

export async function findVisits(db: Db | Tx, ids: readonly string[]): Promise<Visit[]> {
  if (ids.length === 0) return []
  const found = await sql<Row>`
    select v.* from visits.visit v where v.id = any(${[...ids]}::uuid[])`.execute(db)
  return found.rows.map(read)
}

/** Who was given this number on a day. */
export async function visitsByNumber(
  db: Db | Tx,
  site: number,
  day: Temporal.PlainDate,
  number: string,
): Promise<Visit[]> {
  const found = await sql<Row>`
    select v.* from visits.visit v
    where v.site = ${site} and v.day = ${day.toString()} and v.number = ${number}`.execute(db)
  return found.rows.map(read)
}

/** The visit, kept from changing until the transaction ends. */
export async function lockVisit(tx: Tx, id: string): Promise<Visit | null> {
  const found = await sql<Row>`select v.* from visits.visit v where v.id = ${id} for update`.execute(tx)
  return found.rows[0] ? read(found.rows[0]) : null
}

/** Who is called to a desk or sits at it. */
export async function visitAtDesk(db: Db | Tx, site: number, desk: number): Promise<Visit | null> {
  const found = await sql<Row>`
    select v.* from visits.visit v
    where v.site = ${site} and v.desk = ${desk} and v.state in ('called', 'serving')`.execute(db)
  return found.rows[0] ? read(found.rows[0]) : null
}

/** Whose number it is on a day. */
export async function visitByNumber(
  db: Db | Tx,
  site: number,
  day: Temporal.PlainDate,
  number: string,
): Promise<Visit | null> {
  const found = await sql<Row>`
    select v.* from visits.visit v
    where v.site = ${site} and v.day = ${day.toString()} and v.number = ${number}`.execute(db)
  return found.rows[0] ? read(found.rows[0]) : null
}

export async function visitByTicket(db: Db | Tx, ticketCode: string): Promise<Visit | null> {
  const found = await sql<Row>`select v.* from visits.visit v where v.ticket_code = ${ticketCode}`.execute(db)
  return found.rows[0] ? read(found.rows[0]) : null
}

/** Booked visits whose time was before a moment and who never came, of this day and the two before it. */
export async function overdueVisits(db: Db | Tx, site: number, before: Temporal.Instant): Promise<Visit[]> {
  const found = await sql<Row>`
    select v.* from visits.visit v
    where v.site = ${site} and v.state = 'booked' and v.due_at < ${before.toString()}
      and v.day > ${before.toString()}::timestamptz::date - 3 and v.day <= ${before.toString()}::timestamptz::date + 1
    order by v.due_at, v.id`.execute(db)
  return found.rows.map(read)
}

/** Visits of earlier days (two weeks back) that came and never ended. */
export async function leftOpen(db: Db | Tx, site: number, today: Temporal.PlainDate): Promise<Visit[]> {
  const found = await sql<Row>`
    select v.* from visits.visit v
    where v.site = ${site} and v.day < ${today.toString()} and v.day >= ${today.toString()}::date - 14
      and v.state in ('waiting', 'called', 'serving', 'parked') order by v.day, v.id`.execute(db)
  return found.rows.map(read)
}

export async function visitsIn(
  db: Db | Tx,
  site: number,
  day: Temporal.PlainDate,
  states: readonly VisitState[],
  teams?: readonly string[],
): Promise<Visit[]> {
  const found = await sql<Row>`
    select v.* from visits.visit v
    where v.site = ${site} and v.day = ${day.toString()} and v.state = any(${[...states]})
      ${teams ? sql`and v.team = any(${[...teams]})` : sql``}
    order by v.arrived_at, v.due_at, v.id`.execute(db)
  return found.rows.map(read)
}

/** Draws the next ticket number of the day: letter + three digits, starting at an offset that tells nothing. */
export async function drawNumber(
  tx: Tx,
  site: number,
  day: Temporal.PlainDate,
  letter: string,
  offset: number,
): Promise<string | null> {
  const drawn = await sql<{ start: number; drawn: number }>`
    insert into visits.number_range as r (site, day, letter, start, drawn)
    values (${site}, ${day.toString()}, ${letter}, ${offset}, 1)
    on conflict (site, day, letter) do update set drawn = r.drawn + 1 where r.drawn < 1000
    returning r.start, r.drawn`.execute(tx)
  const row = drawn.rows[0]
  if (!row) return null
  return numberAt(letter, row.start + row.drawn - 1)
}

/** Why somebody was preferred is nobody's business the day after. Answers of how many visits it is forgotten. */
export async function forgetPriorityReasons(tx: Tx, before: Temporal.PlainDate): Promise<number> {
  const gone = await sql`
    update visits.visit v set priority_reason = null
    where v.day < ${before.toString()} and v.priority_reason is not null`.execute(tx)
  return Number(gone.numAffectedRows ?? 0)
}

/** Adds what one time at a desk took. A visit that was parked or sent on has several of them. */
export async function recordMinutes(
  tx: Tx,
  visit: string,
  services: readonly { concern: string; minutes: number }[],
  at: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into visits.service (visit, position, concern, minutes, finished_at)
    select ${visit}, n + (select coalesce(max(o.position), 0) from visits.service o where o.visit = ${visit}),
           s->>'concern', (s->>'minutes')::numeric, ${at.toString()}
    from jsonb_array_elements(${JSON.stringify(services)}::jsonb) with ordinality as x (s, n)`.execute(tx)
}

/** Takes back what was noted at one moment: it was a slip, and forecasts must not learn from it. */
export async function forgetMinutes(tx: Tx, visit: string, at: Temporal.Instant): Promise<void> {
  await sql`
    delete from visits.service s where s.visit = ${visit} and s.finished_at = ${at.toString()}`.execute(tx)
}
