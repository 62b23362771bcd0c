import { expect, test } from 'vitest'
import { FAIR_POLICY } from '#office/appointments/index.ts'
import { OFFICE_RULES } from '#office/calling/index.ts'
import { compareRuns } from './compare.ts'
import { countDays } from './count-days.ts'
import { ASSUMED_DEMAND, ASSUMED_HABITS, ASSUMED_PAYMENT } from './engine/assumed.ts'
import type { OfficeSetting } from './engine/setting.ts'
import { playRun } from './play-run.ts'
import type { DayFigures, RunResult } from './result.ts'
import { dialsOf, markOf, spansOn } from './setting-dials.ts'
import { readSetting } from './stored.ts'
import { tableOfDays, tableOfPair } from './tables.ts'
import { turned } from './turn-dials.ts'
import { readSpans } from './typed-dials.ts'

const lane = (id: number) => ({ id, team: 'b', name: String(id), skills: [], stepFree: true, active: true })
const desk = (id: number) => ({
  id,
  team: 'b',
  room: '',
  teams: ['b'],
  skills: [],
  languages: [],
  presence: [],
  breaks: [],
})
const series = (id: string, weekdays: number[], opens: string, closes: string) => ({
  ...{ id, team: 'b', lanes: null, weekdays, everyWeeks: 1, validFrom: '2020-01-01', validTo: null },
  ...{ opens, closes, stepMinutes: 15 },
})
const SETTING: OfficeSetting = {
  site: 1,
  teams: [{ key: 'b', name: 'Befristet', letter: 'B' }],
  plan: {
    lanes: [lane(1), lane(2)],
    series: [series('am', [1, 2, 4], '08:00', '12:00'), series('pm', [1], '14:00', '18:00')],
    ...{ exceptions: [], closures: [], durations: {}, quotas: [], policy: FAIR_POLICY },
  },
  desks: [desk(1), desk(2)],
  rules: { ...OFFICE_RULES, walkInTeams: ['b'], sortingTeam: 'b' },
  concerns: [
    {
      ...{ key: 'c', team: 'b', channels: ['appointment', 'reception'], plannedMinutes: 20, feeKeys: [] },
      minutes: { of: 'lognormal', mean: 20, cv: 0.5 },
    },
  ],
  demand: {
    ...ASSUMED_DEMAND,
    bookings: [1, 2, 4].map((weekday) => ({ concern: 'c', weekday, expected: 12 })),
    walkIns: [1, 2, 4].map((weekday) => ({
      ...{ concern: 'c', weekday },
      halfHours: Array.from({ length: 48 }, (_, half) => (half >= 16 && half < 24 ? 1 : 0)),
    })),
  },
  habits: ASSUMED_HABITS,
  payment: { ...ASSUMED_PAYMENT, kiosks: 0, kioskShare: 0 },
  policy: { windowDays: null, overbookShare: 0 },
  sources: [],
}
const BASE = dialsOf(SETTING)
const total = ({ demand }: OfficeSetting) => [
  demand.bookings.reduce((sum, { expected }) => sum + expected, 0),
  demand.walkIns.flatMap(({ halfHours }) => halfHours).reduce((sum, rate) => sum + rate, 0),
]

test('times are read as people write them', () => {
  const day = [
    { from: '08:00', to: '12:00' },
    { from: '14:00', to: '18:00' },
  ]
  for (const text of [
    '8-12, 14-18',
    '08:00–12:00 und 14:00–18:00 Uhr',
    '8.00 bis 12.00; 14 bis 18 Uhr',
    '14-18, 8-12',
  ])
    expect(readSpans(text), text).toEqual(day)
  for (const text of ['', 'geschlossen', ' – ']) expect(readSpans(text)).toEqual([])
  expect(readSpans('8-8')).toBe('closes-before-opens')
  expect(readSpans('8-12, 11:55-13')).toBe('hours-overlap')
  expect(readSpans('8-9,10-11,12-13,14-15,16-17')).toBe('hours-too-many')
  for (const text of ['8', '25-26', '8:03-9', '8-9-10', 'abc', '8:5-9', '١-٢'])
    expect(readSpans(text), text).toBe('hours-unreadable')
})

test('what is not turned stays to the letter, and what the database gives back has the same mark', () => {
  expect(turned(SETTING, BASE)).toEqual(SETTING)
  const back = readSetting(
    JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(SETTING).toReversed()))),
  )!
  expect(markOf(back)).toBe(markOf(SETTING))
  expect(readSetting({ ...SETTING, desks: [{ id: 'one' }] })).toBeNull()
})

test('a closed afternoon goes from every area, an opened day is open for all; as many come in a week as before', () => {
  const spans = (weekday: number, text: string) => ({
    ...BASE,
    hours: BASE.hours.map((it) =>
      it.weekday === weekday ? { weekday, spans: readSpans(text) as { from: string; to: string }[] } : it,
    ),
  })
  const shorter = turned(SETTING, spans(1, '8-12'))
  expect(spansOn(shorter, 1)).toEqual([{ from: '08:00', to: '12:00' }])
  expect(spansOn(shorter, 2)).toEqual([{ from: '08:00', to: '12:00' }])
  const wednesday = turned(SETTING, spans(3, '9-11'))
  expect(spansOn(wednesday, 3)).toEqual([{ from: '09:00', to: '11:00' }])
  expect(wednesday.demand.walkIns.find(({ weekday }) => weekday === 3)?.halfHours[18]).toBeGreaterThan(0)
  for (const setting of [shorter, wednesday, turned(SETTING, spans(1, ''))])
    total(setting).forEach((sum, n) => expect(sum).toBeCloseTo(total(SETTING)[n]!, 9))
  const later = turned(SETTING, spans(2, '8-10'))
  expect(
    later.plan.series.filter(({ weekdays }) => weekdays.includes(2)).map(({ closes }) => closes),
  ).toEqual(['10:00'])
  expect(later.demand.bookings.find(({ weekday }) => weekday === 2)!.expected).toBeLessThan(12)
})

test('a desk more brings its places, a desk less takes them along, whoever is away is missing at the desk alone', () => {
  const lanes = (it: OfficeSetting) => it.plan.lanes.filter(({ active }) => active).length
  const team = (more: object) => turned(SETTING, { ...BASE, teams: [{ ...BASE.teams[0]!, ...more }] })
  const sizes = [{ desks: 4 }, { desks: 1 }, { away: 1 }].map(team).map((it) => [it.desks.length, lanes(it)])
  expect(sizes).toEqual([
    [4, 4],
    [1, 1],
    [1, 2],
  ])
  const closed = team({ walkIns: false })
  expect([closed.rules.walkInTeams, closed.concerns[0]!.channels]).toEqual([[], ['appointment']])
  expect(dialsOf(closed).teams[0]!.walkIns).toBe(false)
})

test('every other dial is found again in the setting it was turned in', () => {
  const dials = {
    ...BASE,
    ...{
      breakMinutes: 10,
      windowDays: 14,
      overbookPercent: 15,
      walkInDueMinutes: 20,
      keepMinutes: 45,
      kiosk: true,
    },
  }
  const setting = turned(SETTING, dials)
  // who books at shorter notice stays away less often
  expect(BASE.noShowPercent).toBe(14)
  expect(dialsOf(setting)).toEqual({ ...dials, noShowPercent: 13.3 })
  expect(setting.rules.missedMinutes).toBeGreaterThanOrEqual(setting.rules.lateMinutes)
  const more = turned(SETTING, { ...BASE, demandPercent: 50, noShowPercent: BASE.noShowPercent * 2 })
  total(more).forEach((sum, n) => expect(sum).toBeCloseTo(total(SETTING)[n]! * 1.5, 9))
  expect(dialsOf(more).noShowPercent).toBeCloseTo(BASE.noShowPercent * 2, 0)
})

const figures = (day: string, more: Partial<DayFigures> = {}): DayFigures => ({
  ...{ day, repeat: 0, booked: 10, walkIns: 10, came: 18, served: 18, noShows: 2, walkOffs: 0, noPlace: 0 },
  ...{
    turnedAway: 0,
    waits: 18,
    meanWait: 10,
    p90Wait: 20,
    overtime: 0,
    busy: 100,
    idle: 20,
    owedCents: 5000,
  },
  ...{ paidCents: 0, leadDays: 70, ...more },
})
const result = (waits: readonly number[]): RunResult => ({
  days: waits.map((meanWait, n) => figures(`2026-12-0${n + 1}`, { meanWait })),
  ...{ course: [], teams: [], kiosk: { paid: 0, longestWait: 0 } },
})

test('a difference is claimed only where the interval leaves 0 out; pairs find what two means hide', () => {
  const wild = [2, 40, 8, 25, 13, 60, 5, 33]
  const said = (after: readonly number[], before = wild) =>
    compareRuns(result(before), result(after)).find(({ measure }) => measure === 'meanWait')!
  expect(said(wild.map((wait) => wait + 2 + (wait % 3) / 10)).verdict).toBe('worse')
  expect(said(wild.map((wait, n) => wait + (n % 2 === 0 ? 3 : -3)))).toMatchObject({
    verdict: 'unclear',
    difference: { mean: 0 },
  })
  expect(said(wild)).toMatchObject({ verdict: 'same', difference: { low: 0, high: 0 } })
  expect(
    said(
      wild.slice(0, 4).map((wait) => wait + 9 + wait / 100),
      wild.slice(0, 4),
    ),
  ).toMatchObject({
    ...{ verdict: 'unclear', difference: { low: null, days: 4 } },
  })
})

test('a day one of the two is closed on counts as a day on which nobody is served', () => {
  const [open, closed] = [result([5, 5, 5, 5, 5]), { ...result([5, 5, 5, 5]) }]
  const owed = compareRuns(open, closed).find(({ measure }) => measure === 'owed')!
  expect(owed).toMatchObject({ before: 50, after: 40, difference: { mean: -10, days: 5 } })
})

test('fewer than five are no figure: not of an area, not of a quarter of an hour', () => {
  const order = {
    base: { ...SETTING, teams: [...SETTING.teams, { key: 'x', name: 'Leer', letter: 'X' }] },
    dials: BASE,
  }
  const played = playRun({ ...order, firstDay: '2026-11-30', days: 1, repeats: 1, seed: 3 }, () => undefined)!
  expect(played.days).toHaveLength(1)
  expect(played.teams.map(({ team }) => team)).toEqual(['b'])
  const rare = {
    ...order,
    base: {
      ...order.base,
      demand: { ...SETTING.demand, bookings: [], walkIns: [SETTING.demand.walkIns[0]!] },
    },
  }
  const once = {
    ...rare,
    dials: { ...BASE, demandPercent: -80 },
    firstDay: '2026-11-30',
    days: 1,
    repeats: 1,
    seed: 3,
  }
  expect(playRun(once, () => undefined)!.teams).toEqual([
    { team: 'b', name: 'Befristet', came: null, served: null, walkOffs: null, meanWait: null, p90Wait: null },
  ])
  const few = played.course.filter(({ arrived, days }) => arrived * days < 5)
  expect(few.length).toBeGreaterThan(0)
  expect(few.every(({ meanWait, p90Wait }) => meanWait === null && p90Wait === null)).toBe(true)
  expect(countDays(SETTING).result().days).toEqual([])
})

test('tables have a comma before the decimals, and a number below zero is no formula', () => {
  const table = tableOfDays(result([1.25]), (column) => (column === 'day' ? '=Tag' : column))
  expect(table.split('\r\n')[0]).toContain("'=Tag")
  expect(table.split('\r\n')[1]).toContain(';1,25;')
  const pair = tableOfPair(compareRuns(result([2.5, 3]), result([1, 1])), ['a'], () => ({
    name: 'n',
    verdict: 'v',
  }))
  expect(pair).toContain('n;2,75;1;-1,75;;;2;v')
})
