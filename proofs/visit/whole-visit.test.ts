import type { Browser, BrowserContext, Page } from 'playwright-core'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Language } from '#ground/languages/index.ts'
import { t, type TextKey, type TextKeys } from '#texts/index.ts'
import { atTerminal, bookedOffice, type BookedOffice } from '../../testing/booked-office.ts'
import { openBrowser } from '../../testing/browser.ts'
import { signedIn } from '../../testing/staff-office.ts'
import { PATIENCE } from '../../testing/patience.ts'

/** One visit, from the phone to "finished": the pages of visitors without script, everybody at their own screen. */

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

type Plain = { [K in TextKey]: keyof TextKeys[K] extends never ? K : never }[TextKey]
const say = (language: Language, key: Plain): string => t<Plain>(language, key)

/** Amira on her phone: what to bring, a time, who she is. Comes back with her code. */
async function bookOnPhone(phone: Page, language: Language): Promise<string> {
  await phone.goto(`/${language}`)
  await phone
    .getByRole('link', { name: say(language, 'public.start.book.action') })
    .first()
    .click()
  await phone.locator('a[href$="/termin/lage/study"]').click()
  await phone.locator('a[href$="/termin/study_extend"]').click()
  await phone.locator('[type="radio"][value="no"]').first().check()
  await phone.getByRole('button', { name: say(language, 'public.concern.next'), exact: true }).click()
  await phone
    .getByRole('link', { name: say(language, 'public.documents.next') })
    .first()
    .click()
  const time = '2026-11-23T09:00:00Z'
  const day = phone.locator('details', { has: phone.locator(`[value="${time}"]`) })
  if ((await day.getAttribute('open')) === null) await day.locator('summary').click()
  await phone.locator(`[type="radio"][value="${time}"]`).check()
  await phone.getByRole('button', { name: say(language, 'public.times.choose'), exact: true }).click()
  const typed = {
    familyName: 'Al-Ḥasan',
    givenNames: 'Amīra',
    'birthDate-day': '00',
    'birthDate-month': '00',
    'birthDate-year': '1990',
  }
  for (const [name, value] of Object.entries(typed)) await phone.locator(`[name="${name}"]`).fill(value)
  await phone.getByRole('button', { name: say(language, 'public.contact.next'), exact: true }).click()
  await phone.getByRole('button', { name: say(language, 'public.check.book'), exact: true }).click()
  expect(await phone.locator('h1').innerText()).toBe(say(language, 'public.confirmed.title'))
  return new URL(phone.url()).pathname.split('/').at(-1)!
}

async function onTheWall(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } })
  await context.addCookies([{ name: 'device', value: office.displayKey, url: office.origin }])
  const page = await context.newPage()
  await page.goto(`${office.origin}/display`)
  await page.locator('main[data-live="true"]').waitFor()
  return page
}

async function atDesk(): Promise<Page> {
  const page = await signedIn(browser, office, 'anna', '/desk')
  await page.getByRole('button', { name: 'Hier arbeiten: 201' }).click()
  await page.locator('#queue-search').waitFor()
  return page
}

interface Recorded {
  state: string
  number: string
  origin: string
  concerns: string[]
  concern: string
  minutes: string
}

async function recordOf(code: string): Promise<Recorded | undefined> {
  const found = await sql<Recorded>`
    select v.state, v.number, v.origin, v.concerns, s.concern, s.minutes::text as minutes
    from appointments.appointment a join visits.visit v on v.id = a.visit join visits.service s on s.visit = v.id
    where a.code = ${code}`.execute(office.office.ground.db)
  return found.rows[0]
}

async function actsOn(code: string): Promise<string[]> {
  const found = await sql<{ act: string }>`
    select e.act from trail.entry e join appointments.appointment a on e.subject = 'visit:' || a.visit
    where a.code = ${code} order by e.at, e.chain, e.position`.execute(office.office.ground.db)
  return found.rows.map(({ act }) => act)
}

describe.each(['de', 'ar'] as const)('one visit in %s', (language) => {
  test('from the phone to finished, and every face tells the same', async () => {
    const phoneContext: BrowserContext = await browser.newContext({
      viewport: { width: 390, height: 844 },
      javaScriptEnabled: false,
      baseURL: office.origin,
    })
    const phone = await phoneContext.newPage()
    phone.setDefaultTimeout(PATIENCE)
    const code = await bookOnPhone(phone, language)
    expect(code).toMatch(/^[0-9A-Z]{12}$/)

    office.clock.set('2026-11-23T08:52:00Z')
    const entrance = await atTerminal(browser, office, `/terminal/${language}/check-in`, {
      javaScriptEnabled: false,
    })
    expect(await entrance.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr')
    await entrance.locator('[name="code"]').fill(code)
    await entrance.locator('form [type="submit"]').first().click()
    const number = await entrance.locator('h1 .number').innerText()
    expect(number).toMatch(/^B\d{3}$/)

    await phone.goto(`/${language}/ticket/${code}`)
    expect(await phone.locator('main').innerText()).toContain(number)

    const [wall, desk] = await Promise.all([onTheWall(), atDesk()])
    expect(await desk.locator('[data-next]').innerText()).toBe(number)
    office.clock.set('2026-11-23T09:01:00Z')
    await desk.keyboard.press('F2')
    await wall.locator(`[data-call="${number}"]`).waitFor({ timeout: PATIENCE })
    expect(await wall.locator('[data-call]').innerText()).toContain('201')
    expect(await wall.locator('body').innerText()).not.toMatch(/Amīra|Ḥasan/)
    expect(await desk.locator('[data-guest]').innerText()).toContain('Al-Ḥasan')

    await phone.reload()
    expect(await phone.locator('main').innerText()).toContain('201')

    office.clock.advance({ seconds: 40 })
    await desk.keyboard.press('F8')
    await desk.getByText(`${number} ist da.`).waitFor()
    office.clock.advance({ minutes: 14 })
    await desk.keyboard.press('F4')
    await desk.getByRole('dialog').waitFor()
    await desk.keyboard.press('F4')
    await desk.getByText(`${number} ist fertig, 14 Minuten.`).waitFor()

    expect(await recordOf(code)).toEqual({
      ...{ state: 'finished', number, origin: 'booked', concerns: ['study_extend'] },
      ...{ concern: 'study_extend', minutes: '14.0' },
    })
    // The office's clock stands still between some of them, so their order in the trail is not a question here.
    const acts = await actsOn(code)
    const expected = [
      'appointments.hold',
      'appointments.book',
      'reception.check-in',
      'calling.call-next',
      'calling.serve',
      'calling.finish',
    ]
    expect(acts.filter((act) => expected.includes(act)).toSorted()).toEqual(expected.toSorted())
    for (const page of [entrance, wall, desk]) await page.context().close()
    await phoneContext.close()
  })
})
