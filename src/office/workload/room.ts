import type { Ground } from '#ground/act/act.ts'

export interface WorkloadRoom {
  readonly ground: Ground
}

export function openWorkload({ ground }: WorkloadRoom): WorkloadRoom {
  return { ground }
}
