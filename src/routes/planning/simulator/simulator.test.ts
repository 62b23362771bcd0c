import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM } from '#ground/permission/permission.ts'
import { aSite } from '#office/appointments/testing/an-office.ts'
import { tendSimulator } from '../../../simulator-work.ts'
import { openBrowser } from '../../../../testing/browser.ts'
import {
  barriers,
  PASSWORD,
  picture,
  signedIn,
  staffOffice,
  type StaffOffice,
} from '../../../../testing/staff-office.ts'

let browser: Browser
let office: StaffOffice
let work: ReturnType<typeof tendSimulator>

beforeAll(async () => {
  ;[browser, office] = await Promise.all([openBrowser(), staffOffice()])
  const head = {
    login: 'leitung',
    name: 'Lea Leitung',
    password: PASSWORD,
    roles: ['head'],
    sites: [1],
    teams: [],
  }
  expect(await office.office.staff.createAccount(SYSTEM, head)).toMatchObject({ ok: true })
  const { simulator, ground } = office.office
  await aSite(ground.db, 3)
  work = tendSimulator(simulator, ground.ids.uuid(), (error) => office.mistakes.push(error), 50)
})
afterAll(async () => {
  await work.stop()
  await browser.close()
  expect(office.mistakes).toEqual([])
  await office.close()
})

const run = (page: Page) => page.getByRole('button', { name: 'Lauf starten' }).click()

test('without script: what is wrong is named at its field, then a desk less is played and compared with the office as it is', async () => {
  const page = await signedIn(browser, office, 'leitung', '/planning/simulator', { javaScriptEnabled: false })
  await page.getByText('Noch kein Lauf').waitFor()
  await page.getByRole('link', { name: 'Neuer Lauf' }).click()
  await page.getByLabel('Name des Laufs').fill('Ein Schalter weniger')
  await page.getByLabel('Befristeter Aufenthalt: Schalter').fill('0')
  await page.getByLabel('Dienstag').fill('12:00-08:00')
  await page.getByLabel('Kassenautomat').check()
  await page.getByLabel('Wie oft').fill('8')
  await run(page)
  expect(await page.locator('[id="hours.2-error"]').innerText()).toContain('Das Ende liegt vor dem Anfang')
  await page.getByLabel('Dienstag').fill('08:00-12:00')
  await run(page)
  expect(await page.locator('[id="desks.temporary-error"]').innerText()).toContain('Mindestens ein Schalter')
  expect(await page.getByLabel('Name des Laufs').inputValue()).toBe('Ein Schalter weniger')
  expect(await page.getByLabel('Kassenautomat').isChecked()).toBe(true)
  await picture(page, 'simulator-new-refused')
  await page.getByLabel('Kassenautomat').uncheck()
  await page.getByLabel('Befristeter Aufenthalt: Schalter').fill('3')
  await page.getByLabel('Befristeter Aufenthalt: davon fehlen').fill('1')
  await run(page)
  await page.getByText('Befristeter Aufenthalt: davon fehlen').waitFor()
  const done = page.getByText('fertig', { exact: true })
  const other = page.getByRole('link', { name: 'Ein Schalter weniger – ohne Änderung' })
  const ends = async () => {
    await page.reload()
    return (await done.count()) + (await other.count())
  }
  await expect.poll(ends, { timeout: 20_000 }).toBe(2)
  const text = await page.locator('main').innerText()
  for (const words of [
    'Mittel über 8 gespielte',
    'Wartezeit im Mittel',
    'angenommen',
    'Was der Simulator nicht weiß',
  ])
    expect(text).toContain(words)
  expect(await page.locator('svg[role="img"]').count()).toBe(3)
  await picture(page, 'simulator-run')
  await page.locator('#course').scrollIntoViewIfNeeded()
  await picture(page, 'simulator-course')
  const table = await (await page.request.get(`${new URL(page.url()).href.split('?')[0]}/figures`)).text()
  expect(table.trim().split('\r\n')).toHaveLength(9)
  await other.click()
  const wait = page.locator('[data-measure="meanWait"]')
  expect(await wait.innerText()).toMatch(/\+\d+,\d Min\..*schlechter/su)
  expect(await page.locator('[data-measure="leadDays"]').innerText()).toContain('an jedem Tag gleich')
  await picture(page, 'simulator-compare')
  await page.context().close()
})

test('with script: a run is watched and cancelled, renamed, copied, deleted; no barrier on any page', async () => {
  const page = await signedIn(browser, office, 'leitung', '/planning/simulator/new')
  expect(await barriers(page)).toEqual([])
  await picture(page, 'simulator-new')
  await page.locator('#office').scrollIntoViewIfNeeded()
  await picture(page, 'simulator-new-areas')
  await page.getByLabel('Name des Laufs').fill('Ein Jahr')
  await page.getByLabel('Ein Zeitraum, Tag für Tag').check()
  await page.getByLabel('Zahl der Tage').fill('366')
  await page.getByLabel('Wie oft').fill('2')
  await run(page)
  await page.getByText(/[1-9]\d* von 732 Tagen gespielt/u).waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'simulator-progress')
  await page.getByRole('button', { name: 'Abbrechen' }).click()
  await page.getByText('Der Lauf ist abgebrochen.').waitFor()
  await page.getByLabel('Name des Laufs').fill('Zwei Jahre')
  await page.getByRole('button', { name: 'Umbenennen' }).click()
  await page.getByRole('heading', { name: 'Zwei Jahre' }).waitFor()
  await page.getByRole('link', { name: 'Kopieren und ändern' }).click()
  await page.getByRole('heading', { name: 'Lauf kopieren: Zwei Jahre' }).waitFor()
  expect(await page.getByLabel('Wie oft').inputValue()).toBe('2')
  await page.goBack()
  await page.getByText('Löschen', { exact: true }).click()
  await page.getByRole('button', { name: 'Ja, diesen Lauf löschen' }).click()
  await page.getByText('Der Lauf ist gelöscht.').waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'simulator-list')
  await page.getByRole('button', { name: 'Vergleichen' }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await barriers(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  await picture(page, 'simulator-compare-phone')
  await page.locator('#course').scrollIntoViewIfNeeded()
  await page.mouse.wheel(0, 600)
  await picture(page, 'simulator-course-phone')
  await page.goto(`${office.origin}/planning/simulator/new`)
  await picture(page, 'simulator-new-phone')
  await page.locator('#hours').scrollIntoViewIfNeeded()
  await page.mouse.wheel(0, -300)
  await picture(page, 'simulator-areas-phone')
  await page.context().close()
})
