import { expect, test } from 'vitest'
import { COURSE_FIGURES, courseFigure } from '#law/courses/index.ts'
import { factsOfCourse } from './facts.ts'
import type { Course } from './course.ts'
import { mayAskRefund, nextCourseStep } from './next-step.ts'
import { readCourse, typeCourse } from './typed-course.ts'
import { course } from './testing/a-course.ts'

const on = (day: string) => Temporal.PlainDate.from(day)
const step = (more: Partial<Course>, day: string) => nextCourseStep(course(more), on(day)).step

test('every figure of the law has a paragraph and dates, and outside of them there is none', () => {
  for (const { key, paragraphs, validFrom, value } of COURSE_FIGURES) {
    expect(paragraphs.length, key).toBeGreaterThan(0)
    expect(value, key).toBeGreaterThan(0)
    expect(Temporal.PlainDate.from(validFrom).toString()).toBe(validFrom)
  }
  expect(courseFigure('registerMonths', on('2024-12-02'))).toBeNull()
  expect(courseFigure('registerMonths', on('2024-12-03'))?.value).toBe(12)
  expect(
    nextCourseStep(course({ standing: 'entitled', entitledFrom: '2023-01-01' }), on('2024-12-02')).due,
  ).toBeNull()
})

test.each<[string, Partial<Course>, string, string]>([
  ['nothing is known', {}, '2026-11-23', 'clarify'],
  ['no entitlement: admission to free places', { standing: 'none' }, '2026-11-23', 'ask-admission'],
  [
    'the last day of the year counts',
    { standing: 'entitled', entitledFrom: '2025-11-23' },
    '2026-11-23',
    'register',
  ],
  [
    'the day after it does not',
    { standing: 'entitled', entitledFrom: '2025-11-23' },
    '2026-11-24',
    'ask-admission',
  ],
  [
    'unless one was kept from it',
    { standing: 'entitled', entitledFrom: '2025-11-23', hindered: true },
    '2026-11-24',
    'prove-hindrance',
  ],
  [
    '29 February ends with the 28th',
    { standing: 'entitled', entitledFrom: '2028-02-29' },
    '2029-02-28',
    'register',
  ],
  [
    'and not a day later',
    { standing: 'entitled', entitledFrom: '2028-02-29' },
    '2029-03-01',
    'ask-admission',
  ],
  ['a duty does not run out', { standing: 'obliged', entitledFrom: '2020-01-01' }, '2026-11-23', 'register'],
  ['registered: a year to begin', { registeredAt: '2025-11-23' }, '2026-11-23', 'start'],
  ['and no longer', { registeredAt: '2025-11-23' }, '2026-11-24', 'ask-admission'],
  ['a break of a year', { startedAt: '2025-01-10', interruptedAt: '2025-11-23' }, '2026-11-23', 'go-on'],
  ['and no longer', { startedAt: '2025-01-10', interruptedAt: '2025-11-23' }, '2026-11-24', 'ask-admission'],
  ['going', { startedAt: '2026-09-01', attendance: 'regular' }, '2026-11-23', 'attend'],
  ['absences', { startedAt: '2026-09-01', attendance: 'absences' }, '2026-11-23', 'talk-about-absences'],
  ['reported once', { startedAt: '2026-09-01', reportedAbsences: 1 }, '2026-11-23', 'talk-about-absences'],
  ['at the end the tests', { startedAt: '2026-01-01', endedAt: '2026-10-01' }, '2026-11-23', 'take-tests'],
  [
    'A2 in a general course: no repetition any more',
    { endedAt: '2026-10-01', startedAt: '2026-01-01', kind: 'general', languageTest: 'a2' },
    '2026-11-23',
    'test-again',
  ],
  [
    'A2 in a literacy course: 300 lessons',
    { endedAt: '2026-10-01', startedAt: '2026-01-01', kind: 'literacy', languageTest: 'a2' },
    '2026-11-23',
    'repeat-hours',
  ],
  [
    'B1, and Leben in Deutschland not yet',
    { startedAt: '2026-01-01', languageTest: 'b1', lidTest: 'failed' },
    '2026-11-23',
    'test-lid',
  ],
  [
    'both: the certificate',
    { startedAt: '2026-01-01', languageTest: 'b1', lidTest: 'passed' },
    '2026-11-23',
    'ask-certificate',
  ],
  [
    'in time: half of it back',
    { entitledFrom: '2024-12-10', certificateAt: '2026-12-10' },
    '2026-12-11',
    'ask-refund',
  ],
  [
    'a day late: nothing',
    { entitledFrom: '2024-12-10', certificateAt: '2026-12-11' },
    '2026-12-11',
    'go-further',
  ],
])('%s', (_, more, day, expected) => expect(step(more, day)).toBe(expected))

test('half of the costs comes back within two years, in special courses three, and never to whom nothing was taken', () => {
  const at = (certificateAt: string, more: Partial<Course> = {}) =>
    mayAskRefund(course({ entitledFrom: '2025-01-15', certificateAt, ...more }), on('2028-06-01'))
  expect([at('2027-01-15'), at('2027-01-16')]).toEqual([true, false])
  const special = { kind: 'literacy' as const }
  expect([at('2028-01-15', special), at('2028-01-16', special)]).toEqual([true, false])
  expect(at('2027-01-15', { costs: 'exempt' })).toBe(false)
  expect(at('2027-01-15', { refundAskedAt: '2027-02-01' })).toBe(false)
})

test('lessons left are those of the kind of course; more than all of them is none', () => {
  const left = (more: Partial<Course>) => nextCourseStep(course(more), on('2026-11-23')).hoursLeft
  expect(left({ kind: 'general', hoursUsed: 250 })).toBe(350)
  expect(left({ kind: 'special', hoursUsed: 250 })).toBe(650)
  expect(left({ kind: 'general', hoursUsed: 700 })).toBe(0)
  expect(left({ hoursUsed: 250 })).toBeNull()
})

test('each period names its last day; a duty names today', () => {
  const due = (more: Partial<Course>) => String(nextCourseStep(course(more), on('2026-11-23')).due)
  expect(due({ standing: 'entitled', entitledFrom: '2026-01-31' })).toBe('2027-01-31')
  expect(due({ standing: 'obliged', obligedSince: '2026-11-01' })).toBe('2026-11-23')
  expect(due({ registeredAt: '2026-02-28' })).toBe('2027-02-28')
})

test('what a course says for early warning is what was said, no more', () => {
  expect(factsOfCourse(course({}), on('2026-11-23'))).toEqual({})
  const said = {
    standing: 'entitled',
    entitledFrom: '2026-03-01',
    kind: 'special',
    languageTest: 'a2',
  } as const
  expect(factsOfCourse(course(said), on('2026-11-23'))).toEqual({
    ...{ 'course.obligation': 'entitled', 'course.entitledUntil': '2027-03-01', 'course.special': true },
    ...{ 'course.firstEntitlementAt': '2026-03-01', 'course.testLanguage': 'a2' },
  })
})

test('a form is read field by field, each fault at its own; what was typed can be typed again', () => {
  const typed = {
    standing: 'royal',
    entitledFrom: '31.02.2026',
    registeredAt: '24.11.2026',
    hoursUsed: 'viele',
    startedAt: '1.3.2027',
  }
  expect(readCourse(typed, on('2026-11-23')).faults).toEqual({
    ...{ standing: 'not-an-option', entitledFrom: 'no-day', registeredAt: 'future', hoursUsed: 'no-number' },
  })
  const order = { startedAt: '1.9.2026', endedAt: '31.8.2026', note: 'x'.repeat(501) }
  expect(readCourse(order, on('2026-11-23')).faults).toEqual({ endedAt: 'order', note: 'too-long' })
  const full = course({
    standing: 'obliged',
    obligedSince: '2026-01-05',
    hindered: true,
    hoursUsed: 12,
    provider: 'VHS',
  })
  expect(readCourse(typeCourse(full), on('2026-11-23'))).toEqual({ course: full, faults: {} })
})
