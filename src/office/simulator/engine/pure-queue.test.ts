import { expect, test } from 'vitest'
import { erlangC, meanInterval, playForward, sampleOf } from '#ground/queueing/index.ts'
import { pureQueue } from '../testing/pure-queue.ts'
import { playDay } from './play-day.ts'
import type { DayPlayed } from './played.ts'

/** A Thursday. */
const DAY = '2026-11-26'
const EIGHT = Temporal.ZonedDateTime.from(`${DAY}T08:00[Europe/Berlin]`).epochMilliseconds

/** Visitors in the house so many minutes after eight: waiting or at a desk. */
function inHouse({ visits }: DayPlayed, minute: number): number {
  const at = EIGHT + minute * 60_000
  return visits.filter(({ arrivedAt, endedAt }) => arrivedAt! <= at && (endedAt ?? Infinity) > at).length
}

const overTime = ({ visits }: DayPlayed, from: number, to: number): number => {
  const [begin, end] = [EIGHT + from * 60_000, EIGHT + to * 60_000]
  const inside = visits.map(
    ({ arrivedAt, endedAt }) => Math.min(end, endedAt ?? end) - Math.max(begin, arrivedAt!),
  )
  return inside.reduce((sum, ms) => sum + Math.max(0, ms), 0) / (end - begin)
}

test('the Thursday from four counters to two: simulator and exact queue say the same at every half hour', () => {
  const perMinute = [0.9, 0.8, 0.6, 0.5, 0.45, 0.4, 0.4, 0.35, 0.35, 0.3, 0.3, 0.1]
  const servers = [4, 4, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2]
  const exact = playForward({
    periods: perMinute.map((rate, n) => ({
      minutes: 30,
      perMinute: rate,
      serviceMinutes: 5,
      servers: servers[n]!,
    })),
    capacity: 300,
  })
  const office = pureQueue({ perMinute, servers, serviceMinutes: 5 })
  const days = Array.from({ length: 500 }, (_, n) => playDay(office, DAY, n + 1))
  // The moment before the counters change: at the change itself one visitor is already on the way.
  const ends = exact.map(({ endMinute, meanInSystem }) => {
    const interval = intervalOf(days.map((day) => inHouse(day, endMinute - 0.001)))
    return { endMinute, exact: meanInSystem, low: interval.low, high: interval.high }
  })
  expect(ends.filter(({ exact: it, low, high }) => it < low || it > high)).toEqual([])
  const [all, simulated] = [sum(ends.map((it) => it.exact)), sum(ends.map((it) => (it.low + it.high) / 2))]
  expect(Math.abs(simulated / all - 1)).toBeLessThan(0.05)
})

/** Of 99.99 in 100: twelve half hours are looked at. */
const intervalOf = (values: readonly number[]) => meanInterval(sampleOf(values)!, 0.9999)!
const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0)

test('one rate all day: the closed form lies in the interval of the simulator', () => {
  const halves = 30
  const office = pureQueue({
    ...{
      perMinute: Array.from({ length: halves }, () => 0.5),
      servers: Array.from({ length: halves }, () => 4),
    },
    serviceMinutes: 6,
  })
  const formula = erlangC({ perMinute: 0.5, serviceMinutes: 6, servers: 4 })
  if (!formula.stable) throw new Error('keeps up')
  // The first five hours only fill the house.
  const days = Array.from({ length: 90 }, (_, n) => playDay(office, DAY, n + 1))
  const found = intervalOf(days.map((day) => overTime(day, 300, 890)))
  const wanted = formula.meanQueue + formula.load
  expect(found.low).toBeLessThan(wanted)
  expect(found.high).toBeGreaterThan(wanted)
  expect(found.high - found.low).toBeLessThan(wanted * 0.3)
})

test('a desk more is seen: the same Thursday with one counter more is far outside', () => {
  const rates = Array.from({ length: 12 }, () => 0.5)
  const [few, many] = [3, 4].map((count) =>
    pureQueue({ perMinute: rates, servers: rates.map(() => count), serviceMinutes: 6 }),
  )
  const mean = (office: typeof few) =>
    sum(Array.from({ length: 60 }, (_, n) => overTime(playDay(office!, DAY, n + 1), 60, 360))) / 60
  expect(mean(few!)).toBeGreaterThan(mean(many!) * 1.5)
})
