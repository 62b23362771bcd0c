import type { Person } from '#office/people/index.ts'

type Day = Temporal.PlainDate

/** Ages at which a fee of the law changes. */
const BORDERS = [12, 16, 18, 24]

export interface KnownAge {
  /** Null: the papers do not say the day. */
  readonly birthDate: Day | null
  /** Full years that are enough for the law where only a year is known; null: it may be on either side of a border. */
  readonly years: number | null
}

/** What a birth date that may be partly unknown says about fees: never more than is certain. */
export function knownAge({ year, month, day }: Person['birth'], on: Day): KnownAge {
  if (year === null || year > on.year) return { birthDate: null, years: null }
  if (month !== null && day !== null)
    return { birthDate: Temporal.PlainDate.from({ year, month, day }), years: null }
  const least = Math.max(0, on.year - year - 1)
  const isSure = !BORDERS.some((border) => least < border && least + 1 >= border)
  return { birthDate: null, years: isSure ? least : null }
}
