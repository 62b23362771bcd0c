import { officeDay } from '#ground/clock/clock.ts'
import { perform } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { amend } from '#office/visits/index.ts'
import { placeOf, refusesMove, type Appointment, type AppointmentRefusal, type Wish } from './appointment.ts'
import { byCode, byCodeForUpdate, expireInTheWay, movePlace } from './appointment-store.ts'
import { lockPlansShared } from './capacity-store.ts'
import { noteExpired } from './expire.ts'
import { isInWindow, nearest } from './free-places.ts'
import { keepReturned } from './give-back.ts'
import { poolsFor } from './hold.ts'
import { prolongClaims } from './live-booking-store.ts'
import type { Proposal } from './projection.ts'
import type { Room } from './room.ts'
import { withinLimit } from './visitor-limit.ts'
import { wishFor, type WishRefusal } from './wish.ts'

export interface MoveCommand {
  readonly code: string
  readonly start: Temporal.Instant
  readonly why?: string
  readonly key?: string | undefined
  /** Where a visitor's request came from; counted, not kept. */
  readonly address?: string | undefined
}

export type MoveRefusal =
  | AppointmentRefusal
  | CommonRefusal
  | WishRefusal
  | 'place-taken'
  | 'outside-window'
  | 'too-many-places'
type Moved = { code: string; visit: string; start: string; end: string }

const TRIES = 4

/** Moves a booking to another time. Old and new place change hands in one transaction; name and birth date stay. */
export async function move(
  room: Room,
  actor: Actor,
  { address, ...command }: MoveCommand,
): Promise<Outcome<Moved, MoveRefusal>> {
  return withinLimit(room, actor, address, () => change(room, actor, command))
}

async function change(room: Room, actor: Actor, command: MoveCommand): Promise<Outcome<Moved, MoveRefusal>> {
  const seen = await byCode(room.ground.db, command.code)
  if (!seen) return refuse('unknown-code', { field: 'code' })
  // Who came by a code of the office keeps the hours it opened.
  const pools = [...poolsFor(actor), ...(seen.officeCode ? (['coded'] as const) : [])]
  const asked = wishFor(room, { ...seen, pools })
  if (!asked.ok) return asked
  const { wish } = asked
  const key = command.key === undefined ? undefined : { value: command.key, request: { ...command } }
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const mark = room.ground.ids.uuid()
    const place = propose(room, wish, command.start, mark)
    const deed = { act: 'appointments.move', site: seen.site, key, ...(command.why && { why: command.why }) }
    const result = await carry(room, actor, deed, seen, place, wish, command).finally(() =>
      room.projection.forget(mark),
    )
    if (result.ok) {
      if (result.place) room.learn(result.place)
      if (result.returned) room.learn(result.returned)
      return { ok: true, code: result.code, visit: result.visit, start: result.start, end: result.end }
    }
    if (result.refusal !== 'again' || !place) return result as Outcome<never, MoveRefusal>
    await room.reloadPlan(wish.site)
    await room.refresh([place.lane], command.start, Temporal.Instant.fromEpochMilliseconds(place.to))
  }
  return taken(room, wish, command.start)
}

function propose(room: Room, wish: Wish, start: Temporal.Instant, mark: string): Proposal | null {
  const now = room.ground.clock.now()
  room.projection.sweep(now.epochMilliseconds)
  if (!isInWindow(room, wish.site, start)) return null
  // The mark is only ours until the transaction ends.
  const until = now.epochMilliseconds + 60_000
  return room.projection.propose(wish, start.epochMilliseconds, mark, until, room.ground.chance.below)
}

async function carry(
  room: Room,
  actor: Actor,
  deed: Parameters<typeof perform>[2],
  seen: Appointment,
  place: Proposal | null,
  wish: Wish,
  command: MoveCommand,
) {
  try {
    return await perform(room.ground, actor, deed, async (hand) => {
      const { tx, now, about, tell } = hand
      if (!place) return taken(room, wish, command.start)
      const versions = await lockPlansShared(tx, [wish.site])
      if (versions.get(wish.site) !== place.planVersion) return refuse('again')
      const end = Temporal.Instant.fromEpochMilliseconds(place.to)
      const here = { lane: place.lane, start: command.start.toString(), end: end.toString() }
      await noteExpired(room.ground, tx, await expireInTheWay(tx, [here], now))
      const it = (await byCodeForUpdate(tx, seen.code))!
      const refusal = refusesMove(it, now)
      if (refusal) return refuse(refusal)
      const moved = await movePlace(tx, it.id, place.lane, command.start, end)
      const amended = { dueAt: command.start, day: officeDay(command.start) }
      if (!(await amend(tx, it.visit, ['booked'], amended))) return refuse('already-arrived')
      await prolongClaims(tx, it.id, end)
      about(`visit:${it.visit}`)
      // The same time at another counter is nothing anybody need be told.
      const isElsewhere = it.start.equals(command.start)
      const topic = isElsewhere ? 'appointments.relocated' : 'appointments.moved'
      tell(topic, { place: placeOf(moved), from: it.start.toString() })
      const returned = await keepReturned(room, hand, it)
      const told = { code: it.code, visit: it.visit, start: command.start.toString(), end: end.toString() }
      return { ok: true as const, ...told, place: placeOf(moved), returned }
    })
  } catch (error) {
    // 23P01: the exclusion constraint found the place taken; 40P01: two moves crossed.
    if (error instanceof Error && 'code' in error && (error.code === '23P01' || error.code === '40P01'))
      return refuse('again')
    throw error
  }
}

function taken(room: Room, wish: Wish, start: Temporal.Instant) {
  const refusal = isInWindow(room, wish.site, start) ? 'place-taken' : 'outside-window'
  const alternatives = nearest(room, wish, start).map(String)
  return refuse(refusal as 'place-taken' | 'outside-window', { field: 'start', detail: { alternatives } })
}
