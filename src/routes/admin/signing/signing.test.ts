import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { VISITOR } from '#ground/permission/permission.ts'
import { bookedOffice, type BookedOffice } from '../../../../testing/booked-office.ts'
import { openBrowser } from '../../../../testing/browser.ts'
import { barriers, picture, signedIn } from '../../../../testing/staff-office.ts'

let browser: Browser
let office: BookedOffice

beforeAll(async () => {
  browser = await openBrowser()
})
beforeEach(async () => {
  office = await bookedOffice()
  return async () => {
    expect(office.mistakes).toEqual([])
    await office.close()
  }
})
afterAll(() => browser.close())

test('the administration changes the key that signs, and revokes a lost one with its reason', async () => {
  const { code } = await office.book('10:15')
  const { receipts } = office.office
  const page = await signedIn(browser, office, 'chef', '/admin/signing')
  expect(await page.locator('main').innerText()).toContain('Noch kein Schlüssel')
  const issued = await receipts.receiptOfBooking(VISITOR, code)
  const receipt = issued.ok ? issued.code : ''

  office.clock.advance({ minutes: 5 })
  await page.getByRole('button', { name: 'Neuen Schlüssel verwenden' }).click()
  await page.getByText('Geändert.').waitFor()
  expect(await page.locator('tbody tr').allInnerTexts()).toEqual([
    expect.stringContaining('in Gebrauch'),
    expect.stringContaining('früher'),
  ])
  expect(await barriers(page)).toEqual([])
  await picture(page, 'admin-signing')

  await page.getByRole('button', { name: 'Diesen Schlüssel sperren' }).click()
  expect(await page.locator('main').innerText()).toContain('Bitte nennen Sie den Grund.')
  const old = (await receipts.listSigningKeys()).find(({ state }) => state === 'retired')!
  await page.getByLabel('Welcher Schlüssel?').selectOption(old.id)
  await page.getByLabel('Grund').fill('Server gestohlen')
  await page.getByRole('button', { name: 'Diesen Schlüssel sperren' }).click()
  await page.getByText('Geändert.').waitFor()
  expect(await page.locator('tbody').innerText()).toContain('Server gestohlen')
  const birth = { year: 1990, month: null, day: null }
  const checked = await receipts.checkReceipt(VISITOR, { code: receipt, proof: { birth } })
  expect(checked).toMatchObject({ checked: { verdict: 'key-revoked' } })
  await page.context().close()
})

test('nobody else sees it', async () => {
  const page = await signedIn(browser, office, 'rita', '/admin/signing')
  expect(await page.locator('main').innerText()).toContain('Das dürfen Sie hier nicht')
  await page.context().close()
})
