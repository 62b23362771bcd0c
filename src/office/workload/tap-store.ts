import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { TapAbout, TapSum } from './tap.ts'

export interface TapRound {
  readonly site: number
  readonly about: TapAbout
  readonly from: Temporal.Instant
  readonly until: Temporal.Instant
  readonly secret: Uint8Array
}

/** The secret of a round; the first who taps makes it. */
export async function secretOfRound(tx: Tx, it: TapRound): Promise<Uint8Array> {
  await sql`
    insert into workload.tap_round (site, about, from_at, until_at, secret)
    values (${it.site}, ${it.about}, ${it.from.toString()}, ${it.until.toString()}, ${it.secret})
    on conflict (site, about, from_at) do nothing`.execute(tx)
  return (await readSecret(tx, it))!
}

export async function readSecret(
  db: Db | Tx,
  { site, about, from }: Pick<TapRound, 'site' | 'about' | 'from'>,
): Promise<Uint8Array | null> {
  const found = await sql<{ secret: Uint8Array }>`
    select r.secret from workload.tap_round r
    where r.site = ${site} and r.about = ${about} and r.from_at = ${from.toString()}`.execute(db)
  return found.rows[0]?.secret ?? null
}

type Round = Pick<TapRound, 'site' | 'about' | 'from'>

/** False: this token was used already. */
export async function useToken(tx: Tx, { site, about, from }: Round, token: Uint8Array): Promise<boolean> {
  const added = await sql`
    insert into workload.tap_token (site, about, from_at, token) values (${site}, ${about}, ${from.toString()}, ${token})
    on conflict do nothing`.execute(tx)
  return Number(added.numAffectedRows) === 1
}

export async function hasToken(
  db: Db | Tx,
  { site, about, from }: Round,
  token: Uint8Array,
): Promise<boolean> {
  const found = await sql`
    select from workload.tap_token t
    where t.site = ${site} and t.about = ${about} and t.from_at = ${from.toString()} and t.token = ${token}`.execute(
    db,
  )
  return found.rows.length > 0
}

export async function addTap(tx: Tx, { site, about, from }: Round, it: TapSum): Promise<void> {
  await sql`
    insert into workload.tap_sum (site, about, from_at, area, yes, no, persons)
    values (${site}, ${about}, ${from.toString()}, ${it.area}, ${it.yes}, ${it.no}, ${it.persons})
    on conflict (site, about, from_at, area) do update set yes = tap_sum.yes + excluded.yes, no = tap_sum.no + excluded.no,
      persons = tap_sum.persons + excluded.persons`.execute(tx)
}

export async function sumsOfRound(tx: Tx, { site, about, from }: Round): Promise<TapSum[]> {
  const found = await sql<TapSum>`
    select s.area, s.yes, s.no, s.persons from workload.tap_sum s
    where s.site = ${site} and s.about = ${about} and s.from_at = ${from.toString()}`.execute(tx)
  return found.rows
}

/** Rounds that are over, the oldest first. */
export async function endedRounds(
  tx: Tx,
  site: number,
  about: TapAbout,
  now: Temporal.Instant,
): Promise<Temporal.Instant[]> {
  const found = await sql<{ from: Temporal.Instant }>`
    select r.from_at as "from" from workload.tap_round r
    where r.site = ${site} and r.about = ${about} and r.until_at <= ${now.toString()} order by r.from_at`.execute(
    tx,
  )
  return found.rows.map(({ from }) => from)
}

/** Secret, tokens and sums are gone with the round. */
export async function destroyRound(tx: Tx, { site, about, from }: Round): Promise<void> {
  await sql`
    delete from workload.tap_round r
    where r.site = ${site} and r.about = ${about} and r.from_at = ${from.toString()}`.execute(tx)
}

export interface BreakWeek {
  readonly unit: string
  readonly areas: readonly string[]
  readonly monday: Temporal.PlainDate
  /** How many of the answers said that the breaks were kept. */
  readonly kept: 'few' | 'half' | 'most'
}

export async function insertBreakWeek(tx: Tx, site: number, it: BreakWeek): Promise<void> {
  await sql`
    insert into workload.break_week (site, unit, areas, monday, kept)
    values (${site}, ${it.unit}, ${it.areas}, ${it.monday.toString()}, ${it.kept}) on conflict do nothing`.execute(
    tx,
  )
}

export async function readBreakWeeks(
  db: Db | Tx,
  site: number,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Promise<BreakWeek[]> {
  const found = await sql<BreakWeek>`
    select b.unit, b.areas, b.monday, b.kept from workload.break_week b
    where b.site = ${site} and b.monday >= ${from.toString()} and b.monday < ${to.toString()}
    order by b.monday desc, b.unit`.execute(db)
  return found.rows
}
