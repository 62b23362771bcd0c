import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { agreeAll } from '../../testing/agree-all.ts'
import { openBrowser } from '../../testing/browser.ts'
import { bookedOffice, type BookedOffice } from '../../testing/booked-office.ts'
import { barriers, PASSWORD, picture, signedIn } from '../../testing/staff-office.ts'

/**
 * A week of the rota in the browser: somebody who cannot do the work of a desk is refused, who could is put in with one press,
 * the week is published, the bookings outside are shown, and the desk proposes the place.
 */

const WEEK = '2026-11-23'
const TUESDAY = '2026-11-24'
const HEAD: Actor = { kind: 'staff', id: '01900000-0000-7000-8000-0000000000aa', roles: ['head'], sites: [1] }
let browser: Browser
let house: BookedOffice
let page: Page
/** The window that runs script: what looks for barriers needs timers. */
let scripted: Page

beforeAll(async () => {
  ;[browser, house] = await Promise.all([openBrowser(), bookedOffice()])
  const { office } = house
  const account = {
    login: 'leitung',
    name: 'Lena Leitung',
    password: PASSWORD,
    roles: ['head'],
    sites: [1],
    teams: [],
  }
  expect(await office.staff.createAccount(SYSTEM, account)).toMatchObject({ ok: true })
  await teach('Anna Berg', 2)
  await teach('Bilal Çelik', 1)
  page = await signedIn(browser, house, 'leitung', `/planning/rota?week=${WEEK}`)
  scripted = page
})
afterAll(async () => {
  await browser.close()
  expect(house.mistakes).toEqual([])
  await house.close()
})

/** Everything at desks of the team, at one level. */
async function teach(name: string, level: 1 | 2): Promise<void> {
  const { training, rota } = house.office
  await training.cutTasks(HEAD, { site: 1 })
  const week = await rota.weekOf(HEAD, { site: 1, monday: WEEK })
  if (!week.ok) throw new Error(week.refusal)
  const { account } = week.facts.people.find((it) => it.name === name)!
  const levels = week.facts.tasks.map(({ key: task }) => ({ task, level, until: null, note: '', seen: null }))
  expect(await training.setLevels(HEAD, { site: 1, account, levels })).toMatchObject({ ok: true })
}

const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click()
const said = (name: string) => page.locator(`[data-told="${name}"]`).waitFor()

async function plan(
  who: string,
  from: string,
  until: string,
  place = '201 (Befristeter Aufenthalt)',
): Promise<void> {
  await page.getByRole('checkbox', { name: 'Di., 24. November' }).check()
  await page.getByLabel('Von', { exact: true }).fill(from)
  await page.getByLabel('Bis', { exact: true }).fill(until)
  await page.getByLabel('Wo?').selectOption({ label: place })
  await page.getByLabel('Wer?').selectOption({ label: who })
  await press('Eintragen')
}

/** For eyes, and for whoever reads with a machine: on a desk and on a phone, nothing sideways. */
async function seen(name: string): Promise<void> {
  if (page === scripted) expect(await barriers(page)).toEqual([])
  await picture(page, `rota-${name}`)
  await page.setViewportSize({ width: 390, height: 844 })
  await picture(page, `rota-${name}-phone`)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await page.setViewportSize({ width: 1280, height: 900 })
}

test('a block that cannot be says why at its field, and everything typed still stands there', async () => {
  await plan('Bilal Çelik', '8 Uhr', '7:30')
  await page.locator('#until-error').waitFor()
  expect(await page.locator('#until-error').innerText()).toContain('nach dem Anfang')
  expect(await page.getByLabel('Von', { exact: true }).inputValue()).toBe('8 Uhr')
  expect(await page.getByRole('checkbox', { name: 'Di., 24. November' }).isChecked()).toBe(true)
})

test('somebody who cannot work there alone is refused by name of the work, the week is not published', async () => {
  await page.goto(`${house.origin}/planning/rota?week=${WEEK}`)
  await plan('Bilal Çelik', '8:00', '10:00')
  await said('planned')
  const refusal = page.locator('[data-finding="unqualified"]')
  expect(await refusal.innerText()).toContain('Bilal Çelik kann hier noch nicht allein arbeiten')
  expect(await refusal.innerText()).toContain('Anna Berg')
  expect(await page.getByRole('button', { name: 'Veröffentlichen' }).count()).toBe(0)
  await seen('refused')
})

test('one press puts in who could; then the week is published', async () => {
  await page.getByRole('button', { name: /^Anna Berg einsetzen/ }).click()
  await said('put')
  expect(await page.locator('[data-refusals]').getAttribute('data-refusals')).toBe('0')
  await press('Veröffentlichen')
  await said('published')
  expect(await page.locator('[data-state]').getAttribute('data-state')).toBe('published')
  await seen('published')
})

test('with the keyboard alone: through the table by arrows, into a block by Enter', async () => {
  await page.locator('[data-block]').focus()
  await page.keyboard.press('ArrowRight')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain(
    'Mi., 25. November',
  )
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/planning\/rota\/edit/)
  expect(await page.getByLabel('Von', { exact: true }).inputValue()).toBe('08:00')
  await seen('edit')
})

test('the bookings outside the staffed hours are shown, a person applies it, and takes it back', async () => {
  await house.book(`${TUESDAY}T11:00`)
  await page.goto(`${house.origin}/planning/rota/capacity?week=${WEEK}`)
  expect(await page.locator('[data-touched]').getAttribute('data-touched')).toBe('1')
  await seen('capacity')
  await press('Zeiten anpassen')
  await said('applied')
  expect(await page.getByText('Diese Zeiten gelten schon so.').count()).toBe(1)
  await press('Anpassung zurücknehmen')
  await said('takenBack')
})

test('the desk proposes the place of the rota, and one’s own week stands under one’s own name', async () => {
  house.clock.set('2026-11-24T07:30:00Z')
  const anna = await signedIn(browser, house, 'anna', '/desk', { javaScriptEnabled: false })
  const planned = anna.locator('[data-planned="desk"]')
  expect(await planned.innerText()).toContain('bis 10:00 Uhr in 201')
  await picture(anna, 'rota-desk')
  await planned.getByRole('button').click()
  expect(await anna.locator('h1').innerText()).toContain('201')
  await anna.goto(`${house.origin}/work/rota`)
  expect(await anna.locator(`[data-day="${TUESDAY}"]`).innerText()).toContain('201')
  await anna.setViewportSize({ width: 390, height: 844 })
  await picture(anna, 'rota-own-phone')
})

test('whether breaks could be taken is answered once, without a name; one’s own answer stays in one’s own browser', async () => {
  await page.goto(`${house.origin}/planning/rota/breaks?week=${WEEK}`)
  expect(await page.locator('[data-off]').count()).toBe(1)
  await agreeAll(house.office.ground.db)
  const anna = await signedIn(browser, house, 'anna', '/work/rota', { javaScriptEnabled: false })
  await anna.getByRole('button', { name: 'Nein, ausgefallen' }).click()
  await anna.locator('[data-told="tapped"]').waitFor()
  expect(await anna.locator('[data-breaks]').getAttribute('data-breaks')).toBe('tapped')
  expect(await anna.locator('[data-mine]').innerText()).toContain('24. November: ausgefallen')
  await picture(anna, 'rota-own')
  const elsewhere = await signedIn(browser, house, 'anna', '/work/rota', { javaScriptEnabled: false })
  expect(await elsewhere.locator('[data-mine]').count()).toBe(0)
  expect(await elsewhere.locator('[data-breaks]').getAttribute('data-breaks')).toBe('tapped')
})

test('absences, rules and breaks are read and written by form alone', async () => {
  const plain = await signedIn(browser, house, 'leitung', `/planning/rota/absences?week=${WEEK}`, {
    javaScriptEnabled: false,
  })
  page = plain
  await page.getByLabel('Wer?').selectOption({ label: 'Anna Berg' })
  await page.getByLabel('Erster Tag').fill('24.11.2026')
  await page.getByLabel('Letzter Tag').fill('gestern')
  await press('Eintragen')
  expect(await page.locator('#last-error').innerText()).toContain('zum Beispiel 1.12.2026')
  await page.getByLabel('Letzter Tag').fill('24.11.2026')
  await press('Eintragen')
  await seen('absences')
  await page.goto(`${house.origin}/planning/rota?week=${WEEK}`)
  expect(await page.locator('[data-fallen]').innerText()).toContain('Anna Berg')
  await seen('fallen')
  await page.goto(`${house.origin}/planning/rota/rules?week=${WEEK}`)
  await page.getByLabel('Minuten Kurzpause je Stunde am Schalter').fill('25')
  await press('Speichern')
  expect(await page.locator('#shortPerHour-error').innerText()).toContain('Möglich sind 0 bis 20')
  await seen('rules')
  await page.goto(`${house.origin}/planning/rota/breaks?week=${WEEK}`)
  expect(await page.locator('[data-off]').count()).toBe(0)
  await seen('breaks')
})
