import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SYSTEM } from '#ground/permission/permission.ts'
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
let page: Page
let scenario = ''

beforeAll(async () => {
  ;[browser, office] = await Promise.all([openBrowser(), staffOffice()])
  const account = {
    login: 'leitung',
    name: 'Lena Leitung',
    password: PASSWORD,
    roles: ['head'],
    sites: [1],
    teams: [],
  }
  expect(await office.office.staff.createAccount(SYSTEM, account)).toMatchObject({ ok: true })
  page = await signedIn(browser, office, 'leitung', '/planning/counters', { javaScriptEnabled: false })
})
afterAll(async () => {
  await browser.close()
  expect(office.mistakes).toEqual([])
  await office.close()
})

const at = (path: string): Promise<unknown> => page.goto(`${office.origin}/planning/counters/${path}`)
const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click()
const figure = (name: string, column = 0): Promise<string> =>
  page.locator(`[data-figure="${name}"]`).nth(column).innerText()

/** For eyes, on a desk and on a phone; on a phone nothing reaches out of the page. */
async function seen(name: string): Promise<void> {
  await picture(page, `counters-${name}`)
  await page.setViewportSize({ width: 390, height: 844 })
  await picture(page, `counters-${name}-phone`)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await page.setViewportSize({ width: 1280, height: 900 })
}

describe('the head of the office, without script', () => {
  test('begins a scenario and is told what cannot be, with everything typed still there', async () => {
    expect(await page.locator('.empty').innerText()).toContain('Noch kein Szenario')
    await page.getByRole('link', { name: 'Neues Szenario' }).click()
    await press('Anlegen und einstellen')
    expect(await page.locator('#name-error').innerText()).toContain('Geben Sie dem Szenario einen Namen')
    await page.getByLabel('Name').fill('Befristet heute')
    await page.getByLabel('Bereich').selectOption({ label: 'Befristeter Aufenthalt' })
    await press('Anlegen und einstellen')
    scenario = /counters\/([0-9a-f-]{36})/.exec(page.url())![1]!

    await page.getByLabel('Minuten je Besuch im Mittel').fill('0')
    await page.getByLabel('Schalter um 09:00 Uhr').fill('0')
    await page.getByLabel('Ohne Termin um 08:15 Uhr').fill('10.000')
    await page.getByLabel('Notiz').fill('Stand Herbst')
    await press('Speichern')
    const summary = await page.locator('.kern-alert').first().innerText()
    expect(summary).toContain('Das ist zu wenig. Möglich sind 0,5 bis 240.')
    expect(summary).toContain('Montag, 09:00 Uhr: Es kommen Menschen, aber kein Schalter ist offen.')
    expect(await page.getByLabel('Notiz').inputValue()).toBe('Stand Herbst')
    expect(await page.getByLabel('Ohne Termin um 08:15 Uhr').inputValue()).toBe('10.000')
    await seen('edit-refused')
  })

  test('pastes a column, saves, and reads the waits over the day with their table', async () => {
    await page.getByText('Eine Spalte einfügen').click()
    await page.getByLabel('Minuten je Besuch im Mittel').fill('12')
    await page.getByLabel('Schalter um 09:00 Uhr').fill('3')
    await page.getByLabel('Zahlen', { exact: true }).fill('08:00;2,5\n3\n3\n2\n2')
    await press('In das Formular übernehmen')
    expect(await page.getByLabel('Ohne Termin um 08:30 Uhr').inputValue()).toBe('3')
    expect(await page.getByLabel('Minuten je Besuch im Mittel').inputValue()).toBe('12')
    await page.getByLabel('Dienstag', { exact: true }).check()
    await press('Speichern')
    expect(await page.locator('[data-told]').innerText()).toBe('Das Szenario ist gespeichert.')
    await seen('edit')

    await at(scenario)
    const curve = page.getByRole('img', { name: /Wartezeit am/ })
    expect(await curve.count()).toBe(1)
    await page.getByText('Werte als Tabelle').first().click()
    expect(await page.getByRole('rowheader', { name: '08:15' }).first().isVisible()).toBe(true)
    expect(await page.locator('[data-overload]').first().innerText()).toContain('wächst die Schlange')
    expect(await figure('left')).not.toBe('0')
    await seen('answer')
  })

  test('asks what a third desk would change, and keeps the answer as a scenario of its own', async () => {
    await at(`${scenario}/what-if`)
    await page.getByRole('link', { name: 'Ein Schalter mehr am Vormittag' }).click()
    const minutes = (text: string): number => Number(text.replace(',', '.'))
    expect(minutes(await figure('meanWait', 1))).toBeLessThan(minutes(await figure('meanWait', 0)))
    expect(await page.locator('[data-notes]').innerText()).toContain('Schalterstunden mehr in der Woche')
    await seen('what-if')
    await page.getByLabel('Name').fill('Ein Schalter mehr')
    await press('Als neues Szenario speichern')
    expect(await page.locator('h1').innerText()).toBe('Ein Schalter mehr')
  })

  test('is told why a lever makes no sense, at its field', async () => {
    await at(`${scenario}/what-if?window=on&weeks=2`)
    expect(await page.locator('#weeks-error').innerText()).toContain('fehlen eigene Zahlen')
    await at(`${scenario}/what-if?overbook=on&places=20&extra=viele`)
    expect(await page.locator('#extra-error').innerText()).toContain('keine Zahl')
    expect(await page.getByLabel('so viele Termine mehr').inputValue()).toBe('viele')
    await at(
      `${scenario}/what-if?overbook=on&places=20&extra=3&close=on&closeDay=4&closeFrom=14:00&closeTo=18:00`,
    )
    expect(await page.getByRole('table', { name: /20 Plätze/ }).innerText()).toContain('23 gebucht')
    await seen('what-if-more')
  })

  test('gets a plan of desks that keeps the target, or reads why there is none', async () => {
    await at(`${scenario}/suggest`)
    expect(await page.locator('[data-hours]').innerText()).toContain(
      'wird das Ziel in jeder halben Stunde erreicht',
    )
    await seen('suggest')
    await at(`${scenario}/suggest?maxDesks=1`)
    expect(await page.locator('main').innerText()).toContain('Das Ziel ist so nicht erreichbar')
    await at(`${scenario}/suggest?maxDesks=viele`)
    expect(await page.locator('#maxDesks-error').innerText()).toContain('keine Zahl')
  })

  test('compares two, takes one away and brings it back', async () => {
    await at('compare')
    await press('Vergleichen')
    expect(await page.locator('#first-error, #second-error').allInnerTexts()).toEqual(
      Array(2).fill(expect.stringContaining('Wählen Sie ein Szenario.')),
    )
    await page.getByLabel('Erstes Szenario').selectOption({ index: 1 })
    await page.getByLabel('Zweites Szenario').selectOption({ index: 2 })
    await press('Vergleichen')
    expect(await page.getByRole('img', { name: /Wartezeit am/ }).count()).toBe(1)
    await seen('compare')
    await at('')
    await page.getByRole('link', { name: 'Befristet heute löschen' }).click()
    await press('Ja, löschen')
    expect(await page.locator('[data-told]').innerText()).toContain('gelöscht')
    await seen('list')
    await press('Befristet heute zurückholen')
    expect(await page.getByRole('link', { name: 'Befristet heute', exact: true }).count()).toBe(1)
  })
})

test('nothing stands in the way of people on any of the pages', async () => {
  const awake = await signedIn(browser, office, 'leitung', '/planning/counters')
  for (const path of [
    '',
    '/new',
    '/compare',
    `/${scenario}`,
    `/${scenario}/edit`,
    `/${scenario}/what-if?arrivals=on`,
    `/${scenario}/suggest`,
  ]) {
    await awake.goto(`${office.origin}/planning/counters${path}`)
    expect(await barriers(awake), path).toEqual([])
  }
})

test('colleagues who do not lead the office never see it', async () => {
  const answer = await page.request.get(
    `${office.origin}/planning/counters/00000000-0000-7000-8000-000000000000`,
  )
  expect(answer.status()).toBe(404)
  const anna = await signedIn(browser, office, 'anna', '/desk')
  expect((await anna.goto(`${office.origin}/planning/counters/${scenario}`))?.status()).toBe(403)
})
