import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../../../../testing/browser.ts'
import {
  PASSWORD,
  barriers,
  picture,
  signedIn,
  staffOffice,
  type StaffOffice,
} from '../../../../testing/staff-office.ts'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { EMPLOYEES, task } from '#office/staffing/testing/a-plan.ts'

const HEAD: Actor = { kind: 'staff', id: 'h', roles: ['head'], sites: [1] }
let browser: Browser
let house: StaffOffice
let plan = ''

beforeAll(async () => {
  ;[browser, house] = await Promise.all([openBrowser(), staffOffice()])
  const { staff, staffing } = house.office
  const account = {
    login: 'lea',
    name: 'Lea Leitung',
    password: PASSWORD,
    roles: ['head'],
    sites: [1],
    teams: [],
  }
  const made = await staff.createAccount(SYSTEM, account)
  if (!made.ok) throw new Error(made.refusal)
  const { id: _, ...one } = task('x', 2400, 45, { name: 'Verlängerung' })
  const { id: __, ...two } = task('y', 900, 90, { name: 'Niederlassung' })
  const drafted = await staffing.createPlan(HEAD, {
    site: 1,
    name: 'Bedarf 2027',
    year: 2027,
    groups: [EMPLOYEES],
    tasks: [one, two],
  })
  if (!drafted.ok) throw new Error(drafted.refusal)
  ;({ plan } = drafted)
})
afterAll(async () => {
  expect(house.mistakes).toEqual([])
  await browser.close()
  await house.close()
})

const at = (path: string, more: Parameters<typeof signedIn>[4] = {}) =>
  signedIn(browser, house, 'lea', `/planning/staffing/${plan}/${path}`, more)
async function hand(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page.goto(`${house.origin}/planning/staffing/${plan}/import`)
  await page
    .getByLabel('Datei')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })
  await page.getByRole('button', { name: 'Zeigen, was sich ändert' }).click()
}

const TABLE = `Fallzahlen 2026;;;;;
Bereich;Aufgabe;Fallzahl;Bearbeitungszeit (Minuten);Quelle;Sachbearbeitung
Befristeter Aufenthalt;Verlängerung;2.600;45,0;Statistik 2026;x
Infothek;Ausgabe von Karten;5.200;12,5;Schätzung des Teams;y
Summe;;7.800;;;`

test('without script: a table is looked at, taken in as shown, and the report is carried away', async () => {
  const page = await at('import', { javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
  await picture(page, 'staffing-import-phone')
  await hand(page, 'zahlen.csv', TABLE)
  await page.getByRole('heading', { name: 'Das würde sich ändern' }).waitFor()
  const shown = (await page.locator('main').innerText()).replaceAll(/\s+/gu, ' ')
  for (const words of [
    '1 neu, 1 geändert, 0 entfernt',
    'Bedarf: 2,18 VZÄ, danach 3,03 VZÄ',
    '2.600 bisher 2.400',
    'Sachbearbeitung',
    'ist eine Summe',
  ])
    expect(shown).toContain(words)
  await picture(page, 'staffing-import-preview-phone')
  await page.getByRole('button', { name: 'So einlesen' }).click()
  await page.getByText('Die Tabelle ist eingelesen.').waitFor()
  expect(await page.locator('main').innerText()).toContain('3,03')
  await page.context().close()
})

test('what cannot be read is named cell by cell, and no file is a mistake of ours', async () => {
  const page = await at('import')
  expect(await barriers(page)).toEqual([])
  await picture(page, 'staffing-import')
  await hand(
    page,
    'zahlen.csv',
    'Aufgabe;Fallzahl;Minuten\nVerlängerung;viele;45\nNeue Aufgabe;-3;2026-05-01\n',
  )
  await page.getByRole('heading', { name: 'Das muss zuerst in der Tabelle stimmen' }).waitFor()
  expect(
    await page
      .locator('[data-fault]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-fault'))),
  ).toEqual(['B2', 'B3', 'C3'])
  expect(await barriers(page)).toEqual([])
  await picture(page, 'staffing-import-faults')
  for (const [name, content, answer] of [
    ['leer.xlsx', '', 'Diese Datei ist leer'],
    ['brief.xlsx', '%PDF-1.7 x', 'Das ist keine Tabelle'],
    ['kaputt.xlsx', 'PK\u0003\u0004', 'beschädigt'],
    ['alt.xls', Buffer.from('D0CF11E0A1B11AE100000000', 'hex'), 'alte Excel-Datei'],
    ['x.csv', 'Name;Wert\na;1', 'Keine Zeile mit Überschriften'],
    ['y.csv', 'Aufgabe;Minuten\na;1', 'fehlt: Fallzahl'],
    ['z.csv', `Aufgabe;Fallzahl\n${'A;1\n'.repeat(100_000)}`, 'mehr als 5.000 Zeilen'],
    ['plan.json', '{"format":1}', 'keine Berechnung von hier'],
  ] as const) {
    await hand(page, name, content)
    await page.locator('#file-error', { hasText: answer }).waitFor()
  }
  await picture(page, 'staffing-import-refused')
  await page.context().close()
})

test('report, workbook, tables and template are files; whoever has no right gets none', async () => {
  const page = await at('report')
  expect(await barriers(page)).toEqual([])
  await picture(page, 'staffing-report')
  for (const [name, begins] of [
    ['Bericht (PDF)', '%PDF'],
    ['Arbeitsmappe (Excel)', 'PK'],
    ['Aufgaben (CSV)', '\uFEFFKennung'],
    ['Ganze Berechnung (JSON)', '{'],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^personalbedarf-2027-bedarf-2027\.(?:pdf|xlsx|csv|json)$/u)
    expect((await readFile(await download.path())).toString('utf8').startsWith(begins)).toBe(true)
  }
  const answer = await page.request.get(`${house.origin}/planning/staffing/${plan}/import/vorlage.xlsx`)
  expect([answer.status(), (await answer.body()).subarray(0, 2).toString()]).toEqual([200, 'PK'])
  const { status } = await fetch(`${house.origin}/planning/staffing/${plan}/report.pdf`, {
    redirect: 'manual',
  })
  expect(status).toBe(303)
  await page.context().close()
})
