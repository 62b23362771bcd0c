import { restFor } from '#law/rest/index.ts'
import type { Rules } from './rules.ts'
import { inOrder, overlap, type Block } from './week.ts'

/** What a day of one person breaks, with the blocks it speaks of. Minutes where it says how much. */
export interface DayFault {
  readonly reason: 'two-places' | 'no-rest' | 'no-rest-in-a-row' | 'day-too-long' | 'desk-too-long'
  readonly blocks: readonly string[]
  /** What is planned, and what at most or at least has to be. */
  readonly planned: number
  readonly bound: number
}

interface Span {
  from: number
  until: number
  readonly ids: string[]
}

/** The blocks of one person on one day, against law and agreement. */
export function judgeDay(blocks: readonly Block[], rules: Rules): DayFault[] {
  const ordered = blocks.toSorted(inOrder)
  const twice = atTwoPlaces(ordered)
  if (twice.length > 0) return twice
  const work = joined(
    ordered.filter(({ kind }) => kind !== 'break'),
    0,
  )
  const minutes = work.reduce((all, { from, until }) => all + until - from, 0)
  return [
    ...tooLong(work, minutes, rules),
    ...withoutRest(work, minutes, rules),
    ...inARow(work, rules),
    ...atTheDesk(ordered, rules),
  ]
}

function atTwoPlaces(ordered: readonly Block[]): DayFault[] {
  return ordered.flatMap((one, at) =>
    ordered
      .slice(at + 1)
      .filter((other) => overlap(one, other))
      .map((other): DayFault => ({
        ...{ reason: 'two-places', blocks: [one.id, other.id], bound: 0 },
        planned: Math.min(one.until, other.until) - other.from,
      })),
  )
}

/** Stretches of work; a gap shorter than `least` does not part them. */
function joined(blocks: readonly Block[], least: number): Span[] {
  const spans: Span[] = []
  for (const { from, until, id } of blocks) {
    const last = spans.at(-1)
    if (last && (from <= last.until || from - last.until < least)) {
      last.until = Math.max(last.until, until)
      last.ids.push(id)
    } else spans.push({ from, until, ids: [id] })
  }
  return spans
}

const idsOf = (spans: readonly Span[]): string[] => spans.flatMap(({ ids }) => ids)

function tooLong(work: readonly Span[], planned: number, { law }: Rules): DayFault[] {
  if (planned <= law.longestDay) return []
  return [{ reason: 'day-too-long', blocks: idsOf(work), planned, bound: law.longestDay }]
}

/** § 4 ArbZG: rest that stands beforehand; time between two stretches of work is rest, in parts of a quarter of an hour. */
function withoutRest(work: readonly Span[], minutes: number, { law }: Rules): DayFault[] {
  const bound = restFor(law, minutes)
  const gaps = work.slice(1).map(({ from }, n) => from - work[n]!.until)
  const planned = gaps.filter((gap) => gap >= law.leastPart).reduce((all, gap) => all + gap, 0)
  return planned >= bound ? [] : [{ reason: 'no-rest', blocks: idsOf(work), planned, bound }]
}

/** § 4 Satz 3 ArbZG. */
function inARow(work: readonly Span[], { law }: Rules): DayFault[] {
  return rejoined(work, law.leastPart)
    .filter(({ from, until }) => until - from > law.inARow)
    .map(({ from, until, ids }) => ({
      ...{ reason: 'no-rest-in-a-row', blocks: ids, planned: until - from, bound: law.inARow },
    }))
}

function rejoined(spans: readonly Span[], least: number): Span[] {
  const found: Span[] = []
  for (const { from, until, ids } of spans) {
    const last = found.at(-1)
    if (last && from - last.until < least) {
      last.until = until
      last.ids.push(...ids)
    } else found.push({ from, until, ids: [...ids] })
  }
  return found
}

/** Only what lies between two times at the desk for long enough parts them; shorter interruptions do not count as desk. */
function atTheDesk(ordered: readonly Block[], rules: Rules): DayFault[] {
  const found: { ids: string[]; minutes: number; until: number }[] = []
  for (const { kind, id, from, until } of ordered) {
    if (kind !== 'desk') continue
    const last = found.at(-1)
    if (last && from - last.until < rules.apart) {
      last.ids.push(id)
      last.minutes += until - from
      last.until = until
    } else found.push({ ids: [id], minutes: until - from, until })
  }
  return found
    .filter(({ minutes }) => minutes > rules.deskInARow)
    .map(({ ids, minutes }) => ({
      ...{ reason: 'desk-too-long', blocks: ids, planned: minutes, bound: rules.deskInARow },
    }))
}
