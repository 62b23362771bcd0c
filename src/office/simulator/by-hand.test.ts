import { expect, test } from 'vitest'
import { compareRuns, meanOfDays } from './compare.ts'
import { countDays } from './count-days.ts'
import { playDay } from './engine/play-day.ts'
import type { DayPlayed, QuarterHour, VisitPlayed } from './engine/played.ts'
import type { OfficeSetting } from './engine/setting.ts'
import type { RunResult } from './result.ts'
import { arePaired, SEED_MOST, seedOf } from './run.ts'
import { anOffice } from './testing/an-office.ts'

/** Figures that were reckoned apart, on paper. */

const EIGHT = Temporal.ZonedDateTime.from('2026-11-24T08:00[Europe/Berlin]').epochMilliseconds
const visit = (more: Partial<VisitPlayed>): VisitPlayed => ({
  ...{
    id: 'v',
    origin: 'booked',
    state: 'finished',
    number: null,
    team: 'b',
    homeTeam: 'b',
    concerns: ['c'],
  },
  ...{ language: 'de', priority: 0, leadDays: 10, dueAt: EIGHT, arrivedAt: EIGHT, cameAt: EIGHT },
  ...{
    firstCalledAt: null,
    calledAt: null,
    servedAt: null,
    endedAt: null,
    firstDesk: null,
    waitMinutes: null,
  },
  ...{ services: [], owedCents: 0, paidCents: 0 },
  ...more,
})
const absent = { arrivedAt: null, cameAt: null } as const
const quarter = (minute: number, busy: number, open: number): QuarterHour => ({
  ...{ minute, busy, open, waiting: 0, arrived: 0, called: 0, waitMinutes: null, atKiosk: 0 },
})
const played = (visits: readonly VisitPlayed[], quarters: readonly QuarterHour[] = []): DayPlayed => ({
  ...{ day: '2026-11-24', seed: 1, open: true, visits, quarters, commands: [], overtimeMinutes: 7 },
  turnedAway: { noPlace: 1, closed: 2, noLongerToday: 3, appointmentNeeded: 4 },
  fees: { owedCents: 900, paidCents: 500 },
  kiosk: { paid: 0, longestWaitMinutes: 0 },
})
const figuresOf = (...asked: Parameters<typeof played>) => {
  const counted = countDays({ teams: [{ key: 'b', name: 'B', letter: 'B' }] })
  counted.add(played(...asked), 0)
  return counted.result()
}

test('a day of ten waits, one given back, one who stayed away and one who did not hear the call', () => {
  const waits = [2, 4, 6, 8, 10, 12, 14, 16, 18, 30].map((waitMinutes) => visit({ waitMinutes }))
  const { days } = figuresOf(
    [
      ...waits,
      visit({ state: 'cancelled', ...absent }),
      visit({ state: 'no_show', ...absent, leadDays: 40 }),
      visit({ state: 'no_show' }),
      visit({ state: 'left', origin: 'walk_in', dueAt: null, leadDays: null }),
    ],
    [quarter(480, 1.5, 2), quarter(495, 2, 1)],
  )
  expect(days[0]).toMatchObject({
    ...{ booked: 12, walkIns: 1, came: 12, served: 10, noShows: 1, walkOffs: 1, noPlace: 1, turnedAway: 9 },
    ...{ waits: 10, meanWait: 12, p90Wait: expect.closeTo(19.2, 9), overtime: 7 },
    // open for 30 and for 30 minutes (two desks served past their end), busy for 22.5 and 30
    ...{ busy: 52.5, idle: 7.5, leadDays: 11 * 10 + 40 },
  })
})

test('the course of the day ends with the last desk, also when somebody was forgotten in the hall', () => {
  const forgotten = [1080, 1095, 1110].map((minute) => ({ ...quarter(minute, 0, 0), waiting: 1 }))
  const { course } = figuresOf([], [quarter(480, 1.5, 2), quarter(495, 2, 1), ...forgotten])
  expect(course.map(({ minute }) => minute)).toEqual([480, 495])
})

test('the repeats of a run are played with seeds of their own, the same ones in every run of that seed', () => {
  const seeds = Array.from({ length: 200 }, (_, repeat) => seedOf(SEED_MOST, repeat))
  expect(new Set(seeds).size).toBe(200)
  expect(seeds.every((seed) => seed >= 1 && seed <= SEED_MOST)).toBe(true)
  expect(seedOf(7, 0)).toBe(7)
  const run = { site: 1, firstDay: Temporal.PlainDate.from('2026-11-24'), days: 5, repeats: 2, seed: 7 }
  expect(arePaired(run, { ...run })).toBe(true)
  const others = [
    { seed: 8 },
    { days: 6 },
    { repeats: 3 },
    { site: 2 },
    { firstDay: run.firstDay.add({ days: 1 }) },
  ]
  for (const other of others) expect(arePaired(run, { ...run, ...other })).toBe(false)
})

const waiting = (waits: readonly number[]): RunResult => ({
  ...figuresOf([]),
  days: waits.map((meanWait, n) => ({
    ...figuresOf([]).days[0]!,
    day: `2026-11-1${n}`,
    meanWait,
    served: 0,
  })),
})

test('five differences of 1 to 5 minutes: 3 on average, Student with four degrees of freedom either way', () => {
  const [before, after] = [waiting([20, 40, 10, 30, 50]), waiting([21, 42, 13, 34, 55])]
  const { difference } = compareRuns(before, after).find(({ measure }) => measure === 'meanWait')!
  // 2.776445 · √2.5 / √5
  const half = (2.776445 * Math.sqrt(2.5)) / Math.sqrt(5)
  expect(difference).toMatchObject({ mean: 3, days: 5 })
  expect([difference.low, difference.high]).toEqual([
    expect.closeTo(3 - half, 5),
    expect.closeTo(3 + half, 5),
  ])
})

test('nobody waits less than nothing: an interval of waits ends at 0', () => {
  const few = meanOfDays(waiting([0, 0, 0, 0, 20]), 'meanWait')!
  expect(few).toMatchObject({ mean: 4, low: 0 })
  expect(few.high).toBeGreaterThan(10)
})

test('half as many bookings again: those who came before come at the same times, others beside them', () => {
  const office = anOffice({ visitors: 20, desks: 12 })
  const { demand } = office
  const bookings = demand.bookings.map((it) => ({ ...it, expected: it.expected * 1.5 }))
  const booked = (setting: OfficeSetting, seed: number) =>
    playDay(setting, '2026-11-24', seed).visits.filter(({ origin }) => origin === 'booked')
  for (const seed of [1, 2, 3]) {
    const [before, after] = [
      booked(office, seed),
      booked({ ...office, demand: { ...demand, bookings } }, seed),
    ]
    expect(after.length).toBeGreaterThan(before.length)
    const there = new Set(after.map(({ id }) => id))
    // everybody is somebody else: as many moments of booking as people
    expect(new Set(after.map(({ leadDays }) => leadDays!.toFixed(3))).size).toBe(after.length)
    expect(before.filter(({ id }) => there.has(id)).length).toBe(before.length)
  }
})

test('whoever is sent aside for a copy sits at the desk for as long as without it, in two pieces', () => {
  const office = anOffice({ visitors: 30, desks: 12, cashier: false })
  const minutes = (parkShare: number): Map<string, number> => {
    const setting = {
      ...office,
      habits: { ...office.habits, parkShare },
      payment: { ...office.payment, payNowShare: 0 },
    }
    const { visits } = playDay(setting, '2026-11-24', 4)
    const done = visits.filter(({ state }) => state === 'finished')
    return new Map(done.map(({ id, services }) => [id, services.reduce((sum, it) => sum + it.minutes, 0)]))
  }
  const [straight, aside] = [minutes(0), minutes(1)]
  const both = [...straight].filter(([id]) => aside.has(id))
  expect(both.length).toBeGreaterThan(15)
  // each piece is noted in whole minutes
  for (const [id, whole] of both) expect(Math.abs(aside.get(id)! - whole), id).toBeLessThanOrEqual(1)
})
