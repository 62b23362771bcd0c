import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Actor } from '#ground/permission/permission.ts'
import { openBrowser } from '../../../../testing/browser.ts'
import {
  barriers,
  PASSWORD,
  picture,
  staffOffice,
  type StaffOffice,
} from '../../../../testing/staff-office.ts'
import { PATIENCE } from '../../../../testing/patience.ts'

let browser: Browser
let office: StaffOffice
let clerk: Actor

beforeAll(async () => {
  browser = await openBrowser()
})
beforeEach(async () => {
  office = await staffOffice()
  clerk = await signIn('anna')
  await office.office.calling.sitDown(clerk, { site: 1, desk: 1 })
  return () => office.close()
})
afterAll(() => browser.close())

async function signIn(login: string): Promise<Actor> {
  const signedIn = await office.office.staff.signIn({ login, password: PASSWORD, address: '127.0.0.1' })
  if (!signedIn.ok) throw new Error(signedIn.refusal)
  return signedIn.actor
}

async function draw(language = 'de'): Promise<{ code: string; number: string }> {
  const rita = await signIn('rita')
  const wish = { site: 1, concerns: ['study_extend'], language, why: 'Notfall' }
  const drawn = await office.office.reception.drawTicket(rita, wish)
  if (!drawn.ok) throw new Error(drawn.refusal)
  return drawn
}

async function phone(code: string, language = 'de', javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE)
  await page.goto(`${office.origin}/${language}/ticket/${code}`)
  return page
}

const call = () => office.office.calling.callNext(clerk, { site: 1, desk: 1 })
const rung = (page: Page) => page.locator('[data-ticket]').getAttribute('data-rung')

test('the phone hears its own call, rings until somebody says so, and rings again when called again', async () => {
  const { code, number } = await draw()
  const page = await phone(code)
  const refused: string[] = []
  page.on('console', (said) => {
    if (said.text().includes('Content Security Policy')) refused.push(said.text())
  })
  await page.getByRole('button', { name: 'Ton einschalten' }).click()
  await page.getByText('Der Ton ist eingeschaltet').waitFor()
  await picture(page, 'phone-waiting')
  expect(await barriers(page)).toEqual([])
  expect(await rung(page)).toBe(null)
  const coming = page.getByRole('button', { name: 'Ich komme', exact: true })
  expect(await coming.isVisible()).toBe(false)
  expect((await call()).ok).toBe(true)
  await page.getByText('Sie sind dran!').first().waitFor()
  expect(await page.locator('[data-live="now"]').innerText()).toContain('201')
  expect(await rung(page)).toBe('1')
  expect(await page.title()).toContain(number)
  await picture(page, 'phone-called')
  await coming.click()
  expect(await coming.isVisible()).toBe(false)
  office.clock.advance({ seconds: 10 })
  await office.office.calling.recall(clerk, { site: 1, desk: 1 })
  await page.locator('[data-ring="2"]').waitFor()
  await expect.poll(() => rung(page)).toBe('2')
  await coming.waitFor()
  expect(refused).toEqual([])
  expect(office.mistakes).toEqual([])
  await page.context().close()
})

test('after the screen slept the page knows at once that it was called meanwhile', async () => {
  const { code } = await draw()
  const page = await phone(code)
  await page.getByText('Bitte warten Sie.').waitFor()
  // Nothing reaches a phone that sleeps.
  await page.context().setOffline(true)
  expect((await call()).ok).toBe(true)
  await page.context().setOffline(false)
  await page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`)
  await page.getByText('Sie sind dran!').first().waitFor()
  await expect.poll(() => rung(page)).toBe('1')
  await page.context().close()
})

test('whoever comes back later is not called meanwhile, and is next again afterwards', async () => {
  const [first, second] = [await draw('ar'), await draw()]
  const page = await phone(first.code, 'de', false)
  await page.getByText('Ich komme später wieder').click()
  await page.getByRole('button', { name: 'Später wiederkommen' }).click()
  await page.getByText('Bitte wählen Sie, wie lange Sie weg sind.').first().waitFor()
  await page.getByLabel('20 Minuten').check()
  await page.getByRole('button', { name: 'Später wiederkommen' }).click()
  await page.getByText('Bitte seien Sie um').waitFor()
  await picture(page, 'phone-away')
  const called = await call()
  expect(called.ok && called.number).toBe(second.number)
  await office.office.calling.finish(clerk, { site: 1, desk: 1 })
  expect(await call()).toMatchObject({ ok: false, refusal: 'nobody-waiting' })
  office.clock.advance({ minutes: 20 })
  const then = await call()
  expect(then.ok && then.number).toBe(first.number)
  expect(office.mistakes).toEqual([])
  await page.context().close()
})

test('back earlier: called from then on; gone: the number is given up after a question', async () => {
  const { code, number } = await draw()
  const page = await phone(code)
  await page.getByText('Ich komme später wieder').click()
  await page.getByLabel('10 Minuten').check()
  await page.getByRole('button', { name: 'Später wiederkommen' }).click()
  await page.getByRole('button', { name: 'Ich bin wieder da' }).click()
  await page.getByText('Bitte warten Sie.').waitFor()
  const called = await call()
  expect(called.ok && called.number).toBe(number)
  await office.office.calling.withdrawCall(clerk, { site: 1, desk: 1 })
  await page.getByRole('link', { name: 'Ich möchte nicht mehr warten' }).click()
  await page.getByRole('button', { name: 'Ja, ich gehe' }).click()
  await page.getByText('Sie haben das Warten beendet.').waitFor()
  expect(office.mistakes).toEqual([])
  await page.context().close()
})
