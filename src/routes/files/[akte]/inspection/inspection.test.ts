import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { huntFor } from '../../../../ground/pages/testing/hunt.ts'
import { openBrowser } from '../../../../../testing/browser.ts'
import {
  barriers,
  picture,
  signedIn,
  staffOffice,
  type StaffOffice,
} from '../../../../../testing/staff-office.ts'

let browser: Browser
let office: StaffOffice
let akte: string
let anna: Page
let bilal: Page

/** A file with a report that names somebody, and a letter. */
beforeAll(async () => {
  browser = await openBrowser()
  office = await staffOffice()
  const { casefiles, staff } = office.office
  await casefiles.seedPlan(SYSTEM)
  const known = await staff.readAccounts({ ...SYSTEM, kind: 'staff', roles: ['admin'] })
  if (!known.ok) throw new Error(known.refusal)
  const { id, roles, sites } = known.accounts.find(({ login }) => login === 'anna')!
  const clerk: Actor = { kind: 'staff', id, roles, sites }
  const wanted = { site: 1, planUnit: '33.1', subject: 'Aufenthalt', person: null, team: 'temporary' }
  const opened = await casefiles.openAkte(clerk, wanted)
  if (!opened.ok) throw new Error(opened.refusal)
  akte = opened.akte
  const papers = [
    ['Hinweis aus der Nachbarschaft', 'Frau Quittenbaum meldet, dass die Wohnung leer steht.'],
    ['Anhörung', 'Bitte antworten Sie bis zum 30. November.'],
  ] as const
  for (const [subject, text] of papers) {
    const files = [await aPdf(text)]
    const filed = await casefiles.registerDocument(clerk, {
      ...{ site: 1, akte, subject, direction: 'incoming', files },
    })
    if (!filed.ok) throw new Error(filed.refusal)
  }
  anna = await signedIn(browser, office, 'anna', '/files')
  bilal = await signedIn(browser, office, 'bilal', '/files')
})
afterAll(async () => {
  expect(office.mistakes).toEqual([])
  await office.close()
  await browser.close()
})

async function aPdf(text: string) {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  const page = pdf.addPage([595, 842])
  for (let line = 0; line < 12; line++) page.drawText(text, { x: 60, y: 760 - line * 24, size: 13, font })
  const bytes = await pdf.save()
  const { ground, store } = office.office
  const kept = await ground.db.transaction().execute((tx) => store.put(tx, ground.ids.uuid(), bytes))
  return { role: 'original', name: 'brief.pdf', mime: 'application/pdf', pages: 1, ...kept } as const
}

test('a party sees the file: marked by word and by mouse, put together, released by a colleague, given', async () => {
  await anna.goto(`${office.origin}/files/${akte}/inspection`)
  expect(await barriers(anna)).toEqual([])
  await picture(anna, 'inspection-list')
  await anna.getByLabel('Wer Einsicht nimmt').fill('Ayşe Yıldız-Özdemir')
  await anna.getByRole('button', { name: 'Einsicht anlegen' }).click()
  await anna.getByText('Schreiben Sie den Grund').first().waitFor()
  expect(await anna.getByLabel('Wer Einsicht nimmt').inputValue()).toBe('Ayşe Yıldız-Özdemir')
  await anna.getByLabel('Warum').fill('Klage gegen den Bescheid')
  await anna.getByRole('button', { name: 'Einsicht anlegen' }).click()
  await anna.getByText('Alle Dokumente stehen auf der Liste').waitFor()

  await anna.getByLabel('Wort oder Name').fill('quittenbaum')
  await anna.getByLabel('Grund der Schwärzung').selectOption('third-party')
  await anna.getByRole('button', { name: 'Alle Stellen schwärzen' }).click()
  await anna.getByText('12 Stellen sind zum Schwärzen gemerkt').waitFor()

  await anna.getByRole('link', { name: 'Anhörung' }).click()
  const sheet = anna.locator('.sheet svg')
  await sheet.scrollIntoViewIfNeeded()
  const box = (await sheet.boundingBox())!
  await anna.mouse.move(box.x + box.width * 0.1, box.y + 40)
  await anna.mouse.down()
  await anna.mouse.move(box.x + box.width * 0.5, box.y + 90, { steps: 4 })
  await anna.mouse.up()
  await anna.locator('#markGround').selectOption('third-party')
  await picture(anna, 'inspection-mark')
  await anna.getByRole('button', { name: 'Feld schwärzen' }).click()
  await anna.getByText('Die Stelle ist zum Schwärzen gemerkt').waitFor()
  expect(await barriers(anna)).toEqual([])

  await anna.getByRole('button', { name: 'Zusammenstellen und vorlegen' }).click()
  // at once, or by itself after a while on a machine full of work
  await anna.getByText('Die Datei ist zusammengestellt und geprüft').waitFor({ timeout: 25_000 })
  expect(await anna.getByRole('button', { name: 'Freigeben' }).count()).toBe(0)
  const address = new URL(anna.url()).pathname

  await bilal.goto(`${office.origin}${address}`)
  await bilal.getByRole('button', { name: 'Freigeben' }).click()
  await bilal.getByText('Freigegeben.').waitFor()
  const file = await bilal.request.get(`${office.origin}${address}/bundle`)
  expect(file.headers()['content-type']).toBe('application/pdf')
  expect(await huntFor(await file.body(), 'Quittenbaum')).toEqual([])
  await bilal.getByLabel('übergeben').check()
  await bilal.getByLabel('An wen').fill('Rechtsanwältin Groß')
  await bilal.getByRole('button', { name: 'Als gegeben eintragen' }).click()
  await bilal.getByText('Eingetragen.').waitFor()
  await picture(bilal, 'inspection-given')
  expect(await barriers(bilal)).toEqual([])
})

test('who sees no files is turned away at each door; on a phone nothing runs sideways', async () => {
  const { origin } = office
  const list = `/files/${akte}/inspection`
  const rita = await signedIn(browser, office, 'rita', '/reception')
  await anna.goto(`${origin}${list}`)
  await anna.getByRole('link', { name: 'Ayşe Yıldız-Özdemir' }).click()
  await anna.getByRole('link', { name: 'Hinweis' }).click()
  await anna.locator('.sheet img').waitFor()
  await anna.setViewportSize({ width: 390, height: 844 })
  await picture(anna, 'inspection-phone')
  expect(await anna.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
  const one = new URL(anna.url()).pathname
  const image = (await anna.locator('.sheet img').getAttribute('src'))!
  for (const path of [list, one, `${one}/bundle`, image])
    expect((await rita.request.get(origin + path, { maxRedirects: 0 })).status(), path).toBe(403)
  const act = { headers: { origin }, form: { why: 'x' }, maxRedirects: 0 }
  const pressed = await rita.request.post(`${origin}${one}?/withdraw`, act)
  expect(await pressed.text()).toContain('Das dürfen Sie hier nicht')
  const drawn = await anna.request.get(origin + image)
  expect(drawn.headers()).toMatchObject({ 'cache-control': 'private, no-store' })
  expect((await drawn.body()).length).toBeGreaterThan(2000)
})
