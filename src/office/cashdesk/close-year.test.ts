import { expect, test } from 'vitest'
import { HEAD, KARL, pay } from '#office/claims/testing/a-cash-office.ts'
import { closeYear, readReport } from './index.ts'
import { cashDesk } from './testing/a-cash-desk.ts'

const cash = cashDesk()

/** What stands in a year's report as money in the machine: from before it, and of the year itself. */
async function cashIn(year: number): Promise<{ before: number; during: number }> {
  const done = await closeYear(cash.room(), KARL, { site: 1, year })
  const read = done.ok && (await readReport(cash.room(), HEAD, { site: 1, report: done.report }))
  if (!read || !read.ok) throw new Error(JSON.stringify(done))
  const { content } = JSON.parse(read.report.text)
  const sum = (all: readonly { account: string; debitCents: number; creditCents: number }[]) =>
    all
      .filter(({ account }) => account === 'cash')
      .reduce((cents, it) => cents + it.debitCents - it.creditCents, 0)
  return { before: sum(content.before), during: sum(content.during) }
}

test('a year ends with its last moment in the time of the office: what comes a second later is of the next', async () => {
  const { it } = cash.office
  const times = [
    ['2025-12-31T22:59:59.999Z', 100],
    ['2025-12-31T23:00:00Z', 200],
    ['2026-12-31T22:59:59.999Z', 400],
    ['2026-12-31T23:00:00Z', 800],
  ] as const
  for (const [moment, insertedCents] of times) {
    it.clock.set(moment)
    await pay(it, { insertedCents })
  }
  it.clock.set('2028-01-03T08:00:00Z')
  expect(await cashIn(2025)).toEqual({ before: 0, during: 100 })
  expect(await cashIn(2026)).toEqual({ before: 100, during: 600 })
  expect(await cashIn(2027)).toEqual({ before: 700, during: 800 })
})
