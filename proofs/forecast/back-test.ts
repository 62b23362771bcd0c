import { forecastHall } from '../../src/office/calling/forecast-hall.ts'
import { forecastOf, type Forecast } from '../../src/office/calling/forecast.ts'
import type { HallPicture } from '../../src/office/calling/hall-picture.ts'
import { QUEUE_RULES } from '../../src/office/calling/queue-order.ts'
import { calibrationOf, UNCALIBRATED, type Range } from '../../src/office/calling/forecast-calibration.ts'
import { Day, type Guest, type Look } from './day.ts'
import { naiveRule, zmsRule } from './rivals.ts'
import { HOURS, measuredOf, pictureOf, type Knows } from './seen.ts'
import type { Setting } from './settings.ts'

/** One number drawn: what was said, what the other rules would have said, and what came. Minutes. */
export interface Case {
  readonly minute: number
  readonly booked: boolean
  readonly kind: Forecast['kind']
  readonly p10: number
  readonly p50: number
  readonly p90: number
  readonly played: Range
  readonly naive: number
  readonly zms: number
  readonly waited: number
}

/** Planted to be caught; only on the days of the test, as if it had come in last night. */
export interface Faults {
  readonly spoil?: Knows['spoil']
  readonly blind?: (picture: HallPicture) => HallPicture
}

export interface Days {
  readonly seed: number
  /** Days on which only is measured; days on which is told as well, so that the office learns how far off it was. */
  readonly learned: number
  readonly tuned: number
  readonly tested: number
  /** Of so many numbers drawn one is forecast. */
  readonly every?: number
}

type Told = readonly [Guest, Omit<Case, 'waited'>]

/** Learns from some days of an office and is tested on others; no seed is on two sides. */
export function backTest(setting: Setting, days: Days, faults: Faults = {}): Case[] {
  const { learned, tuned, tested, seed } = days
  const past = Array.from({ length: learned }, (_, n) =>
    new Day(setting, seed * 100_003 + n, { day: n }).run(),
  )
  const average = averagesOf(past)
  const planned = (concern: string) => setting.kinds.find((kind) => kind.concern === concern)?.planned ?? 10
  const first: Knows = { measured: measuredOf(past), planned, calibration: UNCALIBRATED }
  const played = (
    from: number,
    many: number,
    knows: Knows,
    skip: number,
    drift: number,
    planted: Faults = {},
  ) =>
    Array.from({ length: many }, (_, n) => {
      const told: Told[] = []
      const tell = teller(setting, knows, average, planted, days.every ?? 1, told)
      new Day(setting, seed * 100_003 + from + n, { day: skip + n, drift, onTicket: tell }).run()
      return told.flatMap(([guest, it]) =>
        guest.firstCall === null ? [] : [{ ...it, waited: guest.firstCall - guest.arrived! }],
      )
    }).flat()
  const tuning = played(20_000, tuned, first, learned, 0).filter(({ kind }) => kind === 'range')
  const calibration = calibrationOf(tuning.map(({ played: range, waited }) => ({ played: range, waited })))
  const spoil = faults.spoil && { spoil: faults.spoil }
  return played(50_000, tested, { ...first, calibration, ...spoil }, learned + tuned, setting.drift, faults)
}

function teller(
  setting: Setting,
  knows: Knows,
  average: (team: string) => number,
  { blind }: Faults,
  every: number,
  told: Told[],
): (guest: Guest, look: Look) => void {
  let drawn = 0
  return (guest, look) => {
    if (drawn++ % every !== 0) return
    const picture = pictureOf(setting, look, knows)
    const wait = forecastHall(blind?.(picture) ?? picture, { rules: QUEUE_RULES, hours: () => HOURS })
    const { p10, p50, p90, played } = wait.get(guest.visit.id)!
    const usual = average(guest.visit.team)
    told.push([
      guest,
      {
        ...{ minute: look.minute, booked: guest.booked, kind: forecastOf({ p10, p50, p90 }, null).kind },
        ...{ p10, p50, p90, played, zms: zmsRule(picture, guest.visit, usual) },
        naive: naiveRule(picture, guest.visit, usual),
      },
    ])
  }
}

function averagesOf(days: readonly Day[]): (team: string) => number {
  const served = days.flatMap((day) => day.guests).filter(({ took }) => took > 0)
  const byTeam = Map.groupBy(served, ({ visit }) => visit.team)
  return (team) => {
    const all = byTeam.get(team) ?? served
    return all.reduce((sum, { took }) => sum + took, 0) / all.length
  }
}

export interface Score {
  /** Nobody sat who could serve them, so nothing was said; in none of the other figures. */
  readonly unknown: number
  readonly numbers: number
  readonly rmse: number
  readonly rmse_naive: number
  readonly rmse_zms: number
  readonly rmse_ratio: number
  readonly ratio_zms: number
  readonly bias: number
  readonly coverage80: number
  /** Interval score (Winkler 1972): how wide the ranges are, and ten times by how much they miss. Minutes; less is better. */
  readonly interval: number
  readonly mean_wait: number
}

export function scoreOf(all: readonly Case[]): Score {
  const cases = all.filter(({ kind }) => kind !== 'unknown')
  const rmse = (of: (it: Case) => number) =>
    Math.sqrt(cases.reduce((sum, it) => sum + (of(it) - it.waited) ** 2, 0) / cases.length)
  const told = cases.filter(({ kind }) => kind === 'range')
  const within = told.filter(({ p10, p90, waited }) => waited >= p10 && waited <= p90).length
  const missed = ({ p10, p90, waited }: Case) => Math.max(0, p10 - waited, waited - p90)
  const mean = (of: (it: Case) => number) => cases.reduce((sum, it) => sum + of(it), 0) / cases.length
  const [own, naive, zms] = [rmse(({ p50 }) => p50), rmse((it) => it.naive), rmse((it) => it.zms)]
  return {
    unknown: all.length - cases.length,
    ...{ numbers: cases.length, rmse: round(own), rmse_naive: round(naive), rmse_zms: round(zms) },
    ...{ rmse_ratio: round(own / naive, 3), ratio_zms: round(own / zms, 3) },
    bias: round(mean(({ p50, waited }) => p50 - waited)),
    interval: round(mean((it) => it.p90 - it.p10 + 10 * missed(it))),
    coverage80: round(within / told.length, 3),
    mean_wait: round(mean(({ waited }) => waited)),
  }
}

const round = (value: number, digits = 2) => Math.round(value * 10 ** digits) / 10 ** digits
