import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SYSTEM } from '#ground/permission/permission.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { cancel } from '../appointments/index.ts'
import { aPerson } from '../appointments/testing/an-office.ts'
import {
  accept,
  changeWishes,
  checkDecisions,
  confirmTitleEnd,
  decline,
  eraseEnded,
  find,
  joinWithBooking,
  lapse,
  leave,
  markHardship,
  readHistory,
  remove,
} from './index.ts'
import { aList, at, FRONT, offerTo, VISITOR, WISHES, type ListOffice } from './testing/a-list.ts'

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
async function freed(wall = '2026-11-26T09:00') {
  const code = await office.booked(wall, aPerson('Weg'))
  const back = await cancel(office.room, VISITOR, { code })
  if (!back.ok) throw new Error(back.refusal)
  return office.listen()
}
const yes = (token: string) => accept(office.list, VISITOR, { shown: { token }, by: 'link' })

test('hardship comes first, never without a reason, and the history tells why', async () => {
  const urgent = await office.waits('Bald', { titleEnds: DAY })
  const hard = await office.waits('Hart')
  const shown = { entry: hard.entry, site: 1 }
  expect(await markHardship(office.list, FRONT, { shown, hardship: 'family', why: ' ' })).toMatchObject({
    refusal: 'why-missing',
  })
  expect(await markHardship(office.list, VISITOR, { shown, hardship: 'family', why: 'ich' })).toMatchObject({
    refusal: 'not-permitted',
  })
  await markHardship(office.list, FRONT, { shown, hardship: 'family', why: 'Kind allein im Ausland' })
  const first = offerTo(await freed(), hard.entry)
  office.clock.advance({ minutes: 1 })
  await decline(office.list, VISITOR, { shown: { token: first.token }, by: 'link' })
  offerTo(await office.listen(), urgent.entry)
  const history = await readHistory(office.list, FRONT, { site: 1, entry: hard.entry })
  expect(history.ok && history.notes.map(({ what }) => what)).toEqual([
    'joined',
    'hardship-marked',
    'offered',
    'declined',
  ])
  expect(history).toMatchObject({
    decisions: [
      { skip: 'was-asked', before: 0, state: null },
      { skip: null, before: 0, state: 'declined' },
    ],
  })
  const since = office.clock.now().subtract({ hours: 24 })
  expect(await checkDecisions(office.list, { site: 1, since })).toEqual({ checked: 2, faulty: [] })
})

test('the history also names places that nobody was asked for', async () => {
  const { entry } = await office.waits('Nachmittag', { parts: ['afternoon'] })
  await freed()
  const history = await readHistory(office.list, FRONT, { site: 1, entry })
  expect(history).toMatchObject({
    decisions: [{ start: at('2026-11-26T09:00'), skip: 'part', before: 0, state: null }],
  })
})

test('the check finds a decision that passed somebody over', async () => {
  await office.waits('Bald', { titleEnds: DAY })
  const late = await office.waits('Später')
  await freed()
  await sql`
    update waitlist.offer o set considered = jsonb_build_array(o.considered -> 0) || jsonb_build_array(jsonb_build_object(
      'entry', ${late.entry}::text, 'band', 'later', 'joinedAt', '2026-11-23T07:00:00Z', 'skip', null))`.execute(
    office.ground.db,
  )
  const since = office.clock.now().subtract({ hours: 24 })
  expect((await checkDecisions(office.list, { site: 1, since })).faulty).toHaveLength(1)
})

test('leaving with an open offer passes the place on, and removing needs a reason', async () => {
  const a = await office.waits('Erste')
  const b = await office.waits('Zweite')
  const { token } = offerTo(await freed(), a.entry)
  await leave(office.list, VISITOR, { shown: { code: a.code } })
  expect(await yes(token)).toMatchObject({ refusal: 'offer-withdrawn' })
  offerTo(await office.listen(), b.entry)
  const shown = { entry: b.entry, site: 1 }
  expect(await remove(office.list, FRONT, { shown, why: '' })).toMatchObject({ refusal: 'why-missing' })
  expect(await remove(office.list, FRONT, { shown, why: 'weggezogen' })).toMatchObject({ ok: true })
  expect(await changeWishes(office.list, VISITOR, { shown: { code: b.code }, wishes: WISHES })).toMatchObject(
    {
      refusal: 'not-waiting',
    },
  )
})

test('new wishes cost no place in the order, and a confirmed end of the title is not confirmed any more when changed', async () => {
  const a = await office.waits('Erste')
  const b = await office.waits('Zweite')
  const shown = { entry: a.entry, site: 1 }
  await confirmTitleEnd(office.list, FRONT, { shown, titleEnds: DAY })
  await changeWishes(office.list, VISITOR, { shown: { code: a.code }, wishes: { ...WISHES, titleEnds: DAY } })
  expect(await find(office.list, VISITOR, a.code)).toMatchObject({
    entry: { titleConfirmed: office.clock.now() },
  })
  await changeWishes(office.list, VISITOR, { shown: { code: a.code }, wishes: WISHES })
  expect(await find(office.list, VISITOR, a.code)).toMatchObject({
    entry: { titleConfirmed: null },
    position: { atLeast: 0, atMost: 5 },
  })
  offerTo(await freed(), a.entry)
  expect(b.ok).toBe(true)
})

test('at night whose booking has come is taken off, and half a year later nothing speaks of anybody', async () => {
  const old = await office.booked('2026-11-25T09:00', aPerson('Alt'))
  const it = await joinWithBooking(office.list, VISITOR, { code: old, language: 'de', wishes: WISHES })
  if (!it.ok) throw new Error(it.refusal)
  expect(await lapse(office.list)).toBe(0)
  office.clock.set(at('2026-11-26T03:00'))
  expect(await lapse(office.list)).toBe(1)
  expect(await eraseEnded(office.list)).toBe(0)
  office.clock.advance({ hours: 24 * 181 })
  expect(await eraseEnded(office.list)).toBe(1)
  const left = await sql`
    select from waitlist.entry e left join waitlist.claim c on c.entry = e.id
    where e.person is not null or e.title_ends is not null or c.entry is not null`.execute(office.ground.db)
  expect(left.rows).toHaveLength(0)
  expect(await find(office.list, SYSTEM, it.code)).toMatchObject({ refusal: 'not-permitted' })
})
