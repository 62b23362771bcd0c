import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#ground/permission/permission.ts'
import { awake } from '../../../testing/awake.ts'
import { openBrowser } from '../../../testing/browser.ts'
import { barriers, picture, signedIn, staffOffice, type StaffOffice } from '../../../testing/staff-office.ts'
import { aPdf, colleaguesOf, sure } from './testing/colleagues.ts'
import { filledWith, formsOf, JUNK } from './testing/forms.ts'

let browser: Browser
let office: StaffOffice
let anna: Actor
let bilal: Actor
let akte: string
let letter: string
const PHONE = { width: 390, height: 844 }
const DESKTOP = { width: 1440, height: 900 }

async function aDocument(subject: string, pages: readonly string[], more: object = {}): Promise<string> {
  const made = await sure(
    office.office.casefiles.registerDocument(anna, {
      ...{ site: 1, akte, subject, direction: 'incoming', sender: 'Krankenkasse', ...more },
      files: [await aPdf(office, pages)],
    }),
  )
  return made.document
}

beforeAll(async () => {
  browser = await openBrowser()
  office = await staffOffice()
  const actorOf = await colleaguesOf(office)
  anna = actorOf('anna')
  bilal = actorOf('bilal')
  const opened = await sure(
    office.office.casefiles.openAkte(anna, {
      site: 1,
      planUnit: '33.1',
      subject: 'Aufenthalt',
      person: null,
      team: 'temporary',
    }),
  )
  akte = opened.akte
  letter = await aDocument('Bescheinigung', ['Erste Seite', 'Zweite Seite mit Beitrag', 'Dritte Seite'])
  await aDocument('Mietvertrag', ['Miete 700 Euro'])
})
afterAll(async () => {
  expect(office.mistakes).toEqual([])
  await office.close()
  await browser.close()
})

const at = async (login: string, path: string, more: Parameters<typeof signedIn>[4] = {}): Promise<Page> => {
  const page = await signedIn(browser, office, login, path, { viewport: DESKTOP, ...more })
  if (more.javaScriptEnabled !== false) await awake(page)
  return page
}
const panel = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Angaben und Bearbeitung' }).getByRole('link', { name }).click()
const looksAt = async (document: string): Promise<number> => {
  const seen = await office.office.ground.db
    .selectFrom('trail.entry')
    .select('act')
    .where('act', '=', 'viewing.look')
    .where('subject', '=', `document:${document}`)
    .execute()
  return seen.length
}

describe('reading', () => {
  test('by keys alone: documents and pages one after another, words over the picture, what is found is marked', async () => {
    const page = await at('anna', `/files/${akte}`)
    expect(await page.getByRole('row').count()).toBe(3)
    expect(await barriers(page)).toEqual([])
    await page.keyboard.press('Alt+ArrowDown')
    await page.locator('img[data-shown]').waitFor()
    await page.locator('svg[data-words="2"]').waitFor()
    expect(await page.locator('.viewer').getAttribute('data-page')).toBe('1')
    // the page behind it is in the browser before somebody turns over
    await expect.poll(() => page.locator('.sheet img').count()).toBe(2)
    await page.keyboard.press('PageDown')
    expect(await page.locator('.viewer').getAttribute('data-page')).toBe('2')
    expect(page.url()).toContain('page=2')
    expect(await page.locator('img[data-shown]').evaluate((it: HTMLImageElement) => it.complete)).toBe(true)
    await expect.poll(() => page.locator('.words text').allTextContents()).toContain('Beitrag ')
    expect(await barriers(page)).toEqual([])
    await picture(page, 'files-viewer')

    await page.keyboard.press('F8')
    await page.keyboard.type('dritte')
    await page.keyboard.press('Enter')
    await page.getByText('Eine Stelle:').waitFor()
    await page.getByRole('link', { name: 'Seite 3' }).click()
    await expect.poll(() => page.locator('rect.hit').count()).toBe(1)
    await page.context().close()
  })

  test('the next document is drawn ahead, yet nobody has looked at it until it is opened', async () => {
    const next = await aDocument('Zusatz', ['Nur ein Blatt'])
    const before = await aDocument('Davor', ['Blatt davor'])
    const page = await at('anna', '/files')
    const drawn = page.waitForResponse((answer) => answer.url().includes(`/document/${before}/ahead`))
    await page.goto(`${office.origin}/files/${akte}?document=${next}`)
    expect((await drawn).status()).toBe(204)
    expect(await looksAt(next)).toBe(1)
    expect(await looksAt(before)).toBe(0)
    await page.keyboard.press('Alt+ArrowDown')
    await page.getByRole('heading', { name: 'Davor' }).waitFor()
    await expect.poll(() => looksAt(before)).toBe(1)
    await page.context().close()
  })

  test('without script on a phone: the page as a picture, links to the next, nothing wider than the glass', async () => {
    const page = await at('anna', `/files/${akte}?document=${letter}`, {
      javaScriptEnabled: false,
      viewport: PHONE,
    })
    const shown = () => page.locator('img[data-shown]').getAttribute('src')
    expect(await shown()).toContain('/page/1.jpg')
    await page.getByRole('link', { name: 'Nächste Seite' }).click()
    expect(await shown()).toContain('/page/2.jpg')
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
    await picture(page, 'files-phone')
    await page.goto(`${office.origin}/files/${akte}`)
    expect(await page.locator('th[scope="row"]').count()).toBeGreaterThan(1)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
    await page.context().close()
  })
})

test('notes: by a form without a pointer, and drawn on the page; taken off again', async () => {
  const page = await at('anna', `/files/${akte}?document=${letter}&tab=marks`)
  await page.getByLabel('Text').fill('Beitrag prüfen')
  await page.getByRole('button', { name: 'Anmerken', exact: true }).click()
  await page.getByText('Die Anmerkung ist gespeichert').waitFor()
  expect(await page.locator('g.note rect').count()).toBe(1)
  await page.getByRole('button', { name: 'Stelle auf der Seite zeigen' }).click()
  const box = (await page.locator('.sheet').boundingBox())!
  await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.3)
  await page.mouse.up()
  await page.getByLabel('Markierung').check()
  await page.getByRole('button', { name: 'Anmerken', exact: true }).click()
  await expect.poll(() => page.locator('g.highlight rect').count()).toBe(1)
  expect(Number(await page.locator('g.highlight rect').getAttribute('x')) / 420).toBeCloseTo(0.2, 1)
  expect(await barriers(page)).toEqual([])
  await picture(page, 'files-marks')
  await page.getByRole('button', { name: 'Anmerkung entfernen: Beitrag prüfen' }).click()
  await page.getByText('Die Anmerkung ist entfernt').waitFor()
  expect(await page.locator('g.note rect').count()).toBe(0)
  await page.context().close()
})

test('a new version is uploaded where the document is read, also without script; nothing chosen is said at its place', async () => {
  const document = await aDocument('Vertrag', ['Erste Fassung'])
  for (const [javaScriptEnabled, number] of [
    [true, 2],
    [false, 3],
  ] as const) {
    const page = await at('anna', `/files/${akte}?document=${document}`, {
      javaScriptEnabled,
      viewport: PHONE,
    })
    await page.getByText('Neue Version hochladen').click()
    const file = { name: `fassung-${number}.txt`, mimeType: 'text/plain' }
    await page.locator('#version-file').setInputFiles({ ...file, buffer: Buffer.from(`Fassung ${number}`) })
    await page.getByRole('button', { name: 'Als neue Version ablegen' }).click()
    await page.getByText('Die neue Version ist abgelegt.').waitFor()
    await page.getByText(`Version ${number}`, { exact: true }).waitFor()
    await page.goto(`${office.origin}/files/${akte}?document=${document}&upload=file-missing#versions-title`)
    await page.getByText('Wählen Sie eine Datei.').waitFor()
    if (javaScriptEnabled) expect(await barriers(page)).toEqual([])
    await page.context().close()
  }
})

test('what arrives meanwhile appears; what one types stays; both values are shown where two changed one field', async () => {
  const page = await at('anna', `/files/${akte}?document=${letter}`)
  await page.getByLabel('Betreff').fill('Bescheinigung der Kasse')
  await sure(
    office.office.casefiles.changeDocument(bilal, {
      document: letter,
      change: { subject: 'Bescheinigung 2026' },
    }),
  )
  await aDocument('Kontoauszug', ['Saldo'])
  await page.getByRole('navigation', { name: 'Dokumente der Akte' }).getByText('Kontoauszug').waitFor()
  expect(await page.getByLabel('Betreff').inputValue()).toBe('Bescheinigung der Kasse')
  await page.getByRole('button', { name: 'Angaben speichern' }).click()
  await page.getByText('Inzwischen gespeichert: Bescheinigung 2026').waitFor()
  expect(await page.getByLabel('Betreff').inputValue()).toBe('Bescheinigung der Kasse')
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Angaben speichern' }).click()
  await page.getByText('Die Angaben sind gespeichert').waitFor()
  expect(await page.locator('.title').innerText()).toContain('Bescheinigung der Kasse')
  await panel(page, 'Verlauf')
  await page.getByText('nachher: Bescheinigung der Kasse').waitFor()
  await page.context().close()
})

test('a Verfügung: begun from a template, signed by two from the Mappe, taken back and signed again, then zdA and open again', async () => {
  const own = await sure(
    office.office.casefiles.openAkte(anna, {
      site: 1,
      planUnit: '33.1',
      subject: 'Erteilung',
      person: null,
      team: 'temporary',
    }),
  )
  akte = own.akte
  const draft = await aDocument('Bescheid', ['Erteilung'], { draft: true, direction: 'outgoing' })
  const page = await at('anna', `/files/${akte}?document=${draft}&tab=course&template=sign`)
  for (const [row, who] of ['Bilal Çelik', 'Lea Leitung', 'Anna Berg'].entries())
    await page.locator(`[name="p${row}-assignee"]`).selectOption({ label: who })
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Verfügung beginnen' }).click()
  await page.getByText('Die Verfügung läuft').waitFor()
  await picture(page, 'files-course')
  await page.getByText('Laufweg ändern').first().click()
  await page.locator('[data-act="changeRoute"] [name="p2-due"]').fill('2026-12-01')
  await page.getByRole('button', { name: 'Laufweg ändern' }).click()
  await page.getByText('Der Laufweg ist geändert').waitFor()
  expect(await page.locator('[data-point="dispatch"]').innerText()).toContain('bis 01.12.2026')

  const second = await at('bilal', '/files/tasks')
  await second.getByRole('link', { name: 'Laufende Mappe durchgehen' }).click()
  await second.getByText('Laufende Mappe: 1 von 1').waitFor()
  await second.locator('img[data-shown]').waitFor()
  await second.keyboard.press('F4')
  await second.getByText('Die Mappe ist durch').waitFor()
  await second.goto(`${office.origin}/files/${akte}?tab=course`)
  await second.getByRole('button', { name: 'Mitzeichnung zurücknehmen' }).click()
  await second.getByRole('button', { name: 'Mitzeichnen' }).click()
  await second.getByText('Erledigt und festgehalten').waitFor()
  await second.context().close()

  const head = await at('lea', `/files/${akte}?document=${draft}&tab=course`)
  await head.getByRole('button', { name: 'Schlusszeichnen' }).click()
  await head.getByText('Erledigt und festgehalten').waitFor()
  await head.context().close()
  await page.getByRole('button', { name: 'Ist versandt' }).click()
  await page.getByText('Erledigt und festgehalten').waitFor()
  await page.getByText('Zu den Akten (zdA)').first().click()
  await page.getByRole('button', { name: 'Zu den Akten (zdA)' }).click()
  await page.getByText('Bestätigen Sie, dass die Akte abgeschlossen ist').first().waitFor()
  await page.getByLabel('Ja, diese Akte ist abgeschlossen').check()
  await page.getByRole('button', { name: 'Zu den Akten (zdA)' }).click()
  await page.getByText('Das Gesamtprotokoll liegt darin').waitFor()
  await panel(page, 'Akte')
  await page.getByLabel('Grund').fill('Widerspruch')
  await page.getByRole('button', { name: 'Akte wieder öffnen' }).click()
  await page.getByText('Die Akte ist wieder offen').waitFor()
  await page.context().close()
})

test('a protected Akte says so and opens in need, with a reason; the head of office confirms; the reception sees nothing', async () => {
  const closed = await sure(
    office.office.casefiles.openAkte(bilal, {
      ...{
        site: 1,
        planUnit: '33.1',
        subject: 'Zeugenschutz',
        person: null,
        team: 'temporary',
        level: 'need-to-know',
      },
    }),
  )
  const page = await at('anna', '/files')
  // an old address says no more than that, and leads back to the list
  await page.goto(`${office.origin}/files/${closed.akte}`)
  await page.getByRole('heading', { name: 'Das gibt es hier nicht' }).waitFor()
  expect(await barriers(page)).toEqual([])
  await page.getByRole('link', { name: 'Zur Liste der Akten' }).click()
  await page.getByLabel('Geschäftszeichen', { exact: true }).fill(closed.reference)
  await page.getByRole('button', { name: 'Öffnen' }).click()
  await page.getByText(`Die Akte ${closed.reference} ist geschützt`).waitFor()
  expect(await page.locator('main').innerText()).not.toContain('Zeugenschutz')
  await page.getByRole('button', { name: 'Akte im Notfall öffnen' }).click()
  await page.getByText('Schreiben Sie den Grund (10').first().waitFor()
  expect(await barriers(page)).toEqual([])
  await page.getByLabel('Warum muss es jetzt sein?').fill('Die Person steht am Schalter')
  await page.getByRole('button', { name: 'Akte im Notfall öffnen' }).click()
  await page.getByText('Sie sehen diese Akte 60 Minuten lang').waitFor()
  await page.context().close()

  const head = await at('lea', '/files')
  await head.getByRole('button', { name: /zur Kenntnis nehmen/ }).click()
  await head.locator('[data-told="confirm"]').waitFor()
  await head.context().close()
  const front = await signedIn(browser, office, 'rita', '/reception')
  expect((await front.request.get(`${office.origin}/files/${akte}`)).status()).toBe(403)
  await front.context().close()
})

test('a new Akte from the desk: whoever is served has it under one key', async () => {
  const number = await office.arrive({ name: ['Olena', 'Kovalenko'] })
  const page = await at('anna', '/desk')
  await page.getByRole('button', { name: 'Hier arbeiten: 201' }).click()
  await page.locator('#queue-search').waitFor()
  await page.keyboard.press('F2')
  await page.getByText(`${number} ist gerufen.`).waitFor()
  await page.locator('[data-guest] [aria-keyshortcuts="F8"]').waitFor()
  await page.keyboard.press('F8')
  await page.getByText(`${number} ist da.`).waitFor()
  await page.keyboard.press('F3')
  await page.getByText('Für Olena Kovalenko').waitFor()
  await page.getByLabel('Betreff').fill('Studium')
  await page.getByLabel('Team').selectOption({ label: 'Befristeter Aufenthalt' })
  await page.getByRole('button', { name: 'Akte anlegen' }).click()
  await page.getByText('Die Akte ist angelegt').waitFor()
  await page.goto(`${office.origin}/desk`)
  await page.locator('[data-files="1"]').waitFor()
  expect(await page.locator('[data-files]').innerText()).toContain('Studium')
  await page.context().close()
})

test('Wiedervorlagen by the calendar: put in, moved, done, not done after all; somebody stands in', async () => {
  const { circulation } = office.office
  const due = Temporal.PlainDate.from('2026-11-24')
  await sure(circulation.resubmit(anna, { akte, due, about: 'Antwort da?' }))
  const page = await at('anna', '/files/calendar')
  expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
    'Dienstag, 24. November 2026',
  ])
  await page.getByLabel('Neuer Tag für: Antwort da?').fill('2026-11-26')
  await page.getByRole('button', { name: 'Verschieben: Antwort da?' }).click()
  await page.getByRole('heading', { name: 'Donnerstag, 26. November 2026' }).waitFor()
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Erledigt: Antwort da?' }).click()
  await page.getByRole('button', { name: 'Doch nicht erledigt' }).click()
  await page.getByRole('heading', { name: 'Donnerstag, 26. November 2026' }).waitFor()
  await page.goto(`${office.origin}/files/deputies`)
  await page.getByLabel('Wer vertritt', { exact: true }).selectOption({ label: 'Bilal Çelik' })
  await page.getByLabel('Vom').fill('2026-11-23')
  await page.getByLabel('Bis einschließlich').fill('2026-11-20')
  await page.getByRole('button', { name: 'Eintragen' }).click()
  await page.getByText('Der letzte Tag liegt vor dem ersten').first().waitFor()
  await page.getByLabel('Bis einschließlich').fill('2026-11-27')
  await page.getByRole('button', { name: 'Eintragen' }).click()
  await page.getByText('Die Vertretung ist eingetragen').waitFor()
  expect(await barriers(page)).toEqual([])
  await page.context().close()
})

test('whatever is sent to the forms, nothing breaks and the page says why', async () => {
  const page = await at('anna', '/files')
  const answers: Record<string, number> = {}
  for (const path of formsOf(akte))
    for (const junk of JUNK) {
      const answer = await page.request.post(office.origin + path, {
        ...{
          form: filledWith(junk),
          maxRedirects: 0,
          headers: { origin: office.origin, accept: 'text/html' },
        },
      })
      answers[`${path} ${junk.slice(0, 10)}`] = answer.status()
    }
  const nothing = await page.request.post(`${office.origin}/files/document/x/ahead`, {
    headers: { origin: office.origin },
  })
  expect(nothing.status()).toBe(404)
  expect(Object.entries(answers).filter(([, status]) => status >= 500)).toEqual([])
  for (const query of ['?document=x&page=-1&file=y&q=%25&tab=zz', '?tab=course&template=zz&folder=--'])
    expect((await page.goto(`${office.origin}/files/${akte}${query}`))?.status()).toBe(200)
  expect((await page.goto(`${office.origin}/files?more=2026-02-31T00:00:00Z_${akte}`))?.status()).toBe(200)
  expect((await page.goto(`${office.origin}/files/calendar?month=2026-99-99`))?.status()).toBe(200)
  await page.context().close()
})
