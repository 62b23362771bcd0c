import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { agreeAll } from '../../testing/agree-all.ts'
import { openBrowser } from '../../testing/browser.ts'
import { look } from '../../testing/look.ts'
import { PASSWORD, picture, signedIn, staffOffice, type StaffOffice } from '../../testing/staff-office.ts'

/** A hard morning through the pages alone, without script and on a phone: said without a name, told as red, and answered by a consequence. */

let browser: Browser
let office: StaffOffice
let head: Page
let anna: Page
const others: Actor[] = []

beforeAll(async () => {
  ;[browser, office] = await Promise.all([openBrowser(), staffOffice()])
  const { staff, ground } = office.office
  await agreeAll(ground.db)
  const lea = { login: 'lea', name: 'Lea Leitung', password: PASSWORD, roles: ['head'], sites: [1] }
  expect(await staff.createAccount(SYSTEM, lea)).toMatchObject({ ok: true })
  for (const n of [1, 2, 3, 4]) {
    const clerk = {
      login: `k${n}`,
      name: `Kollege ${n}`,
      password: PASSWORD,
      roles: ['caseworker'],
      sites: [1],
    }
    const made = await staff.createAccount(SYSTEM, { ...clerk, teams: ['temporary'] })
    if (made.ok) others.push({ kind: 'staff', id: made.account, roles: ['caseworker'], sites: [1] })
  }
  const phone = { viewport: { width: 390, height: 844 }, javaScriptEnabled: false }
  ;[head, anna] = await Promise.all([
    signedIn(browser, office, 'lea', '/planning/load', phone),
    signedIn(browser, office, 'anna', '/work/load', phone),
  ])
}, 60_000)
afterAll(async () => {
  await browser?.close()
  expect(office.mistakes).toEqual([])
  await office?.close()
})

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click()
const told = (page: Page, name: string): Promise<void> => page.locator(`[data-told=${name}]`).waitFor()
const open = (page: Page, path: string) => page.goto(office.origin + path)
/** One field after the other: two at once take each other's focus. */
async function fill(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await page.locator(`[name="${name}"]`).fill(value)
}
const errors = (page: Page) => page.locator('.kern-alert--danger a').allInnerTexts()

test('nothing is told before thresholds are agreed; a wrong number is named and what was typed stays', async () => {
  await head.getByText('Noch nichts vereinbart').waitFor()
  await head.getByRole('link', { name: 'Schwellen vereinbaren' }).click()
  await fill(head, { queueAmber: 'viele', lateRed: '10', agreed: 'Personalrat, 02.11.2026', from: '' })
  await press(head, 'Vereinbarung eintragen')
  expect(await errors(head)).toEqual(['Bitte eine ganze Zahl eingeben.', 'Rot darf nicht unter Gelb liegen.'])
  expect(await head.locator('[name="queueAmber"]').inputValue()).toBe('viele')
  await fill(head, { queueAmber: '3', lateRed: '40' })
  await press(head, 'Vereinbarung eintragen')
  await told(head, 'threshold')
  expect(await head.locator('[data-threshold=coming]').count()).toBe(1)
  await picture(head, 'load-thresholds')
})

test('a colleague says without a name that it is too much, once, and reports what happened', async () => {
  office.clock.advance({ minutes: 35 })
  // what is agreed for a later day is what the form begins with, not what is in force until then
  await fill(head, { queueAmber: '2', agreed: 'Personalrat, 03.11.2026', from: '31.12.2026' })
  await press(head, 'Vereinbarung eintragen')
  await told(head, 'threshold')
  expect(await head.locator('[name="queueAmber"]').inputValue()).toBe('2')
  await anna.reload()
  await press(anna, 'Zu viel')
  await told(anna, 'tapped')
  expect(await anna.locator('[data-tap=tapped]').count()).toBe(1)
  expect(await anna.getByRole('button', { name: 'Zu viel', exact: true }).count()).toBe(0)
  await look(anna, 'load-tap', 'de')
  for (const one of others)
    await office.office.workload.tapNow(one, { site: 1, kind: 'too-much', area: null })
  await anna.getByRole('link', { name: 'Vorfall melden' }).click()
  await fill(anna, { what: 'Drohung', time: '25:10' })
  await press(anna, 'Vorfall melden')
  await picture(anna, 'load-incident')
  await anna.getByLabel('Drohung, Handgreiflichkeit').check()
  await anna.locator('[name="kind"]').selectOption('threat')
  await fill(anna, { what: 'Drohung am Schalter wegen einer Unterlage', time: '09:33' })
  await press(anna, 'Vorfall melden')
  await told(anna, 'reported')
})

test('the red episode demands its consequence: a day, somebody, or a reason; nothing less is taken', async () => {
  office.clock.advance({ minutes: 30 })
  await office.office.workload.reckonDue(1)
  await open(head, '/planning/load')
  expect(await head.locator('[data-level=red]').count()).toBe(1)
  await look(head, 'load-week', 'de')
  await head.getByRole('link', { name: '1 neue rote Strecke' }).click()
  await press(head, 'Entscheiden')
  expect(await errors(head)).toEqual(['Bitte wählen.'])
  await head.getByRole('checkbox').check()
  await head.getByLabel('Keine Folge, mit Begründung').check()
  await fill(head, { words: 'keine' })
  await press(head, 'Entscheiden')
  expect(await errors(head)).toEqual(['„Keine Folge“ braucht eine Begründung mit mindestens 20 Zeichen.'])
  expect(await head.getByRole('checkbox').isChecked()).toBe(true)
  await head.getByLabel('Eine Folge mit Termin').check()
  await fill(head, { words: 'Donnerstags ein zweiter Platz ab neun Uhr' })
  await press(head, 'Entscheiden')
  expect(await errors(head)).toEqual(['Bitte einen Tag eingeben, zum Beispiel 15.12.2026.'])
  await fill(head, { due: '30.11.2026', checkOn: '28.12.2026' })
  await press(head, 'Entscheiden')
  expect(await errors(head)).toEqual(['Bitte jemanden aus der Liste wählen, der hier arbeitet.'])
  await head.locator('[name="owner"]').selectOption({ label: 'Lea Leitung' })
  await look(head, 'load-episodes', 'de')
  await press(head, 'Entscheiden')
  await told(head, 'decided')
  expect(await head.locator('tr[data-standing=running]').count()).toBe(1)
  await head.locator('tr[data-standing=running] a').click()
  expect(await head.locator('[data-decision=measure]').innerText()).toContain('30.11.2026')
  await picture(head, 'load-episode')
})

test('an overload notice is answered by a day, and ended by whoever wrote it', async () => {
  await open(anna, '/work/load/notice')
  await anna.getByLabel('Zu viele Fälle').check()
  await fill(anna, { what: 'Anträge liegen länger als acht Wochen.' })
  await press(anna, 'Anzeige abgeben')
  expect(await anna.getByLabel('Zu viele Fälle').isChecked()).toBe(true)
  await fill(anna, { since: '01.11.2026' })
  await press(anna, 'Anzeige abgeben')
  expect(await errors(anna)).toEqual(['Bitte sagen, was passieren kann, mit mindestens 10 Zeichen.'])
  await fill(anna, { risk: 'Fiktionsbescheinigungen laufen ab.' })
  await press(anna, 'Anzeige abgeben')
  await told(anna, 'submitted')
  const notice = new URL(anna.url()).pathname
  await open(head, '/planning/load/notices')
  await picture(head, 'load-notices')
  await head.locator('tr[data-notice=submitted] a').click()
  await press(head, 'Eingang bestätigen')
  await told(head, 'acknowledged')
  await head.getByLabel('Es kann nicht abgeholfen werden').check()
  await fill(head, { words: 'Die Stelle wird erst im Januar besetzt.' })
  await press(head, 'Antworten')
  await told(head, 'answered')
  await open(anna, notice)
  await anna.getByLabel('Ja, die Anzeige ist erledigt').check()
  await press(anna, 'Rückmeldung geben')
  await told(anna, 'replied')
  expect(await anna.locator('[data-state=settled]').count()).toBe(1)
  await look(anna, 'load-notice', 'de')
})

test('a measure for health is planned, done, and looked at again', async () => {
  await open(head, '/planning/load/measures')
  await head.locator('[name="kind"]').selectOption('noise')
  await fill(head, {
    place: 'Halle',
    what: 'Trennwände',
    before: 'laut',
    due: '30.11.2026',
    checkOn: '15.12.2026',
  })
  await head.locator('[name="owner"]').selectOption({ label: 'Lea Leitung' })
  await press(head, 'Maßnahme anlegen')
  expect(await errors(head)).toEqual(['Bitte eine Zahl von 10 bis 130 eingeben, oder leer lassen.'])
  await fill(head, { before: '68,5' })
  await press(head, 'Maßnahme anlegen')
  await told(head, 'planned')
  await head.getByRole('link', { name: /^Abschließen\s?: Trennwände$/ }).click()
  await head.getByLabel('erledigt', { exact: true }).check()
  await press(head, 'Abschließen')
  await told(head, 'ended')
  expect(await head.locator('[data-measure=done]').count()).toBe(1)
  await picture(head, 'load-measures')
})
