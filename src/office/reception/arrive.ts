import type { Hand } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { advance, lockVisit } from '#office/visits/index.ts'
import { judgeArrival, type ArrivalRefusal } from './arrival.ts'
import { arrivalRules, type ReceptionRoom } from './room.ts'
import { nextNumber, ticketOf, type Ticket } from './ticket.ts'

export type ArriveRefusal = ArrivalRefusal | 'not-booked' | 'numbers-used-up'

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
  const verdict = judgeArrival(seen, arrivalRules(room, seen.site), now)
  if (!verdict.ok) return verdict
  hand.about(`visit:${visitId}`)
  const { again, mark } = verdict
  if (again) return { ok: true, ...(await ticketOf(room, tx, seen, { code, mark, again })) }
  const number = await nextNumber(room, tx, seen)
  if (!number) return refuse('numbers-used-up')
  const visit = (await advance(tx, visitId, 'arrive', { number, arrivedAt: now }))!
  const { team, dueAt } = visit
  hand.tell('reception.arrived', { visit: visitId, number, team, dueAt: dueAt && String(dueAt), mark })
  return { ok: true, ...(await ticketOf(room, tx, visit, { code, mark, again })) }
}
