import { z } from 'zod'
import data from './bavaria.json' with { type: 'json' }
import { easterSunday } from './easter.ts'

/** What differs by municipality (Art. 1 FTG). Both are off unless said otherwise. */
export type HolidayOptions = {
  /** Mariä Himmelfahrt (15 August): only where the municipality has a mainly Catholic population. */
  readonly assumptionDay?: boolean
  /** Friedensfest (8 August): only in the city of Augsburg. */
  readonly augsburg?: boolean
}

export type Holiday = {
  readonly key: string
  readonly date: Temporal.PlainDate
  readonly nameDe: string
  readonly nameEn: string
  readonly section: string
}

const named = {
  key: z.string(),
  nameDe: z.string(),
  nameEn: z.string(),
  section: z.string().startsWith('Art. 1'),
}
const table = z.strictObject({
  _meta: z.looseObject({ firstYear: z.int(), lastYear: z.int() }),
  holidays: z.array(
    z.union([
      z.strictObject({
        ...named,
        month: z.int().min(1).max(12),
        day: z.int().min(1).max(31),
        onlyWith: z.enum(['assumptionDay', 'augsburg']).optional(),
      }),
      z.strictObject({ ...named, easterOffset: z.int() }),
    ]),
  ),
})

const bavaria = table.parse(data)
const { firstYear, lastYear } = bavaria._meta

/** The years the law is read for, both included: who is asked for others by people refuses before asking. */
export const HOLIDAY_YEARS = { firstYear, lastYear } as const

/**
 * The public holidays of a year in Bavaria, in the order of the calendar.
 * The law is read for the years 2020 to 2099; asking for another year is a mistake of the caller (RangeError).
 */
export function publicHolidays(year: number, options: HolidayOptions = {}): Holiday[] {
  if (year < firstYear || year > lastYear)
    throw new RangeError(`holidays are known for ${firstYear} to ${lastYear}`)
  const easter = easterSunday(year)
  return bavaria.holidays
    .filter((entry) => !('onlyWith' in entry && entry.onlyWith) || options[entry.onlyWith] === true)
    .map((entry) => {
      const { key, nameDe, nameEn, section } = entry
      const date =
        'easterOffset' in entry
          ? easter.add({ days: entry.easterOffset })
          : Temporal.PlainDate.from({ year, month: entry.month, day: entry.day })
      return { key, date, nameDe, nameEn, section }
    })
    .toSorted((a, b) => Temporal.PlainDate.compare(a.date, b.date))
}

/** Whoever asks for hours asks day by day: a year is reckoned once. At most 80 years times four ways. */
const reckoned = new Map<string, ReadonlyMap<string, Holiday>>()

/** The holiday on a day, or `undefined` on an ordinary day. */
export function holidayOn(date: Temporal.PlainDate, options: HolidayOptions = {}): Holiday | undefined {
  const { assumptionDay = false, augsburg = false } = options
  const year = reckoned.getOrInsertComputed(`${date.year} ${assumptionDay} ${augsburg}`, () => {
    return new Map(publicHolidays(date.year, options).map((holiday) => [holiday.date.toString(), holiday]))
  })
  return year.get(date.toString())
}
