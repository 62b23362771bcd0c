import { sql } from 'kysely'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { deviceCookieName } from '#ground/identity/cookie-name.ts'
import { holds } from '../../../../proofs/outage/hands.ts'
import { openLine, type Line } from '../../../../proofs/outage/line.ts'
import { bookedOffice, type BookedOffice } from '../../../../testing/booked-office.ts'
import { openBrowser } from '../../../../testing/browser.ts'
import { barriers, PASSWORD, picture } from '../../../../testing/staff-office.ts'
import { PATIENCE } from '../../../../testing/patience.ts'

let browser: Browser
let office: BookedOffice
let line: Line

afterEach(() => line.mend())
beforeAll(async () => {
  ;[browser, office] = await Promise.all([openBrowser(), bookedOffice()])
  line = await openLine(() => office.origin)
})
afterAll(async () => {
  await browser.close()
  await line.close()
  await office.close()
})

async function machine(
  key: string,
  more: Parameters<Browser['newContext']>[0] = {},
): Promise<BrowserContext> {
  const context = await browser.newContext(more)
  context.setDefaultTimeout(PATIENCE)
  await context.addCookies([{ name: deviceCookieName(false), value: key, url: line.origin }])
  return context
}
async function opened(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(line.origin + path)
  return page
}
/** The worker holds the page and everything it is made of. */
const isKept = (page: Page) =>
  page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, { timeout: 25_000 })
/** The machine holds the day. Looked for from here, since a page may leave in the middle. */
const isStored = (page: Page, key: string) =>
  expect.poll(() => page.evaluate(holds, key), { timeout: 25_000 }).toBe(true)
const visits = async () =>
  (
    await sql<{ number: string; state: string; origin: string }>`
      select v.number, v.state, v.origin from visits.visit v where v.number is not null order by v.number`.execute(
      office.office.ground.db,
    )
  ).rows

/** In English with a code, in Arabic without one, and in German with the same code again. */
async function visitorsAt(page: Page, code: string): Promise<{ checkedIn: string; drawn: string }> {
  await page.goto(`${line.origin}/terminal`)
  await page.locator('[data-ready="true"][data-kept="true"]').waitFor()
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('button', { name: 'I have an appointment' }).click()
  await page.getByLabel('Code').fill('0000-0000-000')
  await page.getByRole('button', { name: 'Check in' }).click()
  await page.getByText('A code has 12 characters').waitFor()
  await page.getByLabel('Code').fill(code.toLowerCase())
  await page.getByRole('button', { name: 'Check in' }).click()
  const checkedIn = await page.locator('[data-number]').getAttribute('data-number')
  expect(checkedIn).toMatch(/^B\d{3}$/)
  expect(await barriers(page)).toEqual([])
  await picture(page, 'terminal-offline-number')
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'العربية' }).click()
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
  await picture(page, 'terminal-offline-start-ar')
  await page.locator('.tile').nth(1).click()
  await picture(page, 'terminal-offline-concerns-ar')
  await page.locator('.concerns .tile').first().click()
  const drawn = await page.locator('[data-number]').getAttribute('data-number')
  await picture(page, 'terminal-offline-number-ar')
  await page.locator('.tile.primary').click()
  await page.getByRole('button', { name: 'Deutsch' }).click()
  await page.getByRole('button', { name: 'Ich habe einen Termin' }).click()
  await page.getByLabel('Code').fill(code)
  await page.getByRole('button', { name: 'Anmelden' }).click()
  await page.getByText('Sie bleibt gleich').waitFor()
  expect(await page.locator('[data-number]').getAttribute('data-number')).toBe(checkedIn)
  await page.getByRole('button', { name: 'Fertig' }).click()
  return { checkedIn: checkedIn!, drawn: drawn! }
}

/** Somebody with an appointment comes and is called; whoever drew at the terminal is through. */
async function noteAt(console: Page, visit: string, drawn: string): Promise<void> {
  await console.goto(`${line.origin}/reception/day`)
  await console.locator('[data-ready="true"]').waitFor()
  await console.locator(`[data-visit="${visit}"]`).getByRole('button', { name: 'Da' }).click()
  await console.locator('[data-waiting="1"]').waitFor()
  await console.locator(`[data-visit="${visit}"]`).getByRole('button', { name: 'Gerufen' }).click()
  await console.locator('[data-waiting="2"]').waitFor()
  await console.getByLabel('Nummer', { exact: true }).fill(drawn)
  await console.getByRole('button', { name: 'Fertig' }).first().click()
  await console.locator('[data-waiting="3"]').waitFor()
  expect(await barriers(console)).toEqual([])
  await picture(console, 'reception-offline')
}

test('the cable is pulled: numbers are given, people noted, calls stay; when it is back each appears once', async () => {
  const [one, two] = [await office.book('09:15', 'Erste'), await office.book('09:30', 'Zweite')]
  const terminal = await machine(office.terminalKey, { viewport: { width: 1080, height: 1920 } })
  const page = await opened(terminal, '/terminal')
  const desk = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  desk.setDefaultTimeout(PATIENCE)
  const console = await opened(desk, '/reception')
  await console.getByLabel('Anmeldename').fill('rita')
  await console.getByLabel('Passwort').fill(PASSWORD)
  await console.getByRole('button', { name: 'Anmelden' }).click()
  await console.waitForURL('**/reception')
  const wall = await opened(
    await machine(office.displayKey, { viewport: { width: 1920, height: 1080 } }),
    '/display',
  )
  await Promise.all([
    isKept(page),
    isKept(console),
    isKept(wall),
    isStored(page, 'terminal'),
    isStored(console, 'console'),
  ])
  await wall.reload()

  line.cut()
  const walled = wall.reload()
  const { checkedIn, drawn } = await visitorsAt(page, one.code)
  await noteAt(console, two.visit, drawn)
  await walled
  await wall.locator('.lost').waitFor({ timeout: 25_000 })
  await picture(wall, 'display-offline')

  line.loseAnswers('/terminal/offline/replay', 1)
  const other = await terminal.newPage()
  line.mend()
  await other.goto(`${line.origin}/terminal`)
  await page.waitForURL('**/terminal', { timeout: 25_000 })
  await console.locator('[data-waiting="0"]').waitFor({ timeout: 25_000 })
  expect(line.asked('/terminal/offline/replay')).toBeGreaterThan(1)
  const seen = await visits()
  expect(seen).toHaveLength(3)
  expect(seen).toContainEqual({ number: checkedIn, state: 'waiting', origin: 'booked' })
  expect(seen).toContainEqual({ number: drawn, state: 'finished', origin: 'walk_in' })
  expect(seen.filter(({ state }) => state === 'parked')).toHaveLength(1)
  await wall.locator('main[data-live="true"]').waitFor({ timeout: 25_000 })
  expect(office.mistakes).toEqual([])
}, 60_000)

test('a newer program replaces the worker; no page is stuck on the old one, and the next outage is met by the new one', async () => {
  const context = await machine(office.terminalKey)
  const page = await opened(context, '/terminal')
  await Promise.all([isKept(page), isStored(page, 'terminal')])
  const names = () => page.evaluate(() => caches.keys())
  const before = await names()
  for (const version of ['zz-2', 'zz-3']) {
    line.pretendVersion(version)
    await page.goto(`${line.origin}/terminal/de`)
    await expect.poll(names, { timeout: PATIENCE }).toContain(`willkommen/terminal-${version}`)
  }
  await expect
    .poll(names, { timeout: PATIENCE })
    .toEqual(['willkommen/terminal-zz-2', 'willkommen/terminal-zz-3'])
  expect(before.every((name) => name.startsWith('willkommen/terminal-'))).toBe(true)
  line.cut()
  await page.goto(`${line.origin}/terminal/fr/walk-in`)
  await page.locator('[data-kept="true"] h1').waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('fr')
  line.mend()
  line.pretendVersion(undefined)
  await context.close()
}, 60_000)

test('paper is entered line by line, what has to be asked is settled, a drill is recorded', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  context.setDefaultTimeout(PATIENCE)
  const page = await opened(context, '/reception/catch-up')
  await page.getByLabel('Anmeldename').fill('rita')
  await page.getByLabel('Passwort').fill(PASSWORD)
  await page.getByRole('button', { name: 'Anmelden' }).click()
  await page.waitForURL(/catch-up/)
  await page.getByLabel('Nummer').fill('17')
  await page.getByRole('button', { name: 'Eintragen' }).click()
  await page.getByText('Eine Nummer hat einen Buchstaben').first().waitFor()
  expect(await page.getByLabel('Nummer').inputValue()).toBe('17')
  const enter = async (number: string) => {
    await page.getByLabel('Nummer').fill(number)
    await page.getByLabel('gekommen um').fill('8:40')
    await page.getByLabel('Anliegen').selectOption('short_info')
    await page.getByLabel('fertig um').fill('8:55')
    await page.getByRole('button', { name: 'Eintragen' }).click()
  }
  await enter('n017')
  await page.getByText('N017 ist eingetragen').waitFor()
  expect(await page.getByLabel('Nummer').inputValue()).toBe('N018')
  await enter('N017')
  const asked = page.locator('[data-conflict="number-used"]')
  await asked.waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'reception-catch-up')
  await asked.getByRole('button', { name: 'Erledigt' }).click()
  await page.getByText('Bitte schreiben Sie kurz').first().waitFor()
  await page.locator('[data-conflict] [name="note"]').fill('doppelt notiert')
  await asked.getByRole('button', { name: 'Erledigt' }).click()
  await page.getByText('Nichts zu klären').waitFor()
  await page.goto(`${line.origin}/reception/drill`)
  await page.getByLabel('Wie viele haben').fill('6')
  await page.getByRole('button', { name: 'Übung eintragen' }).click()
  await page.getByText('mindestens einen Schritt').first().waitFor()
  await page.getByLabel('Kabel stecken').check()
  await page.getByRole('button', { name: 'Übung eintragen' }).click()
  await page.getByText('22.02.2027').first().waitFor()
  await picture(page, 'reception-drill')
  await page.goto(`${line.origin}/reception/outage`)
  expect(await barriers(page)).toEqual([])
  await picture(page, 'reception-outage')
  await page.goto(`${line.origin}/reception/outage/instruction/reception`)
  await picture(page, 'reception-instruction')
  await context.close()
}, 60_000)

test('public pages have no worker and keep nothing', async () => {
  const page = await opened(await browser.newContext(), '/de')
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
  expect(await page.evaluate(() => caches.keys())).toEqual([])
})
