import type { Browser, BrowserContextOptions } from 'playwright-core'
import type { Station } from '../../testing/public-stage.ts'
import { faultsOf, provokeErrors } from './judge.ts'
import { PATIENCE } from '../../testing/patience.ts'

/** How somebody looks at the pages. */
export interface Look {
  readonly name: string
  readonly language: string
  readonly width: number
  readonly height: number
  readonly colours: 'light' | 'dark' | 'forced'
}

export interface Walked {
  readonly pages: number
  readonly errorStates: number
  readonly faults: readonly string[]
}

/** Every page of the list in one look; where it has a form, also the page that answers a wrong one. */
export async function walk(
  browser: Browser,
  origin: string,
  look: Look,
  stations: readonly Station[],
): Promise<Walked> {
  const context = await browser.newContext({ baseURL: origin, ...optionsOf(look) })
  const cookie = stations.find((it) => it.cookie)?.cookie
  if (cookie) await context.addCookies([{ ...cookie, url: origin }])
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE)
  const faults: string[] = []
  let errorStates = 0
  try {
    for (const station of stations) {
      const where = `${look.name} ${station.route}`
      const answer = await page.goto(`/${look.language}${station.path}`)
      if (!answer?.ok()) faults.push(`${where}: answered ${answer?.status()}`)
      for (const fault of await faultsOf(page)) faults.push(`${where}: ${fault}`)
      if (!station.errors) continue
      if (!(await provokeErrors(page))) faults.push(`${where}: no error to look at`)
      errorStates += 1
      for (const fault of await faultsOf(page)) faults.push(`${where} (errors): ${fault}`)
    }
  } finally {
    await context.close()
  }
  return { pages: stations.length, errorStates, faults }
}

function optionsOf({ width, height, colours }: Look): BrowserContextOptions {
  return {
    viewport: { width, height },
    colorScheme: colours === 'dark' ? 'dark' : 'light',
    forcedColors: colours === 'forced' ? 'active' : 'none',
  }
}
