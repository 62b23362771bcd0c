import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { SYSTEM } from '#ground/permission/permission.ts'
import { bookedOffice, type BookedOffice } from '../../../../testing/booked-office.ts'
import { openBrowser } from '../../../../testing/browser.ts'
import { barriers, PASSWORD, picture, signedIn } from '../../../../testing/staff-office.ts'

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

const atAdmin = (path: string, more: Parameters<typeof signedIn>[4] = {}, login = 'chef') =>
  signedIn(browser, office, login, path, more)
const wordsOf = (page: Page) => page.locator('main').innerText()

/** What a visitor reads at an address, without signing in. */
async function visitorReads(path: string): Promise<string> {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await page.goto(office.origin + path)
  const words = await wordsOf(page)
  await page.context().close()
  return words
}

/** Pictures for eyes: wide and narrow. */
async function both(page: Page, name: string): Promise<void> {
  await picture(page, `${name}-desktop`)
  await page.setViewportSize({ width: 390, height: 844 })
  await picture(page, `${name}-phone`)
  // a table scrolls in its own frame; nothing else may reach beyond the screen
  const wider = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const beyond = [...document.body.querySelectorAll('*')].filter(
      (one) => one.getBoundingClientRect().right > clientWidth + 1 && !one.closest('.kern-table-responsive'),
    )
    return scrollWidth > clientWidth ? beyond.map((one) => `${one.tagName}.${one.className}`).slice(0, 5) : []
  })
  expect(wider, `${name} on a phone`).toEqual([])
  await page.setViewportSize({ width: 1280, height: 900 })
}

describe('the catalogue in the browser', () => {
  test('a concern is found, changed, looked at as a visitor, published, and then seen by everybody; all without script', async () => {
    const page = await atAdmin('/admin/catalogue', { javaScriptEnabled: false })
    await both(page, 'catalogue-list')
    await page.getByLabel('Suchen').fill('aufenthaltserlaubnis studium')
    await page.getByLabel('Suchen').fill('study_extend')
    await page.getByRole('button', { name: 'Finden' }).click()
    await page.getByText('1 Eintrag').waitFor()
    await page.getByRole('rowheader').getByRole('link').click()
    await both(page, 'catalogue-concern')
    await page.getByLabel('Name auf Deutsch').fill('Studium: Aufenthalt verlängern')
    await page.getByLabel('Minuten', { exact: true }).fill('zwanzig')
    await page.getByRole('button', { name: 'In die Änderungsliste' }).click()
    await page.getByText('Minuten: Bitte eine ganze Zahl schreiben').first().waitFor()
    expect(await page.getByLabel('Name auf Deutsch').inputValue()).toBe('Studium: Aufenthalt verlängern')
    expect(await page.getByLabel('Minuten', { exact: true }).inputValue()).toBe('zwanzig')
    await both(page, 'catalogue-wrong')
    await page.getByLabel('Minuten', { exact: true }).fill('45')
    await page.getByRole('button', { name: 'Weitere Zeilen' }).click()
    expect(await page.getByLabel('Minuten', { exact: true }).inputValue()).toBe('45')
    const row = page
      .locator('.line.documents')
      .filter({ has: page.locator('select option:checked[value=""]') })
      .first()
    await row.getByRole('combobox').nth(0).selectOption('cv')
    await row.getByRole('combobox').nth(1).selectOption('ifAsked')
    await page.getByRole('button', { name: 'In die Änderungsliste' }).click()
    await page.getByText('Die Änderung steht in der Änderungsliste').waitFor()
    expect(await visitorReads('/de/termin/study_extend')).not.toContain('Studium: Aufenthalt verlängern')
    await page.getByRole('link', { name: 'Vorschau' }).last().click()
    expect(await wordsOf(page)).toContain('Studium: Aufenthalt verlängern')
    expect(await page.locator('header').innerText()).toContain('45 Minuten')
    await both(page, 'catalogue-preview-de')
    await page.getByLabel('Sprache').selectOption('ar')
    await page.getByRole('button', { name: 'Ansehen' }).click()
    await page.locator('html[dir=rtl]').waitFor()
    await both(page, 'catalogue-preview-ar')
    await page.goto(`${office.origin}/admin/catalogue/changes`)
    expect(await wordsOf(page)).toContain('ist auf Deutsch neu, in diesen Sprachen noch alt')
    await both(page, 'catalogue-changes')
    await page.getByRole('button', { name: 'Veröffentlichen' }).click()
    await page.getByText('Bitte schreiben Sie, warum').first().waitFor()
    await page.getByLabel('Warum ändert sich der Katalog?').fill('Weisung vom 20.11.2026')
    await page.getByRole('button', { name: 'Veröffentlichen' }).click()
    await page.getByText('Veröffentlicht als Fassung 1').waitFor()
    expect(await visitorReads('/de/termin/study_extend')).toContain('Studium: Aufenthalt verlängern')
    await page.getByRole('link', { name: 'Verlauf' }).first().click()
    expect(await wordsOf(page)).toContain('Warum: Weisung vom 20.11.2026')
    expect(await wordsOf(page)).toContain('veröffentlicht von Carla Chef')
    await both(page, 'catalogue-history')
    await page.context().close()
  })

  test('what would orphan a booking lists it first', async () => {
    await office.book('2026-11-26T10:00', 'Kovalenko')
    const page = await atAdmin('/admin/catalogue/entry/concern/study_extend')
    await page.getByLabel('Anliegen endet am').fill('24.11.2026')
    await page.getByRole('button', { name: 'In die Änderungsliste' }).click()
    await page.getByText('Die Änderung steht in der Änderungsliste').waitFor()
    await page.goto(`${office.origin}/admin/catalogue/changes`)
    await page.getByLabel('Warum ändert sich der Katalog?').fill('Gibt es nicht mehr')
    await page.getByRole('button', { name: 'Veröffentlichen' }).click()
    await page.getByText('Diese Änderung betrifft 1 gebuchten Termin').first().waitFor()
    expect(await wordsOf(page)).toContain('Donnerstag, 26. November 2026, 10:00')
    expect(await wordsOf(page)).toContain('gibt es dann nicht mehr')
    await both(page, 'catalogue-touched')
    const tomorrow = Temporal.PlainDate.from('2026-11-25')
    expect(office.office.catalogue.concernOn('study_extend', tomorrow).ok).toBe(true)
    await page.getByRole('button', { name: 'Trotzdem veröffentlichen' }).click()
    await page.getByText('Veröffentlicht als Fassung 1').waitFor()
    expect(office.office.catalogue.concernOn('study_extend', tomorrow).ok).toBe(false)
    expect(office.office.catalogue.concernOn('study_extend', Temporal.PlainDate.from('2026-11-23')).ok).toBe(
      true,
    )
    await page.context().close()
  })

  test('a fault names the entry, the field and the way out, and keeps everything from being published', async () => {
    const page = await atAdmin('/admin/catalogue/entry/document/cv')
    await page.getByText('Eintrag entfernen').click()
    await page.getByRole('button', { name: 'Ja, in der Änderungsliste' }).click()
    await page.waitForURL('**/changes')
    expect(await wordsOf(page)).toContain('Unterlagen: Unterlage „Lebenslauf“ gibt es dann nicht')
    await both(page, 'catalogue-faults')
    await page.getByLabel('Warum ändert sich der Katalog?').fill('Weniger Papier')
    await page.getByRole('button', { name: 'Veröffentlichen' }).click()
    await page.getByText('Die Prüfung hat Fehler gefunden').first().waitFor()
    expect(await page.getByLabel('Warum ändert sich der Katalog?').inputValue()).toBe('Weniger Papier')
    expect(office.office.catalogue.catalogue.documentTypes.has('cv')).toBe(true)
    await page.locator('summary', { hasText: 'Verwerfen' }).click()
    await page.getByRole('button', { name: 'Ja, verwerfen' }).click()
    await page.getByText('Die Änderung ist verworfen').waitFor()
    await page.context().close()
  })

  test('two at one entry: the second is told what the first did, and nothing typed is lost', async () => {
    const account = {
      login: 'dora',
      name: 'Dora Zwei',
      password: PASSWORD,
      roles: ['admin'],
      sites: [1],
      teams: [],
    }
    await office.office.staff.createAccount(SYSTEM, account)
    const one = await atAdmin('/admin/catalogue/entry/document/passport')
    const two = await atAdmin('/admin/catalogue/entry/document/passport', {}, 'dora')
    await two.getByLabel('Höchstens so viele Tage alt').fill('30')
    await two.getByRole('button', { name: 'In die Änderungsliste' }).click()
    await two.getByText('Die Änderung steht in der Änderungsliste').waitFor()
    await one.getByLabel('Name auf Deutsch').fill('Pass')
    await one.getByRole('button', { name: 'In die Änderungsliste' }).click()
    await one.getByText('Dora Zwei hat diesen Eintrag inzwischen geändert').first().waitFor()
    expect(await one.getByLabel('Name auf Deutsch').inputValue()).toBe('Pass')
    expect(await one.locator('tr', { hasText: 'Höchstens so viele Tage alt' }).innerText()).toContain('30')
    await both(one, 'catalogue-conflict')
    await one.getByLabel('Höchstens so viele Tage alt').fill('30')
    await one.getByRole('button', { name: 'In die Änderungsliste' }).click()
    await one.getByText('Die Änderung steht in der Änderungsliste').waitFor()
    for (const page of [one, two]) await page.context().close()
  })

  test('texts stand side by side, what is missing is marked; a rule is tried before it is published', async () => {
    const page = await atAdmin('/admin/catalogue/texts/document/cv')
    expect(await barriers(page)).toEqual([])
    await page.getByLabel('Türkçe').first().fill('Özgeçmiş (yeni)')
    await both(page, 'catalogue-texts')
    await page.getByRole('button', { name: 'In die Änderungsliste' }).click()
    await page.getByText('Die Texte stehen in der Änderungsliste').waitFor()
    await page.goto(`${office.origin}/admin/catalogue?kind=fee`)
    await page.getByRole('rowheader').first().getByRole('link').click()
    await page.getByText('kommen mit dem Gesetz').waitFor()
    await page.getByLabel('Français').fill('Nom de la taxe')
    await page.getByRole('button', { name: 'In die Änderungsliste' }).click()
    await page.getByText('Die Texte stehen in der Änderungsliste').waitFor()
    await page.goto(`${office.origin}/admin/catalogue/changes`)
    expect(await wordsOf(page)).toContain('Nom de la taxe')
    await page.goto(`${office.origin}/admin/catalogue/responsibility`)
    await page.getByLabel('Anliegen').selectOption('study_extend')
    await page.getByLabel('Familienname').fill('Łukasz')
    await page.getByRole('button', { name: 'Wer ist zuständig?' }).click()
    await page.getByText('Zuständig ist Befristeter Aufenthalt, Reihe L-Z').first().waitFor()
    expect(await wordsOf(page)).toContain('Familienname L bis Z')
    expect(await barriers(page)).toEqual([])
    await both(page, 'catalogue-responsibility')
    await page.goto(`${office.origin}/admin/catalogue/new/condition`)
    await page.getByLabel('Schlüssel').fill('Hat Hund')
    await page.getByLabel('Wann').selectOption('question')
    await page.getByLabel('Bezeichnung auf Deutsch').fill('nur mit Hund')
    await page.getByLabel('Bezeichnung auf Englisch').fill('only with a dog')
    await page.getByRole('button', { name: 'In die Änderungsliste' }).click()
    await page.waitForURL('**/entry/condition/**')
    await page.goto(`${office.origin}/admin/catalogue/changes`)
    expect(await wordsOf(page)).toContain('Die Frage auf Deutsch fehlt')
    await page.context().close()
  })

  test('the pages have no barrier a machine can find and are for the administration alone', async () => {
    const paths = [
      '',
      '?kind=rule',
      '/entry/concern/blue_card',
      '/entry/rule/fallback',
      '/new/concern',
      '/changes',
      '/history',
      '/preview',
      '/preview/fa/blue_card',
    ]
    const page = await atAdmin('/admin/catalogue')
    for (const path of paths) {
      await page.goto(`${office.origin}/admin/catalogue${path}`)
      expect(await barriers(page), path).toEqual([])
    }
    await page.context().close()
    const other = await atAdmin('/admin/catalogue', {}, 'rita')
    expect(await wordsOf(other)).toContain('Das dürfen Sie hier nicht')
    await other.context().close()
  })
})
