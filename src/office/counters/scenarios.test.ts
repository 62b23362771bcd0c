import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { manualClock } from '#ground/clock/clock.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { seededChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { openStaff, saveSite, saveTeam, staffPermissions } from '#office/staff/index.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import {
  changeScenario,
  copyScenario,
  counterPermissions,
  createScenario,
  deleteScenario,
  faultsIn,
  openCounters,
  restoreScenario,
  scenarioOf,
  scenariosOf,
  usualScenario,
  type CountersRoom,
} from './index.ts'

const HEAD: Actor = { kind: 'staff', id: 'h', roles: ['head'], sites: [1] }
const ELSEWHERE: Actor = { ...HEAD, id: 'e', sites: [2] }
const CLERK: Actor = { ...HEAD, id: 'c', roles: ['caseworker'] }
const described = { site: 1, area: 'front', name: ' Empfang heute ', note: '', setting: usualScenario(2026) }
let database: FreshDatabase
let room: CountersRoom

beforeEach(async () => {
  database = await freshDatabase()
  const clock = manualClock('2026-11-23T08:00:00Z')
  const chance = seededChance(3)
  const permissions = { ...counterPermissions, ...staffPermissions }
  const db = kysely<DB>(database.appPool)
  const ground = {
    ...{ db, clock, chance, permissions },
    ids: createIds(clock, chance),
    wake: () => undefined,
  }
  room = openCounters({ ground })
  const staff = openStaff(ground)
  await saveSite(staff, SYSTEM, {
    id: 1,
    name: 'Musterstadt',
    street: 'Ring 1',
    city: 'Musterstadt',
    timeZone: 'Europe/Berlin',
  })
  await saveTeam(staff, SYSTEM, { site: 1, key: 'front', name: 'Empfang', letter: 'E' })
})
afterEach(() => database.drop())

const rows = async (act: string) =>
  (
    await sql`select from ground.trail t where t.act = ${act}`
      .execute(room.ground.db)
      .catch(() => ({ rows: [] }))
  ).rows.length

async function created(more: object = {}): Promise<string> {
  const made = await createScenario(room, HEAD, { ...described, ...more })
  if (!made.ok) throw new Error(made.refusal)
  return made.scenario
}

test('a scenario is kept as it was described, for the heads of its site alone', async () => {
  const id = await created()
  const read = await scenarioOf(room, HEAD, id)
  expect(read).toMatchObject({
    name: 'Empfang heute',
    areaName: 'Empfang',
    version: 1,
    setting: described.setting,
  })
  expect(await scenarioOf(room, ELSEWHERE, id)).toBeNull()
  expect(await scenariosOf(room, CLERK)).toEqual([])
  expect(await createScenario(room, CLERK, described)).toMatchObject({ refusal: 'not-permitted' })
  expect(await createScenario(room, ELSEWHERE, described)).toMatchObject({ refusal: 'not-permitted' })
})

test('sent twice with one key it is one scenario', async () => {
  const one = await createScenario(room, HEAD, { ...described, key: 'k' })
  expect(await createScenario(room, HEAD, { ...described, key: 'k' })).toEqual(one)
  expect(await scenariosOf(room, HEAD)).toHaveLength(1)
})

test('of two who change the same, the second is told and overwrites nothing', async () => {
  const scenario = await created()
  const change = (name: string) => changeScenario(room, HEAD, { ...described, scenario, name, version: 1 })
  expect(await change('erste')).toMatchObject({ ok: true, version: 2 })
  expect(await change('zweite')).toMatchObject({ refusal: 'changed-meanwhile' })
  expect((await scenarioOf(room, HEAD, scenario))?.name).toBe('erste')
})

test('a copy goes its own way and knows where it comes from', async () => {
  const scenario = await created()
  const copy = await copyScenario(room, HEAD, { scenario, site: 1, name: 'Dritter Schalter' })
  if (!copy.ok) throw new Error(copy.refusal)
  const setting = { ...described.setting, service: { mean: 9, cv: 1 } }
  await changeScenario(room, HEAD, { ...described, scenario: copy.scenario, version: 1, setting })
  expect(await scenarioOf(room, HEAD, copy.scenario)).toMatchObject({
    basedOn: scenario,
    setting: { service: { mean: 9 } },
  })
  expect(await scenarioOf(room, HEAD, scenario)).toMatchObject({ setting: { service: { mean: 12 } } })
})

test('taken away it can be brought back; what is away is not changed', async () => {
  const scenario = await created()
  const at = { scenario, site: 1 }
  expect(await deleteScenario(room, HEAD, at)).toMatchObject({ ok: true })
  expect(await deleteScenario(room, HEAD, at)).toMatchObject({ refusal: 'unknown-scenario' })
  expect(await changeScenario(room, HEAD, { ...described, scenario, version: 2 })).toMatchObject({
    refusal: 'unknown-scenario',
  })
  expect((await scenariosOf(room, HEAD))[0]?.deletedAt).not.toBeNull()
  expect(await restoreScenario(room, HEAD, at)).toMatchObject({ ok: true })
  expect((await scenariosOf(room, HEAD))[0]?.deletedAt).toBeNull()
})

test('what cannot be is refused by field, and nothing is written', async () => {
  const refused = async (more: object) => createScenario(room, HEAD, { ...described, ...more })
  expect(await refused({ name: ' ' })).toMatchObject({ refusal: 'name-missing', field: 'name' })
  expect(await refused({ area: 'nowhere' })).toMatchObject({ refusal: 'unknown-area', field: 'area' })
  const absurd = await refused({ setting: { ...described.setting, service: { mean: -3, cv: 1 } } })
  expect(absurd).toMatchObject({ refusal: 'figures-wrong', field: 'serviceMean' })
  expect(absurd.ok ? [] : faultsIn(absurd)).toMatchObject([
    { field: 'serviceMean', why: 'too-small', least: 0.5 },
  ])
  expect(await scenarioOf(room, HEAD, "x' or 1=1")).toBeNull()
  expect(await deleteScenario(room, HEAD, { scenario: 'nonsense', site: 1 })).toMatchObject({
    refusal: 'unknown-scenario',
  })
  expect(await scenariosOf(room, HEAD)).toEqual([])
  expect(await rows('counters.create')).toBe(0)
})
