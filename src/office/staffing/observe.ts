import type { Db, Tx } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { learnedFigures } from '#office/observation/index.ts'
import { observedOf, type Observed } from './observed.ts'
import type { Task } from './plan.ts'

/** First day, and first day no longer counted: `2025-11-01` to `2026-11-01`. */
export interface Period {
  readonly from: string
  readonly to: string
}

export type PeriodRefusal = 'period-invalid' | 'nothing-observed'

/** A span of whole months, one to twelve: a plan's cases are those of a year. */
export function readPeriod({
  from,
  to,
}: Period): Outcome<{ from: Temporal.PlainDate; to: Temporal.PlainDate }, 'period-invalid'> {
  try {
    const span = { from: Temporal.PlainDate.from(from), to: Temporal.PlainDate.from(to) }
    const { years, months, days } = span.from.until(span.to, { largestUnit: 'months' }).round({
      ...{ largestUnit: 'months', smallestUnit: 'days', relativeTo: span.from },
    })
    const isWhole = span.from.day === 1 && days === 0 && years === 0 && months >= 1 && months <= 12
    return isWhole ? { ok: true, ...span } : refuse('period-invalid', { field: 'from' })
  } catch (error) {
    if (error instanceof RangeError) return refuse('period-invalid', { field: 'from' })
    throw error
  }
}

/** What own visits of a period say of each task; months of a year nothing is known of are named. */
export async function observe(
  db: Db | Tx,
  { site, from, to }: { readonly site: number } & Period,
  tasks: readonly Task[],
): Promise<Outcome<{ observed: ReadonlyMap<string, Observed> }, PeriodRefusal>> {
  const span = readPeriod({ from, to })
  if (!span.ok) return span
  const learned = await learnedFigures(db, { site, from: span.from, to: span.to })
  if (learned.concerns.length === 0) return refuse('nothing-observed', { field: 'from' })
  const missing = await missingMonths(db, site, span)
  const found = tasks.flatMap((task) => observedOf(task, learned.concerns, missing) ?? [])
  return { ok: true, observed: new Map(found.map((it) => [it.task, it])) }
}

/** Of the twelve months from the first on: those outside the span, and those nothing was told of. */
async function missingMonths(
  db: Db | Tx,
  site: number,
  { from, to }: { from: Temporal.PlainDate; to: Temporal.PlainDate },
): Promise<string[]> {
  const missing: string[] = []
  for (let n = 0; n < 12; n += 1) {
    const first = from.add({ months: n })
    const isIn = Temporal.PlainDate.compare(first, to) < 0
    const month = isIn && (await learnedFigures(db, { site, from: first, to: first.add({ months: 1 }) }))
    if (!month || month.concerns.every((it) => it.n === 0)) missing.push(first.toPlainYearMonth().toString())
  }
  return missing
}

/** `2026-11-01` as 1.11.2026. */
const german = (day: Temporal.PlainDate): string => `${day.day}.${day.month}.${day.year}`

/** Where such a figure comes from, in words. */
export function sourceOf(period: Period): string {
  const [from, to] = [Temporal.PlainDate.from(period.from), Temporal.PlainDate.from(period.to)]
  return `eigene Besuche ${german(from)} bis ${german(to.subtract({ days: 1 }))}`
}
