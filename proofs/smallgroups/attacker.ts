import { SMALLEST } from '#office/counselreports/index.ts'
import type { Cell, History, Publisher } from './publishers.ts'

/**
 * Whoever has all reports and knows how they are made. Three ways: a figure under five; a figure under five as the
 * difference of two; a small value (1 to 4) for which no other number would have led to the very same reports. The third
 * holds against any way of reckoning, for what reads the same cannot be told apart.
 */
export function attack(history: History, publisher: Publisher): readonly string[] {
  const cells = publisher(history)
  return [...readOff(cells), ...subtracted(cells), ...certain(history, publisher, cells)]
}

function readOff(cells: readonly Cell[]): string[] {
  return cells.filter(({ n }) => n > 0 && n < SMALLEST).map((cell) => `told: ${said(cell)}`)
}

function subtracted(cells: readonly Cell[]): string[] {
  return cells.flatMap((large) => {
    const within = cells.filter((cell) => cell !== large && isWithin(cell, large))
    const disjoint = within.filter((cell, at) => !within.some((other, b) => b < at && overlaps(cell, other)))
    return [...within.map((cell) => [cell]), disjoint].flatMap((parts) => {
      const rest = large.n - parts.reduce((sum, { n }) => sum + n, 0)
      return parts.length > 0 && rest > 0 && rest < SMALLEST
        ? [`subtracted: ${said(large)} less ${parts.map(said).join(', ')}`]
        : []
    })
  })
}

const isWithin = (small: Cell, large: Cell): boolean =>
  small.from >= large.from &&
  small.until <= large.until &&
  small.values.every((value) => large.values.includes(value))

const overlaps = (one: Cell, other: Cell): boolean =>
  one.from <= other.until &&
  other.from <= one.until &&
  one.values.some((value) => other.values.includes(value))

function certain(history: History, publisher: Publisher, cells: readonly Cell[]): string[] {
  const before = JSON.stringify(cells)
  return history.counts.flatMap((quarter, at) =>
    quarter.flatMap((n, value) =>
      n > 0 &&
      n < SMALLEST &&
      isTold(history, cells, at) &&
      !hasTwin(history, publisher, before, { at, value })
        ? [`certain: ${history.values[value]} in quarter ${at} is ${n}`]
        : [],
    ),
  )
}

/** What no report has counted yet, nobody reads. */
const isTold = (_: History, cells: readonly Cell[], at: number): boolean =>
  cells.some(({ from, until }) => from <= at && at <= until)

/** Whether some other world with one person less or more here leads to the same reports. */
function hasTwin(
  history: History,
  publisher: Publisher,
  before: string,
  { at, value }: { readonly at: number; readonly value: number },
): boolean {
  return history.counts.some((quarter, otherAt) =>
    quarter.some((_, other) => {
      if (otherAt === at ? other === value : other !== value) return false
      return [1, -1].some((by) => {
        const counts = history.counts.map((list) => [...list])
        counts[at]![value]! -= by
        counts[otherAt]![other]! += by
        if (counts[at]![value]! < 0 || counts[otherAt]![other]! < 0) return false
        return JSON.stringify(publisher({ ...history, counts })) === before
      })
    }),
  )
}

const said = ({ values, from, until, n }: Cell): string => `${values.join('+')} ${from}–${until}: ${n}`
