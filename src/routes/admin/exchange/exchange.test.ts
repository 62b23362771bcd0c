import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { SCOPES as OFFICE_SCOPES } from '#office/staff/index.ts'
import { openBrowser } from '../../../../testing/browser.ts'
import {
  barriers,
  picture,
  signedIn,
  staffOffice,
  type StaffOffice,
} from '../../../../testing/staff-office.ts'
import { SCOPES } from './parts/forms.ts'

let browser: Browser
let office: StaffOffice

beforeAll(async () => {
  browser = await openBrowser()
  office = await staffOffice()
})
afterAll(async () => {
  await browser.close()
  expect(office.mistakes).toEqual([])
  await office.close()
})

/** Somebody is called to desk 1 and belongs to a case of the program; the page of that desk. */
async function calledWith(program: Actor, reference: string): Promise<Page> {
  await office.arrive({ name: ['Ánh', 'Nguyễn'] })
  const desk = await signedIn(browser, office, 'anna', '/desk')
  const anna = (await office.office.staff.readAccounts({ ...SYSTEM, roles: ['admin'] })) as {
    accounts: { id: string; login: string }[]
  }
  const { id } = anna.accounts.find(({ login }) => login === 'anna')!
  const clerk = { kind: 'staff' as const, id, roles: ['caseworker'], sites: [1] }
  await office.office.calling.sitDown(clerk, { site: 1, desk: 1 })
  const called = await office.office.calling.callNext(clerk, { site: 1, desk: 1 })
  if (!called.ok) throw new Error(called.refusal)
  const { visit } = called
  await office.office.exchange.attachReference(program, { visit, reference })
  await desk.reload()
  return desk
}

test('a program gets its key, its link, its rights; what is wrong stands at the field; the desk opens its case', async () => {
  expect(SCOPES).toEqual(OFFICE_SCOPES)
  const page = await signedIn(browser, office, 'chef', '/admin/exchange', { javaScriptEnabled: false })
  await page.getByLabel('Programm').fill('LaDiVA')
  await page.getByLabel('Anfragen je Minute').fill('viele')
  await page.getByRole('button', { name: 'Schlüssel ausgeben' }).click()
  await page.getByText('1 bis 60000 Anfragen je Minute').first().waitFor()
  expect(await page.getByLabel('Programm').inputValue()).toBe('LaDiVA')
  await page.getByLabel('Anfragen je Minute').fill('600')
  await page.getByRole('button', { name: 'Schlüssel ausgeben' }).click()
  await page.getByText('Schlüssel für „LaDiVA“').waitFor()
  const secret = await page.locator('.secret').innerText()
  expect(secret).toMatch(/^wk_client_/)
  await picture(page, 'admin-exchange')

  await page.getByLabel('Erlaubte Anfänge von Links').fill('https\njavascript')
  await page.getByRole('button', { name: 'Speichern' }).click()
  await page.getByText('Diesen Anfang erlauben wir nicht').first().waitFor()
  await page.getByLabel('Erlaubte Anfänge von Links').fill('https\nladiva')
  await page.getByLabel('Erlaubte Rechner im Haus').fill('fach.intern:8443')
  await page.getByRole('button', { name: 'Speichern' }).click()
  await page.getByText('Gespeichert.').waitFor()

  await page.getByRole('link', { name: 'LaDiVA' }).click()
  const template = page.getByLabel('Link mit dem Platzhalter')
  await template.fill('javascript:alert({reference})')
  await page.getByRole('button', { name: 'Vorschau' }).click()
  await page.getByText('Links mit diesem Anfang sind nicht erlaubt').first().waitFor()
  await template.fill('ladiva://case/{reference}')
  await page.getByRole('button', { name: 'Vorschau' }).click()
  await page.getByRole('link', { name: 'ladiva://case/33.2-2026%2F0815' }).waitFor()
  await page.locator('form[action="?/link"]').getByRole('button', { name: 'Speichern' }).click()
  await page.getByText('Gespeichert.').waitFor()

  const program = (await office.office.staff.identifyKey(secret))!
  const hook = { url: 'https://fach.example/hook', events: ['visit.called' as const] }
  const made = await office.office.exchange.subscribe(program, hook)
  expect(made).toMatchObject({ ok: true })
  await page.reload()
  await page.getByText('Noch nichts zugestellt.').waitFor()
  await picture(page, 'admin-exchange-program')
  for (const path of ['/admin/exchange', new URL(page.url()).pathname]) {
    const seen = await signedIn(browser, office, 'chef', path)
    expect(await barriers(seen)).toEqual([])
    await seen.context().close()
  }

  const desk = await calledWith(program, '33/2 <b>')
  const link = desk.locator('[data-cases] a')
  await link.waitFor()
  expect((await link.innerText()).replaceAll(/[\u2066-\u2069]/g, '')).toBe('LaDiVA: Akte 33/2 <b>')
  expect(await link.getAttribute('href')).toBe('ladiva://case/33%2F2%20%3Cb%3E')
  await picture(desk, 'desk-case')

  await page.locator('summary', { hasText: 'Schlüssel sperren' }).click()
  await page.locator('form[action="?/revoke"]').getByRole('button').click()
  await page.getByText('gesperrt').first().waitFor()
  expect(await office.office.staff.identifyKey(secret)).toBeNull()
})
