import { sql } from 'kysely'
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import type { OfficeEvent } from '#ground/events/event-store.ts'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { aLetter } from '#ground/scanning/testing/papers.ts'
import { readContainer, type ReadContainer } from '#office/xdomea/index.ts'
import { judgedByXerces } from '#office/xdomea/testing/xerces.ts'
import { awake } from '../../testing/awake.ts'
import { bookedOffice, type BookedOffice } from '../../testing/booked-office.ts'
import { openBrowser } from '../../testing/browser.ts'
import { testsWith } from '../../testing/parts.ts'
import { PASSWORD, picture, signedIn } from '../../testing/staff-office.ts'

/** One paper from the counter to the archive, through the pages alone. */

const withPrograms = testsWith('tesseract', 'xerces')
let browser: Browser
let office: BookedOffice
let number: string
let akte: string
let reference: string

beforeAll(async () => {
  browser = await openBrowser()
  office = await bookedOffice()
  const { casefiles, staff, ground } = office.office
  office.office.feed.subscribe(
    (event) => void (/^(handin\.received|intake\.)/u.test(event.topic) && heard.push(event)),
  )
  await casefiles.seedPlan(SYSTEM)
  const head = { login: 'lea', name: 'Lea Leitung', password: PASSWORD, roles: ['head'], sites: [1] }
  expect(await staff.createAccount(SYSTEM, head)).toMatchObject({ ok: true })
  number = await office.arrive({ name: ['Ayşe', 'Yıldız-Özdemir'], language: 'tr' })
  const known = await sql<{ id: string }>`
    select p.id from people.person p where p.family_name = 'Yıldız-Özdemir'`.execute(ground.db)
  const wish = {
    site: 1,
    planUnit: '33.1',
    subject: 'Aufenthalt',
    person: known.rows[0]!.id,
    team: 'temporary',
  }
  const opened = await casefiles.openAkte(await actorOf('anna'), wish)
  if (!opened.ok) throw new Error(opened.refusal)
  ;({ akte, reference } = opened)
}, 60_000)
afterAll(async () => {
  await browser?.close()
  expect(office.mistakes).toEqual([])
  await office?.close()
})

async function actorOf(login: string): Promise<Actor> {
  const known = await office.office.staff.readAccounts({ ...SYSTEM, roles: ['admin'] })
  if (!known.ok) throw new Error(known.refusal)
  const { id, roles, sites } = known.accounts.find((it) => it.login === login)!
  return { kind: 'staff', id, roles, sites }
}

/** A sheet as a scanner gives it: a picture without a word of text in it. */
async function aScan(): Promise<Buffer> {
  const words = ['Mietbescheinigung', 'Die Wohnung in der Hauptstraße wird seit Oktober bewohnt.']
  const page = await office.office.pages.renderPage(await aLetter(words), 1, 1654)
  if (!page.ok) throw new Error(JSON.stringify(page))
  return Buffer.from(page.value.bytes)
}

/** What the queue would carry to the inbox, done here one after another: a test has no workers in its background. */
const heard: OfficeEvent[] = []
async function goOn(): Promise<void> {
  const { intake } = office.office
  await expect.poll(() => heard.some(({ topic }) => topic === 'handin.received')).toBe(true)
  for (let event = heard.shift(); event; event = heard.shift()) {
    await intake.doIntakeJob({ event })
    // what an event sets going is told by further events, a moment later
    await expect.poll(() => heard.length > 0 || !/received|arrived/u.test(event!.topic)).toBe(true)
  }
}

const at = async (login: string, path: string): Promise<Page> => {
  const page = await signedIn(browser, office, login, path, { viewport: { width: 1440, height: 900 } })
  await awake(page)
  return page
}

async function scanAtTheCounter(): Promise<void> {
  const page = await at('rita', '/reception/hand-in')
  await page.getByLabel('Nummer', { exact: true }).fill(number)
  await page.getByRole('button', { name: 'Mit dieser Nummer beginnen' }).click()
  await page.getByRole('heading', { name: 'Unterlagen von Ayşe Yıldız-Özdemir' }).waitFor()
  await page.getByLabel('Art').selectOption({ index: 1 })
  await page.getByLabel('Seiten').fill('1')
  await page.getByRole('button', { name: 'Dazulegen' }).click()
  await page.getByText('Dazugelegt.').waitFor()
  const scan = { name: 'scan-0001.png', mimeType: 'image/png', buffer: await aScan() }
  await page.locator('[data-files]').setInputFiles(scan)
  await page.locator('[data-file="scan-0001.png"]').waitFor()
  await page.getByRole('button', { name: 'Annehmen und Quittung machen' }).click()
  await page.getByRole('link', { name: 'Quittung öffnen' }).waitFor()
  await page.context().close()
}

async function note(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Angaben und Bearbeitung' })
    .getByRole('link', { name: 'Anmerkungen' })
    .click()
  await page.getByLabel('Text').fill('Vermieter bestätigt am Telefon')
  await page.getByRole('button', { name: 'Anmerken', exact: true }).click()
  await page.getByText('Die Anmerkung ist gespeichert').waitFor()
}

async function signedByTwo(page: Page, document: string): Promise<void> {
  await page.goto(`${office.origin}/files/${akte}?document=${document}&tab=course&template=both`)
  await awake(page)
  await page.locator('[name="p0-assignee"]').selectOption({ label: 'Bilal Çelik' })
  await page.locator('[name="p1-assignee"]').selectOption({ label: 'Anna Berg' })
  await page.locator('[name="p2-assignee"]').selectOption({ label: 'Lea Leitung' })
  await page.getByRole('button', { name: 'Verfügung beginnen' }).click()
  await page.getByText('Die Verfügung läuft').waitFor()
  await page.getByRole('button', { name: 'Mitzeichnen' }).click()
  await page.getByText('Erledigt und festgehalten').waitFor()
  for (const [login, press] of [
    ['bilal', 'Mitzeichnen'],
    ['lea', 'Schlusszeichnen'],
  ] as const) {
    const other = await at(login, `/files/${akte}?document=${document}&tab=course`)
    await other.getByRole('button', { name: press }).click()
    await other.getByText('Erledigt und festgehalten').waitFor()
    await other.context().close()
  }
}

async function closed(page: Page): Promise<void> {
  await page.goto(`${office.origin}/files/${akte}?tab=course`)
  await awake(page)
  await page.getByText('Zu den Akten (zdA)').first().click()
  await page.getByLabel('Ja, diese Akte ist abgeschlossen').check()
  await page.getByRole('button', { name: 'Zu den Akten (zdA)' }).click()
  await page.getByText('Das Gesamtprotokoll liegt darin').waitFor()
}

async function offered(page: Page): Promise<{ read: ReadContainer; name: string }> {
  await page.goto(`${office.origin}/files/${akte}/retention`)
  await awake(page)
  await page.locator('select[name=kind]').first().selectOption('moved-away')
  await page.getByLabel('Tag', { exact: true }).fill('2010-03-01')
  await page.getByLabel('In Datei B seit').fill('2010-03-01')
  await page.getByLabel('Woher wissen Sie das?').fill('Abmeldung der Meldebehörde')
  await page.getByRole('button', { name: 'Eintragen' }).click()
  await page.locator('[data-told=event]').waitFor()
  await page.goto(`${office.origin}/retention`)
  await page.getByLabel(`${reference} auswählen`).check()
  await page.getByLabel('Name des Archivs').fill('Staatsarchiv')
  await page.getByRole('button', { name: 'Dem Archiv anbieten' }).click()
  await page.locator('[data-told=offered]').waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '1. Angebot laden (0501)' }).click(),
  ])
  const read = await readContainer(readFileSync(await download.path()))
  if (!read.ok) throw new Error(JSON.stringify(read))
  return { read, name: download.suggestedFilename() }
}

withPrograms(
  'a paper from the counter: in the file before the call, noted, signed by two, zdA, found by a misspelt name, offered',
  async () => {
    const page = await at('anna', `/files/${akte}`)
    await scanAtTheCounter()
    // nobody has been called; the paper appears in the open file by itself
    await goOn()
    const tree = page.getByRole('navigation', { name: 'Dokumente der Akte' })
    await tree.getByRole('link').nth(1).waitFor()
    await tree.getByRole('link').nth(1).click()
    await page.locator('img[data-shown]').waitFor()
    // read by OCR: the words lie over the picture and can be searched
    await page.keyboard.press('F8')
    await page.keyboard.type('Mietbescheinigung')
    await page.keyboard.press('Enter')
    await page.locator('rect.hit').first().waitFor()
    await picture(page, 'file-scan')
    const document = new URL(page.url()).searchParams.get('document')!
    await note(page)
    await signedByTwo(page, document)
    await closed(page)
    await page.goto(`${office.origin}/files/search?q=${encodeURIComponent('Yildis-Ozdemier')}`)
    await page.getByText('Meinten Sie').waitFor()
    await picture(page, 'file-misspelt')
    await page.getByText(reference).first().waitFor()
    const offer = await offered(page)
    expect(offer.name).toMatch(/^[0-9a-f-]{36}_0501_1\.zip$/u)
    expect(judgedByXerces('4.0.0', '0501', offer.read.xml)).toBe('')
    await page.context().close()
  },
)
