import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginTalk, memberPage, personPage, twoMembers } from '../../../testing/a-member.ts'
import { openBrowser } from '../../../testing/browser.ts'
import { look } from '../../../testing/look.ts'
import { barriers, picture, signedIn, staffOffice, type StaffOffice } from '../../../testing/staff-office.ts'

let browser: Browser
let office: StaffOffice
let person: Page
let talk: { readonly number: string; readonly code: string }

beforeAll(async () => {
  browser = await openBrowser()
  office = await staffOffice()
  await twoMembers(office)
  person = await personPage(browser)
})
afterAll(async () => {
  await browser.close()
  await office.close()
  expect(office.mistakes).toEqual([])
})

const own = (path = '') => `${office.origin}/ar/bestin/mein${path}`
const QUESTION = 'فقدت عملي. ماذا أفعل؟'

test('a first talk without a name, in Arabic and without script: limits first, then a question, then number and code', async () => {
  await person.goto(`${office.origin}/ar/bestin/anfangen`)
  expect(person.url()).toBe(`${office.origin}/ar/bestin/grenzen`)
  await person.locator('main form button').click()
  await person.locator('main form button').click()
  await look(person, 'bestin-begin-refused', 'ar')
  talk = await beginTalk(person, office)
  expect(talk.number).toMatch(/^B-.{5}$/)
  await look(person, 'bestin-opened', 'ar')
  expect(person.url()).not.toContain(talk.code.slice(0, 4))
  await person.goto(own())
  expect(await person.locator('[data-message=you]').innerText()).toContain(QUESTION)
})

test('a counsellor finds who waits, answers, and sets what was learnt; the person reads it', async () => {
  const page = await memberPage(browser, office)
  await picture(page, 'counselling-list')
  expect(await page.locator('[data-waiting]').getAttribute('data-waiting')).toBe('1')
  await page.getByRole('link', { name: talk.number }).click()
  await page.locator('[data-message=person]').waitFor()
  expect(await page.locator('[data-message=person]').innerText()).toContain(QUESTION)
  await page.getByLabel('Antwort').fill('لديك ثلاثة أشهر. تعال إلينا.')
  await page.getByRole('button', { name: 'Antworten' }).click()
  await page.getByText('Die Antwort ist gesendet').waitFor()
  await page.getByText('Thema, Sprache, Zuständigkeit').click()
  await page.getByLabel('Zuständig').selectOption({ label: 'Herr Schön' })
  await page.getByRole('button', { name: 'Speichern' }).click()
  await page.getByText('Zuständig: Herr Schön').waitFor()
  await page.getByRole('button', { name: 'Schutzmodus einschalten' }).click()
  await page.locator('[data-protected]').waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'counselling-case')
  for (const path of ['protokoll', 'einwilligungen']) {
    await page.goto(`${page.url().split('?')[0]}/${path}`.replace(/\/protokoll\/einw/, '/einw'))
    expect(await barriers(page), path).toEqual([])
    await picture(page, `counselling-${path}`)
  }
  await page.getByLabel('Aufbewahren bis').fill('31.5.2028')
  await page.getByRole('button', { name: 'Die Person fragen' }).click()
  await page.locator('[data-consent=asked]').waitFor()
  await page.goto(`${office.origin}/counselling/new`)
  await page.getByRole('button', { name: 'Gespräch beginnen' }).click()
  await page.getByText('Bitte erklären Sie zuerst die Grenzen').first().waitFor()
  await page.context().close()
  await person.goto(own())
  expect(await person.locator('[data-message=office]').innerText()).toContain('ثلاثة أشهر')
})

test('the person signs with the code and not with another, takes back, names themselves, sees who looked', async () => {
  await person.goto(own('/weitergaben'))
  const sign = async (code: string) => {
    await person.locator('[data-consent=asked] input[type=checkbox]').check()
    await person.locator('input[name^=code]').fill(code)
    await person.locator('[data-consent=asked] form button').first().click()
  }
  await sign('ABCD-EFGH-JKMN')
  expect(await person.locator('#error-summary').count()).toBe(1)
  expect(await person.locator('input[name^=code]').inputValue()).toBe('')
  await sign(talk.code)
  await person.locator('[data-consent=given] form button').click()
  await person.locator('[data-consent=withdrawn]').waitFor()
  await person.goto(own('/daten'))
  await person.locator('input[name=name]').fill('Lina')
  await person.locator('form[action="?/name"] button').click()
  expect(await person.locator('input[name=name]').inputValue()).toBe('Lina')
  expect(await person.locator('[data-protected]').getAttribute('data-protected')).toBe('true')
  const held = await person.request.get(own('/daten/daten.json'))
  expect(await held.json()).toMatchObject({ self: [{ name: 'Lina' }], messages: [{}, {}] })
  await person.goto(own('/protokoll'))
  const log = await person.locator('main').innerText()
  expect(log).toContain('Herr Schön')
  expect(await person.locator('[data-act="counselling.read"]').count()).toBeGreaterThan(0)
})

test('the way out stays in sight without lying over words: its bar is as wide as the page, and what is reached rests below it', async () => {
  await person.goto(own('/daten'))
  const { bar, page, heading } = await person.locator('h2#protect').evaluate((it) => {
    it.scrollIntoView({ behavior: 'instant' })
    const page = document.querySelector('main')?.getBoundingClientRect()
    const bar = document.querySelector('[data-exit-bar]')?.getBoundingClientRect()
    return { bar, page, heading: it.getBoundingClientRect().top }
  })
  expect(bar).toMatchObject({ top: 0, left: page?.left, right: page?.right })
  expect(heading).toBeGreaterThanOrEqual(bar?.bottom ?? heading + 1)
})

test('away at once: the session ends, and neither the way back nor the form sent again shows anything', async () => {
  const left = await person.request.get(`${office.origin}/ar/bestin/gehen`, { maxRedirects: 0 })
  expect(left.status()).toBe(303)
  expect(left.headers()['location']).toBe('https://www.dwd.de/')
  const again = {
    fassung: office.counselling.limitsVersion,
    mark: 'of before',
    requestKey: 'x',
    question: QUESTION,
  }
  const sent = await person.request.post(`${office.origin}/ar/bestin/anfangen`, {
    ...{ form: again, maxRedirects: 0, headers: { origin: office.origin, accept: 'text/html' } },
  })
  expect([sent.status(), sent.headers()['location']]).toEqual([303, '/ar/bestin/eintreten'])
  await person.goto(own())
  expect(person.url()).toContain('/bestin/eintreten?ende')
  await person.goto(own('/schreiben'))
  expect(person.url()).toContain('/bestin/eintreten?ende')
  await person.locator('input[name=code]').fill(talk.code.toLowerCase())
  await person.locator('main form button').first().click()
  expect(person.url()).toBe(own())
  expect(await person.locator('[data-exit]').isVisible()).toBe(true)
})

test('whoever wrote longer than the session lived loses no word', async () => {
  await person.goto(own('/schreiben'))
  await person.locator('textarea').fill('سؤال آخر')
  await person.context().clearCookies()
  await person.locator('main form button').last().click()
  expect(await person.locator('textarea').inputValue()).toBe('سؤال آخر')
  await person.locator('input[name=code]').fill(talk.code)
  await person.locator('main form button').last().click()
  expect(person.url()).toBe(own('?gesendet'))
  expect(await person.locator('[data-message=you]').count()).toBe(2)
})

test('a case worker finds nothing: not at the counselling, not with its addresses, not by search', async () => {
  const anna = await signedIn(browser, office, 'anna', '/files')
  for (const path of ['/counselling', '/counselling/members', '/counselling/new']) {
    await anna.goto(office.origin + path)
    expect(anna.url()).toBe(`${office.origin}/counselling/sign-in`)
  }
  for (const words of ['فقدت', talk.number, 'Lina']) {
    await anna.goto(`${office.origin}/files/search?q=${encodeURIComponent(words)}`)
    expect(await anna.locator('main').innerText()).not.toContain(talk.number.slice(0, 4))
  }
  await anna.goto(`${office.origin}/ar/bestin/mein`)
  expect(anna.url()).toContain('/bestin/eintreten')
  await anna.context().close()
})

test('everything is deleted at once, with the code, and said what cannot be called back', async () => {
  const asked = await memberPage(browser, office)
  await asked.getByRole('link', { name: talk.number }).click()
  await asked.locator('[data-message=person]').first().waitFor()
  const address = asked.url()
  await person.goto(own('/daten'))
  const erase = async (code: string) => {
    await person.locator('input[name=code]').fill(code)
    await person.locator('form[action="?/erase"] button').click()
  }
  await erase('ABCD-EFGH-JKMN')
  expect(await person.locator('#error-summary').count()).toBe(1)
  await erase(talk.code)
  expect(person.url()).toBe(`${office.origin}/ar/bestin/geloescht`)
  await person.goto(`${office.origin}/ar/bestin/eintreten`)
  await person.locator('input[name=code]').fill(talk.code)
  await person.locator('main form button').click()
  expect(await person.locator('#error-summary').count()).toBe(1)
  await asked.goto(`${office.origin}/counselling`)
  expect(await asked.locator(`[data-case="${talk.number}"]`).count()).toBe(0)
  await asked.goto(address)
  expect(await asked.locator('h1').innerText()).toBe('Diese Beratung gibt es nicht mehr')
  await asked.context().close()
})
