import type { Hand } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { insertBooking } from './book-store.ts'
import { ACCOUNT_OF, moneyBack } from './books.ts'
import { claimById, lockClaim } from './claim-store.ts'
import { insertPayment, markReversed, paymentById, type Payment } from './payment-store.ts'
import type { ClaimsRoom } from './room.ts'
import { tellChanged } from './tell.ts'
import { lockTill } from './till-store.ts'
import { bookedAt } from './till.ts'

export interface UnassignMoney {
  readonly payment: string
  /** A UUID: the name of the unclear payment it becomes. */
  readonly as: string
  readonly text: string
}

export type UnassignRefusal = 'unknown-payment' | 'not-assigned' | 'claim-ended'

/**
 * Money that stands on the wrong claim is unclear again, inside another module's act: it never left the till. What a claim that
 * has ended cannot give back stays there; a refund is the way then.
 */
export async function unassignMoney(
  room: ClaimsRoom,
  hand: Hand,
  { payment: id, as, text }: UnassignMoney,
): Promise<Outcome<{ payment: Payment }, UnassignRefusal>> {
  const { tx } = hand
  const known = await paymentById(tx, id)
  if (known === null) return refuse('unknown-payment', { field: 'payment' })
  const claim = known.claim === null ? null : await lockClaim(tx, { id: known.claim })
  const till = (await lockTill(tx, known.till))!
  const before = (await paymentById(tx, id))!
  if (claim === null || before.reversedAt !== null) return refuse('not-assigned')
  const back = moneyBack(before, claim)
  if (back.some(({ account }) => account === 'shortage')) return refuse('claim-ended')
  const booking = room.ground.ids.uuid()
  const at = bookedAt(hand.now, till)
  await insertBooking(tx, {
    ...{ id: booking, site: till.site, kind: 'assign', at, claim: claim.id, till: till.id, text },
    postings: back.map((it) =>
      it.account === ACCOUNT_OF[before.method] ? { ...it, account: 'unclear' } : it,
    ),
  })
  await markReversed(tx, id, at, booking)
  const payment: Payment = {
    ...{ id: as, site: till.site, till: till.id, claim: null, method: before.method, cents: before.cents },
    ...{ insertedCents: before.cents, changeCents: 0, claimCents: 0, overpaidCents: 0 },
    ...{ unclearCents: before.cents, receipt: null, reference: before.reference, at, toldAt: null, booking },
    reversedAt: null,
  }
  await insertPayment(tx, payment)
  tellChanged(hand, (await claimById(tx, claim.id))!, claim)
  return { ok: true, payment }
}
