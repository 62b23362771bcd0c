import type { Browser, BrowserContext, Page, Request } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { bookedOffice, type BookedOffice } from '../../../../testing/booked-office.ts'
import { openBrowser } from '../../../../testing/browser.ts'
import { look } from '../../../../testing/look.ts'
import { PATIENCE } from '../../../../testing/patience.ts'

/** The self-check as somebody meets it who answers on a phone, in Arabic; every request of the browser is written down. */
let browser: Browser
let office: BookedOffice
let phone: BrowserContext

beforeAll(async () => {
  ;[browser, office] = await Promise.all([openBrowser(), bookedOffice()])
})
afterEach(() => phone.close())
afterAll(async () => {
  await browser.close()
  expect(office.mistakes).toEqual([])
  await office.close()
})

interface Heard {
  readonly page: Page
  /** Address, head and body of each request, as text. */
  readonly sent: string[]
  /** What the browser refused because of the policy. */
  readonly refused: string[]
}

async function onPhone(language = 'ar', more: { readonly script?: boolean; readonly planted?: string } = {}) {
  const viewport = { width: 390, height: 844 }
  phone = await browser.newContext({
    ...{ viewport, javaScriptEnabled: more.script ?? true, baseURL: office.origin },
  })
  const page = await phone.newPage()
  page.setDefaultTimeout(PATIENCE)
  const heard: Heard = { page, sent: [], refused: [] }
  phone.on('request', (request) => void listen(heard, request))
  page.on('console', (line) => {
    if (/Content Security Policy/i.test(line.text())) heard.refused.push(line.text())
  })
  page.on('websocket', (socket) => heard.sent.push(`websocket ${socket.url()}`))
  // the plant stands for a script that somebody slipped in: it sends what is typed
  if (more.planted) await page.addInitScript(more.planted)
  await page.goto(`/${language}/mein-weg`)
  return heard
}

/** Written down at once, before anybody knows what becomes of it; only what the policy kept in the browser is struck out. */
async function listen({ sent, refused }: Pick<Heard, 'sent' | 'refused'>, request: Request): Promise<void> {
  const line = [request.method(), request.url(), JSON.stringify(request.headers()), request.postData() ?? '']
  const at = sent.push(line.join(' ')) - 1
  const all = await request.allHeaders().catch(() => ({}))
  sent[at] += ` ${JSON.stringify(all)}`
  await request.response().catch(() => null)
  if (request.failure()?.errorText === 'csp') refused.push(sent.splice(at, 1, '')[0]!)
}

/** What only somebody who was told the answers could send, in the ways it could be written. */
const SECRETS = [
  '2026-12-31',
  '31.12.2026',
  '1987',
  '47113',
  'SYR',
  '16b',
  '25-2',
  'residence-permit',
  '1.5.2026',
  '"31"',
  '="16b"',
]
const leaks = (sent: readonly string[]): string[] =>
  sent.filter((line) => {
    const plain = decodeURIComponent(line.replaceAll(/%(?![0-9a-f]{2})/gi, '%25'))
    return SECRETS.some((secret) => plain.includes(secret)) || /facts|answers|title\./.test(plain)
  })

const day = async (page: Page, fact: string, [date, month, year]: readonly [string, string, string]) => {
  const id = `#q-${fact.replaceAll('.', '-')}`
  await page.locator(`${id}-day`).fill(date)
  await page.locator(`${id}-month`).fill(month)
  await page.locator(`${id}-year`).fill(year)
}
const choose = (page: Page, fact: string, value: string) =>
  page.locator(`#q-${fact.replaceAll('.', '-')}`).selectOption(value)
const tick = (page: Page, fact: string, value: string) =>
  page.locator(`[data-fact="${fact}"] input[value="${value}"]`).check()
const goTo = async (page: Page, part: string) => {
  const names = [
    'paper',
    'you',
    'work',
    'study',
    'german',
    'living',
    'family',
    'abroad',
    'letters',
    'goals',
    'result',
  ]
  for (let n = 0; n < names.length && (await page.locator(`[data-part="${part}"]`).count()) === 0; n++)
    await page.locator('.buttons .kern-btn--primary').click()
  await page.locator(`[data-part="${part}"]`).waitFor()
}

/** Somebody who studies, whose title ends in five weeks, and who works. */
async function answerAll(page: Page): Promise<void> {
  await page.locator('[data-part="paper"]').waitFor()
  await choose(page, 'title.type', 'residence-permit')
  await choose(page, 'title.section', '16b')
  await day(page, 'title.validUntil', ['31', '12', '2026'])
  await goTo(page, 'study')
  await page.locator('[data-fact="work.weeks"] button').last().click()
  await day(page, 'work.weeks-0', ['5', '1', '2026'])
  for (let at = 0; at < 5; at++) await page.locator(`#q-work-weeks-0-${at}`).fill('9')
  await goTo(page, 'family')
  await goTo(page, 'goals')
  await tick(page, 'naturalisation.planned', 'yes')
  await goTo(page, 'result')
}

test('somebody answers in Arabic, sees hints and chances, and nothing of it leaves the phone', async () => {
  const { page, sent, refused } = await onPhone()
  await page.locator('[data-part="paper"]').waitFor()
  const loaded = sent.length
  await answerAll(page)
  const hint = page.locator('[data-hint="title_expiring"]')
  await hint.getByText('AufenthG § 51 Abs. 1 Nr. 1').waitFor()
  expect(await hint.innerText()).toMatch(/31.*2026/)
  await look(page, 'myway-result', 'ar')
  // printed, switched to another language and back
  await page.evaluate(() => {
    window.print = () => void (document.title += ' printed')
  })
  await page.locator('.buttons button').nth(1).click()
  expect(await page.title()).toContain('printed')
  await page.locator('.languages summary').click()
  await page.locator('.languages a[hreflang="de"]').click()
  await page.getByRole('heading', { name: 'Ergebnis' }).waitFor()
  await hint.getByText('31. Dezember 2026').first().waitFor()
  expect(await page.locator('html').getAttribute('dir')).toBe('ltr')
  await look(page, 'myway-result-de', 'de')
  const stored = await page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    cookies: document.cookie,
    address: location.href,
    state: JSON.stringify(history.state),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    forms: document.querySelectorAll('form').length,
    names: [...document.querySelectorAll('input:not([type=radio], [type=checkbox])[name]')].length,
  }))
  expect(stored).toMatchObject({
    local: {},
    cookies: '',
    databases: [],
    caches: [],
    workers: 0,
    forms: 0,
    names: 0,
  })
  expect(leaks([JSON.stringify(stored)].map((it) => it.replaceAll('mein-weg', '')))).toEqual([])
  // away, and back again: nothing was sent at the end, nothing stands there any more
  await page.goto('/ar/finden')
  await page.goBack()
  await page.locator('[data-part="paper"]').waitFor()
  expect(await page.locator('#q-title-type').inputValue()).toBe('')
  // the paper decides what else is asked about it: until it is said, the rest lies folded
  expect(await page.locator('[data-fact]:visible').count()).toBeLessThan(5)
  expect(await page.locator('[data-more] [data-fact]').count()).toBeGreaterThan(5)
  const after = sent.slice(loaded)
  expect(after.length).toBeGreaterThan(3)
  expect(leaks(after)).toEqual([])
  // after the page is there, only words of another language and pages somebody went to are fetched, and nothing is posted
  expect(after.filter((line) => line !== '' && !line.startsWith('GET '))).toEqual([])
  expect(refused).toEqual([])
  expect(await phone.cookies()).toEqual([])
})

test.each([
  ['a beacon', `navigator.sendBeacon('/ar/mein-weg', JSON.stringify(all))`],
  ['a fetch', `fetch('/ar/mein-weg?answers=' + encodeURIComponent(JSON.stringify(all)))`],
  ['a picture', `new Image().src = '/ar/finden?' + encodeURIComponent(JSON.stringify(all))`],
  ['a socket', `new WebSocket('ws://' + location.host + '/ar?' + encodeURIComponent(JSON.stringify(all)))`],
])('even a script that was slipped in sends nothing by %s', async (_, send) => {
  const planted = `addEventListener('change', () => {
    const all = [...document.querySelectorAll('input, select')].map((it) => it.value).filter(Boolean)
    try { ${send} } catch {}
  }, true)`
  const { page, sent, refused } = await onPhone('de', { planted })
  await choose(page, 'title.type', 'residence-permit')
  await expect.poll(() => refused.length).toBeGreaterThan(0)
  await expect.poll(() => leaks(sent)).toEqual([])
})

test('the log is no blind one: a page with a beacon and without the policy is caught', async () => {
  const viewport = { width: 390, height: 844 }
  phone = await browser.newContext({ viewport, baseURL: office.origin })
  const page = await phone.newPage()
  const sent: string[] = []
  phone.on('request', (request) => void listen({ sent, refused: [] }, request))
  await page.route('**/de/mein-weg', async (route) => {
    if (route.request().method() !== 'GET') return route.fulfill({ status: 204 })
    const answer = await route.fetch()
    const { 'content-security-policy': _, ...headers } = answer.headers()
    const beacon = `<script>addEventListener('change', (e) => navigator.sendBeacon('/de/mein-weg', e.target.value), true)</script>`
    return route.fulfill({
      response: answer,
      headers,
      body: (await answer.text()).replace('</head>', `${beacon}</head>`),
    })
  })
  await page.goto('/de/mein-weg')
  await choose(page, 'title.type', 'residence-permit')
  await expect.poll(() => leaks(sent).length).toBeGreaterThan(0)
})

test('what contradicts itself is named, an unknown day counts early, a wrong one is said at its field', async () => {
  const { page } = await onPhone('de')
  await choose(page, 'title.type', 'residence-permit')
  await day(page, 'title.validUntil', ['31', '2', '2027'])
  await page.getByText('Diesen Tag gibt es nicht.').waitFor()
  await day(page, 'title.validUntil', ['', '1', '2027'])
  await page.locator('nav button', { hasText: 'Ergebnis' }).click()
  const hint = page.locator('[data-hint="title_expiring"]')
  await hint.getByText('nicht genau bekannt').waitFor()
  await page.locator('nav button', { hasText: 'Ihr Papier' }).click()
  await page.getByRole('button', { name: 'Alles löschen' }).click()
  expect(await page.locator('#q-title-type').inputValue()).toBe('')
})

test('without script the page says what it is, why it needs one and where else there is help', async () => {
  const { page } = await onPhone('de', { script: false })
  await page.getByText('Diese Seite braucht JavaScript').waitFor()
  await page.locator('[data-no-script] a[href="/de/bestin"]').waitFor()
  await look(page, 'myway-no-script', 'de')
})

test('the quick way out leaves an empty page behind and no way back to it', async () => {
  const { page, sent } = await onPhone('de')
  await choose(page, 'title.type', 'residence-permit')
  await page.route('**/bestin/gehen', (route) =>
    route.fulfill({ body: '<h1>Wetter</h1>', contentType: 'text/html' }),
  )
  await page.locator('[data-exit]').click()
  await page.getByText('Wetter').waitFor()
  expect(leaks(sent)).toEqual([])
})
