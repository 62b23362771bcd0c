import type { Hand } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { findPersons, personKey } from '#office/people/index.ts'
import type { Visit } from '#office/visits/index.ts'
import { saveComesBack } from './desk-store.ts'
import type { CallingRoom } from './room.ts'
import type { Seat } from './seat-store.ts'

/** "This person comes back to me", or to this desk: said by choice, never guessed, with a last day. */
export interface ComesBackWish {
  readonly to: 'me' | 'desk'
  /** The last day, YYYY-MM-DD. */
  readonly until: string
}

export type ComesBackRefusal = 'until-not-a-day' | 'until-out-of-range' | 'person-unknown'

const MONTHS_MAX = 12

/** For another day: found again by name and birth date. Whoever gave none cannot be found again. */
export async function noteComesBack(
  room: CallingRoom,
  { tx, now }: Hand,
  { person }: Pick<Visit, 'person'>,
  seat: Seat,
  wish: ComesBackWish,
): Promise<Outcome<object, ComesBackRefusal>> {
  const today = officeDay(now)
  const until = dayOf(wish.until)
  if (!until) return refuse('until-not-a-day', { field: 'until' })
  const last = today.add({ months: MONTHS_MAX })
  if (Temporal.PlainDate.compare(until, today) <= 0 || Temporal.PlainDate.compare(until, last) > 0)
    return refuse('until-out-of-range', { field: 'until', detail: { last: String(last) } })
  const found = person === null ? undefined : (await findPersons(tx, [person])).get(person)
  if (!found || found.birth.year === null) return refuse('person-unknown', { field: 'comesBack' })
  await saveComesBack(tx, { ...rowOf(room, seat, wish.to), visit: null, personKey: personKey(found), until })
  return { ok: true }
}

/** For today: the visit that was sent aside comes back to whoever sent it. */
export async function noteAside(
  room: CallingRoom,
  { tx, now }: Hand,
  { id }: Pick<Visit, 'id'>,
  seat: Seat,
  to: ComesBackWish['to'],
): Promise<void> {
  await saveComesBack(tx, { ...rowOf(room, seat, to), visit: id, personKey: null, until: officeDay(now) })
}

function rowOf({ ground }: CallingRoom, { site, desk, account }: Seat, to: ComesBackWish['to']) {
  const whom = to === 'me' ? { desk: null, account } : { desk, account: null }
  return { id: ground.ids.uuid(), site, ...whom }
}

function dayOf(text: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  try {
    return Temporal.PlainDate.from(text)
  } catch {
    return null
  }
}
