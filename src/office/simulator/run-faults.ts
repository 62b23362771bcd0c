import { HOLIDAY_YEARS } from '#law/holidays/index.ts'
import { DAYS_MOST, NAME_MOST, PERIOD_MOST, REPEATS_MOST, SEED_MOST, type Run } from './run.ts'

export interface RunFault {
  readonly field: 'name' | 'firstDay' | 'days' | 'repeats' | 'seed'
  readonly fault:
    | 'name-missing'
    | 'name-too-long'
    | 'no-day'
    | 'not-whole'
    | 'out-of-bounds'
    | 'too-much'
    | 'no-calendar'
  readonly detail?: Readonly<Record<string, number | string>>
}

/** What of a run somebody typed; numbers as read, NaN when they are none. */
export type TypedRun = Pick<Run, 'name' | 'days' | 'repeats' | 'seed'> & {
  readonly firstDay: Temporal.PlainDate | null
}

/** Everything about name, period and chance that cannot be. Pure. */
export function faultsOfRun(it: TypedRun): RunFault[] {
  const faults: RunFault[] = []
  const whole = (field: 'days' | 'repeats' | 'seed', most: number): void => {
    const value = it[field]
    if (!Number.isInteger(value)) faults.push({ field, fault: 'not-whole' })
    else if (value < 1 || value > most)
      faults.push({ field, fault: 'out-of-bounds', detail: { least: 1, most } })
  }
  faults.push(...nameFaults(it.name))
  faults.push(...dayFaults(it))
  whole('days', PERIOD_MOST)
  whole('repeats', REPEATS_MOST)
  whole('seed', SEED_MOST)
  if (faults.length === 0 && it.days * it.repeats > DAYS_MOST)
    faults.push({ field: 'repeats', fault: 'too-much', detail: { most: Math.floor(DAYS_MOST / it.days) } })
  return faults
}

/** Without the holidays of a year nobody knows on which days is open. */
function dayFaults({ firstDay, days }: TypedRun): RunFault[] {
  if (!firstDay) return [{ field: 'firstDay', fault: 'no-day' }]
  const last = firstDay.add({ days: days >= 1 && days <= PERIOD_MOST ? Math.floor(days) - 1 : 0 })
  const { firstYear, lastYear } = HOLIDAY_YEARS
  return firstDay.year < firstYear || last.year > lastYear
    ? [{ field: 'firstDay', fault: 'no-calendar', detail: { firstYear, lastYear } }]
    : []
}

export function nameFaults(name: string): RunFault[] {
  if (name.trim() === '') return [{ field: 'name', fault: 'name-missing' }]
  return [...name].length > NAME_MOST
    ? [{ field: 'name', fault: 'name-too-long', detail: { most: NAME_MOST } }]
    : []
}

/** As it is kept: what no text column takes becomes a blank. */
export const keptName = (typed: string): string =>
  typed
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, ' ')
    .trim()
