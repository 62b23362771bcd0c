import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { readCode } from '#ground/identity/ids.ts'
import { byCode } from '#office/appointments/index.ts'
import { announcedFor, lastCallOf, type Forecast } from '#office/calling/index.ts'
import { findVisit, isAway, visitByTicket, type Visit, type VisitState } from '#office/visits/index.ts'
import { DEFER_STEPS, minutesLeftNow } from './deferral.ts'
import { placeRange, type PlaceRange } from './place-range.ts'
import { arrivalRules, type ReceptionRoom } from './room.ts'
import { waitingAreaOf, windowOf, type TicketWindow } from './ticket.ts'

/** What the page of a ticket shows to whoever holds its code. No name, no concern. */
export interface TicketState {
  readonly at: string
  readonly site: number
  readonly visit: string
  readonly state: VisitState
  readonly number: string | null
  readonly day: string
  readonly dueAt: string | null
  /** Not back yet: may come in this window of time. */
  readonly window: TicketWindow | null
  readonly language: string
  readonly team: string
  readonly waitingArea: { readonly letter: string; readonly name: string }
  /** Only while waiting. */
  readonly ahead: number | null
  /** The same as a range, as the page tells it: an exact place moves with every call and every arrival. */
  readonly place: PlaceRange | null
  readonly forecast: Forecast | null
  /** "I come back later": only while waiting, and only where the site allows it. */
  readonly deferral: {
    /** Not called before; null: here. */
    readonly until: string | null
    /** What the phone may offer, in minutes. */
    readonly steps: readonly number[]
    readonly minutesLeft: number
  } | null
  /** Where to go; only when called or being served. */
  readonly call: {
    readonly room: string
    readonly desk: number
    readonly ring: number
    readonly rungAt: string
  } | null
}

/** By the code of an appointment or of a walk-in's ticket; neither can be guessed, unlike the id of a visit. */
export async function ticketState(
  room: ReceptionRoom,
  { code: typed }: { code: string },
): Promise<Outcome<TicketState, 'unknown-ticket'>> {
  const code = readCode(typed)
  const visit = code && (await visitOfCode(room, code))
  if (!visit) return refuse('unknown-ticket', { field: 'code' })
  const { db, clock } = room.ground
  const { site, team, state, number, language } = visit
  return {
    ok: true,
    ...{ at: String(clock.now()), site, visit: visit.id, state, number, language, team },
    ...{ day: String(visit.day), dueAt: visit.dueAt && String(visit.dueAt) },
    window: await windowOf(db, visit),
    waitingArea: await waitingAreaOf(room, db, site, team),
    ...(await outlook(room, visit)),
    deferral: deferralOf(room, visit),
    call: await callOf(room, visit),
  }
}

export async function visitOfCode(room: ReceptionRoom, code: string): Promise<Visit | null> {
  const { db } = room.ground
  const booking = await byCode(db, code)
  return booking ? findVisit(db, booking.visit) : visitByTicket(db, code)
}

function deferralOf(room: ReceptionRoom, visit: Visit): TicketState['deferral'] {
  const rules = arrivalRules(room, visit.site)
  if (visit.state !== 'waiting' || rules.deferMinutes === 0) return null
  const now = room.ground.clock.now()
  const minutesLeft = minutesLeftNow(visit, rules, now)
  return {
    until: isAway(visit, now) ? String(visit.notBefore) : null,
    steps: DEFER_STEPS.filter((minutes) => minutes <= minutesLeft),
    minutesLeft,
  }
}

async function outlook(room: ReceptionRoom, visit: Visit) {
  const { db, clock } = room.ground
  const now = clock.now()
  if (visit.state !== 'waiting' || isAway(visit, now) || !visit.day.equals(officeDay(now)))
    return { ahead: null, place: null, forecast: null }
  const look = await room.calling.looks(room.calling, db, visit.site)
  const ahead = look.ahead(visit)
  const told = await announcedFor(room.calling, db, [visit])
  return { ahead, place: placeRange(ahead), forecast: told.get(visit.id) ?? null }
}

async function callOf(room: ReceptionRoom, visit: Visit): Promise<TicketState['call']> {
  if (visit.state !== 'called' && visit.state !== 'serving') return null
  const call = await lastCallOf(room.ground.db, visit.id)
  return call && { room: call.room, desk: call.desk, ring: call.rings, rungAt: String(call.rungAt) }
}
