import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { bookedOffice, type BookedOffice } from '../../../testing/booked-office.ts'
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

const atAdmin = (path: string, more: Parameters<typeof signedIn>[4] = {}) =>
  signedIn(browser, office, 'chef', path, more)
/** What a visitor sees of a day. */
async function freeOn(day: string): Promise<number> {
  const { appointments } = office.office
  const asked = appointments.wishFor({ site: 1, concerns: ['study_extend'] })
  if (!asked.ok) throw new Error(asked.refusal)
  return appointments.placesOn(asked.wish, Temporal.PlainDate.from(day)).length
}

describe('opening hours', () => {
  test('closing a day with a booking lists it first; after the second yes nobody can book there any more', async () => {
    await office.book('2026-11-25T10:00', 'Kovalenko')
    expect(await freeOn('2026-11-25')).toBeGreaterThan(0)
    const page = await atAdmin('/admin/hours', { javaScriptEnabled: false })
    await picture(page, 'admin-hours')
    await page.getByRole('link', { name: 'Neue Schließung' }).click()
    await page.getByLabel('erster Tag').fill('25.11.2026')
    await page.getByLabel('letzter Tag').fill('25.11.2026')
    await page.getByLabel('Grund').fill('Personalversammlung')
    await picture(page, 'admin-hours-form')
    await page.getByRole('button', { name: 'Speichern' }).click()
    await page.getByText('Diese Änderung betrifft 1 gebuchten Termin').first().waitFor()
    expect(await page.locator('main').innerText()).toContain('Mittwoch, 25. November 2026, 10:00')
    expect(await freeOn('2026-11-25')).toBeGreaterThan(0)
    await picture(page, 'admin-hours-touched')
    await page.getByRole('button', { name: 'Trotzdem ändern' }).click()
    await page.getByText('Gespeichert').waitFor()
    expect(await freeOn('2026-11-25')).toBe(0)
    const visitor = await (await browser.newContext()).newPage()
    await visitor.goto(`${office.origin}/de/termin/study_extend/zeiten`)
    expect(await visitor.locator('main').innerText()).not.toContain('25. November')
    await visitor.context().close()
    const rule = page.locator('.row', { hasText: 'Personalversammlung' })
    await rule.locator('summary').click()
    await rule.getByRole('button', { name: 'Ja, entfernen' }).click()
    await page.getByText('Gespeichert').waitFor()
    expect(await freeOn('2026-11-25')).toBeGreaterThan(0)
    await page.context().close()
  })

  test('what is wrong stands at its field, what was typed stays, days of the week too', async () => {
    const page = await atAdmin('/admin/hours?new=series')
    await page.getByLabel('Dienstag').check()
    await page.getByLabel('von', { exact: true }).fill('08:30')
    await page.getByLabel('bis', { exact: true }).fill('halb zwölf')
    await page.getByRole('button', { name: 'Speichern' }).click()
    await page.getByText('Bitte schreiben Sie die Uhrzeit so: 08:30').first().waitFor()
    expect(await page.getByLabel('Dienstag').isChecked()).toBe(true)
    expect(await page.getByLabel('von', { exact: true }).inputValue()).toBe('08:30')
    expect(await barriers(page)).toEqual([])
    await picture(page, 'admin-hours-wrong')
    await page.context().close()
  })

  test('hours are set aside and fair booking is ruled; a share too large is refused and stays typed', async () => {
    const page = await atAdmin('/admin/hours?new=quota', { javaScriptEnabled: false })
    await page.getByLabel('Für wen').selectOption('desk')
    await page.getByLabel('Anteil in Prozent').fill('120')
    await page.getByRole('button', { name: 'Speichern' }).click()
    await page.getByText('Dieser Wert geht hier nicht').first().waitFor()
    expect(await page.getByLabel('Anteil in Prozent').inputValue()).toBe('120')
    await page.getByLabel('Anteil in Prozent').fill('20')
    await picture(page, 'admin-quota-form')
    await page.getByRole('button', { name: 'Speichern' }).click()
    await page.getByText('Gespeichert').waitFor()
    expect(await page.locator('main').innerText()).toContain('20 % für Telefon und Empfang')
    await page.goto(`${office.origin}/admin/hours?new=policy`)
    await page.getByLabel('sofort').check()
    await page.getByLabel('So viele Tage im Voraus').fill('30')
    await page.getByRole('button', { name: 'Speichern' }).click()
    await page.getByText('Gespeichert').waitFor()
    expect(office.office.appointments.plan(1)?.policy).toMatchObject({ returns: 'at-once', windowDays: 30 })
    await page.locator('.row', { hasText: '20 % für' }).locator('summary').click()
    await page.locator('.row', { hasText: '20 % für' }).getByRole('button', { name: 'Ja, entfernen' }).click()
    await page.getByText('Alle Zeiten sind für alle offen').waitFor()
    await page.locator('#quotas').scrollIntoViewIfNeeded()
    await picture(page, 'admin-quotas')
    await page.context().close()
  })

  test('the page as it opens has no barrier a machine can find', async () => {
    const page = await atAdmin('/admin/hours')
    expect(await barriers(page)).toEqual([])
    await page.goto(`${office.origin}/admin`)
    expect(await barriers(page)).toEqual([])
    await picture(page, 'admin-overview')
    await page.context().close()
  })
})

describe('accounts and keys', () => {
  test('a colleague joins, gets more to do, leaves: the sign-in follows', async () => {
    const page = await atAdmin('/admin/accounts/new')
    await page.getByLabel('Name', { exact: true }).fill('Dana Neu')
    await page.getByLabel('Anmeldename').fill('dana')
    await page.getByLabel('Passwort').fill('kurz')
    await page.getByLabel('Empfang').check()
    await page.getByRole('button', { name: 'Konto anlegen' }).click()
    await page.getByText('Nehmen Sie ein längeres Passwort').first().waitFor()
    expect(await page.getByLabel('Empfang').isChecked()).toBe(true)
    expect(await page.getByLabel('Passwort').inputValue()).toBe('')
    expect(await barriers(page)).toEqual([])
    await picture(page, 'admin-account-new')
    await page.getByLabel('Passwort').fill('Sieben Kamele im Englischen Garten')
    await page.getByRole('button', { name: 'Konto anlegen' }).click()
    await page.getByText('Das Konto ist angelegt').waitFor()
    await (await signedIn(browser, office, 'dana', '/reception')).context().close()
    await page.getByRole('link', { name: 'Ändern: Dana Neu' }).click()
    await page.getByLabel('Sachbearbeitung').check()
    await page.getByRole('button', { name: 'Speichern' }).click()
    await page.getByText('Gespeichert').waitFor()
    expect(await barriers(page)).toEqual([])
    await picture(page, 'admin-accounts')
    await page.getByRole('link', { name: 'Ändern: Dana Neu' }).click()
    expect(await barriers(page)).toEqual([])
    await picture(page, 'admin-account')
    await page.getByRole('button', { name: 'Konto sperren' }).click()
    await page.getByText('Das Konto ist gesperrt').waitFor()
    expect(await page.locator('tr', { hasText: 'Dana Neu' }).innerText()).toContain('gesperrt')
    await page.context().close()
  })

  test('a key is shown once, opens a terminal, and ends when it is revoked', async () => {
    const page = await atAdmin('/admin/devices')
    await page.getByLabel('Wofür').fill('Terminal am Eingang')
    await page.getByRole('button', { name: 'Schlüssel ausgeben' }).click()
    const secret = await page.locator('.secret').innerText()
    expect(secret).toMatch(/^wk_device_/)
    expect(await barriers(page)).toEqual([])
    await picture(page, 'admin-devices')
    const machine = await openTerminal(secret)
    await page.goto(`${office.origin}/admin/devices`)
    expect(await page.locator('main').innerText()).not.toContain(secret)
    await page.getByRole('button', { name: 'Sperren: Terminal am Eingang' }).click()
    await page.getByText('Der Schlüssel ist gesperrt').waitFor()
    await machine.reload()
    expect(new URL(machine.url()).pathname).toBe('/device')
    for (const opened of [page, machine]) await opened.context().close()
  })

  test('the trail shows the newest first, names of colleagues, and one subject alone', async () => {
    const page = await atAdmin('/admin/devices')
    office.clock.advance({ minutes: 1 })
    await page.getByLabel('Wofür').fill('Anzeige')
    await page.getByRole('button', { name: 'Schlüssel ausgeben' }).click()
    await page.locator('.secret').waitFor()
    await page.goto(`${office.origin}/admin/trail`)
    const row = page.locator('tr', { hasText: 'staff.issue-key' }).first()
    expect(await row.innerText()).toContain('Carla Chef')
    expect(await barriers(page)).toEqual([])
    await picture(page, 'admin-trail')
    await row.getByRole('link').click()
    await page.waitForURL('**/admin/trail?subject=*')
    expect(await page.locator('tbody tr').count()).toBe(1)
    await page.context().close()
  })

  test('who is not of the administration sees none of it', async () => {
    for (const path of [
      '/admin',
      '/admin/hours',
      '/admin/accounts',
      '/admin/accounts/new',
      '/admin/devices',
      '/admin/trail',
    ]) {
      const page = await signedIn(browser, office, 'rita', path)
      expect(await page.locator('main').innerText(), path).toContain('Das dürfen Sie hier nicht')
      await page.context().close()
    }
  })
})

async function openTerminal(secret: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(`${office.origin}/device`)
  await page.getByLabel('Schlüssel').fill(secret)
  await page.getByRole('button', { name: 'Gerät anmelden' }).click()
  await page.waitForURL('**/terminal')
  return page
}
