import { wilson, type Interval } from '#ground/queueing/index.ts'
import { groupsOf, joined, SMALLEST, type Group } from '#ground/smallgroups/index.ts'
import { TOPICS } from './complaint.ts'
import type { CountedComplaint } from './complaint-store.ts'

export interface InTime {
  /** Answers counted, and those in time among them. */
  readonly n: number
  readonly hits: number
  readonly share: Interval
}

/** Quarters are told when five came together, with the quarter in which they became five; each complaint once. */
export interface ComplaintFigures {
  readonly received: readonly { readonly quarter: string; readonly n: number }[]
  readonly inTime: readonly (InTime & { readonly quarter: string })[]
  readonly n: number
  readonly allInTime: InTime | null
  /** What they were about; what was rare stands together. */
  readonly topics: readonly Group[]
}

/** Figures of quarters, `from` and before `to` ("2026-Q1"); nothing of one that still runs (`running`). Pure. */
export function complaintFigures(
  all: readonly CountedComplaint[],
  { from, to, running }: { readonly from: string; readonly to: string; readonly running: string },
): ComplaintFigures {
  const within = ({ quarter }: { readonly quarter: string }) => quarter >= from && quarter < to
  const came = batches(all, ({ received }) => received, running).filter(within)
  const answered = batches(all, ({ answered }) => answered, running)
    .filter(within)
    .map(({ quarter, its }) => ({ quarter, ...inTimeOf(its) }))
  return {
    received: came.map(({ quarter, its }) => ({ quarter, n: its.length })),
    inTime: answered,
    n: came.reduce((sum, { its }) => sum + its.length, 0),
    allInTime: answered.length === 0 ? null : shareOf(sum(answered, 'n'), sum(answered, 'hits')),
    topics: joined(came.map(({ its }) => groupsOf(countsOf(its)) ?? [])),
  }
}

interface Batch {
  readonly quarter: string
  readonly its: readonly CountedComplaint[]
}

function batches(
  all: readonly CountedComplaint[],
  quarterOf: (it: CountedComplaint) => string | null,
  running: string,
): Batch[] {
  const quarters = Map.groupBy(all, (it) => quarterOf(it) ?? running)
  const told: Batch[] = []
  let gathered: CountedComplaint[] = []
  for (const quarter of [...quarters.keys()].filter((it) => it < running).toSorted()) {
    gathered = [...gathered, ...quarters.get(quarter)!]
    if (gathered.length < SMALLEST) continue
    told.push({ quarter, its: gathered })
    gathered = []
  }
  return told
}

const countsOf = (its: readonly CountedComplaint[]) =>
  TOPICS.map((value) => ({ value, n: its.filter(({ topic }) => topic === value).length }))
const inTimeOf = (its: readonly CountedComplaint[]): InTime =>
  shareOf(its.length, its.filter(({ inTime }) => inTime === true).length)
const shareOf = (n: number, hits: number): InTime => ({ n, hits, share: wilson(hits, n) })
const sum = (told: readonly InTime[], of: 'n' | 'hits'): number => told.reduce((all, it) => all + it[of], 0)
