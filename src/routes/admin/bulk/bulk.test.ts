import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM } from '#ground/permission/permission.ts'
import { openBulk, workOnce, type BulkRoom } from '#office/bulk/index.ts'
import { pdf } from '#office/bulk/testing/a-stock.ts'
import { openCasefiles } from '#office/casefiles/index.ts'
import { openBrowser } from '../../../../testing/browser.ts'
import {
  barriers,
  picture,
  signedIn,
  staffOffice,
  type StaffOffice,
} from '../../../../testing/staff-office.ts'

let browser: Browser
let office: StaffOffice
let folder: string
let room: BulkRoom
/** No virus scanner. */
const bare = { scan: null, hasScanner: () => Promise.resolve(false) }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bulk-'))
  const folders = { importFolder: join(folder, 'in'), exportFolder: join(folder, 'out') }
  await mkdir(join(folders.importFolder, 'altverfahren'), { recursive: true })
  await mkdir(folders.exportFolder)
  const files = { 'a.pdf': pdf('Reisepass'), 'b.pdf': pdf('Vertrag'), 'übrig.pdf': pdf('übrig') }
  for (const [name, bytes] of Object.entries(files))
    await writeFile(join(folders.importFolder, 'altverfahren', name), bytes)
  await writeFile(
    join(folders.importFolder, 'altverfahren/index.csv'),
    'Pfad;Aktenzeichen;Name;Vorname;Geburtsdatum;Betreff;Karton\n' +
      'a.pdf;LEA-1;Öztürk;Ayşe;03.04.1980;Reisepass;7\n' +
      'b.pdf;LEA-1;Öztürk;Ayşe;03.04.1980;Vertrag;7\n' +
      'fehlt.pdf;LEA-1;Öztürk;Ayşe;03.04.1980;Fehlt;7\n' +
      'a.pdf;LEA-2;Öztürk;Ayşe;31.02.1980;Pass;7\n',
  )
  ;[browser, office] = await Promise.all([openBrowser(), staffOffice({ ...folders, ...bare })])
  await office.office.casefiles.seedPlan(SYSTEM)
  const { ground, store, catalogue, pages } = office.office
  room = openBulk({ ground, pages, casefiles: openCasefiles({ ground, store, catalogue }) }, folders)
})
afterAll(async () => {
  await browser.close()
  expect(office.mistakes).toEqual([])
  await office.close()
  await rm(folder, { recursive: true })
})

async function work(): Promise<void> {
  const fail = (error: unknown): never => {
    throw error
  }
  while ((await workOnce(room, '00000000-0000-7000-8000-00000000000e', () => true, fail)) === 'again');
}

test('a folder is taken over: what is wrong is said, the numbers add up, the report is a table', async () => {
  const page = await signedIn(browser, office, 'chef', '/admin/bulk', { javaScriptEnabled: false })
  await page.getByLabel('Ordner', { exact: true }).selectOption('altverfahren')
  await page.getByLabel('Tabelle').fill('anders.csv')
  await page.getByLabel('Zuständiges Team').selectOption({ index: 1 })
  await page.getByLabel('Aktenplan').selectOption('33.1')
  await page.getByRole('button', { name: 'Übernahme beginnen' }).click()
  expect(await page.locator('#indexFile-error').innerText()).toContain('gibt es in dem Ordner nicht')
  expect(await page.getByLabel('Tabelle').inputValue()).toBe('anders.csv')
  await page.getByLabel('Tabelle').fill('index.csv')
  await page.getByRole('button', { name: 'Übernahme beginnen' }).click()
  expect(await page.locator('#unscanned-error').innerText()).toContain('Ohne Virenscanner')
  await page.getByLabel('Ich übernehme ohne Virenprüfung').check()
  await picture(page, 'admin-bulk')
  await page.getByRole('button', { name: 'Übernahme beginnen' }).click()
  await page.getByText('liest das Verzeichnis').waitFor()
  await page.getByRole('button', { name: 'Anhalten' }).click()
  await page.getByText('angehalten').waitFor()
  await page.getByRole('button', { name: 'Fortsetzen' }).click()
  await work()
  await page.getByRole('link', { name: 'Aktualisieren' }).click()
  await page.getByText('fertig', { exact: true }).waitFor()
  const text = await page.locator('main').innerText()
  for (const words of ['Das Geburtsdatum ist keines', 'fehlt.pdf', 'übrig.pdf', 'Karton', '4 von 4'])
    expect(text).toContain(words)
  expect(text).not.toContain('Öztürk')
  const answer = await page.request.get(`${page.url().split('?')[0]}/report`)
  expect(answer.headers()['content-type']).toContain('text/csv')
  expect((await answer.text()).trim().split('\r\n')).toHaveLength(6)
  await picture(page, 'admin-bulk-run')
  const withScript = await signedIn(browser, office, 'chef', new URL(page.url()).pathname)
  expect(await barriers(withScript)).toEqual([])
  await withScript.setViewportSize({ width: 390, height: 844 })
  await picture(withScript, 'admin-bulk-run-phone')
  await withScript.context().close()
  await page.context().close()
})

test('an export waits for a second person', async () => {
  const page = await signedIn(browser, office, 'chef', '/admin/bulk', { javaScriptEnabled: false })
  await page.getByLabel('Name des neuen Ordners').fill('ä b')
  await page.getByRole('button', { name: 'Ausgabe beantragen' }).click()
  expect(await page.locator('#exportfolder-error').innerText()).toContain('Nur Buchstaben')
  await page.getByLabel('Name des neuen Ordners').fill('alles-2026')
  await page.getByRole('button', { name: 'Ausgabe beantragen' }).click()
  await page.getByText('wartet auf Freigabe').waitFor()
  expect(await page.getByRole('button', { name: 'Freigeben' }).count()).toBe(0)
  await work()
  await page.reload()
  await page.getByText('wartet auf Freigabe').waitFor()
  await page.getByRole('button', { name: 'Abbrechen' }).click()
  await page.getByText('abgebrochen').waitFor()
  await page.context().close()
})
