import { fc } from '../../../testing/properties.ts'
import { describe, expect, it, test } from 'vitest'
import { compareConventions } from './compare.ts'
import { reckon } from './reckon.ts'
import type { PlanBody } from './plan.ts'
import { policyPosts, shownHundredths, shownParts } from './rounding.ts'
import { aPlan, EMPLOYEES, figure, OFFICIALS, task } from './testing/a-plan.ts'

const posts = (plan: PlanBody): number => reckon(plan).total.posts ?? Number.NaN

describe('the same cases under three conventions', () => {
  test('2.18, 2.18 and 2.28 posts, and a warning that they must not be compared', () => {
    const { rows, warning } = compareConventions(aPlan())
    expect(warning).toBe('not-comparable')
    expect(rows.map(({ key, shown, byPolicy }) => [key, shown, byPolicy])).toEqual([
      ['kgst-2022', 2.18, 2.5],
      ['orghandbuch', 2.18, 2.5],
      ['bmi-1997', 2.28, 2.5],
    ])
    expect(rows[0]!.posts).toBeCloseTo(189_000 / 86_814, 12)
    expect(rows[0]!.netMinutes).toBeCloseTo(86_814, 9)
    expect(rows[2]).toMatchObject({ isSuperseded: true, why: 'surcharge' })
  })

  test('vectors pbe-bmi-10 and pbe-bmi-old-15', () => {
    const ten = reckon(aPlan({ convention: 'orghandbuch' }))
    const [a, b] = ten.tasks.map((it) => it.minutesPerCase * it.factor)
    expect([a! - 49.5, b! - 99].every((off) => Math.abs(off) < 1e-9)).toBe(true)
    expect(ten.total.workMinutes).toBeCloseTo(207_900, 6)
    expect(ten.total.posts).toBeCloseTo(2.1792452830188678, 9)
    const fifteen = reckon(aPlan({ convention: 'bmi-1997' }))
    expect(fifteen.total.workMinutes).toBeCloseTo(217_350, 6)
    expect(fifteen.total.posts).toBeCloseTo(2.2783018867924527, 9)
  })

  test('a convention before its first edition stands there without a number', () => {
    const { rows } = compareConventions(aPlan({ year: 2020, convention: 'orghandbuch' }))
    expect(rows[0]).toMatchObject({ key: 'kgst-2022', posts: null, why: 'outside-validity' })
    expect(rows[1]!.posts).toBeGreaterThan(2)
  })
})

test('vector pbe-hours-sheet: rounding at every step gives 0.17, full precision 0.1668', () => {
  const rows = [
    ...[
      [14, 9600],
      [22, 3000],
      [520, 180],
      [120, 480],
      [52, 600],
    ],
    ...[
      [95, 420],
      [18, 1800],
      [12, 6000],
      [1, 36_000],
      [9, 1920],
    ],
  ] as const
  const minutes = rows.reduce((sum, [cases = 0, each = 0]) => sum + cases * each, 0)
  expect(minutes / 60).toBe(9673)
  const fte = shownHundredths(minutes / 60 / 1596)
  const surcharge = shownHundredths(fte * 0.1)
  expect([fte, surcharge, shownHundredths(fte + surcharge - 6.5)]).toEqual([6.06, 0.61, 0.17])
  const plan = aPlan({
    convention: 'orghandbuch',
    groups: [{ ...EMPLOYEES, share: 6.5, annualMinutes: 1596 * 60 }],
    tasks: rows.map(([cases = 0, each = 0], at) => task(String(at), cases, each)),
  })
  const { total, gap } = reckon(plan)
  expect(gap).toBeCloseTo((9673 / 1596) * 1.1 - 6.5, 12)
  expect(gap).not.toBeCloseTo(0.17, 3)
  // a hundredth is lost when a hundred rows are rounded before they are added
  expect(total.shown).toBe(6.67)
  const many = Array.from({ length: 100 }, () => 0.0149)
  expect(many.reduce((sum, each) => sum + shownHundredths(each), 0)).toBeCloseTo(1, 9)
  expect(shownHundredths(many.reduce((sum, each) => sum + each, 0))).toBe(1.49)
})

describe('the denominator', () => {
  test('39 and 40 hours weigh by their posts, capacity is share times minutes of the own group', () => {
    const { denominator, capacity, gap, total } = reckon(aPlan({ groups: [EMPLOYEES, OFFICIALS] }))
    expect(denominator!.annual).toBeCloseTo((2 * 95_400 + 97_860) / 3, 9)
    expect(denominator!.net).toBeCloseTo(denominator!.annual * 0.91, 9)
    expect(capacity!.minutes).toBeCloseTo((2 * 95_400 + 97_860) * 0.91, 6)
    expect(capacity!.posts).toBeCloseTo(3, 12)
    expect(gap).toBeCloseTo(total.posts! - 3, 12)
  })

  test('a new colleague counts with the agreed share as capacity and as a whole post in the denominator', () => {
    const fresh = { ...EMPLOYEES, key: 'new', share: 1, productivity: 0.5 }
    const { denominator, capacity } = reckon(aPlan({ groups: [EMPLOYEES, fresh] }))
    expect(denominator!.annual).toBeCloseTo(95_400, 9)
    expect([capacity!.share, capacity!.posts]).toEqual([3, 2.5])
  })

  test('a single group without people speaks for itself, several cannot be weighed', () => {
    const none = { ...EMPLOYEES, share: 0 }
    expect(posts(aPlan({ groups: [none] }))).toBeCloseTo(189_000 / 86_814, 12)
    const { total, faults, capacity } = reckon(aPlan({ groups: [none, { ...OFFICIALS, share: 0 }] }))
    expect(faults.map(({ code }) => code)).toEqual(['groups-without-people'])
    expect([total.workMinutes, total.posts, capacity]).toEqual([189_000, null, null])
  })
})

describe('Verteilzeit and Rüstzeit stand in one place', () => {
  test('minutes that include Verteilzeit never get it a second time, whichever the convention', () => {
    const tasks = [task('a', 1000, 60, { includesVerteilzeit: true })]
    for (const convention of ['kgst-2022', 'orghandbuch', 'bmi-1997'] as const)
      expect(posts(aPlan({ convention, tasks }))).toBeCloseTo(60_000 / 95_400, 12)
    const both = reckon(aPlan({ tasks: [...tasks, task('b', 1, 1)] }))
    expect(both.warnings.map(({ code }) => code)).toContain('verteilzeit-mixed')
  })

  test('Rüstzeit counts per case, or is named when the plan has put it into the Verteilzeit', () => {
    const tasks = [task('a', 1000, 50, { setupMinutes: 10 })]
    expect(reckon(aPlan({ tasks })).total.workMinutes).toBe(60_000)
    const { total, faults } = reckon(aPlan({ tasks, setupIn: 'verteilzeit' }))
    expect(total).toMatchObject({ workMinutes: 50_000, complete: true })
    expect(faults).toEqual([
      { code: 'setup-twice', field: 'tasks.a.setupMinutes', detail: { setupMinutes: 10 } },
    ])
  })
})

describe('a plan with faults shows what can be reckoned and names what cannot', () => {
  it.each([
    ['zero-minutes', task('x', 10, 0)],
    ['negative', task('x', 10, -5)],
    ['negative', task('x', -1, 5)],
    ['absurd', task('x', 10, 60_001)],
    ['absurd', task('x', 10_000_001, 5)],
    ['not-a-number', task('x', Number.NaN, 5)],
    ['not-a-number', task('x', 5, Number.POSITIVE_INFINITY)],
    ['interval-reversed', task('x', 0, 5, { cases: figure(10, { low: 12, high: 14 }) })],
  ])('%s', (code, wrong) => {
    const { faults, total, tasks, areas } = reckon(aPlan({ tasks: [...aPlan().tasks, wrong] }))
    expect(faults).toMatchObject([{ code, field: expect.stringMatching(/^tasks\.x\.(cases|minutes)$/) }])
    expect(total).toMatchObject({ complete: false, workMinutes: 189_000, shown: 2.18 })
    expect(tasks[2]).toMatchObject({ workMinutes: null, posts: null })
    expect(areas).toMatchObject([{ missing: 1 }])
  })

  test('a year without data of the convention has minutes per case and no posts', () => {
    const { faults, total, sensitivity } = reckon(aPlan({ year: 2021 }))
    expect(faults).toEqual([
      { code: 'year-without-data', field: 'year', detail: { year: 2021, firstYear: 2022, lastYear: null } },
    ])
    expect([total.posts, total.shown, total.byPolicy, sensitivity]).toEqual([null, null, null, []])
  })

  test('nothing at all is no result and never NaN', () => {
    const { total, faults, gap } = reckon(aPlan({ tasks: [], groups: [] }))
    expect(faults.map(({ code }) => code)).toEqual(['no-groups', 'no-tasks'])
    expect([total.workMinutes, total.posts, total.interval, gap]).toEqual([0, null, null, null])
  })

  test('no cases give 0 posts, a warning and 0 by policy', () => {
    const { total, warnings } = reckon(aPlan({ tasks: [task('a', 0, 45)] }))
    expect([total.posts, total.shown, total.byPolicy!.posts]).toEqual([0, 0, 0])
    expect(warnings.map(({ code }) => code)).toEqual(['no-cases'])
  })

  test('missing months, a small sample and an old handbook are marked', () => {
    const minutes = figure(20, { from: 'measured', sample: { n: 4, sd: 3 } })
    const cases = figure(90, { from: 'imported', missingMonths: ['2025-11', '2025-12'] })
    const tasks = [{ ...task('a', 0, 0), cases, minutes }]
    const { warnings } = reckon(aPlan({ convention: 'bmi-1997', year: 2028, tasks }))
    expect(warnings.map(({ code }) => code)).toEqual([
      ...['convention-superseded', 'data-unreviewed', 'months-missing', 'sample-small'],
    ])
  })
})

describe('how sure it is', () => {
  test('one measured task: mean ± t·s/√n, carried through to posts', () => {
    const minutes = figure(45, { from: 'measured', sample: { n: 25, sd: 15 } })
    const { total, sensitivity } = reckon(aPlan({ tasks: [{ ...task('a', 2400, 0), minutes }] }))
    const half = (2400 * 2.0638985616280205 * 15) / 5 / 86_814
    expect(total.interval!.low).toBeCloseTo(total.posts! - half, 9)
    expect(total.interval!.high).toBeCloseTo(total.posts! + half, 9)
    expect(sensitivity.map(({ of, ofVariance }) => [of, ofVariance])).toEqual([
      ['cases', null],
      ['minutes', 1],
    ])
  })

  test('a forecast of 900 to 1,100 cases of an hour: 100 hours either way, whatever sample the cases bring', () => {
    const cases = figure(1000, { from: 'forecast', low: 900, high: 1100, sample: { n: 9, sd: 300 } })
    const minutes = figure(60, { from: 'measured', sample: { n: 16, sd: 8 } })
    const sure = reckon(aPlan({ tasks: [{ ...task('a', 0, 60), cases }] })).total
    expect(sure.interval!.high - sure.posts!).toBeCloseTo((100 * 60) / 86_814, 9)
    expect(sure.posts! - sure.interval!.low).toBeCloseTo((100 * 60) / 86_814, 9)
    // variances, in minutes: (1000 · 8 / 4)² of the minutes, (60 · 200 / 3.92)² of the cases
    const { sensitivity } = reckon(aPlan({ tasks: [{ ...task('a', 0, 0), cases, minutes }] }))
    const [ofMinutes, ofCases] = [2000 ** 2, ((60 * 200) / 3.919927969) ** 2]
    for (const { of, ofVariance } of sensitivity)
      expect(ofVariance).toBeCloseTo((of === 'cases' ? ofCases : ofMinutes) / (ofCases + ofMinutes), 6)
  })

  test('two cases that differ widely: no fewer than no posts', () => {
    const minutes = figure(10, { from: 'measured', sample: { n: 2, sd: 9 } })
    const { interval, posts } = reckon(aPlan({ tasks: [{ ...task('a', 500, 0), minutes }] })).total
    expect(interval!.low).toBe(0)
    expect(interval!.high).toBeGreaterThan(2 * posts!)
  })

  test('ten percent of the minutes are of those at the desk, ten percent of the cases bring their Rüstzeit along', () => {
    const { sensitivity } = reckon(aPlan({ tasks: [task('a', 1000, 20, { setupMinutes: 5 })] }))
    expect(sensitivity.map(({ of, effect }) => [of, effect])).toEqual([
      ['cases', expect.closeTo((100 * 25) / 86_814, 12)],
      ['minutes', expect.closeTo((1000 * 2) / 86_814, 12)],
    ])
  })

  test('two samples of unlike size: degrees of freedom by Welch and Satterthwaite, which are not whole', () => {
    const measured = (n: number, sd: number) => figure(45, { from: 'measured', sample: { n, sd } })
    const tasks = [
      { ...task('a', 2400, 0), minutes: measured(25, 15) },
      { ...task('b', 2400, 0), minutes: measured(6, 20) },
    ]
    const { total } = reckon(aPlan({ tasks }))
    // reckoned apart, with scipy: 6.4168 degrees of freedom
    expect(total.interval!.high - total.posts!).toBeCloseTo(0.5792852701432766, 9)
    expect(total.posts! - total.interval!.low).toBeCloseTo(0.5792852701432766, 9)
  })

  test('two tasks combine to less than the sum of their intervals; without samples there is none', () => {
    const measured = (sd: number) => figure(45, { from: 'measured', sample: { n: 100, sd } })
    const tasks = [
      { ...task('a', 2400, 0), minutes: measured(20) },
      { ...task('b', 2400, 0), minutes: measured(20) },
    ]
    const { total, tasks: rows } = reckon(aPlan({ tasks }))
    const width = (it: { low: number; high: number } | null) => it!.high - it!.low
    expect(width(total.interval)).toBeLessThan(width(rows[0]!.interval) + width(rows[1]!.interval))
    expect(width(total.interval)).toBeGreaterThan(width(rows[0]!.interval))
    expect(reckon(aPlan()).total.interval).toBeNull()
  })

  test('the estimate that decides stands first', () => {
    const { sensitivity, total } = reckon(
      aPlan({ tasks: [task('a', 10, 45), task('b', 900, 90, { setupMinutes: 30 })] }),
    )
    expect(sensitivity.map((it) => [it.task, it.of])).toEqual([
      ...[
        ['b', 'cases'],
        ['b', 'minutes'],
        ['a', 'cases'],
        ['a', 'minutes'],
      ],
    ])
    const more = posts(aPlan({ tasks: [task('a', 10, 45), task('b', 990, 90, { setupMinutes: 30 })] }))
    expect(sensitivity[0]!.high).toBeCloseTo(more, 12)
    expect(sensitivity[0]!.low).toBeCloseTo(2 * total.posts! - more, 12)
  })
})

test('posts by policy are the last and separate step: up to half posts, blind to the last bits', () => {
  expect([0, 0.001, 0.5, 2.18, 2.5, 2.5000000000001, 2.51].map(policyPosts)).toEqual([
    0, 0.5, 0.5, 2.5, 2.5, 2.5, 3,
  ])
  expect([2.675, -2.675, 1.005, 0.1 + 0.2].map(shownHundredths)).toEqual([2.68, -2.68, 1.01, 0.3])
  expect(shownParts([0.333, 0.333, 0.334], 1)).toEqual([0.33, 0.33, 0.34])
})

const anyTask = fc.record({
  cases: fc.integer({ min: 0, max: 50_000 }),
  minutes: fc.integer({ min: 1, max: 4_000 }).map((tenths) => tenths / 10),
  setup: fc.integer({ min: 0, max: 60 }),
  includes: fc.boolean(),
})
const anyTasks = fc
  .array(anyTask, { minLength: 1, maxLength: 12 })
  .map((rows) =>
    rows.map(({ cases, minutes, setup, includes }, at) =>
      task(`t${at}`, cases, minutes, { setupMinutes: setup, includesVerteilzeit: includes }),
    ),
  )
const anyConvention = fc.constantFrom('kgst-2022' as const, 'orghandbuch' as const, 'bmi-1997' as const)

test('whatever the tasks: their order changes nothing, areas add up, more is never fewer posts', () => {
  fc.assert(
    fc.property(anyTasks, anyConvention, fc.nat(), (tasks, convention, at) => {
      const plan = aPlan({ tasks, convention, groups: [EMPLOYEES, OFFICIALS] })
      const { total, areas } = reckon(plan)
      expect(posts({ ...plan, tasks: tasks.toReversed() })).toBe(total.posts)
      expect(areas.reduce((sum, area) => sum + area.posts!, 0)).toBeCloseTo(total.posts!, 9)
      const which = at % tasks.length
      const more = tasks.map((it, n) => (n === which ? { ...it, cases: figure(it.cases.value + 10) } : it))
      expect(posts({ ...plan, tasks: more })).toBeGreaterThan(total.posts!)
      const longer = tasks.map((it, n) =>
        n === which ? { ...it, minutes: figure(it.minutes.value + 1) } : it,
      )
      expect(posts({ ...plan, tasks: longer })).toBeGreaterThanOrEqual(total.posts!)
    }),
    { numRuns: 100 },
  )
})

test('annual minutes far above and far below the published ones are doubted, near ones are not', () => {
  const doubted = (annualMinutes: number): boolean =>
    reckon(aPlan({ groups: [{ ...EMPLOYEES, annualMinutes }] })).warnings.some(
      ({ code }) => code === 'annual-minutes-unusual',
    )
  expect([84_000, 88_000, 103_000, 107_000].map(doubted)).toEqual([true, false, false, true])
})

test('Verteilzeit in all minutes is said; in some of them only, it is said that they are mixed', () => {
  const codes = (...including: boolean[]): string[] => {
    const tasks = including.map((includesVerteilzeit, n) => task(`t${n}`, 100, 30, { includesVerteilzeit }))
    return reckon(aPlan({ tasks })).warnings.map(({ code }) => code)
  }
  expect(codes(true, true)).toEqual(['verteilzeit-included', 'verteilzeit-included'])
  expect(codes(true, false)).toEqual(['verteilzeit-included', 'verteilzeit-mixed'])
})
