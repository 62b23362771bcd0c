import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { camtFile, OFFICE_IBAN, type WrittenEntry } from '#ground/banking/testing/camt-file.ts'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { openBrowser } from '../../../../testing/browser.ts'
import {
  barriers,
  PASSWORD,
  picture,
  signedIn,
  staffOffice,
  type StaffOffice,
} from '../../../../testing/staff-office.ts'

/** A cashier at the bank: statements read in, what is unclear assigned, bookings handed to the city. */
let browser: Browser
let office: StaffOffice
let page: Page
let folder: string

beforeAll(async () => {
  office = await staffOffice()
  const account = {
    login: 'karl',
    name: 'Karl Kasse',
    password: PASSWORD,
    roles: ['cashier'],
    sites: [1],
    teams: [],
  }
  expect(await office.office.staff.createAccount(SYSTEM, account)).toMatchObject({ ok: true })
  folder = mkdtempSync(join(tmpdir(), 'bank-'))
  browser = await openBrowser()
  page = await signedIn(browser, office, 'karl', '/cashier/bank')
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
  expect(office.mistakes).toEqual([])
  await office.close()
})

const clerk: Actor = {
  kind: 'staff',
  id: '00000000-0000-7000-8000-000000000001',
  roles: ['caseworker'],
  sites: [1],
}

async function aClaim(): Promise<string> {
  const on = office.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  const feeCase = { on, age: 30, acts: [{ key: 'ae_issue_over_1y' }] }
  const made = await office.office.claims.createClaim(clerk, { site: 1, case: feeCase })
  return made.ok ? made.claim.kassenzeichen : expect.fail(made.refusal)
}

/** Chooses a file and sends it; the page comes back with what became of it. */
async function send(bytes: Uint8Array | string, name = 'auszug.xml'): Promise<void> {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  await page.getByLabel('Datei der Bank').setInputFiles(path)
  await page.getByRole('button', { name: 'Einlesen' }).click()
  await page.waitForURL(/\/cashier\/bank\?/u)
}

test('a file of an unknown account says which, and the account is entered with its IBAN', async () => {
  await send(camtFile([{ entries: [] }]))
  const refused = page.locator('[data-refused]')
  await expect.poll(() => refused.textContent()).toContain(OFFICE_IBAN)
  await page.getByLabel('Name der neuen Kasse').fill('Girokonto')
  await page.getByLabel('IBAN').fill('DE00 1203')
  await page.getByRole('button', { name: 'Konto speichern' }).click()
  await page.locator('#error-summary').waitFor()
  expect(await page.getByLabel('Name der neuen Kasse').inputValue()).toBe('Girokonto')
  expect(await page.locator('#iban-error').textContent()).toContain('Form und Länge')
  await page.getByLabel('Kasse der Art Bank').selectOption({ label: 'Girokonto' }, { timeout: 2000 })
  await page.getByLabel('IBAN').fill(OFFICE_IBAN)
  await page.getByRole('button', { name: 'Konto speichern' }).click()
  await page.locator('[data-told="account"]').waitFor()
})

test('what names a claim is booked; a slip of the hand waits, and one press on the proposal assigns it', async () => {
  const [one, two] = [await aClaim(), await aClaim()]
  const slipped = two.replace(/.$/u, (it) => String((Number(it) + 1) % 10))
  const entries: WrittenEntry[] = [
    { items: [{ cents: 10_000, text: `Gebühr ${one}`, party: 'Sofía Núñez' }] },
    { items: [{ cents: 10_000, text: `Kassenz. ${slipped}`, party: 'Max Muster' }] },
    { items: [{ cents: 7_050, text: 'Danke!', party: '=HYPERLINK("x")' }] },
    { items: [{ cents: -1_290, text: 'Entgelte November' }] },
  ]
  await send(camtFile([{ id: 'A', entries }]))
  const result = page.locator('[data-result]')
  await expect.poll(() => result.textContent()).toContain('einer Forderung zugeordnet: 1')
  expect(await result.textContent()).toContain('ungeklärt gebucht: 2, davon mit Vorschlag: 1')
  expect(await page.locator('[data-entry]').count()).toBe(3)
  expect(await barriers(page)).toEqual([])
  await picture(page, 'cashier-bank')
  await page.locator('[data-entry]', { hasText: 'Max Muster' }).getByRole('link').click()
  await page.getByRole('heading', { level: 1, name: /Umsatz vom/u }).waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'cashier-bank-entry')
  await page.locator('[data-proposal]').getByRole('button').click()
  await page.locator('[data-told="assigned"]').waitFor()
  const found = await office.office.claims.findClaim(clerk, { site: 1, kassenzeichen: two })
  expect(found).toMatchObject({ ok: true, claim: { state: 'paid' } })
  // Pressed on the wrong one: taken back with a reason, then assigned again.
  await page.locator('[data-done="assigned"]', { hasText: 'Max Muster' }).getByRole('link').click()
  await page.getByRole('button', { name: 'Zuordnung aufheben' }).click()
  await page.locator('#why-error').waitFor()
  await page.getByLabel('Warum war es falsch?').fill('falsche Person')
  await page.getByRole('button', { name: 'Zuordnung aufheben' }).click()
  await page.locator('[data-told="unassigned"]').waitFor()
  await page.locator('[data-proposal]').getByRole('button').click()
  await page.locator('[data-told="assigned"]').waitFor()
  await send(camtFile([{ id: 'A', entries }]))
  await expect.poll(() => result.textContent()).toContain('war schon eingelesen')
})

test('a sum is shared out with typed words that are refused by field, and charges are noted', async () => {
  const kassenzeichen = await aClaim()
  await page.goto(`${office.origin}/cashier/bank`)
  await page.locator('[data-entry]', { hasText: 'Danke!' }).getByRole('link').click()
  const assign = async (typed: string, amount: string): Promise<void> => {
    await page.getByLabel('Kassenzeichen').last().fill(typed)
    await page.getByLabel('Betrag in Euro').fill(amount)
    await page.getByRole('button', { name: 'Zuordnen', exact: true }).click()
  }
  await assign('5640', '-5')
  await page.locator('#amount-error').waitFor()
  await assign(kassenzeichen, '70,51')
  await expect.poll(() => page.locator('#amount-error').textContent()).toContain('höchstens 70,50')
  await assign(`${kassenzeichen.slice(0, 13)}x`, '70,50')
  await page.locator('#kassenzeichen-error').waitFor()
  expect(await page.getByLabel('Betrag in Euro').inputValue()).toBe('70,50')
  await assign(kassenzeichen, '50')
  await page.locator('[data-told="partly"]').waitFor()
  expect(await page.getByLabel('Betrag in Euro').inputValue()).toBe('20,50')
  await page.goto(`${office.origin}/cashier/bank`)
  await page.locator('[data-entry]', { hasText: 'Entgelte' }).getByRole('link').click()
  await page.getByLabel('Entgelte der Bank').check()
  await page.getByRole('button', { name: 'Vermerken' }).click()
  await page.locator('[data-told="noted"]').waitFor()
})

test('a broken file is refused with its line, and what is no file too', async () => {
  await send(new TextDecoder().decode(camtFile([{ entries: [{ cents: 100 }] }])).replace('>1.00<', '>-1.00<'))
  const refused = page.locator('[data-refused]')
  await expect
    .poll(() => refused.textContent())
    .toContain('Ein Betrag ist negativ: -1.00 (Zeile 9, Stmt/Ntry/Amt)')
  await send('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>')
  await expect.poll(() => refused.textContent()).toContain('Dokumenttyp-Definition')
  await send('')
  await expect.poll(() => refused.textContent()).toContain('Wählen Sie eine Datei')
})

test('the bookings are handed over once and downloaded the same twice', async () => {
  await page.goto(`${office.origin}/cashier/export`)
  await page.getByRole('button', { name: 'Neue Buchungen übergeben' }).click()
  await page.locator('[data-told="exported"]').waitFor()
  const get = async (format: string): Promise<string> => {
    const answer = await page.context().request.get(`${office.origin}/cashier/export/1/buchungen.${format}`)
    expect([answer.status(), answer.headers()['content-disposition']]).toEqual([
      200,
      `attachment; filename="uebergabe-1.${format}"`,
    ])
    return answer.text()
  }
  const csv = await get('csv')
  expect(csv).toContain(';Überweisung;Bank;Girokonto;')
  expect(csv).not.toContain('Muster')
  expect(await get('csv')).toBe(csv)
  expect(await get('xml')).toContain('<buchungsListe art="Überweisung">')
  await page.getByRole('button', { name: 'Neue Buchungen übergeben' }).click()
  await page.locator('[data-told="nothingNew"]').waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'cashier-export')
  const missing = await page.context().request.get(`${office.origin}/cashier/export/99/buchungen.csv`)
  expect(missing.status()).toBe(404)
})

/** Quarters that are over cannot be played in a day: orders of the summer, past their acts and through every check. */
async function ordersOfSummer(): Promise<void> {
  const { db } = office.office.ground
  const made = await Promise.all([1, 2, 3, 4, 5, 6, 7].map(() => aClaim()))
  for (const [n, kassenzeichen] of made.entries()) {
    const [id, head] = [office.office.ground.ids.uuid(), office.office.ground.ids.uuid()]
    await sql`
      insert into claims.relief (id, site, claim, kind, cents, reason_code, reason, ordered_by, ordered_at)
      select ${id}, 1, c.id, 'waive', 10000, ${n < 5 ? 'hardship' : 'other'}, 'nach Aktenlage', ${clerk.id},
             '2026-08-03T08:00:00Z' from claims.claim c where c.kassenzeichen = ${kassenzeichen}`.execute(db)
    await sql`
      update claims.relief set released_by = ${head}, released_at = '2026-08-03T09:00:00Z' where id = ${id}`.execute(
      db,
    )
  }
}

test('the figures say in drawings and tables what came in, is owed, differs and was waived; no single case', async () => {
  await ordersOfSummer()
  await page.goto(`${office.origin}/cashier/figures`)
  await expect
    .poll(() => page.locator('[data-finding="income"]').textContent())
    .toMatch(/250,00\s€ eingenommen/u)
  const chart = page.locator('[data-chart="income"]')
  expect(await chart.locator('title').textContent()).toContain('Einnahmen je Tag')
  expect(await chart.locator('rect[data-method="transfer"]').count()).toBe(1)
  await page.getByText('Dieselben Zahlen als Tabelle').click()
  expect(await page.getByRole('row', { name: /^23\.11\.2026 .* 250,00/u }).count()).toBe(1)
  expect(await page.locator('[data-band="not-due"]').textContent()).toContain('750,00')
  expect(await page.locator('[data-unclear="Girokonto"]').textContent()).toContain('20,50')
  expect(await page.locator('[data-reason="waive hardship"]').textContent()).toContain('500,00')
  const few = await page.locator('[data-reason="waive other"]').textContent()
  expect(few).toMatch(/weniger als 5.*nicht gezeigt/u)
  expect(await page.locator('[data-reason="waive sum"]').textContent()).toContain('Summe der gezeigten')
  expect(await page.locator('main').textContent()).not.toMatch(/Muster|Núñez|700,00/u)
  expect(await barriers(page)).toEqual([])
  await pictures('cashier-figures')

  await page.getByLabel('Zeitraum', { exact: true }).selectOption('own')
  await page.locator('#from').fill('31.11.2026')
  await page.getByRole('button', { name: 'Anzeigen' }).first().click()
  await page.locator('#from-error').waitFor()
  expect(await page.locator('#from').inputValue()).toBe('31.11.2026')
  await page.goto(`${office.origin}/cashier/figures?period=last-year`)
  await page.getByText('Im Zeitraum wurde nichts bezahlt').waitFor()
  expect(await barriers(page)).toEqual([])
})

test('each table is a file a spreadsheet reads, with the same groups hidden', async () => {
  const get = async (table: string) =>
    page
      .context()
      .request.get(`${office.origin}/cashier/figures/figures.csv?table=${table}&period=this-month`)
  const income = await get('income')
  expect(income.headers()['content-disposition']).toBe('attachment; filename="einnahmen-2026-11-23.csv"')
  const lines = (await income.text()).split('\r\n')
  expect(lines[0]).toBe('\ufeffAb;Einteilung;Bar;Karte;Überweisung;Zusammen')
  expect(lines.at(-2)).toBe('2026-11-23;Tag;0,00;0,00;250,00;250,00')
  const reasons = await (await get('reasons')).text()
  expect(reasons).toContain('2026-Q3;Erlass;anderer Grund;weniger als 5;nicht gezeigt\r\n')
  for (const table of ['kinds', 'sections', 'owed', 'differences'])
    expect((await get(table)).status()).toBe(200)
  expect((await get('toString')).status()).toBe(404)
})

/** Desktop and phone, for eyes. */
async function pictures(name: string): Promise<void> {
  const folder = process.env['WILLKOMMEN_PICTURES']
  if (!folder) return
  for (const [width, more] of [
    [1280, ''],
    [390, '-phone'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: join(folder, `${name}${more}.png`), fullPage: true })
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}
