import type { Browser, CDPSession, Page } from 'playwright-core'
import { createPool } from '#ground/database/connect.ts'
import { openBrowser } from '../../testing/browser.ts'
import { publicStage, type Station } from '../../testing/public-stage.ts'
import { runningOffice } from '../../testing/running-office.ts'
import { ownDatabase } from '../support/database.ts'
import type { Figures, Run } from '../support/run.ts'

/** A cheap phone on a poor connection: 400 kbit/s, 300 ms there and back, a processor six times slower. */
const PROFILE = { kbit: 400, latencyMs: 300, cpu: 6 }
const TARGET = { js: 0, bytes: 30_000, lcpMs: 1300 }
/** The self-check: 75 rules and their words in one language, so that no answer has to leave the phone. Read before the script is there. */
const SCRIPTED = { js: 150_000, bytes: 170_000, lcpMs: 4000 }
const LANGUAGES = { quick: ['de', 'ar'], full: ['de', 'ar', 'zh', 'ru'] }

interface PageFigures {
  readonly path: string
  readonly js_bytes: number
  /** Everything the phone fetches to show the page, as it comes over the line, letters (fonts) apart. */
  readonly bytes: number
  readonly font_bytes: number
  readonly lcp_ms: number
}

/** Every public page, first visit with nothing cached, as a slow phone meets it. */
export async function page(run: Run): Promise<Figures> {
  const database = await ownDatabase(run)
  const pool = createPool(database.appUrl, { max: 8, name: 'bench page' })
  run.afterwards(() => pool.end())
  const closedPool = createPool(database.closedUrl, { max: 4, name: 'proof closed' })
  run.afterwards(() => closedPool.end())
  const office = await runningOffice({ appPool: pool, appUrl: database.appUrl, closedPool })
  run.afterwards(() => office.close())
  const stations = await publicStage(office)
  const browser = await openBrowser()
  run.afterwards(() => browser.close())
  const pages: PageFigures[] = []
  for (const language of run.full ? LANGUAGES.full : LANGUAGES.quick) {
    // The first page of a process compiles code: that is not the page's weight.
    await measure(browser, office.origin, language, stations[0]!)
    for (const station of stations) pages.push(await judged(browser, office.origin, language, station))
    run.say(`${stations.length} pages in ${language}`)
  }
  const scripted = new Set(stations.filter(({ script }) => script).map(({ path }) => path))
  const targetOf = (path: string) => (scripted.has(withoutLanguage(path)) ? SCRIPTED : TARGET)
  const plain = pages.filter(({ path }) => !scripted.has(withoutLanguage(path)))
  const worst = (of: keyof Omit<PageFigures, 'path'>) => Math.max(...plain.map((one) => one[of]))
  const over = pages.filter(
    ({ path, js_bytes, bytes, lcp_ms }) =>
      js_bytes > targetOf(path).js || bytes > targetOf(path).bytes || lcp_ms > targetOf(path).lcpMs,
  )
  return {
    ok: over.length === 0 && office.mistakes.length === 0,
    profile: PROFILE,
    measured: pages.length,
    js_bytes_worst: worst('js_bytes'),
    bytes_worst: worst('bytes'),
    font_bytes_worst: worst('font_bytes'),
    lcp_ms_worst: worst('lcp_ms'),
    with_script: pages.filter((one) => !plain.includes(one)),
    over: over.map(({ path }) => path),
    pages,
  }
}

const withoutLanguage = (path: string): string => path.replace(/^\/[^/]+/, '')

/** A page beyond its time is met twice more and counts with the middle one: this machine does other things as well. */
async function judged(browser: Browser, origin: string, language: string, station: Station) {
  const once = () => measure(browser, origin, language, station)
  const first = await once()
  if (first.lcp_ms <= TARGET.lcpMs) return first
  const three = [first, await once(), await once()].toSorted((a, b) => a.lcp_ms - b.lcp_ms)
  return three[1]!
}

async function measure(
  browser: Browser,
  origin: string,
  language: string,
  station: Station,
): Promise<PageFigures> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, baseURL: origin })
  try {
    if (station.cookie) await context.addCookies([{ ...station.cookie, url: origin }])
    const view = await context.newPage()
    const session = await context.newCDPSession(view)
    const weigh = await throttle(session)
    await watchPaint(view)
    const path = `/${language}${station.path}`
    const answer = await view.goto(path, { waitUntil: 'load' })
    if (!answer?.ok()) throw new Error(`${path} answered ${answer?.status()}`)
    const lcp = await largestPaint(view)
    return { path, ...weigh(), lcp_ms: Math.round(lcp) }
  } finally {
    await context.close()
  }
}

/** Makes the phone slow and weighs what comes over its line, by kind. */
async function throttle(
  session: CDPSession,
): Promise<() => Pick<PageFigures, 'js_bytes' | 'bytes' | 'font_bytes'>> {
  const kinds = new Map<string, string>()
  const weight = { Script: 0, Font: 0, other: 0 }
  session.on('Network.responseReceived', ({ requestId, type }) => void kinds.set(requestId, type))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId)
    weight[kind === 'Script' || kind === 'Font' ? kind : 'other'] += encodedDataLength
  })
  await session.send('Network.enable')
  const perSecond = (PROFILE.kbit * 1000) / 8
  await session.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency: PROFILE.latencyMs },
    ...{ downloadThroughput: perSecond, uploadThroughput: perSecond },
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: PROFILE.cpu })
  return () => ({ js_bytes: weight.Script, bytes: weight.Script + weight.other, font_bytes: weight.Font })
}

/** The page itself has no script; the one that watches is the browser's own and comes before it. */
async function watchPaint(view: Page): Promise<void> {
  await view.addInitScript(() => {
    const seen = globalThis as unknown as { largest: number }
    seen.largest = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.largest = Math.max(seen.largest, entry.startTime)
    }).observe({ type: 'largest-contentful-paint', buffered: true })
  })
}

async function largestPaint(view: Page): Promise<number> {
  await view.waitForTimeout(400)
  return view.evaluate(() => (globalThis as unknown as { largest: number }).largest)
}
