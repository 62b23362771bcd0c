import type { Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { digestOf } from '#ground/identity/token.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { byCode, fillReserved, giveBack, type Place } from '#office/appointments/index.ts'
import { findPersons } from '#office/people/index.ts'
import { atOffer, offerShown, type AtOffer, type OfferCommand } from './at-offer.ts'
import { minutesOf } from './candidates.ts'
import { ERASE_AFTER_DAYS } from './entry.ts'
import { closeEntry } from './entry-store.ts'
import { addNote } from './note-store.ts'
import { refusesAnswer, refusesPin, type OfferRefusal } from './offer.ts'
import { countWrongPin, settleOffer } from './offer-store.ts'
import { setPlaceState } from './place-store.ts'
import { byOf, type WaitlistRoom } from './room.ts'

export type AcceptRefusal =
  | OfferRefusal
  | CommonRefusal
  | 'place-gone'
  | 'already-has-booking'
  | 'old-appointment-over'

/** `again`: this offer had been accepted before; the answer is the same. */
export type Accepted = { readonly code: string; readonly again: boolean }
type Done = Accepted & { readonly places: readonly Place[] }

/**
 * The offered place becomes the booking. Place, entry, offer, and the old booking that is given back change hands in one
 * transaction; saying yes twice gives the same booking twice.
 */
export async function accept(
  room: WaitlistRoom,
  actor: Actor,
  command: OfferCommand,
): Promise<Outcome<Accepted, AcceptRefusal>> {
  const earlier = await offerShown(room, command.shown)
  const deed = { act: 'waitlist.accept', ...(command.by === 'sms' && { why: 'sms' }) }
  const outcome = await atOffer<Done, AcceptRefusal>(room, actor, deed, command, async (hand, it) => {
    const wrong = pinRefusal(it, command)
    if (wrong) return refuse(wrong)
    if (it.offer.state === 'accepted') return { ok: true, code: it.offer.booking!, again: true, places: [] }
    const refusal = refusesAnswer(it.offer, it.at)
    return refusal ? refuse(refusal) : settle(room, hand, actor, command, it)
  })
  if (outcome.ok) {
    for (const place of outcome.places) room.places.learn(place)
    return { ok: true, code: outcome.code, again: outcome.again }
  }
  // Counted by itself: the refusal has rolled back everything else.
  if (outcome.refusal === 'wrong-pin' && earlier) await countWrongPin(room.ground.db, earlier.id)
  return outcome
}

function pinRefusal({ offer, at }: AtOffer, { shown }: OfferCommand): OfferRefusal | null {
  if (!('offer' in shown) || shown.pin === undefined) return null
  const isRight = Buffer.from(digestOf(`${offer.id}:${shown.pin}`)).equals(Buffer.from(offer.pin))
  const refusal = refusesPin(offer, isRight)
  // A wrong number says nothing about an offer that is over.
  return refusal && offer.state === 'live' ? refusal : refusal && (refusesAnswer(offer, at) ?? refusal)
}

async function settle(
  room: WaitlistRoom,
  hand: Hand,
  actor: Actor,
  { by }: OfferCommand,
  { offer, entry, place, at }: AtOffer,
): Promise<Outcome<Done, AcceptRefusal>> {
  const { tx } = hand
  const old = entry.betterThan === null ? null : await byCode(tx, entry.betterThan)
  const back = old && old.state === 'booked' ? await giveBack(room.places, hand, old.code) : null
  // The old booking has begun, or its holder is here already: there is nothing left to improve.
  if (back && !back.ok) return refuse('old-appointment-over')
  const person = (await findPersons(tx, [entry.person!])).get(entry.person!)!
  const filled = await fillReserved(room.places, hand, {
    ...{ appointment: place.appointment, concerns: entry.concerns, persons: entry.persons },
    ...{ language: entry.language, needs: entry.needs, minutes: minutesOf(room, entry) },
    person: { ...person, id: room.ground.ids.uuid() },
  })
  if (!filled.ok) return refuse(filled.refusal === 'too-short' ? 'place-gone' : filled.refusal)
  const daysGained = back?.ok && old ? daysBetween(place.start, old.start) : null
  await settleOffer(tx, offer.id, { state: 'accepted', at, by, booking: filled.code, daysGained })
  const eraseOn = officeDay(at).add({ days: ERASE_AFTER_DAYS })
  await closeEntry(tx, entry.id, { state: 'placed', at, eraseOn, booking: filled.code })
  await setPlaceState(tx, place.appointment, 'filled', at)
  await addNote(tx, entry.id, { at, what: 'accepted', by: byOf(actor), data: { offer: offer.id, by } })
  hand.tell('waitlist.accepted', { offer: offer.id, entry: entry.id })
  const places = [filled.place, ...(back?.ok ? back.places : [])]
  return { ok: true, code: filled.code, again: false, places }
}

function daysBetween(earlier: Temporal.Instant, later: Temporal.Instant): number {
  return officeDay(earlier).until(officeDay(later), { largestUnit: 'day' }).days
}
