import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { systemClock } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import {
  cancelRun,
  deleteRun,
  giveBack,
  noteEnd,
  playRun,
  readPair,
  readRun,
  readRuns,
  readStart,
  renameRun,
  sayHowFar,
  startRun,
  takeNext,
  type SimulatorRoom,
} from './index.ts'
import { aPlan, aRun, aSimulator, HEAD, typedFrom } from './testing/a-simulator.ts'

let database: FreshDatabase
let room: SimulatorRoom
const now = systemClock.now()
const WORKER = '00000000-0000-7000-8000-00000000000a'
const OTHER = '00000000-0000-7000-8000-00000000000b'

beforeAll(async () => {
  database = await freshDatabase()
  room = aSimulator(database.appPool)
  await aPlan(room)
})
beforeEach(() => database.adminPool.query('delete from simulator.run'))
afterAll(() => database.drop())

async function figures() {
  const start = await readStart(room, HEAD, { site: 1, copy: null })
  if (!start.ok || !start.figures) throw new Error('no figures')
  return start.figures
}

async function started(more = {}): Promise<{ run: string; twin: string | null }> {
  const done = await startRun(room, HEAD, aRun(await figures(), more))
  if (!done.ok) throw new Error(JSON.stringify(done))
  return done
}

async function played(worker = WORKER): Promise<string> {
  const taken = (await takeNext(room, worker, now))!
  const { days, repeats } = taken.order
  const result = playRun(taken.order, () => undefined)!
  expect(
    await noteEnd(room, { run: taken.run, worker, played: days * repeats, outcome: { result } }),
  ).toMatchObject({ ok: true })
  return taken.run
}

async function seen(run: string) {
  const found = await readRun(room, HEAD, { run })
  if (!found.ok || !found.found) throw new Error('not found')
  return found.found
}

test('a head of office starts a run of the office as it is; played twice, it gives the same figures', async () => {
  const { run } = await started()
  expect(await played()).toBe(run)
  const first = await seen(run)
  expect(first.run).toMatchObject({ state: 'done', changed: [], played: 5 })
  expect(first.result!.days).toHaveLength(5)
  expect(first.result!.days[0]!.served).toBeGreaterThan(10)
  expect(first.paired).toEqual([])
  const again = await started({ name: 'noch einmal' })
  await played()
  expect((await seen(again.run)).result).toEqual(first.result)
  const other = await started({ name: 'anderer Zufall', seed: 8 })
  await played()
  expect((await seen(other.run)).result).not.toEqual(first.result)
  expect(first.sources.find(({ field }) => field === 'demand.bookings')).toMatchObject({ from: 'assumed' })
})

test('what was turned is compared day by day with the unchanged office; two without one seed are not', async () => {
  const { dials } = await figures()
  const teams = dials.teams.map((it) => (it.team === 'temporary' ? { ...it, desks: it.desks, away: 2 } : it))
  const { run, twin } = await started({ dials: typedFrom(dials, { teams }), twinName: 'ohne' })
  await played()
  await played()
  const pair = await readPair(room, HEAD, { before: twin!, after: run })
  if (!pair.ok) throw new Error(pair.refusal)
  expect(pair.isSameBase).toBe(true)
  expect(pair.after.run.changed).toEqual(['away.temporary'])
  const wait = pair.compared.find(({ measure }) => measure === 'meanWait')!
  expect(wait).toMatchObject({ verdict: 'worse', difference: { days: 5 } })
  expect(wait.difference.low).toBeGreaterThan(0)
  expect(pair.compared.find(({ measure }) => measure === 'leadDays')?.verdict).toBe('same')
  const other = await started({ seed: 9 })
  await played()
  expect(await readPair(room, HEAD, { before: twin!, after: other.run })).toMatchObject({
    refusal: 'not-paired',
  })
})

test('absurd settings are named by field, all at once, and nothing is kept of them', async () => {
  const it = await figures()
  const { dials } = it
  const typed = typedFrom(dials, {
    teams: [
      { team: 'temporary', desks: 1000, away: 0, walkIns: false },
      { team: 'reception', desks: Number.NaN, away: -1, walkIns: true },
    ],
    hours: [
      { weekday: 1, text: '12:00–08:00' },
      { weekday: 2, text: 'immer' },
      { weekday: 3, text: '8-12, 11-14' },
    ],
    windowDays: 0,
  })
  const refused = await startRun(
    room,
    HEAD,
    aRun(it, { name: ' ', firstDay: null, days: 0, seed: 1.5, dials: typed }),
  )
  expect(refused).toMatchObject({ ok: false, refusal: 'wrong' })
  const faults = (refused as { detail?: { faults: { field: string; fault: string }[] } }).detail!.faults
  expect(faults.map(({ field, fault }) => `${field} ${fault}`)).toEqual([
    ...['name name-missing', 'firstDay no-day', 'days out-of-bounds', 'seed not-whole'],
    ...['desks.reception not-a-number', 'away.reception out-of-bounds', 'desks.temporary out-of-bounds'],
    ...[
      'hours.1 closes-before-opens',
      'hours.2 hours-unreadable',
      'hours.3 hours-overlap',
      'windowDays out-of-bounds',
    ],
  ])
  const empty = typedFrom(dials, { teams: dials.teams.map((team) => ({ ...team, desks: 0 })) })
  expect(await startRun(room, HEAD, aRun(it, { dials: empty }))).toMatchObject({
    detail: {
      faults: [
        { field: 'desks.reception', fault: 'nobody-serves' },
        { field: 'desks.temporary', fault: 'nobody-serves' },
      ],
    },
  })
  const many = typedFrom(dials, { windowDays: 14, demandPercent: 10, keepMinutes: 5, kiosk: true })
  expect(await startRun(room, HEAD, aRun(it, { dials: many }))).toMatchObject({
    detail: { faults: [{ field: '', fault: 'too-many-changes', detail: { count: 4, most: 3 } }] },
  })
  expect(await readRuns(room, HEAD, { site: 1 })).toEqual({ ok: true, runs: [] })
})

test('a period without an open day, without known holidays or too long is refused with the way out', async () => {
  const it = await figures()
  const sunday = { firstDay: Temporal.PlainDate.from('2026-11-29') }
  expect(await startRun(room, HEAD, aRun(it, sunday))).toMatchObject({
    refusal: 'never-open',
    field: 'firstDay',
  })
  for (const [day, days] of [
    ['1999-03-01', 1],
    ['9999-12-31', 366],
    ['2099-06-01', 300],
  ] as const)
    expect(
      await startRun(room, HEAD, aRun(it, { firstDay: Temporal.PlainDate.from(day), days })),
    ).toMatchObject({
      detail: {
        faults: [{ field: 'firstDay', fault: 'no-calendar', detail: { firstYear: 2020, lastYear: 2099 } }],
      },
    })
  expect(await startRun(room, HEAD, aRun(it, { name: '\u0000\u0007' }))).toMatchObject({
    detail: { faults: [{ field: 'name', fault: 'name-missing' }] },
  })
  const long = { days: 366, repeats: 3 }
  expect(await startRun(room, HEAD, aRun(it, long))).toMatchObject({
    detail: { faults: [{ field: 'repeats', fault: 'too-much', detail: { most: 2 } }] },
  })
  expect(await readRuns(room, HEAD, { site: 1 })).toEqual({ ok: true, runs: [] })
})

test('a figure of the house with which no day can be played is named', async () => {
  const { run } = await started()
  await database.adminPool.query(
    `update simulator.run set base = jsonb_set(base, '{habits,overtimeMinutes}', '900')`,
  )
  const start = await readStart(room, HEAD, { site: 1, copy: run })
  if (!start.ok || !start.figures) throw new Error('no figures')
  expect(await startRun(room, HEAD, aRun(start.figures, { from: run }))).toMatchObject({
    ...{ refusal: 'unplayable', detail: { field: 'habits.overtimeMinutes' } },
  })
})

test('the figures of the office change while somebody types: that is said instead of playing others', async () => {
  const it = await figures()
  await sql`update staff.desk set active = false where id = 3`.execute(room.ground.db)
  expect(await startRun(room, HEAD, aRun(it))).toMatchObject({ refusal: 'base-changed' })
  await sql`update staff.desk set active = true where id = 3`.execute(room.ground.db)
})

test('one request is one run; two heads at once both get theirs, and one after the other is played', async () => {
  const it = await figures()
  const twice = await Promise.all([1, 2].map(() => startRun(room, HEAD, aRun(it, { key: 'k' }))))
  expect(twice[0]).toEqual(twice[1])
  const two: Actor = { ...HEAD, id: 'second head' }
  await Promise.all([startRun(room, HEAD, aRun(it)), startRun(room, two, aRun(it))])
  const taken = await Promise.all([takeNext(room, WORKER, now), takeNext(room, OTHER, now)])
  expect(taken.filter(Boolean)).toHaveLength(1)
  const open = async () => {
    const { rows } = await database.adminPool.query<{ state: string }>(
      `select state from simulator.run order by state`,
    )
    return rows.map(({ state }) => state).join(' ')
  }
  expect(await open()).toBe('queued queued running')
  for (let n = 0; n < 3; n++) await startRun(room, two, aRun(it))
  expect(await startRun(room, HEAD, aRun(it))).toMatchObject({
    refusal: 'too-many-open',
    detail: { open: 6, most: 6 },
  })
})

test('whoever dies over a run loses it to the next; after the third time it is said to be broken off', async () => {
  const { run } = await started()
  const first = (await takeNext(room, WORKER, now))!
  expect(await sayHowFar(room, { run, worker: WORKER, played: 2 }, now)).toBe(true)
  expect((await seen(run)).run).toMatchObject({ state: 'running', played: 2 })
  expect(await takeNext(room, OTHER, now)).toBeNull()
  const later = (minutes: number) => now.add({ minutes })
  expect((await takeNext(room, OTHER, later(1)))?.order).toEqual(first.order)
  const late = { run, worker: WORKER, played: 5, outcome: { why: 'mistake' as const } }
  expect(await noteEnd(room, late)).toMatchObject({ refusal: 'lost' })
  expect(await sayHowFar(room, { run, worker: WORKER, played: 5 }, later(1))).toBe(false)
  await giveBack(room, run, OTHER)
  expect((await seen(run)).run.state).toBe('queued')
  for (const minutes of [2, 3]) expect(await takeNext(room, OTHER, later(minutes))).not.toBeNull()
  expect(await takeNext(room, OTHER, later(4))).toBeNull()
  expect((await seen(run)).run).toMatchObject({ state: 'failed', why: 'broken-off' })
})

test('cancelled while it is played, it stays cancelled; renamed, deleted, and of another site nobody sees it', async () => {
  const { run } = await started()
  await takeNext(room, WORKER, now)
  expect(await deleteRun(room, HEAD, { run })).toMatchObject({ refusal: 'under-way' })
  expect(await cancelRun(room, HEAD, { run, key: 'c' })).toMatchObject({ ok: true })
  expect(await cancelRun(room, HEAD, { run, key: 'c' })).toMatchObject({ ok: true })
  expect(await cancelRun(room, HEAD, { run })).toMatchObject({ refusal: 'ended-already' })
  expect(await sayHowFar(room, { run, worker: WORKER, played: 3 }, now)).toBe(false)
  expect(await renameRun(room, HEAD, { run, name: '' })).toMatchObject({
    refusal: 'name-missing',
    field: 'name',
  })
  expect(await renameRun(room, HEAD, { run, name: 'Neu\u0000er Name' })).toMatchObject({ ok: true })
  expect((await seen(run)).run).toMatchObject({ state: 'cancelled', name: 'Neu er Name' })
  const elsewhere: Actor = { ...HEAD, sites: [2] }
  for (const act of [cancelRun, deleteRun])
    expect(await act(room, elsewhere, { run })).toEqual({ ok: false, refusal: 'not-permitted' })
  expect(await readRun(room, elsewhere, { run })).toMatchObject({ refusal: 'not-permitted' })
  expect(await readRun(room, HEAD, { run: 'none' })).toEqual({ ok: true, found: null })
  expect(await deleteRun(room, HEAD, { run, key: 'd' })).toMatchObject({ ok: true })
  expect(await deleteRun(room, HEAD, { run, key: 'd' })).toMatchObject({ ok: true })
  expect(await deleteRun(room, HEAD, { run })).toMatchObject({ refusal: 'unknown-run' })
})

test('a run is copied with the figures it was played with, whatever the office is by then', async () => {
  const { run } = await started({ name: 'alt' })
  await sql`update staff.desk set active = false where id = 2`.execute(room.ground.db)
  const start = await readStart(room, HEAD, { site: 1, copy: run })
  if (!start.ok || !start.figures) throw new Error('no figures')
  expect(start.copied).toMatchObject({ name: 'alt', seed: 7 })
  expect(start.figures.dials.teams.find(({ team }) => team === 'temporary')?.desks).toBe(3)
  expect(await startRun(room, HEAD, aRun(start.figures, { from: run }))).toMatchObject({ ok: true })
  await sql`update staff.desk set active = true where id = 2`.execute(room.ground.db)
  expect(await readStart(room, HEAD, { site: 1, copy: 'none' })).toMatchObject({ refusal: 'unknown-run' })
})
