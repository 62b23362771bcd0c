import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readBack } from '#ground/pdf/testing/read-back.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { reckonWorkbook } from '#ground/sheets/testing/reckon-workbook.ts'
import { openBrowser } from '../../testing/browser.ts'
import { look } from '../../testing/look.ts'
import { PASSWORD, signedIn, staffOffice, type StaffOffice } from '../../testing/staff-office.ts'

/** The planning of the head of the office through the pages alone: from a list of case numbers to a report and a what-if. */

let browser: Browser
let office: StaffOffice

beforeAll(async () => {
  ;[browser, office] = await Promise.all([openBrowser(), staffOffice()])
  for (const [login, name] of [
    ['lea', 'Lea Leitung'],
    ['kai', 'Kai Kopf'],
  ] as const) {
    const head = { login, name, password: PASSWORD, roles: ['head'], sites: [1] }
    expect(await office.office.staff.createAccount(SYSTEM, head)).toMatchObject({ ok: true })
  }
}, 60_000)
afterAll(async () => {
  await browser?.close()
  expect(office.mistakes).toEqual([])
  await office?.close()
})

const phone = { width: 390, height: 844 }
const at = (login: string, path: string, more: Parameters<Browser['newContext']>[0] = {}): Promise<Page> =>
  signedIn(browser, office, login, path, { viewport: phone, ...more })

async function go(page: Page, name: string): Promise<void> {
  const pages = page.getByRole('navigation', { name: 'Seiten dieser Berechnung' })
  await pages.getByRole('link', { name }).click()
  await pages.locator('[aria-current=page]', { hasText: name }).waitFor()
}

const told = (page: Page, name: string): Promise<void> => page.locator(`[data-told=${name}]`).waitFor()
const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click()

/** Two groups are proposed; this office has two posts of one. */
async function twoPosts(page: Page): Promise<void> {
  await go(page, 'Arbeitszeit und Stellen')
  await page.locator('#share-0').fill('2')
  await page.locator('#name-1').fill('')
  await press(page, 'Gruppen speichern')
  await told(page, 'groups')
  await page.getByLabel('Krankheit (Tage)').fill('15')
  await press(page, 'Ausrechnen')
  expect(await page.locator('[data-built]').innerText()).toBe('Es bleiben\t205\t95.940')
  await look(page, 'staffing-hours', 'de')
}

const CASES = `Bereich;Aufgabe;Fallzahl;Bearbeitungszeit (Minuten)
Befristeter Aufenthalt;Verlängerung;2.400;45
Befristeter Aufenthalt;Erteilung;900;90
`

async function importCases(page: Page): Promise<void> {
  await go(page, 'Tabelle einlesen')
  const file = { name: 'fallzahlen-2026.csv', mimeType: 'text/csv', buffer: Buffer.from(CASES) }
  await page.getByLabel('Datei').setInputFiles(file)
  await press(page, 'Zeigen, was sich ändert')
  expect(await page.locator('[data-counts]').innerText()).toContain('2 neu')
  await look(page, 'staffing-import', 'de')
  await press(page, 'So einlesen')
  await page.locator('[data-needed]').waitFor()
  expect(await page.locator('[data-needed]').innerText()).toBe('2,18 VZÄ')
  await look(page, 'staffing-plan', 'de')
}

async function compareConventions(page: Page): Promise<void> {
  await go(page, 'Konvention')
  const row = (key: string): Promise<string> => page.locator(`[data-convention=${key}] strong`).innerText()
  const rows = await Promise.all(['kgst-2022', 'orghandbuch', 'bmi-1997'].map(row))
  expect(rows).toEqual(['2,18', '2,18', '2,28'])
  await page.locator('[data-not-comparable]').waitFor()
  await look(page, 'staffing-convention', 'de')
}

async function changeOneNumber(page: Page): Promise<void> {
  await go(page, 'Ergebnis und Aufgaben')
  await page.getByRole('link', { name: '„Erteilung“ ändern' }).click()
  await look(page, 'staffing-task', 'de')
  await page.getByLabel('Minuten je Fall', { exact: true }).fill('100')
  await press(page, 'Speichern')
  await told(page, 'task')
  await go(page, 'Was hat sich geändert?')
  expect(await page.locator('[data-change-result]').innerText()).toBe(
    'Vorher 2,18 VZÄ, jetzt 2,28 VZÄ: +0,10 VZÄ.',
  )
  expect(await page.locator('[data-effect]').allInnerTexts()).toEqual([
    'Erteilung: Minuten je Fall\t90\t100\t+0,10',
  ])
  expect(await page.locator('[data-effect-sum]').innerText()).toBe('+0,10')
  await look(page, 'staffing-changes', 'de')
}

async function loaded(page: Page, path: string): Promise<Buffer> {
  const link = page.locator(`a[href$="${path}"]`)
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  return readFileSync(await download.path())
}

async function downloadReport(page: Page): Promise<void> {
  await go(page, 'Bericht und Tabelle')
  await look(page, 'staffing-report', 'de')
  const pdf = await readBack(await loaded(page, 'report.pdf'))
  expect(JSON.stringify(pdf)).toContain('2,28')
  const cells = await reckonWorkbook(await loaded(page, 'report.xlsx'))
  expect(cells.length).toBeGreaterThan(5)
  // what the workbook's own formulas come to is what stands in the page
  const posts = cells.map(({ reckoned }) => reckoned).filter((value) => typeof value === 'number')
  expect(posts.some((value) => Math.abs(value - 198_000 / 86_814) < 1e-9)).toBe(true)
}

test('case numbers are read in, conventions stand side by side, a number changes, and the report says what the page says', async () => {
  const page = await at('lea', '/planning/staffing')
  await page.getByText('Noch keine Berechnung').waitFor()
  await look(page, 'staffing-empty', 'de')
  await page.getByRole('link', { name: 'Neue Berechnung' }).click()
  await page.getByLabel('Name').fill('Ausländerbehörde 2027')
  await look(page, 'staffing-new', 'de')
  await press(page, 'Anlegen')
  await told(page, 'created')
  await look(page, 'staffing-begin', 'de')
  await twoPosts(page)
  await importCases(page)
  await compareConventions(page)
  await changeOneNumber(page)
  await downloadReport(page)
  const base = page.url().replace(/(staffing\/[0-9a-f-]+).*/u, '$1/')
  for (const one of ['sensitivity', 'print', 'adopt', 'remove', 'settings', 'measured', 'expected']) {
    await page.goto(base + one)
    await look(page, `staffing-${one}`, 'de')
  }
  await page.context().close()
}, 90_000)

async function fillTask(page: Page, minutes: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Aufgabe', exact: true }).fill('Beratung')
  await page.getByLabel('Bereich').fill('Befristeter Aufenthalt')
  await page.getByLabel('Fälle im Jahr', { exact: true }).fill('1.200')
  await page.getByLabel('Woher die Fallzahl kommt').fill('Jahresstatistik 2026')
  await page.getByLabel('Minuten je Fall', { exact: true }).fill(minutes)
  await page.getByLabel('Woher die Minuten kommen').fill('Schätzung, März 2026')
  await press(page, 'Speichern')
}

test('what is no number, or none of this kind, is named at its field, and what was typed stays', async () => {
  const page = await at('lea', '/planning/staffing', { javaScriptEnabled: false })
  await page.getByRole('link', { name: 'Ausländerbehörde 2027', exact: true }).click()
  await page.getByRole('link', { name: 'Aufgabe hinzufügen' }).click()
  for (const [minutes, words] of [
    ['abc', '„abc“ ist keine Zahl. Schreiben Sie zum Beispiel 12,5.'],
    ['-5', 'Die Zahl darf nicht kleiner als 0 sein.'],
    ['1e9', '„1e9“ ist keine Zahl. Schreiben Sie zum Beispiel 12,5.'],
    ['1000000000', 'Die Zahl muss zwischen 0,1 und 60.000 liegen.'],
    [
      '0',
      'Mit 0 Minuten gibt es keine Arbeit. Tragen Sie die mittlere Zeit ein oder entfernen Sie die Aufgabe.',
    ],
  ] as const) {
    await fillTask(page, minutes)
    expect(await page.locator('#minutes-error').innerText()).toBe(words)
    expect(await page.locator('#minutes').inputValue()).toBe(minutes)
    expect(await page.locator('#cases').inputValue()).toBe('1.200')
  }
  await look(page, 'staffing-refused', 'de')
  await page.context().close()
}, 60_000)

test('two heads at once: who comes second is told what changed, undoes nothing of it, and saves again', async () => {
  const [lea, kai] = [await at('lea', '/planning/staffing'), await at('kai', '/planning/staffing')]
  for (const page of [lea, kai]) {
    await page.getByRole('link', { name: 'Ausländerbehörde 2027', exact: true }).click()
    await page.getByRole('link', { name: '„Verlängerung“ ändern' }).click()
  }
  await lea.getByLabel('Fälle im Jahr', { exact: true }).fill('2600')
  await press(lea, 'Speichern')
  await told(lea, 'task')
  await kai.getByLabel('Minuten je Fall', { exact: true }).fill('47,5')
  await press(kai, 'Speichern')
  await kai.getByText('Verlängerung: Fälle im Jahr: von 2.400 auf 2.600').waitFor()
  expect(await kai.locator('#minutes').inputValue()).toBe('47,5')
  expect(await kai.locator('#cases').inputValue()).toBe('2600')
  await look(kai, 'staffing-newer', 'de')
  await press(kai, 'Speichern')
  await told(kai, 'task')
  const row = await kai.locator('[data-task=Verlängerung]').innerText()
  expect([row.includes('2.600'), row.includes('47,5')]).toEqual([true, true])
  await press(kai, 'Letzte Änderung zurücknehmen')
  await told(kai, 'undone')
  expect(await kai.locator('[data-task=Verlängerung]').innerText()).toContain('45')
  for (const page of [lea, kai]) await page.context().close()
}, 60_000)

test('next year is a copy, both stand side by side, and what was adopted stays', async () => {
  const page = await at('lea', '/planning/staffing')
  await page.getByRole('link', { name: '„Ausländerbehörde 2027“ für das nächste Jahr kopieren' }).click()
  await press(page, 'Kopieren')
  await told(page, 'copied')
  await go(page, 'Konvention')
  await page.getByLabel('BMI-Handbuch 1997').check()
  await press(page, 'Übernehmen')
  await told(page, 'convention')
  await page.goto(`${office.origin}/planning/staffing`)
  await look(page, 'staffing-list', 'de')
  for (const box of await page.getByRole('checkbox').all()) await box.check()
  await press(page, 'Nebeneinander ansehen')
  await page.getByText('Ihre Ergebnisse sind nicht vergleichbar').waitFor()
  await look(page, 'staffing-compare', 'de')
  await page.goto(`${office.origin}/planning/staffing`)
  await page.getByRole('link', { name: 'Ausländerbehörde 2027', exact: true }).click()
  await page.getByRole('link', { name: 'Berechnung feststellen' }).click()
  await press(page, 'Ja, so feststellen')
  await page.locator('#sure-error').waitFor()
  await page.getByLabel('Ich weiß').check()
  await press(page, 'Ja, so feststellen')
  await told(page, 'adopted')
  expect(await page.getByRole('link', { name: 'Aufgabe hinzufügen' }).count()).toBe(0)
  await look(page, 'staffing-adopted', 'de')
  await page.context().close()
}, 60_000)

test('what would one more counter in the morning change: a curve with its table', async () => {
  const page = await at('lea', '/planning/counters/new')
  await page.getByLabel('Name').fill('Befristet heute')
  await page.getByLabel('Bereich').selectOption({ label: 'Befristeter Aufenthalt' })
  await press(page, 'Anlegen und einstellen')
  await page.getByText('Eine Spalte einfügen').click()
  await page.getByLabel('Minuten je Besuch im Mittel').fill('12')
  await page.getByLabel('Zahlen', { exact: true }).fill('08:00;2,5\n3\n3\n2\n2')
  await press(page, 'In das Formular übernehmen')
  await press(page, 'Speichern')
  await page.locator('[data-told]').waitFor()
  await page.goto(`${page.url().replace(/\/edit.*|\?.*/u, '')}/what-if`)
  await page.getByRole('link', { name: 'Ein Schalter mehr am Vormittag' }).click()
  await page
    .getByRole('img', { name: /Wartezeit am/u })
    .first()
    .waitFor()
  await page.getByText('Werte als Tabelle').first().click()
  expect(await page.getByRole('rowheader', { name: '08:15' }).first().isVisible()).toBe(true)
  await look(page, 'staffing-what-if', 'de')
  await page.context().close()
}, 60_000)
