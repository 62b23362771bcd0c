import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { byVisit } from '#office/appointments/index.ts'
import { advance } from '#office/visits/index.ts'
import { markOf } from './arrival.ts'
import { atVisit, type VisitCommand } from './at-visit.ts'
import { arrivalRules, type ReceptionRoom } from './room.ts'
import { nextNumber, ticketOf, type Ticket } from './ticket.ts'

export type AdmitRefusal =
  | CommonRefusal
  | 'unknown-visit'
  | 'reason-missing'
  | 'another-day'
  | 'already-here'
  | 'numbers-used-up'

/** The reception lets someone in who came too late or missed the call. It counts from now; a number drawn before stays. */
export async function admitLate(
  room: ReceptionRoom,
  actor: Actor,
  command: VisitCommand,
): Promise<Outcome<Ticket, AdmitRefusal>> {
  if (!command.why?.trim()) return refuse('reason-missing', { field: 'why' })
  return atVisit<Ticket, AdmitRefusal>(
    room,
    actor,
    'reception.admit-late',
    command,
    async ({ tx, now, tell }, seen) => {
      if (!seen.day.equals(officeDay(now)))
        return refuse('another-day', { detail: { day: String(seen.day) } })
      const number = seen.number ?? (await nextNumber(room, tx, seen))
      if (!number) return refuse('numbers-used-up')
      const afresh = { endedAt: null, calledAt: null, servedAt: null, desk: null }
      const visit = await advance(tx, seen.id, 'admit', { number, arrivedAt: now, ...afresh })
      if (!visit) return refuse('already-here', { detail: { state: seen.state } })
      const mark = visit.dueAt && markOf(visit.dueAt, now, arrivalRules(room, visit.site))
      const { team, dueAt } = visit
      tell('reception.arrived', {
        visit: visit.id,
        number,
        team,
        dueAt: dueAt && String(dueAt),
        mark,
        admitted: true,
      })
      const code = visit.ticketCode ?? (await byVisit(tx, visit.id))?.code ?? ''
      return { ok: true, ...(await ticketOf(room, tx, visit, { code, mark, again: false })) }
    },
  )
}
