/** What the program answers where no law or edition was read: which year was asked, and for which years it knows rows. */
export interface OutsideValidity {
  readonly ok: false
  readonly refusal: 'outside-validity'
  readonly year: number
  /** First and last calendar year with data; `lastYear` null: no end known. */
  readonly known: { readonly firstYear: number; readonly lastYear: number | null }
}

interface Dated {
  readonly validFrom: string
  readonly validTo: string | null
}

/** The years a set of rows speaks of, as whole calendar years touched. */
export function yearsOf(rows: readonly Dated[]): { firstYear: number; lastYear: number | null } {
  const firstYear = Math.min(...rows.map(({ validFrom }) => Number(validFrom.slice(0, 4))))
  const ends = rows.map(({ validTo }) => validTo)
  if (ends.includes(null)) return { firstYear, lastYear: null }
  return { firstYear, lastYear: Math.max(...ends.map((end) => lastYearBefore(end!))) }
}

/**
 * Whether a row holds in a calendar year. A plan speaks of a whole year: what begins or ends within it holds from the
 * year of its first day up to the year of its last.
 */
export function holdsIn({ validFrom, validTo }: Dated, year: number): boolean {
  return Number(validFrom.slice(0, 4)) <= year && (validTo === null || year <= lastYearBefore(validTo))
}

/** `2015-01-01` exclusive ends in 2014, `2015-03-01` in 2015. */
const lastYearBefore = (end: string): number => Temporal.PlainDate.from(end).subtract({ days: 1 }).year
