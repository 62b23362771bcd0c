import { z } from 'zod'
import data from './working-time.json' with { type: 'json' }
import { holdsIn, yearsOf, type OutsideValidity } from './in-year.ts'

const day = z.iso.date()
const shape = z.strictObject({
  key: z.string().regex(/^[a-z-]+$/),
  of: z.enum(['employees', 'officials']),
  what: z.enum(['weekly-hours', 'leave-days']),
  value: z.number().positive(),
  norm: z.string().min(1),
  validFrom: day,
  validTo: day.nullable(),
  source: z.string().min(1),
})

/** Hours per week, or working days of leave per year in a week of five days. */
export type WorkingTimeRow = z.infer<typeof shape>

export const workingTimeRows: readonly WorkingTimeRow[] = z
  .strictObject({ _meta: z.looseObject({}), rows: z.array(shape) })
  .parse(data).rows

/** What law or collective agreement say for a whole year; a year nobody read: a refusal that names it. */
export function workingTimeFor(
  of: WorkingTimeRow['of'],
  what: WorkingTimeRow['what'],
  year: number,
): { readonly ok: true; readonly row: WorkingTimeRow } | OutsideValidity {
  const rows = workingTimeRows.filter((it) => it.of === of && it.what === what)
  const row = rows.findLast((it) => holdsIn(it, year))
  return row ? { ok: true, row } : { ok: false, refusal: 'outside-validity', year, known: yearsOf(rows) }
}
