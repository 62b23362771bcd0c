import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { t } from '#texts/index.ts'
import { bookedOffice, type BookedOffice } from '../../../../testing/booked-office.ts'
import { openBrowser } from '../../../../testing/browser.ts'
import { look } from '../../../../testing/look.ts'
import { barriers, picture, signedIn } from '../../../../testing/staff-office.ts'

let browser: Browser
let office: BookedOffice
let phone: BrowserContext
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  office = await bookedOffice()
  phone = await browser.newContext({
    ...{ viewport: { width: 390, height: 844 }, javaScriptEnabled: false, baseURL: office.origin },
  })
  page = await phone.newPage()
})
afterEach(async () => {
  await phone.close()
  expect(office.mistakes).toEqual([])
  await office.close()
})

test.each(['de', 'ar'] as const)(
  'a barrier is reported in %s without script, and settled at reception',
  async (language) => {
    await page.goto(`/${language}/barrierefreiheit`)
    await look(page, `${language}-statement`, language)
    await page.locator('a[href$="/melden"]').click()
    await page.locator('[name=reach]').fill('heute nachmittag')
    await page.getByRole('button', { name: t(language, 'accessibility.form.send') }).click()
    await look(page, `${language}-report-refused`, language)
    expect(await page.locator('[name=reach]').inputValue()).toBe('heute nachmittag')
    await page.locator('[name=what]').fill('لا يقرأ القارئ الأوقات')
    await page.locator('[name=reach]').fill('ana@example.org')
    await page.getByRole('button', { name: t(language, 'accessibility.form.send') }).click()
    await look(page, `${language}-report-sent`, language)
    expect(await page.locator('main').innerText()).toContain('2026')

    const desk = await signedIn(browser, office, 'rita', '/reception/feedback')
    const report = desk.locator('[data-report]')
    expect(await report.innerText()).toContain('لا يقرأ')
    expect(await barriers(desk)).toEqual([])
    await picture(desk, `${language}-reports`)
    await report.getByRole('button', { name: 'Erledigt' }).click()
    await desk.getByText('Schreiben Sie, was getan').first().waitFor()
    await report.getByRole('textbox').fill('Zeiten neu ausgezeichnet, geantwortet.')
    await report.getByRole('button', { name: 'Erledigt' }).click()
    await desk.getByText('Als erledigt vermerkt.').waitFor()
    expect(await desk.locator('[data-report]').count()).toBe(0)
    await desk.context().close()
  },
)
