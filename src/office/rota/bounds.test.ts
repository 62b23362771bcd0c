import { expect, test } from 'vitest'
import { isMonday } from './deed.ts'
import { judgeWeek } from './judge-week.ts'
import { aWeek, at, MONDAY, RULES } from './testing/a-week.ts'
import { daysOf, movedTo } from './week.ts'

const reasons = (blocks: Parameters<typeof aWeek>[0]) =>
  judgeWeek(aWeek(blocks), RULES).refusals.map(({ reason }) => reason)

test('ten hours are the longest day, not a minute more; six in a row need no break', () => {
  const day = (end: string) => [at('Ada', 'back', '07:00-12:00'), at('Ada', 'back', `12:45-${end}`)]
  expect([reasons(day('17:45')), reasons(day('17:46'))]).toEqual([[], ['day-too-long']])
  expect(reasons([at('Ada', 'back', '08:00-14:00'), at('Ada', 'back', '14:30-17:30')])).toEqual([])
})

test('whoever is told twice for one desk is told as being at two places, once', () => {
  expect(reasons([at('Ada', 'desk 2', '08:00-10:00'), at('Ada', 'desk 2', '09:00-09:30')])).toEqual([
    'two-places',
  ])
})

test('three days at one desk are as agreed, the fourth is told', () => {
  const days = (many: number) =>
    aWeek(
      daysOf(MONDAY)
        .slice(0, many)
        .map((day) => at('Ben', 'desk 2', '08:00-08:05', day)),
    )
  expect([3, 4].map((many) => judgeWeek(days(many), RULES).warnings.map(({ reason }) => reason))).toEqual([
    ...[[], ['same-desk']],
  ])
})

test('only a week whose holidays are known is planned; each that is can be judged', () => {
  const weeks = [
    '2019-12-30',
    '2020-01-06',
    '2026-11-24',
    '2099-12-21',
    '2099-12-28',
    '2150-01-05',
    '2026-02-30',
  ]
  const planned = weeks.filter(isMonday)
  expect(planned).toEqual(['2020-01-06', '2099-12-21'])
  for (const monday of planned) {
    const blocks = movedTo([at('Ada', 'desk 2', '08:00-08:05', '2026-11-27')], MONDAY, monday, () => 'b')
    expect(judgeWeek({ ...aWeek(blocks), monday }, RULES).warnings.map(({ reason }) => reason)).toContain(
      monday === '2099-12-21' ? 'holiday' : 'hangs-on-one',
    )
  }
})
