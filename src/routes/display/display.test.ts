import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Actor } from '#ground/permission/permission.ts'
import { openBrowser } from '../../../testing/browser.ts'
import { barriers, PASSWORD, picture, staffOffice, type StaffOffice } from '../../../testing/staff-office.ts'

let browser: Browser
let office: StaffOffice
let clerks: Actor[]

beforeAll(async () => {
  browser = await openBrowser(['--autoplay-policy=document-user-activation-required'])
})
beforeEach(async () => {
  office = await staffOffice()
  clerks = []
  for (const [n, login] of ['anna', 'bilal'].entries()) {
    const signedIn = await office.office.staff.signIn({ login, password: PASSWORD, address: '127.0.0.1' })
    if (!signedIn.ok) throw new Error(signedIn.refusal)
    clerks.push(signedIn.actor)
    await office.office.calling.sitDown(signedIn.actor, { site: 1, desk: n + 1 })
  }
  return () => office.close()
})
afterAll(() => browser.close())

async function wall(more: { javaScriptEnabled?: boolean; reducedMotion?: 'reduce' } = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, ...more })
  await context.addCookies([{ name: 'device', value: office.displayKey, url: office.origin }])
  const page = await context.newPage()
  page.setDefaultTimeout(8000)
  await page.goto(`${office.origin}/display`)
  if (more.javaScriptEnabled !== false) await page.locator('main[data-live="true"]').waitFor()
  return page
}
async function callNext(desk: number): Promise<string> {
  const called = await office.office.calling.callNext(clerks[desk - 1]!, { site: 1, desk })
  if (!called.ok) throw new Error(called.refusal)
  return called.number
}
const count = (page: Page, what: 'rings' | 'gongs') => page.locator('main').getAttribute(`data-${what}`)

test('a call is on the wall within a second and rings; each recall rings again', async () => {
  await office.arrive({ name: ['Olena', 'Kovalenko'] })
  await office.arrive()
  const page = await wall()
  await page.getByRole('button', { name: 'Ton aus? Tippen' }).click()
  await page.getByRole('button', { name: 'Ton aus? Tippen' }).waitFor({ state: 'hidden' })
  const pressed = performance.now()
  const number = await callNext(1)
  await page.locator(`[data-call="${number}"]`).waitFor()
  expect(performance.now() - pressed).toBeLessThan(1000)
  expect(await page.locator('[data-call]').innerText()).toContain('201')
  expect(await page.locator('main').innerText()).not.toContain('Kovalenko')
  expect(await count(page, 'gongs')).toBe('1')
  for (const ring of [2, 3]) {
    office.clock.advance({ seconds: 10 })
    expect((await office.office.calling.recall(clerks[0]!, { site: 1, desk: 1 })).ok).toBe(true)
    await page.locator(`[data-call="${number}"][data-ring="${ring}"]`).waitFor()
    expect(await count(page, 'gongs')).toBe(String(ring))
  }
  office.clock.advance({ seconds: 10 })
  const second = await callNext(2)
  await page.locator(`[data-call="${second}"]`).waitFor()
  expect(await page.locator('ol').innerText()).toContain(number)
  expect(await barriers(page)).toEqual([])
  await office.office.calling.withdrawCall(clerks[1]!, { site: 1, desk: 2 })
  await page.locator(`[data-call="${number}"]`).waitFor()
  expect(office.mistakes).toEqual([])
  await page.context().close()
})

test('the server falls: the wall keeps its calls, says from when they are, comes back by itself and rings for whom it missed', async () => {
  await office.arrive()
  await office.arrive()
  const page = await wall()
  const first = await callNext(1)
  await page.locator(`[data-call="${first}"]`).waitFor()
  await office.fall()
  await page.getByText('Verbindung unterbrochen – Stand 09:00').waitFor({ timeout: 13_000 })
  expect(await page.locator('[data-call]').getAttribute('data-call')).toBe(first)
  await picture(page, 'display-lost')
  office.clock.advance({ minutes: 1 })
  const missed = await callNext(2)
  await office.serve()
  await page.locator(`[data-call="${missed}"]`).waitFor({ timeout: 10_000 })
  expect(await count(page, 'rings')).toBe('2')
  expect(await page.getByText('Verbindung unterbrochen').count()).toBe(0)
  await page.context().close()
})

test('a full wall, read from the last row; nothing moves for whoever asked for calm', async () => {
  for (let n = 0; n < 6; n++) await office.arrive()
  const page = await wall({ reducedMotion: 'reduce' })
  for (let n = 0; n < 6; n++) {
    const number = await callNext(1)
    await page.locator(`[data-call="${number}"]`).waitFor()
    if (n === 5) break
    await office.office.calling.finish(clerks[0]!, { site: 1, desk: 1 })
    office.clock.advance({ minutes: 3 })
  }
  expect(await page.locator('ol li').count()).toBe(4)
  const size = await page
    .locator('[data-call] strong')
    .first()
    .evaluate((it) => it.getBoundingClientRect().height)
  expect(size).toBeGreaterThan(1080 * 0.3)
  const overflowing = await page.evaluate(
    `[...document.querySelectorAll('main *')].filter((it) => { const { right, bottom } = it.getBoundingClientRect(); return right > innerWidth + 1 || bottom > innerHeight + 1 }).length`,
  )
  expect(overflowing).toBe(0)
  expect(await page.locator('.current').evaluate((it) => getComputedStyle(it).animationName)).toBe('none')
  await picture(page, 'display-full')
  await page.context().close()
})

test('without script the wall shows the last calls and renews itself', async () => {
  await office.arrive()
  const number = await callNext(1)
  const page = await wall({ javaScriptEnabled: false })
  expect(await page.locator('[data-call]').getAttribute('data-call')).toBe(number)
  expect(await page.locator('meta[http-equiv="refresh"]').getAttribute('content')).toBe('10')
  await page.context().close()
})
