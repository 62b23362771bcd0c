import type { Deed } from '#ground/act/act.ts'
import { leadingUuid } from '#ground/identity/ids.ts'
import { HOLIDAY_YEARS } from '#law/holidays/index.ts'
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

/** A Monday an office plans, in years whose holidays are known to the Sunday; anything else that was typed is none. */
export function isMonday(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    const day = Temporal.PlainDate.from(text)
    const { firstYear, lastYear } = HOLIDAY_YEARS
    return day.dayOfWeek === 1 && day.year >= firstYear && day.add({ days: 6 }).year <= lastYear
  } catch {
    return false
  }
}
