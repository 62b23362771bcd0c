import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginTalk, memberPage, personPage, twoMembers } from '../../../testing/a-member.ts'
import { openBrowser } from '../../../testing/browser.ts'
import { look } from '../../../testing/look.ts'
import { barriers, picture, staffOffice, type StaffOffice } from '../../../testing/staff-office.ts'
import { toFilePort } from '../../counselling-ports.ts'
import { photograph } from '../../office/guidance/testing/a-record.ts'

let browser: Browser
let office: StaffOffice
let person: Page
let member: Page
let caseUrl: string

beforeAll(async () => {
  browser = await openBrowser()
  office = await staffOffice()
  await twoMembers(office)
  person = await personPage(browser)
  const talk = await beginTalk(person, office)
  member = await memberPage(browser, office)
  await member.getByRole('link', { name: talk.number }).click()
  await member.waitForURL(/cases/)
  caseUrl = member.url()
  code = talk.code
}, 60_000)
afterAll(async () => {
  await browser.close()
  await office.close()
  expect(office.mistakes).toEqual([])
})

let code = ''
const own = (path = '') => `${office.origin}/ar/bestin/mein${path}`
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

test('what cannot be read is named and kept as typed; what contradicts itself is kept and asked about', async () => {
  await person.goto(own('/lage/title'))
  await look(person, 'record-facts-form', 'ar')
  await person.locator('[name="title.validUntil"]').fill('31.02.2027')
  await person.locator('[name="title.firstIssue"]').fill('00.05.2027')
  await person.locator('form:has([name=version]) button').click()
  expect(await person.locator('#error-summary li').count()).toBe(1)
  expect(await person.locator('[name="title.validUntil"]').inputValue()).toBe('31.02.2027')
  await person.locator('[name="title.validUntil"]').fill('01.2027')
  await person.locator('[name="title.type"]').selectOption('residence-permit')
  await person.locator('form:has([name=version]) button').click()
  expect(await person.locator('a[href="#purpose"]').count()).toBe(1)
  await person.locator('[name=purpose][value=hints]').check()
  // a quarter of an hour over a form: the session is gone, what was typed is not
  await person.context().clearCookies()
  await person.locator('form:has([name=version]) button').click()
  expect(await person.locator('[name="title.validUntil"]').inputValue()).toBe('01.2027')
  await look(person, 'record-facts-late', 'ar')
  await person.locator('input[name=code]').fill(code)
  await person.locator('form:has([name=version]) button').click()
  await person.waitForURL(/gespeichert/)
  expect(await person.locator('[data-fact="title.validUntil"]').innerText()).toBe('00.01.2027')
  expect(await person.locator('[data-clashes]').count()).toBe(1)
  await look(person, 'record-facts', 'ar')
})

test('the counsellor sees who said it, corrects it with the person, and what stood there stays visible', async () => {
  await member.goto(`${caseUrl}/lage`)
  expect(await member.locator('[data-clashes]').count()).toBe(1)
  expect(await barriers(member)).toEqual([])
  await picture(member, 'record-lage')
  await member.goto(`${caseUrl}/lage/title`)
  expect(await barriers(member)).toEqual([])
  await picture(member, 'record-lage-form')
  await member.locator('[name="title.firstIssue"]').fill('2025')
  await press(member, 'Speichern')
  await member.getByText('Gespeichert.').waitFor()
  expect(await member.locator('[data-clashes]').count()).toBe(0)
  await person.goto(own('/lage/title'))
  expect(await person.locator('[data-field="title.firstIssue"] .said').innerText()).toContain('00.05.2027')
})

test('steps, a talk with an interpreter, notes: agreed by the counsellor, read and ended by the person', async () => {
  await member.goto(`${caseUrl}/plan`)
  await member.locator('summary').filter({ hasText: 'Schritt vereinbaren' }).click()
  await member.getByLabel('Text (Deutsch)').first().fill('Verlängerung beantragen')
  await member.getByLabel('Dasselbe in der Sprache der Person').first().fill('تقديم طلب التمديد')
  await member.getByLabel('Bis wann').fill('31.2.2027')
  await press(member, 'Schritt vereinbaren')
  await member.locator('#error-summary').waitFor()
  expect(await member.getByLabel('Text (Deutsch)').first().inputValue()).toBe('Verlängerung beantragen')
  await member.getByLabel('Bis wann').fill('1.12.2026')
  await press(member, 'Schritt vereinbaren')
  await member.locator('[data-step=open]').waitFor()
  await member.locator('summary').filter({ hasText: 'Termin vereinbaren' }).click()
  await member.getByLabel('Tag', { exact: true }).first().fill('24.11.2026')
  await member.getByLabel('Uhrzeit').fill('14:30')
  await member.getByLabel('Genauer (Zimmer, Nummer, Adresse)').fill('Zimmer 7')
  await press(member, 'Termin vereinbaren')
  await member.locator('[data-talk=planned]').waitFor()
  await member.locator('summary').filter({ hasText: 'Dolmetschen anfragen' }).click()
  await member.getByLabel('Sprache', { exact: true }).fill('Arabisch')
  await press(member, 'Dolmetschen anfragen')
  await member.locator('[data-interpreter=asked]').waitFor()
  await press(member, 'Bestätigt')
  await member.locator('[data-interpreter=confirmed]').waitFor()
  await member.getByLabel('Notiz', { exact: true }).fill('Möchte Pflegerin werden.')
  await press(member, 'Notiz speichern')
  await member.locator('[data-note=shared]').waitFor()
  await member.getByLabel('Notiz', { exact: true }).fill('Nach der Miete fragen.')
  await member.getByLabel('Eigene Arbeitsnotiz (nicht auf der Seite der Person)').check()
  await member.getByLabel('Grund für die Arbeitsnotiz').fill('noch nicht besprochen')
  await press(member, 'Notiz speichern')
  await member.locator('[data-note=own]').waitFor()
  await member.getByLabel('Tag', { exact: true }).last().fill('23.11.2026')
  await member.getByLabel('Weshalb').fill('Antwort der Schule?')
  await press(member, 'Wiedervorlage setzen')
  await member.locator('[data-follow-up]').waitFor()
  expect(await barriers(member)).toEqual([])
  await picture(member, 'record-plan')
  await member.goto(`${office.origin}/counselling/wiedervorlagen`)
  expect(await member.locator('[data-due]').count()).toBe(1)
  expect(await member.locator('main').innerText()).not.toContain('Schule')
  expect(await barriers(member)).toEqual([])
  await person.goto(own('/plan'))
  expect(await person.locator('[data-note]').count()).toBe(1)
  await look(person, 'record-plan', 'ar')
  await person.locator('[data-step=open] form button').click()
  await person.locator('[data-step=done]').waitFor()
  await person.goto(`${office.origin}/de/bestin/mein/plan`)
  await look(person, 'record-plan-de', 'de')
  const pdf = await person.request.get(own('/plan/plan.pdf'))
  expect(pdf.headers()['content-type']).toBe('application/pdf')
  const link = await person.locator('[data-talk] a').getAttribute('href')
  expect(await (await person.request.get(office.origin + link!)).text()).toMatch(/^SUMMARY:Termin\r$/m)
})

test('a paper comes in without script, beyond a million bytes, and is only ever handed out to save', async () => {
  const big = Buffer.concat([
    photograph().subarray(0, -2),
    Buffer.alloc(2_000_000, 7),
    photograph().subarray(-2),
  ])
  const send = async (name: string, buffer: Buffer) => {
    await person.goto(own('/unterlagen'))
    await person.locator('#file').setInputFiles({ name, mimeType: 'image/jpeg', buffer })
    await person.locator('[data-upload] button').click()
    await person.waitForURL(/\?/)
  }
  await send('vertrag.jpg', Buffer.from('PK\u0003\u0004 no photograph'))
  expect(await person.locator('#error-summary').count()).toBe(1)
  await look(person, 'record-papers-refused', 'ar')
  await send('film.jpg', Buffer.concat([big, Buffer.alloc(11_000_000)]))
  expect(await person.locator('#error-summary').innerText()).toContain('10')
  await send('vertrag.jpg', big)
  expect(await person.locator('[data-document]').count()).toBe(1)
  await look(person, 'record-papers', 'ar')
  const href = await person.locator('[data-document] a').getAttribute('href')
  const saved = await person.request.get(office.origin + href!)
  expect((await saved.body()).equals(big)).toBe(true)
  expect(saved.headers()).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' })
  expect(saved.headers()['content-disposition']).toMatch(/^attachment/)
  expect(saved.headers()['content-security-policy']).toContain('sandbox')
})

test('what the person signs for the file stands in the inbox of the office once; the counsellor proposed it, nobody else can', async () => {
  await member.goto(`${caseUrl}/unterlagen`)
  expect(await barriers(member)).toEqual([])
  await picture(member, 'record-unterlagen')
  await member.goto(`${caseUrl}/weitergaben`)
  const part = member.locator('[data-section=to-file]')
  await part.getByRole('button', { name: 'Person um Unterschrift bitten' }).click()
  await member.locator('#error-summary').waitFor()
  await part.getByLabel('Aktenzeichen, wie die Person es nennt').fill('32.1-AH 17/2026')
  await part.getByLabel('vertrag').check()
  await part.getByRole('button', { name: 'Person um Unterschrift bitten' }).click()
  await member.locator('[data-to-file=asked]').waitFor()
  expect(await barriers(member)).toEqual([])
  await picture(member, 'record-to-file')
  const port = toFilePort(office.office)
  const { guidance } = office.counselling
  expect(await guidance.deliverToFile(port)).toBe(0)
  await person.goto(own('/weitergaben'))
  await look(person, 'record-consent', 'ar')
  await person.locator('[data-consent=asked] input[type=checkbox]').check()
  await person.locator('input[name^=code]').fill(code)
  await person.locator('[data-consent=asked] form button').first().click()
  await person.locator('[data-consent=given]').waitFor()
  expect(await guidance.deliverToFile(port)).toBe(1)
  expect(await guidance.deliverToFile(port)).toBe(0)
  const twice = {
    key: 'f0'.repeat(32),
    reference: '',
    title: 'Noch einmal',
    fileName: 'a.jpg',
    bytes: photograph(),
  }
  await port.hand({ ...twice, sender: '' })
  await port.hand({ ...twice, sender: '' })
  expect([await port.has(twice.key), await port.has('0f'.repeat(32))]).toEqual([true, false])
  await person.goto(own('/plan'))
  expect(await person.locator('[data-to-file=delivered]').count()).toBe(1)
  const clerk = { kind: 'staff', id: 'x', roles: ['reception', 'caseworker', 'head'], sites: [1] } as const
  const listed = await office.office.intake.listIntake(clerk, { site: 1, list: 'open' })
  expect(listed.ok && listed.items.map(({ item }) => item.subject).toSorted()).toEqual([
    'Noch einmal',
    'vertrag',
  ])
  expect(JSON.stringify(listed)).toContain('eingereicht durch die Person über die Beratung')
  expect(JSON.stringify(listed)).not.toContain(caseUrl.split('/').at(-1)!)
})
