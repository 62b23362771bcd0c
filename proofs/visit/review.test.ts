import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { officeDay } from '#ground/clock/clock.ts'
import { SYSTEM, VISITOR } from '#ground/permission/permission.ts'
import { demoTable } from '../../src/demo-review-values.ts'
import { agreeAll } from '../../testing/agree-all.ts'
import { openBrowser } from '../../testing/browser.ts'
import { look } from '../../testing/look.ts'
import { PASSWORD, signedIn, staffOffice, type StaffOffice } from '../../testing/staff-office.ts'

/** The review through the pages alone, without script and on a phone: values, targets, findings, a report that is followed to each figure. */

let browser: Browser
let office: StaffOffice
let page: Page
const phone = { viewport: { width: 390, height: 844 }, javaScriptEnabled: false }

beforeAll(async () => {
  ;[browser, office] = await Promise.all([openBrowser(), staffOffice()])
  const head = { login: 'lea', name: 'Lea Leitung', password: PASSWORD, roles: ['head'], sites: [1] }
  expect(await office.office.staff.createAccount(SYSTEM, head)).toMatchObject({ ok: true })
  await agreeAll(office.office.ground.db)
  page = await signedIn(browser, office, 'lea', '/planning/review', phone)
}, 60_000)
afterAll(async () => {
  await browser?.close()
  expect(office.mistakes).toEqual([])
  await office?.close()
})

const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click()
const told = (name: string): Promise<void> => page.locator(`[data-told=${name}]`).waitFor()
const go = (path: string) => page.goto(`${office.origin}/planning/review${path}`)
async function fill(fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await page.locator(`[name="${name}"]`).fill(value)
}

test('a visitor answers the survey in Arabic, on a phone without script; the sheet is spent and nobody knows whose', async () => {
  const { survey, ground } = office.office
  const visit = { site: 1, visit: ground.ids.uuid(), day: officeDay(office.clock.now()) }
  const issued = await survey.issueCode(VISITOR, visit)
  if (!issued.ok) throw new Error(issued.refusal)
  const context = await browser.newContext({ ...phone, locale: 'ar' })
  const visitor = await context.newPage()
  await visitor.goto(`${office.origin}/ar/befragung/${issued.code}`)
  await look(visitor, 'survey-arabic', 'ar')
  for (const question of ['friendliness', 'waiting', 'understanding'])
    await visitor.locator(`[name="${question}"][value="5"]`).check()
  await visitor.locator('form button').last().click()
  await visitor.waitForURL('**/ar/befragung/danke')
  await look(visitor, 'survey-arabic-done', 'ar')
  await visitor.goto(`${office.origin}/ar/befragung/${issued.code}`)
  expect(await visitor.locator('form [name="friendliness"]').count()).toBe(0)
  await context.close()
})

test('what nobody typed is not there; the times are chosen, a target registered, wrong values refused with what to do', async () => {
  await page.getByText('Noch ist nicht festgelegt').waitFor()
  await look(page, 'review-empty', 'de')
  await go('/frame')
  await fill({
    changeDay: '1.10.2025',
    baselineFrom: '10/2024',
    baselineTo: 'Sept',
    afterFrom: '11/2025',
    afterTo: '10/2026',
  })
  await press('Festlegen')
  expect(await page.locator('#baselineTo-error').innerText()).toContain('03/2026')
  await fill({ baselineTo: '09/2025' })
  await press('Festlegen')
  await told('frame')
  await go('/kpi/reachability')
  await fill({ period: '03/2026', value: '98', n: '120', source: 'Telefonanlage' })
  await press('Wert eintragen')
  expect(await page.locator('#value-error').innerText()).toContain('weniger als fünf')
  expect(await page.locator('[name="source"]').inputValue()).toBe('Telefonanlage')
  await fill({ target: '75', why: 'Beschluss' })
  await press('Ziel eintragen')
  await told('target')
  expect(await page.locator('[data-target]').innerText()).toContain('nach Beginn des Jahres')
})

test('a table is taken in; the gaps of the baseline are named beside the chart and its figures', async () => {
  await go('/import')
  const file = (text: string) => ({ name: 'werte.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  const table = demoTable('2024-10')
  await page.getByLabel(/^Datei/u).setInputFiles(file(`${table}\nErfunden;2026-01;1;9;x`))
  await press('Einlesen')
  expect(await page.locator('[data-faults] tbody tr').allInnerTexts()).toEqual([
    expect.stringContaining('Diese Kennzahl gibt es nicht'),
  ])
  await page.getByLabel(/^Datei/u).setInputFiles(file(table))
  await press('Einlesen')
  await told('imported')
  await go('/kpi/walk-off-share')
  expect(await page.locator('[data-gaps]').innerText()).toContain('03/2025, 04/2025')
  expect(await page.locator('tr[data-period]').count()).toBe(23)
  await look(page, 'review-kpi', 'de')
  await go('')
  expect(await page.locator('[data-kpi="wait-booked"]').innerText()).toMatch(/besser$/u)
  expect(await page.locator('[data-kpi="survey-understanding"]').innerText()).toContain('nicht zu sagen')
  await look(page, 'review', 'de')
})

test('a finding with cause, owner and date; a criterion with its evidence; a rejected hypothesis', async () => {
  await go('/findings')
  await page.locator('summary', { hasText: 'Kennzahlen wählen' }).click()
  await page.locator('[name="kpis"][value="reachability"]').check()
  await fill({ title: 'Telefon', evidence: 'kaum besser', cause: 'Weiterverbinden', change: 'Rückrufliste' })
  await fill({ owner: 'Leitung', due: '31.1.2027', checkDay: '1.1.2027' })
  await press('Speichern')
  expect(await page.locator('#checkDay-error').innerText()).toContain('liegt vor')
  expect(await page.locator('[name="kpis"][value="reachability"]').isChecked()).toBe(true)
  await fill({ checkDay: '30.6.2027' })
  await press('Speichern')
  await told('saved')
  await look(page, 'review-findings', 'de')
  await go('/hypotheses')
  await fill({ claim: 'Wegweiser machen Bescheide verständlicher', why: 'null liegt in der Spanne' })
  await page.locator('[name="kpi"]').selectOption('survey-understanding')
  await page.locator('[name="verdict"][value="rejected"]').check()
  await press('Speichern')
  await page.locator('[data-hypothesis=rejected]').waitFor()
  await go('/criteria?edit=waits')
  await page.locator('[name="state"][value="met"]').check()
  await fill({ words: 'Mit Termin unter neun Minuten', link: '/planning/review/kpi/wait-booked' })
  await press('Speichern')
  expect(await page.locator('[data-criterion=waits]').innerText()).toContain('erfüllt')
  await look(page, 'review-criteria', 'de')
})

/** Where the numbers of a PDF lead. */
async function linksOf(pdf: Uint8Array): Promise<string[]> {
  const opening = getDocument({ data: new Uint8Array(pdf), verbosity: 0 })
  const file = await opening.promise
  const pages = await Promise.all(
    Array.from({ length: file.numPages }, async (_, n) => (await file.getPage(n + 1)).getAnnotations()),
  )
  const links = pages.flat().flatMap((it: { url?: string }) => (it.url ? [it.url] : []))
  await opening.destroy()
  return [...new Set(links)]
}

test('the review is frozen; its PDF opens and every figure in it leads to its source', async () => {
  await go('/reports')
  await fill({ name: 'Ein Jahr nach der Umstellung' })
  await press('Bericht einfrieren')
  await told('frozen')
  await look(page, 'review-report', 'de')
  const figures = await page.locator('[data-figure]').count()
  const href = await page.getByRole('link', { name: 'Bericht als PDF' }).getAttribute('href')
  const pdf = await page.request.get(`${office.origin}${href}`)
  expect(pdf.headers()['content-type']).toBe('application/pdf')
  const links = await linksOf(await pdf.body())
  expect(figures).toBeGreaterThan(60)
  expect(links).toHaveLength(figures)
  for (const link of links) {
    const source = await page.request.get(link)
    expect([link, source.status()]).toEqual([link, 200])
    const html = await source.text()
    expect(html).toMatch(/Zahl Z\d+/u)
    expect(html).toContain('Was gezählt wird')
  }
  await page.locator('[data-kpi="wait-booked"] [data-figure]').first().click()
  expect(await page.locator('tbody tr').count()).toBe(12)
  await look(page, 'review-figure', 'de')
})

test('chosen figures are public in ten languages; whoever is no head sees nothing else', async () => {
  await go('/public')
  await page.locator('[name="public"][value="wait-booked"]').check()
  await page.locator('[name="public"][value="survey-friendliness"]').check()
  await press('Veröffentlichen')
  await told('published')
  const context = await browser.newContext({ ...phone, locale: 'ar' })
  const visitor = await context.newPage()
  await visitor.goto(`${office.origin}/ar/zahlen`)
  expect(await visitor.locator('[data-kpi]').count()).toBe(2)
  await look(visitor, 'kpis-arabic', 'ar')
  const answer = await visitor.request.get(`${office.origin}/planning/review/export.csv`, { maxRedirects: 0 })
  expect(answer.status()).toBe(303)
  await context.close()
})
