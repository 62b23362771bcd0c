import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import type { Language } from '#ground/languages/index.ts'
import { t, type TextKey, type TextKeys } from '#texts/index.ts'
import { openBrowser } from './browser.ts'
import { freshDatabase, type FreshDatabase } from './database.ts'
import { PATIENCE } from './patience.ts'
import { runningOffice, type RunningOffice } from './running-office.ts'

/** A visitor with a phone and no script, before an office of one's own for each test. */
export interface PlainPhone {
  readonly database: FreshDatabase
  readonly office: RunningOffice
  readonly browser: Browser
  readonly phone: BrowserContext
  readonly page: Page
}

/** Words without a gap to fill. */
type Plain = { [K in TextKey]: keyof TextKeys[K] extends never ? K : never }[TextKey]

/** Tells the hooks of a test file; the fields of `at` are there while a test runs. A good test ends with no mistake of ours. */
export function plainPhone() {
  const at = {} as { -readonly [K in keyof PlainPhone]: PlainPhone[K] }
  beforeAll(async () => {
    at.browser = await openBrowser()
  })
  afterAll(() => at.browser.close())
  beforeEach(async () => {
    at.database = await freshDatabase()
    at.office = await runningOffice(at.database)
    at.phone = await at.browser.newContext({
      viewport: { width: 390, height: 844 },
      javaScriptEnabled: false,
      baseURL: at.office.origin,
    })
    at.page = await at.phone.newPage()
    at.page.setDefaultTimeout(PATIENCE)
  })
  afterEach(async () => {
    await at.phone.close()
    await at.office.close()
    await at.database.drop()
    expect(at.office.mistakes).toEqual([])
  })
  const say = (language: Language, key: Plain): string => t<Plain>(language, key)
  return {
    at: at as PlainPhone,
    say,
    press: (language: Language, key: Plain) =>
      at.page.getByRole('button', { name: say(language, key), exact: true }).click(),
    follow: (language: Language, key: Plain) =>
      at.page
        .getByRole('link', { name: say(language, key) })
        .first()
        .click(),
    path: () => new URL(at.page.url()).pathname,
  }
}
