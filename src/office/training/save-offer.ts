import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { deedOf, isId, type AtSite } from './deed.ts'
import { offerFault, type Offer, type OfferFault, type TypedOffer } from './offer.ts'
import { lockOffer, seatsOf, writeOffer } from './offer-store.ts'
import type { TrainingRoom } from './room.ts'
import { readTasks } from './task-store.ts'

export type OfferRefusal =
  | CommonRefusal
  | OfferFault
  | 'unknown-offer'
  | 'offer-over'
  | 'changed-meanwhile'
  | 'seats-below-taken'

/** A new offer, or another shape of one that is open. Seats never fall below those that are taken. */
export function saveOffer(
  room: TrainingRoom,
  actor: Actor,
  command: AtSite & {
    readonly offer: TypedOffer
    /** Which one, and the version that was looked at; undefined: a new one. */
    readonly known?: { readonly id: string; readonly version: number } | undefined
  },
): Promise<Outcome<{ offer: string }, OfferRefusal>> {
  const { site, offer, known } = command
  return perform<{ offer: string }, OfferRefusal>(
    room.ground,
    actor,
    deedOf('training.save-offer', { ...command, offer: worded(offer) }),
    async ({ tx, now, about, tell }) => {
      const found = known && isId(known.id) ? await lockOffer(tx, site, known.id) : null
      if (known && !found) return refuse('unknown-offer')
      if (found && found.state !== 'open') return refuse('offer-over')
      if (found && found.version !== known?.version) return refuse('changed-meanwhile')
      const tasks = new Set((await readTasks(tx, site)).map(({ key }) => key))
      const fault = offerFault(offer, (task) => tasks.has(task))
      if (fault)
        return refuse(fault.refusal, { field: fault.field, ...(fault.detail && { detail: fault.detail }) })
      const taken = found
        ? (await seatsOf(tx, [found.id])).filter(({ state }) => state === 'taken').length
        : 0
      if (offer.seats < taken) return refuse('seats-below-taken', { field: 'seats', detail: { taken } })
      const id = found?.id ?? room.ground.ids.uuid()
      const version = (found?.version ?? 0) + 1
      await writeOffer(tx, site, { ...offer, id, state: 'open', version }, now)
      about(`training-offer:${id}`, { title: offer.title, day: offer.day.toString(), seats: offer.seats })
      tell('training.offer-changed', { offer: id })
      return { ok: true, offer: id }
    },
  )
}

/** It does not take place; whoever had a seat sees it on the own page. */
export function cancelOffer(
  room: TrainingRoom,
  actor: Actor,
  command: AtSite & { readonly offer: string },
): Promise<Outcome<object, CommonRefusal | 'unknown-offer' | 'offer-over'>> {
  const { site, offer: id } = command
  return perform<object, CommonRefusal | 'unknown-offer' | 'offer-over'>(
    room.ground,
    actor,
    deedOf('training.cancel-offer', command),
    async ({ tx, now, about, tell }) => {
      const offer: Offer | null = isId(id) ? await lockOffer(tx, site, id) : null
      if (!offer) return refuse('unknown-offer')
      if (offer.state !== 'open') return refuse('offer-over')
      await writeOffer(tx, site, { ...offer, state: 'cancelled', version: offer.version + 1 }, now)
      about(`training-offer:${id}`, { title: offer.title })
      tell('training.offer-changed', { offer: id })
      return { ok: true }
    },
  )
}

/** The key of a request is made of words: what is a day becomes one. */
const worded = ({ day, starts, ends, ...rest }: TypedOffer) => ({
  ...rest,
  ...{ day: day.toString(), starts: starts.toString(), ends: ends.toString() },
})
