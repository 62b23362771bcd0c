import { error } from '@sveltejs/kit'
import { siteOf } from '../../../reception/parts/site.ts'
import { periodOf } from './period.ts'

/** Everything the page and its downloads show, asked of the rooms that know it. Sums only. */
export async function viewsOf({ office, actor, account }: App.Locals, url: URL) {
  const { siteId: site } = siteOf({ account }, url)
  const { claims, cashdesk, bankbook, ground } = office
  const now = ground.clock.now()
  const { from, to, unit, values, wrong } = periodOf(url, now, claims.viewRules.spanMostDays)
  // Differences are looked for in whole months, a year of them: one month alone says little.
  const months = { from: to.with({ day: 1 }).subtract({ months: 11 }), to }
  const quarter = (url.searchParams.get('quarter') ?? '').slice(0, 10)
  const [income, owed, tills, counts, waiting, reasons] = await Promise.all([
    claims.readIncome(actor, { site, from, to, ...(unit && { unit }) }),
    claims.readOwed(actor, { site }),
    claims.readTillViews(actor, { site, ...months }),
    cashdesk.readCounts(actor, { site, ...months }),
    bankbook.readWaiting(actor, { site }),
    claims.readReasons(actor, { site, quarter }),
  ])
  if (!income.ok) error(403, income.refusal)
  if (!owed.ok) error(403, owed.refusal)
  if (!tills.ok) error(403, tills.refusal)
  if (!counts.ok) error(403, counts.refusal)
  if (!waiting.ok) error(403, waiting.refusal)
  if (!reasons.ok) error(403, reasons.refusal)
  return {
    ...{ now, site, from, to, months, values, wrong, income: income.income, owed: owed.owed, tills },
    ...{ counts: counts.counts, waiting: waiting.waiting, reasons, rules: claims.viewRules },
  }
}
export type Views = Awaited<ReturnType<typeof viewsOf>>

/** What the bank told and nobody has said the meaning of; transfers without a claim stand in the books already. */
export const waitingBeside = (waiting: Views['waiting']): Views['waiting'] =>
  waiting.filter(({ how }) => how === 'none')

export interface DifferenceRow {
  readonly till: string
  readonly month: Temporal.PlainDate
  readonly surplusCents: number
  readonly shortageCents: number
  readonly counts: number
  readonly differing: number
  /** What card terminals said more than the books; negative: less. */
  readonly cardCents: number
}

/** What the books say and how it was counted, by till and month; only where something differed. Newest first. */
export function differenceRows({ tills, counts }: Pick<Views, 'tills' | 'counts'>): DifferenceRow[] {
  const rows = new Map<string, DifferenceRow>()
  const nothing = { surplusCents: 0, shortageCents: 0, counts: 0, differing: 0, cardCents: 0 }
  for (const it of [...tills.differences, ...counts]) {
    const key = `${it.month.toString()} ${it.till}`
    rows.set(key, { ...nothing, ...rows.get(key), ...it })
  }
  return [...rows.values()]
    .filter((it) => it.surplusCents !== 0 || it.shortageCents !== 0 || it.differing > 0 || it.cardCents !== 0)
    .toSorted((a, b) => Temporal.PlainDate.compare(b.month, a.month) || a.till.localeCompare(b.till))
}
