/**
 * What a report may say without telling of a group under five. Values of one dimension are merged until every group can be
 * told; nothing is left blank, so nothing can be found by subtraction. Pure.
 */

/** Smallest group a report speaks of. */
export const SMALLEST = 5

/** One value of a dimension with how many persons it was said of. */
export interface Count {
  readonly value: string
  readonly n: number
}

/** Values told together; `n` is at least five, or 0 when the dimension was never used at all. */
export interface Group {
  readonly values: readonly string[]
  readonly n: number
}

/**
 * Groups the values of one dimension. `counts` has all values that exist, also those with 0: that nobody came because of
 * something tells as much as that somebody did. Null: all of them together are fewer than five, and the period has to be
 * longer.
 *
 * Small values are told together. When even together they would give themselves away, the largest value joins them: it has
 * no upper bound, so what it holds of the sum stays open. A smaller one would be bounded by its neighbours.
 */
export function groupsOf(counts: readonly Count[]): readonly Group[] | null {
  if (sum(counts) < SMALLEST) return null
  const small = counts.filter(({ n }) => n < SMALLEST)
  const large = counts.filter(({ n }) => n >= SMALLEST).toSorted(bySize)
  if (small.length === 0) return inOrder(large.map(alone))
  const together = isTellable(small) ? small : [...small, ...large.splice(0, 1)]
  return inOrder([...large.map(alone), { values: together.map(({ value }) => value), n: sum(together) }])
}

/**
 * Whether small values may be told as one sum: at least five, and each of them might be 0. With m values of at most 4 the
 * others hold at most 4(m - 1); a larger sum would give each a lowest count, and 4m would give all of them away.
 */
function isTellable(small: readonly Count[]): boolean {
  const n = sum(small)
  return n >= SMALLEST && n <= (SMALLEST - 1) * (small.length - 1)
}

/**
 * Groups for a longer period made of periods that were told already: values that were together in one of them stay together.
 * So each figure of a year is a sum of figures of its quarters, and a year says nothing that they did not say.
 */
export function joined(periods: readonly (readonly Group[])[]): readonly Group[] {
  const leader = new Map<string, string>()
  const find = (value: string): string => {
    const next = leader.get(value)
    return next === undefined || next === value ? value : find(next)
  }
  for (const { values } of periods.flat()) {
    for (const value of values) {
      if (!leader.has(value)) leader.set(value, value)
      leader.set(find(value), find(values[0]!))
    }
  }
  const members = Map.groupBy([...leader.keys()].toSorted(), find)
  const count = (values: readonly string[]) =>
    periods
      .flat()
      .filter((group) => values.includes(group.values[0]!))
      .reduce((all, { n }) => all + n, 0)
  return inOrder([...members.values()].map((values) => ({ values, n: count(values) })))
}

const alone = ({ value, n }: Count): Group => ({ values: [value], n })
const bySize = (a: Count, b: Count): number => b.n - a.n || (a.value < b.value ? -1 : 1)
const sum = (counts: readonly Count[]): number => counts.reduce((all, { n }) => all + n, 0)
/** The largest first; what was put together last, whatever its size: a place would tell of the parts. */
const inOrder = (groups: readonly Group[]): readonly Group[] =>
  groups
    .toSorted(
      (a, b) =>
        Number(a.values.length > 1) - Number(b.values.length > 1) ||
        b.n - a.n ||
        (a.values[0]! < b.values[0]! ? -1 : 1),
    )
    .map(({ values, n }) => ({ values: values.toSorted(), n }))
