import { CSV_MARK, csvLine, csvLineGerman } from '#ground/csv/index.ts'
import type { Compared } from './compare.ts'
import type { DayFigures, RunResult } from './result.ts'

/** The figures as tables for spreadsheets: full precision, a comma before the decimals as German ones read it. Pure. */

export const DAY_COLUMNS = [
  ...(['day', 'repeat', 'booked', 'walkIns', 'came', 'served', 'noShows', 'walkOffs', 'noPlace'] as const),
  ...(['turnedAway', 'meanWait', 'p90Wait', 'overtime', 'busy', 'idle', 'owed', 'paid'] as const),
] as const
export type DayColumn = (typeof DAY_COLUMNS)[number]

/** One line for each day played. `say`: what a column is called. */
export function tableOfDays({ days }: RunResult, say: (column: DayColumn) => string): string {
  const lines = days.map((day) => csvLineGerman(DAY_COLUMNS.map((column) => cellOf(day, column))))
  return CSV_MARK + csvLine(DAY_COLUMNS.map(say)) + lines.join('')
}

function cellOf(day: DayFigures, column: DayColumn): string | number | null {
  if (column === 'owed') return day.owedCents / 100
  if (column === 'paid') return day.paidCents / 100
  return column === 'repeat' ? day.repeat + 1 : day[column]
}

/** One line for each figure of a comparison; the unit stands in its name. */
export function tableOfPair(
  compared: readonly Compared[],
  heads: readonly string[],
  say: (it: Compared) => { readonly name: string; readonly verdict: string },
): string {
  const lines = compared.map((it) => {
    const { name, verdict } = say(it)
    const { mean, low, high, days } = it.difference
    return csvLineGerman([name, it.before, it.after, mean, low, high, days, verdict])
  })
  return CSV_MARK + csvLine(heads) + lines.join('')
}
