import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { ReadPerson } from '#office/people/index.ts'
import type { Daytime, Entry, EntryState } from './release.ts'

interface Row {
  id: string
  release: number
  number: number
  code: string
  salt: Uint8Array
  receipt: Uint8Array
  language: string
  concerns: string[]
  persons: number
  needs: string[]
  minutes: number
  days: Temporal.PlainDate[] | string[]
  daytime: Daytime
  state: EntryState
  appointment: string | null
}

const COLUMNS = sql`e.id, e.release, e.number, e.code, e.salt, e.receipt, e.language, e.concerns, e.persons, e.needs,
  e.minutes, e.days::text[] as days, e.daytime, e.state, e.appointment`

function read(row: Row): Entry {
  return { ...row, days: row.days.map((day) => Temporal.PlainDate.from(day)) }
}

export interface NewEntry extends Omit<Entry, 'state' | 'appointment'> {
  readonly personKey: string
  readonly person: ReadPerson
}

/** Which of these persons are in a release already; asked under the lock of the release. */
export async function enteredAlready(
  tx: Tx,
  asked: readonly { readonly release: number; readonly personKey: string }[],
): Promise<Set<string>> {
  const found = await sql<{ release: number; person_key: string }>`
    select e.release, e.person_key from release.entry e
    join unnest(${asked.map(({ release }) => release)}::int[], ${asked.map(({ personKey }) => personKey)}::text[])
      as a (release, person_key) on a.release = e.release and a.person_key = e.person_key
    where e.state <> 'withdrawn'`.execute(tx)
  return new Set(found.rows.map((row) => `${row.release} ${row.person_key}`))
}

export async function insertEntries(
  tx: Tx,
  entries: readonly NewEntry[],
  now: Temporal.Instant,
): Promise<void> {
  const rows = entries.map((it) => ({
    ...it,
    salt: Buffer.from(it.salt).toString('hex'),
    receipt: Buffer.from(it.receipt).toString('hex'),
    days: it.days.map(String),
  }))
  await sql`
    insert into release.entry (id, release, number, code, salt, receipt, person_key, person, language, concerns, persons,
                               needs, minutes, days, daytime, entered_at)
    select e.id, e.release, e.number, e.code, decode(e.salt, 'hex'), decode(e.receipt, 'hex'), e."personKey", e.person,
           e.language, array(select jsonb_array_elements_text(e.concerns)), e.persons,
           array(select jsonb_array_elements_text(e.needs)), e.minutes,
           array(select jsonb_array_elements_text(e.days)::date), e.daytime, ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as e (id uuid, release integer, number integer, code text, salt text, receipt text, "personKey" text, person jsonb,
            language text, concerns jsonb, persons smallint, needs jsonb, minutes smallint, days jsonb, daytime text)`.execute(
    tx,
  )
}

export async function entryByCode(db: Db | Tx, code: string): Promise<Entry | null> {
  const found = await sql<Row>`select ${COLUMNS} from release.entry e where e.code = ${code}`.execute(db)
  return found.rows[0] ? read(found.rows[0]) : null
}

/** Those still waiting to be drawn, by number. */
export async function waitingEntries(db: Db, release: number): Promise<Map<number, Entry>> {
  const found = await sql<Row>`
    select ${COLUMNS} from release.entry e where e.release = ${release} and e.state = 'entered'`.execute(db)
  return new Map(found.rows.map((row) => [row.number, read(row)]))
}

export interface EntrantRow {
  readonly id: string
  readonly release: number
  readonly concerns: readonly string[]
  /** Null once forgotten. */
  readonly person: ReadPerson | null
  readonly enteredAt: Temporal.Instant
}

export async function entrantByCode(db: Db | Tx, code: string): Promise<EntrantRow | null> {
  const found = await sql<Omit<EntrantRow, 'enteredAt'> & { entered_at: Temporal.Instant }>`
    select e.id, e.release, e.concerns, e.person, e.entered_at from release.entry e where e.code = ${code}`.execute(
    db,
  )
  const row = found.rows[0]
  if (!row) return null
  const { entered_at, ...same } = row
  return { ...same, enteredAt: entered_at }
}

/** Who comes; null once forgotten. */
export async function personOf(db: Db | Tx, entry: string): Promise<ReadPerson | null> {
  const found = await sql<{ person: ReadPerson | null }>`
    select e.person from release.entry e where e.id = ${entry}`.execute(db)
  return found.rows[0]?.person ?? null
}

export interface Settled {
  readonly id: string
  readonly state: 'won' | 'not-drawn' | 'has-booking' | 'withdrawn'
  readonly appointment: string | null
}

/** Writes results, of entries that have none yet. Returns those it wrote. */
export async function settleEntries(
  tx: Tx,
  settled: readonly Settled[],
  now: Temporal.Instant,
): Promise<Set<string>> {
  const done = await sql<{ id: string }>`
    update release.entry e set state = s.state, appointment = s.appointment, settled_at = ${now}
    from jsonb_to_recordset(${JSON.stringify(settled)}::jsonb) as s (id uuid, state text, appointment text)
    where e.id = s.id and e.state = 'entered' returning e.id`.execute(tx)
  return new Set(done.rows.map(({ id }) => id))
}

export interface EntryReach {
  readonly id: string
  readonly code: string
  readonly state: EntryState
  readonly language: string
  readonly reach: { readonly mail: string | null; readonly phone: string | null }
}

/** By what some entrants can be told of their result. */
export async function reachesOf(tx: Tx, entries: readonly string[]): Promise<EntryReach[]> {
  if (entries.length === 0) return []
  const found = await sql<EntryReach>`
    select e.id, e.code, e.state, e.language,
           json_build_object('mail', e.person->>'mail', 'phone', e.person->>'phone') as reach
    from release.entry e where e.id = any(${[...entries]}::uuid[])`.execute(tx)
  return found.rows
}

/** When a draw last wrote a result; null: it has not begun. */
export async function lastSettled(
  db: Db,
  release: number,
  drawAt: Temporal.Instant,
): Promise<Temporal.Instant | null> {
  const found = await sql<{ last: Temporal.Instant | null }>`
    select max(e.settled_at) as last from release.entry e
    where e.release = ${release} and e.state <> 'withdrawn' and e.settled_at >= ${drawAt}`.execute(db)
  return found.rows[0]?.last ?? null
}

export interface ListedEntry {
  readonly number: number
  readonly receipt: Uint8Array
  readonly state: EntryState
  readonly minutes: number
  readonly anyTime: boolean
}

/** What is shown of the entries: no name, no code, no wish. */
export async function listEntries(db: Db, release: number): Promise<ListedEntry[]> {
  const found = await sql<ListedEntry>`
    select e.number, e.receipt, e.state, e.minutes,
           e.days = '{}' and e.daytime = 'all' and e.needs = '{}' as "anyTime"
    from release.entry e where e.release = ${release} order by e.number`.execute(db)
  return found.rows
}

export async function countEntries(db: Db | Tx, release: number): Promise<Record<EntryState, number>> {
  const found = await sql<{ state: EntryState; n: number }>`
    select e.state, count(*)::int as n from release.entry e where e.release = ${release} group by e.state`.execute(
    db,
  )
  const none = { entered: 0, won: 0, 'not-drawn': 0, 'has-booking': 0, withdrawn: 0 }
  return Object.assign(none, ...found.rows.map(({ state, n }) => ({ [state]: n }))) as Record<
    EntryState,
    number
  >
}

/** Names, and the keys made of them, are needed no longer; number and receipt stay, so that the draw can be checked. */
export async function forgetPersons(tx: Tx, drawnBefore: Temporal.Instant): Promise<number> {
  const gone = await sql`
    update release.entry e set person = null, person_key = 'forgotten ' || e.id from release.release r
    where r.id = e.release and e.person is not null and (r.state = 'withdrawn' or r.drawn_at < ${drawnBefore})
      and r.draw_at < ${drawnBefore}`.execute(tx)
  return Number(gone.numAffectedRows ?? 0)
}
