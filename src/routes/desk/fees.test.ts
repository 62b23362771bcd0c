import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { awake } from '../../../testing/awake.ts'
import { openBrowser } from '../../../testing/browser.ts'
import {
  barriers,
  PASSWORD,
  picture,
  signedIn,
  staffOffice,
  type StaffOffice,
} from '../../../testing/staff-office.ts'
import { PATIENCE } from '../../../testing/patience.ts'

let browser: Browser
let office: StaffOffice
let anna: Actor
let kasse: { readonly actor: Actor; readonly till: string }

beforeAll(async () => {
  browser = await openBrowser()
  office = await staffOffice()
  anna = await signIn('anna')
  await sure(office.office.calling.sitDown(anna, { site: 1, desk: 1 }))
  kasse = await openTill()
})
afterAll(async () => {
  await browser.close()
  expect(office.mistakes).toEqual([])
  await office.close()
})

async function sure<T extends { ok: boolean }>(work: Promise<T>): Promise<Extract<T, { ok: true }>> {
  const outcome = await work
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome as Extract<T, { ok: true }>
}

const signIn = async (login: string): Promise<Actor> =>
  (await sure(office.office.staff.signIn({ login, password: PASSWORD, address: '127.0.0.1' }))).actor

async function openTill(): Promise<{ actor: Actor; till: string }> {
  const { staff, claims } = office.office
  const karl = {
    login: 'karl',
    name: 'Karl Kasse',
    password: PASSWORD,
    roles: ['cashier'],
    sites: [1],
    teams: [],
  }
  await sure(staff.createAccount(SYSTEM, karl))
  const actor = await signIn('karl')
  const { till } = await sure(claims.saveTill(actor, { site: 1, kind: 'drawer', name: 'Kasse 1' }))
  return { actor, till }
}

/** Somebody draws a number, is called and served at the desk of Anna; answers the code of the ticket. */
async function served(language = 'de'): Promise<{ code: string; number: string; visit: string }> {
  const { reception, calling } = office.office
  const wish = { site: 1, concerns: ['study_extend'], language, why: 'Notfall' }
  const { code, number } = await sure(reception.drawTicket(await signIn('rita'), wish))
  const { visit } = await sure(calling.callNext(anna, { site: 1, desk: 1 }))
  await sure(calling.serve(anna, { site: 1, desk: 1 }))
  return { code, number, visit }
}

const due = (page: Page) => page.locator('[data-due]').getAttribute('data-due')

async function pay(kassenzeichen: string, givenCents: number) {
  const { claims, cashdesk, ground } = office.office
  const { claim } = await sure(claims.findClaim(kasse.actor, { site: 1, kassenzeichen }))
  const money = { site: 1, till: kasse.till, claim: claim.id, payment: ground.ids.uuid(), givenCents }
  return (await sure(cashdesk.takeCash(kasse.actor, money))).payment
}

test('a minor with an entitlement: proposed, reckoned, asked once more, paid live and exactly once, on the phone as well', async () => {
  const { code, visit } = await served()
  const page = await signedIn(browser, office, 'anna', '/desk')
  await page.locator('[data-guest][data-state=serving]').waitFor()
  await page.locator('#queue-search').waitFor()
  await page.keyboard.press('F2')
  await page.getByRole('heading', { name: 'Gebühr festsetzen' }).waitFor()
  expect(await page.getByLabel('Gebühr 1', { exact: true }).inputValue()).toBe('ae_extend_over_3m')
  expect(await due(page)).toBe('9300')
  expect(await page.locator('.result').innerText()).toContain('AufenthV § 45 Abs. 1 Nr. 2 b')
  expect(await page.locator('main').innerText()).toContain('noch niemand mit diesen Beträgen verglichen')
  expect(await barriers(page)).toEqual([])
  await picture(page, 'desk-fees-proposed')

  await page.getByLabel('Geburtsdatum').fill('31.02.2012')
  await page.getByLabel('Geburtsdatum').press('Enter')
  await page.getByText('Bitte ein Datum eingeben').first().waitFor()
  expect(await page.getByLabel('Geburtsdatum').inputValue()).toBe('31.02.2012')
  await page.getByLabel('Geburtsdatum').fill('03.04.2012')
  await page.getByLabel('Geburtsdatum').press('Enter')
  await page.locator('[data-due="4650"]').waitFor()
  expect(await page.locator('.result').innerText()).toContain('Hälfte für Minderjährige')
  await page.getByLabel('Assoziationsberechtigte EWG–Türkei').check()
  await page.locator('[data-due="2760"]').waitFor()
  await page.getByRole('button', { name: 'Forderung anlegen …' }).click()
  await page.getByText('Bitte schreiben Sie, welchen Nachweis Sie gesehen haben.').first().waitFor()
  expect(await page.getByLabel('Geburtsdatum').inputValue()).toBe('03.04.2012')
  await page.locator('#seen-association_turkey').fill('Beschäftigung der Mutter, Lohnzettel Oktober')
  await page.getByLabel('Vor der Aushändigung zu zahlen').check()
  await page.getByRole('button', { name: 'Forderung anlegen …' }).click()
  await page.getByText('Soll diese Forderung angelegt werden?').waitFor()
  expect(await page.locator('#sure').innerText()).toContain('27,60')
  expect(await barriers(page)).toEqual([])
  await picture(page, 'desk-fees-sure')
  await page.getByRole('button', { name: 'Ja, anlegen' }).click()
  await page.getByText('Die Forderung ist angelegt.').waitFor()
  const claim = page.locator('article[data-claim]')
  expect(await claim.getAttribute('data-state')).toBe('open')
  const kassenzeichen = (await claim.getAttribute('data-claim'))!
  await claim.getByText('So ist der Betrag entstanden').click()
  expect(await claim.innerText()).toContain('Lohnzettel Oktober')
  await picture(page, 'desk-fees-open')

  const phone = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
  phone.setDefaultTimeout(PATIENCE)
  await phone.goto(`${office.origin}/de/ticket/${code}`)
  await phone.locator('[data-claim][data-state=open]').waitFor()
  expect(await phone.locator('[data-claim]').innerText()).toContain('27,60')
  expect((await pay(kassenzeichen, 1000)).receipt).toBe(1)
  await page.locator('article[data-state=partly]').waitFor()
  expect(await claim.innerText()).toContain('noch offen: 17,60')
  expect((await pay(kassenzeichen, 2000)).receipt).toBe(2)
  await page.locator('article[data-state=paid]').waitFor()
  await claim.getByText('Quittung 2').waitFor()
  expect(await claim.locator('[data-payment]').count()).toBe(2)
  expect(await page.getByText('bezahlt', { exact: true }).count()).toBe(1)
  expect(await barriers(page)).toEqual([])
  await picture(page, 'desk-fees-paid')
  await phone.locator('[data-claim][data-state=paid]').waitFor()
  await page.goto(`${office.origin}/desk`)
  await page.locator('[data-fees] [data-state=paid]').getByText('Quittung 2').waitFor()
  await picture(page, 'desk-fees-at-desk')
  const { claims } = await sure(office.office.charging.claimsAtDesk(anna, { site: 1, visit }))
  expect(claims).toMatchObject([{ claim: { state: 'paid', beforeHandOut: true, person: null } }])
  for (const one of [page, phone]) await one.context().close()
  await sure(office.office.calling.finish(anna, { site: 1, desk: 1 }))
})

test('without script: a row more, discretion with its reason, free of charge, taken back with a reason, to the cashier and back', async () => {
  const { visit, number } = await served('fr')
  const path = `/desk/fees?visit=${visit}`
  const page = await signedIn(browser, office, 'anna', path, { javaScriptEnabled: false })
  await page.getByRole('button', { name: 'Weitere Gebühr' }).click()
  await page.getByLabel('Gebühr 2', { exact: true }).selectOption('express_surcharge')
  await page.getByRole('button', { name: 'Neu rechnen' }).click()
  expect(await due(page)).toBe('12800')
  await page.getByText('weitere Gründe, die hier nichts ändern').click()
  await page.getByLabel('wirtschaftliche Verhältnisse gebieten es').check()
  await page.locator('#seen-economic_hardship').fill('Kontoauszug')
  await page.getByRole('button', { name: 'Neu rechnen' }).click()
  await page.getByLabel('Neuer Betrag in Euro').first().fill('30')
  await page.getByRole('button', { name: 'Neu rechnen' }).click()
  expect(await page.locator('#amount-1').getAttribute('aria-invalid')).toBe('true')
  expect(await page.locator('#amount-1').inputValue()).toBe('30')
  await page.getByLabel('Begründung').first().fill('Drei Kinder, Kündigung im Oktober')
  await page.getByRole('button', { name: 'Neu rechnen' }).click()
  expect(await due(page)).toBe('6500')
  expect(await page.locator('.result').innerText()).toContain('Drei Kinder, Kündigung im Oktober')
  await picture(page, 'desk-fees-discretion')
  await page.getByRole('button', { name: 'Gebühr 2 weglassen' }).click()
  expect(await due(page)).toBe('3000')
  await page.getByRole('button', { name: 'Forderung anlegen …' }).click()
  await page.getByRole('button', { name: 'Ja, anlegen' }).click()
  await page.getByText('Die Forderung ist angelegt.').waitFor()
  await page.getByText('hat kein Team „Kasse“').waitFor()
  const slip = await page.request.get(
    office.origin + (await page.getByRole('link', { name: 'Zahlschein drucken' }).getAttribute('href'))!,
  )
  expect([slip.status(), slip.headers()['content-type']]).toEqual([200, 'application/pdf'])

  await office.office.staff.saveTeam(SYSTEM, { site: 1, key: 'cashier', name: 'Kasse', letter: 'K' })
  await page.goto(office.origin + path)
  await page.getByRole('button', { name: 'Zur Kasse und zurück' }).click()
  await page.getByText(`${number} kommt danach zu Ihnen zurück`).waitFor()
  await page.goto(office.origin + path)
  await page.getByText('Forderung aufheben', { exact: true }).click()
  await page.getByLabel('Begründung in Worten').first().fill('x')
  await page.getByRole('button', { name: 'Jetzt aufheben' }).click()
  await page.getByText('Bitte begründen Sie es in Worten.').first().waitFor()
  expect(await page.getByLabel('Begründung in Worten').first().inputValue()).toBe('x')
  await page.getByLabel('Begründung in Worten').first().fill('falsches Anliegen')
  await page.getByRole('button', { name: 'Jetzt aufheben' }).click()
  await page.getByText('Die Forderung ist aufgehoben.').waitFor()
  expect(await page.locator('article[data-claim]').getAttribute('data-state')).toBe('cancelled')

  await page.getByText('Noch eine Forderung').click()
  await page.getByLabel('Leistungen nach SGB II').check()
  await page.locator('#seen-benefits_recipient').fill('Bescheid vom 1.10.2026')
  await page.getByRole('button', { name: 'Neu rechnen' }).click()
  expect(await due(page)).toBe('0')
  await page.getByText('Es entsteht keine Forderung.').waitFor()
  expect(await page.getByRole('button', { name: 'Forderung anlegen …' }).count()).toBe(0)
  await picture(page, 'desk-fees-free')
  await page.context().close()
})

test('a known person: the year gives the age, the file shows the claim of the visit and asks for one of its own', async () => {
  const { calling, casefiles, charging } = office.office
  await office.arrive({ name: ['Deniz', 'Yılmaz'], concerns: ['title_reissue_after_loss'] })
  const { visit } = await sure(calling.callNext(anna, { site: 1, desk: 1 }))
  await sure(calling.serve(anna, { site: 1, desk: 1 }))
  const page = await signedIn(browser, office, 'anna', `/desk/fees?visit=${visit}`, {
    viewport: { width: 390, height: 844 },
  })
  expect(await page.getByLabel('oder Alter in Jahren').inputValue()).toBe('35')
  expect(await page.getByLabel('Grund').inputValue()).toBe('loss')
  expect(await due(page)).toBe('6700')
  expect(await barriers(page)).toEqual([])
  await picture(page, 'desk-fees-phone')
  await page.getByRole('button', { name: 'Forderung anlegen …' }).click()
  await page.getByRole('button', { name: 'Ja, anlegen' }).click()
  await page.getByText('Die Forderung ist angelegt.').waitFor()
  await picture(page, 'desk-fees-phone-open')

  await casefiles.seedPlan(SYSTEM)
  const { sheet } = await sure(charging.readFeeSheet(anna, { site: 1, visit }))
  const wish = {
    site: 1,
    planUnit: '33.1',
    subject: 'Aufenthalt',
    person: sheet.visit.person,
    team: 'temporary',
  }
  const { akte } = await sure(casefiles.openAkte(anna, wish))
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto(`${office.origin}/files/${akte}`)
  await awake(page)
  await page.getByRole('link', { name: 'Gebühren', exact: true }).click()
  await page.locator('article[data-claim]').waitFor()
  await page.getByText('Gebühr festsetzen').click()
  await page.getByLabel('Gebühr 1', { exact: true }).selectOption('nationality_certificate')
  await page.getByText('Das Gesetz nennt einen Rahmen').first().waitFor()
  await page.getByLabel('Neuer Betrag in Euro').fill('25')
  await page.getByLabel('Begründung', { exact: true }).fill('Aufwand einer Stunde')
  await page.getByLabel('Begründung', { exact: true }).press('Control+End')
  await page.getByRole('button', { name: 'Neu rechnen' }).click()
  await page.locator('[data-due="2500"]').waitFor()
  await page.getByRole('button', { name: 'Forderung anlegen …' }).click()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'file-fees')
  await page.getByRole('button', { name: 'Ja, anlegen' }).click()
  await page.getByText('Die Forderung ist angelegt.').waitFor()
  expect(await page.locator('article[data-claim]').count()).toBe(2)
  await picture(page, 'file-fees-open')
  await page.context().close()
})
