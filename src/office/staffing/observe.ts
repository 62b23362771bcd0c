import type { Db, Tx } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { evaluationIsOff } from '#office/evaluations/index.ts'
import { historiesOf, learnedFigures } from '#office/observation/index.ts'
import { observedOf, type Observed } from './observed.ts'
import type { Task } from './plan.ts'

/** First day, and first day no longer counted: `2025-11-01` to `2026-11-01`. */
export interface Period {
  readonly from: string
  readonly to: string
}

export type PeriodRefusal = 'period-invalid' | 'nothing-observed' | 'evaluation-off'

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

/** What was counted and measured in a period of each task; months of a year nothing is known of are named. */
export async function observe(
  db: Db | Tx,
  { site, from, to, at }: { readonly site: number; readonly at: Temporal.Instant } & Period,
  tasks: readonly Task[],
): Promise<Outcome<{ observed: ReadonlyMap<string, Observed> }, PeriodRefusal>> {
  const span = readPeriod({ from, to })
  if (!span.ok) return span
  const off = await evaluationIsOff(db, { site, at, key: 'staffing.learn' })
  if (off) return off
  const { concerns } = await learnedFigures(db, { site, from: span.from, to: span.to, at })
  const histories = new Map((await historiesOf(db, site, at)).map((it) => [it.subject, it]))
  const months = monthsOf(span)
  const found = tasks.flatMap((task) => observedOf(task, { concerns, histories, ...months }) ?? [])
  if (found.length === 0) return refuse('nothing-observed', { field: 'from' })
  return { ok: true, observed: new Map(found.map((it) => [it.task, it])) }
}

/** The twelve months from the first on, and those of them in the span. */
function monthsOf({ from, to }: { from: Temporal.PlainDate; to: Temporal.PlainDate }) {
  const firsts = Array.from({ length: 12 }, (_, months) => from.add({ months }))
  const named = (day: Temporal.PlainDate): string => day.toPlainYearMonth().toString()
  return {
    year: firsts.map(named),
    span: new Set(firsts.filter((day) => Temporal.PlainDate.compare(day, to) < 0).map(named)),
  }
}

/** `2026-11-01` as 1.11.2026. */
const german = (day: Temporal.PlainDate): string => `${day.day}.${day.month}.${day.year}`

/** Where such figures come from, in words. */
export function sourcesOf(period: Period): { readonly counted: string; readonly measured: string } {
  const [from, to] = [Temporal.PlainDate.from(period.from), Temporal.PlainDate.from(period.to)]
  const span = `${german(from)} bis ${german(to.subtract({ days: 1 }))}`
  return { counted: `gezählte Fälle ${span}`, measured: `eigene Besuche ${span}` }
}
