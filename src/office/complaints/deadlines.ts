import { z } from 'zod'
import { HOLIDAY_YEARS, holidayOn } from '#law/holidays/index.ts'
import file from './data/deadlines.json' with { type: 'json' }

const shape = z.strictObject({
  /** First day on which complaints come in under these. */
  from: z.iso.date(),
  firstDays: z.int().positive(),
  finalDays: z.int().positive(),
  /** For the second look, when somebody is not content. */
  againDays: z.int().positive(),
  /** Working days before a day is due on which the owner is reminded. */
  remindDays: z.int().nonnegative(),
  /** Days after the answer within which somebody may ask for the second look. */
  contestDays: z.int().positive(),
  /** Days after which a settled complaint loses all that people typed. */
  keptDays: z.int().positive(),
})

export type Deadlines = z.infer<typeof shape>

const known: readonly Deadlines[] = z
  .strictObject({ _meta: z.looseObject({}), deadlines: z.array(shape).min(1) })
  .parse(file).deadlines

/** Those in force on a day; what came in under earlier ones keeps its days. */
export function deadlinesOn(day: Temporal.PlainDate, among: readonly Deadlines[] = known): Deadlines {
  const begun = among.filter(({ from }) => from <= day.toString())
  const last = begun.toSorted((a, b) => b.from.localeCompare(a.from))[0]
  if (!last) throw new RangeError(`no deadlines before ${day.toString()}`)
  return last
}

/** The day so many working days later (negative: earlier): Monday to Friday, without the public holidays of Bavaria. */
export function workingDaysFrom(day: Temporal.PlainDate, count: number): Temporal.PlainDate {
  const step = count < 0 ? -1 : 1
  let at = day
  for (let left = Math.abs(count); left > 0;) {
    at = at.add({ days: step })
    if (isWorkingDay(at)) left--
  }
  return at
}

export function isWorkingDay(day: Temporal.PlainDate): boolean {
  if (day.dayOfWeek > 5) return false
  return (
    day.year < HOLIDAY_YEARS.firstYear || day.year > HOLIDAY_YEARS.lastYear || holidayOn(day) === undefined
  )
}
