import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { systemChance } from '#ground/identity/chance.ts'
import { COST, COUNTER_MAX, COUNTER_MIN, newChallenge } from '../../src/office/release/challenge.ts'
import { openBrowser } from '../../testing/browser.ts'
import { percentile } from '../support/figures.ts'
import { projectDir, type Figures, type Run } from '../support/run.ts'

/** A phone six times slower than this machine shall need about so long, median. Milliseconds. */
const ABOUT_MS = 3000
/** The whole browser, every thread of it, runs so long and stands still so long: a sixth of the time. Milliseconds. */
const RUNS_MS = 10
const STANDS_MS = 50

/** How long the product's own script takes for the product's own sum in Chromium: free, and on a sixth of a processor. */
export async function slowPhone(run: Run): Promise<Figures> {
  const port = await serve(run)
  const browser = await openBrowser()
  run.afterwards(() => browser.close())
  const page = await browser.newPage()
  await solved(page, port, 3)
  const free = await solved(page, port, run.full ? 60 : 15)
  const release = slowDown()
  run.afterwards(release)
  const slow = await solved(page, port, run.full ? 40 : 9)
  release()
  const slowMs = percentile(slow, 0.5)
  return {
    ok: slowMs > ABOUT_MS / 3 && slowMs < ABOUT_MS * 1.5,
    ...{ cost: COST, counter_min: COUNTER_MIN, counter_max: COUNTER_MAX },
    ...{ free_ms: percentile(free, 0.5), free_p90_ms: percentile(free, 0.9) },
    ...{ slow_ms: slowMs, slow_p90_ms: percentile(slow, 0.9), times_slower: (RUNS_MS + STANDS_MS) / RUNS_MS },
  }
}

async function serve(run: Run): Promise<number> {
  const script = readFileSync(join(projectDir, 'static/proof.js'), 'utf8')
  const secret = Buffer.alloc(32, 1)
  const server = createServer((request, response) => {
    if (request.url === '/proof.js') {
      response.setHeader('content-type', 'text/javascript').end(script)
      return
    }
    const asked = { site: 1, purpose: 'measure', until: Number.MAX_SAFE_INTEGER }
    void newChallenge(secret, asked, systemChance).then((challenge) =>
      response
        .setHeader('content-type', 'text/html')
        .end(
          `<form><input type="hidden" data-challenge='${JSON.stringify(challenge)}'></form><script src="/proof.js" defer></script>`,
        ),
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  run.afterwards(() => server.close())
  return (server.address() as AddressInfo).port
}

async function solved(page: Page, port: number, times: number): Promise<number[]> {
  const list: number[] = []
  for (let n = 0; n < times; n++) {
    await page.goto(`http://127.0.0.1:${port}/`)
    const field = page.locator('input[data-ms]')
    await field.waitFor({ state: 'attached', timeout: 120_000 })
    list.push(Number(await field.getAttribute('data-ms')))
  }
  return list
}

/** Stops and wakes the processes this one has started, the browser's; returns how to end it. */
function slowDown(): () => void {
  const browser = below(process.pid)
  const all = (signal: 'SIGSTOP' | 'SIGCONT'): void => {
    for (const pid of browser) {
      try {
        process.kill(pid, signal)
      } catch {
        // it has ended meanwhile
      }
    }
  }
  let ended = false
  const beat = (): void => {
    if (ended) return
    all('SIGSTOP')
    setTimeout(() => {
      all('SIGCONT')
      setTimeout(beat, RUNS_MS)
    }, STANDS_MS)
  }
  beat()
  return () => {
    ended = true
    all('SIGCONT')
  }
}

function below(parent: number): number[] {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => parentOf(name) === parent)
    .map(Number)
  return children.flatMap((child) => [child, ...below(child)])
}

function parentOf(pid: string): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return null
  }
}
