import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const arabicFont = readFileSync(
  'node_modules/@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2',
).toString('base64')

test('Arabic text is drawn with the page’s own font, not with empty boxes', async () => {
  const page = await browser.newPage()
  const html = (font: string): string => `<!doctype html><meta charset="utf-8">
    <style>@font-face { font-family: own; src: url(data:font/woff2;base64,${font}) } p { font: 40px own, sans-serif; width: max-content }</style>
    <p lang="ar" dir="rtl">مرحبا بكم</p>`
  const draw = async (font: string): Promise<{ picture: Buffer; loaded: string }> => {
    await page.setContent(html(font))
    const loaded = await page.evaluate(async () => {
      const faces = await document.fonts.load('40px own', 'مرحبا').catch(() => [])
      return faces.map((face) => face.status).join()
    })
    return { picture: await page.locator('p').screenshot(), loaded }
  }
  const withFont = await draw(arabicFont)
  const withoutFont = await draw('')
  expect(withFont.loaded).toBe('loaded')
  expect(withFont.picture.equals(withoutFont.picture)).toBe(false)
  await page.close()
})

test('a page on this machine opens, an address elsewhere does not', async () => {
  const server = createServer((_, response) => response.end('<title>here</title>'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const page = await browser.newPage()
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  expect(await page.title()).toBe('here')
  await expect(page.goto('http://example.org/')).rejects.toThrow(/ERR_NAME_NOT_RESOLVED/)
  await page.close()
  server.close()
})
