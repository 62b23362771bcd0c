/** How near the end of a paper is. The bands are practice of offices, not law; the law asks only "before the end". */
export type ExpiryBand = 'expired' | 'today' | 'soon' | 'weeks' | 'later'

export interface Expiry {
  readonly band: ExpiryBand
  /** Whole days from today to the last valid day; negative when it is over. */
  readonly days: number
}

/** Days within which something has to happen at once, and within which it is time to apply. */
const SOON = 14
const WEEKS = 56
/** Years from today beyond which a date is a slip of the pen. */
const FARTHEST = 20

/** `until` is the last day on which the paper is valid. */
export function expiryOf(until: Temporal.PlainDate, today: Temporal.PlainDate): Expiry {
  const { days } = today.until(until, { largestUnit: 'days' })
  if (days < 0) return { band: 'expired', days }
  if (days === 0) return { band: 'today', days }
  if (days <= SOON) return { band: 'soon', days }
  return { band: days <= WEEKS ? 'weeks' : 'later', days }
}

export type TypedExpiry =
  | { readonly ok: true; readonly until: Temporal.PlainDate }
  | { readonly ok: false; readonly refusal: 'incomplete' | 'no-such-day' }

/** Reads a date as somebody typed it in three fields. A year of two digits is not guessed. */
export function readExpiry(
  typed: { readonly day: string; readonly month: string; readonly year: string },
  today: Temporal.PlainDate,
): TypedExpiry {
  const { day, month, year } = typed
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year))
    return { ok: false, refusal: 'incomplete' }
  const fields = { year: Number(year), month: Number(month), day: Number(day) }
  try {
    const until = Temporal.PlainDate.from(fields, { overflow: 'reject' })
    const far = Math.abs(today.until(until, { largestUnit: 'years' }).years) >= FARTHEST
    return far ? { ok: false, refusal: 'no-such-day' } : { ok: true, until }
  } catch {
    return { ok: false, refusal: 'no-such-day' }
  }
}
