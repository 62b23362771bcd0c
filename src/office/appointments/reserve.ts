import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Purpose, Wish } from './appointment.ts'
import { byVisit } from './appointment-store.ts'
import type { Room } from './room.ts'
import { takePlace, type TakeRefusal } from './take-place.ts'

export interface ReservedPlace {
  /** Id of the place; what a neighbour keeps, offers and fills. */
  readonly appointment: string
  readonly start: string
  readonly end: string
}

/** The office keeps a free place for itself: to offer it, or to give it by a draw. It lapses like any hold. */
export async function reserve(
  room: Room,
  actor: Actor,
  command: {
    readonly wish: Wish
    readonly start: Temporal.Instant
    readonly until: Temporal.Instant
    readonly purpose: Exclude<Purpose, 'visitor'>
    readonly key?: string | undefined
  },
): Promise<Outcome<ReservedPlace, TakeRefusal | CommonRefusal>> {
  const { wish, key, ...rest } = command
  if (!isPermitted(room.ground.permissions, actor, 'appointments.reserve', wish.site))
    return refuse('not-permitted')
  const taken = await takePlace(room, actor, {
    act: 'appointments.reserve',
    wish,
    ...rest,
    persons: 1,
    language: 'de',
    officeCode: null,
    overrideReason: null,
    ...(key !== undefined && { key: { value: key, request: { ...rest, wish } } }),
  })
  if (!taken.ok) return taken
  const it = (await byVisit(room.ground.db, taken.visit))!
  return { ok: true, appointment: it.id, start: taken.start, end: taken.end }
}
