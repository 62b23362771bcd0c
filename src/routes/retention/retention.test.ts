import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import {
  packContainer,
  readContainer,
  wholeOf,
  type Message,
  type ReadContainer,
} from '#office/xdomea/index.ts'
import { judgedByXerces, xerces } from '#office/xdomea/testing/xerces.ts'
import { openBrowser } from '../../../testing/browser.ts'
import { barriers, picture, signedIn, staffOffice, type StaffOffice } from '../../../testing/staff-office.ts'

let browser: Browser
let it: StaffOffice
let anna: Actor
let akte: string
let reference: string

beforeAll(async () => {
  browser = await openBrowser()
  it = await staffOffice()
  const { office } = it
  await office.casefiles.seedPlan(SYSTEM)
  const accounts = await office.staff.readAccounts({ ...SYSTEM, roles: ['admin'] })
  if (!accounts.ok) throw new Error(accounts.refusal)
  const account = accounts.accounts.find(({ login }) => login === 'anna')!
  anna = { kind: 'staff', id: account.id, roles: ['caseworker'], sites: [1] }
  ;({ akte, reference } = await anAkte('Aufenthalt Ömer Yıldız'))
}, 60_000)
afterAll(async () => {
  await browser?.close()
  expect(it.mistakes).toEqual([])
  await it?.close()
})

async function anAkte(subject: string): Promise<{ akte: string; reference: string }> {
  const { casefiles, ground, store } = it.office
  const wish = { site: 1, planUnit: '33.1', subject, person: null, team: 'temporary' }
  const made = await casefiles.openAkte(anna, wish)
  if (!made.ok) throw new Error(made.refusal)
  const kept = await ground.db
    .transaction()
    .execute((tx) => store.put(tx, ground.ids.uuid(), new TextEncoder().encode('Seite')))
  const files = [{ role: 'original' as const, name: 'Paß.txt', mime: 'text/plain', pages: 1, ...kept }]
  const paper = { site: 1, akte: made.akte, subject: 'Paß', direction: 'incoming', files }
  expect(await casefiles.registerDocument(anna, paper)).toMatchObject({ ok: true })
  return made
}

async function fillEvent(page: Page, kind: string, day: string, source: string): Promise<void> {
  await page.locator('select[name=kind]').first().selectOption(kind)
  await page.getByLabel('Tag', { exact: true }).fill(day)
  await page.getByLabel('In Datei B seit').fill(day)
  await page.getByLabel('Woher wissen Sie das?').fill(source)
  await page.getByRole('button', { name: 'Eintragen' }).click()
}

async function loaded(
  page: Page,
  button: string,
): Promise<{ name: string; read: ReadContainer; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  const bytes = readFileSync(await download.path())
  const read = await readContainer(bytes)
  if (!read.ok) throw new Error(JSON.stringify(read))
  return { name: download.suggestedFilename(), read, bytes }
}

const told = (page: Page, name: string) => page.locator(`[data-told=${name}]`).waitFor()

describe('the end of a file', () => {
  test('hangs on what happened: entered, refused with the reason, held, released', async () => {
    const page = await signedIn(browser, it, 'anna', `/files/${akte}/retention`)
    await page.getByText('Es ist kein Ende bekannt. Die Akte bleibt.').waitFor()
    await fillEvent(page, 'died', '2030-01-01', 'Anruf')
    await page.getByText('Dieser Tag liegt in der Zukunft.').first().waitFor()
    expect(await page.getByLabel('Woher wissen Sie das?').inputValue()).toBe('Anruf')
    await fillEvent(page, 'moved-away', '2010-03-01', 'Abmeldung der Meldebehörde')
    await told(page, 'event')
    await page.getByText('Aufzubewahren bis zum 01.03.2020.').waitFor()
    await page.getByText('§ 68 Abs. 2 Satz 2 AufenthV').waitFor()
    await page.getByText('Sperre setzen').first().click()
    await page.locator('input[name=reason]').fill('Klage vor dem Verwaltungsgericht')
    await page.getByRole('button', { name: 'Sperre setzen' }).click()
    await told(page, 'hold')
    expect(await barriers(page)).toEqual([])
    await picture(page, 'retention-file')
    await page.setViewportSize({ width: 390, height: 844 })
    await picture(page, 'retention-file-phone')
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.locator('[data-hold] summary').click()
    const why = page.locator('[data-hold] input[name=why]')
    await why.fill('ja')
    await page.getByRole('button', { name: 'Sperre beenden' }).click()
    // too short a reason: the fold is open again, what was typed stays, and the summary leads there
    await page.locator('#error-summary a[href="#why"]').click()
    expect(await why.evaluate((it: HTMLInputElement) => [document.activeElement === it, it.value])).toEqual([
      true,
      'ja',
    ])
    await why.fill('Urteil ist rechtskräftig')
    await page.getByRole('button', { name: 'Sperre beenden' }).click()
    await told(page, 'holdEnded')
    await page.context().close()
  })

  test('goes by way of the archive: offered, appraised, listed by one and destroyed by another', async () => {
    expect(await it.office.casefiles.closeAkte(anna, { akte })).toMatchObject({ ok: true })
    const page = await signedIn(browser, it, 'anna', '/retention')
    await page.locator(`[data-due="${akte}"]`).waitFor()
    expect(await barriers(page)).toEqual([])
    await picture(page, 'retention-due')
    await page.getByLabel(`${reference} auswählen`).check()
    await page.getByRole('button', { name: 'Löschliste anlegen' }).click()
    await page.getByText('dem Archiv noch nicht angeboten. Bitte legen Sie').first().waitFor()
    await page.getByLabel(`${reference} auswählen`).check()
    await page.getByLabel('Name des Archivs').fill('Staatsarchiv')
    await page.getByRole('button', { name: 'Dem Archiv anbieten' }).click()
    await told(page, 'offered')
    const offer = await loaded(page, '1. Angebot laden (0501)')
    expect(offer.name).toMatch(/^[0-9a-f-]{36}_0501_1\.zip$/u)
    if (xerces) expect(judgedByXerces('4.0.0', '0501', offer.read.xml)).toBe('')

    const upload = async (name: string, bytes: Uint8Array) => {
      await page
        .getByLabel('Antwort des Archivs')
        .setInputFiles({ name, mimeType: 'application/zip', buffer: Buffer.from(bytes) })
      await page.getByRole('button', { name: 'Antwort einlesen' }).click()
    }
    await upload('kaputt.zip', Buffer.from('PK kein Zip'))
    await page.getByText('Die Datei wurde abgelehnt: keine lesbare ZIP-Datei').waitFor()
    await upload('leer.zip', Buffer.alloc(0))
    await page.getByText('Bitte wählen Sie eine Datei aus.').waitFor()
    const { head } = offer.read.message
    const appraisal: Message = {
      ...{ kind: '0502', confirmArrival: false, appraised: [{ id: akte, fate: 'A' }] },
      head: { ...head, message: it.office.ground.ids.uuid(), answers: head.message! },
    }
    await upload('0502.zip', await zipOf(appraisal))
    await told(page, 'reply')
    const transfer = await loaded(page, '3. Abgabe laden (0503)')
    expect(transfer.read).toMatchObject({ kind: '0503', verified: 1 })
    if (xerces) expect(judgedByXerces('4.0.0', '0503', transfer.read.xml)).toBe('')
    const done: Message = {
      kind: '0506',
      head: { ...head, message: it.office.ground.ids.uuid(), answers: transfer.read.message.head.message! },
      results: [{ id: akte, ok: true, faults: [], archiveId: 'StA 2026/17' }],
    }
    await upload('0506.zip', await zipOf(done))
    await told(page, 'reply')
    await page.getByText('StA 2026/17').waitFor()
    expect(await barriers(page)).toEqual([])
    await picture(page, 'retention-disposals')

    await page.goto(`${it.origin}/retention`)
    await page.getByLabel(`${reference} auswählen`).check()
    await page.getByRole('button', { name: 'Löschliste anlegen' }).click()
    await told(page, 'drawn')
    expect(await page.getByRole('button', { name: 'Geprüft, endgültig vernichten' }).count()).toBe(0)
    await page.context().close()

    const second = await signedIn(browser, it, 'bilal', '/retention/lists')
    expect(await barriers(second)).toEqual([])
    await picture(second, 'retention-list')
    await second.getByRole('button', { name: 'Geprüft, endgültig vernichten' }).click()
    await second.getByText('Bitte bestätigen Sie, dass Sie jeden Eintrag geprüft haben.').first().waitFor()
    await second.getByLabel('Ich habe jeden Eintrag geprüft.').check()
    await second.getByRole('button', { name: 'Geprüft, endgültig vernichten' }).click()
    await told(second, 'executed')
    await second.getByText('Dateien: 1.').waitFor()
    expect(await second.getByText('Yıldız').count()).toBe(0)
    await picture(second, 'retention-proof')
    expect((await second.request.get(`${it.origin}/files/${akte}/retention`)).status()).toBe(404)
    await second.context().close()
  })

  test('of a file elsewhere: handed over whole; what comes is checked, shown, and decided by a person', async () => {
    const other = await anAkte('Umzug nach Nachbarstadt')
    const page = await signedIn(browser, it, 'anna', `/files/${other.akte}/retention`)
    await page.getByLabel('Empfangende Stelle').fill('Ausländerbehörde Nachbarstadt')
    const sent = await loaded(page, 'Vermerken und laden')
    expect(sent.read).toMatchObject({ kind: '0401', version: '3.1.0', verified: 1 })
    if (xerces) expect(judgedByXerces('3.1.0', '0401', sent.read.xml)).toBe('')
    await page.reload()
    await page.getByText('abgegeben an Ausländerbehörde Nachbarstadt').waitFor()
    await page.goto(`${it.origin}/retention/arrivals`)
    const zip = page.getByLabel('ZIP-Datei der anderen Stelle')
    await zip.setInputFiles({ name: '../Akte.zip', mimeType: 'application/zip', buffer: sent.bytes })
    await page.getByRole('button', { name: 'Einlesen und prüfen' }).click()
    await told(page, 'arrived')
    expect(await barriers(page)).toEqual([])
    await picture(page, 'retention-arrivals')
    await page.getByRole('button', { name: 'Als Akte übernehmen' }).click()
    await page.getByText('liegt schon bei uns').first().waitFor()
    await page.getByLabel('Grund').fill('liegt schon hier')
    await page.getByRole('button', { name: 'Ablehnen' }).click()
    await told(page, 'refused')
    await page.setViewportSize({ width: 390, height: 844 })
    await picture(page, 'retention-arrivals-phone')
    await page.context().close()
  })
})

async function zipOf(message: Message): Promise<Uint8Array> {
  const packed = packContainer('4.0.0', message)
  if (!packed.ok) throw new Error(JSON.stringify(packed))
  return wholeOf(packed.stream)
}
