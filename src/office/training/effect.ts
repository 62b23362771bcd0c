import type { ConcernFigures } from '#office/observation/index.ts'

/** Minutes of a task in a span, as the visits of five or more tell them. */
export interface Span {
  readonly n: number
  readonly mean: number
  /** Of the mean, 95 %. */
  readonly low: number
  readonly high: number
}

/** What changed from one span to another, and what may be said of it. */
export interface Effect {
  readonly before: Span
  readonly after: Span
  /** Only where the intervals do not touch; else chance alone would do. */
  readonly said: 'shorter' | 'longer' | 'same'
}

const Z = 1.96

/**
 * Minutes of the concerns of a task before and after. Each concern counts with the same weight on both sides (how often it came
 * before), so that another mix of visitors is no effect. Concerns without a figure on one side are left out of both. Null: none is
 * left. Standard error of a weighted mean: √Σ(wᵢ²·sdᵢ²/nᵢ).
 */
export function effectOf(
  concerns: readonly string[],
  before: readonly ConcernFigures[],
  after: readonly ConcernFigures[],
): Effect | null {
  const find = (list: readonly ConcernFigures[], { area, concern }: ConcernFigures) =>
    list.find((it) => it.area === area && it.concern === concern)?.minutes ?? null
  const pairs = before.flatMap((it) => {
    const [old, now] = [it.minutes, find(after, it)]
    return concerns.includes(it.concern) && old && now ? [{ old, now, weight: old.n }] : []
  })
  const total = pairs.reduce((sum, { weight }) => sum + weight, 0)
  if (total === 0) return null
  const spanOf = (side: 'old' | 'now'): Span => {
    const n = pairs.reduce((sum, pair) => sum + pair[side].n, 0)
    const mean = pairs.reduce((sum, pair) => sum + (pair.weight / total) * pair[side].mean, 0)
    const square = pairs.reduce((sum, pair) => {
      const { sd, n: of } = pair[side]
      return sum + ((pair.weight / total) * sd) ** 2 / of
    }, 0)
    const half = Z * Math.sqrt(square)
    return { n, mean, low: Math.max(0, mean - half), high: mean + half }
  }
  const [old, now] = [spanOf('old'), spanOf('now')]
  return {
    before: old,
    after: now,
    said: now.high < old.low ? 'shorter' : now.low > old.high ? 'longer' : 'same',
  }
}
