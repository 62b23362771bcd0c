import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { atOffer, type OfferCommand } from './at-offer.ts'
import { addNote } from './note-store.ts'
import { isOver, refusesAnswer, type OfferRefusal } from './offer.ts'
import { overdueOffers, settleOffer } from './offer-store.ts'
import { offerNext } from './offer-next.ts'
import { openPlaces, setPlaceState } from './place-store.ts'
import { byOf, type WaitlistRoom } from './room.ts'

/** Not this place. Whoever says so stays on the list, and the next person is asked at once. */
export async function decline(
  room: WaitlistRoom,
  actor: Actor,
  command: OfferCommand,
): Promise<Outcome<object, OfferRefusal | CommonRefusal>> {
  const outcome = await sayNo(room, actor, command)
  if (!outcome.ok) return outcome
  await offerNext(room, outcome.place)
  return { ok: true }
}

/** The act alone: the place waits for the next person. */
export function sayNo(
  room: WaitlistRoom,
  actor: Actor,
  command: OfferCommand,
): Promise<Outcome<{ place: string }, OfferRefusal | CommonRefusal>> {
  return atOffer<{ place: string }, OfferRefusal>(
    room,
    actor,
    { act: 'waitlist.decline' },
    command,
    async ({ tx, tell }, { offer, entry, place, at }) => {
      const refusal = refusesAnswer(offer, at)
      if (refusal) return refuse(refusal)
      await settleOffer(tx, offer.id, { state: 'declined', at, by: command.by })
      await setPlaceState(tx, place.appointment, 'open')
      await addNote(tx, entry.id, { at, what: 'declined', by: byOf(actor), data: { offer: offer.id } })
      tell('waitlist.declined', { offer: offer.id, entry: entry.id })
      return { ok: true, place: place.appointment }
    },
  )
}

/** Ends the offers nobody answered and asks the next ones; run by a job each minute. Returns how many it ended. */
export async function expireOffers(room: WaitlistRoom): Promise<number> {
  let ended = 0
  for (const { id } of await overdueOffers(room.ground.db, room.ground.clock.now()))
    if ((await expireOffer(room, id)).ok) ended += 1
  // Also what a process left behind that died between an answer and the next question.
  for (const place of await openPlaces(room.ground.db)) await offerNext(room, place)
  return ended
}

/** The act alone, for one offer. */
export function expireOffer(room: WaitlistRoom, id: string) {
  const command: OfferCommand = { shown: { offer: id }, by: 'office' }
  const deed = { act: 'waitlist.expire-offer' }
  return atOffer<object, 'not-over'>(room, SYSTEM, deed, command, async ({ tx, tell }, it) => {
    const { offer, entry, place, at } = it
    if (offer.state !== 'live' || !isOver(offer, at)) return refuse('not-over')
    await settleOffer(tx, offer.id, { state: 'expired', at, by: 'office' })
    await setPlaceState(tx, place.appointment, 'open')
    await addNote(tx, entry.id, { at, what: 'expired', by: 'office', data: { offer: offer.id } })
    const params = { link: `/warteliste/${entry.code}` }
    const notice = { kind: 'offer-expired', person: entry.person, language: entry.language, params }
    tell('waitlist.offer-expired', {
      offer: offer.id,
      entry: entry.id,
      ...(offer.way !== 'call' && { notice }),
    })
    return { ok: true }
  })
}
