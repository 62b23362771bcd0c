import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { cancel, closeLane, reopenLane } from '../appointments/index.ts'
import { aPerson } from '../appointments/testing/an-office.ts'
import { accept } from './index.ts'
import { aList, FRONT, offerTo, VISITOR, type ListOffice } from './testing/a-list.ts'

let database: FreshDatabase
let office: ListOffice
beforeEach(async () => {
  database = await freshDatabase()
  office = await aList(database.appPool, database.appUrl)
})
afterEach(async () => {
  await office.close()
  await database.drop()
})

const DAY = Temporal.PlainDate.from('2026-11-26')
const close = (lane: number) =>
  closeLane(office.room, FRONT, { site: 1, lane, day: DAY, why: 'Platz nicht besetzt' })
const offers = async () =>
  (await sql<{ n: number }>`select count(*)::int as n from waitlist.offer`.execute(office.ground.db)).rows[0]!
    .n

test('whoever waits is asked when a counter opens, not when one closes', async () => {
  await office.waits('Wartend')
  await office.listen()
  const closed = await close(1)
  if (!closed.ok) throw new Error(closed.refusal)
  await office.listen()
  expect(await offers()).toBe(0)
  await reopenLane(office.room, FRONT, { site: 1, rule: closed.rule })
  await office.listen()
  expect(await offers()).toBe(1)
})

test('an offered place is no longer given once its counter is closed', async () => {
  const { entry } = await office.waits('Wartend')
  const code = await office.booked('2026-11-26T09:00', aPerson('Weg'))
  await cancel(office.room, VISITOR, { code })
  const offer = offerTo(await office.listen(), entry)
  for (const lane of [1, 2, 3]) expect((await close(lane)).ok).toBe(true)
  expect(await accept(office.list, VISITOR, { shown: { token: offer.token }, by: 'link' })).toMatchObject({
    ok: false,
    refusal: 'place-gone',
  })
})
