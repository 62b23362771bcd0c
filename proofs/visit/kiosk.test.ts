import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { openBrowser } from '../../testing/browser.ts'
import {
  barriers,
  PASSWORD,
  picture,
  signedIn,
  staffOffice,
  type StaffOffice,
} from '../../testing/staff-office.ts'
import { aKiosk, type Kiosk } from '../kiosk/kiosk-process.ts'
import { PATIENCE } from '../../testing/patience.ts'

/** From the desk to the machine and to the books of the week: a fee is paid once, though the power goes. */

const person = (n: number, role: string): Actor => ({
  ...{ kind: 'staff', id: `01900000-0000-7000-8000-00000000cc0${n}`, roles: [role], sites: [1] },
})
const [ANNA, KARL] = [person(1, 'caseworker'), person(2, 'cashier')]
const sure = async <T extends { readonly ok: boolean }>(work: Promise<T>) => {
  const done = await work
  if (!done.ok) throw new Error(JSON.stringify(done))
  return done as Extract<T, { ok: true }>
}

let browser: Browser
let it: StaffOffice
let kiosk: Kiosk
let screen: Page

beforeAll(async () => {
  browser = await openBrowser()
  it = await staffOffice()
  const chef = await signedIn(browser, it, 'chef', '/admin/devices')
  await chef.getByLabel('Wofür').fill('Automat Eingang')
  await chef.getByLabel('Art').selectOption('kiosk')
  await chef.getByRole('button', { name: 'Schlüssel ausgeben' }).click()
  const key = await chef.locator('.secret').innerText()
  await picture(chef, 'admin-devices-kiosk')
  await chef.context().close()
  kiosk = await aKiosk({ origin: it.origin, key })
  await kiosk.press('fill')
  screen = await (await browser.newContext({ viewport: { width: 540, height: 960 } })).newPage()
  screen.setDefaultTimeout(PATIENCE)
  await screen.goto(`${kiosk.origin}/screen`)
})
afterAll(async () => {
  await kiosk.close()
  await browser.close()
  expect(it.mistakes).toEqual([])
  await it.close()
})

const at = (name: string) => screen.locator(`[data-screen="${name}"]`)
const insert = async (...pieces: number[]) => {
  for (const piece of pieces) await kiosk.press(`insert/${piece}`)
}
async function aClaim() {
  const on = it.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  const feeCase = { on, age: 30, acts: [{ key: 'ae_issue_over_1y' }] }
  return (await sure(it.office.claims.createClaim(ANNA, { site: 1, case: feeCase }))).claim
}

/** Somebody sits at the desk; the colleague asks for the fee and stays on that page. */
async function chargedAtDesk(): Promise<{ desk: Page; kassenzeichen: string }> {
  await it.arrive({ name: ['Ánh', 'Nguyễn'] })
  const desk = await signedIn(browser, it, 'anna', '/desk')
  await desk.getByRole('button', { name: 'Hier arbeiten: 201' }).click()
  await desk.locator('#queue-search').waitFor()
  await desk.keyboard.press('F2')
  await desk.locator('[data-guest]').waitFor()
  await desk.locator('[data-fees] a').first().click()
  await desk.waitForURL('**/desk/fees?*')
  await desk.locator('#fee-1').selectOption('ae_issue_over_1y')
  await desk.getByRole('button', { name: 'Neu rechnen' }).click()
  await desk.locator('[data-due="10000"]').waitFor()
  await desk.getByRole('button', { name: 'Forderung anlegen' }).click()
  await desk.getByRole('button', { name: 'Ja, anlegen' }).click()
  const claim = desk.locator('[data-claim]')
  await claim.and(desk.locator('[data-state="open"]')).waitFor()
  const kassenzeichen = ((await claim.getAttribute('data-claim')) ?? '').replaceAll(/\D/g, '')
  return { desk, kassenzeichen }
}

test('a fee is paid at the machine, the power goes after the last coin: the desk sees it paid once, the week and the audit tell of it', async () => {
  const { claims, cashdesk } = it.office
  const [till] = (await sure(claims.readTills(KARL, { site: 1 }))).tills
  const float = { site: 1, till: till!.id, cents: 22_760, way: 'in', why: 'Wechselgeld am Morgen' } as const
  await sure(cashdesk.moveMoney(KARL, float))
  const { desk, kassenzeichen } = await chargedAtDesk()
  await picture(desk, 'desk-fees-open')
  // typed on the keys of the screen, by somebody who reads Arabic
  await at('start').waitFor()
  await screen.getByRole('button', { name: 'العربية' }).click()
  await expect.poll(() => screen.locator('html').getAttribute('dir')).toBe('rtl')
  for (const digit of kassenzeichen) await screen.locator(`[data-key="${digit}"]`).click()
  await picture(screen, 'kiosk-start-ar')
  await screen.locator('form .main').click()
  await at('claim').waitFor()
  expect(await at('claim').innerText()).toContain('100.00')
  expect(await barriers(screen)).toEqual([])
  await picture(screen, 'kiosk-claim-ar')
  await screen.locator('[data-act="pay/cash"]').click()
  // what is put in before the machine takes cash falls through
  await screen.locator('[data-inserted="0"]').waitFor()
  await insert(5000)
  await screen.locator('[data-inserted="5000"]').waitFor()
  await picture(screen, 'kiosk-insert-ar')
  await kiosk.press('fail/cutAt/last-coin')
  await insert(10_000)
  await at('off').waitFor()
  // nothing was told to the office yet; what the machine knows lies on its disk
  expect(await desk.locator('[data-claim]').getAttribute('data-state')).toBe('open')
  await kiosk.press('power/on')
  await at('done').waitFor()
  expect(await screen.locator('[data-receipt]').innerText()).toBe('1')
  expect(await barriers(screen)).toEqual([])
  await picture(screen, 'kiosk-done-ar')
  // the desk sees it without a reload, once
  await desk.locator('[data-claim][data-state="paid"]').waitFor()
  expect(await desk.locator('[data-payment]').count()).toBe(1)
  await picture(desk, 'desk-fees-paid')
  const { matter } = await kiosk.until(({ state }) => state?.outbox.length === 0)
  expect(matter.tray.reduce((sum, piece) => sum + piece, 0)).toBe(5000)
  expect(matter.papers.join('\n')).toContain('QUITTUNG / RECEIPT')
  expect(await desk.locator('[data-payment]').count()).toBe(1)
  await desk.context().close()

  // counted by one who is not told what should lie in it, seen by another; the week lists the case, the audit balances
  await kiosk.press('tray')
  const [karl, kim] = await Promise.all([cashier('kasse1'), cashier('kasse2')])
  it.clock.advance({ hours: 1 })
  await kim.goto(await counted(karl, till!.id, 'week'))
  expect(await kim.locator('main').innerText()).toMatch(/327,60/)
  await kim.getByRole('button', { name: 'Stimmt, bestätigen' }).click()
  await kim.locator('[data-genuine="true"]').waitFor()
  const count = await report(kim)
  expect(count.content.payments).toMatchObject([{ receipt: 1, method: 'cash', claimCents: 10_000 }])
  expect(count.content.balances?.reduce((sum, it) => sum + it.debitCents - it.creditCents, 0)).toBe(0)
  await kim.goto(`${it.origin}/cashier/reports`)
  await kim.locator('[data-week="2026-W48"] button').click()
  await kim.locator('[data-genuine="true"]').waitFor()
  await picture(kim, 'cashier-week')
  const { machines } = (await report(kim)).content
  expect(machines).toMatchObject([{ ...ONE_FEE, receipts: { first: 1, last: 1 }, odd: [] }])
  const power = machines![0]!.cases.filter(({ kind }) => kind === 'power')
  expect(power).toMatchObject([{ detail: { why: 'während einer Zahlung' } }])
  await karl.goto(`${it.origin}/cashier/machines`)
  expect(await karl.locator('main').innerText()).toMatch(/Strom weg[^]*während einer Zahlung/)
  await picture(karl, 'cashier-machines')
  it.clock.advance({ hours: 1 })
  await kim.goto(await counted(karl, till!.id, 'audit'))
  await kim.getByRole('button', { name: 'Stimmt, bestätigen' }).click()
  await kim.locator('[data-genuine="true"]').waitFor()
  const audit = await report(kim)
  // nothing came in since: what was counted is what the books say
  expect(audit).toMatchObject({
    kind: 'audit',
    content: { expectedCents: 32_760, countedCents: 32_760, differenceCents: 0, payments: [], balances: [] },
  })
  const closings = await sure(cashdesk.readClosings(KARL, { site: 1, till: till!.id }))
  expect(
    closings.closings.map(({ differenceCents, expectedCents }) => [expectedCents, differenceCents]),
  ).toEqual([
    [32_760, 0],
    [32_760, 0],
  ])
  await picture(kim, 'cashier-audit')
  for (const page of [karl, kim]) await page.context().close()
})

const ONE_FEE = { payments: 1, cashCents: 10_000, cardCents: 0, claimCents: 10_000, overpaidCents: 0 }

interface Report {
  readonly kind: string
  readonly content: {
    readonly machines?: readonly { readonly cases: readonly { readonly kind: string }[] }[]
    readonly payments?: readonly object[]
    readonly balances?: readonly { readonly debitCents: number; readonly creditCents: number }[]
  }
}

/** The text of the report that is shown, as it was signed. */
async function report(page: Page): Promise<Report> {
  const told = await page.request.get(`${it.origin}${new URL(page.url()).pathname}/text`)
  return JSON.parse(await told.text()) as Report
}

async function cashier(login: string): Promise<Page> {
  const account = { login, name: login, password: PASSWORD, roles: ['cashier'], sites: [1], teams: [] }
  await sure(it.office.staff.createAccount(SYSTEM, account))
  return signedIn(browser, it, login, '/cashier')
}

/** Counts what really lies in the machine; answers where the second person looks. */
async function counted(page: Page, till: string, kind: string): Promise<string> {
  const { stock } = (await kiosk.state()).matter
  await page.goto(`${it.origin}/cashier/tills/${till}/count?kind=${kind}`)
  for (const [piece, count] of Object.entries(stock))
    if (count > 0) await page.locator(`#n${piece}`).fill(String(count))
  await page.getByRole('button', { name: 'Zählung absenden' }).click()
  await page.waitForURL('**/cashier/counts/**')
  return it.origin + new URL(page.url()).pathname
}

test('in German with the keyboard: what is wrong is said, change that cannot be given as well, and the way back is open', async () => {
  await kiosk.press('home')
  await kiosk.press('speak/de')
  await at('start').waitFor()
  await expect.poll(() => screen.locator('html').getAttribute('dir')).toBe('ltr')
  expect(await barriers(screen)).toEqual([])
  await picture(screen, 'kiosk-start-de')
  for (const [typed, what] of [
    ['BCD', 'bank-code'],
    ['5640', 'not-a-code'],
    ['https://example.org/pay', 'not-a-code'],
  ] as const) {
    await screen.locator('#code').fill(typed)
    await screen.keyboard.press('Enter')
    await at(what).waitFor()
    await screen.keyboard.press('Enter')
    await at('start').waitFor()
  }
  const claim = await aClaim()
  await kiosk.press('empty')
  // as a scanner types it
  await screen.locator('#code').pressSequentially(`WILLKOMMEN:PAY:${claim.kassenzeichen}`)
  await screen.keyboard.press('Enter')
  await at('claim').waitFor()
  expect(await at('claim').innerText()).toContain('kein Wechselgeld')
  await kiosk.press('fail/printerJam/true')
  await expect.poll(() => at('claim').innerText()).toContain('keine Quittung auf Papier')
  expect(await barriers(screen)).toEqual([])
  await picture(screen, 'kiosk-claim-de')
  await screen.locator('[data-act="pay/cash"]').click()
  // what is put in before the machine takes cash falls through
  await screen.locator('[data-inserted="0"]').waitFor()
  await insert(2000, 20_000)
  await screen.locator('[data-rejected="no-change"]').waitFor()
  await picture(screen, 'kiosk-insert-de')
  await screen.keyboard.press('Escape')
  await at('returned').waitFor()
  expect((await kiosk.state()).matter.tray).toEqual([20_000, 2000])
  await kiosk.press('alarm/true')
  await at('closed').waitFor()
  await picture(screen, 'kiosk-closed-de')
  await kiosk.press('alarm/false')
  await kiosk.press('fail/printerJam/false')
  const front = await (await browser.newContext({ viewport: { width: 1500, height: 1000 } })).newPage()
  await front.goto(kiosk.origin)
  await front.getByText('Strom weg, jetzt').waitFor()
  await picture(front, 'kiosk-front')
  await front.context().close()
})
