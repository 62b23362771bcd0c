import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import { OFFICE_ZONE } from '#ground/clock/clock.ts'

export interface DebtsOfDay {
  readonly dueOn: Temporal.PlainDate
  /** A fee of another law is among them: another limitation. Only asked of old claims, false for others. */
  readonly otherLaw: boolean
  readonly claims: number
  readonly cents: number
}

/** What is owed, by the day it was due. The fees are counted for each old claim: told to look whether any exists, PostgreSQL reads all there are. */
export async function debtsByDueDay(
  db: Db | Tx,
  { site, oldBefore }: { readonly site: number; readonly oldBefore: Temporal.PlainDate },
): Promise<DebtsOfDay[]> {
  const found = await sql<DebtsOfDay>`
    select c.due_on as "dueOn",
           c.due_on < ${oldBefore}::date
             and (select count(*) from claims.line l where l.claim = c.id and l.paragraph not like 'AufenthV %') > 0
             as "otherLaw",
           count(*)::integer as claims, sum(c.owed_cents)::bigint as cents
    from claims.claim c where c.site = ${site} and c.owed_cents > 0 group by 1, 2 order by 1, 2`.execute(db)
  return found.rows
}

export interface UnclearMoney {
  readonly till: string
  readonly payments: number
  readonly cents: number
  readonly oldest: Temporal.Instant
}

/** Money that nobody knows a claim for, by till. */
export async function unclearByTill(db: Db | Tx, site: number): Promise<UnclearMoney[]> {
  const found = await sql<UnclearMoney>`
    select p.till, count(*)::integer as payments, sum(p.unclear_cents)::bigint as cents, min(p.at) as oldest
    from claims.payment p where p.site = ${site} and p.claim is null and p.reversed_at is null
    group by p.till order by p.till`.execute(db)
  return found.rows
}

export interface BookedDifference {
  readonly till: string
  /** The first day of the month, in the time of the office. */
  readonly month: Temporal.PlainDate
  readonly surplusCents: number
  readonly shortageCents: number
}

/** Surpluses and shortages as they stand in the books, by till and month; newest first. */
export async function bookedDifferences(
  db: Db | Tx,
  { site, from, until }: { site: number; from: Temporal.Instant; until: Temporal.Instant },
): Promise<BookedDifference[]> {
  const found = await sql<BookedDifference>`
    select p.ref as till, date_trunc('month', b.at at time zone ${OFFICE_ZONE})::date as month,
           coalesce(-sum(p.cents) filter (where p.account = 'surplus'), 0)::bigint as "surplusCents",
           coalesce(sum(p.cents) filter (where p.account = 'shortage'), 0)::bigint as "shortageCents"
    from claims.posting p join claims.booking b on b.id = p.booking
    where p.account in ('surplus', 'shortage') and b.site = ${site} and b.at >= ${from} and b.at < ${until}
    group by 1, 2 order by 2 desc, 1`.execute(db)
  return found.rows
}
