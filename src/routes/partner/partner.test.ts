import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readFile } from 'node:fs/promises'
import { beginTalk, memberPage, personPage, twoMembers } from '../../../testing/a-member.ts'
import { openBrowser } from '../../../testing/browser.ts'
import { look } from '../../../testing/look.ts'
import { barriers, picture, signedIn, staffOffice, type StaffOffice } from '../../../testing/staff-office.ts'

let browser: Browser
let office: StaffOffice
let lead: Page
let person: Page
let partner: Page
let talk: { readonly number: string; readonly code: string }
let link = ''
let code = ''

const LIST = new URL('../../office/partners/demo-partners.csv', import.meta.url)
const file = (name: string, text: string | Buffer, mimeType: string) => ({
  ...{ name, mimeType, buffer: Buffer.from(text) },
})

beforeAll(async () => {
  browser = await openBrowser()
  office = await staffOffice()
  await twoMembers(office)
  lead = await memberPage(browser, office, 'leitung')
  person = await personPage(browser)
  partner = await personPage(browser)
})
afterAll(async () => {
  await browser.close()
  await office.close()
  expect(office.mistakes).toEqual([])
})

test('a directory from a list: one with faults names them and changes nothing; found by need and language', async () => {
  await lead.goto(`${office.origin}/counselling/partners`)
  const send = async (text: string | Buffer) => {
    await lead.getByLabel('Datei (CSV)').setInputFiles(file('partner.csv', text, 'text/csv'))
    await lead.getByRole('button', { name: 'Einlesen' }).click()
  }
  await send('kennung;name;bedarf;traeger\nx;;tanzen;frei\n')
  await lead.locator('[data-faults]').waitFor()
  expect(await lead.locator('[data-faults]').innerText()).toMatch(/Zeile 2, bedarf: diesen Bedarf kennen wir nicht/)
  expect(await lead.locator('[data-found]').getAttribute('data-found')).toBe('0')
  await send(await readFile(LIST))
  await lead.getByText('17 neu, 0 geändert.').waitFor()
  await picture(lead, 'counselling-partners')
  expect(await barriers(lead)).toEqual([])
  await lead.getByLabel('Bedarf').selectOption('mbe')
  await lead.getByLabel('Sprache').selectOption('ar')
  await lead.getByRole('button', { name: 'Suchen' }).click()
  await lead.locator('[data-found="1"]').waitFor()
  await lead.getByRole('link', { name: 'Migrationsberatung im Brückenhaus' }).click()
  await lead.getByLabel('Name', { exact: true }).first().fill('Selma Aydın')
  await lead.getByRole('button', { name: 'Ansprechperson hinzufügen' }).click()
  await lead.getByText('Gespeichert.').waitFor()
  await picture(lead, 'counselling-partner')
  expect(await barriers(lead)).toEqual([])
})

test('an agreement with its signed paper; what is no PDF is refused; its review stands among the reminders', async () => {
  await lead.getByRole('link', { name: 'Neue Vereinbarung' }).click()
  await lead.getByLabel('Bezeichnung').fill('Zusammenarbeit')
  await lead.getByLabel('Parteien').fill('Stadt Musterstadt und Brückenhaus')
  await lead.getByLabel('Umfang').fill('Verweisung mit Einwilligung')
  await lead.getByLabel('Gilt ab').fill('1.1.2026')
  await lead.getByLabel('Nächste Prüfung').fill('nie')
  await lead.getByRole('button', { name: 'Speichern' }).click()
  await lead.getByText('Das ist kein Tag.').first().waitFor()
  expect(await lead.getByLabel('Umfang').inputValue()).toBe('Verweisung mit Einwilligung')
  await lead.getByLabel('Nächste Prüfung').fill('1.2.2027')
  await lead.getByLabel('in Kraft').check()
  await lead.getByRole('button', { name: 'Speichern' }).click()
  await lead.getByText('Gespeichert.').waitFor()
  const put = async (name: string, text: string) => {
    await lead.locator('#document').setInputFiles(file(name, text, 'application/pdf'))
    await lead.getByRole('button', { name: 'Dokument hinterlegen' }).click()
  }
  await put('a.pdf', '<html></html>')
  await lead.getByText('Das ist kein PDF.').waitFor()
  await put('vereinbarung.pdf', '%PDF-1.7 unterschrieben')
  await lead.getByText('Das Dokument ist hinterlegt.').waitFor()
  await picture(lead, 'counselling-agreement')
  expect(await barriers(lead)).toEqual([])
  await lead.goto(`${office.origin}/counselling/agreements`)
  expect(await lead.locator('[data-due]').getAttribute('data-due')).toBe('1')
  expect(await barriers(lead)).toEqual([])
})

test('a referral is asked for word by word; the person signs a part of it, in Arabic', async () => {
  talk = await beginTalk(person, office)
  await lead.goto(`${office.origin}/counselling`)
  await lead.getByRole('link', { name: talk.number }).click()
  await lead.getByRole('link', { name: 'Weitergaben' }).click()
  await lead.getByRole('link', { name: 'Neue Weitergabe' }).click()
  await lead.getByRole('link', { name: 'Migrationsberatung im Brückenhaus' }).click()
  await lead.getByRole('button', { name: 'Person um Einwilligung bitten' }).click()
  await lead.getByText('Bitte wählen Sie, wofür.').first().waitFor()
  await lead.getByLabel('Wofür').selectOption('advice')
  await lead.getByLabel('Name', { exact: true }).fill('Lina')
  await lead.getByLabel('Telefon', { exact: true }).fill('0170 000000')
  await lead.getByLabel('Link auf Papier').check()
  await picture(lead, 'counselling-referral-new')
  expect(await barriers(lead)).toEqual([])
  await lead.getByRole('button', { name: 'Person um Einwilligung bitten' }).click()
  await lead.locator('[data-referral=asked]').waitFor()
  expect(await lead.getByRole('button', { name: 'Weitergeben', exact: true }).count()).toBe(0)

  await person.goto(`${office.origin}/ar/bestin/mein/weitergaben`)
  await look(person, 'bestin-referral-asked', 'ar')
  for (const item of ['name', 'language']) await person.locator(`input[type=checkbox][value=${item}]`).check()
  await person.locator('form[action="?/give"] input[type=text]').fill(talk.code)
  await person.locator('form[action="?/give"] button').first().click()
  await person.locator('[data-consent=given]').waitFor()
})

test('sent by hand: a link shown once and a code; forwarded or guessed it opens nothing', async () => {
  await lead.reload()
  await lead.getByRole('button', { name: 'Weitergeben', exact: true }).click()
  link = await lead.locator('[data-link]').innerText()
  code = await lead.locator('[data-code]').innerText()
  await picture(lead, 'counselling-referral-sent')
  expect(await barriers(lead)).toEqual([])
  await partner.goto(link)
  await look(partner, 'partner-code', 'de')
  expect(await partner.locator('main').innerText()).not.toContain('Lina')
  await partner.getByLabel('Code').fill('1234')
  await partner.getByRole('button', { name: 'Öffnen' }).click()
  expect(await partner.locator('main').innerText()).toContain('8 Ziffern ein')
  await partner.getByLabel('Code').fill(code === '0000 0000' ? '11111111' : '00000000')
  await partner.getByRole('button', { name: 'Öffnen' }).click()
  expect(await partner.locator('main').innerText()).toContain('noch 4 Versuche')
  await partner.goto(`${link}?en`)
  await look(partner, 'partner-code-en', 'en')
  await partner.goto(link)
  await partner.getByLabel('Code').fill(code)
  await partner.getByRole('button', { name: 'Öffnen' }).click()
  const shown = await partner.locator('[data-released]').innerText()
  expect(shown).toContain('Lina')
  expect(shown).not.toContain('0170')
  await look(partner, 'partner-open', 'de')
  const other = await personPage(browser)
  await other.goto(link)
  expect(await other.locator('[data-inbox]').getAttribute('data-inbox')).toBe('elsewhere')
  await look(other, 'partner-elsewhere', 'de')
  await other.goto(`${link.slice(0, -2)}xx`)
  await look(other, 'partner-unknown', 'de')
  await other.context().close()
})

test('the partner proposes an appointment; the counsellor settles it, the person sees it and every look', async () => {
  await partner.getByLabel('Wir können nicht helfen').check()
  await partner.getByRole('button', { name: 'Antwort senden' }).click()
  expect(await partner.locator('main').innerText()).toContain('Bitte schreiben Sie den Grund')
  await partner.getByLabel('Wir schlagen einen Termin vor').check()
  await partner.getByLabel('Nachricht').fill('Gern am Dienstag.')
  await partner.getByLabel('Tag des Termins').fill('1.12.2026')
  await partner.getByLabel('Uhrzeit').fill('14:30')
  await partner.locator('#place').fill('Uferstraße 3')
  await partner.getByRole('button', { name: 'Antwort senden' }).click()
  await partner.getByText('Ihre Antwort ist angekommen').waitFor()
  await lead.goto(`${office.origin}/counselling/partners`)
  await lead.locator('[data-todo] [data-what=answer] a').click()
  await lead.getByLabel('Wer kommt mit').first().selectOption('counsellor')
  await lead.getByRole('button', { name: 'Zusagen' }).click()
  await lead.locator('[data-handover=agreed]').waitFor()
  await picture(lead, 'counselling-referral-answered')
  expect(await barriers(lead)).toEqual([])
  await person.goto(`${office.origin}/ar/bestin/mein/weitergaben`)
  expect(await person.locator('[data-referral]').innerText()).toContain('Gern am Dienstag.')
  expect(Number(await person.locator('[data-opened]').getAttribute('data-opened'))).toBeGreaterThan(0)
  await look(person, 'bestin-referral-answered', 'ar')
})

test('withdrawn: nothing is shown any more, the partner says that its notes are gone, the person reads it', async () => {
  await person.locator('[data-consent=given] button').click()
  await partner.reload()
  expect(await partner.locator('main').innerText()).not.toContain('Lina')
  expect(await partner.locator('main').innerText()).toContain('Bitte löschen Sie, was Sie notiert haben.')
  await look(partner, 'partner-withdrawn', 'de')
  await lead.goto(`${office.origin}/counselling/partners`)
  await lead.locator('[data-todo] [data-what=not-deleted]').waitFor()
  await partner.getByRole('button', { name: 'Ich habe alles gelöscht' }).click()
  await partner.locator('[data-deleted]').waitFor()
  await lead.reload()
  expect(await lead.locator('[data-todo]').count()).toBe(0)
  await person.goto(`${office.origin}/ar/bestin/mein/weitergaben`)
  expect(await person.locator('[data-referral=withdrawn]').count()).toBe(1)
})

test('a colleague of the office finds none of these pages', async () => {
  const page = await signedIn(browser, office, 'chef', '/desk')
  for (const path of ['partners', 'agreements', 'partners/liste.csv']) {
    await page.goto(`${office.origin}/counselling/${path}`)
    expect(page.url()).toContain('/counselling/sign-in')
  }
})
