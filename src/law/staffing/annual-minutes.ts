import { z } from 'zod'
import data from './annual-minutes.json' with { type: 'json' }
import { holdsIn, yearsOf, type OutsideValidity } from './in-year.ts'

const day = z.iso.date()
const shape = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]+$/),
  publisher: z.enum(['KGSt', 'Bund']),
  edition: z.string().min(1),
  year: z.int(),
  groupDe: z.string().min(1),
  weeklyHours: z.number().positive(),
  /** Minutes a full post works in a year, before Verteilzeit. */
  minutes: z.int().positive(),
  validFrom: day,
  validTo: day.nullable(),
  reviewedUntil: z.int(),
  source: z.string().min(1),
})

export type PublishedMinutes = z.infer<typeof shape>

export const publishedMinutes: readonly PublishedMinutes[] = z
  .strictObject({ _meta: z.looseObject({}), rows: z.array(shape) })
  .parse(data).rows

/**
 * The published annual minutes of a full post with these weekly hours in a year. Another year or other hours: a refusal
 * that names the year, because a value of another edition or week is no value for this one.
 */
export function annualMinutesFor(asked: {
  readonly publisher: PublishedMinutes['publisher']
  readonly weeklyHours: number
  readonly year: number
}):
  | { readonly ok: true; readonly row: PublishedMinutes }
  | OutsideValidity
  | { readonly ok: false; readonly refusal: 'hours-unpublished'; readonly weeklyHours: readonly number[] } {
  const { publisher, weeklyHours, year } = asked
  const own = publishedMinutes.filter((it) => it.publisher === publisher)
  const ofYear = own.filter((it) => holdsIn(it, year))
  if (ofYear.length === 0) {
    return { ok: false, refusal: 'outside-validity', year, known: yearsOf(own) }
  }
  const row = ofYear.find((it) => it.weeklyHours === weeklyHours)
  return row
    ? { ok: true, row }
    : { ok: false, refusal: 'hours-unpublished', weeklyHours: ofYear.map((it) => it.weeklyHours) }
}
