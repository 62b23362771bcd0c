import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { FAIR_POLICY } from '#office/appointments/index.ts'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { bookedOffice, type BookedOffice } from '../../../testing/booked-office.ts'
import { openBrowser } from '../../../testing/browser.ts'
import { barriers, picture, signedIn } from '../../../testing/staff-office.ts'

const ADMIN: Actor = { kind: 'staff', id: 'admin', roles: ['admin'], sites: [1] }
let browser: Browser
let office: BookedOffice

beforeAll(async () => {
  browser = await openBrowser()
})
beforeEach(async () => {
  office = await bookedOffice()
  const change = { kind: 'policy', policy: { ...FAIR_POLICY, returns: 'at-once' } } as const
  const done = await office.office.appointments.editCapacity(ADMIN, { site: 1, change })
  if (!done.ok) throw new Error(done.refusal)
  return async () => {
    expect(office.mistakes).toEqual([])
    await office.close()
  }
})
afterAll(() => browser.close())

const at = (path: string, more: Parameters<typeof signedIn>[4] = {}): Promise<Page> =>
  signedIn(browser, office, 'rita', path, more)

async function fillPerson(page: Page, family: string): Promise<void> {
  await page.getByLabel('Familienname').fill(family)
  await page.getByLabel('Vornamen').fill('Anh')
  await page.locator('#birthDate-day').fill('3')
  await page.locator('#birthDate-month').fill('4')
  await page.locator('#birthDate-year').fill('1991')
}

describe('a call', () => {
  test('from concern to code on one page, with script and without', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await at('/reception/book', { javaScriptEnabled })
      await page.getByLabel('Anliegen', { exact: true }).selectOption('study_extend')
      if (!javaScriptEnabled) await page.getByRole('button', { name: 'Freie Zeiten zeigen' }).click()
      await page.locator('input[name=start]').nth(2).check()
      await fillPerson(page, `Nguyễn${javaScriptEnabled ? '' : 'ova'}`)
      if (javaScriptEnabled) expect(await barriers(page)).toEqual([])
      await picture(page, `book-${javaScriptEnabled}`)
      await page.getByRole('button', { name: 'Termin buchen' }).click()
      await page.locator('[data-done]').waitFor()
      const code = await page.locator('[data-done]').getAttribute('data-done')
      const found = await office.office.appointments.find(SYSTEM, code!)
      expect(found).toMatchObject({ ok: false, refusal: 'not-permitted' })
      expect(await page.locator('[data-done]').innerText()).toContain('weder E-Mail noch Telefon')
      await page.context().close()
    }
  })

  test('a second booking of the same person is refused, and goes through with a reason that is counted', async () => {
    const page = await at('/reception/book?concern=study_extend')
    const book = async (n: number) => {
      await page.locator('input[name=start]').nth(n).check()
      await fillPerson(page, 'Öztürk')
      await page.getByRole('button', { name: 'Termin buchen' }).click()
    }
    await book(0)
    await page.locator('[data-done]').waitFor()
    await page.goto(`${office.origin}/reception/book?concern=study_extend`)
    await book(1)
    await page.locator('.kern-alert--danger').first().waitFor()
    expect(await page.locator('main').innerText()).toContain('schon einen Termin')
    expect(await page.getByLabel('Familienname').inputValue()).toBe('Öztürk')
    await page.getByText('Außerhalb der Regeln buchen').click()
    await page.locator('#outside-day-day').fill('24')
    await page.locator('#outside-day-month').fill('11')
    await page.locator('#outside-day-year').fill('2026')
    await page.getByLabel('Uhrzeit').first().fill('18:30')
    await page.getByLabel('Grund').fill('Abflug am nächsten Morgen')
    await page.getByRole('button', { name: 'Termin buchen' }).click()
    await page.locator('[data-done]').waitFor()
    await picture(page, 'book-done')
    expect(await page.locator('[data-done]').innerText()).toContain('18:30')
    const kept = await sql<{ why: string | null }>`
      select override_reason as why from appointments.appointment where override_reason is not null`.execute(
      office.office.ground.db,
    )
    expect(kept.rows).toEqual([{ why: 'Abflug am nächsten Morgen' }])
    await page.context().close()
  })

  test('what was forgotten is named at its field, and nothing typed is lost', async () => {
    const page = await at('/reception/book?concern=study_extend')
    await page.getByLabel('Familienname').fill('Haddad')
    await page.getByText('Außerhalb der Regeln buchen').click()
    await page.getByLabel('Uhrzeit').first().fill('25:99')
    await page.getByRole('button', { name: 'Termin buchen' }).click()
    const text = page.locator('main')
    await text.getByText('Nennen Sie den Grund. Er bleibt beim Termin.').first().waitFor()
    expect(await text.innerText()).toContain('Nennen Sie einen Tag')
    expect(await page.getByLabel('Familienname').inputValue()).toBe('Haddad')
    expect(await page.getByLabel('Uhrzeit').first().inputValue()).toBe('25:99')
    await page.context().close()
  })

  test('why a time is not offered is answered in one line', async () => {
    const ask =
      '/reception/book?concern=study_extend&why-day-day=29&why-day-month=11&why-day-year=2026&why-time=10:00'
    const page = await at(ask)
    expect(await page.locator('[data-why]').getAttribute('data-why')).toBe('no-hours')
    await page.context().close()
  })
})

describe('a colleague falls ill', () => {
  test('the counter closes, everybody moves with one click, and those who keep their time are not told', async () => {
    const { ground } = office.office
    await office.book('10:00', 'Silva')
    await office.book('10:30', 'Petrova')
    const [booked] = (
      await sql<{
        lane: number
      }>`select lane from appointments.appointment where state = 'booked' limit 1`.execute(ground.db)
    ).rows
    await sql`update appointments.appointment set lane = ${booked!.lane} where state = 'booked'`.execute(
      ground.db,
    )
    const day = 'day-day=23&day-month=11&day-year=2026'
    const page = await at(`/reception/replan?lane=${booked!.lane}&${day}`)
    await page.getByLabel('Grund').fill('Ausfall')
    await page.getByRole('button', { name: 'Platz für diesen Tag schließen' }).click()
    await page.getByText('Der Platz ist an diesem Tag geschlossen').waitFor()
    expect(await page.locator('[data-booking]').count()).toBe(2)
    expect(await barriers(page)).toEqual([])
    await picture(page, 'replan')
    const buttons = page.locator('[data-booking] button[name=start]')
    const other = buttons.filter({ hasNotText: 'gleiche Zeit' }).first()
    await other.click()
    await page.locator('[data-told]').waitFor()
    expect(await page.locator('[data-booking]').count()).toBe(1)
    await page.getByRole('button', { name: 'Wieder öffnen' }).click()
    await page.getByText('Solange der Platz offen ist').waitFor()
    const told = await sql<{ topic: string }>`
      select topic from events.event where topic in ('appointments.moved', 'appointments.relocated')`.execute(
      ground.db,
    )
    expect(told.rows.map(({ topic }) => topic)).toEqual(['appointments.moved'])
    await page.context().close()
  })
})
