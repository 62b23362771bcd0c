import type { BrowserContext, Page } from 'playwright-core'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { deviceCookieName, sessionCookieName } from '#ground/identity/cookie-name.ts'
import { seededChance } from '#ground/identity/chance.ts'
import { openBrowser } from '../../testing/browser.ts'
import { number, ownDatabase } from '../support/database.ts'
import type { Figures, Run } from '../support/run.ts'
import { openLine, type Line } from './line.ts'
import { furnish, startHouse, type Furnished } from './house.ts'
import { drawAt, checkInAt, isReady, noteArrival, settledAt } from './hands.ts'

/** How long the server is gone. Milliseconds. */
const GONE_MS = { quick: 40_000, full: 600_000 }

/**
 * The server is killed (SIGKILL) and stays away, while two terminals give numbers and take codes and a computer of the
 * reception notes people. Then it comes back, killed once more while it is being told, answers torn off, two windows of
 * one terminal telling at once. Each visitor appears once, with the number in the hand. Planted: the machines make a new
 * name for every entry each time they send it.
 */
export async function outage(run: Run): Promise<Figures> {
  const database = await ownDatabase(run)
  const stage = await furnish(run, database)
  let house = await startHouse(run, database.appUrl)
  const line = await openLine(() => `http://127.0.0.1:${house.port}`)
  run.afterwards(() => line.close())
  const browser = await openBrowser()
  run.afterwards(() => browser.close())
  const machines = await open(browser.newContext.bind(browser), line, stage)
  await Promise.all(machines.pages.map(isReady))
  run.say('two terminals, a reception and a display hold the day; the server is killed')

  await house.kill()
  line.cut()
  const hands = await atWork(run, machines, stage)
  run.say(`${hands.given.length} numbers given, ${hands.noted} people noted; the server comes back`)
  const wallShows = await machines.wall.locator('.lost').isVisible()

  house = await startHouse(run, database.appUrl)
  line.loseAnswers('/terminal/offline/replay', 2)
  line.loseAnswers('/reception/offline/replay', 1)
  if (run.plant) await Promise.all(machines.pages.map(forgetNames))
  line.mend()
  await pause(1500)
  await house.kill()
  house = await startHouse(run, database.appUrl)
  const healed = performance.now()
  await Promise.all([...machines.terminals, machines.reception].map(settledAt))
  const seconds = Math.round((performance.now() - healed) / 100) / 10
  await machines.wall.locator('main[data-live="true"]').waitFor({ timeout: 60_000 })
  const figures = await judge(database.admin, hands.given, hands.noted)
  const replays = line.asked('/terminal/offline/replay') + line.asked('/reception/offline/replay')
  return {
    ...figures,
    ok: figures.ok && wallShows,
    sent_to_reception: hands.sentOn,
    ...{ replays, gone_s: (run.full ? GONE_MS.full : GONE_MS.quick) / 1000, told_s: seconds },
    display_stale: wallShows,
  }
}

interface Machines {
  readonly terminals: readonly Page[]
  readonly reception: Page
  readonly wall: Page
  readonly pages: readonly Page[]
}

async function open(
  context: (how: object) => Promise<BrowserContext>,
  line: Line,
  stage: Furnished,
): Promise<Machines> {
  const opened = async (name: string, value: string, path: string, windows = 1): Promise<Page[]> => {
    const one = await context({ viewport: { width: 1080, height: 1400 } })
    one.setDefaultTimeout(30_000)
    await one.addCookies([{ name, value, url: line.origin }])
    const pages: Page[] = []
    for (let n = 0; n < windows; n++) {
      const page = await one.newPage()
      await page.goto(line.origin + path)
      pages.push(page)
    }
    return pages
  }
  const device = deviceCookieName(false)
  // the first terminal has two windows open: both will tell
  const [first, twin] = await opened(device, stage.terminals[0], '/terminal', 2)
  const [second] = await opened(device, stage.terminals[1], '/terminal')
  const [reception] = await opened(sessionCookieName(false), stage.session, '/reception')
  const [wall] = await opened(device, stage.display, '/display')
  const pages = [first!, twin!, second!, reception!, wall!]
  return { terminals: [first!, twin!, second!], reception: reception!, wall: wall!, pages }
}

interface Given {
  readonly number: string
  readonly code: string | null
}

/** Hands at the machines for as long as the server is away, in an order of chance. */
async function atWork(
  run: Run,
  machines: Machines,
  stage: Furnished,
): Promise<{ given: Given[]; noted: number; sentOn: number }> {
  const chance = seededChance(run.seed)
  const until = performance.now() + (run.full ? GONE_MS.full : GONE_MS.quick)
  const codes = [...stage.codes]
  const arrivals = [...stage.visits]
  const given: Given[] = []
  let noted = 0
  let sentOn = 0
  for (const page of machines.terminals) await page.goto(new URL('/terminal', page.url()).href)
  await machines.reception.goto(new URL('/reception', machines.reception.url()).href)
  while (performance.now() < until) {
    const terminal = machines.terminals[chance.below(machines.terminals.length)]!
    const code = codes.length > 0 && chance.below(2) === 0 ? codes.pop()! : null
    const number = code === null ? await drawAt(terminal) : await checkInAt(terminal, code)
    if (number === null) sentOn += 1
    else given.push({ number, code })
    const visit = arrivals.length > 0 && chance.below(3) === 0 ? arrivals.pop()! : null
    if (visit) {
      await noteArrival(machines.reception, visit)
      noted += 1
    }
    await pause(run.full ? 8000 + chance.below(8000) : 400 + chance.below(800))
  }
  return { given, noted, sentOn }
}

/** The fault: what is told has another name each time, so the server cannot know it again. */
async function forgetNames(page: Page): Promise<void> {
  await page.context().route('**/offline/replay*', async (route) => {
    try {
      const body = route.request().postDataJSON() as { entries: readonly { readonly id: string }[] }
      const entries = body.entries.map((entry) => ({ ...entry, id: crypto.randomUUID() }))
      const answer = await route.fetch({ postData: JSON.stringify({ ...body, entries }) })
      const { results } = (await answer.json()) as { results: readonly object[] }
      const known = results.map((result, n) => ({ ...result, id: body.entries[n]!.id }))
      await route.fulfill({ response: answer, json: { results: known } })
    } catch {
      await route.abort().catch(() => undefined)
    }
  })
}

async function judge(admin: pg.Pool, given: readonly Given[], noted: number) {
  const numbers = given.map((it) => it.number)
  const count = (query: string, values: unknown[] = []) => number(admin, query, values)
  const once = await count(
    `select count(*) as n from (select v.number from visits.visit v where v.number = any($1) group by v.number having count(*) = 1) as o`,
    [numbers],
  )
  const visits = await count(`select count(*) as n from visits.visit v where v.number is not null`)
  const conflicts = await count(`select count(*) as n from outage.entry where state = 'conflict'`)
  const entries = await count(`select count(*) as n from outage.entry`)
  const rows = await count(`select count(*) as n from trail.entry where act = 'outage.catch-up'`)
  const told = given.length + noted
  const lost = told - visits
  const double = Math.max(0, entries - told)
  const ok = once === new Set(numbers).size && numbers.length === once && lost === 0 && double === 0
  return {
    ok: ok && conflicts === 0 && rows === told,
    given: given.length,
    noted,
    lost,
    double,
    conflicts,
    rows,
  }
}
