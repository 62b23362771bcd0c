import { expect, test } from 'vitest'
import { cashOffice, HEAD, KARL, KIM, pay } from '#office/claims/testing/a-cash-office.ts'
import { confirmClosing, countTill, readClosing, readReport } from './index.ts'
import { openedCashdesk } from './testing/a-cash-desk.ts'

const office = cashOffice()

test('whoever counts until it fits is seen by the second person and in the sealed report', async () => {
  const { tills } = office.it
  const desk = openedCashdesk(office.it)
  await pay(office.it, { till: tills.drawer, insertedCents: 10_000 })
  const count = (counted: Record<number, number>) =>
    countTill(desk, KARL, { site: 1, till: tills.drawer, kind: 'day', counted, removedCents: 0 })
  // a note of twenty too much lies in it; it is gone a moment later
  expect(await count({ 10000: 1, 2000: 1 })).toMatchObject({ refusal: 'remark-missing' })
  expect(await count({ 10000: 1, 2000: 1 })).toMatchObject({ refusal: 'remark-missing' })
  const done = await count({ 10000: 1 })
  if (!done.ok) throw new Error(done.refusal)
  const seen = await readClosing(desk, KIM, { site: 1, closing: done.closing })
  expect(seen).toMatchObject({ ok: true, tried: [{ countedCents: 12_000 }] })
  const report = await confirmClosing(desk, KIM, { site: 1, closing: done.closing })
  const read = report.ok && (await readReport(desk, HEAD, { site: 1, report: report.report }))
  expect(JSON.parse(read && read.ok ? read.report.text : '{}')).toMatchObject({
    content: { countedCents: 10_000, tried: [{ countedCents: 12_000 }] },
  })
  const rest = await count({ 10000: 1 })
  expect(rest.ok && (await readClosing(desk, KIM, { site: 1, closing: rest.closing }))).toMatchObject({
    tried: [],
  })
})
