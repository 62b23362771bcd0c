import { sql } from 'kysely'
import type { Db, Tx } from '#ground/act/act.ts'

/** What a machine said about money it took. */
export interface Confirmation {
  readonly payment: string
  readonly till: string
  readonly kassenzeichen: string
  readonly method: 'cash' | 'card'
  readonly insertedCents: number
  readonly changeCents: number
  readonly number: number
  readonly offline: boolean
  readonly gotAt: Temporal.Instant
  readonly toldAt: Temporal.Instant | null
  readonly owedAfterCents: number
}

/** One message about a payment at a time, whichever comes first: before any claim and any till is locked. */
export async function oneAtATime(tx: Tx, payment: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`kiosk:${payment.toLowerCase()}`}, 0))`.execute(
    tx,
  )
}

export async function confirmationOf(db: Db | Tx, payment: string): Promise<Confirmation | null> {
  const found = await sql<Confirmation>`
    select c.payment, c.till, c.kassenzeichen, c.method, c.inserted_cents as "insertedCents",
           c.change_cents as "changeCents", c.number, c.offline, c.got_at as "gotAt", c.told_at as "toldAt",
           c.owed_after_cents as "owedAfterCents"
    from kiosk.confirmation c where c.payment = ${payment}`.execute(db)
  return found.rows[0] ?? null
}

export async function insertConfirmation(tx: Tx, it: Confirmation): Promise<void> {
  await sql`
    insert into kiosk.confirmation (payment, till, kassenzeichen, method, inserted_cents, change_cents, number, offline,
                                    got_at, told_at, owed_after_cents)
    values (${it.payment}, ${it.till}, ${it.kassenzeichen}, ${it.method}, ${it.insertedCents}, ${it.changeCents},
            ${it.number}, ${it.offline}, ${it.gotAt}, ${it.toldAt}, ${it.owedAfterCents})`.execute(tx)
}

export interface Paper {
  readonly printed: boolean
  readonly why: string | null
}

/** What came out once came out: a later "no" does not undo it. */
export async function savePaper(
  tx: Tx,
  { till, payment }: { till: string; payment: string },
  it: Paper,
  at: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into kiosk.paper (till, payment, printed, why, at)
    values (${till}, ${payment}, ${it.printed}, ${it.why}, ${at})
    on conflict (till, payment) do update set printed = excluded.printed, why = excluded.why, at = excluded.at
    where not paper.printed`.execute(tx)
}

/** Whether the paper came out; null: the machine has not said. */
export async function paperOf(db: Db | Tx, till: string, payment: string): Promise<Paper | null> {
  const found = await sql<Paper>`
    select printed, why from kiosk.paper where till = ${till} and payment = ${payment}`.execute(db)
  return found.rows[0] ?? null
}

export interface Reversal {
  readonly why: string
  readonly booked: boolean
}

export async function reversalOf(tx: Tx, till: string, payment: string): Promise<Reversal | null> {
  const found = await sql<Reversal>`
    select why, booked from kiosk.reversal where till = ${till} and payment = ${payment}`.execute(tx)
  return found.rows[0] ?? null
}

export async function saveReversal(
  tx: Tx,
  { till, payment }: { till: string; payment: string },
  it: Reversal,
  at: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into kiosk.reversal (till, payment, why, at, booked)
    values (${till}, ${payment}, ${it.why}, ${at}, ${it.booked})
    on conflict (till, payment) do update set booked = reversal.booked or excluded.booked`.execute(tx)
}
