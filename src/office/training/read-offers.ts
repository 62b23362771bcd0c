import { consult } from '#ground/act/act.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { deedSubject, isId } from './deed.ts'
import type { Offer, Seat } from './offer.ts'
import { readOffer, readOffers, seatsOf } from './offer-store.ts'
import { peopleAt } from './people.ts'
import type { Named } from './read-matrix.ts'
import type { TrainingRoom } from './room.ts'
import type { Task } from './task.ts'
import { readTasks } from './task-store.ts'

/** Months back for which past offers are still listed. */
export const MONTHS_BACK = 18

/** What is offered and what was, with how many seats are taken; no names. */
export async function listOffers(
  room: TrainingRoom,
  actor: Actor,
  { site }: { readonly site: number },
): Promise<
  Outcome<
    {
      tasks: readonly Task[]
      offers: readonly (Offer & { readonly taken: number; readonly came: number })[]
    },
    'not-permitted'
  >
> {
  const deed = { act: 'training.read-people', site, subject: 'training:offers' }
  const seen = await consult(room.ground, actor, deed, async (tx, now) => {
    const offers = await readOffers(tx, site, officeDay(now).subtract({ months: MONTHS_BACK }))
    const seats = Map.groupBy(
      await seatsOf(
        tx,
        offers.map(({ id }) => id),
      ),
      ({ offer }) => offer,
    )
    const count = (id: string, state: Seat['state']) =>
      (seats.get(id) ?? []).filter((seat) => seat.state === state).length
    return {
      tasks: await readTasks(tx, site),
      offers: offers.map((it) => ({ ...it, taken: count(it.id, 'taken'), came: count(it.id, 'attended') })),
    }
  })
  return seen.ok ? { ok: true, ...seen.found } : seen
}

/** One offer with who has a seat and who could have one, for the head. */
export async function showOffer(
  room: TrainingRoom,
  actor: Actor,
  { site, offer: id }: { readonly site: number; readonly offer: string },
): Promise<
  Outcome<
    {
      offer: Offer
      tasks: readonly Task[]
      seats: readonly Seat[]
      people: readonly Named[]
      today: Temporal.PlainDate
    },
    'not-permitted' | 'unknown-offer'
  >
> {
  const deed = { act: 'training.read-people', site, subject: deedSubject('training-offer', id) }
  const seen = await consult(room.ground, actor, deed, async (tx, now) => {
    const offer = isId(id) ? await readOffer(tx, site, id) : null
    if (!offer) return null
    return {
      ...{ offer, tasks: await readTasks(tx, site), seats: await seatsOf(tx, [offer.id]) },
      ...{ people: await peopleAt(tx, site), today: officeDay(now) },
    }
  })
  if (!seen.ok) return seen
  return seen.found ? { ok: true, ...seen.found } : { ok: false, refusal: 'unknown-offer' }
}
