import type { Hand } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { insertBooking } from './book-store.ts'
import { postings, splitMoney, type Posting } from './books.ts'
import { claimById, lockClaim } from './claim-store.ts'
import type { Claim } from './claim.ts'
import { insertPayment, markReversed, paymentById, type Payment } from './payment-store.ts'
import type { ClaimsRoom } from './room.ts'
import { tellChanged } from './tell.ts'
import { lockTill } from './till-store.ts'
import { bookedAt, type Till } from './till.ts'

/** Where a part of unclear money belongs: to a claim, to what a card terminal took, to what was carried to the bank, or nobody knows yet. */
export type BelongsTo =
  | { readonly claim: string }
  | { readonly account: 'card'; readonly till: string }
  | { readonly account: 'safe' }
  | { readonly account: 'unclear' }

export interface AssignedPart {
  /** A UUID: the name of the payment this part becomes, where it stays one. */
  readonly payment: string
  readonly cents: number
  readonly to: BelongsTo
}

export interface AssignMoney {
  /** A payment that came without a claim. */
  readonly payment: string
  /** They add up to it. */
  readonly parts: readonly AssignedPart[]
  readonly text: string
}

export type AssignMoneyRefusal =
  | 'unknown-payment'
  | 'already-assigned'
  | 'amount-invalid'
  | 'unknown-claim'
  | 'unknown-till'

/**
 * Money nobody knew a claim for, put where it belongs, inside another module's act. The first payment ends; each part is a
 * booking of its own, and a payment where it is one. Locks the claims, then the tills, each in the order of their names.
 */
export async function assignMoney(
  room: ClaimsRoom,
  hand: Hand,
  { payment: id, parts, text }: AssignMoney,
): Promise<Outcome<{ payments: readonly Payment[] }, AssignMoneyRefusal>> {
  const { tx } = hand
  const known = await paymentById(tx, id)
  if (known === null) return refuse('unknown-payment', { field: 'payment' })
  for (const claim of namesIn(parts, (to) => ('claim' in to ? to.claim : null)))
    if (!(await lockClaim(tx, { id: claim }))) return refuse('unknown-claim', { field: 'claim' })
  const tills = new Map<string, Till>()
  const cards = namesIn(parts, (to) => ('till' in to ? to.till : null))
  for (const name of [...new Set([known.till, ...cards])].toSorted()) {
    const till = await lockTill(tx, name)
    if (!till || till.site !== known.site || (name !== known.till && till.kind !== 'card'))
      return refuse('unknown-till', { field: 'till' })
    tills.set(name, till)
  }
  const payment = (await paymentById(tx, id))!
  if (payment.claim !== null || payment.reversedAt !== null) return refuse('already-assigned')
  const isWhole = parts.reduce((sum, { cents }) => sum + cents, 0) === payment.cents
  if (!isWhole || parts.some(({ cents }) => !Number.isSafeInteger(cents) || cents <= 0))
    return refuse('amount-invalid', { detail: { most: payment.cents } })
  const at = [...tills.values()]
    .map((till) => bookedAt(hand.now, till))
    .toSorted(Temporal.Instant.compare)
    .at(-1)!
  const payments: Payment[] = []
  for (const [n, part] of parts.entries()) {
    const booked = await bookPart(room, hand, payment, part, { at, text })
    if (n === 0) await markReversed(tx, payment.id, at, booked.booking)
    if (booked.payment) payments.push(booked.payment)
  }
  return { ok: true, payments }
}

const namesIn = (parts: readonly AssignedPart[], name: (to: BelongsTo) => string | null): string[] =>
  [...new Set(parts.flatMap(({ to }) => name(to) ?? []))].toSorted()

async function bookPart(
  room: ClaimsRoom,
  hand: Hand,
  from: Payment,
  { payment: id, cents, to }: AssignedPart,
  { at, text }: { readonly at: Temporal.Instant; readonly text: string },
): Promise<{ booking: string; payment: Payment | null }> {
  const { tx } = hand
  const claim = 'claim' in to ? (await claimById(tx, to.claim))! : null
  const booking = room.ground.ids.uuid()
  await insertBooking(tx, {
    ...{ id: booking, site: from.site, kind: 'assign', at, claim: claim?.id ?? null, till: from.till, text },
    postings: postingsOf(from, cents, to, claim),
  })
  if (!('claim' in to) && to.account !== 'unclear') return { booking, payment: null }
  const payment: Payment = {
    ...{ id, site: from.site, till: from.till, claim: claim?.id ?? null, method: from.method, cents },
    ...{ insertedCents: cents, changeCents: 0, ...splitMoney(cents, claim) },
    ...{ receipt: null, reference: from.reference, at, toldAt: null, booking, reversedAt: null },
  }
  await insertPayment(tx, payment)
  const after = claim && (await claimById(tx, claim.id))
  if (after) tellChanged(hand, after, claim)
  return { booking, payment }
}

function postingsOf({ till }: Payment, cents: number, to: BelongsTo, claim: Claim | null): Posting[] {
  if (claim === null) {
    const account = 'account' in to ? to.account : 'unclear'
    const ref = account === 'safe' ? null : 'till' in to ? to.till : till
    return postings(['unclear', till, cents], [account, ref, -cents])
  }
  const split = splitMoney(cents, claim)
  return postings(
    ['unclear', till, cents],
    ['claim', claim.id, -split.claimCents],
    ['overpaid', claim.id, -split.overpaidCents],
  )
}
