import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { SYSTEM } from '#ground/permission/permission.ts'
import { openBrowser } from '../../../testing/browser.ts'
import { barriers, picture, signedIn, staffOffice, type StaffOffice } from '../../../testing/staff-office.ts'

let browser: Browser
let office: StaffOffice

beforeAll(async () => {
  browser = await openBrowser()
})
beforeEach(async () => {
  office = await staffOffice()
  return async () => {
    expect(office.mistakes).toEqual([])
    await office.close()
  }
})
afterAll(() => browser.close())

async function atDesk(login: string, room: string, javaScriptEnabled = true): Promise<Page> {
  const page = await signedIn(browser, office, login, '/desk', { javaScriptEnabled })
  await page.getByRole('button', { name: `Hier arbeiten: ${room}` }).click()
  await page.getByRole('heading', { name: `Raum ${room}` }).waitFor()
  if (javaScriptEnabled) await page.locator('#queue-search').waitFor()
  return page
}

test('keys alone: the next one asked nearer, sent to the counter and back with the same number, three persons counted', async () => {
  const first = await office.arrive({ name: ['Olena', 'Kovalenko'] })
  office.clock.advance({ minutes: 1 })
  const second = await office.arrive()
  const page = await atDesk('anna', '201')
  await page.keyboard.press('F2')
  await page.getByText(`${first} ist gerufen.`).waitFor()
  await page.keyboard.press('F8')
  await page.getByText(`${first} ist da.`).waitFor()
  await page.keyboard.press('F10')
  await page.locator(`[data-prepared="${second}"]`).waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'desk-prepared')
  await page.keyboard.press('F10')
  await page.getByText(`Die Bitte an ${second} ist zurückgenommen.`).waitFor()

  await page.keyboard.press('F6')
  await page.getByRole('dialog').getByLabel('Kommt danach zu mir zurück').check()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'desk-forward')
  await page.keyboard.press('F6')
  await page.getByText(`${first} kommt danach zu Ihnen zurück`).waitFor()
  expect(await page.locator('[data-next]').innerText()).toBe(second)

  const cash = { site: 1, id: 9, team: 'permanent', room: 'Kasse', active: true }
  await office.office.staff.saveDesk(SYSTEM, cash)
  const rita = await signedIn(browser, office, 'rita', '/desk')
  await rita.getByRole('button', { name: 'Hier arbeiten: Kasse' }).click()
  await rita.locator('#queue-search').waitFor()
  await rita.keyboard.press('F2')
  await rita.getByText(`${first} ist gerufen.`).waitFor()
  await rita.keyboard.press('F4')
  await rita.getByText('wartet auf diese Person').waitFor()
  await picture(rita, 'desk-finish-back')
  await rita.keyboard.press('F4')
  await rita.getByText(`${first} geht zurück nach`).waitFor()

  await page.getByText('Zurück zu Ihnen').first().waitFor()
  await picture(page, 'desk-back')
  await page.keyboard.press('F2')
  await page.getByText(`${first} ist gerufen.`).waitFor()
  await page.keyboard.press('F4')
  await page.getByRole('dialog').getByLabel('Bedient wurden, Personen').fill('3')
  await page.keyboard.press('F4')
  await page.getByText(`${first} ist fertig`).waitFor()
  for (const one of [page, rita]) await one.context().close()
})

test('a break with its planned end', async () => {
  const page = await atDesk('anna', '201')
  await page.getByText('Pause', { exact: true }).click()
  await page.getByLabel('Wie lange?').selectOption('30')
  await page.getByRole('button', { name: 'Pause beginnen' }).click()
  await page.getByText('Geplant bis').waitFor()
  expect(await page.locator('main').innerText()).toContain('Geplant bis 09:30 Uhr.')
  await picture(page, 'desk-break')
  await page.context().close()
})

test('silent alarm: two quick presses reach the reception, nothing is heard or seen at the desk, one answers, it ends', async () => {
  const rita = await signedIn(browser, office, 'rita', '/reception')
  const bilal = await atDesk('bilal', '202')
  const page = await atDesk('anna', '201')
  await page.keyboard.press('Control+F8')
  await page.waitForTimeout(100)
  expect(await page.locator('[data-alarm-own]').count()).toBe(0)
  // on a busy machine the first press may be too long ago: two more are close together for sure
  await page.keyboard.press('Control+F8')
  await page.keyboard.press('Control+F8')
  await page.locator('[data-alarm-own]').waitFor()
  expect(await page.locator('[data-alarm]').count()).toBe(0)
  expect(await page.locator('[data-alarm-own]').innerText()).toContain('Vermerk gespeichert.')
  await rita.locator('[data-alarm="201"]').waitFor()
  expect(await barriers(rita)).toEqual([])
  await picture(rita, 'alarm-reception')
  await picture(page, 'alarm-desk')
  expect(await bilal.locator('[data-alarm]').count()).toBe(0)
  await rita.getByRole('button', { name: 'Ich gehe hin' }).click()
  await page.getByText('Vermerk gelesen.').waitFor()
  await rita.getByRole('button', { name: 'Erledigt' }).click()
  await page.locator('[data-alarm-own]').waitFor({ state: 'detached' })
  expect(await rita.locator('[data-alarm]').count()).toBe(0)
  for (const one of [page, rita, bilal]) await one.context().close()
})

test('the alarm and its end without script', async () => {
  const page = await atDesk('anna', '201', false)
  await page.goto(`${office.origin}/alarm`)
  await page.getByRole('button', { name: 'Hilfe holen' }).click()
  expect(await page.locator('main').innerText()).toContain('201')
  await page.getByRole('button', { name: 'Erledigt' }).click()
  expect(await page.locator('main').innerText()).toContain('Gerade braucht niemand Hilfe')
  await page.context().close()
})

test('the browser was closed in mid-visit: the reception sees the desk and frees it with a reason', async () => {
  const number = await office.arrive()
  const page = await atDesk('anna', '201')
  await page.keyboard.press('F2')
  await page.getByText(`${number} ist gerufen.`).waitFor()
  await page.keyboard.press('F8')
  await page.getByText(`${number} ist da.`).waitFor()
  await page.context().close()

  const rita = await signedIn(browser, office, 'rita', '/reception/desks')
  const row = rita.locator('[data-desk="201"]')
  expect(await row.innerText()).toContain(`${number}, im Gespräch seit`)
  await row.getByText('Platz freigeben').click()
  expect(await barriers(rita)).toEqual([])
  await picture(rita, 'reception-desks')
  await row.getByRole('button', { name: 'Jetzt freigeben' }).click()
  await rita.getByText('Bitte nennen Sie den Grund.').first().waitFor()
  await row.getByLabel('Grund').fill('Kollegin ist nach Hause gegangen')
  await row.getByRole('button', { name: 'Jetzt freigeben' }).click()
  await rita.getByText('Platz 201 ist wieder frei.').waitFor()
  const again = await atDesk('bilal', '201')
  expect(await again.locator('[data-next]').innerText()).toBe(number)
  for (const one of [rita, again]) await one.context().close()
})
