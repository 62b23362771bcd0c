import { afterAll, beforeAll, expect, test } from 'vitest'
import { bindSimulator } from '#office/bind-simulator.ts'
import { aPlan, aSimulator, HEAD } from '#office/simulator/testing/a-simulator.ts'
import { freshDatabase, type FreshDatabase } from '../testing/database.ts'
import { tellDemoSimulator } from './demo-simulator.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

test('the demonstration asks once for two runs that are compared; without a head of office for none', async () => {
  const room = aSimulator(database.appPool)
  await aPlan(room)
  const office = { ground: room.ground, simulator: bindSimulator(room) }
  await tellDemoSimulator(office)
  expect(await office.simulator.readRuns(HEAD, { site: 1 })).toEqual({ ok: true, runs: [] })
  await database.adminPool.query(`
    insert into staff.account (id, login, name, roles, sites, teams, created_at)
    values ('00000000-0000-7000-8000-000000000001', 'leitung', 'Leitung', '{head}', '{1}', '{}', '2026-01-01')`)
  await database.adminPool.query(
    `insert into staff.desk (site, id, team, room) values (1, 5, 'reception', 'Theke 2')`,
  )
  await tellDemoSimulator(office)
  await tellDemoSimulator(office)
  const told = await office.simulator.readRuns(HEAD, { site: 1 })
  expect(told.ok && told.runs.map(({ changed }) => changed).toSorted()).toEqual([[], ['away.reception']])
})
