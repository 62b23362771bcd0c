/** A bundle of paper sheets: counted by hand, typed one after another, closed when both agree. */
export interface Bundle {
  readonly id: string
  readonly openedOn: Temporal.PlainDate
  /** Counted by hand before typing. */
  readonly sheets: number
  readonly typed: number
}

export const BUNDLE_MAX = 200
/** Days after which an open bundle is taken away: what was typed may be somebody's words. */
export const BUNDLE_DAYS = 30

/** How many were counted; null: no number of sheets a bundle can have. */
export function readCounted(typed: string): number | null {
  const count = /^\d{1,3}$/u.test(typed) ? Number(typed) : 0
  return count >= 1 && count <= BUNDLE_MAX ? count : null
}
