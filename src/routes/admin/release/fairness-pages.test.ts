import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
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

const atAdmin = (path: string, javaScriptEnabled = true) =>
  signedIn(browser, office, 'chef', path, { javaScriptEnabled })

test('a draw is announced, with the field named when something cannot be', async () => {
  const page = await atAdmin('/admin/release')
  expect(await barriers(page)).toEqual([])
  const day = async (name: string, text: string, time?: string) => {
    const [d = '', m = '', y = ''] = text.split('.')
    for (const [part, value] of [
      ['day', d],
      ['month', m],
      ['year', y],
    ] as const)
      await page.locator(`[name="${name}-${part}"]`).fill(value)
    if (time) await page.locator(`[name="${name}-time"]`).fill(time)
  }
  await page.locator('[name="name"]').fill('Verlängerung, erste Woche im Dezember')
  await page.locator('[name="concerns"][value="study_extend"]').check()
  await day('firstDay', '01.12.2026')
  await day('lastDay', '04.12.2026')
  await day('entriesFrom', '24.11.2026', '10:00')
  await day('entriesTo', '24.11.2026', '25:00')
  await day('drawAt', '24.11.2026', '12:00')
  const announce = () => page.getByRole('button', { name: 'Verlosung ankündigen' }).click()
  await announce()
  expect(await page.locator('main').innerText()).toContain('Bitte einen Tag und eine Uhrzeit eingeben')
  expect(await page.locator('[name="name"]').inputValue()).toContain('Dezember')
  await picture(page, 'admin-release-wrong')
  await day('entriesTo', '24.11.2026', '11:00')
  await announce()
  await page.getByText('Die Verlosung ist angekündigt').first().waitFor()
  await picture(page, 'admin-release')
  expect(await barriers(page)).toEqual([])
  await page.locator('[name^="why-"]').fill('Krankheit')
  await page.getByRole('button', { name: 'Zurücknehmen' }).click()
  await page.getByText('zurückgenommen').first().waitFor()
  await page.context().close()
})

test('the guard is a suggestion until it is saved', async () => {
  const page = await atAdmin('/admin/release', false)
  await page.getByText('Vorschlag, noch nicht gespeichert').waitFor()
  await page.locator('[name="livePerPerson"]').fill('0')
  const save = () => page.getByRole('button', { name: 'Speichern' }).click()
  await save()
  expect(await page.locator('main').innerText()).toContain('Dieser Wert geht nicht.')
  await page.locator('[name="livePerPerson"]').fill('3')
  await save()
  await page.getByText('Gespeichert. Es gilt ab jetzt.').first().waitFor()
  expect(office.office.release.guard(1)).toMatchObject({ livePerPerson: 3, proof: 'under-pressure' })
  await page.context().close()
})

test('codes are shown once, and what is not used can be revoked', async () => {
  const page = await atAdmin('/admin/codes')
  expect(await barriers(page)).toEqual([])
  await page.locator('[name="concerns"][value="study_extend"]').check()
  await page.locator('[name="count"]').fill('3')
  await page.getByRole('button', { name: 'Codes ausgeben' }).click()
  await page.getByText('Die Codes stehen nur jetzt hier').waitFor()
  expect(await page.locator('.slips li').count()).toBe(3)
  const code = await page.locator('.slips .code').first().innerText()
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  await picture(page, 'admin-codes')
  await page.goto(`${office.origin}/admin/codes`)
  expect(await page.locator('main').innerText()).not.toContain(code)
  await page.locator('[name^="why-"]').fill('Briefe verloren')
  await page.getByRole('button', { name: 'Unbenutzte widerrufen' }).click()
  await page.getByText('Widerrufen: 3 Codes').first().waitFor()
  await page.context().close()
})
