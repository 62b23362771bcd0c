import type { Appointment, FoundAppointment } from '#office/appointments/index.ts'
import type { Office } from '#office/office.ts'
import { showCode } from '#ground/identity/ids.ts'
import type { Language } from '#ground/languages/index.ts'
import { teamOf, viewOfConcern, type ConcernView } from './concern.ts'
import { needsOffered, type Need } from './asked.ts'
import type { Named } from './local-words.ts'

/** Where an appointment stands, as its holder needs to know it. */
export type Standing = 'held' | 'lapsed' | 'booked' | 'arrived' | 'past' | 'cancelled'

export interface AppointmentView {
  readonly code: string
  /** In groups of four. */
  readonly shownCode: string
  readonly standing: Standing
  /** ISO instants. */
  readonly start: string
  readonly end: string
  readonly minutes: number
  readonly heldUntil: string | null
  readonly heldAt: string
  readonly concerns: readonly ConcernView[]
  readonly team: Named
  readonly persons: number
  readonly needs: readonly Need[]
  /** Ticket number, once arrived. */
  readonly number: string | null
}

export function appointmentView(
  office: Office,
  found: FoundAppointment,
  language: Language,
): AppointmentView {
  const { appointment: it, visit } = found
  return {
    code: it.code,
    shownCode: showCode(it.code),
    standing: standingOf(found, office.ground.clock.now()),
    start: it.start.toString(),
    end: it.end.toString(),
    minutes: it.end.since(it.start).total('minutes'),
    heldUntil: it.heldUntil?.toString() ?? null,
    heldAt: it.heldAt.toString(),
    concerns: it.concerns.map((key) => viewOfConcern(office, key, language)),
    team: teamOf(office, it.team, language),
    persons: it.persons,
    needs: needsOffered.filter((need) => it.needs.includes(need)),
    number: visit?.number ?? null,
  }
}

function standingOf(
  { appointment: it, visit }: Pick<FoundAppointment, 'appointment' | 'visit'>,
  now: Temporal.Instant,
): Standing {
  // a place let go for another one was never anybody's: nothing was cancelled, and what was typed is still there
  if (it.state === 'cancelled') return it.person === null && !visit ? 'lapsed' : 'cancelled'
  if (it.state === 'expired') return 'lapsed'
  if (it.state === 'held') return isOver(it, now) ? 'lapsed' : 'held'
  if (visit && visit.state !== 'booked') return visit.state === 'cancelled' ? 'cancelled' : 'arrived'
  return Temporal.Instant.compare(it.end, now) <= 0 ? 'past' : 'booked'
}

function isOver({ heldUntil }: Pick<Appointment, 'heldUntil'>, now: Temporal.Instant): boolean {
  return heldUntil === null || Temporal.Instant.compare(heldUntil, now) <= 0
}
