import type { Ground } from '#ground/act/act.ts'

export interface CountersRoom {
  readonly ground: Ground
}

export function openCounters({ ground }: { readonly ground: Ground }): CountersRoom {
  return { ground }
}
