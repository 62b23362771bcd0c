import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginTalk, memberPage, personPage, twoMembers } from '../../testing/a-member.ts'
import { openBrowser } from '../../testing/browser.ts'
import { picture, signedIn, staffOffice, type StaffOffice } from '../../testing/staff-office.ts'

/**
 * One counselling from the first word to the last, on the pages: a person nobody knows, in Arabic and without script; the
 * honest page; a plan; a hint with its paragraph; something passed on because it was signed; the partner's answer; the
 * person's own log; and everything gone. A case worker looks for it all the time and finds nothing.
 */

let browser: Browser
let it: StaffOffice
let person: Page
let member: Page
let anna: Page
let partner: Page
let talk: { readonly number: string; readonly code: string }
let caseUrl = ''

beforeAll(async () => {
  browser = await openBrowser()
  it = await staffOffice()
  await twoMembers(it)
  person = await personPage(browser)
  partner = await personPage(browser)
  member = await memberPage(browser, it)
  anna = await signedIn(browser, it, 'anna', '/files')
})
afterAll(async () => {
  await browser.close()
  expect(it.mistakes).toEqual([])
  await it.close()
})

const own = (path = '') => `${it.origin}/ar/bestin/mein${path}`
const QUESTION = 'عقد عملي انتهى قبل الموعد'

/** What a case worker can ask the house, by hand and by search: nothing of it may show. */
async function annaFindsNothing(words: readonly string[]): Promise<void> {
  const pages = caseUrl === '' ? [] : [caseUrl, `${caseUrl}/plan`, `${caseUrl}/hinweise`]
  for (const path of [...pages, `${it.origin}/counselling`]) {
    await anna.goto(path)
    expect(anna.url()).toBe(`${it.origin}/counselling/sign-in`)
  }
  for (const word of words) {
    await anna.goto(`${it.origin}/files/search?q=${encodeURIComponent(word)}`)
    const shown = (await anna.locator('main').innerText()).replaceAll(word, '')
    for (const other of words) expect(shown).not.toContain(other)
  }
  for (const path of ['/ar/bestin/mein', '/ar/bestin/mein/plan', '/ar/bestin/mein/protokoll']) {
    await anna.goto(it.origin + path)
    expect(anna.url()).toContain('/bestin/eintreten')
  }
}

test('limits first, then a question without a name, in Arabic and without script', async () => {
  await person.goto(`${it.origin}/ar/bestin/anfangen`)
  expect(person.url()).toBe(`${it.origin}/ar/bestin/grenzen`)
  expect(await person.locator('html').getAttribute('dir')).toBe('rtl')
  expect(await person.locator('main').innerText()).toContain('87')
  await picture(person, 'counselling-1-limits-ar')
  talk = await beginTalk(person, it, { question: QUESTION })
  await annaFindsNothing([QUESTION, talk.number])
})

test('the counsellor answers, enters what the person says, agrees a step; the person reads the plan', async () => {
  await member.reload()
  await member.getByRole('link', { name: talk.number }).click()
  await member.locator('[data-message=person]').waitFor()
  caseUrl = member.url()
  await member.getByLabel('Antwort').fill('شكرا. لنضع خطة معا.')
  await member.getByRole('button', { name: 'Antworten' }).click()
  await member.getByText('Die Antwort ist gesendet').waitFor()
  await member.goto(`${caseUrl}/lage/title`)
  await member.locator('[name="title.validUntil"]').fill('15.1.2027')
  await member.locator('[name="title.type"]').selectOption('residence-permit')
  await member.locator('[name=purpose][value=hints]').check()
  await member.getByRole('button', { name: 'Speichern', exact: true }).click()
  await member.getByText('Gespeichert.').waitFor()
  await member.goto(`${caseUrl}/plan`)
  await member.locator('summary').filter({ hasText: 'Schritt vereinbaren' }).click()
  await member.getByLabel('Text (Deutsch)').first().fill('Agentur für Arbeit anrufen')
  await member.getByLabel('Dasselbe in der Sprache der Person').first().fill('الاتصال بوكالة العمل')
  await member.getByLabel('Bis wann').fill('1.12.2026')
  await member.getByRole('button', { name: 'Schritt vereinbaren', exact: true }).click()
  await member.locator('[data-step=open]').waitFor()
  await person.goto(own('/plan'))
  expect(await person.locator('[data-step=open]').innerText()).toContain('الاتصال بوكالة العمل')
  const pdf = await person.request.get(own('/plan/plan.pdf'))
  expect(pdf.headers()['content-type']).toBe('application/pdf')
  await picture(person, 'counselling-2-plan-ar')
})

test('a hint with paragraph, date, one step and one contact; the person plans it and finds it in the plan', async () => {
  await person.goto(own('/hinweise'))
  const hint = person.locator('[data-hint=title_expiring]')
  const words = await hint.innerText()
  expect(words).toContain('§ 81')
  expect(words).toMatch(/2027/)
  expect(await person.locator('[data-hint]').count()).toBeGreaterThan(0)
  await picture(person, 'counselling-3-hints-ar')
  await hint.locator('button[value=planned]').click()
  await person.locator('[data-hint=title_expiring] [data-word=planned]').waitFor()
  await person.goto(own('/plan'))
  expect(await person.locator('[data-step=open]').count()).toBe(2)
})

test('passed on because it was signed, item by item; the partner answers without an account', async () => {
  const lead = await memberPage(browser, it, 'leitung')
  await lead.goto(`${it.origin}/counselling/partners`)
  const list = new URL('../../src/office/partners/demo-partners.csv', import.meta.url)
  const csv = { name: 'partner.csv', mimeType: 'text/csv', buffer: await readFile(list) }
  await lead.getByLabel('Datei (CSV)').setInputFiles(csv)
  await lead.getByRole('button', { name: 'Einlesen' }).click()
  await lead.getByText('17 neu, 0 geändert.').waitFor()
  await lead.context().close()
  await member.goto(`${caseUrl}/weitergaben`)
  await member.getByRole('link', { name: 'Neue Weitergabe' }).click()
  await member.getByRole('link', { name: 'Migrationsberatung im Brückenhaus' }).click()
  await member.getByLabel('Wofür').selectOption('advice')
  await member.getByLabel('Name', { exact: true }).fill('Lina')
  await member.getByLabel('Telefon', { exact: true }).fill('0170 000000')
  await member.getByLabel('Link auf Papier').check()
  await member.getByRole('button', { name: 'Person um Einwilligung bitten' }).click()
  await member.locator('[data-referral=asked]').waitFor()
  await person.goto(own('/weitergaben'))
  await person.locator('input[type=checkbox][value=name]').check()
  await person.locator('form[action="?/give"] input[type=text]').fill(talk.code)
  await picture(person, 'counselling-4-consent-ar')
  await person.locator('form[action="?/give"] button').first().click()
  await person.locator('[data-consent=given]').waitFor()
  await member.reload()
  await member.getByRole('button', { name: 'Weitergeben', exact: true }).click()
  const link = await member.locator('[data-link]').innerText()
  const code = await member.locator('[data-code]').innerText()
  await partner.goto(link)
  await partner.getByLabel('Code').fill(code)
  await partner.getByRole('button', { name: 'Öffnen' }).click()
  const shown = await partner.locator('[data-released]').innerText()
  expect(shown).toContain('Lina')
  expect(shown).not.toContain('0170')
  await picture(partner, 'counselling-5-partner')
  await partner.getByLabel('Wir schlagen einen Termin vor').check()
  await partner.getByLabel('Nachricht').fill('Gern am Dienstag.')
  await partner.getByLabel('Tag des Termins').fill('1.12.2026')
  await partner.getByLabel('Uhrzeit').fill('14:30')
  await partner.getByRole('textbox', { name: 'Ort' }).fill('Uferstraße 3')
  await partner.getByRole('button', { name: 'Antwort senden' }).click()
  await partner.getByText('Ihre Antwort ist angekommen').waitFor()
  await person.goto(own('/weitergaben'))
  expect(await person.locator('[data-referral]').innerText()).toContain('Gern am Dienstag.')
})

test('the person reads who looked and when: counsellor, partner, they themselves, and nobody of the office', async () => {
  await person.goto(own('/protokoll'))
  const log = await person.locator('main').innerText()
  expect(log).toContain('Herr Schön')
  expect(log).not.toContain('Anna')
  expect(await person.locator('[data-act="counselling.read"]').count()).toBeGreaterThan(0)
  expect(await person.locator('[data-who=partner]').count()).toBeGreaterThan(0)
  await picture(person, 'counselling-6-log-ar')
  await annaFindsNothing([QUESTION, talk.number, 'Agentur für Arbeit anrufen', 'Gern am Dienstag.'])
})

test('the person deletes everything: case, code and partner’s link are gone at once', async () => {
  await person.goto(own('/daten'))
  await person.locator('form[action="?/erase"] input[name=code]').fill(talk.code)
  await person.locator('form[action="?/erase"] button').click()
  expect(person.url()).toBe(`${it.origin}/ar/bestin/geloescht`)
  await partner.reload()
  expect(await partner.locator('main').innerText()).not.toContain('Lina')
  await member.goto(`${it.origin}/counselling`)
  expect(await member.locator(`[data-case="${talk.number}"]`).count()).toBe(0)
  await member.goto(caseUrl)
  expect(await member.locator('main').innerText()).not.toContain(talk.number)
  await person.goto(`${it.origin}/ar/bestin/eintreten`)
  await person.locator('input[name=code]').fill(talk.code)
  await person.locator('main form button').last().click()
  expect(await person.locator('#error-summary').count()).toBe(1)
})
