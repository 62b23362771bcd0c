import { consult } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { digestOf } from '#ground/identity/token.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { startsByCode } from '#office/appointments/index.ts'
import { findPersons, type Person } from '#office/people/index.ts'
import type { Entry } from './entry.ts'
import { entryByCode, entryById, waitingAt } from './entry-store.ts'
import type { OfferState } from './offer.ts'
import { isOver } from './offer.ts'
import { offerByToken, offersOf, type Offer } from './offer-store.ts'
import { placesById } from './place-store.ts'
import type { WaitlistRoom } from './room.ts'
import { bandOf, inOrder, type Band } from './urgency.ts'

export interface OfferView {
  readonly id: string
  readonly state: OfferState
  readonly start: Temporal.Instant
  readonly end: Temporal.Instant
  readonly until: Temporal.Instant
  readonly booking: string | null
}

/** How many people are before somebody: a range, because hardship and later offers move it. */
export interface Position {
  readonly atLeast: number
  readonly atMost: number
}

export interface MyEntry {
  readonly entry: Entry
  /** null once the personal part was erased. */
  readonly person: Person | null
  readonly band: Band
  readonly position: Position | null
  /** The place offered now, or the last one. */
  readonly offer: OfferView | null
  readonly betterThan: Temporal.Instant | null
}

/** The own entry, for whoever holds its code. */
export async function find(
  room: WaitlistRoom,
  actor: Actor,
  code: string,
): Promise<Outcome<MyEntry, 'unknown-code' | 'not-permitted'>> {
  const entry = await entryByCode(room.ground.db, code)
  if (!entry) return refuse('unknown-code', { field: 'code' })
  return look(room, actor, entry)
}

/** The entry behind the link of an offer, and that very offer. */
export async function findOffer(
  room: WaitlistRoom,
  actor: Actor,
  token: string,
): Promise<Outcome<MyEntry, 'unknown-offer' | 'not-permitted'>> {
  const offer = await offerByToken(room.ground.db, digestOf(token))
  const entry = offer && (await entryById(room.ground.db, offer.entry))
  return offer && entry ? look(room, actor, entry, offer) : refuse('unknown-offer')
}

async function look(
  room: WaitlistRoom,
  actor: Actor,
  entry: Entry,
  shown?: Offer,
): Promise<Outcome<MyEntry, 'not-permitted'>> {
  const deed = { act: 'waitlist.find', site: entry.site, subject: `waitlist:${entry.id}` }
  const seen = await consult(room.ground, actor, deed, async (tx, now) => {
    const today = officeDay(now)
    const offer = shown ?? (await offersOf(tx, entry.id)).at(-1)
    const place = offer && (await placesById(tx, [offer.place])).get(offer.place)
    const waiting =
      entry.state === 'waiting' ? inOrder(await waitingAt(tx, entry.site, entry.team), today) : []
    const starts = await startsByCode(tx, entry.betterThan === null ? [] : [entry.betterThan])
    const persons = await findPersons(tx, entry.person ? [entry.person] : [])
    return {
      entry,
      person: (entry.person && persons.get(entry.person)) || null,
      band: bandOf(entry, today),
      position: entry.state === 'waiting' ? positionOf(waiting.findIndex(({ id }) => id === entry.id)) : null,
      offer: offer && place ? viewOf(offer, place, now) : null,
      betterThan: (entry.betterThan !== null && starts.get(entry.betterThan)) || null,
    }
  })
  return seen.ok ? { ok: true, ...seen.found } : seen
}

function viewOf(
  offer: Offer,
  { start, end }: { start: Temporal.Instant; end: Temporal.Instant },
  now: Temporal.Instant,
): OfferView {
  const { id, until, booking } = offer
  // What nobody has tidied away yet is over all the same.
  const state = offer.state === 'live' && isOver(offer, now) ? 'expired' : offer.state
  return { id, state, start, end, until, booking }
}

/** Steps of five: 7 before is told as "5 to 10". */
export function positionOf(before: number): Position {
  const atLeast = Math.floor(Math.max(0, before) / 5) * 5
  return { atLeast, atMost: atLeast + 5 }
}
