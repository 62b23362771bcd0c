import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM } from '#ground/permission/permission.ts'
import { bookedOffice, type BookedOffice } from '../../../testing/booked-office.ts'
import { openBrowser } from '../../../testing/browser.ts'
import { barriers, picture, signedIn } from '../../../testing/staff-office.ts'
import { PATIENCE } from '../../../testing/patience.ts'

let browser: Browser
let office: BookedOffice

beforeAll(async () => {
  ;[browser, office] = await Promise.all([openBrowser(), bookedOffice()])
})
afterAll(async () => {
  await browser.close()
  await office.close()
})

test('a display that fell silent is seen on every page of the reception, which takes and gives back its sound', async () => {
  const { displays, staff } = office.office
  const key = await staff.issueKey(SYSTEM, { kind: 'device', name: 'Halle', roles: ['display'], sites: [1] })
  if (!key.ok) throw new Error(key.refusal)
  const saved = await displays.saveDisplay(SYSTEM, {
    ...{ ...displays.USUAL, site: 1, name: 'Halle links', place: 'über der Tür', client: key.client },
    ...{ group: null, active: true },
  })
  if (!saved.ok) throw new Error(saved.refusal)
  const page = await signedIn(browser, office, 'rita', '/reception')
  await page.locator('[data-note=display]').getByText('Anzeige Halle links meldet sich nicht').waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'reception-silent-display')
  await page.getByRole('link', { name: 'Anzeigen und ihr Ton' }).click()
  await page.getByRole('button', { name: '30 Minuten aus: Ton von Halle links' }).click()
  await page.getByRole('button', { name: 'Ton an: Halle links' }).waitFor()
  expect(await page.locator('[data-note=muted]').innerText()).toContain('Anzeige Halle links: Ton aus bis')
  expect(await barriers(page)).toEqual([])
  await picture(page, 'reception-muted-display')
  const muted = async () =>
    (await displays.wallsOf(1)).map(({ mutedUntil }) => mutedUntil?.toString() ?? null)
  expect(await muted()).toEqual([office.clock.now().add({ minutes: 30 }).toString()])
  await page.getByRole('button', { name: 'Ton an: Halle links' }).click()
  await page.getByRole('button', { name: '30 Minuten aus: Ton von Halle links' }).waitFor()
  expect(await muted()).toEqual([null])
  const screen = { kind: 'device' as const, id: key.client, roles: ['display'], sites: [1] }
  const sign = { version: '1', sound: 'on', stale: false, width: 1920, height: 1080, shown: [], clips: 42 }
  const heard = await displays.takeSign(screen, { ...sign, clock: office.clock.now().epochMilliseconds })
  expect(heard.ok).toBe(true)
  await page.locator('[data-note=display]').waitFor({ state: 'detached', timeout: PATIENCE })
  expect(office.mistakes).toEqual([])
  await page.context().close()
})
