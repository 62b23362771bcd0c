import { officeDay } from '#ground/clock/clock.ts'
import { fits, isStale, type Offer, type OfferSearch } from './offer.ts'
import { allImports, offersOn, type OfferImport } from './offer-store.ts'
import type { CoursesRoom } from './room.ts'

export interface FoundOffers {
  readonly offers: readonly Offer[]
  readonly lists: readonly (OfferImport & { readonly isStale: boolean })[]
}

/** Offers that fit, by their first day. Names no person: no line in the books. */
export async function findOffers(room: CoursesRoom, search: OfferSearch = {}): Promise<FoundOffers> {
  const today = officeDay(room.ground.clock.now())
  const [offers, lists] = await Promise.all([offersOn(room.ground.db, today), allImports(room.ground.db)])
  return {
    offers: offers.filter((it) => fits(it, search, today)),
    lists: lists.map((it) => ({ ...it, isStale: isStale(it.asOf, today) })),
  }
}

/** For reminders: what fits the wishes of a person and has not begun yet. */
export async function offersFor(
  room: CoursesRoom,
  { level, childcare, place }: Pick<OfferSearch, 'level' | 'childcare' | 'place'>,
): Promise<readonly Offer[]> {
  const from = officeDay(room.ground.clock.now()).toString()
  const { offers } = await findOffers(room, { level, place, from, ...(childcare && { childcare }) })
  return offers.filter(({ freePlaces }) => freePlaces !== 0)
}
