import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM } from '#ground/permission/permission.ts'
import { bookedOffice, type BookedOffice } from '../../testing/booked-office.ts'
import { openBrowser, withoutWorker } from '../../testing/browser.ts'
import { look } from '../../testing/look.ts'
import { PATIENCE } from '../../testing/patience.ts'
import { PASSWORD, signedIn } from '../../testing/staff-office.ts'

/** The office goes live in steps, through the pages alone: a stage seen ahead of time, put in force, and taken back. */

let browser: Browser
let office: BookedOffice

beforeAll(async () => {
  ;[browser, office] = await Promise.all([openBrowser(), bookedOffice()])
  const head = { login: 'lea', name: 'Lea Leitung', password: PASSWORD, roles: ['head'], sites: [1] }
  expect(await office.office.staff.createAccount(SYSTEM, head)).toMatchObject({ ok: true })
}, 60_000)
afterAll(async () => {
  await browser?.close()
  expect(office.mistakes).toEqual([])
  await office?.close()
})

const phone = { width: 390, height: 844 }
const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click()
const told = (page: Page, name: string): Promise<void> => page.locator(`[data-told=${name}]`).waitFor()

/** A phone without script, as visitors have it. */
async function visitor(path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: phone, javaScriptEnabled: false, ...withoutWorker })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE)
  await page.goto(office.origin + path)
  return page
}

async function restricted(page: Page): Promise<void> {
  await page.goto(`${office.origin}/planning/stages/new`)
  await page.getByLabel('Name', { exact: true }).fill('Eingeschränkter Betrieb')
  await page.getByLabel('Termine', { exact: true }).uncheck()
  await press(page, 'Speichern')
  // what others need cannot be off alone
  expect(await page.locator('#functions-error').innerText()).toContain('braucht „Termine“')
  expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Eingeschränkter Betrieb')
  await page.getByLabel('Termine', { exact: true }).check()
  for (const name of [
    'Termine im Internet',
    'Wegweiser und Unterlagenlisten',
    'Warteliste',
    'Elektronische Akte',
  ])
    await page.getByLabel(name, { exact: true }).uncheck()
  await look(page, 'stages-new', 'de')
  await press(page, 'Speichern')
  await told(page, 'created')
  await page.getByLabel('Was', { exact: true }).fill('Theke aufgebaut')
  await page.getByLabel('Wer sorgt dafür').fill('Hochbau')
  await page.getByLabel('Bis').fill('20.11.2026')
  await press(page, 'Aufgabe hinzufügen')
  await told(page, 'task-added')
}

async function lookAhead(page: Page): Promise<void> {
  await page.goto(`${office.origin}/planning/stages`)
  await press(page, 'Vorschau von „Eingeschränkter Betrieb“')
  await page.locator('[data-preview]').waitFor()
  expect(await page.locator('a[href$="/termin"]').count()).toBe(0)
  await page.goto(`${office.origin}/de/termin`)
  await page.locator('[data-switched-off=online-booking]').waitFor()
  // nobody else sees it
  const other = await visitor('/de')
  expect(await other.locator('a[href$="/termin"]').count()).toBeGreaterThan(0)
  await other.context().close()
  await press(page, 'Vorschau beenden')
  await told(page, 'preview-ended')
}

async function putInForce(page: Page): Promise<void> {
  await page.getByRole('link', { name: '„Eingeschränkter Betrieb“ einschalten' }).click()
  expect(await page.locator('[data-change=off]').innerText()).toContain('Termine im Internet')
  expect(await page.locator('[data-begun]').innerText()).toContain('gebuchte Termine')
  await press(page, 'Jetzt umschalten')
  expect(await page.locator('#anyway-error').innerText()).toContain('1 offen')
  await page.getByLabel('Trotzdem einschalten. Den Grund nenne ich unten.').check()
  await page.getByLabel('Warum').fill('Die Theke kommt am Mittwoch')
  await look(page, 'stages-switch', 'de')
  await press(page, 'Jetzt umschalten')
  await told(page, 'switched')
  await page.locator('[data-restricted]').waitFor()
  await look(page, 'stages-list', 'de')
}

async function whatIsOff(): Promise<void> {
  const start = await visitor('/ar')
  expect(await start.locator('a[href^="/ar/termin"], a[href^="/ar/finden"]').count()).toBe(0)
  await start.goto(`${office.origin}/ar/termin/study_extend/zeiten`)
  await start.locator('[data-switched-off=online-booking]').waitFor()
  await look(start, 'stages-off', 'ar')
  // nobody is invited to a list that is off; whoever stands on it still finds the own place
  await start.goto(`${office.origin}/ar/warteliste`)
  await start.locator('[data-list-closed]').waitFor()
  expect(await start.locator('[name=code]').count()).toBe(1)
  await start.context().close()
  const anna = await signedIn(browser, office, 'anna', '/desk')
  expect(await anna.locator('a[href^="/files"], a[href^="/intake"]').count()).toBe(0)
  await anna.goto(`${office.origin}/files`)
  const title = anna.locator('h1[data-switched-off=files]')
  expect(await title.innerText()).toBe('In dieser Stufe nicht eingeschaltet')
  await look(anna, 'stages-files-off', 'de')
  await anna.context().close()
}

test('a stage is planned, seen ahead by the head alone, put in force and taken back, and a booking lives through it', async () => {
  const { code } = await office.book('15:00')
  const lea = await signedIn(browser, office, 'lea', '/planning/stages', { viewport: phone })
  await restricted(lea)
  await lookAhead(lea)
  await putInForce(lea)
  await whatIsOff()
  const mine = await visitor(`/de/mein-termin/${code}`)
  expect(await mine.locator('a[href$="/absagen"], a[href$="/verschieben"]').count()).toBeGreaterThan(0)
  await lea.getByRole('link', { name: 'Zurück zum Stand ohne Stufe (alles an)' }).click()
  await press(lea, 'Jetzt umschalten')
  expect(await lea.locator('#why-error').innerText()).toContain('Nennen Sie den Grund')
  await lea.getByLabel('Warum').fill('Zu früh')
  await press(lea, 'Jetzt umschalten')
  await told(lea, 'switched')
  await mine.goto(`${office.origin}/de/termin`)
  expect(await mine.locator('[data-switched-off]').count()).toBe(0)
  await mine.context().close()
  await lea.context().close()
}, 90_000)

test('a terminal that is off tells everybody where to go, and comes back', async () => {
  const { stages } = office.office
  const head = { kind: 'staff', id: 'lea', roles: ['head'], sites: [1] } as const
  const functions = stages.FUNCTIONS.map(({ key }) => key).filter((key) => key !== 'terminal')
  const made = await stages.createStage(head, { name: 'Ohne Terminal', functions, groups: null, day: null })
  const go = (to: string | null) =>
    stages.switchStage(head, { to, version: stages.now().version, why: 'So beschlossen' })
  const context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, ...withoutWorker })
  await context.addCookies([{ name: 'device', value: office.terminalKey, url: office.origin }])
  const page = await context.newPage()
  await page.goto(`${office.origin}/terminal`)
  expect(await page.locator('[data-switched-off]').count()).toBe(0)
  expect(await go(made.ok ? made.stage : '')).toMatchObject({ ok: true })
  await page.goto(`${office.origin}/terminal`)
  expect(await page.locator('h1[data-switched-off] ~ ul li').count()).toBe(10)
  await look(page, 'stages-terminal-off', 'de')
  expect(await go(null)).toMatchObject({ ok: true })
  await page.goto(`${office.origin}/terminal`)
  expect(await page.locator('[data-switched-off]').count()).toBe(0)
  await context.close()
})
