import { sql } from 'kysely';
import type { Db, Tx } from '#ground/act/act.ts';
import { TRANSITIONS, type Visit, type VisitAct, type VisitState } from './visit.ts';

interface Row {
  id: string;
  site: number;
  day: Temporal.PlainDate;
  origin: 'booked' | 'walk_in';
  state: VisitState;
  number: string | null;
  person: string | null;
  persons: number;
  team: string;
  concerns: string[];
  language: string;
  needs: string[];
  priority: number;
  priority_reason: string | null;
  due_at: Temporal.Instant | null;
  arrived_at: Temporal.Instant | null;
  called_at: Temporal.Instant | null;
  served_at: Temporal.Instant | null;
  ended_at: Temporal.Instant | null;
  desk: number | null;
  version: number;
}

function read(row: Row): Visit {
  const { priority_reason, due_at, arrived_at, called_at, served_at, ended_at, ...same } = row;
  return {
    ...same,
    priorityReason: priority_reason,
    dueAt: due_at,
    arrivedAt: arrived_at,
    calledAt: called_at,
    servedAt: served_at,
    endedAt: ended_at,
  };
}

export interface NewVisit {
  readonly id: string;
  readonly site: number;
  readonly day: string;
  readonly origin: 'booked' | 'walk_in';
  readonly person: string | null;
  readonly persons: number;
  readonly team: string;
  readonly concerns: readonly string[];
  readonly language: string;
  readonly needs: readonly string[];
  readonly dueAt: string | null;
  /** Set for walk-ins, who wait from the start. */
  readonly number?: string;
  readonly arrivedAt?: string;
}

export async function insertVisits(tx: Tx, visits: readonly NewVisit[]): Promise<void> {
  if (visits.length === 0) return;
  await sql`
    insert into visits.visit (id, site, day, origin, state, person, persons, team, concerns, language, needs,
                              due_at, number, arrived_at)
    select v.id, v.site, v.day, v.origin, case when v.number is null then 'booked' else 'waiting' end, v.person,
           v.persons, v.team, array(select jsonb_array_elements_text(v.concerns)), v.language,
           array(select jsonb_array_elements_text(v.needs)), v."dueAt", v.number, v."arrivedAt"
    from jsonb_to_recordset(${JSON.stringify(visits)}::jsonb)
      as v (id uuid, site smallint, day date, origin text, person uuid, persons smallint, team text, concerns jsonb,
            language text, needs jsonb, "dueAt" timestamptz, number text, "arrivedAt" timestamptz)`.execute(tx);
}

export interface Change {
  readonly number?: string;
  readonly desk?: number | null;
  readonly arrivedAt?: Temporal.Instant;
  readonly calledAt?: Temporal.Instant | null;
  readonly servedAt?: Temporal.Instant | null;
  readonly endedAt?: Temporal.Instant;
  readonly team?: string;
  readonly person?: string;
  readonly dueAt?: Temporal.Instant;
  readonly day?: Temporal.PlainDate;
  readonly priority?: number;
  readonly priorityReason?: string;
  readonly language?: string;
}

const COLUMNS: Readonly<Record<keyof Change, string>> = {
  number: 'number',
  desk: 'desk',
  arrivedAt: 'arrived_at',
  calledAt: 'called_at',
  servedAt: 'served_at',
  endedAt: 'ended_at',
  team: 'team',
  person: 'person',
  dueAt: 'due_at',
  day: 'day',
  priority: 'priority',
  priorityReason: 'priority_reason',
  language: 'language',
};

function assignments(change: Change) {
  return Object.entries(change).map(
    ([name, value]) => sql`, ${sql.ref(COLUMNS[name as keyof Change])} = ${asParameter(value)}`,
  );
}

function asParameter(value: unknown): string | number | null {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  return String(value);
}

/** One conditional UPDATE is the guard: of two clerks pressing at once, one changes a row and one changes nothing. */
export async function advance(tx: Tx, id: string, act: VisitAct, change: Change): Promise<Visit | null> {
  const { from, to } = TRANSITIONS[act];
  const changed = await sql<Row>`
    update visits.visit set state = ${to}, version = version + 1${sql.join(assignments(change), sql``)}
    where id = ${id} and state = any(${[...from]}) returning *`.execute(tx);
  return changed.rows[0] ? read(changed.rows[0]) : null;
}

/** Changes what is not the state (team, priority, new time). */
export async function amend(tx: Tx, id: string, states: readonly VisitState[], change: Change): Promise<Visit | null> {
  const changed = await sql<Row>`
    update visits.visit set version = version + 1${sql.join(assignments(change), sql``)}
    where id = ${id} and state = any(${[...states]}) returning *`.execute(tx);
  return changed.rows[0] ? read(changed.rows[0]) : null;
}

export async function findVisit(db: Db | Tx, id: string): Promise<Visit | null> {
  const found = await sql<Row>`select v.* from visits.visit v where v.id = ${id}`.execute(db);
  return found.rows[0] ? read(found.rows[0]) : null;
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
    order by v.arrived_at, v.due_at, v.id`.execute(db);
  return found.rows.map(read);
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
    returning r.start, r.drawn`.execute(tx);
  const row = drawn.rows[0];
  if (!row) return null;
  return letter + String((row.start + row.drawn - 1) % 1000).padStart(3, '0');
}

export async function recordMinutes(
  tx: Tx,
  visit: string,
  services: readonly { concern: string; minutes: number }[],
  at: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into visits.service (visit, position, concern, minutes, finished_at)
    select ${visit}, n, s->>'concern', (s->>'minutes')::numeric, ${at.toString()}
    from jsonb_array_elements(${JSON.stringify(services)}::jsonb) with ordinality as x (s, n)`.execute(tx);
}

/** Mean minutes and count per concern since a day, for forecasts and the head of office; never per colleague. */
export async function measuredMinutes(
  db: Db | Tx,
  since: Temporal.Instant,
): Promise<{ concern: string; minutes: number; count: number }[]> {
  const found = await sql<{ concern: string; minutes: number; count: number }>`
    select s.concern, avg(s.minutes)::float8 as minutes, count(*)::int as count
    from visits.service s where s.finished_at >= ${since.toString()} group by s.concern`.execute(db);
  return found.rows;
}
