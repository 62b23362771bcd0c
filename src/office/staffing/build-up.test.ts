import { describe, expect, it, test } from 'vitest'
import { buildUp } from './build-up.ts'

const ABSENT = { leave: 30, sick: 11, training: 2, special: 1, eves: true, assumptionDay: false }
const built = (more: object = {}) => {
  const outcome = buildUp({ ...ABSENT, year: 2026, weeklyHours: 39, ...more })
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.built
}

test('2026 line by line: 365 days, 104 at weekends, 9 Bavarian holidays on working days', () => {
  const { lines, holidays, workingDays, days, minutesPerDay, minutes, published } = built()
  expect(lines.map(({ what, days: count }) => [what, count])).toEqual([
    ...[
      ['year', 365],
      ['weekends', -104],
      ['holidays', -9],
      ['eves', -2],
      ['leave', -30],
    ],
    ...[
      ['sick', -11],
      ['training', -2],
      ['special', -1],
    ],
  ])
  expect(holidays.map(({ key }) => key)).not.toContain('all_saints')
  expect([workingDays, days, minutesPerDay, minutes]).toEqual([252, 206, 468, 96_408])
  expect(published).toMatchObject({ row: { minutes: 95_400 }, difference: 1_008 })
  expect(published!.days).toBeCloseTo(203.84615384615384, 9)
})

test('Mariä Himmelfahrt on a Saturday takes no day, on a Tuesday one; 2028 has 366 days', () => {
  expect(built({ assumptionDay: true }).days).toBe(206)
  expect(built({ year: 2028 }).lines[0]).toEqual({ what: 'year', days: 366 })
  expect(built({ year: 2028, assumptionDay: true }).days).toBe(built({ year: 2028 }).days - 1)
})

test('26 instead of 11 days of sickness are 15 days less for every post', () => {
  expect(built().days - built({ sick: 26 }).days).toBe(15)
})

test('hours nobody published a value for stand without one', () => {
  expect(built({ weeklyHours: 35 })).toMatchObject({ published: null, minutesPerDay: 420 })
})

describe('refused and named', () => {
  it.each([
    ['holidays-unknown', 'year', { year: 2019 }],
    ['holidays-unknown', 'year', { year: 2100 }],
    ['holidays-unknown', 'year', { year: 2026.5 }],
    ['negative', 'sick', { sick: -1 }],
    ['absurd', 'leave', { leave: 300 }],
    ['not-a-number', 'training', { training: Number.NaN }],
    ['absurd', 'weeklyHours', { weeklyHours: 0 }],
    ['nothing-left', 'leave', { leave: 200, sick: 100 }],
  ])('%s at %s', (refusal, field, more) => {
    expect(buildUp({ ...ABSENT, year: 2026, weeklyHours: 39, ...more })).toMatchObject({
      ...{ ok: false, refusal, field },
      ...('year' in more && { detail: { year: more.year } }),
    })
  })
})

test('eves at a weekend are free anyway: two days in 2026, none in 2022 and 2028', () => {
  const eves = (year: number) => built({ year }).lines.find(({ what }) => what === 'eves')!.days + 0
  expect([2026, 2028, 2022].map(eves)).toEqual([-2, 0, 0])
})
