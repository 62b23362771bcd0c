import { perform, type Hand } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { digestOf, newToken } from '#ground/identity/token.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { freeReserved, keepReserved, keptUntil, type Place } from '#office/appointments/index.ts'
import { findPersons } from '#office/people/index.ts'
import { asFree, candidatesFor, type WaitingEntry } from './candidates.ts'
import { choose, type Choice } from './choose.ts'
import { lockList } from './list-store.ts'
import { addNote } from './note-store.ts'
import { PIN_DIGITS } from './offer.ts'
import { insertOffer, offersOfPlace } from './offer-store.ts'
import { lockPlace, placesById, setPlaceState, type WaitlistPlace } from './place-store.ts'
import type { WaitlistRoom } from './room.ts'

/** So long after the end of an offer the place is still kept, for the job that asks the next one. Minutes. */
const GRACE_MINUTES = 10

type Asked = { readonly entry: string | null; readonly place: Place | null }

/** Asks the first person in the published order whom an open place suits; with nobody left everybody may have it. */
export async function offerNext(
  room: WaitlistRoom,
  appointment: string,
): Promise<Outcome<Asked, 'not-open' | CommonRefusal>> {
  const seen = (await placesById(room.ground.db, [appointment])).get(appointment)
  if (!seen || seen.state !== 'open') return refuse('not-open')
  const deed = { act: 'waitlist.offer', site: seen.site }
  const outcome = await perform<Asked, 'not-open'>(room.ground, SYSTEM, deed, async (hand) => {
    const at = await lockList(hand.tx, room.ground.clock, seen.site, seen.team)
    const place = await lockPlace(hand.tx, appointment)
    if (!place || place.state !== 'open') return refuse('not-open')
    hand.about(`place:${appointment}`)
    const free = asFree(room, place)
    const choice = choose(free ? await candidatesFor(room, hand.tx, place) : [], free ?? nowhere(place), at)
    return choice.chosen && choice.way
      ? ask(room, hand, place, { ...choice, chosen: choice.chosen, way: choice.way }, at)
      : letGo(room, hand, place, choice, at)
  })
  if (outcome.ok && outcome.place) room.places.learn(outcome.place)
  return outcome
}

type Chosen = Choice<WaitingEntry> & {
  readonly chosen: WaitingEntry
  readonly way: 'mail' | 'sms' | 'call'
}

async function ask(
  room: WaitlistRoom,
  hand: Hand,
  place: WaitlistPlace,
  { chosen, way, until, considered }: Chosen,
  at: Temporal.Instant,
): Promise<Outcome<Asked, 'not-open'>> {
  const { tx } = hand
  const kept = await keepReserved(hand, place.appointment, until.add({ minutes: GRACE_MINUTES }), 'offer')
  if (!kept.ok) return gone(hand, place, at)
  const { ids, chance } = room.ground
  const [id, token, pin] = [ids.uuid(), newToken(chance), pinOf(chance.below(10 ** PIN_DIGITS))]
  const secrets = { token: digestOf(token), pin: digestOf(`${id}:${pin}`) }
  const about = { place: place.appointment, entry: chosen.id, way, offeredAt: at, until, considered }
  await insertOffer(tx, { id, ...secrets, ...about })
  await setPlaceState(tx, place.appointment, 'offered')
  await addNote(tx, chosen.id, { at, what: 'offered', by: 'office', data: { offer: id, way } })
  const params = { start: place.start.toString(), link: `/warteliste/angebot/${token}`, code: pin }
  const person = (await findPersons(tx, [chosen.person!])).get(chosen.person!)
  const to =
    way === 'sms' ? { reach: { mail: null, phone: person?.phone ?? null } } : { person: chosen.person }
  const urgent = until.since(at).total('hours') < 1
  const notice = {
    kind: 'offer',
    ...to,
    language: chosen.language,
    params,
    expiresAt: until.toString(),
    urgent,
  }
  const told = { offer: id, entry: chosen.id, place: place.appointment, start: place.start.toString() }
  hand.tell('waitlist.offered', { ...told, ...(way !== 'call' && { notice }) })
  return { ok: true, entry: chosen.id, place: kept.place }
}

/** Nobody (any more) whom it suits: everybody may have it, at an instant nobody can foresee if the office says so. */
async function letGo(
  room: WaitlistRoom,
  hand: Hand,
  place: WaitlistPlace,
  { considered }: Choice<WaitingEntry>,
  at: Temporal.Instant,
): Promise<Outcome<Asked, 'not-open'>> {
  await setPlaceState(hand.tx, place.appointment, 'released', at, considered)
  hand.tell('waitlist.released', { place: place.appointment, start: place.start.toString() })
  // Nobody was asked: it comes back when the appointments module has decided, as if there were no list.
  const untouched =
    place.source === 'returned' && (await offersOfPlace(hand.tx, place.appointment)).length === 0
  if (untouched) return { ok: true, entry: null, place: null }
  const kept = await backToEverybody(room, hand, place, at)
  return { ok: true, entry: null, place: kept.ok ? kept.place : null }
}

function backToEverybody(room: WaitlistRoom, hand: Hand, place: WaitlistPlace, at: Temporal.Instant) {
  const policy = room.places.projection.plan(place.site)?.policy
  // Newly opened hours were nobody's secret: they are free at once.
  const until =
    policy && place.source !== 'opened' ? keptUntil(policy, place.start, at, room.ground.chance.below) : null
  return until
    ? keepReserved(hand, place.appointment, until, 'return')
    : freeReserved(hand, place.appointment)
}

/** The hold has ended meanwhile: the place is everybody's already. */
async function gone(
  hand: Hand,
  place: WaitlistPlace,
  at: Temporal.Instant,
): Promise<Outcome<Asked, 'not-open'>> {
  await setPlaceState(hand.tx, place.appointment, 'released', at, [])
  hand.tell('waitlist.released', { place: place.appointment, start: place.start.toString() })
  return { ok: true, entry: null, place: null }
}

const nowhere = (place: WaitlistPlace) => ({ ...place, minutes: 0, skills: [], stepFree: false })

function pinOf(number: number): string {
  return String(number).padStart(PIN_DIGITS, '0')
}
