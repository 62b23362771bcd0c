import type { Deed } from '#ground/act/act.ts'
import { leadingUuid } from '#ground/identity/ids.ts'
import type { RotaAct } from './permissions.ts'

/** What every command of this module says: where, and the key that makes a repeated request the same one. */
export interface AtSite {
  readonly site: number
  readonly key?: string | undefined
}

/** One week of a site; `version`: what was read, so that who comes second is told. */
export interface AtWeek extends AtSite {
  /** `YYYY-MM-DD`, a Monday. */
  readonly monday: string
  readonly version: number
}

export function deedOf(act: RotaAct, command: AtSite): Deed {
  const { site, key, ...request } = command
  return { act, site, key: key === undefined ? undefined : { value: key, request } }
}

export const isId = (text: string): boolean => leadingUuid(text) === text

/** A Monday an office plans; anything else that was typed is none. */
export function isMonday(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '2020-01-01' || text > '2199-12-31') return false
  try {
    return Temporal.PlainDate.from(text).dayOfWeek === 1
  } catch {
    return false
  }
}
