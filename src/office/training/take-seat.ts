import { perform, type Hand } from '#ground/act/act.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { deedOf, isId, type AtSite } from './deed.ts'
import { lockOffer, seatsOf, writeSeat } from './offer-store.ts'
import { peopleAt } from './people.ts'
import type { TrainingRoom } from './room.ts'

export type SeatRefusal =
  | CommonRefusal
  | 'unknown-offer'
  | 'unknown-person'
  | 'offer-over'
  | 'no-seat-left'
  | 'no-seat-taken'

type SeatCommand = AtSite & { readonly offer: string }

/** A colleague takes a seat for herself. */
export function takeSeat(
  room: TrainingRoom,
  actor: Actor,
  command: SeatCommand,
): Promise<Outcome<object, SeatRefusal>> {
  return perform<object, SeatRefusal>(room.ground, actor, deedOf('training.take-seat', command), (hand) =>
    seat(hand, { ...command, account: actor.id, isTaken: true }),
  )
}

/** And gives it back as long as it did not take place. */
export function giveBackSeat(
  room: TrainingRoom,
  actor: Actor,
  command: SeatCommand,
): Promise<Outcome<object, SeatRefusal>> {
  return perform<object, SeatRefusal>(
    room.ground,
    actor,
    deedOf('training.give-back-seat', command),
    (hand) => seat(hand, { ...command, account: actor.id, isTaken: false }),
  )
}

/** The head gives somebody a seat, or takes it away again. */
export function assignSeat(
  room: TrainingRoom,
  actor: Actor,
  command: SeatCommand & { readonly account: string; readonly isTaken: boolean },
): Promise<Outcome<object, SeatRefusal>> {
  return perform<object, SeatRefusal>(room.ground, actor, deedOf('training.assign-seat', command), (hand) =>
    seat(hand, command),
  )
}

async function seat(
  { tx, now, about, tell }: Hand,
  it: { site: number; offer: string; account: string; isTaken: boolean },
): Promise<Outcome<object, SeatRefusal>> {
  const { site, account, isTaken } = it
  const offer = isId(it.offer) ? await lockOffer(tx, site, it.offer) : null
  if (!offer) return refuse('unknown-offer')
  if (!(await peopleAt(tx, site)).some(({ id }) => id === account))
    return refuse('unknown-person', { field: 'account' })
  if (offer.state !== 'open' || Temporal.PlainDate.compare(offer.day, officeDay(now)) < 0)
    return refuse('offer-over')
  const taken = (await seatsOf(tx, [offer.id])).filter(({ state }) => state === 'taken')
  const has = taken.some((one) => one.account === account)
  if (isTaken && !has && taken.length >= offer.seats)
    return refuse('no-seat-left', { detail: { seats: offer.seats } })
  if (!isTaken && !has) return refuse('no-seat-taken')
  await writeSeat(tx, { offer: offer.id, account, state: isTaken ? 'taken' : 'given_back' }, now)
  about(`training-offer:${offer.id}`, { account, isTaken })
  tell('training.seat-changed', { offer: offer.id })
  return { ok: true }
}
