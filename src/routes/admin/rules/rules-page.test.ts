import { sql } from 'kysely'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { SYSTEM } from '#ground/permission/permission.ts'
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
  return async () => {
    expect(office.mistakes).toEqual([])
    await office.close()
  }
})
afterAll(() => browser.close())

/** A day with fourteen visits at one desk. */
async function aPastDay(): Promise<void> {
  const { calling, ground } = office.office
  await calling.sitDown(SYSTEM, { site: 1, desk: 1, account: ground.ids.uuid() })
  for (let n = 0; n < 14; n++) {
    const due = office.clock.now().add({ minutes: 12 })
    await office.arrive(n % 2 === 0 ? { dueAt: due.toString() } : {})
    office.clock.advance({ minutes: 4 })
  }
  for (let n = 0; n < 14; n++) {
    await calling.callNext(SYSTEM, { site: 1, desk: 1 })
    await calling.serve(SYSTEM, { site: 1, desk: 1 })
    office.clock.advance({ minutes: 8 })
    await calling.finish(SYSTEM, { site: 1, desk: 1 })
  }
}

test('the administration sees what other rules would have made of yesterday, saves with a reason, and goes back', async () => {
  await aPastDay()
  office.clock.advance({ hours: 23 })
  const page = await signedIn(browser, office, 'chef', '/admin/rules')
  expect(await page.locator('main').innerText()).toContain('Es wurde noch nichts geändert')
  await page.getByLabel('Wer ohne Termin so lange wartet').fill('500')
  await page.getByRole('button', { name: 'Vorschau zeigen' }).click()
  await page.getByText('Erlaubt sind 5 bis 240 Minuten.').first().waitFor()
  await page.getByLabel('Wer ohne Termin so lange wartet').fill('5')
  await page.getByLabel('Wer mehrere Teams braucht').selectOption('temporary')
  for (const box of await page.getByRole('group', { name: 'Diese Teams nehmen' }).getByRole('checkbox').all())
    await box.uncheck()
  await page.getByRole('button', { name: 'Vorschau zeigen' }).click()
  await page.locator('[data-preview]').waitFor()
  expect(await page.locator('[data-preview]').innerText()).toContain('14 Besuche')
  expect(await page.locator('#preview-part').innerText()).toMatch(/Bei [1-9]\d* von 14 Besuchen/)
  expect(await barriers(page)).toEqual([])
  await picture(page, 'admin-rules-preview')
  const before = await sql`select 1 from calling.rules`.execute(office.office.ground.db)
  expect(before.rows).toEqual([])

  await page.getByRole('button', { name: 'Speichern, gilt sofort' }).click()
  await page.getByText('Bitte nennen Sie den Grund.').first().waitFor()
  await page.getByLabel('Warum ändern Sie die Regeln?').fill('Zu langes Warten ohne Termin')
  await page.getByRole('button', { name: 'Speichern, gilt sofort' }).click()
  await page.getByText('Die neue Fassung gilt ab sofort').waitFor()
  expect(office.office.calling.rulesOf(1).walkInDueMinutes).toBe(5)
  await page.getByLabel('Wer ohne Termin so lange wartet').fill('30')
  await page.getByLabel('Warum ändern Sie die Regeln?').fill('Mittelweg')
  await page.getByRole('button', { name: 'Speichern, gilt sofort' }).click()
  await page.getByRole('link', { name: 'Fassung 1 ansehen und zurückholen' }).click()
  await page.getByText('Sie sehen Fassung 1.').waitFor()
  await page.getByLabel('Warum ändern Sie die Regeln?').fill('Doch zurück')
  await page.getByRole('button', { name: 'Speichern, gilt sofort' }).click()
  await page.getByText('In Kraft ist Fassung 3.').waitFor()
  expect(office.office.calling.rulesOf(1).walkInDueMinutes).toBe(5)
  await picture(page, 'admin-rules')
  await page.context().close()
})

test('nobody else sets rules', async () => {
  const page = await signedIn(browser, office, 'anna', '/admin/rules')
  expect(await page.locator('main').innerText()).toContain('Das dürfen Sie hier nicht')
  await page.context().close()
})
