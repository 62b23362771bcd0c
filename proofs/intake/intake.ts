import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createPool } from '#ground/database/connect.ts'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { openOffice, type Office } from '#office/office.ts'
import { seededChance } from '#ground/identity/chance.ts'
import { Day } from '../officeday/officeday.ts'
import { furnish, type Console } from '../officeday/office.ts'
import { startHouse } from '../rush/house.ts'
import { number, ownDatabase, type OwnDatabase } from '../support/database.ts'
import { ms, percentile } from '../support/figures.ts'
import type { Figures, Run } from '../support/run.ts'
import { readScans } from './ocr.ts'
import { layStock } from './stock.ts'

/** Hours of consoles with and without an import beside them, in turns, so that a busy machine is busy for both. */
const SIZE = {
  full: { turns: 3, minutes: 1.5, documents: 20_000, alone: 5000, scans: 20 },
  quick: { turns: 2, minutes: 0.6, documents: 6000, alone: 1500, scans: 4 },
}
/** Numbers drawn per minute of a turn; sixty desks serve them. */
const VISITORS_PER_MINUTE = 180
const RECEPTIONS = 6
const BEGINS = '2026-11-23T07:00:00Z'
const SPEED = 60
const TARGET_DOCUMENTS = 50
const TARGET_RATIO = 1.2
const TARGET_PAGES = 1

/**
 * The folder tree of an earlier system is taken in by a real house: born digital documents a second, alone and while
 * sixty desks and six consoles of the reception work; and what those feel of it.
 */
export async function intake(run: Run): Promise<Figures> {
  const size = SIZE[run.full ? 'full' : 'quick']
  const database = await ownDatabase(run)
  const folder = mkdtempSync(join(tmpdir(), 'willkommen-intake-'))
  run.afterwards(() => rmSync(folder, { recursive: true, force: true }))
  run.say(`writing ${size.documents + size.alone} documents`)
  const chance = seededChance(run.seed)
  for (const [name, documents] of [['allein', size.alone] as const, ['daneben', size.documents] as const]) {
    mkdirSync(join(folder, name))
    layStock(join(folder, name), documents, chance)
  }
  const { desks, receptions } = await furnish(database, RECEPTIONS)
  const port = await startHouse(run, database, 'proofs/officeday/fast-house.ts', {
    ...{ PROOF_BEGINS: BEGINS, PROOF_SPEED: String(SPEED), WILLKOMMEN_IMPORT_DIR: folder },
  })
  const stock = await openStock(run, database, folder)

  run.say('importing alone')
  const alone = await stock.importWhole('allein', size.alone)
  run.say(`${alone.toFixed(0)} documents/s alone`)

  const beside = await stock.begin('daneben')
  await stock.steer(beside, 'pause')
  const [quiet, busy]: [Times, Times] = [noTimes(), noTimes()]
  let filed = 0
  let seconds = 0
  let wrong = 0
  for (let turn = 0; turn < size.turns * 2; turn++) {
    const importing = turn % 2 === 1
    const before = await stock.filed()
    if (importing) await stock.steer(beside, 'resume')
    const start = performance.now()
    const day = new Day(run, port, database, Temporal.Now.instant())
    await consoles(day, desks, receptions, size.minutes)
    const took = (performance.now() - start) / 1000
    wrong += day.wrong
    for (const kind of KINDS) (importing ? busy : quiet)[kind].push(...day.times[kind])
    if (!importing) continue
    filed += (await stock.filed()) - before
    seconds += took
    if (await stock.isOver(beside)) throw new Error('the stock was too small for these consoles')
    await stock.steer(beside, 'pause')
    run.say(`${Math.round(filed / seconds)} documents/s beside the consoles`)
  }
  const [all, allBusy] = [KINDS.flatMap((kind) => quiet[kind]), KINDS.flatMap((kind) => busy[kind])]
  const [calm, loaded] = [percentile(all, 0.99), percentile(allBusy, 0.99)]
  const ratio = Math.round((loaded / calm) * 100) / 100
  const docs = Math.round(alone * 10) / 10
  // afterwards and by itself: pages a second are promised of the whole machine
  const ocr = await readScans(run, size.scans, chance)
  const isReadInTime = ocr.ocr_pages_per_s !== null && ocr.ocr_pages_per_s >= TARGET_PAGES
  return {
    ok: docs >= TARGET_DOCUMENTS && ratio <= TARGET_RATIO && wrong === 0 && isReadInTime,
    ...ocr,
    import_docs_per_s: docs,
    docs_per_s_beside: Math.round((filed / seconds) * 10) / 10,
    console_p99_ratio: ratio,
    ...{ console_p99_ms: ms(calm), console_p99_beside_ms: ms(loaded) },
    ...{ console_p50_ms: ms(percentile(all, 0.5)), console_p50_beside_ms: ms(percentile(allBusy, 0.5)) },
    beside_p99_ms: Object.fromEntries(KINDS.map((kind) => [kind, ms(percentile(busy[kind], 0.99))])),
    answers: all.length + allBusy.length,
    wrong_answers: wrong,
  }
}

const KINDS = ['page', 'act', 'hall'] as const
type Times = Record<(typeof KINDS)[number], number[]>
const noTimes = (): Times => ({ page: [], act: [], hall: [] })

/** People come and draw numbers, desks call and serve them, the reception looks on. */
async function consoles(
  day: Day,
  desks: readonly Console[],
  receptions: readonly Console[],
  minutes: number,
): Promise<void> {
  const visitors = Math.round(VISITORS_PER_MINUTE * minutes)
  const length = minutes * 60_000
  await day.warmUp(desks, receptions)
  const arriving = day.arrive(receptions, [], visitors, length * 0.8)
  const working = desks.map((desk) => day.work(desk, visitors, length / 6))
  const watching = receptions.map((one) => day.watch(one))
  await arriving
  await Promise.all(working)
  day.over()
  await Promise.all(watching)
  day.close()
}

/** Whoever begins and pauses imports: an office beside the house, on the same database. */
async function openStock(run: Run, database: OwnDatabase, folder: string) {
  const pool = createPool(database.appUrl, { max: 3, name: 'proof intake' })
  run.afterwards(() => pool.end())
  const office: Office = await openOffice({
    ...{ pool, listenUrl: database.appUrl, bulk: { importFolder: folder } },
  })
  run.afterwards(() => office.close())
  await office.casefiles.seedPlan(SYSTEM)
  const admin: Actor = { kind: 'staff', id: 'proof', roles: ['admin'], sites: [1] }
  const filed = () =>
    number(database.admin, `select count(*)::int as n from bulk.entry where state = 'filed'`)
  const begin = async (name: string): Promise<string> => {
    const begun = await office.bulk.beginImport(admin, {
      ...{ site: 1, folder: name, indexFile: 'index.csv', team: 'temporary', planUnit: '33.1' },
      unscanned: true,
    })
    if (!begun.ok) throw new Error(begun.refusal)
    return begun.run
  }
  const seen = async (id: string) => {
    const found = await office.bulk.readRun(admin, { run: id })
    if (!found.ok || !found.found) throw new Error('no run')
    return found.found
  }
  return {
    begin,
    filed,
    async steer(id: string, wish: 'pause' | 'resume') {
      const done = await office.bulk.steerRun(admin, { run: id, wish })
      if (!done.ok) throw new Error(`${wish}: ${done.refusal}`)
    },
    isOver: async (id: string) => (await seen(id)).run.endedAt !== null,
    /** Documents a second, from the first that is filed to the last. */
    async importWhole(name: string, documents: number): Promise<number> {
      const id = await begin(name)
      while ((await filed()) === 0) {
        await pause(50)
        const { run: it, reasons } = await seen(id)
        if (it.why ?? it.endedAt) throw new Error(`${it.state}: ${it.why} ${JSON.stringify(reasons)}`)
      }
      const [start, first] = [performance.now(), await filed()]
      for (let looks = 1; (await seen(id)).run.endedAt === null; looks++) {
        await pause(200)
        if (looks % 25 === 0) run.say(`${await filed()} documents`)
      }
      const took = (performance.now() - start) / 1000
      const { tally } = await seen(id)
      if (tally.filed !== documents) throw new Error(`${tally.filed} of ${documents} filed`)
      return (documents - first) / took
    },
  }
}
