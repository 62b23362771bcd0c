import type { Db, Tx } from '#ground/act/act.ts'
import { SMALLEST } from '#ground/smallgroups/index.ts'
import { evaluationIsOff } from '#office/evaluations/index.ts'
import { addMonths, monthOf, monthsFrom } from './calendar.ts'
import { openDays, readProgress, type Progress } from './count-store.ts'
import type { History } from './forecast.ts'
import { importedMonths } from './history-store.ts'
import { toldMonths } from './told-store.ts'

/**
 * Case numbers month by month of each concern and each area: what was imported, and else what was told. Whole months only. A month in
 * which the office counted nothing at all has no data; one in which only this concern did not come up has no cases. None while the
 * Personalrat has not agreed to them.
 */
export async function historiesOf(db: Db | Tx, site: number, at: Temporal.Instant): Promise<History[]> {
  if (await evaluationIsOff(db, { site, at, key: 'past.cases' })) return []
  const progress = await readProgress(db, site)
  const own = progress ? await ownMonths(db, site, progress) : []
  const told = own.length === 0 ? [] : await toldMonths(db, site)
  const imported = await importedMonths(db, site)
  const counts = new Map<string, Map<string, number>>()
  const put = (subject: string, month: string, n: number): void => {
    const months = counts.getOrInsertComputed(subject, () => new Map())
    months.set(month, (months.get(month) ?? 0) + n)
  }
  for (const { team, key, month, n } of told) {
    put(`concern:${key}`, month, n)
    put(`area:${team}`, month, n)
  }
  const brought = Map.groupBy(inFives(imported), ({ subject }) => subject)
  return [...new Set([...counts.keys(), ...brought.keys()])].toSorted().map((subject) => ({
    subject,
    months: mergedMonths(
      own,
      counts.get(subject),
      new Map(brought.get(subject)?.map((it) => [it.month, it.cases])),
    ),
  }))
}

/** Whole months that were counted here; `null` where nobody came at all. */
async function ownMonths(
  db: Db | Tx,
  site: number,
  progress: Progress,
): Promise<{ month: string; isOpen: boolean }[]> {
  const { firstDay, settled } = progress
  // an office that begins with the second of a month has a whole month: the first days are rarely open
  const first = firstDay.day <= 5 ? monthOf(firstDay) : addMonths(monthOf(firstDay), 1)
  const last = settled.day === settled.daysInMonth ? monthOf(settled) : addMonths(monthOf(settled), -1)
  const days = await openDays(db, site, { from: firstDay, to: settled.add({ days: 1 }) })
  const open = new Set(days.map((day) => day.slice(0, 7)))
  return monthsFrom(first, last).map((month) => ({ month, isOpen: open.has(month) }))
}

/** What was imported counts before what was told: an office knows of cases nobody comes for. */
function mergedMonths(
  own: readonly { readonly month: string; readonly isOpen: boolean }[],
  told: ReadonlyMap<string, number> | undefined,
  imported: ReadonlyMap<string, number>,
): History['months'] {
  const counted = told ? own : []
  const all = [...imported.keys(), ...counted.map(({ month }) => month)].toSorted()
  if (all.length === 0) return []
  return monthsFrom(all[0]!, all.at(-1)!).map((month) => {
    const here = counted.find((it) => it.month === month)
    const cases = imported.get(month) ?? (here?.isOpen === true ? (told?.get(month) ?? 0) : null)
    return { month, cases }
  })
}

type Imported = { readonly subject: string; readonly month: string; readonly cases: number }

/** Numbers brought along are told like our own: gathered until five came together, then in the month in which they did. */
export function inFives(rows: readonly Imported[]): Imported[] {
  const waiting = new Map<string, number>()
  return rows.map(({ subject, month, cases }) => {
    const gathered = (waiting.get(subject) ?? 0) + cases
    const isTold = gathered >= SMALLEST
    waiting.set(subject, isTold ? 0 : gathered)
    return { subject, month, cases: isTold ? gathered : 0 }
  })
}

/** All concerns together, month by month; a month counts where any of them has data. */
export function totalOf(histories: readonly History[]): History {
  const months = new Map<string, number | null>()
  for (const { month, cases } of histories.flatMap((it) => it.months)) {
    const before = months.get(month) ?? null
    months.set(month, cases === null ? before : (before ?? 0) + cases)
  }
  const sorted = [...months.keys()].toSorted()
  const span = sorted.length === 0 ? [] : monthsFrom(sorted[0]!, sorted.at(-1)!)
  return { subject: 'all', months: span.map((month) => ({ month, cases: months.get(month) ?? null })) }
}
