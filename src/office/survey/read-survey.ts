import type { Db, Tx } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import { evaluationIsOff, type EvaluationOff } from '#office/evaluations/index.ts'
import { figuresOf, type SurveyFigures } from './figures.ts'
import { floodDays } from './flood.ts'
import type { SurveyRoom } from './room.ts'
import { posterDays, readTallies } from './survey-store.ts'

/** Months: `from` belongs to it, `to` does not. Days within a month count as the month. */
export interface SurveySpan {
  readonly site: number
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
}

/**
 * What visitors said, in groups of five and more; off without the Personalrat. For the rooms that draw conclusions; `at` says which
 * month still runs.
 */
export async function surveyOf(
  sql: Db | Tx,
  { site, from, to, at }: SurveySpan & { readonly at: Temporal.Instant },
): Promise<EvaluationOff | ({ readonly ok: true } & SurveyFigures)> {
  const off = await evaluationIsOff(sql, { site, at, key: 'survey.results' })
  if (off) return off
  const running = officeDay(at).with({ day: 1 })
  const rows = await readTallies(sql, site, running)
  // a quarter that still runs is not divided, whatever was asked: each of its months would be a difference of two looks
  return { ok: true, ...figuresOf(rows, { from: monthOf(from), to: monthOf(earlier(to, running)) }) }
}

export type SurveyView = SurveyFigures & {
  /** The month that still runs, of which nothing is told yet. */
  readonly running: string
  /** Days on which the poster brought so many sheets that somebody may have stuffed them. */
  readonly floods: readonly string[]
}

/** The results for the head. Sums of groups only: no row in the trail. */
export async function readSurvey(
  { ground }: SurveyRoom,
  actor: Actor,
  span: SurveySpan,
): Promise<Outcome<SurveyView, 'not-permitted'> | EvaluationOff> {
  if (!isPermitted(ground.permissions, actor, 'survey.read', span.site)) return refuse('not-permitted')
  const at = ground.clock.now()
  return ground.db.transaction().execute(async (tx) => {
    const told = await surveyOf(tx, { ...span, at })
    if (!told.ok) return told
    const running = officeDay(at).with({ day: 1 })
    const days = await posterDays(tx, span.site, span.from.subtract({ days: 28 }), earlier(span.to, running))
    const floods = floodDays(days).filter((day) => day >= span.from.toString())
    return { ...told, running: monthOf(running), floods }
  })
}

const monthOf = (day: Temporal.PlainDate): string => day.toString().slice(0, 7)
const earlier = (a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(a, b) < 0 ? a : b
