import type { Browser, Page } from 'playwright-core'
import type { Counselling } from '#office/open-counselling.ts'
import { withoutWorker } from './browser.ts'
import { PASSWORD } from './staff-office.ts'
import { PATIENCE } from './patience.ts'

interface Open {
  readonly origin: string
  readonly counselling: Counselling
}

/** The counselling of a test gets its lead `leitung` and its member `beratung`. */
export async function twoMembers({ counselling }: Pick<Open, 'counselling'>): Promise<void> {
  const lead = { login: 'leitung', name: 'Frau Yıldız', password: PASSWORD }
  await sure(counselling.setUpFirstLead({ ...lead, token: counselling.setupToken }))
  const { actor } = await sure(counselling.signIn({ ...lead, address: '192.0.2.1' }))
  const member = { login: 'beratung', name: 'Herr Schön', lead: false }
  const { invite } = await sure(counselling.inviteMember(actor, member))
  await sure(counselling.acceptInvitation({ invite, password: PASSWORD }))
}

/** Signs in at the counselling's own door and lands on its cases. */
export async function memberPage(browser: Browser, { origin }: Open, login = 'beratung'): Promise<Page> {
  const viewport = { width: 1280, height: 900 }
  const page = await (await browser.newContext({ viewport, ...withoutWorker })).newPage()
  page.setDefaultTimeout(PATIENCE)
  await page.goto(`${origin}/counselling`)
  await page.getByLabel('Anmeldename').fill(login)
  await page.getByLabel('Passwort').fill(PASSWORD)
  await page.getByRole('button', { name: 'Anmelden' }).click()
  await page.waitForURL(`${origin}/counselling`)
  return page
}

/** Somebody nobody knows, on a phone, without script; in a language that reads from the right unless told. */
export async function personPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    ...{ viewport: { width: 390, height: 800 }, javaScriptEnabled: false },
  })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE)
  return page
}

/** Reads the limits, asks, and keeps number and code; the case is then open in this browser. */
export async function beginTalk(
  page: Page,
  { origin }: Pick<Open, 'origin'>,
  { language = 'ar', question = 'فقدت عملي. ماذا أفعل؟', topic = 'work' } = {},
): Promise<{ readonly number: string; readonly code: string }> {
  await page.goto(`${origin}/${language}/bestin/grenzen`)
  await page.locator('main form button').click()
  await page.locator(`input[name=topics][value=${topic}]`).check()
  await page.locator('textarea[name=question]').fill(question)
  await page.locator('main form button').click()
  const number = await page.locator('[data-number]').innerText()
  const code = await page.locator('[data-code]').innerText()
  return { number, code }
}

async function sure<T extends { readonly ok: boolean }>(work: Promise<T>): Promise<Extract<T, { ok: true }>> {
  const outcome = await work
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome as Extract<T, { ok: true }>
}
