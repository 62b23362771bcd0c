import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { readCode } from '#ground/identity/ids.ts'
import { byCode } from '#office/appointments/index.ts'
import { hallPicture, lastCallOf, outlookFor, type Forecast } from '#office/calling/index.ts'
import { findVisit, visitByTicket, type Visit, type VisitState } from '#office/visits/index.ts'
import { closingOf, type ReceptionRoom } from './room.ts'
import { waitingAreaOf } from './ticket.ts'

/** What the page of a ticket shows to whoever holds its code. No name, no concern. */
export interface TicketState {
  readonly at: string
  readonly site: number
  readonly visit: string
  readonly state: VisitState
  readonly number: string | null
  readonly day: string
  readonly dueAt: string | null
  readonly language: string
  readonly team: string
  readonly waitingArea: { readonly letter: string; readonly name: string }
  /** Only while waiting. */
  readonly ahead: number | null
  readonly forecast: Forecast | null
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
    waitingArea: await waitingAreaOf(room, db, site, team),
    ...(await outlook(room, visit)),
    call: await callOf(room, visit),
  }
}

export async function visitOfCode(room: ReceptionRoom, code: string): Promise<Visit | null> {
  const { db } = room.ground
  const booking = await byCode(db, code)
  return booking ? findVisit(db, booking.visit) : visitByTicket(db, code)
}

async function outlook(room: ReceptionRoom, visit: Visit) {
  const { db, clock } = room.ground
  if (visit.state !== 'waiting' || !visit.day.equals(officeDay(clock.now())))
    return { ahead: null, forecast: null }
  const picture = await hallPicture(room.calling, db, visit.site)
  return outlookFor(room.calling, picture, visit, closingOf(room, visit.site, visit.team, visit.day))
}

async function callOf(room: ReceptionRoom, visit: Visit): Promise<TicketState['call']> {
  if (visit.state !== 'called' && visit.state !== 'serving') return null
  const call = await lastCallOf(room.ground.db, visit.id)
  return call && { room: call.room, desk: call.desk, ring: call.rings, rungAt: String(call.rungAt) }
}
