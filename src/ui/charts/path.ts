/** Curves as SVG paths. A gap in the figures is a gap in the line, never a line across it. */

export interface Point {
  readonly x: number
  /** Null: nothing is known here. */
  readonly y: number | null
}

export interface BandPoint {
  readonly x: number
  readonly low: number
  readonly high: number
}

type Place = (value: number) => number

/** Straight lines between neighbours. */
export function linePath(points: readonly Point[], x: Place, y: Place): string {
  return pathOf(points, (at, value, isFirst) => `${isFirst ? 'M' : 'L'}${x(at)} ${y(value)}`)
}

/** A value holds from its own x to the next one; the last as long as the one before it, at most to `end`. */
export function stepPath(points: readonly Point[], x: Place, y: Place, end: number): string {
  const until = points.map(({ x: at }, n) => points[n + 1]?.x ?? Math.min(end, at + lastWidth(points)))
  return pathOf(points, (at, value, isFirst, n) => {
    const level = y(value)
    return `${isFirst ? 'M' : 'L'}${x(at)} ${level}H${x(until[n] ?? at)}`
  })
}

export function lastWidth(points: readonly { readonly x: number }[]): number {
  const [before, last] = points.slice(-2)
  return before && last ? last.x - before.x : 0
}

function pathOf(
  points: readonly Point[],
  piece: (x: number, y: number, isFirst: boolean, n: number) => string,
): string {
  let isFirst = true
  const pieces: string[] = []
  for (const [n, point] of points.entries()) {
    if (point.y === null || !Number.isFinite(point.y)) {
      isFirst = true
      continue
    }
    pieces.push(piece(point.x, point.y, isFirst, n))
    isFirst = false
  }
  return pieces.join('')
}

/** Upper edge there, lower edge back. */
export function bandPath(band: readonly BandPoint[], x: Place, y: Place): string {
  if (band.length === 0) return ''
  const there = band.map((one) => `${x(one.x)} ${y(one.high)}`)
  const back = band.toReversed().map((one) => `${x(one.x)} ${y(one.low)}`)
  return `M${[...there, ...back].join('L')}Z`
}

/** Every n-th known point carries a mark, about `most` of them: marks tell lines apart where colour does not. */
export function marked(points: readonly Point[], most = 10): { x: number; y: number }[] {
  const known = points.flatMap(({ x, y }) => (y === null || !Number.isFinite(y) ? [] : [{ x, y }]))
  const every = Math.max(1, Math.ceil(known.length / most))
  return known.filter((_, n) => n % every === 0)
}

/** All x of all series once, ascending: the rows of the table beside the chart. */
export function rowsOf(
  series: readonly { readonly points: readonly Point[] }[],
): { x: number; values: (number | null)[] }[] {
  const places = [...new Set(series.flatMap(({ points }) => points.map(({ x }) => x)))].sort((a, b) => a - b)
  const found = series.map(({ points }) => new Map(points.map(({ x, y }) => [x, y])))
  return places.map((x) => ({ x, values: found.map((one) => one.get(x) ?? null) }))
}
