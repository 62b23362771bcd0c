import { formatDayOf, formatEuro, formatTime } from '#ground/languages/index.ts'
import type { Closing } from '#office/cashdesk/index.ts'
import type { Till, TillKind } from '#office/claims/index.ts'

export const euro = (cents: number): string => formatEuro('de', cents)

/** `24.11.2026, 09:20`. */
export const moment = (at: Temporal.Instant): string => `${formatDayOf('de', at, 'short')}, ${formatTime(at)}`

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
