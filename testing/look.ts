import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { directionOf, isLanguage, tagOf } from '../src/ground/languages/index.ts'

const axe = readFileSync(join(import.meta.dirname, '../node_modules/axe-core/axe.min.js'), 'utf8')
/** A folder here makes every look leave pictures, for eyes. */
const pictures = process.env['WILLKOMMEN_PICTURES']

interface Seen {
  readonly lang: string
  readonly dir: string
  readonly title: string
  readonly wider: string[]
  readonly faults: string[]
}

/** What must hold on every page for visitors, on a phone: language, direction, a title, nothing sideways, no fault axe finds. */
export async function look(page: Page, name: string, language: string): Promise<void> {
  if (pictures) await takePictures(page, pictures, name)
  const seen = await see(page)
  expect(seen, name).toMatchObject({
    lang: isLanguage(language) ? tagOf(language) : language,
    dir: isLanguage(language) ? directionOf(language) : 'ltr',
    wider: [],
    faults: [],
  })
  expect(seen.title.trim(), name).not.toBe('')
}

/** Reads the page's markup in a second window that may run script: axe needs timers, the visitor's own page has none. */
async function see(page: Page): Promise<Seen> {
  const reader = await readerIn(page.context().browser()!)
  const size = page.viewportSize()
  if (size) await reader.setViewportSize(size)
  await reader.goto(new URL('/health', page.url()).href)
  await reader.setContent(await page.content(), { waitUntil: 'load' })
  await reader.evaluate(axe)
  return judge(reader)
}

const readers = new WeakMap<Browser, Promise<Page>>()
/** One window for all looks, which has styles and fonts already; it goes with its browser. */
function readerIn(browser: Browser): Promise<Page> {
  const reader = readers.get(browser) ?? browser.newPage()
  readers.set(browser, reader)
  return reader
}

function judge(page: Page): Promise<Seen> {
  return page.evaluate(async () => {
    interface Fault {
      id: string
      nodes: { html: string }[]
    }
    const { axe: check } = globalThis as unknown as {
      axe: { run(root: Document, options: object): Promise<{ violations: Fault[] }> }
    }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const { violations } = await check.run(document, { runOnly: tags, resultTypes: ['violations'] })
    const width = document.documentElement.clientWidth
    const wider = [...document.body.querySelectorAll<HTMLElement>('*')]
      .filter((one) => {
        const { left, right } = one.getBoundingClientRect()
        return (
          right > left && (right > width + 1 || left < -1) && getComputedStyle(one).position !== 'absolute'
        )
      })
      .map((one) => `${one.tagName} ${one.className}`)
    const { scrollWidth } = document.documentElement
    return {
      lang: document.documentElement.lang,
      dir: document.documentElement.dir,
      title: document.title,
      wider: scrollWidth > width ? wider.slice(0, 5).concat(`page is ${scrollWidth} of ${width}`) : [],
      faults: violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`),
    }
  })
}

async function takePictures(page: Page, folder: string, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const phone = page.viewportSize()
  await page.screenshot({ path: join(folder, `${name}-phone.png`), fullPage: true })
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.screenshot({ path: join(folder, `${name}-desktop.png`), fullPage: true })
  if (phone) await page.setViewportSize(phone)
}
