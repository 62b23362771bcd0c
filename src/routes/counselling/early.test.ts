import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginTalk, memberPage, personPage, twoMembers } from '../../../testing/a-member.ts'
import { openBrowser } from '../../../testing/browser.ts'
import { look } from '../../../testing/look.ts'
import { barriers, picture, staffOffice, type StaffOffice } from '../../../testing/staff-office.ts'

let browser: Browser
let office: StaffOffice
let person: Page
let member: Page
let lead: Page
let talk: { readonly number: string; readonly code: string }
let caseUrl: string

beforeAll(async () => {
  browser = await openBrowser()
  office = await staffOffice()
  await twoMembers(office)
  person = await personPage(browser)
  talk = await beginTalk(person, office)
  member = await memberPage(browser, office)
  await member.getByRole('link', { name: talk.number }).click()
  await member.waitForURL(/cases/)
  caseUrl = member.url()
  lead = await memberPage(browser, office, 'leitung')
}, 60_000)
afterAll(async () => {
  await browser.close()
  await office.close()
  expect(office.mistakes).toEqual([])
})

/** A day so far from today, as one types it. */
const inDays = (days: number): string => {
  const today = office.counselling.ground.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  return String(today.add({ days })).split('-').reverse().join('.')
}
const own = (path: string) => `${office.origin}/ar/bestin/mein/${path}`
const hint = (page: Page, rule: string) => page.locator(`[data-hint=${rule}]`)

test('a title entered by the person is a hint in the person’s language, with the paragraph as the card has it', async () => {
  await person.goto(own('hinweise'))
  await look(person, 'early-no-facts', 'ar')
  await enter('title', {
    'title.type': 'residence-permit',
    'title.section': '18a',
    'title.validUntil': inDays(31),
  })
  await enter('stay', { 'stay.lawfulSince': inDays(-1820) })
  await person.goto(own('hinweise'))
  expect(await hint(person, 'title_expiring').innerText()).toContain('AufenthG § 81 Abs. 4')
  expect(await hint(person, 'opp_naturalisation').count()).toBe(1)
  expect(await person.title()).not.toMatch(/BestIn/i)
  await look(person, 'early-hints', 'ar')
})

async function enter(group: string, typed: Readonly<Record<string, string>>): Promise<void> {
  await person.goto(own(`lage/${group}`))
  for (const [name, value] of Object.entries(typed)) {
    const field = person.locator(`[name="${name}"]`)
    if ((await field.first().evaluate((it) => it.tagName)) === 'SELECT') await field.selectOption(value)
    else if ((await field.count()) > 1) await person.locator(`[name="${name}"][value="${value}"]`).check()
    else await field.fill(value)
  }
  await person.locator('[name=purpose][value=hints]').check()
  await person.locator('form:has([name=version]) button').click()
  await person.waitForURL(/gespeichert/)
}

test('the person plans one and dismisses the other only with a reason; both stay decided', async () => {
  await hint(person, 'title_expiring').locator('[name=kind][value=planned]').click()
  await person.waitForURL(/told=planned/)
  expect(await hint(person, 'title_expiring').locator('[data-word=planned]').count()).toBe(1)
  const chance = hint(person, 'opp_naturalisation')
  await chance.locator('summary').last().click()
  await chance.locator('[name=kind][value=dismissed]').click()
  expect(await person.locator('#error-summary a').getAttribute('href')).toBe('#why')
  await look(person, 'early-dismiss-refused', 'ar')
  await chance.locator('textarea').fill('ليس الآن')
  await chance.locator('[name=kind][value=dismissed]').click()
  await person.waitForURL(/told=dismissed/)
  expect(await chance.innerText()).toContain('ليس الآن')
  await person.goto(own('plan'))
  expect(await person.locator('main').innerText()).toContain('قدّم الطلب قبل اليوم الأخير')
})

test('the counsellor sees the same for this case, and no page lists persons by hints', async () => {
  await member.goto(`${caseUrl}/hinweise`)
  expect(await hint(member, 'title_expiring').innerText()).toContain('Steht seit')
  expect(await barriers(member)).toEqual([])
  await picture(member, 'early-case')
  await member.goto(`${office.origin}/counselling`)
  expect(await member.locator('main').innerText()).not.toMatch(/Hinweis|läuft ab|Jetzt handeln/)
})

test('a reminder is signed with the code, shown, and ended', async () => {
  await person.goto(own('erinnerungen'))
  await person.locator('[name=kinds][value=title]').check()
  await person.locator('[name=channel][value=mail]').check()
  await person.locator('[name=address]').fill('ada@example')
  await person.locator('[name=code]').fill('FALSCH')
  const save = person.locator('form[action="?/choose"] button')
  await save.click()
  expect(await person.locator('[name=address]').inputValue()).toBe('ada@example')
  await look(person, 'early-reminder-refused', 'ar')
  await person.locator('[name=address]').fill('ada@example.org')
  await person.locator('[name=code]').fill(talk.code)
  await save.click()
  await person.waitForURL(/told=saved/)
  expect(await person.locator('[data-reminder=title]').count()).toBe(1)
  expect(await person.locator('[data-due=title]').count()).toBe(1)
  await look(person, 'early-reminders', 'ar')
  await person.locator('form[action="?/stop"] button').click()
  await person.waitForURL(/told=stopped/)
  await person.goto(`${office.origin}/ar/erinnerung/${'x'.repeat(43)}`)
  await person.locator('main form button').click()
  expect(await person.locator('[data-stopped=false]').count()).toBe(1)
  await look(person, 'early-stop', 'ar')
})

test('a rule whose cases fail is not laid before anybody; changed rightly it counts after a second member', async () => {
  await lead.goto(`${office.origin}/counselling/regeln`)
  expect(await barriers(lead)).toEqual([])
  await picture(lead, 'early-rules')
  await lead.goto(`${office.origin}/counselling/regeln/title_expiring`)
  await lead.locator('[data-edit] summary').click()
  await lead.locator('[name="t-0-0-value"]').fill('200')
  await lead.locator('[name="c-1-json"]').fill('{"any": [{"missing": "title.typ"}]}')
  await lead.getByRole('button', { name: 'Prüfen' }).click()
  await lead.locator('#error-summary').waitFor()
  expect(await lead.locator('#error-summary').innerText()).toContain('Zeile 2 › eine von › 1.')
  await picture(lead, 'early-rule-place')
  await lead.goto(`${office.origin}/counselling/regeln/title_expiring`)
  await lead.locator('[data-edit] summary').click()
  await lead.locator('[name="t-0-0-value"]').fill('200')
  await lead.getByLabel('Warum wird geändert?').fill('Längerer Vorlauf')
  await lead.getByRole('button', { name: 'Zur Zustimmung vorlegen' }).click()
  await lead.locator('[data-failing]').waitFor()
  expect(await lead.locator('[data-failing]').innerText()).toContain('181 Tage')
  expect(await barriers(lead)).toEqual([])
  await picture(lead, 'early-rule-failing')
  await lead.locator('[name="t-0-0-value"]').fill('180')
  await lead.locator('[name=titleDe]').fill('Der Titel endet bald')
  await lead.getByRole('button', { name: 'Zur Zustimmung vorlegen' }).click()
  await lead.locator('[data-proposal]').waitFor()
  expect(await lead.getByRole('button', { name: 'Zustimmen', exact: true }).count()).toBe(0)
  await member.goto(`${office.origin}/counselling/regeln/title_expiring`)
  expect(await member.locator('[data-edit]').count()).toBe(0)
  await picture(member, 'early-rule-agree')
  await member.getByRole('button', { name: 'Zustimmen', exact: true }).click()
  await member.getByText('Zugestimmt.').waitFor()
  await member.goto(`${caseUrl}/hinweise`)
  expect(await hint(member, 'title_expiring').innerText()).toContain('Der Titel endet bald')
  expect(await hint(member, 'title_expiring').innerText()).toContain('Die Regel hat sich geändert')
})
