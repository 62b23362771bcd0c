import { createPublicKey, verify, X509Certificate } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SYSTEM } from '#ground/permission/permission.ts'
import { openBrowser } from '../../../testing/browser.ts'
import {
  barriers,
  PASSWORD,
  picture,
  signedIn,
  staffOffice,
  type StaffOffice,
} from '../../../testing/staff-office.ts'

let browser: Browser
let it: StaffOffice
let kasse: Page
let other: Page
const tills: Record<string, string> = {}
const CLERK = {
  kind: 'staff',
  id: '00000000-0000-7000-8000-0000000000c1',
  roles: ['caseworker'],
  sites: [1],
} as const

beforeAll(async () => {
  browser = await openBrowser()
  it = await staffOffice()
  const { office } = it
  for (const [login, name] of [
    ['kasse1', 'Karla Kasse'],
    ['kasse2', 'Kim Konto'],
  ] as const) {
    const account = { login, name, password: PASSWORD, roles: ['cashier'], sites: [1], teams: [] }
    const made = await office.staff.createAccount(SYSTEM, account)
    if (!made.ok) throw new Error(made.refusal)
  }
  const head = { ...CLERK, roles: ['head'] }
  for (const [kind, name] of [
    ['drawer', 'Kasse 1'],
    ['card', 'Kartengerät 1'],
    ['kiosk', 'Automat Eingang'],
  ] as const) {
    const made = await office.claims.saveTill(head, { site: 1, kind, name })
    if (!made.ok) throw new Error(made.refusal)
    tills[kind] = made.till
  }
  kasse = await signedIn(browser, it, 'kasse1', '/cashier')
  other = await signedIn(browser, it, 'kasse2', '/cashier')
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await it?.close()
})

/** A residence permit for more than a year: 100 euros. */
async function aClaim() {
  const on = it.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  const made = await it.office.claims.createClaim(CLERK, {
    ...{ site: 1, case: { on, age: 30, grounds: [], decisions: [], acts: [{ key: 'ae_issue_over_1y' }] } },
  })
  if (!made.ok) throw new Error(JSON.stringify(made))
  it.clock.advance({ seconds: 1 })
  return made.claim
}

const go = (page: Page, path: string) => page.goto(it.origin + path)
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const errorsOf = (page: Page) => page.locator('#error-summary').innerText()

describe('at the cash desk', () => {
  test('the Kassenzeichen leads to the claim; what it is not is said, and stays in the field', async () => {
    const claim = await aClaim()
    await kasse.getByLabel('Kassenzeichen, getippt oder gescannt').fill('5640 0000 0000 00')
    await press(kasse, 'Suchen')
    expect(await errorsOf(kasse)).toContain('Eine Ziffer stimmt nicht')
    expect(await kasse.getByLabel('Kassenzeichen, getippt oder gescannt').inputValue()).toBe(
      '5640 0000 0000 00',
    )
    // the code of the slip, as a scanner types it
    await kasse
      .getByLabel('Kassenzeichen, getippt oder gescannt')
      .fill(`WILLKOMMEN:PAY:${claim.kassenzeichen}`)
    await kasse.keyboard.press('Enter')
    await kasse.waitForURL(`**/cashier/claims/${claim.id}`)
    expect(await kasse.locator('h1').innerText()).toContain(
      it.office.claims.formatKassenzeichen(claim.kassenzeichen),
    )
  })

  test('takes cash: the change stands there large, the receipt is a PDF, and it is paid once', async () => {
    const claim = await aClaim()
    await go(kasse, `/cashier/claims/${claim.id}`)
    await kasse.getByLabel('Gegeben (Euro)').fill('zwanzig')
    await press(kasse, 'Annehmen')
    expect(await errorsOf(kasse)).toContain('Dieser Betrag geht nicht')
    expect(await kasse.getByLabel('Gegeben (Euro)').inputValue()).toBe('zwanzig')
    await kasse.getByLabel('Gegeben (Euro)').fill('1200')
    await press(kasse, 'Annehmen')
    expect(await errorsOf(kasse)).toContain('Rückgeld')
    await kasse.getByLabel('Gegeben (Euro)').fill('120')
    expect(await barriers(kasse)).toEqual([])
    await picture(kasse, 'cashier-claim')
    await press(kasse, 'Annehmen')
    expect(await kasse.locator('[data-change]').innerText()).toMatch(/Rückgeld 20,00\s€/)
    await picture(kasse, 'cashier-change')
    await kasse.reload()
    expect(await kasse.locator('tr[data-payment]').count()).toBe(1)
    const receipt = await kasse
      .getByRole('link', { name: 'Quittung drucken', exact: true })
      .getAttribute('href')
    const pdf = await kasse.request.get(it.origin + receipt!)
    expect(pdf.headers()['content-type']).toBe('application/pdf')
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('one counts blind, another confirms; the report is genuine, and anybody can check it', async () => {
    await go(kasse, '/cashier')
    expect(await kasse.locator('main').innerText()).not.toContain('100,00')
    await kasse.getByRole('link', { name: 'Kasse 1 zählen' }).click()
    await kasse.getByLabel('50,00').waitFor()
    expect(await kasse.locator('main').innerText()).not.toMatch(/100,00\s€\s*$/)
    await kasse.getByLabel('50,00').fill('1')
    await kasse.getByLabel('20,00').fill('2')
    expect(await kasse.locator('[data-sum]').getAttribute('data-sum')).toBe('9000')
    await picture(kasse, 'cashier-count')
    await press(kasse, 'Zählung absenden')
    // ten euros are missing: it is said that, not how much, and nothing typed is lost
    expect(await errorsOf(kasse)).toContain('weicht von den Büchern ab')
    expect(await errorsOf(kasse)).not.toContain('10,00')
    expect(await kasse.getByLabel('20,00').inputValue()).toBe('2')
    expect(await barriers(kasse)).toEqual([])
    await kasse.getByLabel('Bemerkung').fill('Zehn Euro fehlen, Ursache unbekannt')
    await press(kasse, 'Zählung absenden')
    await kasse.waitForURL('**/cashier/counts/**')
    expect(await kasse.locator('main').innerText()).toMatch(/Fehlbetrag 10,00\s€/)
    expect(await kasse.getByRole('button', { name: 'Stimmt, bestätigen' }).count()).toBe(0)
    expect(await kasse.locator('[data-own]').count()).toBe(1)
    await go(other, new URL(kasse.url()).pathname)
    await picture(other, 'cashier-closing')
    await press(other, 'Stimmt, bestätigen')
    await other.waitForURL('**/cashier/reports/**')
    expect(await other.locator('[data-genuine]').getAttribute('data-genuine')).toBe('true')
    expect(await barriers(other)).toEqual([])
    await picture(other, 'cashier-report')
    const base = it.origin + new URL(other.url()).pathname
    const part = async (name: string) => (await other.request.get(`${base}/${name}`)).body()
    const key = createPublicKey(
      new X509Certificate(await part('key')).publicKey.export({ format: 'pem', type: 'spki' }),
    )
    const text = await part('text')
    expect(verify('sha256', text, key, await part('signature'))).toBe(true)
    expect(verify('sha256', Buffer.concat([text, Buffer.from(' ')]), key, await part('signature'))).toBe(
      false,
    )
    expect((await part('pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('money that leaves: ordered by one, who cannot release it, released by another', async () => {
    const claim = await aClaim()
    await go(kasse, `/cashier/claims/${claim.id}`)
    await kasse.locator('summary', { hasText: 'Anordnen' }).click()
    await kasse.locator('#orderReason').selectOption('waive:hardship')
    await press(kasse, 'Anordnen')
    expect(await errorsOf(kasse)).toContain('schreiben Sie ihn in Worten dazu')
    await kasse.locator('#orderWords').fill('Nachweis liegt vor')
    await press(kasse, 'Anordnen')
    await kasse.waitForURL('**told=ordered')
    await go(kasse, '/cashier/orders')
    const mine = kasse.locator('[data-relief=waive]')
    expect(await mine.innerText()).toContain('Freigeben muss jemand anderes')
    expect(await mine.getByRole('button', { name: /^Freigeben/ }).count()).toBe(0)
    // also a form sent by hand is refused
    const relief = await mine.locator('input[name=relief]').first().getAttribute('value')
    const sent = await kasse.request.post(`${it.origin}/cashier/orders?/release`, {
      form: { relief: relief! },
      headers: { origin: it.origin },
    })
    expect(await sent.text()).toContain('Das muss jemand anderes tun')
    await go(other, '/cashier/orders')
    expect(await barriers(other)).toEqual([])
    await picture(other, 'cashier-orders')
    await press(other, /^Freigeben/)
    await other.waitForURL('**told=released')
    await go(other, `/cashier/claims/${claim.id}`)
    expect(await other.locator('main').innerText()).toContain('erlassen')
  })

  test('a card whose end nobody heard waits for somebody who looks', async () => {
    const claim = await aClaim()
    const { cashdesk, ground } = it.office
    const payment = ground.ids.uuid()
    const begun = await cashdesk.startCard(CLERK, { site: 1, till: tills['card']!, claim: claim.id, payment })
    expect(begun.ok).toBe(true)
    await cashdesk.settleCard(CLERK, { site: 1, payment, result: 'unknown', why: 'line-broke' })
    await go(kasse, '/cashier')
    await kasse.getByRole('link', { name: '1 Kartenzahlung mit offenem Ende' }).click()
    await kasse.locator('[data-attempt]').waitFor()
    expect(await kasse.locator('[data-attempt]').innerText()).toContain('die Leitung riss')
    await press(kasse, /^Gerät fragen/)
    expect(await kasse.locator('main').innerText()).toContain('keine Adresse gesetzt')
    await kasse.getByLabel('Was haben Sie gesehen?').fill('Beleg 0815 über 100 Euro')
    expect(await barriers(kasse)).toEqual([])
    await picture(kasse, 'cashier-cards')
    await press(kasse, 'Bezahlt')
    await kasse.waitForURL('**told=settled')
    await go(kasse, `/cashier/claims/${claim.id}`)
    expect(await kasse.locator('tr[data-payment=card]').count()).toBe(1)
  })

  test('the list goes into a spreadsheet; a till is entered, and one with money in it is not put away', async () => {
    await go(kasse, '/cashier/claims?state=paid')
    const csv = await (await kasse.request.get(`${it.origin}/cashier/claims/list.csv?state=paid`)).text()
    expect(csv.split('\r\n')[0]).toContain('Kassenzeichen;Ausgestellt')
    expect(csv).toContain(';100,00;0,00;0,00;bezahlt')
    expect(await barriers(kasse)).toEqual([])
    await picture(kasse, 'cashier-claims')
    await go(kasse, '/cashier/tills')
    await kasse.getByLabel('Name').fill('Kasse 1')
    await press(kasse, 'Speichern')
    expect(await errorsOf(kasse)).toContain('So heißt schon eine Kasse')
    await kasse.getByLabel('Name').fill('Kasse 2')
    await press(kasse, 'Speichern')
    await kasse.waitForURL('**told=saved')
    await go(kasse, `/cashier/tills/${tills['drawer']}`)
    await kasse.locator('summary').click()
    await press(kasse, 'Außer Dienst stellen')
    expect(await errorsOf(kasse)).toContain('Es liegt noch Geld darin')
    await go(kasse, '/cashier/reports')
    expect(await kasse.locator('[data-chain=holds]').count()).toBe(1)
    expect(await kasse.locator('tr[data-week="2026-W48"]').innerText()).toContain('Automat Eingang')
    expect(await barriers(kasse)).toEqual([])
    await picture(kasse, 'cashier-reports')
    expect(it.mistakes).toEqual([])
  })
})
