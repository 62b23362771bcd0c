import type { RequestEvent } from '@sveltejs/kit'
import type { VisitState } from '#office/visits/index.ts'
import { findByCode } from './by-code.ts'

/** A waiting visitor's ticket as their phone shows it. */
export interface TicketView {
  readonly number: string | null
  readonly state: VisitState
  /** ISO instant of the appointment; `null` for walk-ins. */
  readonly dueAt: string | null
  /** People before this one, as a range; `null` while nobody can say. */
  readonly ahead: { readonly from: number; readonly to: number } | null
  readonly minutes: { readonly from: number; readonly to: number } | null
  readonly room: string | null
}

export async function ticketByCode(event: RequestEvent, typed: string): Promise<TicketView | 'unknown' | 'too-many'> {
  const found = await findByCode(event, typed)
  if (typeof found === 'string') return found
  const { appointment, visit } = found
  const state = visit?.state ?? (appointment.state === 'cancelled' ? 'cancelled' : 'booked')
  return { number: visit?.number ?? null, state, dueAt: appointment.start.toString(), ahead: null, minutes: null, room: null }
}
