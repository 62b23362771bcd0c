import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#ground/permission/permission.ts'
import { appointmentPermissions } from '#office/appointments/index.ts'
import { callingPermissions, openCalling } from '#office/calling/index.ts'
import { findVisit } from '#office/visits/index.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { anOffice, at, type TestOffice } from '../appointments/testing/an-office.ts'
import { aSiteWithDesks } from '../calling/testing/a-hall.ts'
import {
  admitLate,
  checkIn,
  drawTicket,
  giveUp,
  missOverdue,
  openReception,
  overloadOf,
  overloadPicture,
  receptionPermissions,
  startOverload,
  stopOverload,
  ticketState,
  type OverloadCommand,
  type ReceptionRoom,
} from './index.ts'
import { judgeReturn, placesIn, windowsFrom } from './overload.ts'

const TERMINAL: Actor = { kind: 'device', id: 'terminal-1', roles: ['terminal'], sites: [1] }
const RECEPTION: Actor = { kind: 'staff', id: 'r', roles: ['reception'], sites: [1] }
const WINDOWS = { site: 1, kind: 'windows', why: 'Zwei Kolleginnen krank', windowMinutes: 30 } as const

let database: FreshDatabase
let office: TestOffice
let room: ReceptionRoom

beforeAll(async () => {
  database = await freshDatabase()
  office = await anOffice(database.appPool, database.appUrl)
  const permissions = { ...appointmentPermissions, ...callingPermissions, ...receptionPermissions }
  Object.assign(office.ground, { permissions })
  await sql`insert into appointments.plan (site) values (1)`.execute(office.ground.db)
  await sql`
    insert into appointments.lane (id, site, team, name) values (1, 1, 'temporary', 'Platz'), (2, 1, 'reception', 'Theke')
    `.execute(office.ground.db)
  await sql`
    insert into appointments.series (id, site, team, weekdays, valid_from, opens, closes, step_minutes)
    select ('01900000-0000-7000-8000-00000000000' || n)::uuid, 1, team, '{1,2,3,4,5}', '2026-01-01', '08:00', '16:00', 15
    from unnest('{temporary,reception}'::text[]) with ordinality as t (team, n)`.execute(office.ground.db)
  await office.room.reloadPlan(1)
  await aSiteWithDesks(office.ground.db, 2)
  const calling = openCalling({ ground: office.ground, rules: { walkInTeams: ['temporary'] } })
  room = openReception({ ground: office.ground, appointments: office.room, calling })
})
afterAll(async () => {
  await office.close()
  await database.drop()
})
beforeEach(async () => {
  await database.adminPool.query(`
    truncate visits.visit, visits.service, visits.number_range, events.event, reception.promise,
             reception.time_window, reception.overload cascade`)
  clock('09:10')
})

const clock = (wall: string) => office.clock.set(at(`2026-11-23T${wall}`))
const draw = (actor = TERMINAL, more: object = {}) =>
  drawTicket(room, actor, { site: 1, concerns: ['study_extend'], language: 'ar', ...more })
const start = (more: Partial<OverloadCommand> = {}) =>
  startOverload(room, RECEPTION, { ...WINDOWS, perWindow: 2, ...more })

async function drawn(more: object = {}) {
  const ticket = await draw(TERMINAL, more)
  if (!ticket.ok) throw new Error(ticket.refusal)
  return ticket
}

describe('overload', () => {
  test('gives walk-ins numbered windows, the earliest with a place left, and no place in the queue', async () => {
    expect(await start()).toMatchObject({ ok: true })
    const given = [await drawn(), await drawn(), await drawn()]
    expect(given.map(({ window }) => window)).toEqual([
      { number: 1, from: '2026-11-23T08:30:00Z', to: '2026-11-23T09:00:00Z' },
      { number: 1, from: '2026-11-23T08:30:00Z', to: '2026-11-23T09:00:00Z' },
      { number: 2, from: '2026-11-23T09:00:00Z', to: '2026-11-23T09:30:00Z' },
    ])
    expect(new Set(given.map(({ number }) => number)).size).toBe(3)
    const visit = await findVisit(office.ground.db, given[0]!.visit)
    expect(visit).toMatchObject({ state: 'booked', origin: 'walk_in', arrivedAt: null })
    expect(await ticketState(room, { code: given[2]!.code })).toMatchObject({ window: { number: 2 } })
  })

  test('never promises more than the places, however many press at once', async () => {
    await start()
    const all = await Promise.all(Array.from({ length: 12 }, () => drawn()))
    const perWindow = Map.groupBy(all, ({ window }) => window!.number)
    expect([...perWindow.values()].map((list) => list.length)).toEqual([2, 2, 2, 2, 2, 2])
  })

  test('the same press sent twice takes one place', async () => {
    await start()
    const [one, again] = [await drawn({ key: 'press-0001' }), await drawn({ key: 'press-0001' })]
    expect(again).toEqual(one)
    expect((await drawn()).window?.number).toBe(1)
  })

  test('who is back in the window keeps the number and is due at once', async () => {
    await start()
    const { code, number } = await drawn()
    clock('09:15')
    expect(await checkIn(room, TERMINAL, { code, site: 1 })).toMatchObject({
      ...{ ok: false, refusal: 'window-not-yet' },
      detail: { from: '2026-11-23T08:30:00Z' },
    })
    clock('09:47')
    const back = await checkIn(room, TERMINAL, { code, site: 1 })
    expect(back).toMatchObject({ ok: true, number, window: null, again: false })
    expect(await checkIn(room, TERMINAL, { code, site: 1 })).toMatchObject({ ok: true, number, again: true })
    const visit = await findVisit(office.ground.db, back.ok ? back.visit : '')
    expect(visit).toMatchObject({ state: 'waiting', number })
    expect(String(visit?.dueAt)).toBe('2026-11-23T08:47:00Z')
  })

  test('who comes after the window is counted as missed; the reception may let the person in, with the number', async () => {
    await start()
    const { code, visit, number } = await drawn()
    clock('10:09')
    expect(await missOverdue(room, 1)).toBe(0)
    clock('10:11')
    expect(await checkIn(room, TERMINAL, { code })).toMatchObject({ ok: false, refusal: 'window-missed' })
    expect(await missOverdue(room, 1)).toBe(1)
    const late = await admitLate(room, RECEPTION, { site: 1, visit, why: 'Bus fiel aus' })
    expect(late).toMatchObject({ ok: true, number })
  })

  test('a window given back goes to the next', async () => {
    await start()
    const { code } = await drawn()
    await drawn()
    expect(await giveUp(room, TERMINAL, { code })).toMatchObject({ ok: true })
    expect((await drawn()).window?.number).toBe(1)
  })

  test('switched off, everybody gets a place in the queue again, and promised windows stay valid', async () => {
    await start()
    const { code } = await drawn()
    expect(await stopOverload(room, RECEPTION, { site: 1 })).toMatchObject({ ok: true })
    expect(await stopOverload(room, RECEPTION, { site: 1 })).toMatchObject({ refusal: 'overload-not-on' })
    expect(await overloadOf(room, 1)).toBeNull()
    expect((await drawn()).window).toBeNull()
    clock('09:35')
    expect(await checkIn(room, TERMINAL, { code })).toMatchObject({ ok: true })
  })

  test('stopped: no numbers at the terminal; a colleague gives one with a reason; other teams go on', async () => {
    await startOverload(room, RECEPTION, { site: 1, kind: 'stop', why: 'Halle voll', teams: ['temporary'] })
    expect(await draw()).toMatchObject({ ok: false, refusal: 'walk-ins-stopped' })
    expect(await draw(RECEPTION, { why: 'Frist läuft heute ab' })).toMatchObject({ ok: true, window: null })
    expect(await overloadOf(room, 1, 'temporary')).toMatchObject({ kind: 'stop', teams: ['temporary'] })
    expect(await overloadOf(room, 1, 'reception')).toBeNull()
    expect(await draw(TERMINAL, { concerns: ['card_pickup'] })).toMatchObject({ ok: true, window: null })
  })

  test('holds for today only, once at a time, with a reason, by the reception or the head', async () => {
    expect(await start({ why: ' ' })).toMatchObject({ refusal: 'reason-missing', field: 'why' })
    expect(await start({ windowMinutes: 7 })).toMatchObject({ refusal: 'window-length' })
    expect(await start({ perWindow: 0 })).toMatchObject({ refusal: 'per-window' })
    expect(await start({ teams: ['nobody'] })).toMatchObject({ refusal: 'unknown-team' })
    expect(await startOverload(room, TERMINAL, WINDOWS)).toMatchObject({ refusal: 'not-permitted' })
    expect(await start()).toMatchObject({ ok: true })
    expect(await start()).toMatchObject({ refusal: 'overload-already-on' })
    expect(await overloadOf(room, 1)).not.toHaveProperty('why')
    office.clock.set(at('2026-11-24T09:00'))
    expect(await overloadOf(room, 1)).toBeNull()
  })

  test('when the day is full it says so instead of promising a time after closing', async () => {
    await start({ perWindow: 1 })
    clock('15:20')
    expect((await drawn()).window?.from).toBe('2026-11-23T14:30:00Z')
    expect(await draw()).toMatchObject({ ok: false, refusal: 'windows-full' })
  })

  test('the console sees windows and their numbers', async () => {
    await start()
    const { number } = await drawn()
    const seen = await overloadPicture(room, RECEPTION, { site: 1 })
    expect(seen).toMatchObject({
      ok: true,
      overload: { kind: 'windows', why: 'Zwei Kolleginnen krank' },
      windows: [{ number: 1, places: 2, taken: 1, visits: [{ number, state: 'booked' }] }],
    })
  })
})

describe('the rule of the places', () => {
  test('desk minutes less appointments, four fifths of it, by minutes each; none where no desk is free', () => {
    expect(placesIn({ desks: 3, minutes: 30, bookedMinutes: 30, minutesEach: 12 })).toBe(4)
    expect(placesIn({ desks: 1, minutes: 30, bookedMinutes: 0, minutesEach: 45 })).toBe(1)
    expect(placesIn({ desks: 1, minutes: 30, bookedMinutes: 30, minutesEach: 10 })).toBe(0)
    expect(placesIn({ desks: 0, minutes: 30, bookedMinutes: 0, minutesEach: 10 })).toBe(0)
  })

  test('windows begin after those who wait are served, and end before closing', () => {
    const given = {
      now: at('2026-11-23T09:10'),
      closes: at('2026-11-23T10:45'),
      opens: null,
      windowMinutes: 30,
    }
    const begins = [...windowsFrom({ ...given, waitMinutes: 25 })].map(({ from }) => String(from))
    expect(begins).toEqual(['2026-11-23T09:00:00Z'])
  })

  test('ten minutes of grace on either side', () => {
    const window = { number: 1, from: at('2026-11-23T10:00'), to: at('2026-11-23T10:30') }
    expect(judgeReturn(window, at('2026-11-23T09:49'))).toBe('window-not-yet')
    expect(judgeReturn(window, at('2026-11-23T09:50'))).toBe('in-time')
    expect(judgeReturn(window, at('2026-11-23T10:39'))).toBe('in-time')
    expect(judgeReturn(window, at('2026-11-23T10:40'))).toBe('window-missed')
  })
})
