import { TEST_CREDITOR } from './creditor.ts'
import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { sql } from 'kysely'
import { manualClock, type ManualClock } from '#ground/clock/clock.ts'
import type { Db } from '#ground/act/act.ts'
import { seededChance } from '#ground/identity/chance.ts'
import { memoryStore } from '#ground/store/testing/memory.ts'
import { MUSTERSTADT } from '#office/demo/musterstadt.ts'
import { openOffice, type Office } from '#office/office.ts'
import { createHost } from '../src/web/host.ts'
import { loadPages } from '../src/web/pages.ts'
import type { FreshDatabase } from './database.ts'
import { closedRooms } from './closed-rooms.ts'
import type { Counselling } from '#office/open-counselling.ts'
import { CHEAP_PASSWORDS } from './passwords.ts'

/** Where the built pages are; another folder while somebody builds in this one. */
const pagesFolder = process.env['WILLKOMMEN_TEST_PAGES'] ?? join(import.meta.dirname, '../build')
const bodyLimit = 1024 * 1024

/** Monday, 08:00 in the office. */
const monday = '2026-11-23T07:00:00Z'

export interface RunningOffice {
  readonly origin: string
  readonly office: Office
  readonly counselling: Counselling
  readonly clock: ManualClock
  /** What the host reported as our own mistakes; a test of pages ends with this empty. */
  readonly mistakes: unknown[]
  close(): Promise<void>
}

/**
 * A whole small office behind real pages: two lanes for temporary and one for permanent titles, Monday to Friday from 8
 * to 12 and Monday from 14 to 18, on a clock that stands still at Monday, 08:00. Needs the built pages (`npm test`
 * builds them).
 */
export async function runningOffice(
  database: Pick<FreshDatabase, 'appPool' | 'appUrl' | 'closedPool'>,
): Promise<RunningOffice> {
  const built = join(pagesFolder, 'handler.js')
  if (!existsSync(built)) throw new Error('the pages are not built; run `npm test`')
  const clock = manualClock(monday)
  const office = await openOffice({
    claims: { creditor: TEST_CREDITOR },
    pool: database.appPool,
    listenUrl: database.appUrl,
    clock,
    chance: seededChance(7),
    passwordCost: CHEAP_PASSWORDS,
    store: memoryStore(),
  })
  await aSmallSite(office.ground.db)
  await office.appointments.reloadPlan(1)
  const counselling = await closedRooms(database, office)
  const mistakes: unknown[] = []
  const pages = await loadPages(built, bodyLimit)
  const host = await createHost({
    office,
    counselling,
    site: () => MUSTERSTADT,
    pages,
    bodyLimit,
    report: (error) => mistakes.push(error),
  })
  await host.listen({ host: '127.0.0.1', port: 0 })
  const { port } = host.server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    office,
    counselling,
    clock,
    mistakes,
    async close() {
      await host.close()
      await office.close()
    },
  }
}

const teams = [
  { team: 'temporary', lanes: 2 },
  { team: 'permanent', lanes: 1 },
]

async function aSmallSite(db: Db): Promise<void> {
  await sql`insert into appointments.plan (site) values (1)`.execute(db)
  let lane = 0
  for (const [t, { team, lanes }] of teams.entries()) {
    for (let n = 1; n <= lanes; n++) {
      lane += 1
      await sql`insert into appointments.lane (id, site, team, name) values (${lane}, 1, ${team}, ${`Platz ${lane}`})`.execute(
        db,
      )
    }
    const id = (n: number) => `01900000-0000-7000-8000-00000000${t}00${n}`
    await sql`
      insert into appointments.series (id, site, team, weekdays, valid_from, opens, closes, step_minutes)
      values (${id(1)}, 1, ${team}, '{1,2,3,4,5}', '2026-01-01', '08:00', '12:00', 15),
             (${id(2)}, 1, ${team}, '{1}', '2026-01-01', '14:00', '18:00', 15)`.execute(db)
  }
}
