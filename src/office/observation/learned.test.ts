import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noShow } from '#ground/queueing/index.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { learnedFigures, rollUp, type Learned } from './index.ts'
import { missedWithin, noShowOf, smallAreas } from './learned.ts'
import { pastDays } from './testing/past-days.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const SPAN = { from: day('2026-11-01'), to: day('2026-12-01') }

describe('two weeks of an office with an area of four', () => {
  let database: FreshDatabase
  let learned: Learned
  beforeAll(async () => {
    database = await freshDatabase()
    const past = await pastDays(database.appPool)
    await past.colleagues('reception', 4)
    await past.colleagues('temporary', 9)
    for (const date of ['2026-11-09', '2026-11-16'])
      for (let n = 0; n < 12; n++) {
        const end = n < 3 ? ('no_show' as const) : ('finished' as const)
        await past.visit({ day: date, booked: true, end, at: '08:40', minutes: 30 + n, wait: n })
        await past.visit({
          day: date,
          team: 'reception',
          concern: 'short_info',
          at: '10:05',
          minutes: 4,
          end: n < 3 ? 'left' : 'finished',
        })
      }
    // forgotten at the desk over lunch
    await past.visit({ day: '2026-11-10', at: '11:00', minutes: 900, booked: true })
    await past.visit({ day: '2026-11-10', at: '11:10', minutes: 33, concern: 'rare' })
    await rollUp(past.room, 1)
    learned = await learnedFigures(past.db, { site: 1, ...SPAN, at: past.clock.now() })
  })
  afterAll(() => database.drop())

  test('tells how long a concern of the area of nine takes; the visit that was forgotten counts, its minutes do not', () => {
    const it = learned.concerns.find(({ concern }) => concern === 'study_extend')
    expect(it).toMatchObject({ area: 'temporary', n: 19, minutes: { n: 19 } })
    expect(learned.concerns.some(({ concern }) => concern === 'rare')).toBe(false)
  })

  test('tells no minutes of the reception of four, not even together with nobody', () => {
    expect(learned.concerns.find(({ area }) => area === 'reception')).toMatchObject({ n: 18, minutes: null })
    expect(learned.small).toEqual({ areas: ['reception'], minutes: null })
  })

  test('tells who comes when, on how many open days, and how unlike the days are', () => {
    const slots = learned.areas.find(({ area }) => area === 'temporary')!.arrivals
    expect(slots).toEqual([{ weekday: 1, halfHour: 17, origin: 'booked', n: 18, perDay: 9, sd: 3 }])
    expect(learned.openDays).toEqual({ 1: 2, 2: 1 })
  })

  test('tells waits with and without appointment, no-shows and who left, each from five on both sides', () => {
    const [reception, temporary] = learned.areas
    expect(temporary!.waits.booked).toMatchObject({ n: 18, withinHalfHour: 1, p90: null })
    expect(temporary!.noShow).toMatchObject([
      { from: 3, to: 7, booked: 25, missed: 6, share: { value: 0.24 } },
    ])
    expect(reception!.walkOffs).toMatchObject({ n: 24, left: 6, share: { value: 0.25 } })
    // 18 waited five minutes until the call, six nine minutes until they left: 144 minutes, six gave up
    expect(reception!.walkOffs!.patienceMinutes).toBeCloseTo(24, 9)
    expect(reception!.waits.walkIn).toMatchObject({ n: 18, mean: 5 })
  })
})

test('the missed appointments of Neukölln 2019: 26.5 of a hundred, 795.7 hours lost at two minutes each', () => {
  const [booked, missed] = [90_172, 23_872]
  const [it] = noShowOf([{ kind: 'missed', key: '0', n: booked, part: missed }])
  expect(it!.share.value).toBeCloseTo(0.265, 3)
  expect(it!.share.high - it!.share.low).toBeLessThan(0.006)
  const lost = noShow({ booked: it!.booked, missed: it!.missed, graceMinutes: 2 })
  expect(lost.idleHours).toBeCloseTo(795.7, 1)
})

test('what a window of two weeks lets expect comes from own data, with an interval', () => {
  const told = (key: string, n: number, part: number) => ({ kind: 'missed' as const, key, n, part })
  const leads = noShowOf([
    told('0', 50, 5),
    told('2', 100, 10),
    told('3', 100, 15),
    told('4', 200, 50),
    told('5', 200, 80),
  ])
  expect(missedWithin(leads, 14)).toMatchObject({ value: 30 / 250 })
  expect(missedWithin(leads, 14)!.low).toBeLessThan(0.12)
  expect(missedWithin(leads, 14)!.high).toBeLessThan(80 / 200)
  expect(missedWithin([], 14)).toBeNull()
})

test('a small area takes the next smallest along where its figure would be the rest of a total', () => {
  const colleagues = (team: string, count: number) =>
    Array.from({ length: count }, () => ({ teams: [team], roles: ['caseworker'], active: true }))
  const accounts = [...colleagues('reception', 4), ...colleagues('caseWork', 9)]
  expect(smallAreas(['reception', 'caseWork'], accounts)).toEqual({ areas: ['reception'], isEnough: false })
  expect(smallAreas(['reception', 'caseWork', 'advice'], [...accounts, ...colleagues('advice', 5)])).toEqual({
    areas: ['reception', 'advice'],
    isEnough: true,
  })
  // nobody belongs to it any more: then nobody knows whose minutes they are
  expect(smallAreas(['closed'], [])).toEqual({ areas: ['closed'], isEnough: false })
})
