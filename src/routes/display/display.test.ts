import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Actor } from '#ground/permission/permission.ts'
import { openBrowser, withoutWorker } from '../../../testing/browser.ts'
import { barriers, PASSWORD, picture, staffOffice, type StaffOffice } from '../../../testing/staff-office.ts'
import { PATIENCE } from '../../../testing/patience.ts'

let browser: Browser
let office: StaffOffice
let clerks: Actor[]
const boss: Actor = {
  kind: 'staff',
  id: '0199cccc-0000-7000-8000-000000000001',
  roles: ['admin'],
  sites: [1],
}

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

const SILENT_AT_FIRST = `{
  const Real = AudioContext
  globalThis.AudioContext = class extends Real { constructor() { super(); void this.suspend() } }
}`
async function wall(
  more: { javaScriptEnabled?: boolean; reducedMotion?: 'reduce' } = {},
  before: (page: Page) => Promise<void> = async () => undefined,
): Promise<Page> {
  const viewport = { width: 1920, height: 1080 }
  const context = await browser.newContext({ viewport, ...withoutWorker, ...more })
  await context.addCookies([{ name: 'device', value: office.displayKey, url: office.origin }])
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE)
  // every look of the debugger counts as a touch to the browser: silent until a hand touches the page, as on a real wall
  await page.addInitScript(SILENT_AT_FIRST)
  await before(page)
  await page.goto(`${office.origin}/display`)
  if (more.javaScriptEnabled !== false) await page.locator('main[data-live="true"]').waitFor()
  return page
}
async function callNext(desk: number): Promise<string> {
  const called = await office.office.calling.callNext(clerks[desk - 1]!, { site: 1, desk })
  if (!called.ok) throw new Error(called.refusal)
  return called.number
}
/** The button is gone as soon as the finger is down: a click that looks for it once more would wait for ever. */
async function touch(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Ton aus? Tippen' })
  await button.waitFor()
  const { x, y } = (await button.boundingBox()) ?? { x: 0, y: 0 }
  await page.mouse.click(x + 5, y + 5)
}
async function displaysNow() {
  const seen = await office.office.displays.overview(boss, 1)
  if (!seen.ok) throw new Error(seen.refusal)
  return seen.displays
}
const count = (page: Page, what: 'rings' | 'gongs' | 'words') =>
  page.locator('main').getAttribute(`data-${what}`)

test('a call is on the wall within a second and rings; each recall rings again', async () => {
  await office.arrive({ name: ['Olena', 'Kovalenko'] })
  await office.arrive()
  const page = await wall()
  await touch(page)
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

async function hung(more: object = {}): Promise<string> {
  const seen = await office.office.displays.overview(boss, 1)
  if (!seen.ok) throw new Error(seen.refusal)
  const { displays } = office.office
  const [known] = seen.displays
  const wall = {
    ...{ ...displays.USUAL, site: 1, name: 'Halle', place: 'links', group: null, active: true },
    ...{ client: known?.client ?? seen.freeKeys[0]!.id, ...(known && { id: known.id }) },
  }
  const saved = await displays.saveDisplay(boss, { ...wall, ...more })
  if (!saved.ok) throw new Error(saved.refusal)
  return saved.display
}
async function listening(page: Page): Promise<void> {
  await touch(page)
  // every word of German and Turkish is at hand
  await page.locator('main[data-clips="84"]').waitFor({ timeout: PATIENCE })
}

test('the number and the way are spelled in German and in the language of the ticket, again at each recall, and not in quiet hours', async () => {
  await hung({ languages: ['tr'] })
  await office.arrive({ language: 'tr' })
  await office.arrive({ language: 'ar' })
  const page = await wall()
  await listening(page)
  const number = await callNext(1)
  const spelled = (voice: string, clips: string) => clips.split(' ').map((clip) => `${voice}:${clip}`)
  const clips = `number b ${[...number.slice(1)].join(' ')} room 2 0 1`
  await page.locator('main[data-gongs="1"]').waitFor()
  expect(await count(page, 'words')).toBe([...spelled('de', clips), ...spelled('tr', clips)].join(' '))
  office.clock.advance({ seconds: 10 })
  await office.office.calling.recall(clerks[0]!, { site: 1, desk: 1 })
  await page.locator('main[data-gongs="2"]').waitFor()
  // a meeting next door: seen, not heard; the screen follows without anybody going there
  const [display] = await displaysNow()
  await office.office.displays.muteDisplay(boss, { site: 1, display: display!.id, minutes: 30 })
  await page.getByText('Zurzeit ohne Ton').waitFor()
  const second = await callNext(2)
  await page.locator(`[data-call="${second}"]`).waitFor()
  expect(await count(page, 'rings')).toBe('3')
  expect(await count(page, 'gongs')).toBe('2')
  office.clock.advance({ minutes: 31 })
  await page.getByText('Zurzeit ohne Ton').waitFor({ state: 'hidden' })
  await office.office.calling.recall(clerks[1]!, { site: 1, desk: 2 })
  await page.locator('main[data-gongs="3"]').waitFor()
  // Arabic is not spoken on this wall
  expect(await count(page, 'words')).not.toContain('ar:')
  expect(office.mistakes).toEqual([])
  await page.context().close()
})

test('a display follows its group, tells how it is with a picture, answers a test, and its own wrong clock changes nothing', async () => {
  const group = await office.office.displays.saveGroup(boss, {
    site: 1,
    name: 'Zimmer 202',
    teams: [],
    desks: [2],
  })
  if (!group.ok) throw new Error(group.refusal)
  const display = await hung({ languages: [], group: group.group })
  for (let n = 0; n < 2; n++) await office.arrive()
  const page = await wall({}, (it) => it.clock.setSystemTime(new Date('2031-05-01T03:00:00Z')))
  await page.locator('main[data-clips="42"]').waitFor({ timeout: PATIENCE })
  const elsewhere = await callNext(1)
  const here = await callNext(2)
  await page.locator(`[data-call="${here}"]`).waitFor()
  expect(await page.locator('main').innerText()).not.toContain(elsewhere)
  expect(await page.locator('.clock').innerText()).toBe('09:00')
  expect(await page.locator('.lost').count()).toBe(0)
  await expect
    .poll(async () => (await displaysNow())[0]?.sign?.pictureAt ?? null, { timeout: PATIENCE })
    .not.toBeNull()
  const [seen] = await displaysNow()
  expect(seen!.sign).toMatchObject({ sound: 'blocked', stale: false, width: 1920, height: 1080, clips: 42 })
  expect(seen!.sign!.skewMs / 3.6e6).toBeGreaterThan(1)
  const drawn = await office.office.displays.pictureOf(boss, display)
  expect(drawn?.type).toBe('image/webp')
  const testNow = () => office.office.displays.testDisplay(boss, { site: 1, display })
  await testNow()
  await expect.poll(async () => (await displaysNow())[0]?.test?.sound).toBe('silent')
  await touch(page)
  await page.getByRole('button', { name: 'Ton aus? Tippen' }).waitFor({ state: 'hidden' })
  await testNow()
  await expect.poll(async () => (await displaysNow())[0]?.test?.sound).toBe('heard')
  expect(await count(page, 'words')).toBe('de:test')
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
  await page.getByText('Verbindung unterbrochen – Stand 09:00').waitFor({ timeout: PATIENCE })
  expect(await page.locator('[data-call]').getAttribute('data-call')).toBe(first)
  await picture(page, 'display-lost')
  office.clock.advance({ minutes: 1 })
  const missed = await callNext(2)
  await office.serve()
  await page.locator(`[data-call="${missed}"]`).waitFor({ timeout: PATIENCE })
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
  await picture(page, 'display-full')
  const overflowing = await page.evaluate(
    `[...document.querySelectorAll('main *')].filter((it) => { const { right, bottom } = it.getBoundingClientRect(); return right > innerWidth + 1 || bottom > innerHeight + 1 }).length`,
  )
  expect(overflowing).toBe(0)
  expect(await page.locator('.current').evaluate((it) => getComputedStyle(it).animationName)).toBe('none')
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
