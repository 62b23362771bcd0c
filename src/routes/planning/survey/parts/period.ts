export const PERIODS = ['year', 'before', 'all'] as const
export type PeriodName = (typeof PERIODS)[number]

/** Whole months, the running one excluded: the last twelve, the twelve before them, or all there are. */
export function periodOf(
  typed: string | null,
  today: Temporal.PlainDate,
): { readonly name: PeriodName; readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate } {
  const name = PERIODS.find((known) => known === typed) ?? 'year'
  const running = today.with({ day: 1 })
  const to = name === 'before' ? running.subtract({ months: 12 }) : running
  return {
    name,
    to,
    from: name === 'all' ? Temporal.PlainDate.from('2000-01-01') : to.subtract({ months: 12 }),
  }
}
