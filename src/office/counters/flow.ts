/**
 * A day of a scenario as the queue sees it: stretches of at most a quarter hour with one rate of arrivals and a whole number
 * of open desks. Breaks and lunch take desks away minute by minute, they are no percentage.
 */
import { normalDensity, normalShare, type Period } from '#ground/queueing/index.ts'
import { GRID, halfAt, isOpenAt, QUARTERS, type DayPlan, type Scenario } from './scenario.ts'

/** Breaks lie on a raster of five minutes. */
const TICK = 5
/** So long the house goes on after the last desk hour, until everybody was served. */
export const TAIL_MINUTES = 240

export interface Stretch extends Period {
  /** Minute of the day it begins. */
  readonly from: number
  /** Number of its quarter hour in the grid; null after the last desk hour. */
  readonly quarter: number | null
  /** Desks as planned, before breaks; 0 where those of before only stay until everybody is served. */
  readonly planned: number
}

export interface DayFlow {
  readonly stretches: readonly Stretch[]
  /** Visitors expected in each quarter hour of the grid: those without and those with appointment who come. */
  readonly walkIns: readonly number[]
  readonly shows: readonly number[]
  /** Minute at which the last desk hour ends; null: nobody works this day. */
  readonly ends: number | null
}

/** Share of its time a desk is open, with breaks each round: 10 of 60 minutes leave 5/6. */
export const openShare = ({ breaks: { minutes, every } }: Pick<Scenario, 'breaks'>): number =>
  1 - minutes / every

/** People needed so that `desks` are really open: three desks with ten minutes of break each hour need 3.6. */
export const peopleBehind = (desks: number, scenario: Pick<Scenario, 'breaks'>): number =>
  desks / openShare(scenario)

/** Desks open at a minute, after breaks and lunch. `start`: when the first desk of the day opens. */
export function openDesks(scenario: Scenario, planned: number, minute: number, start: number): number {
  const { breaks, lunch } = scenario
  let away = 0
  for (let desk = 0; desk < planned; desk += 1)
    if (isOnBreak(breaks, desk, planned, minute - start) || (lunch && isAtLunch(lunch, desk, minute)))
      away += 1
  return planned - away
}

/** In turn, spread evenly over the round, the first desk at its end; or all at the end. */
function isOnBreak(breaks: Scenario['breaks'], desk: number, planned: number, sinceStart: number): boolean {
  const { minutes, every, pattern, shift } = breaks
  if (minutes === 0) return false
  const turns = Math.max(1, Math.floor(every / minutes))
  const apart = planned <= turns ? Math.floor((desk * turns) / planned) : desk % turns
  const turn = pattern === 'together' ? 0 : apart
  const begins = every - (turn + 1) * minutes + shift
  return mod(sinceStart - begins, every) < minutes && sinceStart - begins >= 0
}

function isAtLunch(
  { minutes, from, to }: NonNullable<Scenario['lunch']>,
  desk: number,
  minute: number,
): boolean {
  const turns = Math.max(1, Math.floor((to - from) / minutes))
  const begins = from + (desk % turns) * minutes
  return begins <= minute && minute < begins + minutes
}

const mod = (value: number, by: number): number => ((value % by) + by) % by

/** `factor`: arrivals of the month against the average one. */
export function flowOf(
  scenario: Scenario,
  day: DayPlan,
  factor = 1,
  noShow = scenario.noShow.share,
): DayFlow {
  const walkIns = day.walkIns.map((value) => value * factor)
  const shows = showsOf(scenario, day, factor * (1 - noShow))
  const firstDesk = day.desks.findIndex((desks) => desks > 0)
  if (firstDesk < 0) return { stretches: [], walkIns, shows, ends: null }
  const start = GRID.from + firstDesk * GRID.half
  const ends = GRID.from + (day.desks.findLastIndex((desks) => desks > 0) + 1) * GRID.half
  const firstComes = walkIns.findIndex((value, n) => value + (shows[n] ?? 0) > 0)
  const begin = firstComes < 0 ? start : Math.min(start, GRID.from + firstComes * GRID.quarter)
  const common = {
    serviceMinutes: scenario.service.mean,
    ...(scenario.patience !== null && { patienceMinutes: scenario.patience }),
  }
  const stretches: Stretch[] = []
  let staying = 0
  for (let at = begin; at < ends; at += TICK) {
    const quarter = Math.floor((at - GRID.from) / GRID.quarter)
    const planned = day.desks[halfAt(at)] ?? 0
    // Before a pause at noon as at night: who is in the house is served by the desks of the half hour before.
    const isAfter = planned === 0 && at > start
    if (planned > 0) staying = planned
    const servers = isAfter ? staying : openDesks(scenario, planned, at, start)
    const last = stretches.at(-1)
    if (last && last.quarter === quarter && last.servers === servers)
      stretches[stretches.length - 1] = { ...last, minutes: last.minutes + TICK }
    else {
      const perMinute = ((walkIns[quarter] ?? 0) + (shows[quarter] ?? 0)) / GRID.quarter
      stretches.push({ ...common, ...{ from: at, quarter, planned, servers, perMinute, minutes: TICK } })
    }
  }
  return { stretches: [...stretches, ...tailOf(day, ends, common)], walkIns, shows, ends }
}

/** After the last desk hour nobody comes any more; the desks of the last half hour stay until all are served. */
function tailOf(
  day: DayPlan,
  ends: number,
  common: Pick<Period, 'serviceMinutes' | 'patienceMinutes'>,
): Stretch[] {
  const servers = day.desks.findLast((desks) => desks > 0) ?? 0
  return Array.from({ length: TAIL_MINUTES / GRID.quarter }, (_, n) => ({
    ...{ ...common, from: ends + n * GRID.quarter, quarter: null, planned: servers, servers },
    ...{ perMinute: 0, minutes: GRID.quarter },
  }))
}

/**
 * Appointments as arrivals: each comes with the share of those who come, spread over the quarter hours around its own by
 * punctuality (normal). Whoever would come before the doors open stands at the door then; after closing, in the last quarter.
 */
function showsOf({ punctuality }: Scenario, day: DayPlan, share: number): number[] {
  const shows = Array.from({ length: QUARTERS }, () => 0)
  if (day.open.length === 0) return shows
  const kernel = kernelOf(punctuality)
  for (const [quarter, booked] of day.booked.entries()) {
    if (booked === 0) continue
    for (const { offset, weight } of kernel) {
      const at = nearestOpen(day, quarter + offset)
      shows[at] = (shows[at] ?? 0) + booked * share * weight
    }
  }
  return shows
}

/** The nearest quarter hour with open doors. */
function nearestOpen(day: DayPlan, quarter: number): number {
  for (let off = 0; off < QUARTERS; off += 1)
    for (const candidate of [quarter + off, quarter - off])
      if (candidate >= 0 && candidate < QUARTERS && isOpenAt(day, GRID.from + candidate * GRID.quarter))
        return candidate
  return Math.min(QUARTERS - 1, Math.max(0, quarter))
}

const REACH = 5

/** Share of appointments of one quarter hour that come in each of the quarter hours around it; adds up to one. */
export function kernelOf({ mean, sd }: Scenario['punctuality']): { offset: number; weight: number }[] {
  const middle = Math.round(mean / GRID.quarter)
  const weights = Array.from({ length: 2 * REACH + 1 }, (_, n) => {
    const offset = middle - REACH + n
    return { offset, weight: chanceOf(offset * GRID.quarter, mean, sd) }
  })
  const likely = weights.filter(({ weight }) => weight > 1e-6)
  const total = likely.reduce((sum, { weight }) => sum + weight, 0)
  return likely.map(({ offset, weight }) => ({ offset, weight: weight / total }))
}

/** Chance that a time uniform in 0 to 15 plus a normal delay lies in the quarter hour from `from`. */
function chanceOf(from: number, mean: number, sd: number): number {
  const width = GRID.quarter
  const spreadOver = Math.max(sd, 1e-6)
  const upTo = (x: number): number => {
    const z = (x - mean) / spreadOver
    return spreadOver * (z * normalShare(z) + normalDensity(z))
  }
  return (upTo(from + width) - 2 * upTo(from) + upTo(from - width)) / width
}
