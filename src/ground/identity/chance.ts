import { randomBytes } from 'node:crypto'

/** Chance comes in as an argument. */
export interface Chance {
  bytes(count: number): Uint8Array
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number
}

export const systemChance: Chance = {
  bytes: (count) => randomBytes(count),
  below: (below) => uniform(below, (count) => randomBytes(count)),
}

/** xorshift32 (Marsaglia 2003): one whole number of 32 bits to the next; never 0. */
export function stirred(state: number): number {
  let next = state ^ (state << 13)
  next ^= next >>> 17
  next ^= next << 5
  return next >>> 0
}

/** The same seed gives the same world. Never for secrets: tests, demo and simulation only. */
export function seededChance(seed: number): Chance {
  let state = seed >>> 0 || 1
  const next = (): number => (state = stirred(state))
  const bytes = (count: number): Uint8Array => Uint8Array.from({ length: count }, () => next() & 0xff)
  return { bytes, below: (below) => Math.floor((next() / 2 ** 32) * below) }
}

/** Rejection sampling, so that no value is more likely than another. */
function uniform(below: number, bytes: (count: number) => Uint8Array): number {
  const limit = Math.floor(2 ** 32 / below) * below
  for (;;) {
    const value = Buffer.from(bytes(4)).readUInt32BE()
    if (value < limit) return value % below
  }
}
