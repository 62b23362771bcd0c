import type { IncomePart, IncomeUnit, ParagraphShare } from './income-store.ts'

/** What was paid over a time, without gaps and to the cent. Pure. */

/** Inclusive, in the time of the office. */
export interface Span {
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
}

/** Longer spans would be slow to read and too narrow to see. */
export const SPAN_MOST_DAYS = 366

/** Days after which the bank has credited what a card terminal took, weekends and holidays among them. */
export const CARD_CREDIT_DAYS = 5

/** How fine a span is shown: at most about sixty bars. */
export function unitOf({ from, to }: Span): IncomeUnit {
  const { days } = from.until(to, { largestUnit: 'days' })
  return days < 45 ? 'day' : days < 200 ? 'week' : 'month'
}

/** The first days of every day, week or month that the span touches. */
export function stepsOf({ from, to }: Span, unit: IncomeUnit): Temporal.PlainDate[] {
  const steps: Temporal.PlainDate[] = []
  const wide = { day: { days: 1 }, week: { weeks: 1 }, month: { months: 1 } } as const
  for (
    let at = beginOf(from, unit);
    Temporal.PlainDate.compare(at, to) <= 0 && steps.length <= SPAN_MOST_DAYS;
    at = at.add(wide[unit])
  )
    steps.push(at)
  return steps
}

function beginOf(day: Temporal.PlainDate, unit: IncomeUnit): Temporal.PlainDate {
  if (unit === 'month') return day.with({ day: 1 })
  return unit === 'week' ? day.subtract({ days: day.dayOfWeek - 1 }) : day
}

export interface IncomeStep {
  readonly from: Temporal.PlainDate
  readonly cashCents: number
  readonly cardCents: number
  readonly transferCents: number
  readonly cents: number
}

/** One for each step, also where nothing came in. */
export function overSteps(parts: readonly IncomePart[], span: Span, unit: IncomeUnit): IncomeStep[] {
  const known = Map.groupBy(parts, ({ from }) => from.toString())
  return stepsOf(span, unit).map((from) => {
    const own = known.get(from.toString()) ?? []
    const of = (method: string) => centsOf(own.filter((it) => it.method === method))
    const [cashCents, cardCents, transferCents] = [of('cash'), of('card'), of('transfer')]
    return { from, cashCents, cardCents, transferCents, cents: cashCents + cardCents + transferCents }
  })
}

export interface IncomeGroup {
  readonly tillKind: IncomePart['tillKind']
  readonly method: IncomePart['method']
  readonly payments: number
  readonly cents: number
}

/** By kind of till and method, the largest first. */
export function byTillKind(parts: readonly IncomePart[]): IncomeGroup[] {
  const groups = Map.groupBy(parts, ({ tillKind, method }) => `${tillKind} ${method}`)
  return [...groups.values()]
    .map((own) => ({
      ...{ tillKind: own[0]!.tillKind, method: own[0]!.method, cents: centsOf(own) },
      payments: own.reduce((sum, { payments }) => sum + payments, 0),
    }))
    .toSorted((a, b) => b.cents - a.cents)
}

const centsOf = (parts: readonly IncomePart[]) => parts.reduce((sum, { cents }) => sum + cents, 0)

export interface ParagraphIncome {
  /** Law and section, `AufenthV § 45`; null: paid too much. */
  readonly section: string | null
  readonly cents: number
}

/**
 * By section of the law, the largest first. Whole cents that add up to what came in: what rounding leaves goes where the
 * fraction was largest.
 */
export function bySection(
  shares: readonly ParagraphShare[],
  { cents: totalCents, overpaidCents }: { readonly cents: number; readonly overpaidCents: number },
): ParagraphIncome[] {
  const sums = new Map<string | null, number>([[null, overpaidCents]])
  for (const { paragraph, share } of shares) {
    const section = sectionOf(paragraph)
    sums.set(section, (sums.get(section) ?? 0) + share)
  }
  const rows = [...sums].map(([section, share]) => {
    const exact = Math.round(share * 1e4) / 1e4
    return { section, cents: Math.floor(exact), rest: exact - Math.floor(exact) }
  })
  let left = totalCents - rows.reduce((sum, { cents }) => sum + cents, 0)
  for (const row of rows.toSorted((a, b) => b.rest - a.rest)) {
    if (left <= 0) break
    row.cents += 1
    left -= 1
  }
  return rows
    .map(({ section, cents }) => ({ section, cents }))
    .filter(({ cents }) => cents !== 0)
    .toSorted((a, b) => b.cents - a.cents)
}

/** `AufenthV § 45 Abs. 1 Nr. 1 b` -> `AufenthV § 45`; what has another shape stays as it is. */
function sectionOf(paragraph: string): string {
  return /^\S+ § \d+[a-z]?/.exec(paragraph)?.[0] ?? paragraph
}
