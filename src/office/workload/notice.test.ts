import { expect, test } from 'vitest'
import { NOTICE_DEADLINES, overdueOf, SILENT_DAYS, type NoticeState } from './notice.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const overdue = (state: NoticeState, today: string) =>
  overdueOf({ state, acknowledgeBy: day('2026-11-25'), answerBy: day('2026-12-07') }, day(today))

test('a notice is overdue from the day after its day: first to be received, then to be answered', () => {
  expect(
    ['2026-11-25', '2026-11-26', '2026-12-07', '2026-12-08'].map((today) => overdue('submitted', today)),
  ).toEqual([null, 'acknowledge', 'acknowledge', 'answer'])
  expect([overdue('acknowledged', '2026-12-07'), overdue('objected', '2026-12-08')]).toEqual([null, 'answer'])
  expect(
    (['answered', 'settled', 'withdrawn'] as const).map((state) => overdue(state, '2027-06-01')),
  ).toEqual([...[null, null, null]])
})

test('the days are those of the agreement: two and ten working days, four weeks of silence', () => {
  expect([NOTICE_DEADLINES, SILENT_DAYS]).toEqual([{ acknowledge: 2, answer: 10, answerAgain: 10 }, 28])
})
