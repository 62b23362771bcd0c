import { expect, test } from 'vitest'
import { isOverdue } from './complaint.ts'
import type { CountedComplaint } from './complaint-store.ts'
import { complaintFigures } from './figures.ts'

const counted = (count: number, more: Partial<CountedComplaint> = {}): CountedComplaint[] =>
  Array.from({ length: count }, () => ({
    ...{ topic: 'waiting', received: '2026-Q1', answered: '2026-Q1', inTime: true },
    ...more,
  }))
const figures = (...all: CountedComplaint[][]) =>
  complaintFigures(all.flat(), { from: '2026-Q1', to: '2027-Q1', running: '2026-Q4' })

test('four wait for the quarter in which they become five; the quarter that runs is not told', () => {
  expect(figures(counted(4)).received).toEqual([])
  expect(figures(counted(5)).received).toEqual([{ quarter: '2026-Q1', n: 5 }])
  expect(figures(counted(4), counted(1, { received: '2026-Q2' })).received).toEqual([
    { quarter: '2026-Q2', n: 5 },
  ])
  expect(figures(counted(9, { received: '2026-Q4', answered: null })).n).toBe(0)
})

test('an answer that came late is an answer, and not in time', () => {
  const { allInTime, inTime } = figures(counted(6), counted(2, { inTime: false }))
  expect([allInTime, inTime[0]]).toMatchObject([
    { n: 8, hits: 6, share: { value: 0.75 } },
    { quarter: '2026-Q1', n: 8, hits: 6 },
  ])
})

test('a rare topic stands with the next, so that the rest is nobody or five', () => {
  expect(figures(counted(9), counted(4, { topic: 'staff' })).topics).toEqual([{ topic: null, n: 13 }])
  expect(figures(counted(9), counted(4, { topic: 'staff' }), counted(6, { topic: 'letter' })).topics).toEqual(
    [
      { topic: 'waiting', n: 9 },
      { topic: null, n: 10 },
    ],
  )
})

test('on its day a complaint is not overdue yet', () => {
  const [firstBy, finalBy] = ['2026-12-01', '2026-12-22'].map((it) => Temporal.PlainDate.from(it)) as [
    Temporal.PlainDate,
    Temporal.PlainDate,
  ]
  const it = { firstOn: null, firstBy, finalBy, settledOn: null }
  expect([isOverdue(it, firstBy), isOverdue(it, firstBy.add({ days: 1 }))]).toEqual([false, true])
  expect(
    [finalBy, finalBy.add({ days: 1 })].map((day) => isOverdue({ ...it, firstOn: firstBy }, day)),
  ).toEqual([...[false, true]])
})
