import { afterAll, beforeAll, expect, test } from 'vitest'
import { manualClock } from '#ground/clock/clock.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { seededChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { bindCosts } from '#office/bind-costs.ts'
import { bindProcedures } from '#office/bind-procedures.ts'
import { shipped } from '#office/catalogue/index.ts'
import { permissions } from '#office/permissions.ts'
import { freshDatabase, type FreshDatabase } from '../testing/database.ts'
import { tellDemoCosts } from './demo-costs.ts'
import { tellDemoProcedures } from './demo-procedures.ts'

const HEAD: Actor = { kind: 'staff', id: 'h', roles: ['head'], sites: [1] }
let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

test('the demonstration has its own statement and Erlangen as an example, with the machine nobody has paid for; told once', async () => {
  const clock = manualClock('2026-11-23T08:00:00Z')
  const chance = seededChance(5)
  const db = kysely<DB>(database.appPool)
  const ground = {
    ...{ db, clock, chance, permissions },
    ids: createIds(clock, chance),
    wake: () => undefined,
  }
  const procedures = bindProcedures({ ground, catalogue: shipped })
  const office = { ground, costs: bindCosts({ ground }), procedures }
  await tellDemoCosts(office)
  await database.adminPool.query(`
    insert into staff.account (id, login, name, roles, sites, teams, created_at)
    values ('00000000-0000-7000-8000-000000000001', 'leitung', 'Leitung', '{head}', '{1}', '{}', '2026-01-01')`)
  await tellDemoCosts(office)
  await tellDemoCosts(office)
  const read = await office.costs.readStatements(HEAD, { site: 1 })
  const told = read.ok ? read.statements : []
  expect(told.map(({ isExample, total }) => [isExample, total.items])).toEqual([
    [false, 11],
    [true, 4],
  ])
  const erlangen = told.find(({ isExample }) => isExample)!.total
  expect([erlangen.planned.cents, erlangen.approved.cents]).toEqual([25_400_000, 18_000_000])
  // 194,000 without the machine, of which the call system was not in the budget of 2015 either
  expect(erlangen.unfunded.cents).toBe(7_400_000)
  expect(erlangen.spent.unknown).toBe(4)
  await tellDemoProcedures(office)
  await tellDemoProcedures(office)
  const pickup = await procedures.readProcedure(HEAD, { site: 1, concern: 'card_pickup' })
  expect(pickup.ok && pickup.versions.map(({ version, why }) => [version, why])).toEqual([
    [2, 'Wunsch der Rezeption.'],
    [1, 'Karten mit Tippfehlern kamen nach Wochen zurück.'],
  ])
})
