import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM } from '#ground/permission/permission.ts'
import { openBrowser } from '../../testing/browser.ts'
import { look } from '../../testing/look.ts'
import { PASSWORD, signedIn, staffOffice, type StaffOffice } from '../../testing/staff-office.ts'

/** The figures of the house through the pages alone, without script and on a phone. */

let browser: Browser
let office: StaffOffice
let page: Page

beforeAll(async () => {
  ;[browser, office] = await Promise.all([openBrowser(), staffOffice()])
  const head = { login: 'lea', name: 'Lea Leitung', password: PASSWORD, roles: ['head'], sites: [1] }
  expect(await office.office.staff.createAccount(SYSTEM, head)).toMatchObject({ ok: true })
  page = await signedIn(browser, office, 'lea', '/planning/figures', {
    ...{ viewport: { width: 390, height: 844 }, javaScriptEnabled: false },
  })
}, 60_000)
afterAll(async () => {
  await browser?.close()
  expect(office.mistakes).toEqual([])
  await office?.close()
})

const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click()
const table = (cases: (n: number) => string | number): string =>
  [
    'Monat;Anliegen;Fälle',
    ...Array.from(
      { length: 24 },
      (_, n) => `${2024 + Math.floor((n + 10) / 12)}-${((n + 10) % 12) + 1};study_extend;${cases(n)}`,
    ),
  ].join('\n')

test('what nobody agreed to is off, on the page and as a file, and says who can switch it on', async () => {
  await page.getByText('Ausgeschaltet: Bearbeitungszeiten je Anliegen').waitFor()
  await look(page, 'figures-off', 'de')
  const file = await page.request.get(`${office.origin}/planning/figures/figures.csv?table=minutes`)
  expect(file.status()).toBe(403)
  await page.getByRole('link', { name: 'Verzeichnis der Auswertungen' }).first().click()
  await page.locator('[data-evaluation="past.minutes"]').getByText('aus', { exact: true }).waitFor()
  await look(page, 'evaluations', 'de')
  await press('Ausgewählte beantragen')
  await page.getByText('Wählen Sie mindestens eine Auswertung aus.').first().waitFor()
  await press('Alle, die aus sind, beantragen')
  await page.getByText('Beantragt. Der Personalrat entscheidet.').waitFor()
  await theCouncilAgrees()
  await page.goto(`${office.origin}/planning/figures`)
})

/** To everything, with a paper; then it takes one figure back. */
async function theCouncilAgrees(): Promise<void> {
  const council = { login: 'rosa', name: 'Rosa Rat', password: PASSWORD, roles: ['council'], sites: [1] }
  expect(await office.office.staff.createAccount(SYSTEM, council)).toMatchObject({ ok: true })
  const desk = await signedIn(browser, office, 'rosa', '/council/evaluations', { javaScriptEnabled: false })
  for (const box of await desk.locator('[name="evaluation"]').all()) await box.check()
  const agree = desk.getByRole('button', { name: 'Ausgewählten zustimmen' })
  await agree.click()
  await desk.getByText('Geben Sie an, wo die Zustimmung steht').first().waitFor()
  expect(await desk.locator('[name="evaluation"]').first().isChecked()).toBe(true)
  await desk.locator('[name="reference"]').fill('Protokoll 4/2026, TOP 2')
  await desk.locator('[name="until"]').fill('31.2.2027')
  await agree.click()
  await desk.getByText('Das ist kein Tag.').first().waitFor()
  await desk.locator('[name="until"]').fill('')
  await agree.click()
  await desk.getByText('Zugestimmt.', { exact: true }).waitFor()
  await look(desk, 'council-evaluations', 'de')
  await desk.getByRole('link', { name: 'Pünktlichkeit der Eingeladenen' }).click()
  await desk.getByRole('button', { name: 'Jetzt ausschalten' }).click()
  await desk.getByText('Geben Sie einen Grund an.').first().waitFor()
  await desk.locator('[name="note"]').fill('wird nicht gebraucht')
  await desk.getByRole('button', { name: 'Jetzt ausschalten' }).click()
  await desk.getByText('Ausgeschaltet.', { exact: true }).waitFor()
  await look(desk, 'council-evaluation', 'de')
  await desk.goto(`${office.origin}/work/evaluations`)
  await desk.locator('[data-evaluation="past.punctuality"]').getByText('zurückgenommen').waitFor()
  const paper = await desk.request.get(`${office.origin}/council/evaluations/vereinbarung.pdf`)
  expect(paper.headers()['content-type']).toBe('application/pdf')
  await desk.context().close()
}

test('a young office is told that there is nothing yet and what to do', async () => {
  await page.getByText('Für diesen Zeitraum gibt es noch keine Zahlen.').waitFor()
  expect(await page.locator('[data-forecast]').innerText()).toContain('zu wenig Daten')
  await look(page, 'figures-empty', 'de')
})

test('a table with one wrong line changes nothing and keeps what was typed; put right, it tells the next year; then it is taken back', async () => {
  await page.getByRole('link', { name: 'Fallzahlen einlesen' }).click()
  await page.locator('[name="name"]').fill('Fachverfahren')
  await page.locator('[name="table"]').fill(table((n) => (n === 3 ? 'viele' : 100 + n)))
  await press('Einlesen')
  expect(await page.locator('[data-faults] tbody tr').allInnerTexts()).toEqual([
    '5\tFälle\tviele\tKeine ganze Zahl.',
  ])
  expect(await page.locator('[name="name"]').inputValue()).toBe('Fachverfahren')
  await look(page, 'figures-import', 'de')
  await page.locator('[name="table"]').fill(table((n) => 100 + n))
  await press('Einlesen')
  await page.locator('[data-told="imported"]').waitFor()
  expect(await page.locator('[data-forecast]').innerText()).toMatch(/Fälle, mit 95 % Sicherheit zwischen/)
  await look(page, 'figures', 'de')
  const csv = await page.request.get(`${office.origin}/planning/figures/figures.csv?table=forecast`)
  expect((await csv.text()).split('\r\n')[1]).toMatch(/^Alle Anliegen zusammen;\d+;/)
  await page.getByRole('button', { name: 'Fachverfahren zurücknehmen' }).click()
  await page.locator('[data-told="removed"]').waitFor()
  expect(await page.locator('[data-import]').count()).toBe(0)
})
