import type { Ground } from '#ground/act/act.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type { Room as AppointmentsRoom } from '#office/appointments/index.ts'

/** What the acts of this module share inside one process. */
export interface WaitlistRoom {
  readonly ground: Ground
  readonly places: AppointmentsRoom
}

export function openWaitlist(given: WaitlistRoom): WaitlistRoom {
  return given
}

/** Who did it, as the history tells it: no account, no name. */
export function byOf(actor: Actor): 'person' | 'staff' | 'office' {
  if (actor.kind === 'system') return 'office'
  return actor.kind === 'staff' ? 'staff' : 'person'
}
