import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Language } from '#ground/languages/index.ts'
import { VISITOR, type Actor } from '#ground/permission/permission.ts'
import { t } from '#texts/index.ts'
import { openBrowser } from '../../../../testing/browser.ts'
import { freshDatabase, type FreshDatabase } from '../../../../testing/database.ts'
import { look } from '../../../../testing/look.ts'
import { runningOffice, type RunningOffice } from '../../../../testing/running-office.ts'
import { PATIENCE } from '../../../../testing/patience.ts'

/** A draw as its entrant meets it: a phone, mostly without script, German and Arabic. */
const HEAD: Actor = { kind: 'staff', id: 'head', roles: ['head', 'admin'], sites: 'all' }
const CONCERN = 'study_extend'

let database: FreshDatabase
let office: RunningOffice
let browser: Browser
let phone: BrowserContext
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  database = await freshDatabase()
  office = await runningOffice(database)
  await open(false)
  await database.adminPool.query(
    `insert into appointments.quota (id, site, team, pool, share, opens_days)
     values ('01900000-0000-7000-8000-0000000000aa', 1, 'temporary', 'draw', 60, 1),
            ('01900000-0000-7000-8000-0000000000ab', 1, 'temporary', 'coded', 30, 0)`,
  )
  await office.office.appointments.reloadPlan(1)
})
afterEach(async () => {
  await phone.close()
  await office.close()
  await database.drop()
  expect(office.mistakes).toEqual([])
})

async function open(javaScriptEnabled: boolean): Promise<void> {
  if (phone) await phone.close()
  phone = await browser.newContext({
    ...{ viewport: { width: 390, height: 844 }, javaScriptEnabled, baseURL: office.origin },
  })
  page = await phone.newPage()
  page.setDefaultTimeout(PATIENCE)
}

/** Entries from 10 to 11 o'clock, drawn at noon; the places are those of next week. */
async function announced(): Promise<number> {
  const at = (wall: string) =>
    Temporal.PlainDateTime.from(`2026-11-23T${wall}`).toZonedDateTime('Europe/Berlin').toInstant()
  const made = await office.office.release.announce(HEAD, {
    ...{ site: 1, name: 'Verlängerung, nächste Woche', team: 'temporary', concerns: [CONCERN] },
    firstDay: Temporal.PlainDate.from('2026-11-30'),
    lastDay: Temporal.PlainDate.from('2026-12-04'),
    ...{ entriesFrom: at('10:00'), entriesTo: at('11:00'), drawAt: at('12:00') },
  })
  if (!made.ok) throw new Error(made.refusal)
  return made.release
}

const path = () => new URL(page.url()).pathname
const OPEN = '2026-11-23T09:30:00Z'

async function fillIn(familyName = 'Nguyễn'): Promise<void> {
  const typed = {
    ...{ familyName, givenNames: 'Thị Ánh', mail: 'anh@example.org' },
    ...{ 'birthDate-day': '17', 'birthDate-month': '5', 'birthDate-year': '1990' },
  }
  for (const [name, value] of Object.entries(typed)) await page.locator(`[name="${name}"]`).fill(value)
}

const send = () => page.locator('main form button').first().click()

for (const language of ['de', 'ar'] as const satisfies readonly Language[])
  test(`somebody enters, sees the result and repeats the draw (${language})`, async () => {
    const release = await announced()
    await page.goto(`/${language}/verlosung`)
    await look(page, `${language}-draw-1-list`, language)
    office.clock.set(OPEN)
    await page.goto(`/${language}/verlosung/${release}`)
    await look(page, `${language}-draw-2-release`, language)
    await page.locator('main a.kern-btn').first().click()
    await page.waitForURL(/teilnehmen/)
    expect(await page.locator('script').count()).toBe(0)
    await send()
    await look(page, `${language}-draw-3-wrong`, language)
    await fillIn()
    await page.locator('[name="days"]').nth(1).check()
    await look(page, `${language}-draw-4-form`, language)
    await send()
    await page.waitForURL(/\/los\/[0-9A-Z]{12}/)
    await look(page, `${language}-draw-5-entered`, language)
    const mine = path()
    // the paper about the day of asking, the same one each time
    const paper = async () => {
      await page.goto(mine)
      await page.getByRole('button', { name: t(language, 'release.status.paper') }).click()
      await page.waitForURL(/\/quittung\/[0-9A-Z]{12}/)
      return path()
    }
    expect(await paper()).toBe(await paper())
    // the same person again
    await page.goto(`/${language}/verlosung/${release}/teilnehmen`)
    await fillIn('NGUYEN')
    await send()
    await page.locator('.kern-error, .kern-alert, [role="alert"]').first().waitFor()
    expect(await page.locator('[name="mail"]').inputValue()).toBe('anh@example.org')
    office.clock.set('2026-11-23T11:00:00Z')
    await office.office.release.drawDue()
    await page.goto(mine)
    await look(page, `${language}-draw-6-won`, language)
    expect(await page.locator('main a[href*="/mein-termin/"]').count()).toBe(1)
    await page.goto(`/${language}/verlosung/${release}/pruefen`)
    await look(page, `${language}-draw-7-check`, language)
    expect(await page.locator('main').innerText()).toContain(t(language, 'release.check.fits'))
    const data = await (await fetch(`${office.origin}/api/v1/releases/${release}`)).text()
    expect(data).not.toContain('Nguy')
  })

test('a release, a code and a page that never were are not found, and forged fields refused', async () => {
  const release = await announced()
  for (const wrong of [
    'verlosung/99',
    'verlosung/abc',
    'verlosung/99999999999',
    'verlosung/los/K7MT4RXW92DA',
    `verlosung/0/pruefen`,
  ])
    expect((await page.goto(`/de/${wrong}`))?.status(), wrong).toBe(404)
  office.clock.set(OPEN)
  const post = (body: string) =>
    fetch(`${office.origin}/de/verlosung/${release}/teilnehmen`, {
      ...{ method: 'POST', body, redirect: 'manual' },
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        accept: 'text/html',
        origin: office.origin,
      },
    })
  const person =
    'familyName=A&givenNames=B&birthDate-day=1&birthDate-month=1&birthDate-year=1990&mail=&phone='
  const answers = await Promise.all(
    [
      '',
      `${person}&persons=99`,
      `${person}&days=gestern`,
      `${person}&days=2026-13-40`,
      `${person}&daytime=night`,
      `${person}&days=2027-01-01`,
    ].map(async (body) => (await post(body)).status),
  )
  expect(
    answers.every((status) => status >= 400 && status < 500),
    String(answers),
  ).toBe(true)
})

test('while a site asks for a proof, the form ripens without script and nothing typed is lost', async () => {
  const release = await announced()
  office.clock.set(OPEN)
  const { suggestedGuard, setGuard } = office.office.release
  await setGuard(HEAD, { ...suggestedGuard(1), proof: 'always' })
  await page.goto(`/de/verlosung/${release}/teilnehmen`)
  await fillIn()
  await page.locator('[name="daytime"][value="morning"]').check()
  await send()
  await page.waitForURL(/warten/)
  await look(page, 'de-draw-8-wait', 'de')
  expect(await page.locator('[name="familyName"]').inputValue()).toBe('Nguyễn')
  expect(await page.locator('[name="daytime"][value="morning"]').isChecked()).toBe(true)
})

test('with script the sum is solved while the form is filled, and only this page has a script', async () => {
  const release = await announced()
  office.clock.set(OPEN)
  const { suggestedGuard, setGuard } = office.office.release
  await setGuard(HEAD, { ...suggestedGuard(1), proof: 'always' })
  await open(true)
  await page.goto(`/de/verlosung/${release}`)
  expect(await page.locator('script').count()).toBe(0)
  await page.goto(`/de/verlosung/${release}/teilnehmen`)
  expect(await page.locator('script').count()).toBe(1)
  await fillIn()
  await send()
  await page.waitForURL(/\/los\/[0-9A-Z]{12}/, { timeout: PATIENCE })
})

test('a booking under pressure goes through by either way', async () => {
  const { suggestedGuard, setGuard } = office.office.release
  await setGuard(HEAD, { ...suggestedGuard(1), proof: 'always' })
  for (const withScript of [false, true]) {
    await open(withScript)
    const held = await office.office.appointments.hold(VISITOR, {
      ...{ site: 1, concerns: ['ne_general'], language: 'de' },
      start: Temporal.Instant.from(withScript ? '2026-11-25T08:00:00Z' : '2026-11-25T10:00:00Z'),
    })
    if (!held.ok) throw new Error(JSON.stringify(held))
    await page.goto(`/de/buchung/${held.code}/kontakt`)
    await fillIn(withScript ? 'Kaya' : 'Weber')
    await send()
    await page.waitForURL(/pruefen/)
    await send()
    if (!withScript) {
      await page.waitForURL(/warten/)
      await look(page, 'de-draw-9-booking-waits', 'de')
      // the office's clock tells how long the place has been held
      office.clock.advance({ seconds: 30 })
      await page.reload()
      await send()
    }
    await page.waitForURL(/termin-bestaetigt/, { timeout: PATIENCE })
  }
})

test('a code from a letter opens the hours kept for it; wrong ones are refused clearly', async () => {
  const issued = await office.office.appointments.issueOfficeCodes(HEAD, {
    ...{ site: 1, concerns: [CONCERN], count: 1, validDays: 30 },
  })
  if (!issued.ok) throw new Error(issued.refusal)
  const times = async () => {
    await page.goto(`/de/termin/${CONCERN}/zeiten`)
    return page.locator('[name="start"]').count()
  }
  const before = await times()
  await page.goto(`/de/termin/${CONCERN}/brief`)
  const use = async (code: string) => {
    await page.locator('[name="officeCode"]').fill(code)
    await send()
  }
  await use('K7MT-4RXW-92DA')
  expect(await page.locator('main').innerText()).toContain(t('de', 'release.refusals.unknown-office-code'))
  await look(page, 'de-draw-10-code', 'de')
  await use(issued.codes[0]!.toLowerCase())
  await page.waitForURL(/zeiten/)
  await look(page, 'de-draw-11-times-with-code', 'de')
  const after = await page.locator('[name="start"]').count()
  expect(after).toBeGreaterThan(before)
  await page.goto('/de/termin/ne_general/brief')
  await use(issued.codes[0]!)
  expect(await page.locator('main').innerText()).toContain(t('de', 'release.refusals.office-code-elsewhere'))
})
