import type { Hand } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { insertBooking } from './book-store.ts'
import { moneyBack, moneyIn, splitMoney, type Method } from './books.ts'
import { claimById, lockClaim } from './claim-store.ts'
import type { Claim } from './claim.ts'
import { goneOnAs, insertPayment, markReversed, paymentById, type Payment } from './payment-store.ts'
import type { ClaimsRoom } from './room.ts'
import { tellChanged } from './tell.ts'
import { drawReceipt, lockTill } from './till-store.ts'
import { bookedAt } from './till.ts'

/** Ten thousand euros: nobody puts more into a machine; a comma in the wrong place does. Transfers may be a million. */
export const MONEY_MAX_CENTS = 1_000_000
const TRANSFER_MAX_CENTS = 100_000_000

export interface TakenMoney {
  /** A UUID made by whoever took the money, before it was told for the first time. */
  readonly payment: string
  readonly till: string
  readonly claim: string | null
  readonly method: Method
  readonly insertedCents: number
  /** What was given back; `owed`: whatever is more than the claim still wants, reckoned here. */
  readonly changeCents: number | 'owed'
  /** The clock of the machine. */
  readonly toldAt?: Temporal.Instant | null
  /** What was typed, the trace number of a terminal, the reference of a transfer. */
  readonly reference?: string
}

export type MoneyRefusal =
  | 'amount-invalid'
  | 'unknown-till'
  | 'unknown-claim'
  | 'payment-differs'
  | 'claim-settled'

export interface Taken {
  readonly payment: Payment
  /** As it is afterwards. */
  readonly claim: Claim | null
  readonly repeated: boolean
}

/**
 * Money that was really taken, inside the transaction of the act that took it. Always booked: on the claim, as paid too
 * much, or as unclear when nobody knows the claim. Told again it answers as before; told differently under the same name
 * it is refused. Locks the claim, then the till.
 */
export async function takeMoney(
  room: ClaimsRoom,
  hand: Hand,
  it: TakenMoney,
): Promise<Outcome<Taken, MoneyRefusal>> {
  const { tx, now } = hand
  const most = it.method === 'transfer' ? TRANSFER_MAX_CENTS : MONEY_MAX_CENTS
  if (!isAmount(it.insertedCents, 1, most))
    return refuse('amount-invalid', { field: 'insertedCents', detail: { most } })
  const claim = it.claim === null ? null : await lockClaim(tx, { id: it.claim })
  if (it.claim !== null && claim === null) return refuse('unknown-claim', { field: 'claim' })
  const till = await lockTill(tx, it.till)
  if (till === null) return refuse('unknown-till', { field: 'till' })
  const before = await paymentById(tx, it.payment)
  if (before !== null) {
    if (!isSame(before, it)) return refuse('payment-differs', { field: 'payment' })
    return { ok: true, payment: before, claim, repeated: true }
  }
  const changeCents = it.changeCents === 'owed' ? changeOf(it.insertedCents, claim) : it.changeCents
  const cents = it.insertedCents - changeCents
  if (it.changeCents === 'owed' && cents === 0) return refuse('claim-settled', { field: 'claim' })
  if (!isAmount(changeCents, 0, most) || cents <= 0 || (changeCents > 0 && it.method !== 'cash'))
    return refuse('amount-invalid', { field: 'changeCents' })
  const split = splitMoney(cents, claim)
  const booking = room.ground.ids.uuid()
  const at = bookedAt(now, till)
  const site = till.site
  await insertBooking(tx, {
    ...{ id: booking, site, kind: it.method === 'transfer' ? 'transfer' : 'payment', at },
    ...{ claim: it.claim, till: it.till, text: '' },
    postings: moneyIn(it.method, it.till, it.claim, split),
  })
  const receipt = it.method === 'transfer' ? null : await drawReceipt(tx, it.till)
  const payment: Payment = {
    ...{ id: it.payment, site, till: it.till, claim: it.claim, method: it.method },
    ...{ insertedCents: it.insertedCents, changeCents, cents, ...split },
    ...{ receipt, reference: it.reference ?? '', at, toldAt: it.toldAt ?? null, booking, reversedAt: null },
  }
  await insertPayment(tx, payment)
  const after = it.claim === null ? null : await claimById(tx, it.claim)
  if (after) tellChanged(hand, after, claim)
  return { ok: true, payment, claim: after, repeated: false }
}

export interface ReverseMoney {
  readonly payment: string
  readonly why: string
}

/**
 * The money did not come after all, or a payment was taken by mistake and given back. Done once, however often told; where
 * a cashier has put the money on another claim meanwhile, there.
 */
export async function reverseMoney(
  room: ClaimsRoom,
  hand: Hand,
  { payment: id, why }: ReverseMoney,
): Promise<Outcome<Taken, 'unknown-payment'>> {
  const { tx, now } = hand
  const goesOnAs = await goneOnAs(tx, id)
  if (goesOnAs !== null) return reverseMoney(room, hand, { payment: goesOnAs, why })
  const known = await paymentById(tx, id)
  if (known === null) return refuse('unknown-payment', { field: 'payment' })
  const claim = known.claim === null ? null : await lockClaim(tx, { id: known.claim })
  const till = await lockTill(tx, known.till)
  const payment = (await paymentById(tx, id))!
  // put elsewhere while this waited for the till
  const moved = payment.reversedAt === null ? null : await goneOnAs(tx, id)
  if (moved !== null) return reverseMoney(room, hand, { payment: moved, why })
  if (payment.reversedAt !== null || till === null) return { ok: true, payment, claim, repeated: true }
  const booking = room.ground.ids.uuid()
  const at = bookedAt(now, till)
  await insertBooking(tx, {
    ...{ id: booking, site: till.site, kind: 'reversal', at, claim: payment.claim, till: till.id, text: why },
    postings: moneyBack(payment, claim),
  })
  await markReversed(tx, id, at, booking)
  const after = payment.claim === null ? null : await claimById(tx, payment.claim)
  if (after) tellChanged(hand, after, claim)
  return { ok: true, payment: { ...payment, reversedAt: at }, claim: after, repeated: false }
}

export function isAmount(cents: number, least = 1, most = MONEY_MAX_CENTS): boolean {
  return Number.isSafeInteger(cents) && cents >= least && cents <= most
}

const changeOf = (inserted: number, claim: Claim | null) => Math.max(0, inserted - (claim?.owedCents ?? 0))

function isSame(before: Payment, it: TakenMoney): boolean {
  return (
    before.till === it.till &&
    // what nobody knew when it was first told may be known by now
    (before.claim === it.claim || (before.claim === null && before.reference === it.reference)) &&
    before.method === it.method &&
    before.insertedCents === it.insertedCents &&
    (it.changeCents === 'owed' || before.changeCents === it.changeCents)
  )
}
