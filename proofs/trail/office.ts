import { manualClock, type ManualClock } from '#ground/clock/clock.ts'
import { createPool } from '#ground/database/connect.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { memoryStore } from '#ground/store/testing/memory.ts'
import { openOffice, type Office } from '#office/office.ts'
import { openClosedRooms, type Counselling } from '#office/open-counselling.ts'
import type { OwnDatabase } from '../support/database.ts'
import type { Run } from '../support/run.ts'
import { layOut } from '../support/sites.ts'

export interface Stage {
  readonly office: Office
  /** The closed rooms beside it, with books of their own. */
  readonly counselling: Counselling
  readonly clock: ManualClock
  readonly database: OwnDatabase
}

/** Monday 08:00 in the office; site 1 is open from 8 to 12 with four lanes, which the acts of the story furnish. */
export async function openStage(run: Run, database: OwnDatabase): Promise<Stage> {
  const pool = createPool(database.appUrl, { max: 8, name: 'proof trail' })
  run.afterwards(() => pool.end())
  const clock = manualClock('2026-11-23T07:00:00Z')
  await layOut(database.admin, {
    site: 1,
    lanes: 4,
    hours: [['08:00', '12:00']],
    stepMinutes: 15,
    durations: {},
  })
  const office = await openOffice({
    ...{ pool, listenUrl: database.appUrl, clock, store: memoryStore() },
    printing: { ownMachine: true },
    // nothing of this machine: what comes in was scanned elsewhere, and nothing has to be read off pictures
    intake: { virus: 'elsewhere', partsFolder: '/nowhere' },
  })
  run.afterwards(() => office.close())
  const closedPool = createPool(database.closedUrl, { max: 4, name: 'proof trail closed' })
  run.afterwards(() => closedPool.end())
  const secret = 'the secret of a counselling in this proof'
  const counselling = await openClosedRooms({ pool: closedPool, secret, attempts: office.ground.db, clock })
  return { office, counselling, clock, database }
}

export const visitor: Actor = { kind: 'visitor', id: 'public', roles: ['visitor'], sites: 'all' }
export const terminal: Actor = { kind: 'device', id: 'terminal', roles: ['terminal'], sites: [1] }
export const staffActor = (id: string, roles: readonly string[]): Actor & { kind: 'staff' } => ({
  kind: 'staff',
  id,
  roles,
  sites: [1],
})
