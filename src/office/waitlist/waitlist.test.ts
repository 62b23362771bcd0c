import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createPool } from '#ground/database/connect.ts'
import { agreeAll } from '../../../testing/agree-all.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { cancel, expire, FAIR_POLICY, placesOn, wishFor } from '../appointments/index.ts'
import { aPerson } from '../appointments/testing/an-office.ts'
import {
  accept,
  answerBySms,
  decline,
  expireOffers,
  figures,
  find,
  findOffer,
  join,
  joinWithBooking,
  leave,
  readHistory,
  readList,
} from './index.ts'
import { aList, at, CONCERN, FRONT, offerTo, VISITOR, WISHES, type ListOffice } from './testing/a-list.ts'

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
/** A booking of Thursday is given back; whoever is first in order is asked. */
async function freed(wall = '2026-11-26T09:00') {
  const code = await office.booked(wall, aPerson('Weg'))
  const back = await cancel(office.room, VISITOR, { code })
  if (!back.ok) throw new Error(back.refusal)
  return office.listen()
}
const yes = (token: string, by: 'link' | 'page' = 'link') =>
  accept(office.list, VISITOR, { shown: { token }, by })
const placeStates = async () =>
  (
    await sql<{ state: string }>`select state from waitlist.place order by found_at`.execute(office.ground.db)
  ).rows.map(({ state }) => state)
const acts = async () =>
  (
    await sql<{
      act: string
    }>`select act from trail.entry where act like 'waitlist.%' order by at, chain, position`.execute(
      office.ground.db,
    )
  ).rows.map(({ act }) => act)

test('a place given back goes to the most urgent, not to the first in time', async () => {
  await office.waits('Später')
  const urgent = await office.waits('Bald', { titleEnds: DAY.add({ days: 5 }) })
  const offer = offerTo(await freed(), urgent.entry)
  const done = await yes(offer.token)
  expect(done).toMatchObject({ ok: true, again: false })
  expect(await find(office.list, VISITOR, urgent.code)).toMatchObject({
    entry: { state: 'placed', booking: done.ok && done.code },
  })
  expect(await placeStates()).toEqual(['filled'])
  expect(await acts()).toEqual([
    'waitlist.join',
    'waitlist.join',
    'waitlist.take-place',
    'waitlist.offer',
    'waitlist.accept',
    'waitlist.find',
  ])
})

test('saying yes twice gives the same booking twice, and it is one booking', async () => {
  const { entry } = await office.waits('Nguyễn')
  const { token } = offerTo(await freed(), entry)
  const first = await yes(token)
  expect(await yes(token, 'page')).toEqual({ ...first, again: true })
  const rows = await sql<{ n: number }>`
    select count(*)::int as n from appointments.appointment where state = 'booked'`.execute(office.ground.db)
  expect(rows.rows[0]!.n).toBe(1)
})

test('two processes that accept and decline at once end in one answer', async () => {
  const pool = createPool(database.appUrl, { max: 4, name: 'second' })
  const second = await aList(pool, database.appUrl, { seed: 2, policy: null })
  const { entry } = await office.waits('Nguyễn')
  const { token } = offerTo(await freed(), entry)
  const command = { shown: { token }, by: 'link' } as const
  const [here, there, ...more] = await Promise.all([
    accept(office.list, VISITOR, command),
    accept(second.list, VISITOR, command),
    accept(office.list, VISITOR, command),
    accept(second.list, VISITOR, command),
  ])
  for (const one of [here, there, ...more])
    expect(one).toMatchObject({ ok: true, code: here.ok && here.code })
  const booked = await sql`select from appointments.appointment where state = 'booked'`.execute(
    office.ground.db,
  )
  expect(booked.rows).toHaveLength(1)
  await second.close()
  await pool.end()
})

test('a place is offered to one person at a time, and whoever has an offer gets no second one', async () => {
  const a = await office.waits('Erste')
  const b = await office.waits('Zweite')
  const first = offerTo(await freed('2026-11-26T09:00'), a.entry)
  const second = offerTo(await freed('2026-11-26T10:00'), b.entry)
  expect(first.offer).not.toBe(second.offer)
  await freed('2026-11-26T11:00')
  expect(await placeStates()).toEqual(['offered', 'offered', 'released'])
  await expect(
    sql`insert into waitlist.offer select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(),
        'token', '\\x00'))).* from waitlist.offer o where o.id = ${first.offer}`.execute(office.ground.db),
  ).rejects.toThrow(/one_live_offer/)
})

test('at the very instant of its end an offer is over, and a moment before it is not', async () => {
  const a = await office.waits('Erste')
  const { token, until } = offerTo(await freed(), a.entry)
  office.clock.set(until)
  expect(await yes(token)).toMatchObject({ ok: false, refusal: 'offer-expired' })
  office.clock.set(Temporal.Instant.from(until).subtract({ milliseconds: 1 }))
  expect(await yes(token)).toMatchObject({ ok: true })
})

test('an answer that does not come passes the place on; with nobody left it returns to everybody', async () => {
  const a = await office.waits('Erste')
  const b = await office.waits('Zweite')
  const first = offerTo(await freed(), a.entry)
  office.clock.set(first.until)
  expect(await expireOffers(office.list)).toBe(1)
  const second = offerTo(await office.listen(), b.entry)
  expect(await yes(first.token)).toMatchObject({ refusal: 'offer-expired' })
  expect(await decline(office.list, VISITOR, { shown: { token: second.token }, by: 'link' })).toMatchObject({
    ok: true,
  })
  expect(await yes(second.token)).toMatchObject({ refusal: 'offer-declined' })
  expect(await placeStates()).toEqual(['released'])
  const asked = wishFor(office.room, { site: 1, concerns: [CONCERN] })
  if (!asked.ok) throw new Error(asked.refusal)
  const isFree = () =>
    placesOn(office.room, asked.wish, DAY).filter((start) => start.equals(at('2026-11-26T09:00')))
  // three lanes: two of them were always free at nine
  expect(isFree()).toHaveLength(1)
  office.clock.advance({ hours: 13 })
  await expire(office.room)
  const lanes = await sql`
    select from appointments.appointment where state in ('held', 'booked')`.execute(office.ground.db)
  expect(lanes.rows).toHaveLength(0)
})

test('accepting an earlier place gives the later one back, and that one goes to the next', async () => {
  const old = await office.booked('2027-01-14T09:00', aPerson('Besser'))
  const better = await joinWithBooking(office.list, VISITOR, { code: old, language: 'de', wishes: WISHES })
  if (!better.ok) throw new Error(better.refusal)
  const { token } = offerTo(await freed(), better.entry)
  const next = await office.waits('Nächste')
  expect(await yes(token)).toMatchObject({ ok: true })
  const { token: passedOn } = offerTo(await office.listen(), next.entry)
  expect(await findOffer(office.list, VISITOR, passedOn)).toMatchObject({
    offer: { start: at('2027-01-14T09:00'), state: 'live' },
  })
  expect(await figures(office.list, FRONT, { site: 1 })).toMatchObject({
    results: { refusal: 'evaluation-off' },
  })
  await agreeAll(database.adminPool)
  expect(await figures(office.list, FRONT, { site: 1 })).toMatchObject({
    results: { offered: 2, accepted: 1, daysGained: null },
  })
  const gained = await sql`select from waitlist.offer where days_gained = 49`.execute(office.ground.db)
  expect(gained.rows).toHaveLength(1)
})

test('a later place is never offered to whoever has an earlier one', async () => {
  const old = await office.booked('2026-11-25T09:00')
  await joinWithBooking(office.list, VISITOR, { code: old, language: 'de', wishes: WISHES })
  await freed('2026-11-26T09:00')
  expect(await placeStates()).toEqual(['released'])
})

test('whoever booked elsewhere meanwhile is asked for earlier places only, and swaps', async () => {
  const { entry, code } = await office.waits('Schnell')
  const own = await office.booked('2026-11-27T09:00', aPerson('Schnell'))
  await office.listen()
  await freed('2026-11-30T09:00')
  expect(await placeStates()).toEqual(['released'])
  const { token } = offerTo(await freed('2026-11-26T09:00'), entry)
  expect(await yes(token)).toMatchObject({ ok: true })
  const old = await sql<{ state: string }>`
    select state from appointments.appointment where code = ${own}`.execute(office.ground.db)
  expect(old.rows[0]!.state).toBe('cancelled')
  expect(await find(office.list, VISITOR, code)).toMatchObject({ entry: { state: 'placed' } })
})

test('whoever booked elsewhere in the moment between is told so, and nothing is taken from anybody', async () => {
  const { entry } = await office.waits('Schnell')
  const events = await freed()
  await office.booked('2026-11-27T09:00', aPerson('Schnell'))
  expect(await yes(offerTo(events, entry).token)).toMatchObject({ refusal: 'already-has-booking' })
  expect(await placeStates()).toEqual(['offered'])
})

test('one live entry per person and concern, whatever the spelling; after leaving again', async () => {
  const first = await office.waits('Müller')
  await expect(office.waits('MUELLER')).rejects.toThrow('already-waiting')
  expect(await leave(office.list, VISITOR, { shown: { code: first.code } })).toMatchObject({ ok: true })
  await office.waits('Mueller')
})

test('the same request key puts somebody on the list once', async () => {
  const command = {
    site: 1,
    concerns: [CONCERN],
    language: 'de',
    person: aPerson('Doppelt'),
    wishes: WISHES,
    key: 'key-12345678',
  }
  const first = await join(office.list, VISITOR, command)
  expect(await join(office.list, VISITOR, command)).toEqual(first)
  expect(await join(office.list, VISITOR, { ...command, language: 'en' })).toMatchObject({
    refusal: 'key-reused',
  })
})

test('a number by SMS is taken from the right telephone only, five times wrong ends it', async () => {
  const a = await office.waits('Kurz', { reach: 'sms' }, '0176 1234567'.replace(' ', ''))
  const { pin, token, notice } = offerTo(await freed(), a.entry)
  expect(notice).toMatchObject({ reach: { phone: '01761234567' } })
  const sms = (text: string, from = '+491761234567') => answerBySms(office.list, { from, text })
  expect(await sms(pin, '+491769999999')).toBe('not-for-us')
  expect(await sms('Danke')).toBe('not-for-us')
  const wrong = pin === '000000' ? '111111' : '000000'
  for (let n = 0; n < 5; n++) expect(await sms(wrong)).toBe('refused')
  expect(await sms(pin)).toBe('refused')
  expect(await yes(token)).toMatchObject({ ok: true })
  expect(await sms(pin)).toBe('not-for-us')
})

test('the right number by SMS books', async () => {
  const a = await office.waits('Kurz', { reach: 'sms' }, '+491761234567')
  const { pin } = offerTo(await freed(), a.entry)
  expect(
    await answerBySms(office.list, { from: '01761234567', text: `Ja! ${pin.slice(0, 3)} ${pin.slice(3)}` }),
  ).toBe('accepted')
})

test('a forged link opens nothing, and staff of another site neither', async () => {
  const a = await office.waits('Erste')
  const { offer } = offerTo(await freed(), a.entry)
  expect(await yes('x'.repeat(43))).toMatchObject({ refusal: 'unknown-offer' })
  const away = { ...FRONT, sites: [2] }
  expect(await accept(office.list, away, { shown: { offer, site: 2 }, by: 'reception' })).toMatchObject({
    refusal: 'unknown-offer',
  })
  expect(await accept(office.list, away, { shown: { offer, site: 1 }, by: 'reception' })).toMatchObject({
    refusal: 'not-permitted',
  })
})

test('whoever wants to be called is not written to, and the reception accepts on the telephone', async () => {
  const a = await office.waits('Ruf an', { reach: 'call' }, '09131860000')
  const { offer, notice } = offerTo(await freed(), a.entry)
  expect(notice).toBeUndefined()
  const seen = await readList(office.list, FRONT, { site: 1 })
  expect(seen).toMatchObject({
    list: [{ person: { familyName: 'Ruf an' }, offer: { id: offer, way: 'call' } }],
  })
  expect(await accept(office.list, FRONT, { shown: { offer, site: 1 }, by: 'reception' })).toMatchObject({
    ok: true,
  })
})

test('a missed long place: what is left after the time to answer and come goes to somebody at short notice', async () => {
  await office.close()
  office = await aList(database.appPool, database.appUrl, { seed: 3, policy: null })
  const code = await office.booked('2026-11-23T09:00', aPerson('Fehlt'))
  await sql`
    update appointments.appointment set during = tstzrange(lower(during), lower(during) + interval '150 minutes')
    where code = ${code}`.execute(office.ground.db)
  const slow = await office.waits('Mail')
  const quick = await office.waits('Kurz', { reach: 'sms' }, '01761234567')
  office.clock.set(at('2026-11-23T09:30'))
  const visit = await sql<{ visit: string }>`
    select visit from appointments.appointment where code = ${code}`.execute(office.ground.db)
  await office.room.ground.db.transaction().execute((tx) =>
    sql`insert into events.event (at, topic, site, subject, data) values (${office.clock.now().toString()},
        'reception.missed', 1, null, ${JSON.stringify({ visit: visit.rows[0]!.visit })}::jsonb)`.execute(tx),
  )
  const events = await office.listen()
  const { token, until } = offerTo(events, quick.entry)
  expect(until).toBe(at('2026-11-23T10:00').toString())
  expect(await yes(token)).toMatchObject({ ok: true })
  const history = await readHistory(office.list, FRONT, { site: 1, entry: slow.entry })
  expect(history).toMatchObject({ decisions: [{ skip: 'channel' }] })
})

test('where places are free at once, whoever waits is asked all the same', async () => {
  await office.close()
  await database.drop()
  database = await freshDatabase()
  office = await aList(database.appPool, database.appUrl, { policy: { ...FAIR_POLICY, returns: 'at-once' } })
  const a = await office.waits('Erste')
  const { token } = offerTo(await freed(), a.entry)
  expect(await yes(token)).toMatchObject({ ok: true })
})

test('to a landline no SMS goes: neither by wish nor for a place of the same day', async () => {
  await expect(office.waits('Festnetz', { reach: 'sms' }, '09131860000')).rejects.toThrow('no-reach')
  await office.waits('Festnetz', { reach: 'mail' }, '09131860000')
  const mobile = await office.waits('Handy', { reach: 'mail' }, '01761234567')
  office.clock.set(at('2026-11-26T08:30'))
  const offer = offerTo(await freed('2026-11-26T15:00'), mobile.entry)
  expect(offer.notice).toMatchObject({ reach: { phone: '01761234567' } })
})
