import type { Ground } from '#ground/act/act.ts'

export interface StaffingRoom {
  readonly ground: Ground
}

export function openStaffing({ ground }: { readonly ground: Ground }): StaffingRoom {
  return { ground }
}
