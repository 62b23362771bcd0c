import { expect, test } from 'vitest'
import { aClaim, HEAD, KIM, pay } from '#office/claims/testing/a-cash-office.ts'
import { confirmClosing, readReport, readReports } from './index.ts'
import { cashDesk } from './testing/a-cash-desk.ts'

const cash = cashDesk()

interface Line {
  readonly account: string
  readonly debitCents: number
  readonly creditCents: number
}

/** Counted unannounced, with one try that did not fit, and seen by a second person. */
async function audited(counted: Record<number, number>, tried: Record<number, number>) {
  expect(await cash.count('drawer', tried, { kind: 'audit' })).toMatchObject({ refusal: 'remark-missing' })
  const done = await cash.count('drawer', counted, { kind: 'audit' })
  const made = done.ok && (await confirmClosing(cash.room(), KIM, { site: 1, closing: done.closing }))
  const read = made && made.ok && (await readReport(cash.room(), HEAD, { site: 1, report: made.report }))
  if (!read || !read.ok) throw new Error(JSON.stringify(made))
  return JSON.parse(read.report.text)
}
const moved = (balances: readonly Line[], account: string) =>
  balances
    .filter((it) => it.account === account)
    .reduce((sum, { debitCents, creditCents }) => sum + debitCents - creditCents, 0)

test('the report of an audit tells every payment since the last one by its receipt, what was tried, and sums that cancel out', async () => {
  const { it } = cash.office
  const { drawer } = it.tills
  const money = async (insertedCents: number) => {
    it.clock.advance({ minutes: 1 })
    await pay(it, { claim: (await aClaim(it)).id, insertedCents, till: drawer })
  }
  await money(10_000)
  await money(12_000)
  it.clock.advance({ minutes: 1 })
  const first = await audited({ 10_000: 2, 2_000: 1 }, { 10_000: 2 })
  expect(first).toMatchObject({
    kind: 'audit',
    content: {
      ...{ from: null, expectedCents: 22_000, countedCents: 22_000, differenceCents: 0 },
      tried: [{ countedCents: 20_000 }],
      payments: [
        { receipt: 1, method: 'cash', cents: 10_000, claimCents: 10_000, overpaidCents: 0 },
        { receipt: 2, method: 'cash', cents: 12_000, claimCents: 10_000, overpaidCents: 2_000 },
      ],
    },
  })
  const accounts = ['cash', 'claim', 'overpaid'].map((account) => moved(first.content.balances, account))
  expect(accounts).toEqual([22_000, -20_000, -2_000])

  it.clock.advance({ hours: 1 })
  await money(5_000)
  it.clock.advance({ minutes: 1 })
  const second = await audited({ 10_000: 2, 2_000: 1, 5_000: 1 }, { 5_000: 1 })
  expect(second.content).toMatchObject({
    ...{ from: first.content.until, expectedCents: 27_000, tried: [{ countedCents: 5_000 }] },
    payments: [{ receipt: 3, cents: 5_000 }],
  })
  expect(moved(second.content.balances, 'cash')).toBe(5_000)
})

test('a clock that tells nanoseconds makes no report a forgery: the column beside the text keeps fewer', async () => {
  const { it } = cash.office
  await pay(it, { claim: (await aClaim(it)).id, insertedCents: 10_000, till: it.tills.drawer })
  it.clock.advance({ minutes: 1, nanoseconds: 926 })
  const lies = (await cash.till('drawer')).cashCents
  const done = await cash.count('drawer', { 100: lies / 100 })
  const made = done.ok && (await confirmClosing(cash.room(), KIM, { site: 1, closing: done.closing }))
  if (!made || !made.ok) throw new Error(JSON.stringify(made))
  const read = await readReport(cash.room(), HEAD, { site: 1, report: made.report })
  expect(read).toMatchObject({ ok: true, genuine: true })
  expect(read.ok && read.report.text).toContain('000000926Z')
  expect(await readReports(cash.room(), HEAD, { site: 1 })).toMatchObject({ ok: true, brokenAt: null })
})
