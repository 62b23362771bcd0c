import { groupsOf, joined, SMALLEST, type Count, type Group } from '#office/counselreports/index.ts'

/** How many of each value in each quarter, for one dimension. `told`: quarters in which a report was made at all. */
export interface History {
  readonly values: readonly string[]
  /** By quarter, then by value. */
  readonly counts: readonly (readonly number[])[]
  readonly told: readonly boolean[]
}

/** One figure as it stands in a report: which values together, over which quarters (both included), how many. */
export interface Cell {
  readonly values: readonly string[]
  readonly from: number
  readonly until: number
  readonly n: number
}

/** Everything a reader of all reports has in hands. */
export type Publisher = (history: History) => readonly Cell[]

const QUARTERS = 4

/** What the program tells: each report once, what was too small carried over, years as sums of reports. */
export const PROGRAM: Publisher = (history) => publish(history, groupsOf, joined)

type Grouping = (counts: readonly Count[]) => readonly Group[] | null

function publish(history: History, grouping: Grouping, join: typeof joined): Cell[] {
  const reports: { from: number; until: number; groups: readonly Group[] }[] = []
  let from = 0
  history.counts.forEach((_, until) => {
    if (!history.told[until]) return
    const groups = grouping(countsOf(history, from, until))
    if (!groups) return
    reports.push({ from, until, groups })
    from = until + 1
  })
  const years = [...Map.groupBy(reports, ({ until }) => Math.floor(until / QUARTERS)).values()]
  return [
    ...reports.flatMap(cellsOf),
    ...years
      .filter((year) => year.length > 1)
      .flatMap((year) =>
        cellsOf({
          ...{ from: year[0]!.from, until: year.at(-1)!.until },
          groups: join(year.map(({ groups }) => groups)),
        }),
      ),
  ]
}

const cellsOf = (it: { from: number; until: number; groups: readonly Group[] }): Cell[] =>
  it.groups.map(({ values, n }) => ({ values, n, from: it.from, until: it.until }))

function countsOf({ values, counts }: History, from: number, until: number): Count[] {
  return values.map((value, at) => ({
    value,
    n: counts.slice(from, until + 1).reduce((sum, quarter) => sum + quarter[at]!, 0),
  }))
}

/** Reports that go wrong as reports do; each must be found. */
export const PLANTS: Readonly<Record<string, Publisher>> = {
  'every value by itself': (history) => publish(history, (counts) => counts.map(alone), joined),
  'small values left blank': (history) => publish(history, blanked, joined).concat(totals(history)),
  'groups of three': (history) => publish(history, groupsOfThree, joined),
  'two small values and their sum': (history) => publish(history, smallTogether, joined),
  'the smallest large value joins': (history) => publish(history, withSmallestLarge, joined),
  'a year counted anew': (history) => publish(history, groupsOf, joined).concat(rawYears(history)),
  'a report of half a quarter more': (history) =>
    publish(history, groupsOf, joined).concat(overlapping(history)),
}

const alone = ({ value, n }: Count): Group => ({ values: [value], n })
const total = (counts: readonly Count[]): number => counts.reduce((sum, { n }) => sum + n, 0)
const blanked: Grouping = (counts) => counts.filter(({ n }) => n >= SMALLEST).map(alone)

function totals(history: History): Cell[] {
  return history.counts.flatMap((_, at) =>
    history.told[at]
      ? [{ values: history.values, from: at, until: at, n: total(countsOf(history, at, at)) }]
      : [],
  )
}

const groupsOfThree: Grouping = (counts) => {
  const small = counts.filter(({ n }) => n < 3)
  return [...counts.filter(({ n }) => n >= 3).map(alone), ...together(small)]
}

/** As one would do it first: small ones summed, whatever the sum gives away. */
const smallTogether: Grouping = (counts) => {
  const small = counts.filter(({ n }) => n < SMALLEST)
  const large = counts.filter(({ n }) => n >= SMALLEST)
  if (total(counts) < SMALLEST) return null
  return total(small) >= SMALLEST && small.length > 1
    ? [...large.map(alone), ...together(small)]
    : [{ values: counts.map(({ value }) => value), n: total(counts) }]
}

const withSmallestLarge: Grouping = (counts) => {
  const small = counts.filter(({ n }) => n < SMALLEST)
  const large = counts.filter(({ n }) => n >= SMALLEST).toSorted((a, b) => a.n - b.n)
  if (total(counts) < SMALLEST) return null
  if (small.length === 0) return large.map(alone)
  return [...together([...small, ...large.splice(0, 1)]), ...large.map(alone)]
}

const together = (counts: readonly Count[]): Group[] =>
  counts.length === 0 ? [] : [{ values: counts.map(({ value }) => value).toSorted(), n: total(counts) }]

function rawYears(history: History): Cell[] {
  const until = QUARTERS - 1
  if (history.counts.length < QUARTERS) return []
  const groups = groupsOf(countsOf(history, 0, until)) ?? []
  return groups.map(({ values, n }) => ({ values, n, from: 0, until }))
}

/** The same months told once more in another cut. */
function overlapping(history: History): Cell[] {
  if (history.counts.length < 2) return []
  const groups = groupsOf(countsOf(history, 0, 1)) ?? []
  return groups.map(({ values, n }) => ({ values, n, from: 0, until: 1 }))
}
