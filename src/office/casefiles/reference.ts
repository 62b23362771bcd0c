/** What a pattern may hold. `{n}` is required: without a running number no Geschäftszeichen is unique. */
const PART = /\{(plan|year|yy|n(?::([1-9]))?)\}/gu
const PLAIN = /^[A-Za-z0-9ÄÖÜäöü .\-/]*$/u

/** Null when the pattern is good, otherwise what is wrong with it. */
export function checkPattern(pattern: string): 'number-missing' | 'unknown-part' | 'too-long' | null {
  if (pattern.length > 60) return 'too-long'
  if (!/\{n(:[1-9])?\}/u.test(pattern)) return 'number-missing'
  return PLAIN.test(pattern.replace(PART, '')) ? null : 'unknown-part'
}

/** What the running number belongs to: it begins at 1 for each plan unit and year that the pattern names. */
export function scopeOf(pattern: string, plan: string, year: number): string {
  return pattern.replace(PART, (whole, part: string) => {
    if (part.startsWith('n')) return '#'
    return part === 'plan' ? plan : part === 'year' || part === 'yy' ? String(year) : whole
  })
}

/** The Geschäftszeichen, e.g. `33.1-2026/0147` of `{plan}-{year}/{n:4}`. */
export function writeReference(pattern: string, plan: string, year: number, drawn: number): string {
  return pattern.replace(PART, (whole, part: string, digits?: string) => {
    if (part.startsWith('n')) return String(drawn).padStart(Number(digits ?? 1), '0')
    if (part === 'plan') return plan
    if (part === 'year') return String(year)
    return part === 'yy' ? String(year % 100).padStart(2, '0') : whole
  })
}

export const DEFAULT_PATTERN = '{plan}-{year}/{n:4}'
