import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Channel, Sheet } from './answer.ts'
import { CONTENT_FROM } from './questions.ts'

/** From where a sheet came and in which month it counts; never finer. */
export interface Origin {
  readonly site: number
  readonly day: Temporal.PlainDate
  readonly version: number
  readonly channel: Channel
  readonly language: string
}

/** Adds one sheet to the counts. After this there is no sheet. */
export async function addSheet(tx: Tx, from: Origin, { answers }: Sheet): Promise<void> {
  const [keys, values] = [Object.keys(answers), Object.values(answers)]
  await sql`
    insert into survey.received as r (site, day, channel, count)
    values (${from.site}, ${from.day.toString()}, ${from.channel}, 1)
    on conflict (site, day, channel) do update set count = r.count + 1`.execute(tx)
  if (keys.length === 0) return
  // in one order always, so that two sheets at once wait for each other and never in a ring
  await sql`
    insert into survey.tally as t (site, month, version, question, channel, language, value, count)
    select ${from.site}::smallint, ${from.day.with({ day: 1 }).toString()}::date, ${from.version}::smallint, a.question,
           ${from.channel}, ${from.language}, a.value, 1
    from unnest(${keys}::text[], ${values}::smallint[]) as a (question, value)
    order by a.question, a.value
    on conflict (site, month, version, question, channel, language, value) do update set count = t.count + 1`.execute(
    tx,
  )
}

/** Words without their sheet: under a name of chance, with their week. */
export async function addWords(
  tx: Tx,
  { id, site, week, words }: { id: string; site: number; week: Temporal.PlainDate; words: string },
): Promise<void> {
  await sql`
    insert into survey.words (id, site, week, words)
    values (${id}, ${site}, ${week.toString()}, ${words})`.execute(tx)
}

export interface TallyRow {
  /** "2026-11" */
  readonly month: string
  readonly question: string
  readonly channel: Channel
  readonly language: string
  readonly value: number
  readonly count: number
}

/**
 * All counts of a site in months before this one, those who were content together and those who were not: finer than that nothing is told,
 * and five years are a hundred thousand rows otherwise. A month that still runs is nobody's to read.
 */
export async function readTallies(
  db: Db | Tx,
  site: number,
  before: Temporal.PlainDate,
): Promise<TallyRow[]> {
  const found = await sql<TallyRow>`
    select to_char(t.month, 'YYYY-MM') as month, t.question, t.channel, t.language,
           case when t.value >= ${CONTENT_FROM} then 5 else 1 end as value, sum(t.count)::integer as count
    from survey.tally t where t.site = ${site} and t.month < ${before.toString()}
    group by 1, 2, 3, 4, 5 order by 1, 2`.execute(db)
  return found.rows
}

/** Sheets by the poster on each day of a span, for the days that stand out. */
export async function posterDays(
  db: Db | Tx,
  site: number,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): Promise<{ day: Temporal.PlainDate; count: number }[]> {
  const found = await sql<{ day: Temporal.PlainDate; count: number }>`
    select r.day, r.count from survey.received r
    where r.site = ${site} and r.channel = 'poster' and r.day >= ${from.toString()} and r.day < ${until.toString()}
    order by r.day`.execute(db)
  return found.rows
}

/** Counts of a time the office was not asked in: the demonstration tells its months with them. All or nothing, in one statement. */
export async function addPastCounts(
  tx: Tx,
  { site, version }: { readonly site: number; readonly version: number },
  rows: readonly TallyRow[],
  sheets: readonly { readonly day: string; readonly channel: Channel; readonly count: number }[],
): Promise<void> {
  await sql`
    insert into survey.tally (site, month, version, question, channel, language, value, count)
    select ${site}::smallint, (r.month || '-01')::date, ${version}::smallint, r.question, r.channel, r.language, r.value, r.count
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r (month text, question text, channel text, language text, value smallint, count integer)`.execute(
    tx,
  )
  await sql`
    insert into survey.received (site, day, channel, count)
    select ${site}::smallint, r.day, r.channel, r.count
    from jsonb_to_recordset(${JSON.stringify(sheets)}::jsonb) as r (day date, channel text, count integer)`.execute(
    tx,
  )
}
