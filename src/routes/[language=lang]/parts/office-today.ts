import type { Office } from '#office/office.ts'
import { officeDay } from '#ground/clock/clock.ts'

export function officeToday(office: Office): Temporal.PlainDate {
  return officeDay(office.ground.clock.now())
}

/** The site these pages book for. One so far; a second one will need a choice of place. */
export function siteOf(office: Office): number {
  return office.appointments.sites()[0] ?? 1
}
