import type { DayVisit } from '#office/visits/index.ts'
import { SMALLEST } from '#ground/smallgroups/index.ts'
import { HALF_HOUR_MINUTES } from './half-hour.ts'
import { limitsTogether, type Limits } from './threshold.ts'

/** Load of a half hour in steps. Pure: visits, incidents and taps in, steps out. */

/** 0 nothing to say, 1 amber, 2 red. */
export type Step = 0 | 1 | 2
export type Level = 'green' | 'amber' | 'red'

export const PARTS = ['queue', 'waits', 'walkOffs', 'incidents', 'taps'] as const
export type Part = (typeof PARTS)[number]

export interface Load {
  readonly queue: Step
  readonly waits: Step
  readonly walkOffs: Step
  readonly incidents: Step
  /** Null: fewer than five tapped. */
  readonly taps: Step | null
  /** Sum of the parts, 0 to 10: the index. */
  readonly points: number
  readonly level: Level
}

type Times = Pick<DayVisit, 'team' | 'origin' | 'state' | 'due' | 'arrived' | 'called' | 'ended'>

export interface HalfHourFacts {
  /** Minutes of the epoch at which the half hour begins. */
  readonly from: number
  readonly visits: readonly Times[]
  readonly limits: ReadonlyMap<string, Limits>
  /** Levels of the incidents of the half hour. */
  readonly incidents: readonly number[]
  readonly taps: Step | null
}

/** Null: nobody was there, nothing happened, or nothing was agreed for any of the areas. */
export function reckonLoad({ from, visits, limits, incidents, taps }: HalfHourFacts): Load | null {
  if (limits.size === 0) return null
  const until = from + HALF_HOUR_MINUTES
  const own = visits.filter(({ team }) => limits.has(team))
  const waiting = own.flatMap((it) => waitOf(it) ?? [])
  const here = waiting.filter((it) => it.since < until && it.end > from)
  if (here.length === 0 && incidents.length === 0 && taps === null) return null
  const together = limitsTogether([...limits.values()])
  const queue = here.reduce((sum, it) => sum + overlap(it, from, until), 0) / HALF_HOUR_MINUTES
  const left = here.filter((it) => it.hasLeft && it.end <= until).length
  return loadOfSteps(
    {
      queue: stepOf(queue, together.queueAmber, together.queueRed),
      waits: lateStep(here, until, limits, together),
      walkOffs: stepOf(left, together.leftAmber, together.leftRed),
      incidents: incidentStep(incidents),
      taps,
    },
    together,
  )
}

/** The parts added up, against what was agreed. */
export function loadOfSteps(
  steps: Omit<Load, 'points' | 'level'>,
  { amberPoints, redPoints }: Pick<Limits, 'amberPoints' | 'redPoints'>,
): Load {
  const points = PARTS.reduce((sum, part) => sum + (steps[part] ?? 0), 0)
  const level = points >= redPoints ? 'red' : points >= amberPoints ? 'amber' : 'green'
  return { ...steps, points, level }
}

/** One incident that was more than a quarrel, or two of any kind, is red. */
export function incidentStep(levels: readonly number[]): Step {
  if (levels.some((level) => level >= 2) || levels.filter((level) => level >= 1).length >= 2) return 2
  return levels.some((level) => level >= 1) ? 1 : 0
}

interface Wait {
  readonly team: string
  readonly since: number
  /** Called, gone, or still there: without end. */
  readonly end: number
  readonly hasLeft: boolean
}

/** Whoever is booked and comes early waits from the appointment on. */
function waitOf({ team, origin, state, due, arrived, called, ended }: Times): Wait | null {
  if (arrived === null || state === 'cancelled') return null
  const since = origin === 'booked' ? Math.max(arrived, due ?? arrived) : arrived
  const end = called ?? ended ?? Infinity
  return { team, since, end, hasLeft: called === null && (state === 'left' || state === 'no_show') }
}

const overlap = ({ since, end }: Wait, from: number, until: number): number =>
  Math.max(0, Math.min(end, until) - Math.max(since, from))

/** Of those who waited in this half hour, how many already waited too long when it ended, or they were called. */
function lateStep(
  here: readonly Wait[],
  until: number,
  limits: ReadonlyMap<string, Limits>,
  { lateAmber, lateRed }: Limits,
): Step {
  if (here.length < SMALLEST) return 0
  const late = here.filter(
    ({ team, since, end }) => Math.min(end, until) - since > limits.get(team)!.waitMinutes,
  )
  return stepOf((late.length * 100) / here.length, lateAmber, lateRed)
}

const stepOf = (value: number, amber: number, red: number): Step =>
  value >= red ? 2 : value >= amber ? 1 : 0
