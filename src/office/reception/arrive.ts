import type { Hand } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { advance, lockVisit } from '#office/visits/index.ts'
import { judgeArrival, judgeWindow, type ArrivalRefusal, type WindowArrivalRefusal } from './arrival.ts'
import { windowOfVisit } from './overload-store.ts'
import { arrivalRules, type ReceptionRoom } from './room.ts'
import { nextNumber, ticketOf, type Ticket } from './ticket.ts'

export type ArriveRefusal = ArrivalRefusal | WindowArrivalRefusal | 'not-booked' | 'numbers-used-up'

/**
 * A booked visitor is here. The visit is locked before a number is drawn (everywhere in this order), so that two
 * scans of one code give one number.
 */
export async function arrive(
  room: ReceptionRoom,
  hand: Hand,
  visitId: string,
  code: string,
): Promise<Outcome<Ticket, ArriveRefusal>> {
  const { tx, now } = hand
  const seen = await lockVisit(tx, visitId)
  if (!seen) return refuse('not-booked')
  const window =
    seen.state === 'booked' && seen.origin === 'walk_in' ? await windowOfVisit(tx, visitId) : null
  const verdict = window
    ? judgeWindow(seen, window, now)
    : judgeArrival(seen, arrivalRules(room, seen.site), now)
  if (!verdict.ok) return verdict
  hand.about(`visit:${visitId}`)
  const { again, mark } = verdict
  if (again) return { ok: true, ...(await ticketOf(room, tx, seen, { code, mark, again })) }
  const number = seen.number ?? (await nextNumber(room, tx, seen))
  if (!number) return refuse('numbers-used-up')
  // whoever is back within the window is due at once, whatever minute of it
  const due = window && Temporal.Instant.compare(now, window.from) > 0 ? { dueAt: now } : {}
  const visit = (await advance(tx, visitId, 'arrive', { number, arrivedAt: now, ...due }))!
  const { team, dueAt } = visit
  hand.tell('reception.arrived', { visit: visitId, number, team, dueAt: dueAt && String(dueAt), mark })
  return { ok: true, ...(await ticketOf(room, tx, visit, { code, mark, again })) }
}
