import type { Ground } from '#ground/act/act.ts'

export interface StaffingRoom {
  readonly ground: Ground
  /** Keys and German names of the concerns, in lower case, to their keys: a table may name either. */
  readonly concerns?: () => ReadonlyMap<string, string>
}

export function openStaffing(room: StaffingRoom): StaffingRoom {
  return room
}
