import { sql } from 'kysely'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { agreeAll } from '../../../../testing/agree-all.ts'
import { openBrowser } from '../../../../testing/browser.ts'
import {
  barriers,
  picture,
  signedIn,
  staffOffice,
  type StaffOffice,
} from '../../../../testing/staff-office.ts'

let browser: Browser
let office: StaffOffice

beforeAll(async () => {
  browser = await openBrowser()
})
beforeEach(async () => {
  office = await staffOffice()
})
afterEach(async () => {
  expect(office.mistakes).toEqual([])
  await office.close()
})
afterAll(() => browser.close())

/** Ten days on which 20 to 40 minutes were told; from eleven o'clock on it took half an hour longer than in the morning. */
async function tellThePast(): Promise<void> {
  await agreeAll(office.office.ground.db)
  const { db, ids } = office.office.ground
  for (let day = 1; day <= 10; day++)
    for (let n = 0; n < 12; n++) {
      const hour = 7 + (n % 6)
      const at = `2026-11-${String(23 - day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:10:00Z`
      const visit = ids.uuid()
      const minutes = (hour < 10 ? 18 : 42) + ((n * 7 + day * 3) % 18)
      await sql`
        insert into calling.announced (visit, site, team, first_at, first_kind, first_p10, first_p50, first_p90, simple,
                                       told_at, kind, p10_at, p50_at, p90_at)
        values (${visit}, 1, 'temporary', ${at}, 'range', 20, 28, 40, 10, ${at}, 'range', ${at}, ${at}, ${at})`.execute(
        db,
      )
      await sql`
        insert into calling.call (id, visit, site, desk, number, team, language, room, called_at, rung_at, ended_at, ended_as)
        select ${ids.uuid()}, ${visit}, 1, 201, 'B001', 'temporary', 'de', '1', t, t, t, 'served'
        from (select ${at}::timestamptz + make_interval(mins => ${minutes}) as t) as x`.execute(db)
    }
}

test('too little measured: it says so, and claims nothing', async () => {
  const page = await signedIn(browser, office, 'chef', '/admin/forecast')
  await page.getByText('Ausgeschaltet: Treffsicherheit der Wartezeit-Vorhersage').waitFor()
  await agreeAll(office.office.ground.db)
  await page.reload()
  await page.getByText('Noch zu wenig gemessen').waitFor()
  expect(await page.locator('svg[role="img"]').count()).toBe(0)
  expect(await barriers(page)).toEqual([])
  await picture(page, 'admin-forecast-empty')
  await page.context().close()
})

test('what was told and what came: figures, a chart that says its finding, and the same as a table', async () => {
  await tellThePast()
  const page = await signedIn(browser, office, 'chef', '/admin/forecast')
  const text = await page.locator('main').innerText()
  expect(text).toContain('120')
  expect(text).toMatch(/Am weitesten daneben: 1[1-3] Uhr mit -\d+,\d Minuten/)
  const chart = page.locator('svg[role="img"]')
  expect(await chart.locator('title').textContent()).toContain('Verzerrung in Minuten je Stunde')
  expect(await chart.locator('rect.longer').count()).toBe(3)
  expect(await page.getByRole('row').count()).toBe(7)
  expect(await barriers(page)).toEqual([])
  await picture(page, 'admin-forecast')
  await page.setViewportSize({ width: 390, height: 844 })
  await picture(page, 'admin-forecast-phone')
  await page.context().close()
})
