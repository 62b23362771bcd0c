import { afterAll, beforeAll, expect, test } from 'vitest'
import { manualClock } from '#ground/clock/clock.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { seededChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import { bindCounters } from '#office/bind-counters.ts'
import { openCounters } from '#office/counters/index.ts'
import { permissions } from '#office/permissions.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { freshDatabase, type FreshDatabase } from '../testing/database.ts'
import { tellDemoCounters } from './demo-counters.ts'

const HEAD: Actor = { kind: 'staff', id: 'h', roles: ['head'], sites: [1] }
let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

test('the demonstration tells three scenarios once; without a head of office none', async () => {
  const clock = manualClock('2026-11-23T08:00:00Z')
  const chance = seededChance(5)
  const db = kysely<DB>(database.appPool)
  const ground = {
    ...{ db, clock, chance, permissions },
    ids: createIds(clock, chance),
    wake: () => undefined,
  }
  const office = { ground, counters: bindCounters(openCounters({ ground })) }
  await tellDemoCounters(office)
  expect(await office.counters.scenariosOf(HEAD)).toEqual([])
  await database.adminPool.query(`
    insert into staff.account (id, login, name, roles, sites, teams, created_at)
    values ('00000000-0000-7000-8000-000000000001', 'leitung', 'Leitung', '{head}', '{1}', '{}', '2026-01-01');
    insert into staff.site (id, name, street, city, time_zone) values (1, 'Amt', 'Ring 1', 'Musterstadt', 'Europe/Berlin');
    insert into staff.team (site, key, name, letter) values (1, 'temporary', 'Befristet', 'B'), (1, 'reception', 'Empfang', 'E')`)
  await tellDemoCounters(office)
  await tellDemoCounters(office)
  const told = await office.counters.scenariosOf(HEAD)
  expect(told.map(({ area }) => area).toSorted()).toEqual(['reception', 'temporary', 'temporary'])
  // one of them has appointments: a shorter window and overbooking can be asked
  const booked = told.find(({ name }) => name === 'Befristeter Aufenthalt mit Terminen')!
  expect(office.counters.faultsOf(booked.setting)).toEqual([])
  const levers = [
    { kind: 'window', weeks: 2 },
    { kind: 'overbook', places: 20, extra: 3 },
  ] as const
  expect(levers.map((lever) => office.counters.pullAll(booked.setting, [lever]).ok)).toEqual([true, true])
  const reception = told.find(({ area }) => area === 'reception')!
  // the worst of the vector's Thursday: 21.8 minutes at half past eleven
  const { days } = await office.counters.reckon({ ...reception.setting, patience: null })
  const [day] = days
  expect(day!.quarters.find(({ at }) => at === 675)!.end.wait).toBeCloseTo(21.812, 2)
})
