import type { Ground } from '#ground/act/act.ts'
import { openingHours, type OpenRange, type Room as AppointmentsRoom } from '#office/appointments/index.ts'
import type { CallingRoom } from '#office/calling/index.ts'
import { ARRIVAL_RULES, type ArrivalRules } from './arrival.ts'

/** What the acts of this module share inside one process. */
export interface ReceptionRoom {
  readonly ground: Ground
  readonly appointments: AppointmentsRoom
  readonly calling: CallingRoom
  readonly rules: ArrivalRules
}

export function openReception(given: {
  readonly ground: Ground
  readonly appointments: AppointmentsRoom
  readonly calling: CallingRoom
  readonly rules?: Partial<Omit<ArrivalRules, 'keepMinutes'>>
}): ReceptionRoom {
  const { ground, appointments, calling, rules } = given
  const { keepMinutes } = calling.rules
  return { ground, appointments, calling, rules: { ...ARRIVAL_RULES, ...rules, keepMinutes } }
}

/** Hours of a team on a day; null when the site has no plan, so that nothing is known. */
export function hoursOf(
  room: ReceptionRoom,
  site: number,
  team: string,
  day: Temporal.PlainDate,
): OpenRange[] | null {
  const plan = room.appointments.projection.plan(site)
  return plan ? openingHours(plan, team, day) : null
}

export function closingOf(
  room: ReceptionRoom,
  site: number,
  team: string,
  day: Temporal.PlainDate,
): Temporal.Instant | null {
  return hoursOf(room, site, team, day)?.at(-1)?.to ?? null
}
