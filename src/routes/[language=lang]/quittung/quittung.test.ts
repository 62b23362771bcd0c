import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readBack } from '#ground/pdf/testing/read-back.ts'
import { VISITOR } from '#ground/permission/permission.ts'
import { openBrowser } from '../../../../testing/browser.ts'
import { freshDatabase, type FreshDatabase } from '../../../../testing/database.ts'
import { look } from '../../../../testing/look.ts'
import { runningOffice, type RunningOffice } from '../../../../testing/running-office.ts'
import { PATIENCE } from '../../../../testing/patience.ts'

let database: FreshDatabase
let running: RunningOffice
let browser: Browser

beforeAll(async () => {
  database = await freshDatabase()
  running = await runningOffice(database)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await running?.close()
  await database?.drop()
  expect(running?.mistakes).toEqual([])
})

const start = Temporal.Instant.from('2026-11-25T08:00:00Z')

async function aBooking(year = 1990): Promise<string> {
  const { appointments } = running.office
  const wish = { site: 1, concerns: ['study_extend'], language: 'de', start }
  const held = await appointments.hold(VISITOR, wish)
  if (!held.ok) throw new Error(held.refusal)
  const who = { familyName: 'Yıldız-Özdemir', givenNames: 'Ayşe', mail: null, phone: null }
  const person = { ...who, birth: { year, month: 5, day: 17 } }
  const booked = await appointments.book(VISITOR, { code: held.code, ...person })
  if (!booked.ok) throw new Error(booked.refusal)
  return held.code
}

/** A visitor's phone, without script. */
async function onPhone(): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    javaScriptEnabled: false,
    baseURL: running.origin,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE)
  return page
}

async function fetchPdf(path: string): Promise<Buffer> {
  const answer = await fetch(`${running.origin}${path}`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  return Buffer.from(await answer.arrayBuffer())
}

describe('a booking', () => {
  let code: string
  beforeAll(async () => {
    code = await aBooking()
  })

  test.each(['de', 'ar'] as const)('leads to its receipt and back to paper, in %s', async (language) => {
    const page = await onPhone()
    await page.goto(`/${language}/termin-bestaetigt/${code}`)
    await look(page, `receipt-${language}-00-confirmed`, language)
    await page.click(`a[href="/${language}/quittung/termin/${code}"]`)
    expect(page.url()).toMatch(/\/quittung\/[0-9A-Z]{12}$/)
    expect(await page.textContent('main')).toContain('Yıldız-Özdemir, Ayşe')
    await look(page, `receipt-${language}-01-receipt`, language)
    const pdf = await fetchPdf(`${new URL(page.url()).pathname}/eingangsbestaetigung.pdf`)
    const { text, info } = await readBack(pdf)
    expect(info['Title']).toBe('Eingangsbestätigung')
    expect(text).toContain('17.05.1990')
    await page.context().close()
  })

  test('is given to programs as signed text', async () => {
    const issued = await running.office.receipts.receiptOfBooking(VISITOR, code)
    const answer = await fetch(`${running.origin}/de/quittung/${issued.ok ? issued.code : ''}/nachweis.json`)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.json()).toMatchObject({ signed: expect.stringContaining('Yıldız-Özdemir') })
  })

  test('is told on paper with its documents', async () => {
    const pdf = await fetchPdf(`/de/termin-bestaetigt/${code}/termin.pdf?passport=yes`)
    const { text, info, isMarked } = await readBack(pdf)
    expect(info).toMatchObject({ Title: 'Ihr Termin', Language: 'de-DE' })
    expect(isMarked).toBe(true)
    for (const said of ['Mittwoch, 25. November 2026', '09:00', 'Bitte bringen Sie mit', '/de/mein-termin/'])
      expect(text).toContain(said)
    expect(text).not.toContain('Yıldız')
  })

  test('that is none has no paper', async () => {
    for (const path of [
      '/de/termin-bestaetigt/000000000000/termin.pdf',
      '/de/quittung/000000000000/eingangsbestaetigung.pdf',
      '/de/quittung/termin/000000000000',
      '/de/quittung/nonsense',
    ])
      expect((await fetch(`${running.origin}${path}`)).status, path).toBe(404)
  })
})

describe('whoever found no place', () => {
  test.each(['de', 'ar'] as const)(
    'has the wish noted, and keeps what was typed, in %s',
    async (language) => {
      const page = await onPhone()
      await page.goto(`/${language}/quittung/anliegen?concern=study_extend`)
      await look(page, `receipt-${language}-02-declare`, language)
      expect(await page.inputValue('#concern')).toBe('study_extend')
      await page.fill('#familyName', 'Nguyễn')
      await page.fill('#birthDate-day', '31')
      await page.fill('#titleExpires-year', '2026')
      await page.click('main form button')
      expect(await page.inputValue('#familyName')).toBe('Nguyễn')
      expect(await page.locator('.kern-error, [aria-invalid=true]').count()).toBeGreaterThan(1)
      await look(page, `receipt-${language}-03-declare-wrong`, language)
      for (const [field, value] of Object.entries({
        'birthDate-day': '17',
        'birthDate-month': '5',
        'birthDate-year': '1990',
        'titleExpires-day': '31',
        'titleExpires-month': '12',
      }))
        await page.fill(`#${field}`, value)
      await page.click('main form button')
      expect(page.url()).toMatch(/\/quittung\/[0-9A-Z]{12}$/)
      await look(page, `receipt-${language}-04-declared`, language)
      await page.context().close()
    },
  )

  test('is told when the date of the title is of another life', async () => {
    const page = await onPhone()
    await page.goto('/de/quittung/anliegen')
    await page.click('main form button')
    expect(await page.textContent('main')).toContain('Bitte wählen Sie Ihr Anliegen.')
    await page.selectOption('#concern', 'study_extend')
    await page.fill('#familyName', 'Nguyễn')
    for (const [name, year] of [
      ['birthDate', '1990'],
      ['titleExpires', '2099'],
    ])
      for (const [part, value] of [
        ['day', '1'],
        ['month', '2'],
        ['year', year],
      ])
        await page.fill(`#${name}-${part}`, value!)
    await page.click('main form button')
    expect(await page.textContent('main')).toContain('Bitte prüfen Sie das Jahr.')
    await page.context().close()
  })
})

describe('checking a receipt', () => {
  let receipt: string
  let pdf: Buffer
  beforeAll(async () => {
    const issued = await running.office.receipts.receiptOfBooking(VISITOR, await aBooking(1991))
    if (!issued.ok) throw new Error(issued.refusal)
    receipt = issued.code
    pdf = await fetchPdf(`/de/quittung/${receipt}/eingangsbestaetigung.pdf`)
  })

  async function checkFile(page: Page, buffer: Buffer, mimeType = 'application/pdf'): Promise<string> {
    await page.goto('/de/quittung/pruefen')
    await page.setInputFiles('#file', { name: 'datei.pdf', mimeType, buffer })
    await page.click('section[aria-labelledby=by-file] button')
    return (await page.textContent('body')) ?? ''
  }

  test.each(['de', 'ar'] as const)('by number and birth date shows initials, in %s', async (language) => {
    const page = await onPhone()
    await page.goto(`/${language}/quittung/pruefen`)
    await look(page, `receipt-${language}-05-check`, language)
    const type = async (day: string) => {
      await page.fill('#code', receipt)
      await page.fill('#birth-day', day)
      await page.fill('#birth-month', '05')
      await page.fill('#birth-year', '1991')
      await page.click('section[aria-labelledby=by-code] button')
    }
    await type('16')
    expect(await page.textContent('main')).not.toContain('Y.-Ö., A.')
    await look(page, `receipt-${language}-06-check-unknown`, language)
    await type('17')
    expect(await page.textContent('main')).toContain('Y.-Ö., A.')
    expect(await page.textContent('main')).not.toContain('Yıldız')
    await look(page, `receipt-${language}-07-check-valid`, language)
    await page.context().close()
  })

  test('by the square code on the paper needs nothing typed', async () => {
    const read = await running.office.receipts.readReceipt(VISITOR, receipt)
    const proof = Buffer.from(read.ok ? read.receipt.signature : []).toString('base64url')
    const page = await onPhone()
    await page.goto(`/de/quittung/pruefen?code=${receipt}&proof=${proof}`)
    expect(await page.textContent('main')).toContain('Die Bestätigung ist echt.')
    await page.goto(`/de/quittung/pruefen?code=${receipt}&proof=${proof.toLowerCase()}`)
    expect(await page.textContent('main')).not.toContain('Die Bestätigung ist echt.')
    await page.context().close()
  })

  test('by the file tells a genuine one from any other', async () => {
    const page = await onPhone()
    expect(await checkFile(page, pdf)).toContain('Die Bestätigung ist echt.')
    await look(page, 'receipt-de-08-file-valid', 'de')
    const changed = Buffer.from(pdf)
    changed[1000]! ^= 1
    expect(await checkFile(page, changed)).toContain('Ungültig: Die Bestätigung wurde verändert.')
    await look(page, 'receipt-de-09-file-altered', 'de')
    expect(await checkFile(page, Buffer.alloc(0))).toContain('Diese Datei ist leer.')
    expect(await checkFile(page, Buffer.from('Hallo'))).toContain('Das ist keine PDF-Datei.')
    expect(await checkFile(page, Buffer.from('%PDF-1.7'))).toContain('ist nicht unterschrieben')
    expect(await checkFile(page, Buffer.alloc(950 * 1024))).toContain('Die Datei ist zu groß.')
    expect(await checkFile(page, Buffer.alloc(3 * 1024 * 1024))).toContain('Ihre Datei')
    await page.goto('/de/quittung/pruefen')
    await page.click('section[aria-labelledby=by-file] button')
    expect(await page.textContent('main')).toContain('Bitte wählen Sie eine Datei.')
    await page.context().close()
  })

  test('is slowed down for whoever tries birth dates', async () => {
    const page = await onPhone()
    await database.adminPool.query('delete from identity.attempt')
    for (let count = 0; count < 60; count++) await running.office.codes.failed('127.0.0.1')
    await page.goto(`/de/quittung/pruefen?code=${receipt}&proof=AAAA`)
    expect((await page.request.get(page.url())).status()).toBe(429)
    await database.adminPool.query('delete from identity.attempt')
    await page.context().close()
  })
})
