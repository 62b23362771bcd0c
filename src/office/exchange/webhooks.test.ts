import { afterEach, beforeEach, expect, test } from 'vitest'
import { manualClock, type ManualClock } from '#ground/clock/clock.ts'
import type { OfficeEvent } from '#ground/events/event-store.ts'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { openCalling } from '#office/calling/index.ts'
import { aSiteWithDesks, aVisitor } from '#office/calling/testing/a-hall.ts'
import { openOffice, type Office } from '#office/office.ts'
import { SCOPES } from '#office/staff/index.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import type { Courier } from './index.ts'
import { post } from './post.ts'
import { aTarget, isSigned } from './testing/a-target.ts'

let database: FreshDatabase
let office: Office
let wall: ManualClock
let courier: Courier
let mine: Actor
let visit: string
const reports: unknown[] = []
const targets: Awaited<ReturnType<typeof aTarget>>[] = []
/** Numbers beyond those of what really happened. */
let events = 1000

beforeEach(async () => {
  database = await freshDatabase()
  const clock = manualClock('2026-11-23T07:00:00Z')
  wall = manualClock('2026-11-23T07:00:00Z')
  office = await openOffice({
    ...{ pool: database.appPool, listenUrl: database.appUrl, clock },
    exchange: { wallClock: wall, secret: 'a secret for this test alone, long enough', hosts: ['127.0.0.1'] },
  })
  const { ground } = office
  await aSiteWithDesks(ground.db, 1)
  mine = await aProgram('LaDiVA')
  visit = await aVisitor({ ground, clock, room: openCalling({ ground }) }, { number: 'B047' })
  courier = office.exchange.startCourier((error) => reports.push(error), 300)
})
afterEach(async () => {
  await courier.stop()
  for (const target of targets.splice(0)) await target.close()
  await office.close()
  await database.drop()
  expect(reports.splice(0)).toEqual([])
})

async function aProgram(name: string): Promise<Actor> {
  const key = { kind: 'client' as const, name, roles: ['client', ...SCOPES], sites: [1] }
  const issued = await office.staff.issueKey(SYSTEM, key)
  if (!issued.ok) throw new Error(issued.refusal)
  return (await office.staff.identifyKey(issued.secret))!
}

async function aSubscription(actor = mine) {
  const target = await aTarget()
  targets.push(target)
  const wanted = { url: target.url, events: ['visit.called' as const] }
  const made = await office.exchange.subscribe(actor, wanted)
  if (!made.ok) throw new Error(made.refusal)
  return { ...target, ...made }
}

function called(): OfficeEvent {
  const data = { visit, number: 'B047', desk: 1, room: '101', team: 'temporary', call: visit, ring: 1 }
  events += 1
  return {
    id: events,
    at: '2026-11-23T07:00:00+00:00',
    topic: 'calling.called',
    site: 1,
    subject: null,
    data: { ...data, language: 'ar', name: 'Nguyễn' },
  }
}

async function happens(event = called()): Promise<OfficeEvent> {
  await office.exchange.takeUp(event)
  courier.wake()
  return event
}
const deliveries = async () =>
  (await database.adminPool.query('select state, attempts, answer from exchange.delivery order by event'))
    .rows as {
    state: string
    attempts: number
    answer: string | null
  }[]

test('a call reaches the program once, signed, with its own cases and without a word about the person', async () => {
  const other = await aProgram('ADVIS')
  await office.exchange.attachReference(mine, { visit, reference: ' 33.2-2026/0815 ' })
  await office.exchange.attachReference(other, { visit, reference: 'geheim-1' })
  const told = await aSubscription()
  const event = await happens()
  // the relay may carry an event twice: a process died after its work
  await happens(event)
  await expect.poll(() => told.received.length).toBe(1)
  const [got] = told.received
  expect(isSigned(got!, told.secret)).toBe(true)
  expect(isSigned({ ...got!, body: got!.body.replace('B047', 'B048') }, told.secret)).toBe(false)
  expect(got!.headers['webhook-timestamp']).toBe(String(wall.now().epochMilliseconds / 1000))
  const body = JSON.parse(got!.body)
  expect(body).toMatchObject({ id: event.id, type: 'visit.called', visit, number: 'B047', desk: 1 })
  expect(body.references).toEqual(['33.2-2026/0815'])
  expect(got!.body).not.toMatch(/geheim|Nguyễn|"ar"|study/)
  await expect.poll(deliveries).toEqual([{ state: 'delivered', attempts: 1, answer: 'HTTP 204' }])
  const secrets = await database.adminPool.query(
    'select (select json_agg(s) from exchange.subscription s)::text || (select json_agg(k) from ground.request_key k)::text as all',
  )
  expect(JSON.stringify(secrets.rows)).not.toContain(told.secret.slice(6, 20))
})

test('a target that hangs is cut and keeps nobody else waiting; after a day it is given up, and a person sends it again', async () => {
  const hanging = await aSubscription()
  hanging.answer.status = 0
  const healthy = await aSubscription(await aProgram('ADVIS'))
  await happens()
  await expect.poll(() => healthy.received.length).toBe(1)
  await expect.poll(deliveries).toContainEqual({ state: 'waiting', attempts: 1, answer: 'no answer in time' })
  // further events wait behind it; the other one hears at once
  await happens()
  await expect.poll(() => healthy.received.length).toBe(2)
  hanging.answer.status = 503
  let pause = Temporal.Duration.from({ seconds: 0 })
  for (let n = 0; n < 24; n++) {
    wall.advance({ hours: 13 })
    pause = pause.add({ hours: 13 })
    const before = (await deliveries()).reduce((sum, { attempts }) => sum + attempts, 0)
    courier.wake()
    if ((await deliveries()).every(({ state }) => state !== 'waiting')) break
    await expect
      .poll(async () => (await deliveries()).reduce((sum, { attempts }) => sum + attempts, 0))
      .toBeGreaterThan(before)
  }
  await expect.poll(async () => (await deliveries()).filter(({ state }) => state === 'dead').length).toBe(2)
  const own = await office.exchange.ownSubscriptions(mine)
  if (!own.ok) throw new Error(own.refusal)
  const dead = own.list[0]!.dead[0]!
  expect(dead.answer).toBe('HTTP 503')
  const before = hanging.received.length
  hanging.answer.status = 200
  expect(await office.exchange.sendAgain(await aProgram('Fremd'), { delivery: dead.id })).toMatchObject({
    refusal: 'unknown-subscription',
  })
  expect(await office.exchange.sendAgain(mine, { delivery: dead.id })).toMatchObject({ ok: true })
  wall.advance({ hours: 1 })
  courier.wake()
  await expect.poll(() => hanging.received.length).toBe(before + 1)
  // known again by its id, however often it comes
  expect(hanging.received.at(-1)!.headers['webhook-id']).toBe(dead.id)
  expect(hanging.received.filter(({ headers }) => headers['webhook-id'] === dead.id).length).toBeGreaterThan(
    1,
  )
})

test('410 pauses: nothing more is told until somebody lets it go on', async () => {
  const told = await aSubscription()
  told.answer.status = 410
  await happens()
  const state = async () => {
    const own = await office.exchange.ownSubscriptions(mine)
    return own.ok ? own.list.map(({ subscription: it }) => [it.state, it.pausedWhy]) : own
  }
  await expect.poll(state).toEqual([['paused', 'HTTP 410']])
  await happens()
  expect(told.received).toHaveLength(1)
  told.answer.status = 200
  expect(await office.exchange.resumeDelivery(mine, { subscription: told.subscription })).toMatchObject({
    ok: true,
  })
  await happens()
  await expect.poll(() => told.received.length).toBe(2)
})

test('after a rotation both secrets sign for a day, then the new one alone', async () => {
  const told = await aSubscription()
  const turned = await office.exchange.rotateSecret(mine, { subscription: told.subscription })
  if (!turned.ok) throw new Error(turned.refusal)
  expect(turned.secret).not.toBe(told.secret)
  await happens()
  await expect.poll(() => told.received.length).toBe(1)
  expect([told.secret, turned.secret].map((secret) => isSigned(told.received[0]!, secret))).toEqual([
    true,
    true,
  ])
  wall.advance({ hours: 25 })
  await happens()
  await expect.poll(() => told.received.length).toBe(2)
  expect([told.secret, turned.secret].map((secret) => isSigned(told.received[1]!, secret))).toEqual([
    false,
    true,
  ])
})

test('a revoked key is told nothing more, and what waited for it is given up', async () => {
  const told = await aSubscription()
  const admin: Actor = { kind: 'staff', id: visit, roles: ['admin'], sites: [1] }
  await office.exchange.takeUp(called())
  await office.staff.revokeKey(admin, { client: mine.id })
  courier.wake()
  await expect.poll(deliveries).toEqual([{ state: 'dead', attempts: 1, answer: 'the key is revoked' }])
  await happens()
  expect(await deliveries()).toHaveLength(1)
  expect(told.received).toEqual([])
})

test('a name that leads inside the house is not followed, whoever says so at the time of the call', async () => {
  const target = await aTarget()
  targets.push(target)
  const url = target.url.replace('127.0.0.1', 'localhost')
  const letter = { headers: {}, body: '{}' }
  expect(await post(url, { ...letter, isAllowed: false })).toEqual({ failed: 'ADDRESS_INSIDE' })
  expect(target.received).toEqual([])
  expect(await post(target.url, { ...letter, isAllowed: true })).toEqual({ status: 204 })
})
