import { consult } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { findPersons, type Person } from '#office/people/index.ts'
import type { Entry } from './entry.ts'
import { entryById } from './entry-store.ts'
import type { Skip } from './fit.ts'
import { notesOf, type Note } from './note-store.ts'
import type { OfferState } from './offer.ts'
import { offersConsidering, type Answer, type Offer } from './offer-store.ts'
import { placesById, placesConsidering, type GivenUp, type WaitlistPlace } from './place-store.ts'
import type { WaitlistRoom } from './room.ts'

/** A place somebody was looked at for: asked, or passed by and why. */
export interface Decision {
  readonly at: Temporal.Instant
  readonly start: Temporal.Instant
  readonly skip: Skip | null
  /** Everybody looked at before. */
  readonly before: number
  /** Only when this one was asked. */
  readonly state: OfferState | null
  readonly answeredBy: Answer | null
}

export interface History {
  readonly entry: Entry
  readonly person: Person | null
  readonly notes: readonly Note[]
  readonly decisions: readonly Decision[]
}

/** Everything that happened to an entry, and every place it was looked at for: why whom, and why not. */
export async function readHistory(
  room: WaitlistRoom,
  actor: Actor,
  command: { readonly site: number; readonly entry: string },
): Promise<Outcome<History, 'unknown-code' | 'not-permitted'>> {
  const deed = { act: 'waitlist.read-history', site: command.site, subject: `waitlist:${command.entry}` }
  const seen = await consult(room.ground, actor, deed, async (tx) => {
    const entry = await entryById(tx, command.entry)
    if (!entry || entry.site !== command.site) return null
    const persons = await findPersons(tx, entry.person ? [entry.person] : [])
    const offers = await offersConsidering(tx, entry.id)
    const places = await placesById(
      tx,
      offers.map(({ place }) => place),
    )
    const asked = offers.map((offer) => decisionOf(offer, places.get(offer.place)!, entry.id))
    const givenUp = (await placesConsidering(tx, entry.id)).map((place) => givenUpOf(place, entry.id))
    return {
      entry,
      person: (entry.person && persons.get(entry.person)) || null,
      notes: await notesOf(tx, entry.id),
      decisions: [...asked, ...givenUp].sort((a, b) => Temporal.Instant.compare(b.at, a.at)),
    }
  })
  if (!seen.ok) return seen
  return seen.found ? { ok: true, ...seen.found } : refuse('unknown-code', { field: 'entry' })
}

/** Nobody (any more) was asked for it; this is why not this one. */
function givenUpOf({ start, considered, settledAt }: GivenUp, entry: string): Decision {
  const before = considered.findIndex((it) => it.entry === entry)
  const skip = considered[before]?.skip ?? null
  return { at: settledAt, start, skip, before, state: null, answeredBy: null }
}

function decisionOf(offer: Offer, place: WaitlistPlace, entry: string): Decision {
  const before = offer.considered.findIndex((it) => it.entry === entry)
  const isAsked = offer.entry === entry
  return {
    at: offer.offeredAt,
    start: place.start,
    skip: offer.considered[before]?.skip ?? null,
    before,
    state: isAsked ? offer.state : null,
    answeredBy: isAsked ? offer.answeredBy : null,
  }
}
