import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PERSON } from '#office/counselling/index.ts'
import { beginTalk, memberPage, personPage, twoMembers } from '../../../../testing/a-member.ts'
import { openBrowser } from '../../../../testing/browser.ts'
import { look } from '../../../../testing/look.ts'
import { barriers, picture, staffOffice, type StaffOffice } from '../../../../testing/staff-office.ts'

let browser: Browser
let office: StaffOffice
let person: Page

beforeAll(async () => {
  ;[browser, office] = await Promise.all([openBrowser(), staffOffice()])
  await twoMembers(office)
  person = await personPage(browser)
})
afterAll(async () => {
  await browser.close()
  expect(office.mistakes).toEqual([])
  await office.close()
})

const csv = (text: string) => ({ name: 'kurse.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })

test('a list with faults is named cell by cell and nothing of it comes in; the corrected one is found by everybody', async () => {
  await person.goto(`${office.origin}/de/bestin/kurse`)
  await person.getByText('Es gibt noch keine Liste').waitFor()
  const page = await memberPage(browser, office)
  await page.goto(`${office.origin}/counselling/courses`)
  const send = async (text: string) => {
    await page.locator('input[type=file]').setInputFiles(csv(text))
    await page.getByRole('button', { name: 'Einlesen' }).click()
  }
  await send(
    'quelle;anbieter;art;stufe;ort;beginn;stand;gueltig_bis\nVHS;VHS;Tanz;A1;Mitte;31.11.2026;1.11.2026;1.12.2026',
  )
  await page.getByText('Zeile 2, Spalte „art“: Dieses Wort kennen wir nicht.').waitFor()
  expect(await page.locator('[data-faults] li').count()).toBe(2)
  expect(await barriers(page)).toEqual([])
  await picture(page, 'courses-faults')
  const example = await page.request.get(`${office.origin}/counselling/courses/beispiel.csv`)
  await send(await example.text())
  await page.locator('[data-told=imported]').waitFor()
  await page.getByRole('cell', { name: '14', exact: true }).waitFor()
  await page.locator('#level').selectOption('b1')
  await page.getByRole('button', { name: 'Suchen' }).click()
  await page.locator('[data-found="4"]').waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'courses-found')
  await page.context().close()
  await person.goto(`${office.origin}/ar/bestin/kurse`)
  await person.locator('#level').selectOption('a1')
  await person.locator('#place').fill('süd')
  await person.locator('input[name=childcare]').check()
  await person.locator('main form button').click()
  await person.locator('[data-found="2"]').waitFor()
  await look(person, 'courses-public', 'ar')
  await person.locator('#from').fill('bald')
  await person.locator('main form button').click()
  await person.locator('#from-error').waitFor()
  expect(await person.content()).not.toContain('<script')
})

test('the person enters the course in Arabic, without script; early warning gets it by the button alone', async () => {
  const { code } = await beginTalk(person, office, { topic: 'course' })
  await person.goto(`${office.origin}/ar/bestin/mein/kurs`)
  await person.locator('#standing').selectOption('entitled')
  await person.locator('#entitledFrom').fill('31.2.2026')
  await person.locator('#provider').fill('VHS Musterstadt')
  const save = person.locator('form[action="?/save"] button')
  await save.click()
  await person.locator('#entitledFrom-error').waitFor()
  expect(await person.locator('#provider').inputValue()).toBe('VHS Musterstadt')
  await look(person, 'course-own-refused', 'ar')
  await person.locator('#entitledFrom').fill('1.3.2026')
  await save.click()
  await person.locator('[data-step=register]').waitFor()
  await look(person, 'course-own', 'ar')
  const session = (await person.context().cookies()).find(({ name }) => name === 'open')
  const { caseId } = (await office.counselling.identifyPerson(session!.value))!
  const facts = async () => {
    const read = await office.counselling.guidance.readFacts(PERSON, { case: caseId })
    return read.ok ? read.facts : null
  }
  expect(await facts()).toEqual({})
  await person.locator('form[action="?/take"] button').click()
  await person.locator('[data-told=taken]').waitFor()
  expect(await facts()).toMatchObject({
    'course.entitledUntil': { value: '2027-03-01', source: 'person', purpose: 'hints' },
  })
  const page = await memberPage(browser, office)
  await page.goto(`${office.origin}/counselling/cases/${caseId}/kurs`)
  await page.getByText('Zuletzt von der ratsuchenden Person eingetragen').waitFor()
  await page.getByText('Spätestens am 1. März 2027').waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'course-case')
  expect(code).toMatch(/\w/)
  await page.context().close()
})
