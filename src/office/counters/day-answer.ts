/** What a day at the counters looks like: quarter hour by quarter hour, and as a whole. Pure. */
import { keepsUp, sipp, type PeriodEnd } from '#ground/queueing/index.ts'
import type { DayFlow, Stretch } from './flow.ts'
import { interruptedMinutes, overForeseen, waitForeseen, type Moment } from './foreseen.ts'
import { GRID, type Scenario, type Weekday } from './scenario.ts'

export interface Quarter {
  /** Minute of the day it begins. */
  readonly at: number
  readonly arrivals: number
  /** As planned; `open`: on average after breaks. */
  readonly planned: number
  readonly open: number
  /** Mean wait of those who come in it and stay, in minutes. */
  readonly wait: number
  /** Share of them who would wait longer than the target. */
  readonly over: number
  readonly queue: number
  readonly busy: number
  /** Visitors who leave unserved within it. */
  readonly left: number
  /** More come than the open desks can serve. */
  readonly isOverloaded: boolean
  /** The formula per quarter hour, without backlog and breaks; null: "unstable". */
  readonly simple: number | null
  /** Exactly at its end. */
  readonly end: {
    readonly inHouse: number
    readonly queue: number
    readonly wait: number | null
    readonly allBusy: number
  }
}

/** A stretch of overload: the queue grows while it lasts, and goes when the desks have caught up. */
export interface Overload {
  readonly from: number
  readonly to: number
  readonly inHouseBefore: number
  readonly inHouseAfter: number
  /** Minute by which no more than one waits on average; null: not before the last desk hour ends. */
  readonly clearedAt: number | null
}

export interface DayAnswer {
  readonly weekday: Weekday
  readonly quarters: readonly Quarter[]
  readonly visitors: number
  /** Of those who come and stay, in minutes. */
  readonly meanWait: number
  readonly overShare: number
  readonly left: number
  /** Hours all visitors together waited, also those who left, until the last was served. */
  readonly hoursWaited: number
  readonly deskHours: number
  /** Share of open desk time in which somebody is served. */
  readonly utilisation: number
  /** Null where nobody comes. */
  readonly worst: { readonly at: number; readonly wait: number } | null
  readonly overloads: readonly Overload[]
  /** In the house when the last desk hour ends, and how long it takes until (nearly) nobody is left; null: over four hours. */
  readonly leftOver: number
  readonly overtime: number | null
  /** The house was nearly full in the reckoning: waits are understated. */
  readonly isFull: boolean
}

/** Nearly nobody: half a visitor on average. */
const NOBODY = 0.5

interface Point {
  readonly wait: number
  readonly queue: number
  readonly inHouse: number
}

/** What stands at the beginning of each stretch (with its own desks already), in its middle, and at its end. */
export interface Played {
  readonly begins: readonly PeriodEnd[]
  readonly middles: readonly PeriodEnd[]
  readonly ends: readonly PeriodEnd[]
}

export function dayAnswerOf(scenario: Scenario, weekday: Weekday, flow: DayFlow, played: Played): DayAnswer {
  const { stretches } = flow
  const points = stretches.map((stretch, n): Piece => {
    const point = (all: readonly PeriodEnd[], offset: number): Point => {
      const at = all[n]!
      const wait = waitForeseen(at, { stretches, n, offset })
      return { wait, queue: at.meanQueue, inHouse: at.meanInSystem }
    }
    const half = stretch.minutes / 2
    const middle = point(played.middles, half)
    const over = overOf(scenario, middle, played.middles[n]!, { stretches, n, offset: half })
    return { from: point(played.begins, 0), middle, to: point(played.ends, stretch.minutes), stretch, over }
  })
  const quarters = quartersOf(scenario, flow, points, played.ends)
  const sum = (pick: (one: Quarter) => number): number =>
    quarters.reduce((total, one) => total + pick(one), 0)
  const visitors = sum(({ arrivals }) => arrivals)
  const queueMinutes = points.reduce((total, one, n) => {
    const before = points[n - 1]?.to.queue ?? 0
    return (
      total +
      meanOf(one, 'queue') * one.stretch.minutes -
      interruptedMinutes(stretches, n, before, one.from.queue)
    )
  }, 0)
  const openMinutes = sum(({ open }) => open * GRID.quarter)
  const worst = quarters.filter(({ arrivals }) => arrivals > 0).toSorted((a, b) => b.wait - a.wait)[0]
  const share = (part: number): number => (visitors > 0 ? part / visitors : 0)
  return {
    ...{ weekday, quarters, visitors, ...closingOf(flow, points) },
    left: scenario.patience === null ? 0 : queueMinutes / scenario.patience,
    meanWait: share(sum(({ wait, arrivals }) => wait * arrivals)),
    overShare: share(sum(({ over, arrivals }) => over * arrivals)),
    hoursWaited: queueMinutes / 60,
    deskHours: sum(({ planned }) => planned * GRID.quarter) / 60,
    utilisation: openMinutes > 0 ? sum(({ busy }) => busy * GRID.quarter) / openMinutes : 0,
    worst: worst ? { at: worst.at, wait: worst.wait } : null,
    overloads: overloadsOf(quarters),
    isFull: played.ends.some(({ pFull }) => pFull > 1e-4),
  }
}

/** Mean over a stretch by Simpson's rule: the first minutes of a day bend too much for a straight line. */
function meanOf({ from, middle, to }: Piece, name: keyof Point): number {
  return (from[name] + 4 * middle[name] + to[name]) / 6
}

function closingOf({ ends }: DayFlow, points: readonly Piece[]): Pick<DayAnswer, 'leftOver' | 'overtime'> {
  const leftOver = points.findLast(({ stretch }) => stretch.quarter !== null)?.to.inHouse ?? 0
  if (leftOver < NOBODY || ends === null) return { leftOver, overtime: 0 }
  const done = points.find(({ stretch, to }) => stretch.quarter === null && to.inHouse < NOBODY)
  return { leftOver, overtime: done ? done.stretch.from + GRID.quarter - ends : null }
}

/** Asked for once in each stretch, in its middle: it is what takes longest where people give up. */
function overOf({ target }: Scenario, { wait }: Point, at: PeriodEnd, moment: Moment): number {
  return overForeseen(at, moment, target.minutes) ?? (wait > target.minutes ? 1 : 0)
}

interface Piece {
  readonly from: Point
  readonly middle: Point
  readonly to: Point
  readonly stretch: Stretch
  /** Share that would wait longer than the target. */
  readonly over: number
}

function quartersOf(
  scenario: Scenario,
  flow: DayFlow,
  points: readonly Piece[],
  ends: readonly PeriodEnd[],
): Quarter[] {
  const groups = Map.groupBy(
    points.map((piece, n) => ({ piece, end: ends[n]! })),
    ({ piece }) => piece.stretch.quarter ?? -1,
  )
  groups.delete(-1)
  return [...groups].map(([quarter, pieces]) => {
    const arrivals = (flow.walkIns[quarter] ?? 0) + (flow.shows[quarter] ?? 0)
    const minutes = pieces.reduce((total, { piece }) => total + piece.stretch.minutes, 0)
    const mean = (pick: (piece: Piece) => number): number =>
      pieces.reduce((total, { piece }) => total + pick(piece) * piece.stretch.minutes, 0) / minutes
    const over = (name: keyof Point): number => mean((piece) => meanOf(piece, name))
    const open = mean(({ stretch }) => (stretch.planned > 0 ? stretch.servers : 0))
    const queue = over('queue')
    const last = pieces.at(-1)!.end
    const { planned } = pieces[0]!.piece.stretch
    const load = (arrivals / GRID.quarter) * scenario.service.mean
    return {
      ...{ at: GRID.from + quarter * GRID.quarter, arrivals, planned, open, queue },
      ...{
        wait: over('wait'),
        over: mean((piece) => piece.over),
        busy: planned > 0 ? over('inHouse') - queue : 0,
      },
      left: scenario.patience === null ? 0 : (queue * minutes) / scenario.patience,
      isOverloaded: arrivals > 0 && !keepsUp(load, open),
      simple: simpleWait(scenario, arrivals, planned),
      end: {
        inHouse: last.meanInSystem,
        queue: last.meanQueue,
        wait: last.meanVirtualWait,
        allBusy: last.pAllBusy,
      },
    }
  })
}

function simpleWait({ service }: Scenario, arrivals: number, servers: number): number | null {
  const minutes = GRID.quarter
  const [found] = sipp([{ minutes, perMinute: arrivals / minutes, serviceMinutes: service.mean, servers }])
  return found?.stable ? found.meanWait : null
}

function overloadsOf(quarters: readonly Quarter[]): Overload[] {
  const found: Overload[] = []
  for (const [n, quarter] of quarters.entries()) {
    if (!quarter.isOverloaded) continue
    const last = found.at(-1)
    const to = quarter.at + GRID.quarter
    if (last && last.to === quarter.at)
      found[found.length - 1] = { ...last, to, inHouseAfter: quarter.end.inHouse }
    else {
      const inHouseBefore = quarters[n - 1]?.end.inHouse ?? 0
      found.push({ from: quarter.at, to, inHouseBefore, inHouseAfter: quarter.end.inHouse, clearedAt: null })
    }
  }
  return found.map((one) => {
    const cleared = quarters.find(({ at, end }) => at >= one.to && end.queue <= 1)
    return { ...one, clearedAt: cleared ? cleared.at + GRID.quarter : null }
  })
}
