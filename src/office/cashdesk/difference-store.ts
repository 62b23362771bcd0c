import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import { OFFICE_ZONE } from '#ground/clock/clock.ts'

export interface CountsOfMonth {
  readonly till: string
  /** The first day of the month, in the time of the office. */
  readonly month: Temporal.PlainDate
  readonly counts: number
  /** How many of them found something else than the books. */
  readonly differing: number
  /** What card terminals said they took, less what the books knew; only of counts at which they said it. */
  readonly cardCents: number
}

/** How often each till was counted and how often it differed, by month. */
export async function countsByMonth(
  db: Db | Tx,
  { site, from, until }: { site: number; from: Temporal.Instant; until: Temporal.Instant },
): Promise<CountsOfMonth[]> {
  const found = await sql<CountsOfMonth>`
    select c.till, date_trunc('month', c.until_at at time zone ${OFFICE_ZONE})::date as month, count(*)::integer as counts,
           (count(*) filter (where c.difference_cents <> 0))::integer as differing,
           coalesce(sum(c.card_told_cents - c.card_expected_cents), 0)::bigint as "cardCents"
    from cashdesk.closing c where c.site = ${site} and c.until_at >= ${from} and c.until_at < ${until}
    group by 1, 2 order by 2 desc, 1`.execute(db)
  return found.rows
}
