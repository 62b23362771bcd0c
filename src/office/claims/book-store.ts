import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Account, BookingKind, Posting } from './books.ts'

export interface NewBooking {
  readonly id: string
  readonly site: number
  readonly kind: BookingKind
  readonly at: Temporal.Instant
  readonly claim: string | null
  readonly till: string | null
  readonly text: string
  readonly postings: readonly Posting[]
}

/** The database refuses what does not balance, and what falls into a closed time. */
export async function insertBooking(tx: Tx, it: NewBooking): Promise<void> {
  await sql`
    insert into claims.booking (id, site, kind, at, claim, till, text)
    values (${it.id}, ${it.site}, ${it.kind}, ${it.at}, ${it.claim}, ${it.till}, ${it.text})`.execute(tx)
  const rows = it.postings.map((posting, n) => ({ no: n + 1, ...posting }))
  await sql`
    insert into claims.posting (booking, no, account, ref, cents)
    select ${it.id}::uuid, p.no, p.account, p.ref, p.cents
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as p (no smallint, account text, ref uuid, cents bigint)`.execute(
    tx,
  )
}

export interface Booking extends Omit<NewBooking, 'id'> {
  readonly id: string
  /** Rises with each booking of the office. */
  readonly no: number
  readonly kassenzeichen: string | null
}

export interface BookRange {
  readonly site: number
  /** Half open: after `from`, up to and including `until`, as a till is closed. null: from the beginning. */
  readonly from: Temporal.Instant | null
  readonly until: Temporal.Instant
  /** Only bookings that touch this till, also from another one: what the bank credits for a card terminal. */
  readonly till?: string | undefined
}

const within = ({ site, from, until, till }: BookRange) => sql`b.site = ${site} and b.at <= ${until}
  and (${from}::timestamptz is null or b.at > ${from})
  and (${till ?? null}::uuid is null or b.till = ${till ?? null}
       or exists (select from claims.posting t where t.booking = b.id and t.ref = ${till ?? null}))`

/** In the order in which they were booked; after the number of the last page. */
export async function bookingsIn(
  db: Db | Tx,
  range: BookRange & { readonly after?: number | undefined; readonly limit?: number | undefined },
): Promise<Booking[]> {
  const found = await sql<Booking>`
    select b.id, b.no, b.site, b.kind, b.at, b.claim, b.till, b.text, c.kassenzeichen,
           (select jsonb_agg(jsonb_build_object('account', p.account, 'ref', p.ref, 'cents', p.cents) order by p.no)
            from claims.posting p where p.booking = b.id) as postings
    from claims.booking b left join claims.claim c on c.id = b.claim
    where ${within(range)} and b.no > ${range.after ?? 0}
    order by b.no limit ${range.limit ?? 1000}`.execute(db)
  return found.rows
}

export interface Balance {
  readonly account: Account
  readonly ref: string | null
  readonly kind: BookingKind
  readonly debitCents: number
  readonly creditCents: number
  readonly bookings: number
}

/** Sums by account, till or claim summed up, and kind of booking. `ref` is kept for accounts of tills only. */
export async function balancesIn(db: Db | Tx, range: BookRange): Promise<Balance[]> {
  const found = await sql<Balance>`
    select p.account, case when p.account in ('claim', 'overpaid', 'waived', 'lapsed') then null else p.ref end as ref,
           b.kind, coalesce(sum(p.cents) filter (where p.cents > 0), 0)::bigint as "debitCents",
           coalesce(-sum(p.cents) filter (where p.cents < 0), 0)::bigint as "creditCents",
           count(distinct b.id) as bookings
    from claims.booking b join claims.posting p on p.booking = b.id
    where ${within(range)} group by 1, 2, 3 order by 1, 2, 3`.execute(db)
  return found.rows
}
