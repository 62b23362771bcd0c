import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SYSTEM } from '#ground/permission/permission.ts'
import { aLetter } from '#ground/scanning/testing/papers.ts'
import { insertPersons } from '#office/people/index.ts'
import { awake } from '../../../testing/awake.ts'
import { openBrowser } from '../../../testing/browser.ts'
import { barriers, picture, signedIn, staffOffice, type StaffOffice } from '../../../testing/staff-office.ts'
import { PATIENCE } from '../../../testing/patience.ts'

let browser: Browser
let it: StaffOffice
let akte: string
let person: string

beforeAll(async () => {
  browser = await openBrowser()
  it = await staffOffice()
  const { office } = it
  await office.casefiles.seedPlan(SYSTEM)
  person = office.ground.ids.uuid()
  const birth = { year: 1991, month: 4, day: 3 }
  const amira = { id: person, familyName: 'Haddad', givenNames: 'Amira', searchName: 'HADDAD AMIRA', birth }
  await office.ground.db
    .transaction()
    .execute((tx) =>
      insertPersons(tx, [{ ...amira, mail: null, phone: null, language: 'ar' }], it.clock.now()),
    )
  const plan = await office.casefiles.plan()
  const planUnit = plan.find(({ code }) => !plan.some(({ parent }) => parent === code))!.code
  const made = await office.casefiles.openAkte(SYSTEM, {
    ...{ site: 1, planUnit, subject: 'Aufenthaltserlaubnis', person, team: 'temporary' },
  })
  if (!made.ok) throw new Error(made.refusal)
  akte = made.akte
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await it?.close()
})

/** The office has no worker in this test: what came in goes on when we say so. */
async function goOn(): Promise<void> {
  const { office } = it
  const seen = await office.intake.listIntake({ ...SYSTEM, roles: ['reception'] }, { site: 1, list: 'open' })
  if (!seen.ok) throw new Error(seen.refusal)
  for (const { item } of seen.items) await office.intake.doIntakeJob({ item: item.id }).catch(() => undefined)
}

const choose = async (page: Page, name: string, bytes: Uint8Array): Promise<void> => {
  await page
    .locator('input[type=file][multiple]')
    .setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) })
}

describe('the inbox', () => {
  test('takes files, shows how far they are, and leads them into the Akte of the person', async () => {
    const page = await signedIn(browser, it, 'anna', '/intake')
    expect(await page.getByText('Der Posteingang ist leer.').isVisible()).toBe(true)
    await picture(page, 'intake-empty')
    await choose(
      page,
      'Mietbescheinigung.pdf',
      await aLetter(['Mietbescheinigung für Amira Haddad, Musterstadt.']),
    )
    await page.locator('[data-upload=done]').waitFor()
    await goOn()
    await page.reload()
    const row = page.locator('tr[data-item]')
    expect(await row.getAttribute('data-state')).toMatch(/^(ready|waiting)$/)
    expect(await barriers(page)).toEqual([])
    await picture(page, 'intake-list')
    await page.locator('h1').click()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Mietbescheinigung' }).waitFor()
    await page.getByLabel('Familienname').fill('Haddad')
    await page.getByLabel('Geburtsdatum').fill('03.04.1991')
    await page.getByRole('button', { name: 'Person suchen' }).click()
    await page.getByRole('button', { name: 'Haddad, Amira' }).click()
    await page.getByText('Gesichert.').waitFor()
    expect(await barriers(page)).toEqual([])
    await picture(page, 'intake-item')
    await page.keyboard.press('F9')
    await page.getByText('Das Dokument steht in der Akte.').waitFor()
    await picture(page, 'intake-filed')
    await page.getByRole('link', { name: 'In der Akte öffnen' }).click()
    await page.getByRole('heading', { level: 2, name: 'Mietbescheinigung' }).waitFor()
    const [document] = await documentsOf()
    expect(document).toMatchObject({
      subject: 'Mietbescheinigung',
      direction: 'incoming',
      state: 'registered',
    })
    expect(it.mistakes).toEqual([])
  })

  test('works without script on a phone, says what is wrong, and sends back with a reason', async () => {
    const page = await signedIn(browser, it, 'rita', '/intake', {
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
    })
    await page.locator('input[type=file]').setInputFiles({
      name: 'kaputt.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4\nnichts'),
    })
    await page.getByRole('button', { name: 'Hochladen' }).click()
    await page.getByText('Die Dateien sind angekommen.').waitFor()
    await goOn()
    await page.reload()
    await page.getByRole('link', { name: 'kaputt' }).click()
    expect(await page.getByText(/beschädigt und lässt sich nicht öffnen/).isVisible()).toBe(true)
    await picture(page, 'intake-phone')
    await page.locator('summary', { hasText: 'Zurückgeben' }).click()
    await page.getByRole('button', { name: 'Zurückgeben' }).click()
    await page.getByText('Nennen Sie den Grund.').first().waitFor()
    await page.locator('summary', { hasText: 'Zurückgeben' }).click()
    await page.getByLabel('Grund').fill('Nicht lesbar')
    await page.getByRole('button', { name: 'Zurückgeben' }).click()
    await page.getByText('Zurückgegeben: Nicht lesbar').waitFor()
    expect(it.mistakes).toEqual([])
  })

  test('tells administration what is missing and how to mend it, and shows it no papers', async () => {
    const page = await signedIn(browser, it, 'chef', '/admin/health')
    await page.getByRole('heading', { level: 1, name: 'Zustand' }).waitFor()
    expect(await page.locator('[data-part=clamd-service]').getAttribute('data-state')).not.toBe('there')
    expect(await page.getByText('systemctl enable --now clamav-freshclam clamav-daemon').isVisible()).toBe(
      true,
    )
    expect(await barriers(page)).toEqual([])
    await picture(page, 'admin-health')
    expect((await page.goto(`${it.origin}/intake`))?.status()).toBe(403)
  })

  test('more files chosen while one is being sent: each is sent once', async () => {
    const page = await signedIn(browser, it, 'anna', '/intake')
    await awake(page)
    const gate = Promise.withResolvers<void>()
    let begun = 0
    await page.route('**/uploads/intake/begin', async (route) => {
      begun += 1
      await gate.promise
      await route.continue()
    })
    await choose(page, 'eins.pdf', await aLetter(['Das erste Schreiben.']))
    await page.locator('[data-upload=sending]').waitFor()
    await choose(page, 'zwei.pdf', await aLetter(['Das zweite Schreiben.']))
    await page.locator('[data-upload]').nth(1).waitFor()
    gate.resolve()
    await expect.poll(() => page.locator('[data-upload=done]').count(), { timeout: PATIENCE }).toBe(2)
    expect(begun).toBe(2)
    await page.context().close()
  })
})

async function documentsOf() {
  const colleagues = await it.office.staff.readAccounts({ ...SYSTEM, roles: ['admin'] })
  if (!colleagues.ok) throw new Error(colleagues.refusal)
  const anna = colleagues.accounts.find(({ login }) => login === 'anna')!
  const actor = { kind: 'staff' as const, id: anna.id, roles: ['caseworker'], sites: [1] }
  const seen = await it.office.casefiles.readAkte(actor, { akte })
  if (!seen.ok) throw new Error(seen.refusal)
  return seen.found.documents
}
