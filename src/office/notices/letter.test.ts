import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { directionOf, languageCodes, tagOf, type Language } from '#ground/languages/index.ts'
import type { Appointment } from '#office/appointments/index.ts'
import { at } from '#office/appointments/testing/an-office.ts'
import { openBrowser } from '../../../testing/browser.ts'
import { KINDS, type NoticeKind } from './kinds.ts'
import { letterFor } from './letter.ts'
import { plainSigns, smsLength } from './sms-length.ts'
import { smsFor, SMS_PARTS_MAX } from './sms-text.ts'
import { shortTime, type Story } from './wording.ts'

const FROM = {
  publicUrl: 'https://termine.auslaenderbehoerde.musterstadt.example',
  officeName: 'Ausländerbehörde Musterstadt',
  officePhone: '0123 456-0',
}
const site = {
  id: 1,
  name: 'Ausländerbehörde',
  street: 'Musterstraße 1',
  city: '01234 Musterstadt',
  timeZone: 'Europe/Berlin',
}
const appointment = {
  ...{ visit: '01900000-0000-7000-8000-000000000001', code: 'ABCD12345678', sequence: 0, state: 'booked' },
  ...{ start: at('2026-12-01T09:30'), end: at('2026-12-01T10:00') },
} as Appointment
function story(kind: NoticeKind): Story {
  const params = {
    ...{ start: at('2026-12-01T09:30').toString(), proposal: at('2026-12-02T11:00').toString() },
    ...{ drawAt: at('2026-12-05T12:00').toString(), link: '/warteliste/ABCD12345678', code: 'JA47' },
  }
  const isOfVisit = KINDS[kind].about === 'visit'
  return {
    kind,
    params,
    expiresAt: at('2026-11-25T18:00'),
    appointment: isOfVisit ? appointment : null,
    site,
  }
}
const kinds = Object.keys(KINDS) as NoticeKind[]
let browser: Browser
const pictures = process.env['WILLKOMMEN_PICTURES']

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

test.each(languageCodes)(
  'every letter in %s is whole, runs in its direction and fits a phone',
  async (language: Language) => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
    for (const kind of kinds) {
      const letter = letterFor(story(kind), [language], FROM)
      expect(`${letter.subject}${letter.text}${letter.html}`, kind).not.toMatch(/\{\{|undefined|notices\./)
      expect(letter.languages).toEqual([tagOf(language)])
      expect(letter.text).not.toMatch(/[٠-٩۰-۹]/)
      await page.setContent(letter.html)
      const seen = await page.evaluate(() => ({
        lang: document.documentElement.lang,
        dir: document.documentElement.dir,
        wide: document.documentElement.scrollWidth,
      }))
      expect(seen, kind).toEqual({ lang: tagOf(language), dir: directionOf(language), wide: 390 })
      if (pictures && ['booked', 'offer', 'how-to-book'].includes(kind)) {
        mkdirSync(pictures, { recursive: true })
        await page.screenshot({ path: join(pictures, `mail-${kind}-${language}.png`), fullPage: true })
      }
    }
    await page.close()
  },
)

test('every SMS in every language has two parts at most and a whole link', () => {
  for (const language of languageCodes)
    for (const kind of kinds) {
      const text = smsFor(story(kind), language, FROM)
      expect(smsLength(text).parts, `${language} ${kind}: ${text}`).toBeLessThanOrEqual(SMS_PARTS_MAX)
      expect(text).toMatch(new RegExp(`${FROM.publicUrl}/${language}\\S*$`))
    }
})

test('however long a language is, what lies ready keeps its code and its last day', () => {
  for (const language of languageCodes)
    for (const kind of ['pickup-ready', 'pickup-reminder'] as const) {
      const text = smsFor(story(kind), language, FROM)
      expect(text).toContain('JA47')
      expect(text).toContain(plainSigns(shortTime(language, story(kind).expiresAt!)))
    }
})

test('two languages beneath each other name themselves, the second in its own direction', () => {
  const { html, languages } = letterFor(story('how-to-book'), ['de', 'ar'], FROM)
  expect(languages).toEqual(['de', 'ar'])
  expect(html).toContain('<html lang="de" dir="ltr">')
  expect(html).toContain('<div lang="ar" dir="rtl">')
})
