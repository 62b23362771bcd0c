import { officeDay } from '#ground/clock/clock.ts'
import { checkDecision } from './check-order.ts'
import type { Entry } from './entry.ts'
import { onListSince } from './entry-store.ts'
import { rankNotes, type Note } from './note-store.ts'
import { offersSince, type Offer } from './offer-store.ts'
import { placesById } from './place-store.ts'
import { rankAt } from './rank-at.ts'
import type { WaitlistRoom } from './room.ts'

/** So many decisions, then the house answers its visitors: each compares everybody who was on the list. */
const AT_A_TIME = 5

/** Looks at the last decisions of a site again: how many, and in how many somebody was passed over. It should be none. */
export async function checkDecisions(
  room: WaitlistRoom,
  { site, since }: { readonly site: number; readonly since: Temporal.Instant },
): Promise<{ readonly checked: number; readonly faulty: readonly string[] }> {
  const { offers, places, entries, notes } = await readAll(room, site, since)
  const faulty: string[] = []
  for (const [n, offer] of offers.entries()) {
    if (n > 0 && n % AT_A_TIME === 0) await new Promise<void>((resolve) => setImmediate(resolve))
    const team = places.get(offer.place)!.team
    const there = entries.filter((entry) => entry.team === team && wasOnList(entry, offer.offeredAt))
    if (!isInOrder(offer, there, notes)) faulty.push(offer.id)
  }
  return { checked: offers.length, faulty }
}

function readAll({ ground }: WaitlistRoom, site: number, since: Temporal.Instant) {
  return ground.db.transaction().execute(async (tx) => {
    const offers = await offersSince(tx, site, since)
    const places = await placesById(
      tx,
      offers.map(({ place }) => place),
    )
    const entries = offers.length > 0 ? await onListSince(tx, site, since) : []
    const notes = await rankNotes(
      tx,
      entries.map(({ id }) => id),
    )
    return { offers, places, entries, notes }
  })
}

function wasOnList({ joinedAt, closedAt }: Entry, at: Temporal.Instant): boolean {
  const { compare } = Temporal.Instant
  return compare(joinedAt, at) <= 0 && (closedAt === null || compare(closedAt, at) > 0)
}

function isInOrder(offer: Offer, there: readonly Entry[], notes: ReadonlyMap<string, Note[]>): boolean {
  const day = officeDay(offer.offeredAt)
  const waiting = there.map((entry) => rankAt(entry, notes.get(entry.id) ?? [], offer.offeredAt, day))
  return checkDecision(offer.considered, waiting).length === 0
}
