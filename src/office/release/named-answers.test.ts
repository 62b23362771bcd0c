import { afterEach, beforeEach, expect, test } from 'vitest'
import { kysely } from '#ground/database/connect.ts'
import { NAMES_PER_ADDRESS, NAMES_PER_PERSON } from '#ground/identity/attempt.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { cancel, hold } from '../appointments/index.ts'
import { aSite, at, VISITOR_HERE } from '../appointments/testing/an-office.ts'
import { bookFairly } from './book-fairly.ts'
import { enter } from './enter.ts'
import { aDrawingOffice, announced, entrant, OPEN, setAside, type TestDraws } from './testing/a-draw.ts'

/** "One each" tells whoever types a name whether its bearer has a booking. It tells so few times. */
let database: FreshDatabase
let office: TestDraws
beforeEach(async () => {
  database = await freshDatabase()
  await aSite(kysely(database.adminPool), 8)
  await setAside(database.adminPool, 1)
  office = await aDrawingOffice(database.appPool, database.appUrl)
})
afterEach(async () => {
  await office.close()
  await database.drop()
})

const RECEPTION: Actor = { kind: 'staff', id: 'rita', roles: ['reception'], sites: [1] }
const HERE = '203.0.113.7'
const THERE = '198.51.100.9'
const VICTIM = {
  ...{ familyName: 'Nguyễn', givenNames: 'Ánh', birth: { year: 1990, month: 5, day: 17 } },
  ...{ mail: null, phone: null },
}
const said = (outcome: { ok: boolean; refusal?: string }) => (outcome.ok ? 'done' : outcome.refusal)
let times = 0

async function place(): Promise<string> {
  times += 1
  const start = at('2026-11-24T09:00').add({ minutes: 30 * (times % 4) })
  const held = await hold(office.room, VISITOR_HERE, {
    ...{ site: 1, concerns: ['study_extend'], language: 'de', start },
  })
  if (!held.ok) throw new Error(held.refusal)
  return held.code
}

async function asks(address: string, more: Partial<typeof VICTIM> = {}, code?: string) {
  const command = { ...VICTIM, ...more, code: code ?? (await place()), proof: { address } }
  return said(await bookFairly(office.release, VISITOR_HERE, command))
}

test('about one person it says so five times in a quarter of an hour, whatever network asks', async () => {
  expect(await asks(HERE)).toBe('done')
  const code = await place()
  for (let n = 0; n < NAMES_PER_PERSON.limit; n++)
    expect(await asks(`192.0.2.${n}`, {}, code)).toBe('already-has-booking')
  expect(await asks(THERE, {}, code)).toBe('too-many-attempts')
  // spelt otherwise it is the same person
  expect(await asks(THERE, { familyName: 'NGUYEN', givenNames: 'Anh' }, code)).toBe('too-many-attempts')
  // whoever books for the first time is not in the way
  expect(await asks(THERE, { familyName: 'Berg' }, code)).toBe('done')
  office.wall.advance({ minutes: 15 })
  expect(await asks(THERE)).toBe('already-has-booking')
})

test('one network hears it twenty times, whomever it asks about; the counter outlives no quarter of an hour', async () => {
  const release = await announced(office)
  office.clock.set(OPEN.toString())
  const tries = async (n: number, address: string) =>
    said(await enter(office.release, VISITOR_HERE, { ...entrant(release, n), address }))
  for (let n = 0; n <= NAMES_PER_ADDRESS.limit; n++) expect(await tries(n, THERE)).toBe('done')
  for (let n = 0; n < NAMES_PER_ADDRESS.limit; n++) expect(await tries(n, HERE)).toBe('already-entered')
  expect(await tries(NAMES_PER_ADDRESS.limit, HERE)).toBe('too-many-attempts')
  expect(await tries(NAMES_PER_ADDRESS.limit, THERE)).toBe('already-entered')
  office.wall.advance({ minutes: 15 })
  expect(await tries(NAMES_PER_ADDRESS.limit, HERE)).toBe('already-entered')
})

test('colleagues are not counted, and what came to nothing for another reason is not either', async () => {
  const code = await place()
  await cancel(office.room, VISITOR_HERE, { code })
  for (let n = 0; n < NAMES_PER_PERSON.limit + 1; n++)
    expect(await asks(HERE, {}, code)).toBe('already-cancelled')
  expect(await asks(HERE)).toBe('done')
  const other = await place()
  for (let n = 0; n < NAMES_PER_PERSON.limit + 1; n++) {
    const command = { ...VICTIM, code: other, proof: { address: HERE } }
    expect(said(await bookFairly(office.release, RECEPTION, command))).toBe('already-has-booking')
  }
})
