import { expect, test } from 'vitest'
import { dueList, INSTRUCTIONS } from './instruction.ts'
import { levelOn, rowsOf, weakPoints, type Standing } from './level.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const word = (level: Standing['level'], from: string, more: Partial<Standing> = {}): Standing => ({
  ...{ id: 'x', account: 'a', task: 't', level, from: day(from), until: null, source: 'judged', note: '' },
  ...more,
})

test('of two words from the same day the later decision stands; before its day none does', () => {
  const two = [word(3, '2026-03-01'), word(1, '2026-03-01')]
  expect(levelOn(two, day('2026-03-01')).level).toBe(1)
  expect(levelOn(two, day('2026-02-28'))).toMatchObject({ level: 0, standing: null })
})

test('an independent level counts with guidance from the day it ends, a lower one for nothing', () => {
  const until = { until: day('2026-06-30') }
  const on = (level: Standing['level'], at: string) =>
    levelOn([word(level, '2026-01-01', until)], day(at)).level
  expect([on(2, '2026-06-29'), on(2, '2026-06-30'), on(1, '2026-06-30')]).toEqual([2, 1, 0])
})

test('a task one person can do hangs on one, whatever was agreed; two are enough unless more were', () => {
  const weak = (people: readonly string[], least: number) =>
    weakPoints(
      [{ key: 't', name: 'T', concerns: [], least }],
      rowsOf(
        people,
        [{ key: 't' }],
        people.map((account) => word(2, '2026-01-01', { account })),
        day('2026-02-01'),
      ),
    ).map(({ kind }) => kind)
  expect([weak([], 1), weak(['a'], 1), weak(['a', 'b'], 1), weak(['a', 'b'], 3)]).toEqual([
    ...[['nobody'], ['one'], [], ['few']],
  ])
})

test('an instruction of last year is owed on its day and overdue the day after; six weeks before it is named', () => {
  const given = [{ id: 'i', account: 'a', kind: 'workplace', day: day('2026-01-15') }]
  const state = (today: string) =>
    dueList(['a'], given, day(today)).find(({ kind }) => kind === 'workplace')!.state
  expect(['2026-12-03', '2026-12-04', '2027-01-15', '2027-01-16'].map(state)).toEqual([
    ...['fine', 'soon', 'soon', 'overdue'],
  ])
  // "at least once a year": ArbStättV § 6 Abs. 4, ArbSchG § 12
  expect(INSTRUCTIONS.filter(({ isLaw }) => isLaw).every(({ months }) => months <= 12)).toBe(true)
})
