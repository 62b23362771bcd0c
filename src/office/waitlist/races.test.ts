import { sql } from 'kysely'
import type pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createPool } from '#ground/database/connect.ts'
import { eventsSince } from '#ground/events/event-store.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { cancel } from '../appointments/index.ts'
import { aPerson } from '../appointments/testing/an-office.ts'
import { accept, decline, expireOffers, hear, join } from './index.ts'
import { aList, CONCERN, offerTo, VISITOR, WISHES, type ListOffice } from './testing/a-list.ts'

/** Two processes of one office, each with its own connections, do the same at the same moment. */
let database: FreshDatabase
let pool: pg.Pool
let one: ListOffice
let two: ListOffice
beforeEach(async () => {
  database = await freshDatabase()
  one = await aList(database.appPool, database.appUrl)
  pool = createPool(database.appUrl, { max: 8, name: 'second' })
  two = await aList(pool, database.appUrl, { seed: 2, policy: null })
})
afterEach(async () => {
  await two.close()
  await one.close()
  await pool.end()
  await database.drop()
})

const counted = async (what: string) => {
  const found = await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(what)}`.execute(
    one.ground.db,
  )
  return found.rows[0]!.n
}
async function back(wall = '2026-11-26T09:00'): Promise<void> {
  const code = await one.booked(wall, aPerson('Weg'))
  await cancel(one.room, VISITOR, { code })
}

test('an event heard by both leads to one offer', async () => {
  await one.waits('Erste')
  await one.waits('Zweite')
  await back()
  const { events } = await eventsSince(one.ground.db, '0')
  const told = events.find(({ topic }) => topic === 'appointments.returned')!
  await Promise.all([one, two, one, two].map(({ list }) => hear(list, told)))
  expect(await counted('waitlist.place')).toBe(1)
  expect(await counted('waitlist.offer')).toBe(1)
})

test('two places at once go to two people, never both to the first', async () => {
  await one.waits('Erste')
  await one.waits('Zweite')
  for (const wall of ['2026-11-26T09:00', '2026-11-26T10:00'])
    await cancel(one.room, VISITOR, { code: await one.booked(wall) })
  const { events } = await eventsSince(one.ground.db, '0')
  const told = events.filter(({ topic }) => topic === 'appointments.returned')
  await Promise.all(told.map((event, n) => hear([one, two][n]!.list, event)))
  expect(await counted(`(select distinct entry from waitlist.offer where state = 'live') as o`)).toBe(2)
})

test('yes, no and the end of time meet: one of them holds, and the place is where it says', async () => {
  for (let round = 0; round < 5; round++) {
    const { entry } = await one.waits(`Runde ${'abcde'[round]}`)
    await back(`2026-11-26T1${round}:00`)
    const { token, until } = offerTo(await one.listen(), entry)
    one.clock.set(until)
    two.clock.set(Temporal.Instant.from(until).subtract({ milliseconds: 1 }))
    const command = { shown: { token }, by: 'link' } as const
    const [yes, no] = await Promise.all([
      accept(two.list, VISITOR, command),
      decline(two.list, VISITOR, command),
      expireOffers(one.list),
    ])
    const states = await sql<{ offer: string; place: string }>`
      select o.state as offer, p.state as place from waitlist.offer o join waitlist.place p on p.appointment = o.place
      where o.entry = ${entry}`.execute(one.ground.db)
    expect(states.rows).toHaveLength(1)
    const [state] = states.rows
    expect([yes.ok, no.ok].filter(Boolean).length).toBeLessThanOrEqual(1)
    expect(state).toEqual(
      yes.ok
        ? { offer: 'accepted', place: 'filled' }
        : { offer: no.ok ? 'declined' : 'expired', place: 'released' },
    )
    await sql`update waitlist.entry set state = 'left', closed_at = now(), erase_on = now() where state = 'waiting'`.execute(
      one.ground.db,
    )
    one.clock.set('2026-11-23T08:00:00Z')
  }
})

test('the same person joining at both at once is on the list once', async () => {
  const command = {
    ...{ site: 1, concerns: [CONCERN], language: 'de', wishes: WISHES },
    person: aPerson('Doppelt'),
  }
  const done = await Promise.all([one, two, one, two].map(({ list }) => join(list, VISITOR, command)))
  expect(done.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await counted('waitlist.entry')).toBe(1)
})
