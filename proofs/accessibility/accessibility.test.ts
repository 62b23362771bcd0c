import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../../testing/browser.ts'
import { freshDatabase, type FreshDatabase } from '../../testing/database.ts'
import { ON_THE_WAY, publicRoutes, publicStage, type Station } from '../../testing/public-stage.ts'
import { runningOffice, type RunningOffice } from '../../testing/running-office.ts'
import { bookByKeyboard } from './keyboard.ts'
import { faultsOf } from './judge.ts'
import { walk } from './walk.ts'

/** A short walk over all public pages; the long one is `npm run prove -- accessibility`. */
let database: FreshDatabase
let office: RunningOffice
let browser: Browser
let stations: Station[]

beforeAll(async () => {
  database = await freshDatabase()
  office = await runningOffice(database)
  stations = await publicStage(office)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await office.close()
  await database.drop()
})

test('every public page has a station', () => {
  const known = new Set([...stations.map(({ route }) => route), ...ON_THE_WAY])
  expect(publicRoutes().filter((route) => !known.has(route))).toEqual([])
  expect([...known].filter((route) => !publicRoutes().includes(route))).toEqual([])
})

test.each([
  { name: 'phone, German, light', language: 'de', width: 390, height: 844, colours: 'light' },
  { name: '400 % zoom, Arabic, dark', language: 'ar', width: 320, height: 256, colours: 'dark' },
] as const)(
  'nothing is out of reach on any page or its errors: $name',
  { timeout: 120_000 },
  async (look) => {
    const { faults } = await walk(browser, office.origin, look, stations)
    expect(faults).toEqual([])
    expect(office.mistakes).toEqual([])
  },
)

test('an appointment is booked with the keyboard alone, without script', { timeout: 60_000 }, async () => {
  const { faults, pages } = await bookByKeyboard(browser, office.origin, 'de')
  expect(faults).toEqual([])
  expect(pages).toHaveLength(9)
})

test('the judge sees a picture without words, a faint text and a page too wide, a key without its words', async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
  await page.setContent(
    '<html lang="de"><title>x</title><main><h1>x</h1><img src="data:,"><p style="color:#bbb;background:#fff">blass</p><p>release.list.title</p><div style="width:900px">breit</div></main>',
  )
  const faults = await faultsOf(page)
  for (const fault of ['image-alt', 'color-contrast', 'a key instead', 'wider'])
    expect(
      faults.some((one) => one.startsWith(fault)),
      fault,
    ).toBe(true)
  await page.close()
})
