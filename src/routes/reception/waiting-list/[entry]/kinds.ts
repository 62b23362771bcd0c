import type { Hardship } from '#office/waitlist/index.ts'

/** The kinds of hardship in the order of the form; the compiler sees that none is missing or invented. */
export const HARDSHIP_KINDS = [
  'livelihood',
  'family',
  'health',
  'protection',
] as const satisfies readonly Hardship[]
