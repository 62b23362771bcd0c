import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startVirtualPrinter } from '#ground/print/index.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { awake } from '../../../testing/awake.ts'
import { atTerminal, bookedOffice, type BookedOffice } from '../../../testing/booked-office.ts'
import { openBrowser } from '../../../testing/browser.ts'
import { barriers, picture, signedIn } from '../../../testing/staff-office.ts'

let browser: Browser
let office: BookedOffice

beforeAll(async () => {
  browser = await openBrowser()
})
beforeEach(async () => {
  office = await bookedOffice()
  return async () => {
    expect(office.mistakes).toEqual([])
    await office.close()
  }
})
afterAll(() => browser.close())

const open = (path: string, more: Parameters<Browser['newContext']>[0] = {}) =>
  atTerminal(browser, office, path, more)
const landscape = { viewport: { width: 1920, height: 1080 } }
const numberOn = (page: Page) => page.locator('h1 .number').innerText()

describe('with an appointment', () => {
  test('a scanned code and Enter give a number, an area and a range; the same code gives the same number', async () => {
    const { code } = await office.book('09:15')
    const page = await open('/terminal/de/check-in')
    await page.locator('[name="code"]:focus').waitFor()
    await page.keyboard.type(code)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/ticket/**')
    const number = await numberOn(page)
    expect(number).toMatch(/^B\d{3}$/)
    const shown = await page.locator('main').innerText()
    expect(shown).toContain('Wartebereich B')
    expect(shown).toMatch(/etwa \d+|Sie sind gleich dran/)
    expect(shown).not.toContain('Nguyễn')
    expect(await barriers(page)).toEqual([])
    await picture(page, 'terminal-ticket-de')
    await page.getByRole('link', { name: 'Fertig' }).click()
    await page.getByRole('link', { name: 'Deutsch' }).click()
    await page.getByRole('link', { name: 'Ich habe einen Termin' }).click()
    await page.getByLabel('Code').fill(`${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`)
    await page.getByRole('button', { name: 'Anmelden' }).click()
    await page.getByText('Sie sind schon angemeldet').waitFor()
    expect(await numberOn(page)).toBe(number)
    await page.context().close()
  })

  test('an address under the reader on the very first page is taken at once, and never opened', async () => {
    const { code } = await office.book('09:15')
    const page = await open('/terminal')
    await awake(page)
    await page.keyboard.type(`https://amt.example/uk/mein-termin/${code}`)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/terminal/de/ticket/**')
    expect(await numberOn(page)).toMatch(/^B\d{3}$/)
    await page.context().close()
  })

  test('without script: family name and 00.00.1990', async () => {
    await office.book('09:15')
    const page = await open('/terminal/en', { javaScriptEnabled: false })
    await page.getByRole('link', { name: 'I have an appointment' }).click()
    await page.getByRole('link', { name: 'I have no code' }).click()
    await page.getByLabel('Family name').fill('Nguyen')
    for (const [label, value] of [
      ['Day', '00'],
      ['Month', '00'],
      ['Year', '1990'],
    ] as const)
      await page.getByLabel(label).fill(value)
    await page.getByRole('button', { name: 'Check in' }).click()
    expect(await numberOn(page)).toMatch(/^B\d{3}$/)
    await page.context().close()
  })

  test('too late, another day, unknown, two of the same name: each with the next step and nothing about anybody', async () => {
    const late = await office.book('08:00', 'Spät')
    const tomorrow = await office.book('2026-11-24T10:00', 'Morgen')
    await office.book('10:00', 'Gleich', { year: 1980, month: 5, day: 17 })
    await office.book('10:15', 'Gleich', { year: 1980, month: 5, day: 17 })
    const page = await open('/terminal/de/check-in', landscape)
    const stopOf = async (code: string) => {
      await page.goto(`${office.origin}/terminal/de/check-in`)
      await page.getByLabel('Code').fill(code)
      await page.keyboard.press('Enter')
      return page.locator('[data-stop]').innerText()
    }
    expect(await stopOf(late.code)).toContain('Sie kommen zu spät')
    expect(await barriers(page)).toEqual([])
    await picture(page, 'terminal-too-late-landscape')
    expect(await stopOf(tomorrow.code)).toContain('Dienstag, 24. November 2026, 10:00\u00a0Uhr')
    expect(await stopOf('0000-0000-0000')).toContain('Diesen Code kennen wir nicht')
    for (const foreign of [
      'https://shop.example/angebot?x=1',
      'https://amt-nebenan.example/de/ticket/K7MT4RXW92DA',
      'WIFI:T:WPA;S:gast;P:geheim;;',
      'x'.repeat(290),
    ]) {
      const said = await stopOf(foreign)
      expect(said).toContain('Das ist nicht unser QR-Code')
      expect(new URL(page.url()).origin).toBe(office.origin)
    }
    expect(await page.getByRole('link', { name: 'Ich habe keinen Code' }).isVisible()).toBe(true)
    await page.goto(`${office.origin}/terminal/de/name`)
    await page.getByLabel('Familienname').fill('Gleich')
    for (const [label, value] of [
      ['Tag', '17'],
      ['Monat', '05'],
      ['Jahr', '1980'],
    ] as const)
      await page.getByLabel(label).fill(value)
    await page.getByRole('button', { name: 'Anmelden' }).click()
    const several = await page.locator('main').innerText()
    expect(several).toContain('Bitte gehen Sie zum Empfang')
    expect(several).not.toContain('Gleich')
    await page.context().close()
  })

  test('whoever tries codes at a terminal is sent to a person after a while', async () => {
    const page = await open('/terminal/de/check-in', { javaScriptEnabled: false })
    const { id } = (await office.office.staff.identifyKey(office.terminalKey))!
    for (let n = 0; n < 60; n++) await office.office.codes.failed(`device-${id}`)
    await page.getByLabel('Code').fill('0000-0000-0000')
    await page.getByRole('button', { name: 'Anmelden' }).click()
    expect(await page.locator('[data-stop]').innerText()).toContain('Das hat zu oft nicht geklappt')
    await page.context().close()
  })
})

describe('without an appointment', () => {
  test('in Arabic, right to left, without script: three touches give a number', async () => {
    const page = await open('/terminal', { javaScriptEnabled: false })
    expect(await barriers(await open('/terminal'))).toEqual([])
    await picture(page, 'terminal-languages')
    await page.getByRole('link', { name: 'العربية' }).click()
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    await picture(page, 'terminal-start-ar')
    await page.getByRole('link', { name: 'ليس عندي موعد' }).click()
    await picture(page, 'terminal-walk-in-ar')
    await page.locator('main a[href$="/walk-in/short"]').click()
    await picture(page, 'terminal-short-ar')
    await page.getByRole('button', { name: 'سؤال قصير أو معلومة' }).click()
    expect(await numberOn(page)).toMatch(/^A\d{3}$/)
    await picture(page, 'terminal-ticket-ar')
    await page.context().close()
  })

  test('sorted: done here, booked, another office, each with the next step; after closing there are no numbers', async () => {
    const page = await open('/terminal/de/walk-in', landscape)
    expect(await barriers(page)).toEqual([])
    await picture(page, 'terminal-walk-in-de-landscape')
    await page.getByRole('link', { name: 'Aufenthalt, Arbeit, Studium, Familie' }).click()
    await page.getByRole('link', { name: 'Studium und Ausbildung' }).click()
    await page.getByRole('link', { name: 'Aufenthaltserlaubnis Studium – Verlängerung' }).click()
    expect(await page.locator('h1').getAttribute('data-answer')).toBe('book')
    const shown = await page.locator('main').innerText()
    expect(shown).toContain('Heute ist noch etwas frei: ')
    expect(shown).toContain(`${office.origin}/de/termin/study_extend`)
    expect(await barriers(page)).toEqual([])
    await picture(page, 'terminal-booking-de-landscape')
    await page.goto(`${office.origin}/terminal/de/elsewhere`)
    await page.getByRole('link', { name: 'Wohnung anmelden' }).click()
    expect(await page.locator('[data-elsewhere]').innerText()).toContain('Rathausplatz 1')
    expect(await barriers(page)).toEqual([])
    await picture(page, 'terminal-elsewhere-de-landscape')
    await page.goto(`${office.origin}/terminal/de/walk-in/emergency_help`)
    expect(await page.locator('h1').getAttribute('data-answer')).toBe('here')
    office.clock.set('2026-11-23T17:00:00Z')
    await page.getByRole('button', { name: 'Nummer ziehen' }).click()
    expect(await page.locator('[data-stop]').getAttribute('data-stop')).toBe('closed')
    await page.context().close()
  })
})

describe('a number on paper', () => {
  test('where no printer stands the terminal says so, and how to take the number along', async () => {
    const page = await open('/terminal/ar/walk-in/short_info')
    await page.locator('form .tile').first().click()
    const number = await numberOn(page)
    await page.getByRole('button', { name: 'طباعة الرقم' }).click()
    await page.locator('[data-paper="none"]').getByText('لا توجد طابعة').waitFor()
    expect(await numberOn(page)).toBe(number)
    expect(await barriers(page)).toEqual([])
    await picture(page, 'terminal-no-printer-ar')
    await page.context().close()
  })

  test('comes out once; without paper it stays large on the glass, and the reception sees why', async () => {
    const printer = await startVirtualPrinter()
    const saved = await office.office.printing.savePrinter(SYSTEM, {
      ...{ site: 1, name: 'Eingang', place: 'links', host: '127.0.0.1', port: printer.port, dots: 576 },
      ...{ stands: 'terminal', device: null, active: true },
    })
    expect(saved.ok).toBe(true)
    const page = await open('/terminal/de/walk-in/short_info')
    await page.getByRole('button', { name: 'Nummer ziehen' }).click()
    const number = await numberOn(page)
    printer.setMood('paper-out')
    await page.getByRole('button', { name: 'Nummer drucken' }).click()
    await page.getByText('Ihre Nummer gilt trotzdem').waitFor()
    expect(await numberOn(page)).toBe(number)
    expect(await page.getByRole('img', { name: 'QR-Code: Ihre Nummer auf dem Handy' }).isVisible()).toBe(true)
    expect(await barriers(page)).toEqual([])
    await picture(page, 'terminal-not-printed-de')
    await page.getByRole('link', { name: 'Ich brauche Hilfe' }).click()
    await page.getByRole('button', { name: 'Empfang rufen' }).click()
    await page.getByText('Ein Mensch kommt zu Ihnen').waitFor()
    const front = await signedIn(browser, office, 'rita', '/reception')
    expect(await front.locator('[data-note=printer]').innerText()).toContain('Drucker Eingang: Papier leer')
    expect(await front.locator('[data-note=help]').innerText()).toContain('Terminal ruft: Eingang')
    expect(await barriers(front)).toEqual([])
    await picture(front, 'reception-notes')
    printer.setMood('ready')
    await page.goBack()
    await page.goBack()
    await page.getByRole('button', { name: 'Nummer drucken' }).click()
    await page.getByText('Ihre Nummer ist gedruckt').waitFor()
    expect(printer.slips()).toHaveLength(1)
    await front.getByRole('button', { name: 'Ich gehe hin' }).click()
    await front.waitForURL('**/reception')
    expect(await front.locator('[data-note]').count()).toBe(0)
    await Promise.all([page.context().close(), front.context().close(), printer.stop()])
  })
})

describe('the machine', () => {
  test('only a terminal with its key opens these pages', async () => {
    const page = await (await browser.newContext()).newPage()
    await page.goto(`${office.origin}/terminal/de/check-in`)
    expect(new URL(page.url()).pathname).toBe('/device')
    await page.context().close()
  })

  test('nobody there: after 60 s it asks, more time is given, after 20 s more it starts anew', async () => {
    const page = await open('/terminal/de/name')
    await page.clock.install()
    await page.reload()
    // whoever counts the seconds is the script
    await awake(page)
    await page.getByLabel('Familienname').fill('Nguyen')
    await page.clock.runFor(61_000)
    const dialog = page.getByRole('dialog', { name: 'Sind Sie noch da?' })
    await dialog.waitFor()
    expect(await barriers(page)).toEqual([])
    await picture(page, 'terminal-idle')
    await dialog.getByRole('button', { name: 'Ich brauche mehr Zeit' }).click()
    await page.clock.runFor(1000)
    expect(await dialog.isVisible()).toBe(false)
    expect(await page.getByLabel('Familienname').inputValue()).toBe('Nguyen')
    await page.clock.runFor(81_000)
    await page.waitForURL(`${office.origin}/terminal`)
    await page.context().close()
  })

  test('keys on the glass type into the field that was touched, places to touch are 64 px and more', async () => {
    const page = await open('/terminal/de/name')
    await page.getByLabel('Familienname').click()
    for (const key of ['A', 'L']) await page.getByRole('button', { name: key, exact: true }).click()
    expect(await page.getByLabel('Familienname').inputValue()).toBe('AL')
    await picture(page, 'terminal-name-de')
    await page.getByLabel('Tag').click()
    for (const key of ['0', '7']) await page.getByRole('button', { name: key, exact: true }).click()
    expect(await page.getByLabel('Tag').inputValue()).toBe('07')
    expect(await page.locator(':focus').getAttribute('name')).toBe('birth-month')
    for (const target of await page.locator('a, button, input:not([type=hidden])').all()) {
      const box = await target.boundingBox()
      if (box)
        expect(
          Math.min(box.height, box.width),
          await target.evaluate((it) => it.outerHTML),
        ).toBeGreaterThanOrEqual(64)
    }
    await picture(page, 'terminal-name-digits-de')
    expect(await barriers(page)).toEqual([])
    await page.context().close()
  })
})
