import type { Browser, Page } from 'playwright-core'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
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

const guest = (page: Page) => page.locator('[data-guest]').getAttribute('data-guest')
async function atDesk(login: string, room: string, javaScriptEnabled = true, cut?: string): Promise<Page> {
  const page = await signedIn(browser, office, login, '/desk', { javaScriptEnabled })
  if (cut) await page.route(`**${cut}**`, (route) => route.abort())
  await page.getByRole('button', { name: `Hier arbeiten: ${room}` }).click()
  await page.getByRole('heading', { name: `Raum ${room}` }).waitFor()
  if (javaScriptEnabled) await page.locator('#queue-search').waitFor()
  return page
}

test('keys alone: next and why, ring again, here, done with its minutes', async () => {
  const number = await office.arrive({
    name: ['Olena', 'Kovalenko'],
    dueAt: '2026-11-23T08:20:00Z',
    language: 'uk',
    needs: ['step_free'],
  })
  office.clock.advance({ minutes: 22 })
  const page = await atDesk('anna', '201')
  expect(await page.locator('[data-next]').innerText()).toBe(number)
  expect(await page.locator('main').innerText()).toContain('Termin 09:20, da seit 09:00')
  expect(await page.locator('main').innerText()).not.toContain('Kovalenko')
  await picture(page, 'desk-next')
  await page.keyboard.press('F2')
  await page.getByText(`${number} ist gerufen.`).waitFor()
  expect(await guest(page)).toBe(number)
  const shown = await page.locator('[data-guest]').innerText()
  for (const words of ['Olena Kovalenko', 'Ukrainisch', 'stufenfreier Weg', '00.00.1990', '22 Minuten'])
    expect(shown).toContain(words)
  expect(await barriers(page)).toEqual([])
  await picture(page, 'desk-called')

  await page.keyboard.press('F3')
  await page.getByText('Es hat gerade erst geläutet').waitFor()
  office.clock.advance({ seconds: 30 })
  await page.keyboard.press('F3')
  await page.getByText('2 Mal gerufen').waitFor()
  await page.keyboard.press('F8')
  await page.getByText(`${number} ist da.`).waitFor()
  office.clock.advance({ minutes: 12 })
  await page.keyboard.press('F4')
  await page.getByRole('dialog').getByLabel('Weiteres Anliegen').selectOption({ index: 1 })
  expect(await barriers(page)).toEqual([])
  await picture(page, 'desk-finish')
  await page.keyboard.press('F4')
  await page.getByText(`${number} ist fertig, 12 Minuten.`).waitFor()
  expect(await page.getByText('Niemand wartet').first().isVisible()).toBe(true)
  await page.context().close()
})

test('two desks press next in one moment: two visitors', async () => {
  const waiting = [await office.arrive(), await office.arrive()]
  const desks = await Promise.all([atDesk('anna', '201'), atDesk('bilal', '202')])
  await Promise.all(desks.map((page) => page.keyboard.press('F2')))
  await Promise.all(desks.map((page) => page.locator('[data-guest]').waitFor()))
  expect((await Promise.all(desks.map(guest))).toSorted()).toEqual(waiting)
  for (const page of desks) await page.context().close()
})

test('somebody else was faster: the next visitor comes, and the page says why it is another one', async () => {
  const [first, second] = [await office.arrive(), await office.arrive()]
  const [quick, slow] = await Promise.all([atDesk('anna', '201'), atDesk('bilal', '202', true, '/events/')])
  await quick.keyboard.press('F2')
  await quick.getByText(`${first} ist gerufen.`).waitFor()
  expect(await slow.locator('[data-next]').innerText()).toBe(first)
  await slow.keyboard.press('F2')
  await slow.getByText(`${first} wurde gerade an einem anderen Platz gerufen. Sie haben ${second}.`).waitFor()
  expect(await guest(slow)).toBe(second)
  for (const page of [quick, slow]) await page.context().close()
})

test('nobody there: asked once more before it counts, and parked visitors come back', async () => {
  const [first, second] = [await office.arrive(), await office.arrive()]
  const page = await atDesk('anna', '201')
  await page.keyboard.press('F2')
  await page.getByText(`${first} ist gerufen.`).waitFor()
  await page.keyboard.press('F6')
  await page.getByRole('dialog', { name: `${first} ist nicht erschienen?` }).waitFor()
  await page.keyboard.press('Escape')
  expect(await guest(page)).toBe(first)
  await page.keyboard.press('F6')
  await page.keyboard.press('F6')
  await page.getByText(`${first} ist nicht erschienen.`).waitFor()

  await page.keyboard.press('F2')
  await page.getByText(`${second} ist gerufen.`).waitFor()
  await page.keyboard.press('F7')
  await page.getByText(`${second} ist zurückgestellt.`).waitFor()
  await page.locator('.told').getByRole('button', { name: 'Wieder in die Warteliste' }).click()
  await page.getByText(`${second} wartet wieder.`).waitFor()
  await page.keyboard.press('F2')
  await page.getByRole('button', { name: 'Ruf zurücknehmen' }).click()
  await page.getByText('der Ruf ist zurückgenommen').waitFor()
  expect(await page.locator('[data-next]').innerText()).toBe(second)
  await page.keyboard.press('F2')
  await page.getByRole('link', { name: 'Weiterleiten' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Weiterleiten' }).click()
  await page.getByText(`${second} wartet jetzt beim anderen Team`).waitFor()
  expect(await page.getByText('Niemand wartet').first().isVisible()).toBe(true)
  await page.context().close()
})

test('whoever arrives appears by itself; rows hold still under the pointer, and the focus stays', async () => {
  await office.arrive()
  await office.arrive()
  const page = await atDesk('anna', '201')
  const rows = page.locator('[data-queue] tbody tr')
  expect(await rows.count()).toBe(2)
  await rows.nth(1).hover()
  await page.getByRole('button', { name: 'Platz verlassen' }).focus()
  const other = await atDesk('bilal', '202')
  await other.keyboard.press('F2')
  await page.getByText('Die Reihe hat sich geändert').waitFor()
  expect(await rows.count()).toBe(2)
  expect(await page.locator(':focus').innerText()).toContain('Platz verlassen')
  await picture(page, 'desk-held')
  await page.mouse.move(5, 5)
  await expect.poll(() => rows.count()).toBe(1)
  await page.context().close()
  await other.context().close()
})

test('out of turn it asks why; the reason goes to the trail', async () => {
  await office.arrive()
  const second = await office.arrive()
  const page = await atDesk('anna', '201')
  await page.getByRole('button', { name: `${second} rufen` }).click()
  await page.getByLabel('Grund').fill('Kind ist krank')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `${second} rufen` })
    .click()
  await page.getByText(`${second} ist gerufen.`).waitFor()
  const { rows } = await office.office.ground.db.executeQuery<{ why: string }>(
    sql`select e.why from trail.entry e where e.act = 'calling.call-this'`.compile(office.office.ground.db),
  )
  expect(rows).toEqual([{ why: 'Kind ist krank' }])
  await page.context().close()
})

test('letters press nothing until they are switched on; then / finds the queue', async () => {
  await office.arrive()
  await office.arrive({ concerns: ['blue_card'] })
  const page = await atDesk('anna', '201')
  await page.keyboard.press('/')
  expect(await page.locator('#queue-search:focus').count()).toBe(0)
  await page.keyboard.press('F1')
  await page.getByLabel('Buchstabentasten').check()
  await picture(page, 'desk-keys')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  const found = async () => {
    await page.keyboard.press('/')
    return page.locator('#queue-search:focus').count()
  }
  await expect.poll(found).toBe(1)
  await page.locator('#queue-search').fill('')
  await page.keyboard.type('blaue')
  await expect.poll(() => page.locator('[data-queue] tbody tr').count()).toBe(1)
  await page.context().close()
})

test('without script every act works, too, and the same form sent twice acts once', async () => {
  const number = await office.arrive({ name: ['Al-Ḥasan', 'O'] })
  const page = await atDesk('anna', '201', false)
  const fields = await page.locator('[data-act="next"] input').all()
  const form = Object.fromEntries(
    await Promise.all(fields.map(async (it) => [await it.getAttribute('name'), await it.inputValue()])),
  )
  await page.getByRole('button', { name: 'Nächste Nummer rufen' }).click()
  expect(await guest(page)).toBe(number)
  const again = { form, headers: { origin: office.origin, accept: 'text/html' }, maxRedirects: 0 }
  const answer = await page.request.post(`${office.origin}/desk?/next`, again)
  expect(answer.headers()['location']).toContain(`told=next&number=${number}`)
  await page.getByRole('link', { name: 'Fertig' }).click()
  for (const box of await page.getByRole('checkbox').all()) await box.uncheck()
  await page.locator('[data-act="finish"] button').click()
  expect(await page.locator('main').innerText()).toContain('Wählen Sie mindestens ein Anliegen')
  await page.getByRole('link', { name: 'Fertig' }).click()
  await page.locator('[data-act="finish"] button').click()
  expect(await page.locator('main').innerText()).toContain(`${number} ist fertig`)
  await page.getByText('Pause').first().click()
  await page.getByRole('button', { name: 'Pause beginnen' }).click()
  expect(await page.locator('main').innerText()).toContain('Sie machen Pause')
  await page.context().close()
})

test('a full hall on a wide screen has no barrier, and nothing sticks out', async () => {
  for (let n = 0; n < 30; n++) {
    await office.arrive(
      n % 3 === 0
        ? { dueAt: '2026-11-23T08:30:00Z', concerns: ['blue_card', 'travel_doc_refugee'], language: 'ar' }
        : {},
    )
    office.clock.advance({ minutes: 1 })
  }
  const page = await atDesk('anna', '201')
  await picture(page, 'desk-full')
  expect(await barriers(page)).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  await page.context().close()
})

test('the server goes away: nothing is lost, the page says so, and the same press counts once it is back', async () => {
  const number = await office.arrive()
  const page = await atDesk('anna', '201')
  await office.fall()
  await page.keyboard.press('F2')
  await page.getByText('Der Server antwortet nicht').waitFor()
  await office.serve()
  await page.keyboard.press('F2')
  await page.getByText(`${number} ist gerufen.`).waitFor()
  expect(await guest(page)).toBe(number)
  await page.context().close()
})
