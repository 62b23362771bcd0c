import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { perform } from '#ground/act/act.ts'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { book } from './book.ts'
import { cancel } from './cancel.ts'
import { dayAt, dayNumber } from './cells.ts'
import { expire } from './expire.ts'
import { placesOn, whyNot } from './free-places.ts'
import { hold } from './hold.ts'
import { keepRest } from './keep-rest.ts'
import { move } from './move.ts'
import { officeCodeHash } from './office-code.ts'
import { FAIR_POLICY, keptUntil, NO_POLICY } from './policy.ts'
import { savePolicy, saveQuota } from './policy-store.ts'
import { cellsOfPools, POOLS, sharesTooMuch, type Quota } from './quota.ts'
import { reserve } from './reserve.ts'
import { fillReserved, keepReserved } from './reserved.ts'
import { anOffice, aPerson, aSite, at, VISITOR_HERE } from './testing/an-office.ts'
import { wishFor } from './wish.ts'

const CONCERN = 'study_extend'
const RECEPTION: Actor = { kind: 'staff', id: 'r', roles: ['reception'], sites: [1] }
const THURSDAY = '2026-11-26T09:00'

let database: FreshDatabase
beforeEach(async () => {
  database = await freshDatabase()
})
afterEach(() => database.drop())

async function fairOffice(policy = FAIR_POLICY, lanes = 2) {
  const office = await anOffice(database.appPool, database.appUrl)
  await aSite(office.ground.db, lanes)
  await office.ground.db.transaction().execute((tx) => savePolicy(tx, 1, policy))
  await office.room.reloadPlan(1)
  return office
}

const asks = (start: string) => ({ site: 1, concerns: [CONCERN], start: at(start), language: 'de' })

async function booked(room: Parameters<typeof hold>[0], start: string, person = aPerson()) {
  const held = await hold(room, VISITOR_HERE, asks(start))
  if (!held.ok) throw new Error(held.refusal)
  return { code: held.code, outcome: await book(room, VISITOR_HERE, { code: held.code, ...person }) }
}

test('a person has one live booking per concern, however the name is spelled', async () => {
  const { room, close } = await fairOffice()
  const person = { ...aPerson('Müller'), givenNames: 'Ana' }
  expect((await booked(room, THURSDAY, person)).outcome.ok).toBe(true)
  const again = await booked(room, '2026-11-26T10:00', { ...person, familyName: 'MUELLER' })
  expect(again.outcome).toMatchObject({ ok: false, refusal: 'already-has-booking' })
  // the refused place is still held: with another concern or by staff it can go on
  const other = await booked(room, '2026-11-26T11:00', { ...person, familyName: 'Möller' })
  expect(other.outcome.ok).toBe(true)
  await close()
})

test('twenty requests of one person at once make one booking', async () => {
  const { room, close } = await fairOffice()
  const person = aPerson('Rossi')
  const starts = Array.from({ length: 8 }, (_, n) => at('2026-11-27T08:00').add({ minutes: 30 * n }))
  const held = await Promise.all(
    starts.map((start) => hold(room, VISITOR_HERE, { ...asks(THURSDAY), start })),
  )
  const codes = held.flatMap((one) => (one.ok ? [one.code] : []))
  expect(codes.length).toBeGreaterThan(5)
  const outcomes = await Promise.all(codes.map((code) => book(room, VISITOR_HERE, { code, ...person })))
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  const rows = await sql`select from appointments.live_booking`.execute(room.ground.db)
  expect(rows.rows).toHaveLength(1)
  await close()
})

test('after the visit, after cancelling and for another day a person may book again', async () => {
  const { room, clock, close } = await fairOffice(NO_POLICY_BUT_ONE)
  const person = aPerson('Silva')
  const first = await booked(room, THURSDAY, person)
  expect(first.outcome.ok).toBe(true)
  await cancel(room, VISITOR_HERE, { code: first.code })
  const second = await booked(room, THURSDAY, person)
  expect(second.outcome.ok).toBe(true)
  const moved = await move(room, VISITOR_HERE, { code: second.code, start: at('2026-11-27T09:00') })
  expect(moved.ok).toBe(true)
  clock.set(at('2026-11-26T12:00'))
  expect((await booked(room, '2026-11-30T09:00', person)).outcome.ok).toBe(false)
  clock.set(at('2026-11-27T12:00'))
  expect((await booked(room, '2026-11-30T09:00', person)).outcome.ok).toBe(true)
  await close()
})

const NO_POLICY_BUT_ONE = { ...NO_POLICY, onePerPerson: true }

test('what is given back is kept, told to the waiting list, and free again only after a while', async () => {
  const { room, clock, ground, close } = await fairOffice()
  const { code } = await booked(room, THURSDAY)
  const taken = await booked(room, THURSDAY, aPerson('Kovač'))
  expect(taken.outcome.ok).toBe(true)
  await cancel(room, VISITOR_HERE, { code })
  const wish = wishOf(room)
  const isFree = () => whyNot(room, wish, at(THURSDAY)) === 'offered'
  expect(isFree()).toBe(false)
  const told = await sql<{ data: { appointment: string; minutes: number } }>`
    select data from events.event where topic = 'appointments.returned'`.execute(ground.db)
  expect(told.rows).toHaveLength(1)
  expect(told.rows[0]!.data.minutes).toBeGreaterThan(0)
  clock.set(ground.clock.now().add({ minutes: 721 }))
  await expire(room)
  expect(isFree()).toBe(true)
  await close()
})

test('the hour of return is anywhere between its bounds, and soon places are free at once', () => {
  const now = at('2026-11-23T08:00')
  const until = (start: string, n: number) =>
    keptUntil(FAIR_POLICY, at(start), now, (below) => Math.min(n, below - 1))
  expect(until(THURSDAY, 0)).toEqual(now.add({ minutes: 30 }))
  expect(until(THURSDAY, 1e9)).toEqual(now.add({ minutes: 720 }))
  expect(until('2026-11-23T12:00', 1e9)).toEqual(at('2026-11-23T10:00'))
  expect(until('2026-11-23T10:00', 0)).toBeNull()
  expect(keptUntil(NO_POLICY, at(THURSDAY), now, () => 0)).toBeNull()
})

test('a share for the telephone is not shown to visitors and opens to all when its day has come near', async () => {
  const { room, ground, clock, close } = await fairOffice(FAIR_POLICY, 1)
  const quota: Quota = {
    ...{ id: ground.ids.uuid(), site: 1, team: null, share: 40, opensDays: 2 },
    pool: 'desk',
  }
  await ground.db.transaction().execute((tx) => saveQuota(tx, quota))
  await room.reloadPlan(1)
  const wish = wishOf(room)
  const day = Temporal.PlainDate.from('2026-12-03')
  const open = placesOn(room, wish, day)
  const withDesk = placesOn(room, { ...wish, pools: ['open', 'desk'] }, day)
  expect(open.length).toBeLessThan(withDesk.length)
  const only = withDesk.find((one) => !open.some((other) => other.equals(one)))!
  expect(whyNot(room, wish, only)).toBe('set-aside')
  expect(await hold(room, VISITOR_HERE, { ...asks(THURSDAY), start: only })).toMatchObject({
    refusal: 'place-taken',
  })
  expect(await hold(room, RECEPTION, { ...asks(THURSDAY), start: only })).toMatchObject({ ok: true })
  clock.set(at('2026-12-01T08:00'))
  expect(placesOn(room, wish, day)).toEqual(placesOn(room, { ...wish, pools: POOLS }, day))
  await close()
})

test('over weeks and counters each share comes out as it was set', () => {
  const quotas = [
    { id: 'a', site: 1, team: null, pool: 'desk', share: 20, opensDays: 0 },
    { id: 'b', site: 1, team: null, pool: 'draw', share: 30, opensDays: 0 },
  ] as const
  const today = dayNumber(Temporal.PlainDate.from('2026-11-23'))
  let all = 0
  const got = { open: 0, desk: 0, draw: 0 }
  for (let day = today + 1; day < today + 29; day++)
    for (let lane = 1; lane <= 4; lane++)
      for (let hour = 8; hour < 12; hour++) {
        all++
        for (const pool of ['open', 'desk', 'draw'] as const) {
          const cells = cellsOfPools(quotas, { id: lane, team: 't' }, day, today, [pool])!
          if ((cells[(hour * 12) >>> 5]! >>> ((hour * 12) & 31)) & 1) got[pool]++
        }
      }
  expect(got.open + got.desk + got.draw).toBe(all)
  expect(got.desk / all).toBeCloseTo(0.2, 1)
  expect(got.draw / all).toBeCloseTo(0.3, 1)
  expect(sharesTooMuch(quotas)).toBe(false)
  expect(sharesTooMuch([...quotas, { ...quotas[0], id: 'c', team: 't', share: 50 }])).toBe(true)
})

test('a code from a letter opens its share once, and only for its concern', async () => {
  const { room, ground, close } = await fairOffice()
  const quota: Quota = { id: ground.ids.uuid(), site: 1, team: null, pool: 'coded', share: 50, opensDays: 0 }
  await ground.db.transaction().execute((tx) => saveQuota(tx, quota))
  const code = ground.ids.code()
  await sql`
    insert into appointments.office_code (id, site, team, concerns, code_hash, batch, issued_at, expires_at)
    values (${ground.ids.uuid()}, 1, 'temporary', ${[CONCERN]}, ${officeCodeHash(code)}, ${ground.ids.uuid()},
            ${ground.clock.now().toString()}, ${ground.clock.now().add({ hours: 2000 }).toString()})`.execute(
    ground.db,
  )
  await room.reloadPlan(1)
  const day = Temporal.PlainDate.from('2026-12-03')
  const coded = placesOn(room, { ...wishOf(room), pools: ['coded'] }, day)
  const [one, two] = [coded[0]!, coded.at(-1)!]
  const ask = (start: Temporal.Instant, officeCode?: string) =>
    hold(room, VISITOR_HERE, { ...asks(THURSDAY), start, officeCode })
  expect(await ask(one)).toMatchObject({ refusal: 'place-taken' })
  expect(await ask(one, '0000-0000-0000')).toMatchObject({ refusal: 'unknown-office-code' })
  expect(
    await hold(room, VISITOR_HERE, {
      ...asks(THURSDAY),
      start: one,
      officeCode: code,
      concerns: ['fiktion'],
    }),
  ).toMatchObject({ ok: false })
  const [first, second] = await Promise.all([ask(one, code), ask(two, code)])
  expect([first.ok, second.ok].filter(Boolean)).toHaveLength(1)
  expect(await ask(two, code)).toMatchObject({ refusal: 'office-code-used' })
  await close()
})

test('staff book outside hours and shares only with a reason, which stays with the booking', async () => {
  const { room, close } = await fairOffice()
  const evening = '2026-11-26T18:00'
  expect(await hold(room, RECEPTION, asks(evening))).toMatchObject({ ok: false })
  expect(await hold(room, RECEPTION, { ...asks(evening), override: ' ' })).toMatchObject({
    refusal: 'reason-missing',
  })
  expect(await hold(room, VISITOR_HERE, { ...asks(evening), override: 'x' })).toMatchObject({
    refusal: 'not-permitted',
  })
  const held = await hold(room, RECEPTION, { ...asks(evening), override: 'Flug am nächsten Morgen' })
  if (!held.ok) throw new Error(held.refusal)
  const person = aPerson('Costa')
  await booked(room, THURSDAY, person)
  // the reason also stands for a second booking of the same person
  expect(await book(room, RECEPTION, { code: held.code, ...person })).toMatchObject({ ok: true })
  const kept = await sql<{ n: number }>`
    select count(*)::int as n from appointments.appointment where override_reason is not null`.execute(
    room.ground.db,
  )
  expect(kept.rows[0]!.n).toBe(1)
  await close()
})

test('a kept place becomes the booking of one person, and its code is a new one', async () => {
  const { room, ground, close } = await fairOffice()
  const kept = await reserve(room, SYSTEM, {
    ...{ wish: { ...wishOf(room), minutes: 60 }, start: at(THURSDAY), purpose: 'offer' },
    until: ground.clock.now().add({ hours: 3 }),
  })
  if (!kept.ok) throw new Error(kept.refusal)
  const before = await sql<{ code: string }>`
    select code from appointments.appointment where id = ${kept.appointment}`.execute(ground.db)
  // nobody books what the office keeps, even with its code
  expect(await book(room, VISITOR_HERE, { code: before.rows[0]!.code, ...aPerson() })).toMatchObject({
    refusal: 'unknown-code',
  })
  const fill = (family: string) =>
    perform(ground, SYSTEM, { act: 'appointments.reserve', site: 1 }, async (hand) => {
      const person = {
        id: ground.ids.uuid(),
        ...aPerson(family),
        searchName: family.toUpperCase(),
        language: 'ar',
      }
      return fillReserved(room, hand, {
        ...{ appointment: kept.appointment, concerns: [CONCERN], persons: 1, language: 'ar', needs: [] },
        ...{ minutes: 20, person },
      })
    })
  const [one, two] = await Promise.all([fill('Haddad'), fill('Farsi')])
  const done = [one, two].filter(({ ok }) => ok)
  expect(done).toHaveLength(1)
  const [won] = done
  if (!won?.ok) throw new Error('nobody')
  room.learn(won.place)
  expect(won.code).not.toBe(before.rows[0]!.code)
  expect(Temporal.Instant.from(won.start).until(won.end).total('minutes')).toBe(20)
  expect(dayAt(won.place.from)).toBe(dayNumber(Temporal.PlainDate.from('2026-11-26')))
  const gone = await perform(ground, SYSTEM, { act: 'appointments.reserve', site: 1 }, (hand) =>
    keepReserved(hand, kept.appointment, ground.clock.now().add({ hours: 1 }), 'return'),
  )
  expect(gone).toMatchObject({ refusal: 'place-gone' })
  await close()
})

test('what is left of a missed hour is kept for somebody else, and nothing of a short one', async () => {
  const { room, ground, clock, close } = await fairOffice(NO_POLICY_BUT_ONE, 1)
  const { code, outcome } = await booked(room, THURSDAY, aPerson('Okafor'))
  if (!outcome.ok) throw new Error(outcome.refusal)
  await sql`
    update appointments.appointment set during = tstzrange(lower(during), lower(during) + interval '60 minutes')
    where code = ${code}`.execute(ground.db)
  clock.set(at('2026-11-26T09:12'))
  const keep = (least: number) =>
    perform(ground, SYSTEM, { act: 'appointments.reserve', site: 1 }, (hand) =>
      keepRest(room, hand, outcome.visit, {
        from: at('2026-11-26T09:22'),
        until: at('2026-11-26T09:20'),
        least,
      }),
    )
  expect(await keep(40)).toMatchObject({ refusal: 'too-short' })
  expect(await keep(20)).toMatchObject({ ok: true, minutes: 35, start: at('2026-11-26T09:25').toString() })
  expect(await keep(5)).toMatchObject({ refusal: 'too-short' })
  await close()
})

function wishOf(room: Parameters<typeof wishFor>[0]) {
  const asked = wishFor(room, { site: 1, concerns: [CONCERN] })
  if (!asked.ok) throw new Error(asked.refusal)
  return asked.wish
}
