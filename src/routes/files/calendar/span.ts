export type Span = 'week' | 'month'

/** The week (from Monday) or month around a day, and the days that lead to the one before and behind. */
export function spanAt(span: Span, asked: string, today: Temporal.PlainDate) {
  const at = dayOf(asked) ?? today
  const from = span === 'week' ? at.subtract({ days: at.dayOfWeek - 1 }) : at.with({ day: 1 })
  const next = from.add(span === 'week' ? { days: 7 } : { months: 1 })
  const before = from.subtract(span === 'week' ? { days: 7 } : { months: 1 })
  return { from, to: next.subtract({ days: 1 }), before, next }
}

/** A day of this or the next years; whatever else was asked for is today. */
function dayOf(asked: string): Temporal.PlainDate | null {
  if (!/^20\d\d-\d\d-\d\d$/u.test(asked)) return null
  try {
    return Temporal.PlainDate.from(asked, { overflow: 'reject' })
  } catch {
    return null
  }
}
