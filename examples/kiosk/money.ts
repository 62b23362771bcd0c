/** Euro coins and notes, in cents. */
export const COINS = [1, 2, 5, 10, 20, 50, 100, 200] as const
export const NOTES = [500, 1000, 2000, 5000, 10_000, 20_000, 50_000] as const
/** The 500 euro note is legal tender, but no machine has change for it: the cash desk takes it. */
export const TAKEN: readonly number[] = [...COINS, ...NOTES.filter((note) => note < 50_000)]
/** What the machine can give back: its tubes hold coins, its recycler small notes. Larger notes only go in. */
export const GIVEN_BACK: readonly number[] = [...COINS, 500, 1000, 2000]
/** Nobody has to take more than 50 coins in one payment (Regulation (EC) 974/98, Art. 11). */
const COINS_MAX = 50

/** Pieces by denomination in cents. */
export type Stock = Readonly<Record<string, number>>

export const sumOf = (pieces: readonly number[]): number => pieces.reduce((sum, piece) => sum + piece, 0)
const isCoin = (piece: number): boolean => (COINS as readonly number[]).includes(piece)
export const worthOf = (stock: Stock): number =>
  Object.entries(stock).reduce((sum, [piece, count]) => sum + Number(piece) * count, 0)

export function withPieces(stock: Stock, pieces: readonly number[], sign: 1 | -1 = 1): Stock {
  const after: Record<string, number> = { ...stock }
  for (const piece of pieces) after[piece] = (after[piece] ?? 0) + sign
  return after
}

/**
 * Pieces that make exactly these cents out of what is there, large ones first; null: it cannot be made. Taking the
 * largest that fits is not enough when pieces are few: 60 out of 50, 20, 20, 20 is three times 20.
 */
export function changeOf(stock: Stock, cents: number): number[] | null {
  if (cents < 0 || !Number.isSafeInteger(cents)) return null
  const last = new Int32Array(cents + 1).fill(-1)
  last[0] = 0
  for (const piece of GIVEN_BACK.toReversed()) {
    const used = new Int32Array(cents + 1)
    const count = stock[piece] ?? 0
    for (let sum = piece; count > 0 && sum <= cents; sum++) {
      const before = sum - piece
      if (last[sum] !== -1 || last[before] === -1 || used[before]! >= count) continue
      last[sum] = piece
      used[sum] = used[before]! + 1
    }
  }
  if (last[cents] === -1) return null
  const pieces: number[] = []
  for (let rest = cents; rest > 0; rest -= last[rest]!) pieces.push(last[rest]!)
  return pieces.toSorted((a, b) => b - a)
}

export type Rejection = 'unknown-piece' | 'too-large' | 'too-many-coins' | 'no-change'

/** Whether the acceptor keeps a piece: never one whose change could not be given. null: it is kept. */
export function rejectionOf(
  piece: number,
  inserted: readonly number[],
  owedCents: number,
  stock: Stock,
): Rejection | null {
  if (![...COINS, ...NOTES].some((known) => known === piece)) return 'unknown-piece'
  if (!TAKEN.includes(piece)) return 'too-large'
  if (isCoin(piece) && inserted.filter(isCoin).length >= COINS_MAX) return 'too-many-coins'
  const over = sumOf(inserted) + piece - owedCents
  if (over <= 0) return null
  return changeOf(withPieces(stock, [...inserted, piece]), over) ? null : 'no-change'
}

export interface ChangeHint {
  /** Notes that are given back because there is no change for them, when one pays with these alone. */
  readonly unfit: readonly number[]
  /** Whoever does not pay to the cent cannot pay here. */
  readonly isExactOnly: boolean
}

/** What must be said about change before somebody puts money in. */
export function changeHint(owedCents: number, stock: Stock): ChangeHint {
  const over = (piece: number) => Math.ceil(owedCents / piece) * piece - owedCents
  const fits = (piece: number) => {
    const pieces = Array.from<number>({ length: Math.ceil(owedCents / piece) }).fill(piece)
    return changeOf(withPieces(stock, pieces), over(piece)) !== null
  }
  const withChange = TAKEN.filter((piece) => !isCoin(piece) && over(piece) > 0)
  const unfit = withChange.filter((piece) => !fits(piece))
  return { unfit, isExactOnly: withChange.length > 0 && unfit.length === withChange.length }
}
