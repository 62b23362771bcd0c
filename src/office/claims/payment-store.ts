import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'
import type { Method } from './books.ts'

export interface Payment {
  /** Given by whoever took the money. */
  readonly id: string
  readonly site: number
  readonly till: string
  readonly claim: string | null
  readonly method: Method
  readonly insertedCents: number
  readonly changeCents: number
  /** What stayed: inserted less change. */
  readonly cents: number
  readonly claimCents: number
  readonly overpaidCents: number
  readonly unclearCents: number
  /** Rises by one per till; null for transfers, which get none. */
  readonly receipt: number | null
  readonly reference: string
  readonly at: Temporal.Instant
  readonly toldAt: Temporal.Instant | null
  readonly booking: string
  readonly reversedAt: Temporal.Instant | null
}

const COLUMNS = sql`p.id, p.site, p.till, p.claim, p.method, p.inserted_cents as "insertedCents",
  p.change_cents as "changeCents", p.cents, p.claim_cents as "claimCents", p.overpaid_cents as "overpaidCents",
  p.unclear_cents as "unclearCents", p.receipt, p.reference, p.at, p.told_at as "toldAt", p.booking,
  p.reversed_at as "reversedAt"`

export async function insertPayment(tx: Tx, it: Omit<Payment, 'reversedAt'>): Promise<void> {
  await sql`
    insert into claims.payment (id, site, till, claim, method, inserted_cents, change_cents, cents, claim_cents,
                                overpaid_cents, unclear_cents, receipt, reference, at, told_at, booking)
    values (${it.id}, ${it.site}, ${it.till}, ${it.claim}, ${it.method}, ${it.insertedCents}, ${it.changeCents},
            ${it.cents}, ${it.claimCents}, ${it.overpaidCents}, ${it.unclearCents}, ${it.receipt}, ${it.reference},
            ${it.at}, ${it.toldAt}, ${it.booking})`.execute(tx)
}

export async function paymentById(db: Db | Tx, id: string): Promise<Payment | null> {
  const found = await sql<Payment>`select ${COLUMNS} from claims.payment p where p.id = ${id}`.execute(db)
  return found.rows[0] ?? null
}

/** As what the same money went on when it was put elsewhere in the books: the payment of the booking that ended this one. */
export async function goneOnAs(tx: Tx, id: string): Promise<string | null> {
  const found = await sql<{ id: string }>`
    select n.id from claims.payment p join claims.payment n on n.booking = p.reversal where p.id = ${id}`.execute(
    tx,
  )
  return found.rows[0]?.id ?? null
}

/** When the money itself went back, wherever it stood by then; that it was only put elsewhere in the books is not that. */
export async function givenBackAt(db: Db | Tx, id: string): Promise<Temporal.Instant | null> {
  const found = await sql<{ at: Temporal.Instant }>`
    with recursive way as (
      select p.id, p.reversal, p.reversed_at from claims.payment p where p.id = ${id}
      union all
      select n.id, n.reversal, n.reversed_at from way w join claims.payment n on n.booking = w.reversal)
    select w.reversed_at as at from way w join claims.booking b on b.id = w.reversal and b.kind = 'reversal'`.execute(
    db,
  )
  return found.rows[0]?.at ?? null
}

/** Oldest first. */
export async function paymentsOf(db: Db | Tx, claim: string): Promise<Payment[]> {
  const found = await sql<Payment>`
    select ${COLUMNS} from claims.payment p where p.claim = ${claim} order by p.at, p.id`.execute(db)
  return found.rows
}

/** What came into a till, oldest first. */
export async function paymentsAt(
  db: Db | Tx,
  { till, from, until }: { till: string; from: Temporal.Instant | null; until: Temporal.Instant },
): Promise<Payment[]> {
  const found = await sql<Payment>`
    select ${COLUMNS} from claims.payment p where p.till = ${till} and p.at <= ${until}
      and (${from}::timestamptz is null or p.at > ${from}) order by p.at, p.id`.execute(db)
  return found.rows
}

export async function markReversed(
  tx: Tx,
  id: string,
  at: Temporal.Instant,
  reversal: string,
): Promise<void> {
  await sql`
    update claims.payment set reversed_at = ${at}, reversal = ${reversal}
    where id = ${id} and reversed_at is null`.execute(tx)
}

/** How many refunds of just this sum the books sent from this account of the bank. */
export async function refundsSent(
  db: Db | Tx,
  { till, cents }: { readonly till: string; readonly cents: number },
): Promise<number> {
  const found = await sql<{ many: number }>`
    select count(*)::integer as many from claims.booking b join claims.posting p on p.booking = b.id
    where b.kind = 'refund' and b.till = ${till} and p.account = 'bank' and p.cents = ${-cents}`.execute(db)
  return found.rows[0]!.many
}
