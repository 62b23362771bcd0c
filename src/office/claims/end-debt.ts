import type { Hand } from '#ground/act/act.ts'
import { insertBooking } from './book-store.ts'
import { cancelled, postings, type Posting } from './books.ts'
import { claimById, endClaim } from './claim-store.ts'
import type { Claim } from './claim.ts'
import type { ClaimsRoom } from './room.ts'
import { tellChanged } from './tell.ts'

const ENDS = { cancel: 'cancelled', waive: 'waived', lapse: 'lapsed' } as const

/** Inside an act: books that a debt ends unpaid, and marks the claim when nothing of it is left. */
export async function bookEnd(
  room: ClaimsRoom,
  hand: Hand,
  claim: Claim,
  kind: keyof typeof ENDS,
  cents: number,
  text: string,
): Promise<string> {
  const { tx, now } = hand
  const booking = room.ground.ids.uuid()
  await insertBooking(tx, {
    ...{ id: booking, site: claim.site, kind, at: now, claim: claim.id, till: null },
    ...{ text: text.slice(0, 500), postings: postingsOfEnd(kind, claim, cents) },
  })
  const left = (await claimById(tx, claim.id))!
  if (left.owedCents === 0) await endClaim(tx, claim.id, ENDS[kind], now)
  tellChanged(hand, (await claimById(tx, claim.id))!, claim)
  return booking
}

function postingsOfEnd(kind: keyof typeof ENDS, claim: Claim, cents: number): Posting[] {
  if (kind === 'cancel') return cancelled(claim)
  return postings([kind === 'waive' ? 'waived' : 'lapsed', claim.id, cents], ['claim', claim.id, -cents])
}
