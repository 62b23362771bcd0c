/** Notes and coins in euros, as they are counted. Pure. */
export const DENOMINATIONS = [
  ...[50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500],
  ...[200, 100, 50, 20, 10, 5, 2, 1],
] as const
/** Nobody gives so much more than is owed that a whole note comes back: then the amount was typed wrongly. Cents. */
export const CHANGE_BELOW = DENOMINATIONS[0]
export const NOTES = DENOMINATIONS.filter((cents) => cents >= 500)

/** Pieces by value in cents. */
export type Counted = Readonly<Record<number, number>>

const PIECES_MAX = 100_000

/** Null when a value is no note or coin, or a number of pieces is no number of pieces. */
export function countedCents(counted: Counted): number | null {
  let sum = 0
  for (const [value, pieces] of Object.entries(counted)) {
    const cents = Number(value)
    if (!(DENOMINATIONS as readonly number[]).includes(cents)) return null
    if (!Number.isInteger(pieces) || pieces < 0 || pieces > PIECES_MAX) return null
    sum += cents * pieces
  }
  return sum
}
