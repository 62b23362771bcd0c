import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startVirtualPrinter, type VirtualPrinter } from '#ground/print/index.ts'
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
let printer: VirtualPrinter

beforeAll(async () => {
  ;[browser, office, printer] = await Promise.all([openBrowser(), staffOffice(), startVirtualPrinter()])
})
afterAll(async () => {
  await browser.close()
  expect(office.mistakes).toEqual([])
  await office.close()
  await printer.stop()
})

test('the administration enters a printer, is told what is wrong, prints a test, sees why none came', async () => {
  const page = await signedIn(browser, office, 'chef', '/admin/printers', { javaScriptEnabled: false })
  await page.getByLabel('Name', { exact: true }).fill('Eingang')
  await page.getByLabel('Adresse').fill('drucker.amt.example')
  await page.getByRole('button', { name: 'Speichern', exact: true }).click()
  expect(await page.locator('#host-error').innerText()).toContain('keinen Namen')
  expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Eingang')
  await page.getByLabel('Adresse').fill('8.8.8.8')
  await page.getByRole('button', { name: 'Speichern', exact: true }).click()
  expect(await page.locator('#host-error').innerText()).toContain('nicht im eigenen Netz')
  await page.getByLabel('Adresse').fill('127.0.0.1')
  await page.getByLabel('Port').fill(String(printer.port))
  await page.getByRole('button', { name: 'Speichern', exact: true }).click()
  await page.getByText('Gespeichert.').waitFor()
  await page.getByRole('button', { name: 'Probe drucken: Eingang' }).click()
  await page.getByText('Die Probe ist gedruckt.').waitFor()
  expect(printer.slips()).toHaveLength(1)
  printer.setMood('cover-open')
  await page.getByRole('button', { name: 'Probe drucken: Eingang' }).click()
  await page.getByText('Die Probe kam nicht heraus: Deckel offen.').waitFor()
  expect(await page.locator('[data-printer=Eingang]').innerText()).toContain('bis er einrastet')
  await page.getByLabel('Pfeil zum Wartebereich B').selectOption('left')
  await page.getByLabel('Stockwerk des Wartebereichs B').fill('0')
  await page.getByRole('button', { name: 'Wege speichern' }).click()
  await page.getByText('Gespeichert.').waitFor()
  expect(await office.office.printing.waysOf(1)).toEqual([{ letter: 'B', arrow: 'left', floor: 0 }])
  await page.getByRole('link', { name: 'Ändern: Eingang' }).click()
  await page.getByLabel('In Gebrauch').uncheck()
  await page.getByRole('button', { name: 'Speichern', exact: true }).click()
  expect(await page.locator('[data-printer=Eingang]').innerText()).toContain('außer Gebrauch')
  await picture(page, 'admin-printers')
  const withScript = await signedIn(browser, office, 'chef', '/admin/printers')
  expect(await barriers(withScript)).toEqual([])
  await withScript.context().close()
  await page.context().close()
})
