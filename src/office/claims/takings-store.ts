import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'

export const TAKINGS_UNITS = ['day', 'week', 'month'] as const
export type TakingsUnit = (typeof TAKINGS_UNITS)[number]

/** What came in less what was taken back or refunded, in one day, week or month of the office. */
export interface Takings {
  /** First day of it; weeks begin on Monday. */
  readonly from: Temporal.PlainDate
  readonly cashCents: number
  readonly cardCents: number
  readonly bankCents: number
}

export interface TakingsRange {
  readonly site: number
  /** Half open. */
  readonly from: Temporal.Instant
  readonly until: Temporal.Instant
}

/** By the office's calendar; a time in which nothing moved has no row. Emptying and counting are no takings. */
export async function takingsOver(
  db: Db | Tx,
  { site, from, until, unit }: TakingsRange & { readonly unit: TakingsUnit },
): Promise<Takings[]> {
  const found = await sql<Takings>`
    select date_trunc(${unit}, b.at at time zone 'Europe/Berlin')::date as "from",
           coalesce(sum(p.cents) filter (where p.account = 'cash'), 0)::bigint as "cashCents",
           coalesce(sum(p.cents) filter (where p.account = 'card'), 0)::bigint as "cardCents",
           coalesce(sum(p.cents) filter (where p.account = 'bank'), 0)::bigint as "bankCents"
    from claims.booking b join claims.posting p on p.booking = b.id
    where b.site = ${site} and b.at >= ${from} and b.at < ${until}
      and b.kind in ('payment', 'transfer', 'reversal', 'refund') and p.account in ('cash', 'card', 'bank')
    group by 1 order by 1`.execute(db)
  return found.rows
}

/** Claims that are owed, by how long they are due. */
export interface OwedByAge {
  readonly age: 'not-due' | 'to-30' | 'to-90' | 'over-90'
  readonly claims: number
  readonly cents: number
}

/** @param today the day of the office; a claim is due on its day and late on the next */
export async function owedByAge(
  db: Db | Tx,
  { site, today }: { readonly site: number; readonly today: Temporal.PlainDate },
): Promise<OwedByAge[]> {
  const found = await sql<OwedByAge>`
    select case when c.due_on >= ${today} then 'not-due' when c.due_on >= ${today.subtract({ days: 30 })} then 'to-30'
                when c.due_on >= ${today.subtract({ days: 90 })} then 'to-90' else 'over-90' end as age,
           count(*) as claims, sum(c.owed_cents)::bigint as cents
    from claims.claim c where c.site = ${site} and c.owed_cents > 0 group by 1`.execute(db)
  return found.rows
}

/** A till and by how much it was counted differently, in a time; both are sums of what was found, never below nothing. */
export interface TillDifference {
  readonly till: string
  readonly surplusCents: number
  readonly shortageCents: number
}

export async function differencesOver(
  db: Db | Tx,
  { site, from, until }: TakingsRange,
): Promise<TillDifference[]> {
  const found = await sql<TillDifference>`
    select t.name as till, coalesce(-sum(p.cents) filter (where p.account = 'surplus'), 0)::bigint as "surplusCents",
           coalesce(sum(p.cents) filter (where p.account = 'shortage'), 0)::bigint as "shortageCents"
    from claims.posting p join claims.booking b on b.id = p.booking join claims.till t on t.id = p.ref
    where b.site = ${site} and b.at >= ${from} and b.at < ${until} and p.account in ('surplus', 'shortage')
    group by t.id, t.name order by t.name`.execute(db)
  return found.rows
}

/** Money at the tills of a site that nobody knows a claim for, now. */
export async function unclearCents(db: Db | Tx, site: number): Promise<number> {
  const found = await sql<{ cents: number }>`
    select coalesce(-sum(p.cents), 0)::bigint as cents from claims.posting p join claims.till t on t.id = p.ref
    where p.account = 'unclear' and t.site = ${site}`.execute(db)
  return found.rows[0]!.cents
}
