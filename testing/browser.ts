import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'
import { unpackChromium } from './chromium-files.ts'
import { isMemoryRoomy } from './scratch.ts'

/** Flags that keep the browser from calling home, and from reaching anything but this machine. */
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
]

/** A real Chromium for a test file, about 0.3 s. Close it in `afterAll`. Runs as root, too, since it only opens our own pages. */
export function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const { executable, environment } = unpackChromium()
  return chromium.launch({
    executablePath: executable,
    args: ['--no-sandbox', '--font-render-hinting=none', ...quiet, ...more],
    env: environment,
    chromiumSandbox: false,
    // Playwright draws into files below /tmp, because containers often leave little memory to share. Ours was asked.
    ...(isMemoryRoomy() && { ignoreDefaultArgs: ['--disable-dev-shm-usage'] }),
  })
}

/**
 * For windows on reception, terminal and displays whose test is not about an outage. There a worker copies the whole
 * program into the browser, which costs more than the rest of such a test; with it they are tested in
 * src/routes/terminal/offline and proofs/visit.
 */
export const withoutWorker = { serviceWorkers: 'block' } as const
