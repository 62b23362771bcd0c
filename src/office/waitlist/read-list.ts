import { consult } from '#ground/act/act.ts'
import type { Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { startsByCode } from '#office/appointments/index.ts'
import { findPersons, type Person } from '#office/people/index.ts'
import type { Entry } from './entry.ts'
import { waitingAt } from './entry-store.ts'
import { liveOffers, type Offer } from './offer-store.ts'
import { placesById } from './place-store.ts'
import type { WaitlistRoom } from './room.ts'
import { bandOf, daysLeft, inOrder, type Band } from './urgency.ts'

export interface OnList {
  readonly entry: Entry
  readonly person: Person | null
  readonly band: Band
  readonly daysLeft: number | null
  readonly betterThan: Temporal.Instant | null
  readonly offer: (Pick<Offer, 'id' | 'way' | 'until'> & { readonly start: Temporal.Instant }) | null
}

/** The list in its order, with names and why somebody stands where they stand. A look at persons: a row in the trail. */
export async function readList(
  room: WaitlistRoom,
  actor: Actor,
  { site }: { readonly site: number },
): Promise<Outcome<{ list: readonly OnList[] }, 'not-permitted'>> {
  const seen = await consult(room.ground, actor, { act: 'waitlist.read-list', site }, async (tx, now) => {
    const today = officeDay(now)
    const entries = inOrder(await waitingAt(tx, site), today)
    const offers = await liveOffers(
      tx,
      entries.map(({ id }) => id),
    )
    const places = await placesById(
      tx,
      offers.map(({ place }) => place),
    )
    const starts = await startsByCode(
      tx,
      entries.flatMap(({ betterThan }) => betterThan ?? []),
    )
    const persons = await findPersons(
      tx,
      entries.flatMap(({ person }) => person ?? []),
    )
    return entries.map((entry): OnList => {
      const offer = offers.find((it) => it.entry === entry.id)
      const place = offer && places.get(offer.place)
      return {
        entry,
        person: (entry.person && persons.get(entry.person)) || null,
        band: bandOf(entry, today),
        daysLeft: daysLeft(entry.titleEnds, today),
        betterThan: (entry.betterThan !== null && starts.get(entry.betterThan)) || null,
        offer:
          offer && place ? { id: offer.id, way: offer.way, until: offer.until, start: place.start } : null,
      }
    })
  })
  return seen.ok ? { ok: true, list: seen.found } : seen
}
