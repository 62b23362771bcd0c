import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readBack } from '#ground/pdf/testing/read-back.ts'
import { jpeg, PNG } from '#office/handin/testing/papers.ts'
import { bookedOffice, type BookedOffice } from '../../../../testing/booked-office.ts'
import { openBrowser } from '../../../../testing/browser.ts'
import { barriers, picture, signedIn } from '../../../../testing/staff-office.ts'

let browser: Browser
let office: BookedOffice

beforeAll(async () => {
  browser = await openBrowser()
  office = await bookedOffice()
})
afterAll(async () => {
  await browser?.close()
  expect(office.mistakes).toEqual([])
  await office?.close()
})

const PHOTO = { name: 'pass.png', mimeType: 'image/png', buffer: PNG }
const rita = (path: string, more: Parameters<typeof signedIn>[4] = {}): Promise<Page> =>
  signedIn(browser, office, 'rita', path, more)
const choose = (page: Page, files: Parameters<Page['setInputFiles']>[1]) =>
  page.locator('[data-files]').setInputFiles(files)
const fetched = async (page: Page, path: string) => {
  const answer = await page.request.get(office.origin + path)
  return { status: answer.status(), headers: answer.headers(), body: await answer.body() }
}

describe('papers at the counter', () => {
  test('number, photograph, receipt; the desk where the person sits sees what is new', async () => {
    const number = await office.arrive({ name: ['Amira', 'Haddad'], language: 'ar' })
    const page = await rita('/reception/hand-in')
    await picture(page, 'hand-in-start')
    expect(await barriers(page)).toEqual([])
    await page.getByLabel('Nummer', { exact: true }).fill(number)
    await page.getByRole('button', { name: 'Mit dieser Nummer beginnen' }).click()
    await page.getByRole('heading', { name: 'Unterlagen von Amira Haddad' }).waitFor()
    await page.getByLabel('Art').selectOption('passport')
    await page.getByLabel('Seiten').fill('3')
    await page.getByRole('button', { name: 'Dazulegen' }).click()
    await page.getByText('Dazugelegt.').waitFor()

    // the line breaks: what was chosen stays and is tried again by itself
    await page.route('**/uploads/**', (route) => route.abort())
    await choose(page, [PHOTO])
    await page.getByText('Der Server antwortet nicht. Die Datei ist noch hier').waitFor()
    await page.unroute('**/uploads/**')
    await page.getByRole('button', { name: 'Noch einmal versuchen' }).click()
    await page.locator('[data-file="pass.png"]').waitFor()
    await choose(page, [
      { name: 'brief.docx', mimeType: 'application/pdf', buffer: Buffer.from('PK\u0003\u0004') },
    ])
    await page.getByText('Diese Art Datei nehmen wir nicht.').waitFor()
    await choose(page, [{ name: 'foto.jpg', mimeType: 'image/jpeg', buffer: jpeg() }])
    await page.locator('[data-file="foto.jpg"]').waitFor()
    expect(await page.locator('[data-file]').count()).toBe(2)
    await picture(page, 'hand-in-table')
    expect(await barriers(page)).toEqual([])

    await page.getByLabel('Link zur Quittung an diese E-Mail').fill('amira@example.org')
    await page.getByRole('button', { name: 'Annehmen und Quittung machen' }).click()
    await page.getByText('Der Link zur Quittung ist unterwegs.').waitFor()
    expect(page.url()).not.toContain('amira')
    await picture(page, 'hand-in-done')
    expect(await barriers(page)).toEqual([])
    const receipt = (await page.getByRole('link', { name: 'Quittung öffnen' }).getAttribute('href'))!
    expect(receipt).toMatch(/^\/ar\/quittung\//)
    const paper = await readBack((await fetched(page, receipt)).body)
    expect(paper.text).toContain('Original gesehen und zurückgegeben, 3 Seiten')
    for (const language of ['de', 'ar']) {
      await page.goto(office.origin + receipt.replace(/^\/ar/, `/${language}`).replace(/\/[^/]+\.pdf$/, ''))
      await picture(page, `hand-in-receipt-${language}`)
    }
    await page.context().close()

    const desk = await signedIn(browser, office, 'anna', '/desk')
    const state = await office.office.calling.sitDown(await actorOf('anna'), { site: 1, desk: 1 })
    expect(state.ok).toBe(true)
    await office.office.calling.callNext(await actorOf('anna'), { site: 1, desk: 1 })
    await desk.goto(`${office.origin}/desk`)
    await picture(desk, 'hand-in-desk')
    await desk.getByRole('link', { name: '1 neue Unterlage' }).click()
    await desk.getByRole('heading', { name: 'Unterlagen von Amira Haddad' }).waitFor()
    await desk.getByRole('button', { name: 'Als gesehen merken' }).click()
    await desk.getByText('Gespeichert.').waitFor()
    await picture(desk, 'hand-in-inbox')
    expect(await barriers(desk)).toEqual([])
    await desk.context().close()
  })

  test('a file is saved, never opened as a page; only a photograph may be looked at, in a cage', async () => {
    const page = await rita('/desk/documents')
    const link = (await page.locator('[data-file] a').first().getAttribute('href'))!
    const saved = await fetched(page, link)
    expect(saved.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    expect(saved.headers['content-disposition']).toMatch(/^attachment;/)
    const looked = await fetched(page, `${link}?look`)
    expect(looked.headers['content-security-policy']).toBe("default-src 'none'; sandbox")
    expect(Buffer.compare(looked.body, saved.body)).toBe(0)
    for (const id of ['nonsense', '00000000-0000-0000-0000-000000000000'])
      expect((await fetched(page, `/reception/hand-in/file/${id}`)).status).toBe(404)
    await page.context().close()
  })

  test('without script: somebody by name, a wrong form keeps what was typed, the form carries the files', async () => {
    const page = await rita('/reception/hand-in', {
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
    })
    await page.getByLabel('Familienname').fill('Öztürk')
    await page.getByRole('button', { name: 'Person suchen' }).click()
    await page.getByText('Bitte prüfen Sie Namen und Geburtsdatum.').first().waitFor()
    expect(await page.getByLabel('Familienname').inputValue()).toBe('Öztürk')
    for (const [label, value] of [
      ['Tag', '17'],
      ['Monat', '5'],
      ['Jahr', '1990'],
    ] as const)
      await page.getByLabel(label, { exact: true }).fill(value)
    await page.getByRole('button', { name: 'Person suchen' }).click()
    await page.getByText('Niemand mit diesem Namen').waitFor()
    await page.getByRole('button', { name: 'Neue Person anlegen' }).click()
    await page.getByRole('heading', { name: 'Unterlagen von Öztürk' }).waitFor()
    await page.getByRole('button', { name: 'Annehmen und Quittung machen' }).click()
    await page.getByText('Es liegt noch nichts auf dem Tisch.').first().waitFor()
    await page.getByLabel('Seiten').fill('zwei')
    await page.getByLabel('Bezeichnung').fill('Brief der Schule')
    await page.getByRole('button', { name: 'Dazulegen' }).click()
    await page.getByText('Bitte eine Zahl von 1 bis 999.').first().waitFor()
    expect(await page.getByLabel('Bezeichnung').inputValue()).toBe('Brief der Schule')
    await page.getByLabel('Seiten').fill('2')
    await page.getByRole('button', { name: 'Dazulegen' }).click()
    await page.locator('input[name=files]').setInputFiles([PHOTO])
    await page.getByRole('button', { name: 'Hochladen' }).click()
    await page.locator('[data-file="pass.png"]').waitFor()
    await picture(page, 'hand-in-phone')
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(390)
    await page.context().close()
  })
})

test('letters by keyboard: one line each, a number for the stamp, found again, passed on, scanned', async () => {
  const page = await rita('/reception/letterbox')
  for (const sender of ['Kanzlei Berg', 'AOK Musterstadt']) {
    await page.getByLabel('Absender').fill(sender)
    await page.keyboard.press('Enter')
    await page.locator('tbody').getByText(sender).waitFor()
    expect(await page.locator(':focus').getAttribute('name')).toBe('sender')
  }
  await page.getByText('Eingetragen: 2/2026').waitFor()
  await page.getByLabel('Absender').fill('')
  await page.getByRole('button', { name: 'Eintragen' }).click()
  await page.getByText('Bitte den Absender eingeben, oder worum es geht.').first().waitFor()
  await page.getByRole('button', { name: 'Weitergegeben: 1/2026' }).click()
  await page.getByRole('button', { name: 'Doch nicht: 1/2026' }).waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'hand-in-letterbox')
  await page.getByLabel('Brief suchen').fill('aok')
  await page.getByRole('button', { name: 'Suchen', exact: true }).click()
  await page.getByRole('heading', { name: 'Gefundene Briefe' }).waitFor()
  expect(await page.locator('[data-letter]').count()).toBe(1)
  await page.getByRole('button', { name: 'Scannen: 2/2026' }).click()
  await page.getByRole('heading', { name: 'Unterlagen von AOK Musterstadt' }).waitFor()
  await page.context().close()
})

test('short concerns: a certificate is counted, printed in two languages and taken back', async () => {
  const page = await rita('/reception/short')
  await page.getByRole('link', { name: 'Bescheinigung' }).first().click()
  await page.getByLabel('Name auf der Bescheinigung').fill('Amira Haddad')
  await page.getByLabel('Da von').fill('9:00')
  await page.getByRole('button', { name: 'Erledigt' }).click()
  await page.getByText('Bitte zwei Uhrzeiten').first().waitFor()
  expect(await page.getByLabel('Name auf der Bescheinigung').inputValue()).toBe('Amira Haddad')
  await page.getByLabel('Da von').fill('08:00')
  await page.getByLabel('Sprache').selectOption('en')
  expect(await barriers(page)).toEqual([])
  await picture(page, 'hand-in-certificate')
  await page.getByRole('button', { name: 'Erledigt' }).click()
  const slip = (await page.getByRole('link', { name: 'Drucken', exact: true }).first().getAttribute('href'))!
  const { text } = await readBack((await fetched(page, slip)).body)
  for (const said of ['Amira Haddad war am', 'Amira Haddad was at', '08:00']) expect(text).toContain(said)
  await picture(page, 'hand-in-short')
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: /^Zurücknehmen: Bescheinigung/ }).click()
  await page.getByText('Zurückgenommen.').waitFor()
  await page.getByText('Heute erledigt: 0 Fälle').waitFor()
  expect((await fetched(page, slip)).status).toBe(404)
  for (const kind of ['form', 'information']) {
    await page.goto(`${office.origin}/reception/short/${kind}`)
    expect(await barriers(page)).toEqual([])
    await picture(page, `hand-in-short-${kind}`)
  }
  expect((await fetched(page, '/reception/short/nothing')).status).toBe(404)
  await page.context().close()
})

async function actorOf(login: string) {
  const { accounts } = await read()
  const { id, roles, sites } = accounts.find((it) => it.login === login)!
  return { kind: 'staff', id, roles, sites } as const
}
async function read() {
  const seen = await office.office.staff.readAccounts({
    kind: 'system',
    id: 'office',
    roles: ['admin'],
    sites: 'all',
  })
  if (!seen.ok) throw new Error(seen.refusal)
  return seen
}
