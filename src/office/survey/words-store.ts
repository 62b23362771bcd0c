import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'

export interface ToldWords {
  readonly id: string
  readonly words: string
  readonly toldOn: Temporal.PlainDate
}

/** Words of weeks that are over and not told yet. */
export async function countGathered(tx: Tx, site: number, before: Temporal.PlainDate): Promise<number> {
  const found = await sql<{ n: number }>`
    select count(*)::integer as n from survey.words w
    where w.site = ${site} and w.week < ${before.toString()}`.execute(tx)
  return found.rows[0]!.n
}

/**
 * Tells them all at once: taken out and laid back by their names of chance, so that not even the order of the rows says which came first.
 */
export async function tellGathered(
  tx: Tx,
  site: number,
  before: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Promise<number> {
  const told = await sql`
    with gone as (
      delete from survey.words w where w.site = ${site} and w.week < ${before.toString()} returning w.id, w.words
    )
    insert into survey.words (id, site, words, told_on)
    select gone.id, ${site}::smallint, gone.words, ${today.toString()}::date from gone order by gone.id`.execute(
    tx,
  )
  return Number(told.numAffectedRows ?? 0)
}

export async function toldWords(db: Db | Tx, site: number, most: number): Promise<ToldWords[]> {
  const found = await sql<{ id: string; words: string; told_on: Temporal.PlainDate }>`
    select w.id, w.words, w.told_on from survey.words w
    where w.site = ${site} and w.told_on is not null order by w.told_on desc, w.id limit ${most}`.execute(db)
  return found.rows.map(({ told_on, ...rest }) => ({ ...rest, toldOn: told_on }))
}

export async function sitesWithWords(db: Db | Tx): Promise<number[]> {
  const found = await sql<{ site: number }>`
    select distinct w.site from survey.words w where w.week is not null order by w.site`.execute(db)
  return found.rows.map(({ site }) => site)
}

/** Words told, or gathered in vain, before that day: gone. Returns how many. */
export async function dropWordsBefore(tx: Tx, day: Temporal.PlainDate): Promise<number> {
  const gone = await sql`
    delete from survey.words w where coalesce(w.told_on, w.week) < ${day.toString()}`.execute(tx)
  return Number(gone.numAffectedRows ?? 0)
}
