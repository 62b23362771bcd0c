import {
  FACT_KEYS,
  FACTS,
  type FactKey,
  type FactType,
  type Facts,
  type Period,
  type WorkWeek,
} from './facts.ts'
import { isUnknownDay, readDay, readDayInto } from './days.ts'

/**
 * What one person entered, laid out for the rules: each fact at its place. Dates are spans of day numbers (unknown months and
 * days), numbers and rising choices one number, everything else as it was said. Filled anew for each person.
 */
export interface PersonRecord {
  /** Lower end; NaN where nothing is known. */
  readonly lo: Float64Array
  readonly hi: Float64Array
  readonly said: unknown[]
  /** Places with something that cannot be read. */
  readonly unreadable: number[]
}

const places: ReadonlyMap<string, number> = new Map(FACT_KEYS.map((key, place) => [key, place]))
const types: readonly FactType[] = FACT_KEYS.map((key) => FACTS[key])
const ranks: readonly (ReadonlyMap<unknown, number> | null)[] = types.map(({ options }) =>
  Array.isArray(options) ? new Map(options.map((one: string, rank) => [one, rank])) : null,
)
const COUNTRY = /^[A-Z]{3}$/

/** Throws for a word outside the vocabulary: a rule that speaks of it is wrong, not the person. */
export function placeOf(key: FactKey): number {
  const place = places.get(key)
  if (place === undefined) throw new Error(`no such fact: ${key}`)
  return place
}

export const typeAt = (place: number): FactType => types[place]!

/** The rank of a value of a choice among its options; -1 where it is none. */
export const rankOf = (place: number, value: unknown): number => ranks[place]?.get(value) ?? -1

export function emptyRecord(): PersonRecord {
  const count = FACT_KEYS.length
  return {
    lo: new Float64Array(count).fill(Number.NaN),
    hi: new Float64Array(count).fill(Number.NaN),
    said: Array.from({ length: count }),
    unreadable: [],
  }
}

/** Where rules run: what belongs to the browser does not reach the rules of the counselling, even if it were handed in. */
export type Side = 'counselling' | 'browser'

/** Fills a record anew. What cannot be read counts as not said and is noted. */
export function fillRecord(record: PersonRecord, facts: Facts, side: Side): void {
  record.lo.fill(Number.NaN)
  record.hi.fill(Number.NaN)
  record.said.fill(undefined)
  record.unreadable.length = 0
  for (const key in facts) {
    const place = places.get(key)
    const value = facts[key as FactKey]
    if (place === undefined || value === undefined || value === null || value === '') continue
    if (side === 'counselling' && types[place]!.side === 'browser') continue
    if (!put(record, place, value)) record.unreadable.push(place)
  }
}

function put(record: PersonRecord, place: number, value: unknown): boolean {
  const type = types[place]!
  switch (type.type) {
    case 'date':
      return putDay(record, place, value)
    case 'number':
      return putNumber(record, place, value, type)
    case 'yesno':
      if (typeof value !== 'boolean') return false
      record.said[place] = value
      return true
    case 'choice':
      return putChoice(record, place, value, type)
    case 'list':
      if (!isList(value, type, place)) return false
      record.said[place] = value
      return true
  }
}

const span = { lo: 0, hi: 0 }

function putDay(record: PersonRecord, place: number, value: unknown): boolean {
  if (typeof value !== 'string') return false
  if (isUnknownDay(value)) {
    record.said[place] = value
    return true
  }
  if (!readDayInto(value, span)) return false
  record.said[place] = value
  record.lo[place] = span.lo
  record.hi[place] = span.hi
  return true
}

function putNumber(record: PersonRecord, place: number, value: unknown, { range }: FactType): boolean {
  if (typeof value !== 'number' || !Number.isFinite(value)) return false
  if (range && (value < range[0] || value > range[1])) return false
  record.lo[place] = value
  record.hi[place] = value
  record.said[place] = value
  return true
}

function putChoice(
  record: PersonRecord,
  place: number,
  value: unknown,
  { options, ordered }: FactType,
): boolean {
  const rank = rankOf(place, value)
  if (options === 'country' ? !COUNTRY.test(String(value)) : rank < 0) return false
  record.said[place] = value
  if (ordered) {
    record.lo[place] = rank
    record.hi[place] = rank
  }
  return true
}

function isList(value: unknown, { items }: FactType, place: number): value is readonly unknown[] {
  if (!Array.isArray(value)) return false
  if (items === 'choice') return value.every((one) => rankOf(place, one) >= 0)
  return value.every(items === 'period' ? isPeriod : isWeek)
}

const isDay = (value: unknown): boolean => {
  const read = typeof value === 'string' ? readDay(value) : null
  return read !== null && read !== 'unknown'
}

const isPeriod = (value: unknown): value is Period =>
  typeof value === 'object' && value !== null && isDay((value as Period).from) && isDay((value as Period).to)

function isWeek(value: unknown): value is WorkWeek {
  if (typeof value !== 'object' || value === null) return false
  const { monday, lectures, hours } = value as WorkWeek
  const day = typeof monday === 'string' ? readDay(monday) : null
  // Day number 4 was a Monday.
  const isMonday =
    day !== null && day !== 'unknown' && day.lo === day.hi && (((day.lo - 4) % 7) + 7) % 7 === 0
  const areHours =
    Array.isArray(hours) &&
    hours.length <= 7 &&
    hours.every((one) => typeof one === 'number' && one >= 0 && one <= 24)
  return isMonday && typeof lectures === 'boolean' && areHours
}
