import { sql, type RawBuilder } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Entry, EntryState } from './entry.ts'
import type { DayPart, Wishes } from './fit.ts'
import type { Reach } from './offer-time.ts'
import type { Hardship } from './urgency.ts'

interface Row {
  id: string
  site: number
  team: string
  code: string
  person: string | null
  concerns: string[]
  persons: number
  language: string
  needs: string[]
  title_ends: Temporal.PlainDate | null
  title_confirmed: Temporal.Instant | null
  hardship: Hardship | null
  hardship_reason: string | null
  weekdays: number[]
  parts: DayPart[]
  notice_minutes: number
  reach: Reach
  has_phone: boolean
  better_than: string | null
  joined_at: Temporal.Instant
  state: EntryState
  closed_at: Temporal.Instant | null
  booking: string | null
}

const COLUMNS = sql`e.id, e.site, e.team, e.code, e.person, e.concerns, e.persons, e.language, e.needs, e.title_ends,
  e.title_confirmed, e.hardship, e.hardship_reason, e.weekdays, e.parts, e.notice_minutes, e.reach, e.has_phone,
  e.better_than, e.joined_at, e.state, e.closed_at, e.booking`

function read(row: Row): Entry {
  const { title_ends, title_confirmed, hardship_reason, notice_minutes, has_phone, ...rest } = row
  const { better_than, joined_at, closed_at, ...same } = rest
  return {
    ...same,
    titleEnds: title_ends,
    titleConfirmed: title_confirmed,
    hardshipReason: hardship_reason,
    noticeMinutes: notice_minutes,
    hasPhone: has_phone,
    betterThan: better_than,
    joinedAt: joined_at,
    closedAt: closed_at,
  }
}

async function all(db: Db | Tx, where: RawBuilder<unknown>): Promise<Entry[]> {
  const found = await sql<Row>`select ${COLUMNS} from waitlist.entry e where ${where}`.execute(db)
  return found.rows.map(read)
}

export const entryByCode = async (db: Db | Tx, code: string): Promise<Entry | null> =>
  (await all(db, sql`e.code = ${code}`))[0] ?? null

export const entryById = async (db: Db | Tx, id: string): Promise<Entry | null> =>
  (await all(db, sql`e.id = ${id}`))[0] ?? null

/** Locked until the end of the transaction: an offer, a change of wishes and leaving meet here. */
export const lockEntry = async (tx: Tx, id: string): Promise<Entry | null> =>
  (await all(tx, sql`e.id = ${id} for update`))[0] ?? null

export const waitingAt = (db: Db | Tx, site: number, team?: string): Promise<Entry[]> =>
  all(
    db,
    sql`e.site = ${site} and e.state = 'waiting' ${team === undefined ? sql`` : sql`and e.team = ${team}`}`,
  )

/** Everybody who was on the list at some moment since; for the check of old decisions. */
export const onListSince = (db: Db | Tx, site: number, since: Temporal.Instant): Promise<Entry[]> =>
  all(db, sql`e.site = ${site} and (e.closed_at is null or e.closed_at > ${since.toString()})`)

/** Waiting with a booking to improve, or for very long: candidates of the nightly tidying. */
export const lapsing = (db: Db | Tx, joinedBefore: Temporal.Instant): Promise<Entry[]> =>
  all(
    db,
    sql`e.state = 'waiting' and (e.better_than is not null or e.joined_at < ${joinedBefore.toString()})`,
  )

export type NewEntry = Omit<
  Entry,
  'titleConfirmed' | 'hardship' | 'hardshipReason' | 'state' | 'closedAt' | 'booking'
>

export async function insertEntry(tx: Tx, it: NewEntry): Promise<void> {
  await sql`
    insert into waitlist.entry (id, site, team, code, person, concerns, persons, language, needs, title_ends, weekdays,
                                parts, notice_minutes, reach, has_phone, better_than, joined_at, state)
    values (${it.id}, ${it.site}, ${it.team}, ${it.code}, ${it.person}, ${[...it.concerns]}, ${it.persons},
            ${it.language}, ${[...it.needs]}, ${it.titleEnds?.toString() ?? null}, ${[...it.weekdays]},
            ${[...it.parts]}, ${it.noticeMinutes}, ${it.reach}, ${it.hasPhone}, ${it.betterThan},
            ${it.joinedAt.toString()}, 'waiting')`.execute(tx)
}

/** False when one of the concerns is claimed by another live entry of the person. */
export async function claimConcerns(
  tx: Tx,
  entry: string,
  personKey: string,
  concerns: readonly string[],
): Promise<boolean> {
  const made = await sql`
    insert into waitlist.claim (entry, person_key, concern)
    select ${entry}, ${personKey}, c.concern from unnest(${[...concerns]}::text[]) as c (concern)
    order by c.concern on conflict do nothing`.execute(tx)
  return Number(made.numAffectedRows ?? 0) === concerns.length
}

/** Who waits under this person key for one of these concerns. */
export const claimedBy = async (
  db: Db | Tx,
  site: number,
  personKey: string,
  concerns: readonly string[],
): Promise<Entry | null> =>
  (
    await all(
      db,
      sql`e.site = ${site} and e.state = 'waiting' and exists (
            select from waitlist.claim c where c.entry = e.id and c.live and c.person_key = ${personKey}
              and c.concern = any(${[...concerns]}::text[])) limit 1`,
    )
  )[0] ?? null

export async function setBetterThan(tx: Tx, id: string, code: string): Promise<void> {
  await sql`
    update waitlist.entry e set better_than = ${code}, version = e.version + 1 where e.id = ${id}`.execute(tx)
}

export async function updateWishes(
  tx: Tx,
  id: string,
  it: Wishes & { titleEnds: Temporal.PlainDate | null },
): Promise<void> {
  await sql`
    update waitlist.entry e
    set weekdays = ${[...it.weekdays]}, parts = ${[...it.parts]}, notice_minutes = ${it.noticeMinutes},
        reach = ${it.reach}, title_ends = ${it.titleEnds?.toString() ?? null},
        title_confirmed = case when e.title_ends is not distinct from ${it.titleEnds?.toString() ?? null}::date
                               then e.title_confirmed end, version = e.version + 1
    where e.id = ${id}`.execute(tx)
}

export async function setTitleEnd(
  tx: Tx,
  id: string,
  titleEnds: Temporal.PlainDate,
  at: Temporal.Instant,
): Promise<void> {
  await sql`
    update waitlist.entry e
    set title_ends = ${titleEnds.toString()}, title_confirmed = ${at.toString()}, version = e.version + 1
    where e.id = ${id}`.execute(tx)
}

export async function setHardship(
  tx: Tx,
  id: string,
  hardship: Hardship | null,
  reason: string | null,
): Promise<void> {
  await sql`
    update waitlist.entry e set hardship = ${hardship}, hardship_reason = ${reason}, version = e.version + 1
    where e.id = ${id}`.execute(tx)
}

export interface Closing {
  readonly state: Exclude<EntryState, 'waiting'>
  readonly at: Temporal.Instant
  readonly eraseOn: Temporal.PlainDate
  readonly why?: string
  readonly booking?: string
}

/** Ends an entry and frees its claims. */
export async function closeEntry(tx: Tx, id: string, it: Closing): Promise<void> {
  await sql`
    update waitlist.entry e
    set state = ${it.state}, closed_at = ${it.at.toString()}, closed_why = ${it.why ?? null},
        booking = ${it.booking ?? null}, erase_on = ${it.eraseOn.toString()}, version = e.version + 1
    where e.id = ${id}`.execute(tx)
  await sql`update waitlist.claim c set live = false where c.entry = ${id}`.execute(tx)
}

/** Takes out what speaks of a person; the decisions stay. Returns whom: the persons written down for this list. */
export async function erasePersonal(
  tx: Tx,
  today: Temporal.PlainDate,
): Promise<{ entry: string; person: string }[]> {
  const due = await sql<{ id: string; person: string }>`
    select e.id, e.person from waitlist.entry e
    where e.person is not null and e.erase_on <= ${today.toString()} order by e.id limit 500 for update`.execute(
    tx,
  )
  const ids = due.rows.map(({ id }) => id)
  if (ids.length === 0) return []
  await sql`
    update waitlist.entry e
    set person = null, title_ends = null, title_confirmed = null, closed_why = null,
        hardship_reason = case when e.hardship is not null then '' end, version = e.version + 1
    where e.id = any(${ids}::uuid[])`.execute(tx)
  await sql`delete from waitlist.claim c where c.entry = any(${ids}::uuid[])`.execute(tx)
  await sql`update waitlist.note n set data = '{}' where n.entry = any(${ids}::uuid[])`.execute(tx)
  return due.rows.map(({ id, person }) => ({ entry: id, person }))
}

/** How many wait, over all sites. */
export async function waitingNow(db: Db | Tx): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*)::int as count from waitlist.entry e where e.state = 'waiting'`.execute(db)
  return found.rows[0]!.count
}
