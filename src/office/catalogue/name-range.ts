import { searchForm } from '#law/names/index.ts'

/**
 * A range of surnames on the search form, half open: every name with `from <= name < until`.
 * "Al H" to "All" holds `Al Hassan`, `Al-Hassan`, `Alhasan`, `Allert`, and not `Almansour`.
 */
export type NameRange = { readonly from: string; readonly until: string }

/** Sorts after every name. */
export const afterAllNames = '['

/** The form in which names are compared: search form, hyphens as blanks. Articles like "Al" stay where they are. */
export function comparable(surname: string): string {
  return searchForm(surname).replaceAll('-', ' ').replace(/ +/g, ' ').trim()
}

/** The range between two prefixes, both included with all names that begin with them. A missing end is open. */
export function nameRange(prefixFrom: string | undefined, prefixTo: string | undefined): NameRange {
  return {
    from: prefixFrom === undefined ? '' : comparable(prefixFrom),
    until: prefixTo === undefined ? afterAllNames : endOf(comparable(prefixTo)),
  }
}

export function isWithin(surname: string, { from, until }: NameRange): boolean {
  const name = comparable(surname)
  return name !== '' && from <= name && name < until
}

/** The first text after all names beginning with a prefix: "AL G" ends at "AL H", "AZ" at "B". */
function endOf(prefix: string): string {
  const stem = prefix.replace(/Z+$/, '')
  if (stem === '') return afterAllNames
  return stem.slice(0, -1) + String.fromCharCode(stem.charCodeAt(stem.length - 1) + 1)
}
