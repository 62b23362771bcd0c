import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { openBrowser } from '../../../../testing/browser.ts'
import {
  barriers,
  picture,
  signedIn,
  staffOffice,
  type StaffOffice,
} from '../../../../testing/staff-office.ts'
import { nextHit } from './parts/keys.ts'

let browser: Browser
let office: StaffOffice
let akte: string
let reference: string

/** An office with the Akte of Şule Yıldız-Müller and one that is closed to everybody but its owner. */
beforeAll(async () => {
  browser = await openBrowser()
  office = await staffOffice()
  const { casefiles, staff } = office.office
  await casefiles.seedPlan(SYSTEM)
  const known = await staff.readAccounts({ ...SYSTEM, kind: 'staff', roles: ['admin'] })
  if (!known.ok) throw new Error(known.refusal)
  const actorOf = (login: string): Actor => {
    const { id, roles, sites } = known.accounts.find((it) => it.login === login)!
    return { kind: 'staff', id, roles, sites }
  }
  const anna = actorOf('anna')
  const made = async (actor: Actor, subject: string, level: string) => {
    const opened = await casefiles.openAkte(actor, {
      ...{ site: 1, planUnit: '33.1', subject, person: null, team: 'temporary', level },
    })
    if (!opened.ok) throw new Error(opened.refusal)
    return opened
  }
  ;({ akte, reference } = await made(anna, 'Aufenthalt Şule Yıldız-Müller', 'office'))
  for (const [n, subject] of [
    'Antrag auf Aufenthaltserlaubnis',
    'Mietvertrag',
    'Verpflichtungserklärung',
  ].entries()) {
    office.clock.advance({ hours: 1 })
    const filed = await casefiles.registerDocument(anna, {
      ...{ site: 1, akte, subject, direction: n === 2 ? 'outgoing' : 'incoming' },
      sender: 'Şule Yıldız-Müller',
    })
    if (!filed.ok) throw new Error(`${filed.refusal} ${filed.field}`)
  }
  const closed = await made(actorOf('bilal'), 'Zeugenschutz Krähenbühl', 'need-to-know')
  expect(closed.ok).toBe(true)
})
afterAll(async () => {
  expect(office.mistakes).toEqual([])
  await office.close()
  await browser.close()
})

const at = (path: string, more: Parameters<typeof signedIn>[4] = {}): Promise<Page> =>
  signedIn(browser, office, 'anna', `/files/search${path}`, more)
const hitsOf = (page: Page) => page.locator('[data-hit]').allTextContents()

test('words are found and marked, by keyboard alone: type, walk, open', async () => {
  const page = await at('')
  expect(await barriers(page)).toEqual([])
  await picture(page, 'files-search-start')
  await page.keyboard.type('erlaubnis müller')
  await page.keyboard.press('Enter')
  await page.waitForURL(/q=erlaubnis/)
  await expect.poll(() => hitsOf(page)).toEqual(['Antrag auf Aufenthaltserlaubnis'])
  expect(await page.locator('mark').allTextContents()).toEqual(['Aufenthaltserlaubnis', 'Müller'])
  await page.keyboard.press('F9')
  await page.keyboard.type('müller')
  await page.keyboard.press('Enter')
  await page.waitForURL(/q=m%C3%BCller/)
  await expect.poll(() => hitsOf(page)).toHaveLength(4)
  expect(await barriers(page)).toEqual([])
  await picture(page, 'files-search-hits')
  await page.keyboard.press('F9')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('j')
  expect(
    await page
      .locator('[data-hit]')
      .nth(1)
      .evaluate((it) => it === document.activeElement),
  ).toBe(true)
  await page.keyboard.press('Escape')
  expect(await page.locator('#q').evaluate((it) => it === document.activeElement)).toBe(true)
  await page.context().close()
})

test('a misspelt name is found, and the page says so and asks; without script as well', async () => {
  const page = await at('?q=Yildiss', { javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
  expect(await page.locator('main').innerText()).toContain('ähnlich')
  expect(await hitsOf(page)).not.toEqual([])
  await picture(page, 'files-search-slip-phone')
  const proposal = page.locator('.proposals a').first()
  expect(await proposal.innerText()).toBe('Yıldız')
  await proposal.click()
  expect(await page.locator('main').innerText()).not.toContain('ähnlich')
  const wide = await page.evaluate('document.documentElement.scrollWidth')
  expect(wide).toBeLessThanOrEqual(390)
  await page.context().close()
})

test('a Geschäftszeichen leads straight on; a filter narrows; a wrong date is said and keeps what was typed', async () => {
  const page = await at('?q=Y%C4%B1ld%C4%B1z&direction=outgoing')
  expect(await hitsOf(page)).toEqual(['Verpflichtungserklärung'])
  await page.goto(`${office.origin}/files/search?q=Antrag&from=2026-13-40`)
  expect(await page.locator('#from-error').innerText()).toContain('kein Datum')
  expect(await page.locator('#q').inputValue()).toBe('Antrag')
  const answer = await page.request.get(
    `${office.origin}/files/search?go=1&q=${encodeURIComponent(reference)}`,
    {
      maxRedirects: 0,
    },
  )
  expect([answer.status(), answer.headers()['location']]).toEqual([303, `/files/${akte}`])
  await page.context().close()
})

test('what is closed is not there: no hit, no word, no count', async () => {
  const page = await at('?q=Kr%C3%A4henb%C3%BChl')
  expect(await page.locator('main').innerText()).toContain('Nichts gefunden')
  for (const typed of ['Krahenbull', 'Zeugenschutzz', 'Zeugen*']) {
    await page.goto(`${office.origin}/files/search?q=${encodeURIComponent(typed)}`)
    const said = await page.locator('main').innerText()
    expect(said).toContain('Nichts gefunden')
    expect(said).not.toMatch(/Krähenbühl|Zeugenschutz\b/u)
  }
  await picture(page, 'files-search-none')
  await page.context().close()
})

test.each([
  ['ArrowDown', -1, 0],
  ['ArrowDown', 2, 2],
  ['j', -1, undefined],
  ['j', 0, 1],
  ['k', 0, 'field'],
  ['Escape', 1, 'field'],
  ['x', 1, undefined],
  ['End', 0, 2],
] as const)('the key %s at hit %s leads to %s', (key, at, next) => {
  expect(nextHit(key, at, 3)).toBe(next)
})
