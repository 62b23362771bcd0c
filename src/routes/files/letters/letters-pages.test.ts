import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { searchForm } from '#law/names/index.ts'
import { Unanswered } from '#office/notices/index.ts'
import { insertPersons } from '#office/people/index.ts'
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
let akte: string
let reference: string
let anna: Actor
let bilal: Actor

beforeAll(async () => {
  browser = await openBrowser()
  office = await staffOffice()
  const { casefiles, staff, ground } = office.office
  await casefiles.seedPlan(SYSTEM)
  const known = await staff.readAccounts({ ...SYSTEM, kind: 'staff', roles: ['admin'] })
  if (!known.ok) throw new Error(known.refusal)
  const actorOf = (login: string): Actor => {
    const { id, roles, sites } = known.accounts.find((it) => it.login === login)!
    return { kind: 'staff', id, roles, sites }
  }
  ;[anna, bilal] = [actorOf('anna'), actorOf('bilal')]
  const person = ground.ids.uuid()
  const names = {
    familyName: 'Wałęsa-Żurek',
    givenNames: 'Łukasz',
    searchName: searchForm('Wałęsa-Żurek Łukasz'),
  }
  const birth = { year: 1988, month: 2, day: 9 }
  await ground.db
    .transaction()
    .execute((tx) =>
      insertPersons(
        tx,
        [{ id: person, ...names, birth, mail: null, phone: null, language: 'en' }],
        office.clock.now(),
      ),
    )
  const opened = await casefiles.openAkte(anna, {
    ...{ site: 1, planUnit: '33.1', subject: 'Aufenthalt', person, team: 'temporary', level: 'office' },
  })
  if (!opened.ok) throw new Error(opened.refusal)
  ;({ akte, reference } = opened)
})
afterAll(async () => {
  expect(office.mistakes).toEqual([])
  await office.close()
  await browser.close()
})

/** What a press that opens a PDF in another tab brings: the browser of a test would download it. */
async function pdfOf(page: Page, press: string): Promise<{ status: number; type: string; start: string }> {
  const button = page.getByRole('button', { name: press, exact: true })
  const { action, body } = await button.evaluate((it: HTMLButtonElement) => {
    const fields = [...new FormData(it.form!)].filter(
      (pair): pair is [string, string] => typeof pair[1] === 'string',
    )
    return { action: it.formAction, body: new URLSearchParams(fields).toString() }
  })
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: office.origin }
  const answer = await page.request.post(action, { headers, data: body })
  const start = (await answer.body()).subarray(0, 5).toString('latin1')
  return { status: answer.status(), type: answer.headers()['content-type'] ?? '', start }
}
const PDF = { status: 200, type: 'application/pdf', start: '%PDF-' }

test('administration names the court and writes a version; what is wrong stands at its line', async () => {
  const page = await signedIn(browser, office, 'chef', '/admin/letters')
  await page.locator('[data-template="ablehnung"]').waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'admin-letters')
  await page.getByRole('link', { name: 'Briefkopf' }).click()
  for (const [label, words] of [
    ['Verwaltungsgericht', 'Bayerisches Verwaltungsgericht München'],
    ['Anschrift des Gerichts', 'Bayerstraße 30, 80335 München'],
    ['Beklagter (§ 78 VwGO)', 'Freistaat Bayern'],
  ] as const)
    await page.getByLabel(label, { exact: true }).fill(words)
  await page.getByRole('button', { name: 'Als neue Fassung speichern' }).click()
  await page.getByRole('link', { name: 'Bitte nennen Sie den Grund.' }).waitFor()
  expect(await page.getByLabel('Verwaltungsgericht', { exact: true }).inputValue()).toContain('München')
  await page.getByLabel('Grund der Änderung').fill('Gericht eingetragen')
  await page.getByRole('button', { name: 'Als neue Fassung speichern' }).click()
  await page.getByText('Der Briefkopf ist gespeichert.').waitFor()

  await page.goto(`${office.origin}/admin/letters/vorsprache`)
  const body = page.getByLabel('Text des Schreibens')
  const before = await body.inputValue()
  await body.fill(`${before}\n\n[wenn raum vorhanden]\nKommen Sie zu {{zimmer}}.`)
  await page.getByLabel('Grund der Änderung').fill('Raum ergänzt')
  await page.getByRole('button', { name: 'Als neue Fassung speichern' }).click()
  await page.getByRole('link', { name: /dieses Feld gibt es nicht: zimmer/u }).waitFor()
  expect(await body.inputValue()).toContain('{{zimmer}}')
  await body.fill(`${before}\n\n[wenn raum vorhanden]\nSie finden uns im Raum {{raum}}.\n[ende]`)
  expect(await pdfOf(page, 'Vorschau')).toEqual(PDF)
  await page.getByRole('button', { name: 'Als neue Fassung speichern' }).click()
  await page.getByText('Gespeichert als Fassung 2.').waitFor()
  expect(await page.locator('[data-version="2"]').innerText()).toContain('Raum ergänzt')
  await page.getByText('Was sich änderte').click()
  await page.locator('ins', { hasText: 'Sie finden uns im Raum {{raum}}.' }).waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'admin-letter-template')
})

test('a letter is written with a gap named, drafted, signed by another colleague, printed, posted, and notified', async () => {
  const page = await signedIn(browser, office, 'anna', `/files/${akte}/letters`)
  await page.getByLabel('Vorlage').selectOption({ label: 'Ablehnung' })
  await page.getByRole('button', { name: 'Ausfüllen' }).click()
  await page.getByRole('heading', { name: 'Ablehnung schreiben' }).waitFor()
  expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Łukasz Wałęsa-Żurek')
  expect(await barriers(page)).toEqual([])
  await page.getByLabel('Straße und Hausnummer').fill('Beispielweg 7')
  await page.getByLabel('Postleitzahl und Ort').fill('München')
  await page.getByLabel('Antrag auf').fill('Verlängerung der Aufenthaltserlaubnis')
  await page.getByLabel('Antrag vom').fill('2026-10-01')
  await page.getByLabel('Rechtsgrundlage', { exact: true }).fill('§ 5 Abs. 1 AufenthG')
  await page.getByLabel('Wer unterzeichnet').selectOption(bilal.id)
  const save = page.getByRole('button', { name: 'Als Entwurf in die Akte' })
  await save.click()
  await page.getByRole('link', { name: /fünfstellige Postleitzahl/u }).waitFor()
  expect(await page.getByLabel('Antrag auf').inputValue()).toBe('Verlängerung der Aufenthaltserlaubnis')
  await page.getByLabel('Postleitzahl und Ort').fill('80331 München')
  expect(await pdfOf(page, 'Vorschau')).toEqual(PDF)
  await save.click()
  await page.getByRole('link', { name: 'Es fehlt noch: Gründe der Entscheidung.' }).waitFor()
  await picture(page, 'letter-write')
  await page.getByLabel('Gründe der Entscheidung').fill('Der Lebensunterhalt ist nicht gesichert.')
  await save.click()
  await page.getByText('Der Entwurf liegt in der Akte.').waitFor()
  await page.getByRole('button', { name: /Schlusszeichnung durch/u }).click()
  await page.getByText('Die Schlusszeichnung ist erbeten.').waitFor()

  await signAs(bilal)
  await page.reload()
  await page.getByText('Schriftform nötig (§ 77 Abs. 1 AufenthG): nur Druck.').waitFor()
  await page.getByRole('button', { name: 'In die Druckliste' }).click()
  await page.getByText('Der Versand ist verfügt.').waitFor()

  await page.goto(`${office.origin}/files/letters`)
  await page.locator('[data-waiting]').waitFor()
  expect(await page.locator('[data-waiting]').innerText()).toContain(reference)
  expect(await barriers(page)).toEqual([])
  await picture(page, 'letters-queue')
  expect(await pdfOf(page, 'Auswahl als ein PDF drucken')).toEqual(PDF)
  await page.getByRole('button', { name: 'Gedruckt, kuvertiert und zur Post gegeben' }).click()
  await page
    .getByText('1 Schreiben ist als zur Post gegeben vermerkt; der Nachweis liegt in der Akte.')
    .waitFor()

  await page.goto(`${office.origin}/files/${akte}/letters`)
  expect(await page.locator('[data-hint]').innerText()).toContain('27.11.2026 (§ 41 Abs. 2 Satz 1 VwVfG)')
  await page.getByText('Letzter Tag für den Rechtsbehelf: 28.12.2026').waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'file-letters')
  await page.getByText('Bekanntgabe', { exact: true }).click()
  await page.getByRole('button', { name: 'Feststellen' }).click()
  await page.getByText('Die Bekanntgabe ist festgestellt.').waitFor()
  expect(await page.locator('[data-notified]').innerText()).toContain('27.11.2026')
})

/** The signature itself is pressed on the page of tasks, which has its own tests. */
async function signAs(actor: Actor): Promise<void> {
  const { circulation } = office.office
  const tasks = await circulation.readTasks(actor, { site: 1 })
  if (!tasks.ok) throw new Error(tasks.refusal)
  const [task] = tasks.found.own
  const signed = await circulation.completePoint(actor, {
    akte,
    verfuegung: task!.verfuegung.id,
    point: task!.point.id,
  })
  if (!signed.ok) throw new Error(signed.refusal)
}

test('without script a letter is written as well; the administration sees templates and no letter', async () => {
  const page = await signedIn(browser, office, 'anna', `/files/${akte}/letters`, { javaScriptEnabled: false })
  await page.getByLabel('Vorlage').selectOption({ label: 'Eingangsbestätigung' })
  await page.getByRole('button', { name: 'Ausfüllen' }).click()
  // the address of the letter before
  expect(await page.getByLabel('Postleitzahl und Ort').inputValue()).toBe('80331 München')
  await page.getByLabel('Worum geht es').fill('Verlängerung')
  await page.getByLabel('Eingegangen am').fill('2026-11-20')
  await page.getByLabel('Wer unterzeichnet').selectOption(bilal.id)
  await page.getByRole('button', { name: 'Als Entwurf in die Akte' }).click()
  await page.getByText('Der Entwurf liegt in der Akte.').waitFor()
  const chef = await signedIn(browser, office, 'chef', '/admin/letters')
  const seen = await chef.goto(`${office.origin}/files/${akte}/letters`)
  expect(seen?.status()).toBe(403)
})

test('a mail whose answer nobody noted stands first in the list; whoever looked says what became of it', async () => {
  const { circulation, letters, casefiles } = office.office
  const seen = await casefiles.readAkte(anna, { akte })
  const draft = seen.ok ? seen.found.documents.find(({ state }) => state === 'draft')! : null
  const document = draft!.id
  const points = [{ step: 1, kind: 'final-sign', assignee: `account:${bilal.id}` }]
  const begun = await circulation.startVerfuegung(anna, {
    akte,
    subject: 'Brief',
    documents: [document],
    points,
  })
  const course = await circulation.courseOf(bilal, { akte })
  const verfuegung = begun.ok ? begun.verfuegung : ''
  const of = course.ok ? course.found.verfuegungen.find(({ id }) => id === verfuegung)! : null
  const point = of!.points[0]!.id
  expect(await circulation.completePoint(bilal, { akte, verfuegung, point })).toMatchObject({ ok: true })
  const mail = { document, channel: 'mail', mail: 'l@example.org', consent: 'im Antrag angegeben' }
  expect(await letters.queueLetter(anna, mail)).toMatchObject({ ok: true })
  const server = { send: () => Promise.reject(new Unanswered('line broke')), close: () => undefined }
  await letters.sendMails({ server, mailFrom: 'abh@musterstadt.example' })

  const page = await signedIn(browser, office, 'anna', '/files/letters', { javaScriptEnabled: false })
  expect(await page.locator('[data-left]').first().innerText()).toContain('unbekannt: bitte nachsehen')
  await page.goto(`${office.origin}/files/${akte}/letters`)
  await picture(page, 'letters-unknown')
  const found = page.locator('[data-dispatch=unknown]')
  await found.getByRole('button', { name: 'Feststellen' }).click()
  await found.getByText('Bitte schreiben Sie, woher Sie das wissen.').waitFor()
  await found.getByLabel('Was Sie gefunden haben').selectOption('no')
  await found.getByLabel('Woher Sie das wissen').fill('Nicht im Protokoll des Mailservers')
  await found.getByRole('button', { name: 'Feststellen' }).click()
  await page.getByText('Vermerkt, was aus dem Schreiben wurde.').waitFor()
  expect(await page.locator('[data-dispatch=failed]').innerText()).toContain('nicht abgegangen')
})
