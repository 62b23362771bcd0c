import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../../../testing/browser.ts'
import { barriers, PASSWORD, picture, staffOffice, type StaffOffice } from '../../../testing/staff-office.ts'
import { PATIENCE } from '../../../testing/patience.ts'

let browser: Browser
let office: StaffOffice

beforeAll(async () => {
  browser = await openBrowser()
  office = await staffOffice()
})
afterAll(async () => {
  await browser.close()
  await office.close()
  expect(office.mistakes).toEqual([])
})

async function open(path: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 800 },
    javaScriptEnabled: false,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE)
  await page.goto(office.origin + path)
  return page
}
async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel('Anmeldename').fill(login)
  await page.getByLabel('Passwort').fill(password)
  await page.getByRole('button', { name: 'Anmelden' }).click()
}

test('a wrong password keeps the name, not the password; the right one leads back to where one was', async () => {
  const page = await open('/desk?site=1')
  expect(page.url()).toBe(`${office.origin}/sign-in?return=%2Fdesk%3Fsite%3D1`)
  await signIn(page, 'anna', 'falsch')
  expect(await page.locator('#error-summary').innerText()).toContain('passen nicht zusammen')
  expect(await page.getByLabel('Anmeldename').inputValue()).toBe('anna')
  expect(await page.getByLabel('Passwort').inputValue()).toBe('')
  await picture(page, 'sign-in-refused')
  await signIn(page, 'anna', PASSWORD)
  expect(page.url()).toBe(`${office.origin}/desk?site=1`)
  const [cookie] = await page.context().cookies()
  expect(cookie).toMatchObject({ name: 'session', httpOnly: true, sameSite: 'Lax', expires: -1 })
  await page.getByRole('button', { name: 'Abmelden' }).click()
  expect(await page.locator('main').innerText()).toContain('Sie sind abgemeldet')
  await page.goto(`${office.origin}/desk`)
  expect(page.url()).toContain('/sign-in?return=')
  await page.context().close()
})

test('who follows a foreign return address stays in this house', async () => {
  const page = await open('/sign-in?return=//evil.example')
  await signIn(page, 'rita', PASSWORD)
  expect(new URL(page.url()).origin).toBe(office.origin)
  expect(new URL(page.url()).pathname).toBe('/reception')
  await page.context().close()
})

test('what a page elsewhere makes a browser send is not taken, whatever kind of data it is', async () => {
  const send = (origin: string) =>
    fetch(`${office.origin}/reception/offline/replay`, {
      ...{ method: 'POST', redirect: 'manual' as const, body: new Blob(['{"sentAt":1,"entries":[]}']) },
      headers: { origin, accept: 'text/html' },
    })
  expect((await send('http://evil.example')).status).toBe(403)
  expect((await send(office.origin)).status).not.toBe(403)
})

test('after too many attempts it says from when on one may try again', async () => {
  const page = await open('/sign-in')
  for (let n = 0; n < 11; n++) await signIn(page, 'bilal', 'falsch')
  expect(await page.locator('#error-summary').innerText()).toMatch(
    /Ab \d\d:\d\d\sUhr können Sie es wieder versuchen/,
  )
  await page.context().close()
})

test('a page for others answers 403 with a way out, and so does an act without its page', async () => {
  const page = await open('/desk')
  await signIn(page, 'chef', PASSWORD)
  expect(await page.locator('h1').innerText()).toBe('Das dürfen Sie hier nicht')
  const act = await page.request.post(`${office.origin}/desk?/next`, {
    form: { site: '1', desk: '1' },
    headers: { origin: office.origin, accept: 'text/html' },
  })
  expect(act.status()).toBe(403)
  await page.context().close()
})

test('a screen is tied to its key for a year, shows the calls, and is signed off again', async () => {
  const page = await open('/display')
  expect(page.url()).toBe(`${office.origin}/device`)
  await page.getByLabel('Schlüssel').fill('wk_device_unknown')
  await page.getByRole('button', { name: 'Gerät anmelden' }).click()
  expect(await page.locator('#error-summary').innerText()).toContain('Diesen Schlüssel kennen wir nicht')
  await page.getByLabel('Schlüssel').fill(office.displayKey)
  await page.getByRole('button', { name: 'Gerät anmelden' }).click()
  expect(page.url()).toBe(`${office.origin}/display`)
  const [cookie] = await page.context().cookies()
  expect(cookie).toMatchObject({ name: 'device', httpOnly: true })
  await page.goto(`${office.origin}/device`)
  await page.getByRole('button', { name: 'Gerät abmelden' }).click()
  await page.goto(`${office.origin}/display`)
  expect(page.url()).toBe(`${office.origin}/device`)
  await page.context().close()
})

test('the doors have no barrier a machine can find', async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 800 } })
  const page = await context.newPage()
  for (const path of ['/sign-in', '/device', '/sign-in?out']) {
    await page.goto(office.origin + path)
    expect(await barriers(page), path).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), path).toBe(true)
  }
  await page.goto(`${office.origin}/set-up`)
  expect(page.url()).toBe(`${office.origin}/sign-in`)
  await context.close()
})
