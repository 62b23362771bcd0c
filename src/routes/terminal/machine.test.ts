import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { encode } from 'uqr'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { atTerminal, bookedOffice, type BookedOffice } from '../../../testing/booked-office.ts'
import { openBrowser } from '../../../testing/browser.ts'
import { barriers, picture } from '../../../testing/staff-office.ts'

/** A machine with a camera before which somebody holds a code, and the small screen of an old terminal. */
let browser: Browser
let office: BookedOffice
let folder: string
let code: string

beforeAll(async () => {
  office = await bookedOffice()
  code = (await office.book('09:15')).code
  folder = mkdtempSync(join(tmpdir(), 'camera-'))
  const film = join(folder, 'code.y4m')
  writeFileSync(film, filmOf(`https://amt.example/de/mein-termin/${code}`))
  browser = await openBrowser([
    ...['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
    `--use-file-for-fake-video-capture=${film}`,
  ])
})
afterAll(async () => {
  await browser.close()
  expect(office.mistakes).toEqual([])
  await office.close()
  rmSync(folder, { recursive: true })
})

/** One picture of a camera (YUV4MPEG2, 640 x 480): grey wall, a code in the middle. */
function filmOf(content: string): Buffer {
  const [width, height, module] = [640, 480, 9]
  const { data, size } = encode(content, { ecc: 'M', border: 4 })
  const light = Buffer.alloc(width * height, 0x90)
  const [left, top] = [(width - size * module) >> 1, (height - size * module) >> 1]
  for (let y = 0; y < size * module; y++)
    for (let x = 0; x < size * module; x++)
      light[(top + y) * width + left + x] = data[Math.floor(y / module)]![Math.floor(x / module)]
        ? 0x20
        : 0xe0
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, Buffer.alloc((width * height) / 2, 0x80)])
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420\n`)
  return Buffer.concat([head, frame, frame])
}

const open = (path: string, more: Parameters<Browser['newContext']>[0] = {}): Promise<Page> =>
  atTerminal(browser, office, path, more)

test('a code held before the camera checks in; the picture leaves the machine for nowhere', async () => {
  const page = await open('/terminal/de/check-in')
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.method()} ${new URL(request.url()).host}`))
  const start = page.getByRole('button', { name: 'QR-Code mit der Kamera lesen' })
  // where the machine allows it the camera starts by itself
  await Promise.race([start.click(), page.waitForURL('**/ticket/**')])
  await page.waitForURL('**/ticket/**')
  expect(await page.locator('h1 .number').innerText()).toMatch(/^B\d{3}$/)
  const own = new URL(office.origin).host
  expect(sent.filter((one) => !one.endsWith(own))).toEqual([])
  await page.context().close()
})

describe('on a screen of 1024 x 768', () => {
  const small = { viewport: { width: 1024, height: 768 } }

  test.each(['de', 'ar'])(
    'the keys on the glass cover neither the date nor the button, in %s',
    async (language) => {
      const page = await open(`/terminal/${language}/name`, small)
      const free = async () => {
        const keys = (await page.locator('.keys').boundingBox())!
        for (const name of ['name', 'birth-day', 'birth-year']) {
          const box = (await page.locator(`[name=${name}]`).boundingBox())!
          expect(box.y + box.height, name).toBeLessThanOrEqual(keys.y)
        }
        const button = (await page.locator('form button').last().boundingBox())!
        expect(button.y + button.height, 'button').toBeLessThanOrEqual(keys.y)
      }
      await page.locator('[name=birth-day]').click()
      await picture(page, `terminal-small-date-${language}`)
      await free()
      await page.locator('[name=name]').click()
      await picture(page, `terminal-small-name-${language}`)
      await free()
      await page.context().close()
    },
  )
})

test('strong contrast and reading aloud hold for this visitor; the next one begins without', async () => {
  // what is kept for an outage would answer before this test sees it asked
  const page = await open('/terminal/de', { serviceWorkers: 'block' })
  await page.getByRole('button', { name: 'Starker Kontrast' }).click()
  await page.goto(`${office.origin}/terminal/de/name`)
  await page.locator('html[data-strong]').waitFor()
  expect(await barriers(page)).toEqual([])
  await picture(page, 'terminal-strong-de')
  const asked: string[] = []
  await page.route('**/clips/**', (route) => {
    asked.push(new URL(route.request().url()).pathname)
    return route.abort()
  })
  await page.getByRole('button', { name: 'Vorlesen' }).click()
  await expect.poll(() => asked.length).toBeGreaterThan(1)
  expect(asked[0]).toMatch(/\/de\/say-name-title\.mp3$/)
  await page.getByRole('link', { name: 'Von vorne' }).click()
  await page.getByRole('button', { name: 'Starker Kontrast' }).waitFor()
  expect(await page.locator('html[data-strong]').count()).toBe(0)
  await page.context().close()
})
