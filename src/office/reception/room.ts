import type { Ground } from '#ground/act/act.ts'
import { openingHours, type OpenRange, type Room as AppointmentsRoom } from '#office/appointments/index.ts'
import { rulesOf, type ArrivalRules, type CallingRoom } from '#office/calling/index.ts'

/** What the acts of this module share inside one process. */
export interface ReceptionRoom {
  readonly ground: Ground
  readonly appointments: AppointmentsRoom
  readonly calling: CallingRoom
}

export function openReception(given: {
  readonly ground: Ground
  readonly appointments: AppointmentsRoom
  readonly calling: CallingRoom
}): ReceptionRoom {
  const { calling, appointments } = given
  const hours: CallingRoom['hours'] = (site, team, day) => {
    const plan = appointments.projection.plan(site)
    return plan ? openingHours(plan, team, day) : null
  }
  return { ...given, calling: { ...calling, hours } }
}

/** What this site has set for early and late arrivals. */
export function arrivalRules(room: ReceptionRoom, site: number): ArrivalRules {
  return rulesOf(room.calling, site)
}

/** Hours of a team on a day; null when the site has no plan, so that nothing is known. */
export function hoursOf(
  room: ReceptionRoom,
  site: number,
  team: string,
  day: Temporal.PlainDate,
): readonly OpenRange[] | null {
  const plan = room.appointments.projection.plan(site)
  return plan ? openingHours(plan, team, day) : null
}
