import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PNG } from '#office/handin/testing/papers.ts'
import { awake } from '../../testing/awake.ts'
import { atTerminal, bookedOffice, type BookedOffice } from '../../testing/booked-office.ts'
import { openBrowser } from '../../testing/browser.ts'
import { signedIn } from '../../testing/staff-office.ts'

let browser: Browser
let office: BookedOffice

beforeAll(async () => {
  ;[browser, office] = await Promise.all([openBrowser(), bookedOffice()])
  await office.arrive({ name: ['Olena', 'Kovalenko'] })
  await sits('anna', '201')
  const bilal = await sits('bilal', '202')
  await bilal.getByRole('button', { name: 'Nächste Nummer rufen' }).click()
  await bilal.locator('[data-guest]').waitFor()
})
afterAll(async () => {
  await browser.close()
  expect(office.mistakes).toEqual([])
  await office.close()
})

async function sits(login: string, room: string): Promise<Page> {
  const page = await signedIn(browser, office, login, '/desk', { javaScriptEnabled: false })
  await page.getByRole('button', { name: `Hier arbeiten: ${room}` }).click()
  await page.getByRole('heading', { name: `Raum ${room}` }).waitFor()
  return page
}

/** The page as it came from the server, its script still under way; `wake` lets the script go on and waits for it. */
async function asleep(page: Page, path: string): Promise<{ wake: () => Promise<void> }> {
  let letGo = (): void => undefined
  const held = new Promise<void>((done) => (letGo = done))
  const scripts = '**/_app/**/*.js'
  await page.route(scripts, async (route) => {
    await held
    await route.continue()
  })
  await page.goto(office.origin + path, { waitUntil: 'commit' })
  await page.locator('main').waitFor()
  return {
    wake: async () => {
      expect(await page.locator('#svelte-announcer').count()).toBe(0)
      letGo()
      await awake(page)
      await page.unroute(scripts)
    },
  }
}

const fields = 'input:not([type=hidden], [type=file], [readonly], [disabled]), textarea, select, details'

/**
 * Every fold opened, every box turned over, the last choice of each list, something else in every field. In one go and
 * within the page, pressed and typed there as by hand: asked for field by field it took longer than all the rest.
 */
async function quickHand(page: Page, but: string): Promise<void> {
  await page.locator(`main :is(${fields})`).evaluateAll((all, not) => {
    const tell = (it: Element) => {
      for (const event of ['input', 'change']) it.dispatchEvent(new Event(event, { bubbles: true }))
    }
    const type = (it: HTMLInputElement | HTMLTextAreaElement, text: string) => {
      it.select()
      document.execCommand('insertText', false, text)
      if (it.value !== text) throw new Error(`${it.name} does not take "${text}"`)
    }
    const touch = (it: Element, n: number) => {
      if (it instanceof HTMLDetailsElement) {
        if (!it.open) it.querySelector<HTMLElement>(':scope > summary')!.click()
      } else if (it instanceof HTMLSelectElement) {
        it.selectedIndex = it.options.length - 1
        tell(it)
      } else if (it instanceof HTMLTextAreaElement) type(it, String(n % 10))
      else if (!(it instanceof HTMLInputElement)) throw new Error(`a hand knows no ${it.localName}`)
      else if (it.type === 'checkbox') it.click()
      else if (it.type === 'radio') {
        // of a group of radio buttons only the last is pressed
        if ([...document.getElementsByName(it.name)].at(-1) === it) it.click()
      } else if (it.type === 'date') {
        it.value = '2027-02-03'
        tell(it)
      } else type(it, it.type === 'email' ? `eilig${n}@example.org` : String(n % 10))
    }
    for (const [n, it] of all.filter((one) => !one.closest(not)).entries()) {
      it.setAttribute('data-n', String(n))
      touch(it, n)
    }
  }, `dialog, ${but}`)
}

/** What each of them holds now; an element put in another's place has lost its number, and with it what it held. */
const holds = (page: Page): Promise<readonly string[]> =>
  page.locator('[data-n]').evaluateAll((all) =>
    all.map((it) => {
      const name = `${it.getAttribute('data-n')} ${it.id || it.getAttribute('name') || it.localName}`
      if (it instanceof HTMLDetailsElement) return `${name}: ${it.open ? 'open' : 'shut'}`
      const { type, checked, value } = it as HTMLInputElement
      return `${name}: ${type === 'checkbox' || type === 'radio' ? String(checked) : value}`
    }),
  )

interface Visited {
  readonly path: string
  /** So many fields and folds at least, or the page is another one than was meant. */
  readonly least: number
  /** What is left alone. */
  readonly but?: string
}
const pages = {
  rita: [
    { path: '/reception/walk-in', least: 15 },
    // another concern leads to other times, as it does later
    { path: '/reception/book?concern=study_extend', least: 200, but: '.wanted' },
    { path: '/reception/letterbox', least: 8 },
    { path: '/reception/desks', least: 2 },
    { path: '/reception/overload', least: 7 },
    { path: '/reception/drill', least: 5 },
    { path: '/reception/catch-up', least: 6 },
    { path: '/reception/day', least: 4 },
    { path: '/reception/short/information', least: 6 },
  ],
  chef: [
    { path: '/admin/rules', least: 15 },
    { path: '/admin/hours?new=series', least: 12 },
    { path: '/admin/hours?new=policy', least: 7 },
    { path: '/admin/exchange', least: 8 },
    { path: '/admin/displays/new', least: 20 },
    { path: '/admin/printers', least: 5 },
  ],
  anna: [{ path: '/desk', least: 2 }],
  bilal: [
    { path: '/desk?ask=finish', least: 3 },
    { path: '/desk?ask=forward', least: 2 },
  ],
  terminal: [
    { path: '/terminal/de/check-in', least: 1 },
    { path: '/terminal/ar/name', least: 4 },
  ],
} as const

/** A window that has been here before: signed in, or tied to its key; nothing answers in the place of the office. */
const windowOf = (who: string): Promise<Page> =>
  who === 'terminal'
    ? atTerminal(browser, office, '/terminal', { serviceWorkers: 'block' })
    : signedIn(browser, office, who, who === 'rita' ? '/reception' : who === 'chef' ? '/admin' : '/desk', {
        serviceWorkers: 'block',
      })

describe('what is typed, ticked, chosen and opened before the script is awake stays', () => {
  test.for(Object.keys(pages) as (keyof typeof pages)[])('for %s', { timeout: 120_000 }, async (who) => {
    const page = await windowOf(who)
    for (const { path, least, but = '[inert]' } of pages[who] as readonly Visited[]) {
      const { wake } = await asleep(page, path)
      await quickHand(page, but)
      const before = await holds(page)
      expect(before.length, path).toBeGreaterThanOrEqual(least)
      await wake()
      expect(await holds(page), path).toEqual(before)
    }
    await page.context().close()
  })

  test('several persons chosen that early are shown the times for as many', async () => {
    const page = await windowOf('rita')
    const { wake } = await asleep(page, '/reception/book?concern=study_extend')
    const times = page.locator('input[name=start]')
    const forOne = await times.count()
    await page.locator('#persons').selectOption('6')
    await wake()
    await expect.poll(() => times.count()).toBeLessThan(forOne)
    expect(await page.locator('#persons').inputValue()).toBe('6')
    expect(await page.locator('.booking input[name=persons]').inputValue()).toBe('6')
    await page.context().close()
  })

  test('a paper chosen that early travels as soon as the script is there', async () => {
    const number = await office.arrive({ name: ['Amira', 'Haddad'] })
    const page = await signedIn(browser, office, 'rita', '/reception/hand-in', { serviceWorkers: 'block' })
    await page.getByLabel('Nummer', { exact: true }).fill(number)
    await page.getByRole('button', { name: 'Mit dieser Nummer beginnen' }).click()
    await page.getByLabel('Art').selectOption('passport')
    await page.getByRole('button', { name: 'Dazulegen' }).click()
    await page.getByText('Dazugelegt.').waitFor()
    const { wake } = await asleep(page, new URL(page.url()).pathname)
    await page
      .locator('input[type=file][name=files]')
      .setInputFiles({ name: 'pass.png', mimeType: 'image/png', buffer: PNG })
    await wake()
    await page.locator('[data-file="pass.png"]').waitFor()
    await page.context().close()
  })
})

test('a field follows the page once it says something else: kept when refused, empty for the next person', async () => {
  const { code } = await office.book('09:15', 'Öztürk')
  for (const javaScriptEnabled of [true, false]) {
    const page = await signedIn(browser, office, 'rita', '/reception', { javaScriptEnabled })
    const field = page.locator('#code')
    const send = async (text: string) => {
      await field.fill(text)
      await field.press('Enter')
    }
    await send('KEIN-CODE')
    await page.locator('#code-error').waitFor()
    expect(await field.inputValue()).toBe('KEIN-CODE')
    await send(code)
    await page.locator('[data-told]').waitFor()
    await expect.poll(() => field.inputValue()).toBe('')
    await page.context().close()
  }
})

test('no page with a script of its own writes over a field or a fold by itself', async () => {
  const withoutScript = /^src\/routes\/(?:\[language=lang\]|admin\/catalogue)\//
  const found: string[] = []
  for await (const path of glob('src/{ui,routes}/**/*.svelte')) {
    if (withoutScript.test(path)) continue
    for (const [tag, name] of readFileSync(path, 'utf8').matchAll(
      /<(input|textarea|details)\b(?:.*?\/>|.*)/g,
    ))
      if (writesOver(tag, name!)) found.push(`${path}: ${tag.trim().slice(0, 80)}`)
  }
  expect(found).toEqual([])
})

/** `value`, `checked` and `open` are said again by the waking script; `kept`, `ticked` and `unfolded` leave alone. */
function writesOver(tag: string, name: string): boolean {
  if (name === 'details') return / open=\{/.test(tag)
  if (/ (?:defaultValue|type="hidden"|hidden readonly)/.test(tag)) return false
  return (/ type="(?:radio|checkbox)"/.test(tag) ? / checked=\{/ : / value=\{|>\{/).test(tag)
}
