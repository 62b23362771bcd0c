import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#ground/permission/permission.ts'
import { bookedOffice, type BookedOffice } from '../../../testing/booked-office.ts'
import { openBrowser } from '../../../testing/browser.ts'
import { barriers, picture, signedIn } from '../../../testing/staff-office.ts'
import { PATIENCE } from '../../../testing/patience.ts'

const TERMINAL: Actor = { kind: 'device', id: 'terminal-1', roles: ['terminal'], sites: [1] }
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

async function atReception(path = '/reception', more: Parameters<typeof signedIn>[4] = {}): Promise<Page> {
  const page = await signedIn(browser, office, 'rita', path, more)
  // Keys are pressed once the page is awake, as a person would.
  if (path === '/reception' && more.javaScriptEnabled !== false) await page.getByText('Verbunden').waitFor()
  return page
}
const told = (page: Page) => page.locator('[data-told]')
async function looksWithNames(): Promise<number> {
  const found = await sql<{
    looks: string
  }>`select count(*) as looks from trail.entry where act = 'reception.hall'`.execute(office.office.ground.db)
  return Number(found.rows[0]!.looks)
}

describe('the hall', () => {
  test('someone checks in at the terminal: the open page shows it by itself, and the name', async () => {
    const { code } = await office.book('09:15', 'Kovalenko')
    const page = await atReception()
    await page.getByText('Niemand wartet').waitFor()
    await page.getByText('Verbunden').waitFor()
    const done = await office.office.reception.checkIn(TERMINAL, { code, site: 1 })
    if (!done.ok) throw new Error(done.refusal)
    const row = page.locator(`[data-number="${done.number}"]`)
    await row.waitFor({ timeout: PATIENCE })
    expect(await row.innerText()).toContain('Termin erst 09:15')
    await row.getByText('Kovalenko').waitFor({ timeout: PATIENCE })
    await page.context().close()
  })

  test('the pages of the reception take two lines at the most on a screen of 1280 pixels', async () => {
    const page = await atReception()
    await page.setViewportSize({ width: 1280, height: 900 })
    const links = page.getByRole('navigation', { name: 'Bereiche des Empfangs' }).getByRole('link')
    const tops = await links.evaluateAll((all) => all.map((it) => Math.round(it.getBoundingClientRect().top)))
    expect(tops.length).toBeGreaterThan(15)
    expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(40)
    await page.context().close()
  })

  test('a page that stays open reads names only for someone new, not at every change', async () => {
    await office.arrive({ name: ['Olena', 'Kovalenko'] })
    const page = await atReception()
    await page.getByText('Verbunden').waitFor()
    const before = await looksWithNames()
    for (const concern of ['short_info', 'card_pickup', 'hand_in_documents']) {
      await office.office.reception.drawTicket(TERMINAL, { site: 1, concerns: [concern], language: 'ar' })
      await page.waitForTimeout(300)
    }
    await page.getByText('4 Personen warten').waitFor({ timeout: PATIENCE })
    await page.waitForTimeout(5500)
    expect(await looksWithNames()).toBe(before)
    expect(await page.locator('main').innerText()).toContain('Kovalenko')
    await page.context().close()
  })

  test('scanner: the code field has the focus, also after "/"; who is here already keeps the number', async () => {
    const { code } = await office.book('09:15', 'Kovalenko')
    const page = await atReception()
    expect(await page.locator(':focus').getAttribute('name')).toBe('code')
    await page.keyboard.type(code)
    await page.keyboard.press('Enter')
    await page.getByText('ist angemeldet und wartet im Bereich B').waitFor()
    const number = (await told(page).innerText()).slice(0, 4)
    await page.locator('h2').first().click()
    await page.keyboard.press('/')
    await page.keyboard.type(code)
    await page.keyboard.press('Enter')
    await page.getByText(`Schon angemeldet: ${number}`).waitFor()
    expect(await barriers(page)).toEqual([])
    await page.context().close()
  })

  test('what is scanned before the script has come is not lost when it comes', async () => {
    const page = await atReception()
    await page.route('**/_app/**/*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500))
      await route.continue()
    })
    await page.reload({ waitUntil: 'commit' })
    await page.locator('#code:focus').waitFor()
    await page.keyboard.type('K7MT4RXW')
    await page.getByText('Verbunden').waitFor()
    expect(await page.getByLabel('Code scannen').inputValue()).toBe('K7MT4RXW')
    await page.context().close()
  })

  test('priority needs a reason, another team, gone: each from the row, and everything without script as well', async () => {
    await office.arrive({ name: ['Olena', 'Kovalenko'], language: 'uk', needs: ['step_free'] })
    const second = await office.arrive({ dueAt: '2026-11-23T08:30:00Z' })
    await office.office.reception.drawTicket(TERMINAL, { site: 1, concerns: ['short_info'], language: 'ar' })
    office.clock.advance({ minutes: 5 })
    for (const javaScriptEnabled of [true, false]) {
      const page = await atReception('/reception', { javaScriptEnabled })
      if (javaScriptEnabled) await page.getByText('Verbunden').waitFor()
      await page.getByRole('link', { name: `Ändern: ${second}` }).click()
      if (javaScriptEnabled) {
        await page.getByRole('dialog').waitFor()
        expect(await barriers(page)).toEqual([])
        await picture(page, 'reception-change')
      }
      await page.getByLabel('dringend').check()
      await page.locator('#reason').selectOption('')
      await page.getByRole('button', { name: 'Vorrang speichern' }).click()
      await page.getByText('Bitte geben Sie einen Grund an.').first().waitFor()
      // with script the question stays open with what was chosen
      if (javaScriptEnabled) expect(await page.getByLabel('dringend').isChecked()).toBe(true)
      else await page.getByRole('link', { name: `Ändern: ${second}` }).click()
      await page.getByLabel('dringend').check()
      await page.locator('#reason').selectOption('protection')
      await page.getByRole('button', { name: 'Vorrang speichern' }).click()
      await page.getByText(`Vorrang für ${second} ist gespeichert`).waitFor()
      expect(await page.locator(`[data-number="${second}"]`).innerText()).toContain('Dringend')
      if (javaScriptEnabled) await picture(page, 'reception-hall')
      await page.context().close()
    }
    const page = await atReception()
    await page.getByRole('link', { name: `Ändern: ${second}` }).click()
    await page.locator('#transferReason').selectOption('known')
    await page.getByRole('button', { name: 'Zu diesem Team' }).click()
    await told(page)
      .getByText(new RegExp(`${second} wartet jetzt bei [A-ZÄÖÜ]`))
      .waitFor()
    await page.getByRole('link', { name: `Ändern: ${second}` }).click()
    await page.getByText('Besuch ist gegangen').click()
    await page.getByRole('button', { name: 'Ja, ist gegangen' }).click()
    await told(page).getByText(`${second} ist gegangen`).waitFor()
    expect(await page.locator(`[data-number="${second}"]`).count()).toBe(0)
    await page.context().close()
  })

  test('too late by code: let in with a reason, counted from now', async () => {
    const { code } = await office.book('08:00', 'Spät')
    const page = await atReception()
    await page.keyboard.type(code)
    await page.keyboard.press('Enter')
    await page.getByText('Zu spät: Termin war 08:00').waitFor()
    await picture(page, 'reception-late')
    await page.getByLabel('Grund', { exact: true }).fill('Zug fiel aus')
    await page.getByRole('button', { name: 'Trotzdem annehmen' }).click()
    await page.getByText('ist angenommen und wartet im Bereich B').waitFor()
    expect(await page.locator('[data-number]').innerText()).toContain('zu spät, zählt ab Ankunft')
    await page.context().close()
  })
})

describe('the other pages', () => {
  test('day list: arrive and missed by one press, search by the beginning of a name', async () => {
    await office.book('08:00', 'Spät')
    await office.book('08:45', 'Fast')
    await office.book('10:00', 'Kovalenko')
    const page = await atReception('/reception/day')
    await page.getByRole('button', { name: 'Angekommen: Thị Ánh Kovalenko' }).click()
    await page.getByText('ist angemeldet').waitFor()
    await page.getByRole('button', { name: 'Nicht erschienen: Thị Ánh Spät' }).click()
    await page.getByText('Als nicht erschienen vermerkt').waitFor()
    await page.getByRole('button', { name: 'Nicht erschienen: Thị Ánh Fast' }).click()
    await page.getByText('Erst ab').first().waitFor()
    expect(await barriers(page)).toEqual([])
    await picture(page, 'reception-day')
    await page.getByLabel('Familienname').fill('koval')
    await page.getByRole('button', { name: 'Suchen' }).click()
    await page.getByText('1 Treffer').waitFor()
    expect(await page.locator('tbody tr').count()).toBe(1)
    await page.emulateMedia({ media: 'print' })
    await picture(page, 'reception-day-print')
    await page.context().close()
  })

  test('walk-in: what needs an appointment is refused, with a reason it goes, nothing typed is lost', async () => {
    const page = await atReception('/reception/walk-in', { javaScriptEnabled: false })
    await page.getByLabel('Anderes Anliegen').selectOption('study_extend')
    await page.getByLabel('Türkçe').check()
    await page.getByLabel('Familienname').fill('Yılmaz')
    await page.getByRole('button', { name: 'Nummer ausgeben' }).click()
    await page.getByText('Mit einem Grund geht es trotzdem').first().waitFor()
    expect(await page.getByLabel('Türkçe').isChecked()).toBe(true)
    await picture(page, 'reception-walk-in')
    await page.getByLabel('Grund für eine Ausnahme').fill('Titel läuft morgen ab')
    await page.getByRole('button', { name: 'Nummer ausgeben' }).click()
    await page.getByText('ist ausgegeben, Bereich B').waitFor()
    expect(await page.locator('main').innerText()).toContain('Yılmaz')
    const scripted = await atReception('/reception/walk-in')
    expect(await barriers(scripted)).toEqual([])
    for (const opened of [page, scripted]) await opened.context().close()
  })

  test('somebody calls: the booking by its code, with the ways to move and cancel it', async () => {
    const { code } = await office.book('2026-11-24T10:00', 'Kovalenko')
    const page = await atReception('/reception/booking')
    await page.getByLabel('Code des Termins').fill(code.toLowerCase())
    await page.keyboard.press('Enter')
    await page.getByText('Kovalenko').waitFor()
    expect(await barriers(page)).toEqual([])
    await picture(page, 'reception-booking')
    await page.getByRole('link', { name: 'Verschieben' }).click()
    await page.waitForURL(`**/de/mein-termin/${code}/verschieben`)
    await page.context().close()
  })

  test('a colleague of the desks sees no reception, and the hall without names is not for visitors', async () => {
    const page = await (await browser.newContext()).newPage()
    const answer = await page.goto(`${office.origin}/reception/hall?site=1`)
    expect(new URL(page.url()).pathname).toBe('/sign-in')
    expect(answer?.status()).toBe(200)
    await page.context().close()
    const clerk = await signedIn(browser, office, 'anna', '/reception')
    expect(await clerk.locator('main').innerText()).toContain('Das dürfen Sie hier nicht')
    await clerk.context().close()
  })
})
