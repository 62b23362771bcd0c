import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Language } from '#ground/languages/index.ts'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { freePort } from '#ground/postgres/ports.ts'
import { SCOPES } from '#office/staff/index.ts'
import { atTerminal, bookedOffice, type BookedOffice } from '../../testing/booked-office.ts'
import { openBrowser } from '../../testing/browser.ts'
import { picture, signedIn } from '../../testing/staff-office.ts'
import { PATIENCE } from '../../testing/patience.ts'

/** Everybody at once: a terminal, the hall, two desks, and the Fachanwendung of one of them as a program of its own. */

const AZ = '33.2-2026/0815'
const ADMIN: Actor = {
  kind: 'staff',
  id: '01900000-0000-7000-8000-00000000aaaa',
  roles: ['admin'],
  sites: [1],
}
let browser: Browser
let office: BookedOffice
let place: string
let program: ChildProcess
let origin: string
let client: string

beforeAll(async () => {
  browser = await openBrowser()
  office = await bookedOffice()
  place = mkdtempSync(join(tmpdir(), 'fachanwendung-'))
  const key = {
    kind: 'client' as const,
    name: 'Muster-Fachanwendung',
    roles: ['client', ...SCOPES],
    sites: [1],
  }
  const issued = await office.office.staff.issueKey(SYSTEM, key)
  if (!issued.ok) throw new Error(issued.refusal)
  client = issued.client
  const port = await freePort()
  origin = `http://127.0.0.1:${port}`
  const own = { PORT: String(port), DATA: join(place, 'own.sqlite'), SITE: '1', DESK: '1' }
  program = spawn(process.execPath, ['examples/fachanwendung/main.ts'], {
    env: { ...own, WILLKOMMEN_URL: office.origin, WILLKOMMEN_KEY: issued.secret },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(program.stdout!, 'data')
})
afterAll(async () => {
  const gone = once(program, 'exit')
  program.kill('SIGTERM')
  await gone
  rmSync(place, { recursive: true })
  await browser.close()
  expect(office.mistakes).toEqual([])
  await office.close()
})

async function checkIn(language: Language, code: string): Promise<{ page: Page; number: string }> {
  const page = await atTerminal(browser, office, `/terminal/${language}/check-in`)
  await page.locator('[name="code"]').fill(code)
  await page.locator('form [type="submit"]').first().click()
  const number = await page.locator('h1 .number').innerText()
  expect(number).toMatch(/^B\d{3}$/)
  return { page, number }
}

async function onTheWall(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } })
  await context.addCookies([{ name: 'device', value: office.displayKey, url: office.origin }])
  const page = await context.newPage()
  await page.goto(`${office.origin}/display`)
  await page.locator('main[data-live="true"]').waitFor()
  return page
}

async function atDesk(login: string, room: string): Promise<Page> {
  const page = await signedIn(browser, office, login, '/desk')
  await page.getByRole('button', { name: `Hier arbeiten: ${room}` }).click()
  await page.locator('#queue-search').waitFor()
  return page
}

test('next in the Fachanwendung moves the hall; a call at the desk opens the case there; nobody is called twice', async () => {
  const [first, second, third] = [
    await office.book('09:30', 'Al-Ḥasan'),
    await office.book('09:45', 'Kovalenko'),
    await office.book('10:00', 'Nguyễn'),
  ]
  office.clock.set('2026-11-23T08:25:00Z')
  const { page: arabic, number: one } = await checkIn('ar', first.code)
  expect(await arabic.locator('html').getAttribute('dir')).toBe('rtl')
  await picture(arabic, 'terminal-ar')
  const { page: german, number: two } = await checkIn('de', second.code)
  await picture(german, 'terminal-de')
  const { page: last, number: three } = await checkIn('de', third.code)

  const [wall, anna, bilal] = await Promise.all([onTheWall(), atDesk('anna', '201'), atDesk('bilal', '202')])
  const own = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage()
  own.setDefaultTimeout(PATIENCE)
  await own.goto(origin)
  await own.locator('[data-reached="true"]').waitFor()

  // a case is attached to the booking over there, and the desk here may open it
  await own.getByLabel('Buchungsnummer').fill(first.code)
  await own.getByLabel('Akte').selectOption(AZ)
  await own.getByRole('button', { name: 'Termin zuordnen' }).click()
  await own.getByRole('rowheader', { name: one }).waitFor()
  const { exchange } = office.office
  await exchange.saveSetting(ADMIN, { hosts: [], schemes: ['https', 'http'] })
  await exchange.saveLink(ADMIN, { client, template: `${origin}/akte?az={reference}` })

  office.clock.set('2026-11-23T08:31:00Z')
  await own.getByRole('button', { name: 'Nächster' }).click()
  await wall.locator(`[data-call="${one}"]`).waitFor()
  await own.locator(`[data-guest="${one}"]`).waitFor()
  await own.locator(`[data-akte="${AZ}"]`).waitFor()
  await anna.locator(`[data-guest="${one}"]`).waitFor()
  await bilal.keyboard.press('F2')
  await wall.locator(`[data-call="${two}"]`).waitFor()
  await bilal.locator(`[data-guest="${two}"]`).waitFor()
  expect(await wall.locator('body').innerText()).not.toMatch(/Ḥasan|Kovalenko|0815/)
  const link = anna.locator('[data-cases] a')
  expect(await link.innerText()).toContain(AZ)
  for (const [page, name] of [
    [wall, 'display'],
    [anna, 'desk-201'],
    [bilal, 'desk-202'],
    [own, 'fachanwendung'],
  ] as const)
    await picture(page, name)
  const [opened] = await Promise.all([anna.context().waitForEvent('page'), link.click()])
  await opened.locator(`[data-akte="${AZ}"]`).waitFor()

  // from the other side: finished and called at the desk, the program follows
  await anna.keyboard.press('F8')
  await anna.getByText(`${one} ist da.`).waitFor()
  await own.locator('[data-state="serving"]').waitFor()
  office.clock.advance({ minutes: 9 })
  await anna.keyboard.press('F4')
  await anna.getByRole('dialog').waitFor()
  await anna.keyboard.press('F4')
  await own.locator('[data-guest=""]').waitFor()
  await anna.getByText(`${one} ist fertig, 9 Minuten.`).waitFor()
  expect(await anna.locator('[data-next]').innerText()).toBe(three)
  await anna.keyboard.press('F2')
  await wall.locator(`[data-call="${three}"]`).waitFor()
  await own.locator(`[data-guest="${three}"]`).waitFor()
  const calls = await office.office.ground.db
    .selectFrom('calling.call')
    .select('number')
    .orderBy('number')
    .execute()
  expect(calls.map(({ number }) => number)).toEqual([one, two, three].toSorted())
  for (const page of [arabic, german, last, wall, anna, bilal, own]) await page.context().close()
}, 60_000)
