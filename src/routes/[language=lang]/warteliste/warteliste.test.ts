import { sql } from 'kysely'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { SYSTEM, VISITOR, type Actor } from '#ground/permission/permission.ts'
import { eventsSince, type OfficeEvent } from '#ground/events/event-store.ts'
import { FAIR_POLICY } from '#office/appointments/index.ts'
import { waitlistRoutes } from '#office/waitlist/index.ts'
import { agreeAll } from '../../../../testing/agree-all.ts'
import { bookedOffice, type BookedOffice } from '../../../../testing/booked-office.ts'
import { openBrowser } from '../../../../testing/browser.ts'
import { look } from '../../../../testing/look.ts'
import { barriers, picture, signedIn } from '../../../../testing/staff-office.ts'
import { PATIENCE } from '../../../../testing/patience.ts'

/** The waiting list as people meet it: a phone without script; and as the reception sees it. */
const ADMIN: Actor = { kind: 'staff', id: 'admin', roles: ['admin'], sites: [1] }
let browser: Browser
let office: BookedOffice
let phone: BrowserContext
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  office = await bookedOffice()
  const change = { kind: 'policy', policy: FAIR_POLICY } as const
  const done = await office.office.appointments.editCapacity(ADMIN, { site: 1, change })
  if (!done.ok) throw new Error(done.refusal)
  const viewport = { width: 390, height: 844 }
  phone = await browser.newContext({ viewport, javaScriptEnabled: false, baseURL: office.origin })
  page = await phone.newPage()
  page.setDefaultTimeout(PATIENCE)
})
afterEach(async () => {
  await phone.close()
  expect(office.mistakes).toEqual([])
  await office.close()
})

/** Who listens in service is a job; here it is asked to. Returns the link of the last offer. */
async function listen(): Promise<string> {
  const { ground, waitlist } = office.office
  let link = ''
  const heard = new Set<number>()
  for (let fresh: OfficeEvent[] = [{} as OfficeEvent]; fresh.length > 0;) {
    fresh = (await eventsSince(ground.db, '0')).events.filter(({ id }) => !heard.has(id))
    for (const event of fresh) {
      heard.add(event.id)
      const notice = event.data['notice'] as { params: { link: string } } | undefined
      if (event.topic === 'waitlist.offered' && notice) link = notice.params.link
      if (event.topic in waitlistRoutes) await waitlist.hear(event)
    }
  }
  return link
}

async function join(family = 'Nguyễn', reach = 'mail'): Promise<string> {
  await page.goto('/de/warteliste/eintragen?concern=study_extend')
  await page.locator('#familyName').fill(family)
  await page.locator('#birthDate-day').fill('3')
  await page.locator('#birthDate-month').fill('4')
  await page.locator('#birthDate-year').fill('1991')
  await page.locator('#mail').fill('anh@example.org')
  await page.locator('#phone').fill('0176 1234567')
  await page.locator('#titleEnds-day').fill('5')
  await page.locator('#titleEnds-month').fill('12')
  await page.locator('#titleEnds-year').fill('2026')
  await page.locator(`input[name=notice][value="60"]`).check()
  await page.locator(`input[name=reach][value=${reach}]`).check()
  await page.getByRole('button', { name: 'Eintragen', exact: true }).click()
  await page.waitForURL(/told=joined/)
  return new URL(page.url()).pathname.split('/').at(-1)!
}

async function freed(wall = '2026-11-26T09:00'): Promise<string> {
  const { code } = await office.book(wall, 'Weg')
  const back = await office.office.appointments.cancel(VISITOR, { code })
  if (!back.ok) throw new Error(back.refusal)
  return listen()
}

describe('on the phone', () => {
  test('from joining to the booking: each page in German and Arabic, without script', async () => {
    for (const language of ['de', 'ar'])
      for (const part of ['', '/regel', '/eintragen', '/eintragen?concern=study_extend', '/frueher']) {
        await page.goto(`/${language}/warteliste${part}`)
        await look(page, `waitlist-${language}${part.replace(/[/?=]/g, '-')}`, language)
      }
    const code = await join()
    await look(page, 'waitlist-de-joined', 'de')
    await page.goto(`/ar/warteliste/${code}/wuensche`)
    await look(page, 'waitlist-ar-wishes', 'ar')
    const link = await freed()
    for (const language of ['de', 'ar']) {
      await page.goto(`/${language}${link}`)
      await look(page, `waitlist-${language}-offer`, language)
    }
    await page.goto(`/de/warteliste/${code}`)
    await look(page, 'waitlist-de-entry-with-offer', 'de')
    await page.goto(`/de${link}`)
    await page.getByRole('button', { name: 'Ja, ich nehme den Termin' }).click()
    await page.waitForURL(/termin-bestaetigt/)
    await page.goto(`/de${link}`)
    await look(page, 'waitlist-de-accepted', 'de')
    expect(await page.getByText('Diesen Termin haben Sie angenommen.').count()).toBe(1)
  })

  test('a program that only checks the link takes nothing', async () => {
    await join()
    const link = await freed()
    for (let n = 0; n < 3; n++) await fetch(`${office.origin}/de${link}`)
    await fetch(`${office.origin}/de${link}`, { method: 'HEAD' })
    const live = await sql`select from waitlist.offer where state = 'live'`.execute(office.office.ground.db)
    expect(live.rows).toHaveLength(1)
  })

  test('what is wrong is said at its field, and nothing typed is lost', async () => {
    await page.goto('/de/warteliste/eintragen?concern=study_extend')
    await page.locator('#familyName').fill('Nguyễn')
    for (const day of ['1', '2', '3', '4', '5'])
      await page.locator(`input[name=weekdays][value="${day}"]`).uncheck()
    await page.locator('input[name=parts][value=afternoon]').uncheck()
    await page.locator('#titleEnds-day').fill('31')
    await page.locator('#titleEnds-month').fill('2')
    await page.locator('#titleEnds-year').fill('2027')
    await page.getByRole('button', { name: 'Eintragen', exact: true }).click()
    await look(page, 'waitlist-de-refused', 'de')
    expect(await page.locator('#familyName').inputValue()).toBe('Nguyễn')
    expect(await page.locator('input[name=parts]:checked').count()).toBe(1)
    for (const words of [
      'Bitte wählen Sie mindestens einen Tag.',
      'Dieses Datum gibt es nicht.',
      'Für E-Mails',
    ])
      expect(await page.getByText(words).count(), words).toBeGreaterThan(0)
  })

  test('twice on the list for one thing is refused kindly; leaving asks once more', async () => {
    const code = await join('Doppelt')
    await page.goto('/de/warteliste')
    await page.locator('#code').fill(code.toLowerCase())
    await page.getByRole('button', { name: 'Meinen Eintrag ansehen' }).click()
    await page.getByRole('link', { name: 'Warteliste verlassen' }).click()
    await page.getByRole('button', { name: 'Ja, verlassen' }).click()
    expect(await page.getByText('Sie haben die Warteliste verlassen.').count()).toBe(1)
  })

  test('a paper says since when somebody waits', async () => {
    await join()
    await page.getByRole('button', { name: 'Eingangsbestätigung' }).click()
    await page.waitForURL(/\/quittung\//)
    expect(await page.getByText('Nguyễn').count()).toBeGreaterThan(0)
  })

  test('an earlier place for a booking: by its code, and the old one goes', async () => {
    const { code } = await office.book('2026-12-14T09:00')
    await sql`update people.person set mail = 'a@example.org'`.execute(office.office.ground.db)
    await page.goto('/de/warteliste/frueher')
    await page.locator('#code').fill(code)
    await page.getByRole('button', { name: 'Weiter' }).click()
    await look(page, 'waitlist-de-earlier', 'de')
    await page.locator('input[name=reach][value=mail]').check()
    await page.getByRole('button', { name: 'Eintragen', exact: true }).click()
    await page.waitForURL(/told=joined/)
    const link = await freed()
    await page.goto(`/de${link}`)
    await page.getByRole('button', { name: 'Ja, ich nehme den Termin' }).click()
    await page.waitForURL(/termin-bestaetigt/)
    const old = await sql<{ state: string }>`
      select state from appointments.appointment where code = ${code}`.execute(office.office.ground.db)
    expect(old.rows[0]!.state).toBe('cancelled')
  })
})

describe('at the reception', () => {
  test('the list with why; hardship with a reason; yes on the telephone; history in words', async () => {
    await join('Öztürk', 'call')
    await freed()
    const desk = await signedIn(browser, office, 'rita', '/reception/waiting-list')
    expect(await barriers(desk)).toEqual([])
    await picture(desk, 'waiting-list')
    await desk.getByRole('link', { name: 'Öztürk öffnen' }).click()
    await desk.getByRole('button', { name: 'Als Notlage eintragen' }).click()
    await desk.getByText('Bitte geben Sie einen Grund an.').first().waitFor()
    await desk.locator('#hardship-why').fill('Arbeitgeber kündigt zum Monatsende')
    await desk.getByRole('button', { name: 'Als Notlage eintragen' }).click()
    await desk.getByText('Notlage gespeichert.').waitFor()
    await desk.locator('#titleEnds-day').fill('31')
    await desk.locator('#titleEnds-month').fill('02')
    await desk.getByRole('button', { name: 'Gesehen und bestätigt' }).click()
    await desk.getByText('Dieses Datum gibt es nicht.').first().waitFor()
    expect(await barriers(desk)).toEqual([])
    await picture(desk, 'waiting-list-one')
    await desk.getByRole('button', { name: 'Am Telefon angenommen' }).click()
    await desk.getByText('Termin gebucht. Code:').waitFor()
    await desk.getByText('Angebot angenommen').waitFor()
    await agreeAll(office.office.ground.db)
    expect(
      await office.office.waitlist.figures({ ...SYSTEM, roles: ['reception'] }, { site: 1 }),
    ).toMatchObject({
      results: { offered: 1, filled: 1 },
    })
    await desk.context().close()
  })
})
