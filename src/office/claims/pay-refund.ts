import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { insertBooking } from './book-store.ts'
import { postings } from './books.ts'
import { claimById, lockClaim } from './claim-store.ts'
import { markBooked, reliefById } from './relief-store.ts'
import type { ClaimsRoom } from './room.ts'
import { tellChanged } from './tell.ts'
import { lockTill } from './till-store.ts'
import { bookedAt } from './till.ts'

export interface PayRefund {
  readonly site: number
  readonly relief: string
  /** The drawer the money is taken from, or the account it is sent from. */
  readonly till: string
  readonly key?: string | undefined
}

export type PayRefundRefusal =
  | CommonRefusal
  | 'unknown-relief'
  | 'not-released'
  | 'already-settled'
  | 'unknown-till'
  | 'till-empty'
  | 'amount-invalid'

/** A released refund leaves the office: in cash from a drawer, or by transfer. Once. */
export async function payRefund(
  room: ClaimsRoom,
  actor: Actor,
  { key, ...command }: PayRefund,
): Promise<Outcome<{ cents: number; leftCents: number }, PayRefundRefusal>> {
  const deed = {
    ...{ act: 'claims.pay-refund', site: command.site },
    key: key === undefined ? undefined : { value: key, request: command },
  }
  return perform<{ cents: number; leftCents: number }, PayRefundRefusal>(
    room.ground,
    actor,
    deed,
    async (hand) => {
      const { tx, now } = hand
      const known = await reliefById(tx, command.relief)
      if (known === null || known.site !== command.site || known.kind !== 'refund')
        return refuse('unknown-relief', { field: 'relief' })
      const claim = (await lockClaim(tx, { id: known.claim }))!
      const till = await lockTill(tx, command.till)
      if (till === null || till.site !== command.site || !['drawer', 'bank'].includes(till.kind))
        return refuse('unknown-till', { field: 'till' })
      const it = (await reliefById(tx, command.relief))!
      if (it.paidAt !== null) return refuse('already-settled')
      if (it.releasedAt === null || it.refusedAt !== null) return refuse('not-released')
      if (it.cents > claim.overpaidCents)
        return refuse('amount-invalid', { detail: { most: claim.overpaidCents } })
      if (till.kind === 'drawer' && till.cashCents < it.cents)
        return refuse('till-empty', { field: 'till', detail: { cashCents: till.cashCents } })
      const booking = room.ground.ids.uuid()
      const account = till.kind === 'drawer' ? 'cash' : 'bank'
      const at = bookedAt(now, till)
      await insertBooking(tx, {
        ...{
          id: booking,
          site: command.site,
          kind: 'refund',
          at,
          claim: claim.id,
          till: till.id,
          text: it.reason.slice(0, 500),
        },
        postings: postings(['overpaid', claim.id, it.cents], [account, till.id, -it.cents]),
      })
      await markBooked(tx, it.id, at, booking)
      const after = (await claimById(tx, claim.id))!
      tellChanged(hand, after, claim)
      hand.about(`claim:${claim.id}`, { relief: it.id, cents: it.cents, till: till.id })
      return { ok: true, cents: it.cents, leftCents: after.overpaidCents }
    },
  )
}
