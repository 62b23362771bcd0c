import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Browser, Page } from 'playwright-core'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  directionOf,
  formatDayOf,
  formatTime,
  languageCodes,
  tagOf,
  type Language,
} from '#ground/languages/index.ts'
import { aNoticesProcess, until, type NoticesProcess } from '#office/notices/testing/a-process.ts'
import { t, type TextKey, type TextKeys } from '#texts/index.ts'
import { openBrowser } from '../../testing/browser.ts'
import { freshDatabase, type FreshDatabase } from '../../testing/database.ts'
import { runningOffice, type RunningOffice } from '../../testing/running-office.ts'
import { tellSiteAndTeams } from '../../testing/public-stage.ts'
import { PATIENCE } from '../../testing/patience.ts'

/** The whole path of a visitor in each of the ten languages: pages, calendar file, PDF, mail, ticket on the phone. */

let database: FreshDatabase
let office: RunningOffice
let browser: Browser
let smtp: SMTPServer
let sender: NoticesProcess
const mails: ParsedMail[] = []

beforeAll(async () => {
  database = await freshDatabase()
  office = await runningOffice(database)
  await tellSiteAndTeams(office.office)
  browser = await openBrowser()
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _, done) =>
      void simpleParser(stream).then((mail) => {
        mails.push(mail)
        done()
      }),
  })
  smtp.listen(0, '127.0.0.1')
  await once(smtp.server, 'listening')
  const smtpUrl = `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`
  const { ground, feed } = office.office
  sender = await aNoticesProcess({ ground, feed, appUrl: database.appUrl }, { smtpUrl })
})
afterAll(async () => {
  await sender.close()
  await new Promise<void>((resolve) => smtp.close(resolve))
  await browser.close()
  await office.close()
  await database.drop()
  expect(office.mistakes).toEqual([])
})

type Plain = { [K in TextKey]: keyof TextKeys[K] extends never ? K : never }[TextKey]
const say = (language: Language, key: Plain): string => t<Plain>(language, key)
/** Digits of other scripts and years of other calendars: a wrong date on an appointment would be the worst mistake. */
const FOREIGN_DIGITS = /[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F]/u
const PERSIAN_YEAR = /\b140[0-9]\b/u

test.each(languageCodes.map((language, n) => ({ language, n })))(
  'from the front door to the ticket in $language',
  { timeout: 60_000 },
  async ({ language, n }) => {
    const phone = await browser.newContext({
      ...{ viewport: { width: 390, height: 844 }, javaScriptEnabled: false, baseURL: office.origin },
      acceptDownloads: true,
    })
    const page = await phone.newPage()
    page.setDefaultTimeout(PATIENCE)
    const start = Temporal.Instant.from('2026-11-24T07:00:00Z').add({ minutes: 15 * n })
    const code = await bookOn(page, language, start.toString(), `Person${'abcdefghij'[n]}`)
    await speaks(page, language)
    const main = await page.locator('main').innerText()
    expect(main).toContain(formatDayOf(language, start))
    expect(main).toContain(formatTime(start))

    await pdfSpeaks(page, `/${language}/termin-bestaetigt/${code}/termin.pdf`, language)
    const calendar = await page.request.get(`/${language}/termin-bestaetigt/${code}/termin.ics`)
    expect(await calendar.text()).toContain('DTSTART:20261124T')

    await until(() => mails.some((mail) => (mail.html || '').includes(code)))
    const mail = mails.find((one) => (one.html || '').includes(code))!
    expect(mail.headers.get('content-language')).toBe(tagOf(language))
    expect(mail.html).toContain(`dir="${directionOf(language)}"`)
    for (const text of [mail.text ?? '', mail.subject ?? '']) expect(text).not.toMatch(FOREIGN_DIGITS)
    expect(mail.text).toContain(formatDayOf(language, start))
    expect(mail.attachments.some(({ contentType }) => contentType === 'text/calendar')).toBe(true)

    const ticket = await office.office.reception.drawTicket(RECEPTION, {
      ...{ site: 1, concerns: ['short_info'], language },
    })
    if (!ticket.ok) throw new Error(ticket.refusal)
    await page.goto(`/${language}/ticket/${ticket.code}`)
    await speaks(page, language)
    expect(await page.locator('main').innerText()).toContain(ticket.number)
    await phone.close()
  },
)

const RECEPTION = { kind: 'staff', id: 'r', roles: ['reception'], sites: [1] } as const

async function bookOn(page: Page, language: Language, start: string, familyName: string): Promise<string> {
  await page.goto(`/${language}`)
  await speaks(page, language)
  await page.goto(`/${language}/finden`)
  await speaks(page, language)
  await page.goto(`/${language}/termin/study_extend`)
  await speaks(page, language)
  await page.goto(`/${language}/termin/study_extend/unterlagen?first=no`)
  await speaks(page, language)
  await page.goto(`/${language}/termin/study_extend/zeiten`)
  await speaks(page, language)
  const day = page.locator('details', { has: page.locator(`[value="${start}"]`) })
  if ((await day.getAttribute('open')) === null) await day.locator('summary').click()
  await page.locator(`[type="radio"][value="${start}"]`).check()
  await page.getByRole('button', { name: say(language, 'public.times.choose'), exact: true }).click()
  const typed = { familyName, 'birthDate-day': '03', 'birthDate-month': '04', 'birthDate-year': '1991' }
  for (const [name, value] of Object.entries(typed)) await page.locator(`[name="${name}"]`).fill(value)
  await page.locator('[name="mail"]').fill(`${familyName.toLowerCase()}@example.org`)
  await page.getByRole('button', { name: say(language, 'public.contact.next'), exact: true }).click()
  await speaks(page, language)
  await page.getByRole('button', { name: say(language, 'public.check.book'), exact: true }).click()
  expect(await page.locator('h1').innerText()).toBe(say(language, 'public.confirmed.title'))
  return new URL(page.url()).pathname.split('/').at(-1)!
}

/** Language and direction of the page, Latin digits, no Persian year. That nothing is left untranslated, `prove -- languages` shows. */
async function speaks(page: Page, language: Language): Promise<void> {
  const html = page.locator('html')
  expect(await html.getAttribute('lang')).toBe(tagOf(language))
  expect(await html.getAttribute('dir')).toBe(directionOf(language))
  const text = await page.locator('body').innerText()
  expect(text, page.url()).not.toMatch(FOREIGN_DIGITS)
  expect(text, page.url()).not.toMatch(PERSIAN_YEAR)
}

/** The letter is in the language, as a screen reader learns it, and its words are there. */
async function pdfSpeaks(page: Page, path: string, language: Language): Promise<void> {
  const answer = await page.request.get(path)
  expect(answer.status(), path).toBe(200)
  const task = getDocument({ data: new Uint8Array(await answer.body()), verbosity: 0 })
  const document = await task.promise
  const { info } = (await document.getMetadata()) as { info: { Language?: string } }
  expect(info.Language?.toLowerCase().split('-')[0]).toBe(tagOf(language).toLowerCase().split('-')[0])
  const content = await (await document.getPage(1)).getTextContent()
  expect(content.items.length).toBeGreaterThan(10)
  await task.destroy()
}
