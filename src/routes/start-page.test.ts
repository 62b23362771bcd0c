import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { directionOf, languageCodes, tagOf, traitsOf } from '#ground/languages/index.ts'
import { openBrowser } from '../../testing/browser.ts'
import { aHost, type RunningHost } from '../web/testing/a-host.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
let browser: Browser
let host: RunningHost

beforeAll(async () => {
  host = await aHost()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await host.close()
})

interface Look {
  readonly width: number
  readonly colorScheme: 'light' | 'dark'
}

/** Opens a page and gathers what the browser complained about. */
async function open(
  path: string,
  look: Look,
  javaScriptEnabled = true,
): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: 900 },
    colorScheme: look.colorScheme,
    javaScriptEnabled,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`))
  await page.goto(host.origin + path)
  return { page, complaints }
}

async function barriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const found: { id: string; nodes: { target: unknown }[] }[] = await page.evaluate(
    'axe.run().then((result) => result.violations)',
  )
  return found.map(({ id, nodes }) => `${id}: ${JSON.stringify(nodes.map((node) => node.target))}`)
}

describe.each(languageCodes)('the front door in %s', (language) => {
  test.each([
    { width: 390, colorScheme: 'light' },
    { width: 320, colorScheme: 'dark' },
    { width: 1280, colorScheme: 'light' },
  ] as const)(
    'has no barrier a machine can find, and fits the screen: $width px, $colorScheme',
    async (look) => {
      const { page, complaints } = await open(`/${language}`, look)
      expect(await barriers(page)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      expect(complaints).toEqual([])
      await page.context().close()
    },
  )

  test('speaks its own language throughout: nothing falls back to German', async () => {
    const { page } = await open(`/${language}`, { width: 390, colorScheme: 'light' }, false)
    expect(await page.locator('[data-fallback]').count()).toBe(0)
    expect(await page.locator('html').getAttribute('lang')).toBe(tagOf(language))
    expect(await page.locator('html').getAttribute('dir')).toBe(directionOf(language))
    await page.context().close()
  })
})

test('with room for them all ten languages stand open, each under its own name', async () => {
  const { page } = await open('/de', { width: 1280, colorScheme: 'light' }, false)
  for (const code of languageCodes)
    expect(await page.getByRole('link', { name: traitsOf(code).ownName, exact: true }).isVisible()).toBe(true)
  expect(await page.locator('.languages summary').isVisible()).toBe(false)
  await page.getByRole('link', { name: '中文' }).click()
  expect(page.url()).toBe(`${host.origin}/zh`)
  await page.context().close()
})

test('without script: skip link first, then the way to another language, then the code leads on', async () => {
  const { page } = await open('/de', { width: 390, colorScheme: 'light' }, false)
  await page.keyboard.press('Tab')
  expect(await page.locator(':focus').innerText()).toBe('Direkt zum Inhalt')
  expect(await page.getByRole('link', { name: 'العربية' }).count()).toBe(0)
  await page.getByText('Deutsch, Sprache').click()
  await page.getByRole('link', { name: 'العربية' }).click()
  expect(page.url()).toBe(`${host.origin}/ar`)
  await page.getByLabel('الرمز').fill('K7MT-4RXW-92DA')
  await page.getByRole('button', { name: 'عرض الموعد' }).click()
  expect(page.url()).toBe(`${host.origin}/ar/mein-termin?code=K7MT-4RXW-92DA`)
  await page.context().close()
})

test('a page that does not exist has no barrier either, and a way out', async () => {
  const { page } = await open('/ar/nothing/here', { width: 390, colorScheme: 'light' })
  expect(await barriers(page)).toEqual([])
  await page.getByRole('link', { name: 'إلى الصفحة الرئيسية' }).click()
  expect(page.url()).toBe(`${host.origin}/ar`)
  await page.context().close()
})
