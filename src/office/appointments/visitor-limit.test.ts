import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#ground/permission/permission.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { extend } from './extend.ts'
import { hold } from './hold.ts'
import type { Room } from './room.ts'
import { anOffice, aSite, at, VISITOR_HERE as VISITOR, type TestOffice } from './testing/an-office.ts'

let database: FreshDatabase
let office: TestOffice
let room: Room

beforeAll(async () => {
  database = await freshDatabase()
  office = await anOffice(database.appPool, database.appUrl)
  await aSite(office.ground.db, 4)
  await office.room.reloadPlan(1)
  room = { ...office.room, placesPerNetwork: 3 }
})
afterAll(async () => {
  await office.close()
  await database.drop()
})

const CLIENT: Actor = { kind: 'client', id: 'kiosk', roles: ['client', 'appointments:write'], sites: [1] }
const take = (actor: Actor, wall: string, address?: string) =>
  hold(room, actor, {
    site: 1,
    concerns: ['study_extend'],
    language: 'de',
    start: at(wall),
    ...(address && { address }),
  })
const TOO_MANY = { ok: false, refusal: 'too-many-places' }

test('one network takes and keeps only so many places at a time; others, and programs with a key, go on', async () => {
  const here = '2001:db8:1:2::7'
  const first = await take(VISITOR, '2026-11-24T08:00', here)
  if (!first.ok) throw new Error(first.refusal)
  expect(await take(VISITOR, '2026-11-24T08:15', '2001:db8:1:2:ffff::9')).toMatchObject({ ok: true })
  office.clock.advance({ minutes: 5 })
  expect(await extend(room, VISITOR, { code: first.code, address: here })).toMatchObject({ ok: true })
  const more = await take(VISITOR, '2026-11-24T08:30', here)
  expect(more).toMatchObject(TOO_MANY)
  expect(more).toMatchObject({ detail: { retryAfterSeconds: expect.any(Number) } })
  expect(await extend(room, VISITOR, { code: first.code, address: here })).toMatchObject(TOO_MANY)
  expect(await take(VISITOR, '2026-11-24T08:30', '2001:db8:9::1')).toMatchObject({ ok: true })
  expect(await take(CLIENT, '2026-11-24T08:30', here)).toMatchObject({ ok: true })
})

test('a place that could not be had does not count: at a rush one asks often', async () => {
  const there = '192.0.2.7'
  for (let n = 0; n < 5; n++)
    expect(await take(VISITOR, '2026-11-29T08:00', there)).toMatchObject({
      ok: false,
      refusal: expect.not.stringContaining('many'),
    })
  for (const wall of ['09:00', '09:15', '09:30'])
    expect(await take(VISITOR, `2026-11-25T${wall}`, there)).toMatchObject({ ok: true })
  expect(await take(VISITOR, '2026-11-25T09:45', there)).toMatchObject(TOO_MANY)
})
