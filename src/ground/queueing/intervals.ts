import { normalQuantile, studentQuantile } from './normal.ts'
import { demandShare, demandWhole, UnusableInput } from './unusable-input.ts'

export interface Interval {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** A share found in a count, with Wilson's interval: it stays within 0 and 1 and holds for few cases too. */
export function wilson(hits: number, of: number, level = 0.95): Interval {
  demandWhole('of', of, 1, Number.MAX_SAFE_INTEGER)
  demandWhole('hits', hits, 0, of)
  demandLevel(level)
  const z = normalQuantile(0.5 + level / 2)
  const value = hits / of
  const middle = (value + (z * z) / (2 * of)) / (1 + (z * z) / of)
  const half = (z * Math.sqrt((value * (1 - value)) / of + (z * z) / (4 * of * of))) / (1 + (z * z) / of)
  return { value, low: hits === 0 ? 0 : middle - half, high: hits === of ? 1 : middle + half }
}

export interface Sample {
  readonly n: number
  readonly mean: number
  /** Standard deviation of the sample (n − 1). */
  readonly sd: number
}

/** The mean behind a sample, with Student's interval; null for fewer than two. */
export function meanInterval({ n, mean, sd }: Sample, level = 0.95): Interval | null {
  demandLevel(level)
  if (!Number.isInteger(n) || n < 2) return null
  if (!(sd >= 0)) throw new UnusableInput({ field: 'sd', why: 'too-small', least: 0 })
  const half = (studentQuantile(0.5 + level / 2, n - 1) * sd) / Math.sqrt(n)
  return { value: mean, low: mean - half, high: mean + half }
}

/** Number, mean and standard deviation of values. Null for none. */
export function sampleOf(values: readonly number[]): Sample | null {
  if (values.length === 0) return null
  let [mean, squares] = [0, 0]
  for (const [index, value] of values.entries()) {
    const before = value - mean
    mean += before / (index + 1)
    squares += before * (value - mean)
  }
  return { n: values.length, mean, sd: values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0 }
}

/** Several samples as if all their values lay in one list: means weighted by size, spread within and between them. Null for none. */
export function pooledSample(samples: readonly Sample[]): Sample | null {
  const n = samples.reduce((sum, one) => sum + one.n, 0)
  if (n === 0) return null
  const mean = samples.reduce((sum, one) => sum + one.n * one.mean, 0) / n
  const squares = samples.reduce(
    (sum, one) => sum + Math.max(0, one.n - 1) * one.sd ** 2 + one.n * (one.mean - mean) ** 2,
    0,
  )
  return { n, mean, sd: n > 1 ? Math.sqrt(squares / (n - 1)) : 0 }
}

/** The value a share of the values does not exceed, straight between neighbours (Hyndman and Fan's seventh). Null for none. */
export function quantile(values: readonly number[], share: number): number | null {
  demandShare('share', share)
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const low = sorted[Math.floor(at)]!
  return low + (sorted[Math.ceil(at)]! - low) * (at - Math.floor(at))
}

function demandLevel(level: number): void {
  demandShare('level', level)
  if (level === 0 || level === 1)
    throw new UnusableInput({ field: 'level', why: 'not-a-number', least: 0, most: 1 })
}
