import { formatDayOf, formatEuro, formatTime } from '#ground/languages/index.ts'
import type { Closing } from '#office/cashdesk/index.ts'
import type { Till, TillKind } from '#office/claims/index.ts'
import type { Office } from '#office/office.ts'

export const euro = (cents: number): string => formatEuro('de', cents)

/** `24.11.2026, 09:20`. */
export const moment = (at: Temporal.Instant): string => `${formatDayOf('de', at, 'short')}, ${formatTime(at)}`

/** `47/2026, 16.11.2026 bis 22.11.2026` for `2026-W47`: nobody knows a week by its number alone. */
export function weekText(weekOf: Office['cashdesk']['weekOf'], week: string): string {
  const span = weekOf(week)
  const [year, no] = week.split('-W')
  if (span === null) return week
  const first = formatDayOf('de', span.from.add({ microseconds: 1 }), 'short')
  return `${Number(no)}/${year}, ${first} bis ${formatDayOf('de', span.until, 'short')}`
}

/** What a sealed report is about: its till, its week, its year. */
export function aboutReport(
  { reportContent, weekOf }: Office['cashdesk'],
  { text }: { readonly text: string },
): string {
  const { till, week, year } = reportContent(text) as {
    till?: { name?: string }
    week?: string
    year?: number
  }
  if (week !== undefined) return weekText(weekOf, week)
  return till?.name ?? (year === undefined ? '' : String(year))
}

export interface TillView {
  readonly id: string
  readonly kind: TillKind
  readonly name: string
  readonly active: boolean
}

export const tillView = ({ id, kind, name, active }: Till): TillView => ({ id, kind, name, active })

/** Tills of these kinds that are in use. */
export const tillsOf = (tills: readonly Till[], ...kinds: TillKind[]): TillView[] =>
  tills.filter(({ kind, active }) => active && kinds.includes(kind)).map(tillView)

export type ClosingState = 'waits' | 'confirmed' | 'refused'

export const closingState = (it: Pick<Closing, 'confirmedAt' | 'refusedAt'>): ClosingState =>
  it.confirmedAt ? 'confirmed' : it.refusedAt ? 'refused' : 'waits'

export function closingRow(it: Closing) {
  return {
    ...{ id: it.id, no: it.no, kind: it.kind, until: moment(it.untilAt), counted: euro(it.countedCents) },
    ...{ differenceCents: it.differenceCents, difference: euro(Math.abs(it.differenceCents)) },
    state: closingState(it),
  }
}
export type ClosingRow = ReturnType<typeof closingRow>
