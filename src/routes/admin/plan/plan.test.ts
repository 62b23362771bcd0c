import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../../../../testing/browser.ts'
import { PATIENCE } from '../../../../testing/patience.ts'
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
  office = await staffOffice()
})
afterAll(async () => {
  await browser?.close()
  expect(office.mistakes).toEqual([])
  await office?.close()
})

test('begun from the example, a unit is entered, put right and changed; the pattern shows what it gives', async () => {
  const page = await signedIn(browser, office, 'chef', '/admin/plan')
  await page.getByRole('button', { name: 'Mit dem Beispielplan beginnen' }).click()
  await page.getByText('Der Beispielplan ist eingetragen.').waitFor()
  const unit = page.locator('#unit')
  await unit.getByLabel('Kennzeichen').fill('33,8')
  await unit.getByLabel('Bezeichnung').fill('Petitionen')
  await unit.getByLabel('Gilt bis').fill('31.02.2027')
  await unit.getByRole('button', { name: 'Speichern' }).click()
  await page.getByText('Bitte schreiben Sie den Tag so').first().waitFor()
  expect(await unit.getByLabel('Bezeichnung').inputValue()).toBe('Petitionen')
  await unit.getByLabel('Gilt bis').fill('31.12.2027')
  await unit.getByRole('button', { name: 'Speichern' }).click()
  await page.getByText('Bitte schreiben Sie das Kennzeichen mit Ziffern').first().waitFor()
  await unit.getByLabel('Kennzeichen').fill('33.8')
  await unit.getByLabel('Gehört zu').selectOption('33')
  await unit.getByRole('button', { name: 'Speichern' }).click()
  await page.locator('[data-unit="33.8"]').getByText('31.12.2027').waitFor()
  await page.getByRole('link', { name: 'Ändern: 33 Ausländerwesen' }).click()
  await expect
    .poll(() => unit.getByLabel('Bezeichnung').inputValue(), { timeout: PATIENCE })
    .toBe('Ausländerwesen')
  await unit.getByLabel('Gehört zu').selectOption('33.8')
  await unit.getByRole('button', { name: 'Speichern' }).click()
  await page.getByText('es entstünde ein Kreis').first().waitFor()
  await page.goto(`${office.origin}/admin/plan`)
  await page.getByLabel(/^Muster für/u).fill('{plan}/{yy}')
  await page.getByRole('button', { name: 'Muster speichern' }).click()
  await page.getByText('Ohne laufende Nummer').first().waitFor()
  await page.getByLabel(/^Muster für/u).fill('{plan}/{n:3}-{yy}')
  await page.getByRole('button', { name: 'Muster speichern' }).click()
  await page.getByText('33.1/147-26').waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'plan')
  await page.context().close()
})
