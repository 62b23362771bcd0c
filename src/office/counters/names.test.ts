import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { manualClock } from '#ground/clock/clock.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { seededChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import {
  copyScenario,
  counterPermissions,
  createScenario,
  openCounters,
  scenarioOf,
  usualScenario,
  type CountersRoom,
} from './index.ts'

const HEAD: Actor = { kind: 'staff', id: 'h', roles: ['head'], sites: [1] }
const DESCRIBED = { site: 1, area: '', name: 'Halle', note: '', setting: usualScenario(2026) }
let database: FreshDatabase
let room: CountersRoom

beforeAll(async () => {
  database = await freshDatabase()
  const [clock, chance] = [manualClock('2026-11-23T08:00:00Z'), seededChance(3)]
  const db = kysely<DB>(database.appPool)
  room = openCounters({
    ground: {
      ...{ db, clock, chance, permissions: counterPermissions },
      ...{ ids: createIds(clock, chance), wake: () => undefined },
    },
  })
  await sql`insert into staff.site (id, name, street, city, time_zone)
    values (1, 'Amt', 'Weg 1', 'Ort', 'Europe/Berlin') on conflict do nothing`.execute(db)
})
afterAll(() => database.drop())

test.each([
  ['the character of number 0', 'a\u0000b', 'a b'],
  ['half a surrogate pair', 'a\uD83Db', 'a\uFFFDb'],
])('%s in a name or a note is no error of the house', async (_, typed, kept) => {
  const made = await createScenario(room, HEAD, { ...DESCRIBED, name: typed, note: typed })
  if (!made.ok) throw new Error(made.refusal)
  expect(await scenarioOf(room, HEAD, made.scenario)).toMatchObject({ name: kept, note: kept })
  const copy = await copyScenario(room, HEAD, { scenario: made.scenario, site: 1, name: typed, key: typed })
  expect(copy.ok && (await scenarioOf(room, HEAD, copy.scenario))?.name).toBe(kept)
})
