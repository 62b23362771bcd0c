import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import { OFFICE_ZONE } from '#ground/clock/clock.ts'
import type { Method } from './books.ts'
import type { TillKind } from './till.ts'

export type IncomeUnit = 'day' | 'week' | 'month'

export interface IncomeRange {
  readonly site: number
  /** Half open: at or after `from`, before `until`. */
  readonly from: Temporal.Instant
  readonly until: Temporal.Instant
}

export interface IncomePart {
  /** The first day of the day, week (Monday) or month, in the time of the office. */
  readonly from: Temporal.PlainDate
  readonly tillKind: TillKind
  readonly method: Method
  readonly payments: number
  readonly cents: number
  /** Of these, paid too much: on no fee. */
  readonly overpaidCents: number
}

/**
 * What was paid on claims, less what was taken back in the same time. Money of which nobody knows the claim is none of it
 * until somebody says whose it is; so what the bank credits for cards is never counted twice.
 */
const moved = ({ site, from, until }: IncomeRange) => sql`
  (select p.claim, p.till, p.method, p.at, 1 as payments, p.claim_cents as claim_cents, p.overpaid_cents as overpaid_cents
   from claims.payment p where p.site = ${site} and p.claim is not null and p.at >= ${from} and p.at < ${until}
   union all
   select p.claim, p.till, p.method, p.reversed_at, 0, -p.claim_cents, -p.overpaid_cents
   from claims.payment p
   where p.site = ${site} and p.claim is not null and p.reversed_at >= ${from} and p.reversed_at < ${until})`

/** By day, week or month, kind of till and method; parts of nothing are left out. */
export async function incomeOver(
  db: Db | Tx,
  { unit, ...range }: IncomeRange & { readonly unit: IncomeUnit },
): Promise<IncomePart[]> {
  const found = await sql<IncomePart>`
    select date_trunc(${unit}, m.at at time zone ${OFFICE_ZONE})::date as "from", t.kind as "tillKind", m.method,
           sum(m.payments)::integer as payments, sum(m.claim_cents + m.overpaid_cents)::bigint as cents,
           sum(m.overpaid_cents)::bigint as "overpaidCents"
    from ${moved(range)} m join claims.till t on t.id = m.till
    group by 1, 2, 3 order by 1, 2, 3`.execute(db)
  return found.rows
}

export interface ParagraphShare {
  readonly paragraph: string
  /** Cents with a fraction: a claim paid in parts pays each of its fees in part. */
  readonly share: number
}

/**
 * What was paid on fees, by their paragraph: a payment is spread over the fees of its claim as they are in it. Every join
 * by keys that stand in an index with what is summed up, and none of them behind a wall, so that PostgreSQL may share the work.
 */
export async function incomeByParagraph(db: Db | Tx, range: IncomeRange): Promise<ParagraphShare[]> {
  const found = await sql<ParagraphShare>`
    select l.paragraph, sum(m.claim_cents * (l.cents::float8 / c.total_cents)) as share
    from ${moved(range)} m join claims.claim c on c.id = m.claim join claims.line l on l.claim = m.claim
    group by l.paragraph`.execute(db)
  return found.rows
}

/** Cards taken since a moment, by till: what the bank cannot have credited yet. */
export async function cardsTakenSince(
  db: Db | Tx,
  site: number,
  since: Temporal.Instant,
): Promise<Map<string, number>> {
  const found = await sql<{ till: string; cents: number }>`
    select p.till, sum(p.cents)::bigint as cents
    from claims.till t join claims.payment p on p.till = t.id and p.at >= ${since}
    where t.site = ${site} and t.card_cents <> 0 and p.method = 'card' and p.reversed_at is null
    group by p.till`.execute(db)
  return new Map(found.rows.map(({ till, cents }) => [till, cents]))
}
