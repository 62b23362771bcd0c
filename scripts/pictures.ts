import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openBrowser } from '../testing/browser.ts'

/*
 Takes the pictures of docs/pictures from a running demo office: `npm run pictures -- http://127.0.0.1:8080`, or with
 `leading` behind it those of the head of office alone.
 It books a visit, plays the demo day for a while and looks at every face.
*/
const origin = process.argv[2] ?? 'http://127.0.0.1:8080'
/** `leading` takes the pictures of the head of office alone, which need no playing day. */
const part = process.argv[3]
const folder = join(import.meta.dirname, '../docs/pictures')
const PASSWORD = 'willkommen-demo'
const PHONE = { width: 390, height: 844 }
const DESKTOP = { width: 1280, height: 900 }
/** A page with all its tables unfolded is longer than anybody looks at. */
const LONGEST = 3600

mkdirSync(folder, { recursive: true })
const browser = await openBrowser()
try {
  if (part !== 'leading') {
    await startDay(await context(browser, DESKTOP))
    await staff(browser)
    await machines(browser)
    await publicPages(browser)
    await together(browser)
  }
  await leading(browser)
} finally {
  await browser.close()
}

function context(
  of: Browser,
  viewport: { width: number; height: number },
  script = true,
): Promise<BrowserContext> {
  return of.newContext({ viewport, baseURL: origin, javaScriptEnabled: script })
}

async function take(page: Page, name: string, fullPage = false): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage })
  process.stdout.write(`${name}\n`)
}

/** The demo day at sixty times the speed, until the hall has filled. */
async function startDay(within: BrowserContext): Promise<void> {
  const page = await within.newPage()
  await page.goto('/demo')
  await page.locator('[name="speed"]').first().waitFor()
  const fast = page.locator('[name="speed"][value="60"]')
  if (await fast.count()) await fast.check()
  else await page.locator('select[name="speed"]').selectOption('60')
  const start = page.getByRole('button').filter({ hasText: /start/i })
  // A day that is playing already goes on.
  if (await start.count()) {
    await start.first().click()
    await page.waitForTimeout(75_000)
  }
  await page.reload()
  await take(page, 'demo')
  await within.close()
}

/** From the front door to the confirmation, on a phone without script. */
async function publicPages(of: Browser): Promise<void> {
  for (const language of ['de', 'ar', 'zh']) {
    const phone = await context(of, PHONE, false)
    const page = await phone.newPage()
    await page.goto(`/${language}`)
    await take(page, `${language}-1-start`, true)
    await page.goto(`/${language}/termin`)
    await take(page, `${language}-2-situations`, true)
    await page.goto(`/${language}/termin/study_extend/unterlagen?first=no`)
    await take(page, `${language}-3-documents`, true)
    await page.goto(`/${language}/termin/study_extend/zeiten`)
    await page.locator('details').last().locator('summary').click()
    await page.locator('details').last().locator('[type="radio"]').first().check()
    await take(page, `${language}-4-times`)
    await page.locator('main .kern-btn--primary[type="submit"]').first().click()
    const typed = {
      // one live booking per person and concern
      familyName: { de: 'Nguyễn', ar: 'Haddad', zh: 'Wang' }[language]!,
      mail: `${language}@example.org`,
      givenNames: 'Thị Ánh',
      'birthDate-day': '00',
      'birthDate-month': '00',
      'birthDate-year': '1990',
    }
    for (const [name, value] of Object.entries(typed)) await page.locator(`[name="${name}"]`).fill(value)
    await take(page, `${language}-5-contact`, true)
    await page.locator('main .kern-btn--primary[type="submit"]').first().click()
    await take(page, `${language}-6-check`, true)
    await page.locator('main .kern-btn--primary[type="submit"]').first().click()
    await take(page, `${language}-7-confirmed`, true)
    await around(page, language)
    await phone.close()
    const wide = await context(of, DESKTOP, false)
    const desktop = await wide.newPage()
    await desktop.goto(`/${language}`)
    await take(desktop, `${language}-start-desktop`)
    await wide.close()
  }
}

/** What lies around a booking: the finder, a kept list, the receipt, the waiting list, a draw, accessibility. */
async function around(page: Page, language: string): Promise<void> {
  for (const [path, name] of [
    ['finden', 'finder'],
    ['finden/ergebnis/study_extend', 'finder-result'],
    ['quittung/anliegen', 'receipt'],
    ['warteliste', 'waiting-list'],
    ['verlosung', 'draws'],
    ['barrierefreiheit', 'accessibility'],
  ] as const) {
    await page.goto(`/${language}/${path}`)
    await take(page, `${language}-8-${name}`, true)
  }
}

async function machines(of: Browser): Promise<void> {
  const hall = await context(of, { width: 1920, height: 1080 })
  const wall = await hall.newPage()
  await wall.goto('/display')
  await wall.waitForTimeout(4000)
  await take(wall, 'display')
  await hall.close()
  const entrance = await context(of, { width: 1080, height: 1920 })
  const page = await entrance.newPage()
  for (const [path, name] of [
    ['/terminal', 'terminal'],
    ['/terminal/ar', 'terminal-ar'],
    ['/terminal/de/check-in', 'terminal-check-in'],
  ] as const) {
    await page.goto(path)
    await take(page, name)
  }
  await entrance.close()
}

/** The dashboards of the head of office, each whole, so that drawing and table stand beside each other. */
async function leading(of: Browser): Promise<void> {
  mkdirSync(join(folder, 'leading'), { recursive: true })
  await as(of, 'leitung', '/planning', async (page) => {
    for (const name of [
      ...['load', 'rota', 'training', 'stages', 'costs', 'figures', 'survey', 'review', 'evaluations'],
    ]) {
      await page.goto(`/planning/${name}`)
      // tables that fold away on the screen are open on paper, and here
      await page
        .locator('main details')
        .evaluateAll((all) => all.forEach((it) => it.setAttribute('open', '')))
      const height = Math.min(await page.evaluate(() => document.documentElement.scrollHeight), LONGEST)
      const clip = { x: 0, y: 0, width: DESKTOP.width, height }
      await page.screenshot({ path: join(folder, 'leading', `${name}.png`), fullPage: true, clip })
    }
  })
}

async function staff(of: Browser): Promise<void> {
  await as(of, 'sachbearbeitung1', '/desk', async (page) => {
    const sit = page.getByRole('button', { name: 'Hier arbeiten: 201' })
    if (await sit.count()) await sit.click()
    await page.locator('#queue-search').waitFor()
    // Colleagues are quick: whoever stands next is called before they are.
    await page.locator('[data-next]').waitFor({ timeout: 120_000 })
    await page.keyboard.press('F2')
    await page.locator('[data-guest]').waitFor()
    await take(page, 'desk')
    await page.keyboard.press('F8')
    await page.waitForTimeout(800)
    await page.keyboard.press('F4')
    await page.getByRole('dialog').waitFor()
    await take(page, 'desk-finish')
    await page.keyboard.press('F4')
    await page.waitForTimeout(800)
    await take(page, 'desk-next')
  })
  await as(of, 'rezeption1', '/reception', async (page) => {
    await take(page, 'reception')
    for (const [path, name] of [
      ['book?concern=study_extend', 'book'],
      ['replan', 'replan'],
      ['waiting-list', 'waiting-list'],
      ['messages', 'messages'],
      ['mailbox', 'mailbox'],
      ['feedback', 'feedback'],
    ] as const) {
      await page.goto(`/reception/${path}`)
      await page.waitForTimeout(600)
      await take(page, `reception-${name}`)
    }
  })
  await as(of, 'verwaltung', '/admin', async (page) => {
    await take(page, 'admin')
    await page.goto('/admin/hours')
    await take(page, 'admin-hours')
    for (const name of ['catalogue', 'release', 'codes']) {
      await page.goto(`/admin/${name}`)
      await take(page, `admin-${name}`)
    }
  })
  const anyone = await context(of, DESKTOP)
  const mails = await anyone.newPage()
  await mails.goto('/demo/mailbox')
  await take(mails, 'demo-mailbox')
  await anyone.close()
}

async function as(
  of: Browser,
  login: string,
  path: string,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const within = await context(of, DESKTOP)
  const page = await within.newPage()
  await page.goto(path)
  await page.getByLabel('Anmeldename').fill(login)
  await page.getByLabel('Passwort').fill(PASSWORD)
  await page.getByRole('button', { name: 'Anmelden' }).click()
  await page.waitForURL(`**${path}`)
  await page.waitForTimeout(1200)
  await look(page)
  await within.close()
}

/** The picture of the README: phone, display and desk side by side. */
async function together(of: Browser): Promise<void> {
  const image = (name: string) =>
    `data:image/png;base64,${readFileSync(join(folder, `${name}.png`)).toString('base64')}`
  const page = await (await of.newContext({ viewport: { width: 1500, height: 560 } })).newPage()
  await page.setContent(`<body style="margin:0;padding:20px;background:#dfe5ef;display:flex;gap:20px;align-items:flex-start;height:520px;box-sizing:border-box">
    <img src="${image('ar-4-times')}" style="height:520px"><img src="${image('desk')}" style="height:520px">
    <img src="${image('display')}" style="width:440px;align-self:center"></body>`)
  await page.waitForTimeout(500)
  await take(page, 'faces')
  writeFileSync(join(folder, 'README.md'), gallery())
}

function gallery(): string {
  const rows: [string, string][] = [
    [
      'Visitors, German, phone',
      'de-1-start de-2-situations de-3-documents de-4-times de-5-contact de-6-check de-7-confirmed',
    ],
    [
      'Visitors, Arabic, phone',
      'ar-1-start ar-2-situations ar-3-documents ar-4-times ar-5-contact ar-6-check ar-7-confirmed',
    ],
    [
      'Visitors, Chinese, phone',
      'zh-1-start zh-2-situations zh-3-documents zh-4-times zh-5-contact zh-6-check zh-7-confirmed',
    ],
    ...(['de', 'ar', 'zh'] as const).map((language): [string, string] => [
      `Around a booking, ${{ de: 'German', ar: 'Arabic', zh: 'Chinese' }[language]}, phone`,
      ['finder', 'finder-result', 'receipt', 'waiting-list', 'draws', 'accessibility']
        .map((name) => `${language}-8-${name}`)
        .join(' '),
    ]),
    ['Visitors, desktop', 'de-start-desktop ar-start-desktop zh-start-desktop'],
    ['Terminal', 'terminal terminal-ar terminal-check-in'],
    ['Display', 'display'],
    [
      'Reception',
      'reception reception-book reception-replan reception-waiting-list reception-messages reception-mailbox reception-feedback',
    ],
    ['Desk', 'desk-next desk desk-finish'],
    ['Administration', 'admin admin-hours admin-catalogue admin-release admin-codes'],
    ['Demo', 'demo demo-mailbox'],
  ]
  const blocks = rows.map(([title, names]) => {
    const pictures = names
      .split(' ')
      .map(
        (name) =>
          `<img src="${name}.png" alt="${name}" width="${/^(de|ar|zh)-\d|^terminal/.test(name) ? 220 : 640}">`,
      )
    return `## ${title}\n\n${pictures.join('\n')}\n`
  })
  return `# What each face looks like\n\nTaken from the demo office while its day plays: \`npm run pictures -- http://127.0.0.1:8080\`.\n\n${blocks.join('\n')}`
}
