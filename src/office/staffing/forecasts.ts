import type { Db, Tx } from '#ground/act/act.ts'
import { evaluationIsOff, type EvaluationOff } from '#office/evaluations/index.ts'
import { forecastCases, historiesOf, type Forecast } from '#office/observation/index.ts'
import type { Figure, PlanBody } from './plan.ts'

/** What past months let expect of the cases of a task in the year of the plan. */
export interface Expected {
  readonly task: string
  readonly forecast: Forecast
}

/** Tasks without a concern, or with one nothing is known of, have none. Off while nobody agreed that plans take case numbers. */
export async function expectedOf(
  db: Db | Tx,
  { site, at }: { readonly site: number; readonly at: Temporal.Instant },
  plan: PlanBody,
): Promise<readonly Expected[] | EvaluationOff> {
  const off =
    (await evaluationIsOff(db, { site, at, key: 'staffing.learn' })) ??
    (await evaluationIsOff(db, { site, at, key: 'past.cases' }))
  if (off) return off
  const histories = await historiesOf(db, site, at)
  const wanted = new Set(plan.tasks.map(({ concern }) => `concern:${concern}`))
  const found = forecastCases(
    histories.filter(({ subject }) => wanted.has(subject)),
    plan.year,
  )
  const bySubject = new Map(found.map((it) => [it.subject, it]))
  return plan.tasks.flatMap(({ id, concern }) => {
    const forecast = bySubject.get(`concern:${concern}`)
    return forecast ? [{ task: id, forecast }] : []
  })
}

/** Whole cases with their interval; null where too little is known. */
export function forecastFigure(forecast: Forecast): Figure | null {
  if (!forecast.ok) return null
  const { value, low, high, year, months } = forecast
  return {
    ...{ value: Math.round(value), low: Math.floor(low), high: Math.ceil(high), from: 'forecast' },
    source: `Vorausschätzung für ${year} aus ${months} Monaten`,
  }
}
