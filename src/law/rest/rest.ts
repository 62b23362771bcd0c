import { z } from 'zod'
import data from './rest.json' with { type: 'json' }

const minutes = z.int().positive()
const shape = z.strictObject({
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  /** How much rest belongs to work of more than so many minutes; ascending. */
  breaks: z.array(z.strictObject({ workMoreThan: minutes, rest: minutes })).min(1),
  /** Shorter pauses are no part of the rest. */
  leastPart: minutes,
  /** Nobody works longer without any break. */
  inARow: minutes,
  breaksNorm: z.string(),
  longestDay: minutes,
  longestDayNorm: z.string(),
  betweenDays: minutes,
  betweenDaysNorm: z.string(),
})

/** All in minutes. */
export type RestLaw = z.infer<typeof shape>

const rows: readonly RestLaw[] = z
  .strictObject({ _meta: z.looseObject({}), rows: z.array(shape) })
  .parse(data).rows

/** What holds on a day (`YYYY-MM-DD`); undefined before the law was made. */
export const restLawOn = (day: string): RestLaw | undefined =>
  rows.findLast(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day < validTo))

/** The rest that work of so many minutes asks for (§ 4 ArbZG). */
export const restFor = (law: RestLaw, work: number): number =>
  law.breaks.findLast(({ workMoreThan }) => work > workMoreThan)?.rest ?? 0
