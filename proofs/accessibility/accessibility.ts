import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createPool } from '#ground/database/connect.ts'
import { openBrowser } from '../../testing/browser.ts'
import { publicStage } from '../../testing/public-stage.ts'
import { runningOffice } from '../../testing/running-office.ts'
import { ownDatabase } from '../support/database.ts'
import { projectDir, type Figures, type Run } from '../support/run.ts'
import { bookByKeyboard, type KeyboardRun } from './keyboard.ts'
import { walk, type Look } from './walk.ts'

/** One of each way of writing, and the longest words. */
const LANGUAGES = ['de', 'fr', 'ar', 'fa', 'uk', 'zh']
const SCREENS = [
  { screen: 'phone', width: 390, height: 844 },
  { screen: 'desktop', width: 1280, height: 900 },
  { screen: '400 % zoom', width: 320, height: 256 },
]
const COLOURS = ['light', 'dark', 'forced'] as const

/**
 * All public pages and the errors of their forms, in every way of writing, colour and size; an appointment booked by
 * keyboard; and what a screen reader reads on the way, written to docs/accessibility.
 */
export async function accessibility(run: Run): Promise<Figures> {
  const database = await ownDatabase(run)
  const pool = createPool(database.appUrl, { max: 8, name: 'proof accessibility' })
  run.afterwards(() => pool.end())
  const closedPool = createPool(database.closedUrl, { max: 4, name: 'proof closed' })
  run.afterwards(() => closedPool.end())
  const office = await runningOffice({ appPool: pool, appUrl: database.appUrl, closedPool })
  run.afterwards(() => office.close())
  const stations = await publicStage(office)
  const browser = await openBrowser()
  run.afterwards(() => browser.close())
  // Planted: a page that nobody can read.
  if (run.plant) office.office.catalogue.localName = () => ({ text: ' ', language: 'de' }) as never
  const faults: string[] = []
  let [looks, pages, errorStates] = [0, 0, 0]
  for (const look of looksOf(run.full)) {
    const walked = await walk(browser, office.origin, look, stations)
    faults.push(...walked.faults)
    looks += 1
    pages += walked.pages
    errorStates += walked.errorStates
    run.say(`${look.name}: ${walked.faults.length} faults`)
  }
  const keyboard: KeyboardRun[] = []
  for (const language of ['de', 'ar']) {
    const booked = await bookByKeyboard(browser, office.origin, language)
    faults.push(...booked.faults)
    keyboard.push(booked)
    if (!run.plant) writeReadingOrder(language, booked)
    office.clock.advance({ seconds: 1 })
  }
  for (const fault of faults.slice(0, 20)) run.say(fault)
  return {
    ok: faults.length === 0 && office.mistakes.length === 0,
    looks,
    pages,
    error_states: errorStates,
    routes: stations.length,
    faults: faults.length,
    keyboard_presses: keyboard.map(({ presses }) => presses),
    mistakes: office.mistakes.length,
  }
}

function looksOf(full: boolean): Look[] {
  const all = LANGUAGES.flatMap((language) =>
    SCREENS.flatMap(({ screen, ...size }) =>
      COLOURS.map((colours): Look => ({
        name: `${language}, ${screen}, ${colours}`,
        language,
        colours,
        ...size,
      })),
    ),
  )
  // every language, size and colour occurs, not every combination
  return full ? all : all.filter((_, n) => n % 8 === 0)
}

function writeReadingOrder(language: string, { readingOrder, presses }: KeyboardRun): void {
  const folder = join(projectDir, 'docs/accessibility')
  mkdirSync(folder, { recursive: true })
  const head = `# What a screen reader reads while booking (${language})\n\nWritten by \`npm run prove -- accessibility\`: roles, names and states in reading order, page by page, without script.\nBooked with the keyboard alone: ${presses} key presses.\n`
  const parts = readingOrder.map(({ page, order }) => `\n## ${page}\n\n\`\`\`yaml\n${order}\n\`\`\`\n`)
  writeFileSync(join(folder, `reading-order-${language}.md`), head + parts.join(''))
}
