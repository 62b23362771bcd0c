import { wilson, type Interval } from '#ground/queueing/index.ts'
import { SMALLEST, suppressSmall } from '#ground/smallgroups/index.ts'
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
  /** What they were about; null: what was rare in its quarter, together. */
  readonly topics: readonly { readonly topic: string | null; readonly n: number }[]
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
    topics: topicsOf(came),
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

/** Every quarter for itself: what is rare in it stands together, so that the total less what is shown is nobody or five. */
function topicsOf(came: readonly Batch[]): ComplaintFigures['topics'] {
  const told = came.flatMap(({ its }) => {
    const sizes = Object.fromEntries(
      [...Map.groupBy(its, ({ topic }) => topic)].map(([topic, own]) => [topic, own.length]),
    )
    const { show, hidden } = suppressSmall({ groups: sizes })
    const shown = hidden > 0 && hidden < SMALLEST ? [] : show
    return its.map(({ topic }) => (shown.includes(topic) ? topic : ''))
  })
  return [...Map.groupBy(told, (topic) => topic)]
    .map(([topic, own]) => ({ topic: topic === '' ? null : topic, n: own.length }))
    .toSorted((a, b) => Number(a.topic === null) - Number(b.topic === null) || b.n - a.n)
}

const inTimeOf = (its: readonly CountedComplaint[]): InTime =>
  shareOf(its.length, its.filter(({ inTime }) => inTime === true).length)
const shareOf = (n: number, hits: number): InTime => ({ n, hits, share: wilson(hits, n) })
const sum = (told: readonly InTime[], of: 'n' | 'hits'): number => told.reduce((all, it) => all + it[of], 0)
