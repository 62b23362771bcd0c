import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import type { DayVisit } from '#office/visits/index.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { histogramOf } from './buckets.ts'
import { monthsFrom, workingDays } from './calendar.ts'
import { forecast, type ForecastOf } from './forecast.ts'
import { historiesOf, importHistory, learnedFigures, readFigures, rollUp } from './index.ts'
import { measured, smallAreas } from './learned.ts'
import { leadKey, tallyDay } from './tally.ts'
import { HEAD, pastDays } from './testing/past-days.ts'

/** Figures that were reckoned apart, on paper. */

describe('what a visit counts as', () => {
  const VISIT: DayVisit = {
    ...{ day: '2026-11-16', team: 'temporary', origin: 'booked', state: 'finished', due: 1000, arrived: 990 },
    ...{ called: 1006, ended: 1030, halfHour: 17, lead: 5, minutes: { study_extend: 24 } },
  }
  const kinds = (it: Partial<DayVisit>) =>
    tallyDay([{ ...VISIT, ...it }], 1).map(({ kind, n, part }) => `${kind} ${n} ${part}`)

  test('who came and did not hear the call has not missed the appointment, and waited for nothing', () => {
    const unheard = ['missed 1 0', 'late 1 0', 'arrivals 1 0', 'left 1 1']
    expect(kinds({ state: 'no_show', minutes: null })).toEqual(unheard)
    expect(kinds({ state: 'left', minutes: null })).toEqual(unheard)
  })

  test('one day ahead is no longer the same day, four weeks are the last class', () => {
    expect([0, 0.9, 1, 2.9, 3, 7, 14, 27.9, 28, 400].map(leadKey)).toEqual([...'0011234455'])
  })
})

test('of three forgotten visits it is not told that there were three; of seven, that five were', () => {
  const usual = Array.from({ length: 60 }, (_, n) => 12 + (n % 9))
  const forgotten = (count: number) => {
    const minutes = [...usual, ...Array.from({ length: count }, () => 900)]
    return measured([{ n: minutes.length, histogram: histogramOf(minutes) }])
  }
  expect([3, 5, 7].map((count) => forgotten(count)!.outliers)).toEqual([0, 5, 5])
  expect(forgotten(7)).toMatchObject({ n: 67, mean: expect.closeTo(forgotten(0)!.mean, 9) })
})

test('colleagues who left do not hide the four who stay', () => {
  const one = { teams: ['reception'], roles: ['caseworker'] }
  const accounts = [1, 2, 3, 4, 5, 6].map((n) => ({ ...one, active: n <= 4 }))
  expect(smallAreas(['reception'], accounts).areas).toEqual(['reception'])
  expect(smallAreas(['reception'], [...accounts, { ...one, active: true }]).areas).toEqual([])
})

describe('the forecast', () => {
  const told = (from: string, to: string, cases: (month: string) => number | null, year: number) => {
    const months = monthsFrom(from, to).map((month) => ({ month, cases: cases(month) }))
    const found = forecast({ subject: 'concern:x', months }, year)
    if (!found.ok) throw new Error(found.why)
    return found
  }
  const days = (month: string): number => workingDays(month).days
  const daysOf = (...months: string[]): number => months.reduce((sum, month) => sum + days(month), 0)
  const over = ({ value, high }: ForecastOf): number => high / value

  test('May 2026 has 18 working days and December 22', () => {
    expect([days('2026-05'), days('2026-12')]).toEqual([18, 22])
  })

  test('ten percent of growth are 8.35 percent a year later, and no season is seen in six cases a month', () => {
    const cases = (month: string) => (month < '2026' ? 0.3 : 0.33) * days(month)
    const it = told('2025-01', '2026-12', cases, 2027)
    expect(it).toMatchObject({ method: 'trend', growth: expect.closeTo(1.1, 9) })
    // exp(ln 1.1 · (1 − 0.7) / −ln 0.7)
    const year = daysOf(...monthsFrom('2027-01', '2027-12'))
    expect(Math.abs(it.value / (0.33 * year * 1.0835) - 1)).toBeLessThan(0.002)
  })

  const halves = (month: string) => (month.slice(5) <= '06' ? 50 : 150) * days(month)

  test('what is ahead of a running year is its busy half; three years of it are believed to three quarters', () => {
    const it = told('2023-01', '2026-06', halves, 2026)
    const seen = 50 * daysOf(...monthsFrom('2026-01', '2026-06'))
    const share = (it.value - seen) / (150 * daysOf(...monthsFrom('2026-07', '2026-12')))
    expect(share).toBeGreaterThan(0.9)
    expect(share).toBeLessThan(0.96)
  })

  test('a busy half year without data does not make the year to come a quiet one, nor a shrinking one', () => {
    const cases = (month: string) => (month >= '2025-07' && month <= '2025-12' ? null : halves(month))
    const it = told('2022-01', '2026-06', cases, 2027)
    const year = 100 * daysOf(...monthsFrom('2027-01', '2027-12'))
    expect(it.growth).toBeCloseTo(1, 3)
    expect(Math.abs(it.value / year - 1)).toBeLessThan(0.2)
    expect([it.low < year, it.high > year]).toEqual([true, true])
  })

  test('four years that went as expected: Student with nine degrees of freedom, a third of the doubt gone', () => {
    const steady = (month: string) => 1e5 * days(month)
    const it = told('2022-01', '2025-12', steady, 2026)
    expect(it.backtest).toEqual({ tries: 25, typicalError: expect.closeTo(0, 9) })
    // exp(2.262157 · √(6 · 0.1² / 9))
    expect(over(it)).toBeCloseTo(Math.exp(2.262157 * Math.sqrt(0.06 / 9)), 3)
    // two years ahead the rule is tried two years ahead
    expect(told('2022-01', '2025-12', steady, 2027).backtest!.tries).toBe(13)
    // one year of data: nothing to try it on
    expect(over(told('2025-01', '2025-12', steady, 2026))).toBeCloseTo(Math.exp(2.446912 * 0.1), 3)
  })
})

describe('in the tables', () => {
  let database: FreshDatabase
  let past: Awaited<ReturnType<typeof pastDays>>
  beforeEach(async () => {
    database = await freshDatabase()
    past = await pastDays(database.appPool, '2026-12-01T05:00:00Z')
    await past.colleagues('temporary', 5)
  })
  afterEach(() => database.drop())
  const span = { from: Temporal.PlainDate.from('2026-01-01'), to: Temporal.PlainDate.from('2027-01-01') }
  const learned = () => learnedFigures(past.db, { site: 1, ...span, at: past.clock.now() })
  const visits = async (count: number, more: Parameters<typeof past.visit>[0]) => {
    for (let n = 0; n < count; n += 1) await past.visit(more)
  }

  test('Mondays with 5, 15, 5 and 15 visitors: ten each, spread 5.77, whatever came on Tuesdays', async () => {
    for (const [n, count] of [5, 15, 5, 15].entries()) {
      await visits(count, { day: Temporal.PlainDate.from('2026-11-02').add({ weeks: n }).toString() })
      await visits(n < 2 ? 1 : 0, { day: Temporal.PlainDate.from('2026-11-03').add({ weeks: n }).toString() })
    }
    await rollUp(past.room, 1)
    const [monday] = (await learned()).areas[0]!.arrivals
    expect(monday).toMatchObject({ weekday: 1, n: 40, perDay: 10 })
    expect(monday!.sd).toBeCloseTo(Math.sqrt(100 / 3), 9)
  })

  test('a visit of a month ago that is taken back is missing in the next batch', async () => {
    await visits(6, { day: '2026-10-28' })
    const slip = await past.visit({ day: '2026-10-28' })
    await rollUp(past.room, 1)
    await sql`delete from visits.service where visit = ${slip}`.execute(past.db)
    await sql`update visits.visit set state = 'cancelled', version = version + 1 where id = ${slip}`.execute(
      past.db,
    )
    past.clock.set('2026-12-02T05:00:00Z')
    await rollUp(past.room, 1)
    await visits(6, { day: '2026-12-02' })
    past.clock.set('2026-12-07T05:00:00Z')
    await rollUp(past.room, 1)
    expect((await learned()).concerns).toMatchObject([{ n: 12 }])
  })

  test('a number that was brought along counts before the visits of the same month', async () => {
    await visits(6, { day: '2026-10-01' })
    await rollUp(past.room, 1)
    const text = 'Monat;Anliegen;Fälle\n2026-10;study_extend;50'
    expect(await importHistory(past.room, HEAD, { site: 1, name: 'alt', text })).toMatchObject({ ok: true })
    const own = (await historiesOf(past.db, 1, past.clock.now())).find(
      ({ subject }) => subject === 'concern:study_extend',
    )!
    expect(own.months.find(({ month }) => month === '2026-10')).toEqual({ month: '2026-10', cases: 50 })
  })

  test('a Thursday on which nobody came is named, Corpus Christi is not', async () => {
    for (const day of ['05-21', '05-28', '06-11', '06-18', '07-02']) await past.visit({ day: `2026-${day}` })
    await rollUp(past.room, 1)
    const found = await readFigures(past.room, HEAD, {
      ...{ site: 1, from: Temporal.PlainDate.from('2026-05-21') },
      to: Temporal.PlainDate.from('2026-07-03'),
    })
    expect(found.ok && found.quality).toEqual({ days: 5, daysWithout: ['2026-06-25'] })
  })
})
