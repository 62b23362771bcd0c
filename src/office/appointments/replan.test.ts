import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { perform } from '#ground/act/act.ts'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { book } from './book.ts'
import { byCode } from './appointment-store.ts'
import { closeLane } from './close-lane.ts'
import { expire } from './expire.ts'
import { hold } from './hold.ts'
import { FAIR_POLICY } from './policy.ts'
import { savePolicy } from './policy-store.ts'
import { replanDay } from './replan.ts'
import { reserve } from './reserve.ts'
import { fillReserved } from './reserved.ts'
import { anOffice, aPerson, aSite, at, VISITOR_HERE, type TestOffice } from './testing/an-office.ts'
import { wishFor } from './wish.ts'

const CONCERN = 'study_extend'
const RECEPTION: Actor = { kind: 'staff', id: 'r', roles: ['reception'], sites: [1] }
const THURSDAY = Temporal.PlainDate.from('2026-11-26')

let database: FreshDatabase
let office: TestOffice
beforeEach(async () => {
  database = await freshDatabase()
  office = await anOffice(database.appPool, database.appUrl)
  await aSite(office.ground.db, 2)
  await office.ground.db.transaction().execute((tx) => savePolicy(tx, 1, FAIR_POLICY))
  await office.room.reloadPlan(1)
})
afterEach(async () => {
  await office.close()
  await database.drop()
})

async function booked(start: string) {
  const asked = { site: 1, concerns: [CONCERN], start: at(start), language: 'de' }
  const held = await hold(office.room, VISITOR_HERE, asked)
  if (!held.ok) throw new Error(held.refusal)
  await book(office.room, VISITOR_HERE, { code: held.code, ...aPerson() })
  return (await byCode(office.ground.db, held.code))!
}

const close = (lane: number) =>
  closeLane(office.room, RECEPTION, { site: 1, lane, day: THURSDAY, why: 'Ausfall' })

test('nobody is proposed a time before the one that was booked', async () => {
  const { lane, start } = await booked('2026-11-26T11:30')
  await booked('2026-11-26T11:30')
  await close(lane)
  const seen = await replanDay(office.room, RECEPTION, { site: 1, lane, day: THURSDAY })
  if (!seen.ok) throw new Error(seen.refusal)
  const { proposals, sameTime } = seen.bookings[0]!
  expect(sameTime).toBe(false)
  expect(proposals).toHaveLength(3)
  for (const proposal of proposals) expect(Temporal.Instant.compare(proposal, start)).toBeGreaterThan(0)
})

test('a place that was set aside is given to nobody once its counter is closed', async () => {
  const { room, ground } = office
  const asked = wishFor(room, { site: 1, concerns: [CONCERN] })
  if (!asked.ok) throw new Error(asked.refusal)
  const kept = await reserve(room, SYSTEM, {
    ...{ wish: asked.wish, start: at('2026-11-26T09:00'), purpose: 'offer' },
    until: ground.clock.now().add({ hours: 3 }),
  })
  if (!kept.ok) throw new Error(kept.refusal)
  for (const lane of [1, 2]) expect((await close(lane)).ok).toBe(true)
  const filled = await perform(ground, SYSTEM, { act: 'appointments.reserve', site: 1 }, (hand) =>
    fillReserved(room, hand, {
      ...{
        appointment: kept.appointment,
        concerns: [CONCERN],
        persons: 1,
        language: 'ar',
        needs: [],
        minutes: 20,
      },
      person: { id: ground.ids.uuid(), ...aPerson('Haddad'), searchName: 'HADDAD', language: 'ar' },
    }),
  )
  expect(filled).toMatchObject({ ok: false, refusal: 'place-gone' })
})

test('who had a booking for what is forgotten when it is over', async () => {
  await booked('2026-11-26T09:00')
  const claims = () => sql`select from appointments.live_booking`.execute(office.ground.db)
  office.clock.set(at('2026-11-26T18:00'))
  await expire(office.room)
  expect((await claims()).rows).toHaveLength(1)
  office.clock.set(at('2026-11-28T09:00'))
  await expire(office.room)
  expect((await claims()).rows).toHaveLength(0)
})
