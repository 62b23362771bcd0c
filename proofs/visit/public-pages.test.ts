import { describe, expect, test } from 'vitest'
import type { Actor } from '#ground/permission/permission.ts'
import type { Language } from '#ground/languages/index.ts'
import { look } from '../../testing/look.ts'
import { plainPhone } from '../../testing/plain-phone.ts'

/** The visit as its visitor meets it: a phone, no script, German and Arabic. */

const { at, say, press, follow, path } = plainPhone()
const codeHere = () =>
  path()
    .split('/')
    .find((part) => /^[0-9A-Z]{12}$/.test(part)) ?? ''

/** Opens the day (a `details`, so without script) and marks the time. */
async function mark(time: string): Promise<void> {
  const day = at.page.locator('details', { has: at.page.locator(`[value="${time}"]`) })
  if ((await day.getAttribute('open')) === null) await day.locator('summary').click()
  await at.page.locator(`[type="radio"][value="${time}"]`).check()
}

async function chooseTime(language: Language, time: string): Promise<void> {
  await mark(time)
  await press(language, 'public.times.choose')
}

/** From the list of times to the filled-in contact at.page. */
async function holdAt(language: Language, time: string, concern = 'study_extend'): Promise<string> {
  await at.page.goto(`/${language}/termin/${concern}/zeiten`)
  await chooseTime(language, time)
  return codeHere()
}

const someone = {
  familyName: 'Nguyễn',
  givenNames: 'Thị Ánh',
  'birthDate-day': '00',
  'birthDate-month': '00',
  'birthDate-year': '1990',
}
async function fill(values: Readonly<Record<string, string>> = someone): Promise<void> {
  for (const [name, value] of Object.entries(values)) await at.page.locator(`[name="${name}"]`).fill(value)
}

async function bookAt(language: Language, time: string): Promise<string> {
  const code = await holdAt(language, time)
  await fill()
  await press(language, 'public.contact.next')
  await press(language, 'public.check.book')
  return code
}

const terminal: Actor = { kind: 'device', id: 'terminal', roles: ['terminal'], sites: [1] }
const tuesday8 = '2026-11-24T07:00:00Z'
const tuesday9 = '2026-11-24T08:00:00Z'

describe.each(['de', 'ar'] as const)('the whole way in %s', (language) => {
  test('from the front door to the confirmation, and back to move and cancel', async () => {
    await at.page.goto(`/${language}`)
    await look(at.page, `${language}-01-start`, language)
    await follow(language, 'public.start.book.action')
    await look(at.page, `${language}-02-topics`, language)
    await at.page.locator('a[href$="/termin/lage/study"]').click()
    await look(at.page, `${language}-03-situation`, language)
    await at.page.locator('a[href$="/termin/study_extend"]').click()
    await look(at.page, `${language}-04-questions`, language)
    await at.page.locator('[type="radio"][value="yes"]').first().check()
    await press(language, 'public.concern.next')
    await look(at.page, `${language}-05-documents`, language)
    await follow(language, 'public.documents.next')
    await look(at.page, `${language}-06-times`, language)
    await chooseTime(language, tuesday8)

    const code = codeHere()
    expect(code).toMatch(/^[0-9A-Z]{12}$/)
    await expect(at.page.locator('main').innerText()).resolves.toContain('08:20')
    await look(at.page, `${language}-07-contact`, language)
    await press(language, 'public.contact.next')
    await look(at.page, `${language}-08-contact-errors`, language)
    expect(await at.page.title()).toMatch(new RegExp(`^${say(language, 'common.errors.prefix')}`))
    await fill()
    await press(language, 'public.contact.extend')
    expect(await at.page.locator('[name="familyName"]').inputValue()).toBe('Nguyễn')
    await press(language, 'public.contact.next')
    expect(path()).toBe(`/${language}/buchung/${code}/pruefen`)
    await look(at.page, `${language}-09-check`, language)
    await press(language, 'public.check.book')
    expect(path()).toBe(`/${language}/termin-bestaetigt/${code}`)
    await look(at.page, `${language}-10-confirmed`, language)
    await at.page.reload()
    expect(await at.page.locator('h1').innerText()).toBe(say(language, 'public.confirmed.title'))

    await at.page.goto(`/${language}/mein-termin`)
    await look(at.page, `${language}-11-code`, language)
    await at.page
      .locator('[name="code"]')
      .fill(` ${code.slice(0, 4).toLowerCase()} ${code.slice(4, 8)}-${code.slice(8)} `)
    await press(language, 'public.start.change.action')
    await look(at.page, `${language}-12-mine`, language)
    await follow(language, 'public.confirmed.change')
    await look(at.page, `${language}-13-move`, language)
    await mark(tuesday9)
    await press(language, 'public.times.move')
    expect(await at.page.locator('h1').innerText()).toBe(say(language, 'public.confirmed.moved'))
    expect(await at.page.locator('main').innerText()).toContain('09:00')
    await follow(language, 'public.confirmed.cancel')
    await look(at.page, `${language}-14-cancel`, language)
    await press(language, 'public.cancel.yes')
    await look(at.page, `${language}-15-cancelled`, language)
    await follow(language, 'public.mine.again')
    expect(path()).toBe(`/${language}/termin/study_extend`)
  })

  test('every other page holds up, too', async () => {
    const code = await bookAt(language, tuesday8)
    const pages = {
      '20-unsure': '/termin/weiss-nicht',
      '21-reception': '/termin/card_pickup',
      '22-counselling': '/termin/bestin_first',
      '23-booked-out': '/termin/obligation_declaration/zeiten',
      '24-too-long': '/termin/citizenship/zeiten?persons=6&needs=step_free',
      '25-unknown-code': '/mein-termin/AAAABBBBCCCC',
      '26-bad-code': '/mein-termin?code=hallo',
      '27-ticket': '/ticket',
      '28-ticket-booked': `/ticket/${code}`,
      '29-accessibility': '/barrierefreiheit',
      '30-privacy': '/datenschutz',
      '31-imprint': '/impressum',
      '32-unknown-concern': '/termin/fly_to_the_moon',
      '33-persons': '/termin/study_extend?persons=99',
    }
    for (const [name, address] of Object.entries(pages)) {
      await at.page.goto(`/${language}${address}`)
      await look(at.page, `${language}-${name}`, language)
    }
    at.office.clock.set('2026-11-24T06:50:00Z')
    await at.office.office.reception.checkIn(terminal, { code })
    await at.page.goto(`/${language}/ticket/${code}`)
    await look(at.page, `${language}-35-ticket-waiting`, language)
    expect(await at.page.locator('main').innerText()).toMatch(/[A-Z]\d{3}/)
    await at.page.goto(`/${language}/mein-termin/${code}`)
    await look(at.page, `${language}-36-arrived`, language)
    at.office.clock.set('2027-04-01T07:00:00Z')
    await at.page.goto(`/${language}/termin/ukraine_24`)
    await look(at.page, `${language}-34-outside-dates`, language)
    expect(await at.page.locator('main').innerText()).toContain(say(language, 'public.concern.outside.title'))
  })
})
