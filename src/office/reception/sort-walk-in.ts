import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { nearest, placesOn, wishFor } from '#office/appointments/index.ts'
import { outlookOfTeam, type Forecast } from '#office/calling/index.ts'
import { overloadOf } from './overload-of.ts'
import { arrivalRules, type ReceptionRoom } from './room.ts'
import { walkInTeam } from './walk-in.ts'

/**
 * Where somebody without an appointment goes with a concern: `here` finished at the reception, `wait` for a desk, `book`
 * an appointment, `elsewhere` another authority.
 */
export type WalkInAnswer =
  | {
      readonly answer: 'here' | 'wait'
      readonly team: string
      /** How long somebody who draws a number now waits about; null when that is not the question. */
      readonly forecast: Forecast | null
      /** The office is overloaded: a window of time instead of a place in the queue, or no numbers at all. */
      readonly overload: 'stop' | 'windows' | null
    }
  /** The next free times, the earliest first; the first may be today. */
  | { readonly answer: 'book'; readonly places: readonly string[]; readonly isToday: boolean }
  | { readonly answer: 'elsewhere' }

/** What a terminal says to somebody without an appointment. Reads only; a number is drawn by `drawTicket`. */
export async function sortWalkIn(
  room: ReceptionRoom,
  { site, concern: key }: { readonly site: number; readonly concern: string },
): Promise<Outcome<WalkInAnswer, 'unknown-concern' | 'concern-outside-dates'>> {
  const { catalogue } = room.appointments
  const today = officeDay(room.ground.clock.now())
  const known = catalogue.concernOn(key, today)
  if (!known.ok) return refuse(known.refusal, { field: 'concern' })
  // the state's own office for employers: no appointment of ours helps
  if (catalogue.offers(known.concern, 'zsef')) return { ok: true, answer: 'elsewhere' }
  const going = walkInTeam(catalogue, [key], arrivalRules(room, site), today, false)
  if (!going.ok) return { ok: true, answer: 'book', ...freePlaces(room, site, key, today) }
  const { team } = going
  const overload = await overloadOf(room, site, team)
  const answer = catalogue.offers(known.concern, 'reception') || team === 'reception' ? 'here' : 'wait'
  const forecast = overload ? null : await outlookOfTeam(room.calling, room.ground.db, site, team)
  return { ok: true, answer, team, forecast, overload: overload?.kind ?? null }
}

function freePlaces(room: ReceptionRoom, site: number, concern: string, today: Temporal.PlainDate) {
  const asked = wishFor(room.appointments, { site, concerns: [concern] })
  if (!asked.ok) return { places: [], isToday: false }
  const now = room.ground.clock.now()
  const soon = placesOn(room.appointments, asked.wish, today)
  const places = soon.length > 0 ? soon.slice(0, 3) : nearest(room.appointments, asked.wish, now, 1)
  return { places: places.map(String), isToday: soon.length > 0 }
}
