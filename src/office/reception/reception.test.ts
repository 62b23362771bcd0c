import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { VISITOR, type Actor } from '#ground/permission/permission.ts'
import { appointmentPermissions, book, hold, openRoom } from '#office/appointments/index.ts'
import { anOffice, aPerson, at, type TestOffice } from '../appointments/testing/an-office.ts'
import { aClerk, aSiteWithDesks } from '../calling/testing/a-hall.ts'
import {
  callingPermissions,
  callNext,
  noShow,
  openCalling,
  sitDown,
  type CallingRoom,
} from '#office/calling/index.ts'
import { findVisit } from '#office/visits/index.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import {
  admitLate,
  checkIn,
  checkInByName,
  dayList,
  drawTicket,
  findArrivals,
  forgetReasons,
  giveUp,
  hall,
  leave,
  markMissed,
  missOverdue,
  openReception,
  receptionPermissions,
  setPriority,
  ticketState,
  transfer,
  type ReceptionRoom,
} from './index.ts'

const MONDAY_EIGHT = '2026-11-23T07:00:00Z'
const TERMINAL: Actor = { kind: 'device', id: 'terminal-1', roles: ['terminal'], sites: [1] }
const RECEPTION: Actor = { kind: 'staff', id: 'r', roles: ['reception'], sites: [1] }

let database: FreshDatabase
let office: TestOffice
let room: ReceptionRoom
let calling: CallingRoom

beforeAll(async () => {
  database = await freshDatabase()
  office = await anOffice(database.appPool, database.appUrl)
  const permissions = { ...appointmentPermissions, ...callingPermissions, ...receptionPermissions }
  Object.assign(office.ground, { permissions })
  await sql`insert into appointments.plan (site) values (1)`.execute(office.ground.db)
  await sql`
    insert into appointments.lane (id, site, team, name)
    select n, 1, 'temporary', 'Platz ' || n from generate_series(1, 3) as n`.execute(office.ground.db)
  await sql`
    insert into appointments.series (id, site, team, weekdays, valid_from, opens, closes, step_minutes)
    values ('01900000-0000-7000-8000-000000000001', 1, 'temporary', '{1,2,3,4,5}', '2026-01-01', '08:00', '16:00', 15)
    `.execute(office.ground.db)
  await office.room.reloadPlan(1)
  await aSiteWithDesks(office.ground.db, 2)
  calling = openCalling({ ground: office.ground })
  room = openReception({ ground: office.ground, appointments: office.room, calling })
})
afterAll(async () => {
  await office.close()
  await database.drop()
})

beforeEach(async () => {
  await database.adminPool.query(`
    truncate calling.call, calling.sitting, visits.visit, visits.service, events.event, appointments.appointment,
             people.person cascade`)
  office.clock.set(MONDAY_EIGHT)
  await reopen()
})

/** The projection forgets the bookings of the test before. */
async function reopen(): Promise<void> {
  office.room.close()
  Object.assign(office, { room: await openRoom(office.ground, office.feed) })
  room = openReception({ ground: office.ground, appointments: office.room, calling })
}

/** A booking for a time of this Monday (or another day), made at eight. */
async function aBooking(wall: string, familyName = 'Nguyễn', day = '2026-11-23') {
  const site = { site: 1, concerns: ['study_extend'], language: 'vi' }
  const held = await hold(office.room, VISITOR, { ...site, start: at(`${day}T${wall}`) })
  if (!held.ok) throw new Error(held.refusal)
  const booked = await book(office.room, VISITOR, { code: held.code, ...aPerson(familyName) })
  if (!booked.ok) throw new Error(booked.refusal)
  return booked
}

const clock = (wall: string) => office.clock.set(at(`2026-11-23T${wall}`))
async function told(topic: string): Promise<unknown[]> {
  const found = await sql<{ data: unknown }>`
    select e.data from events.event e where e.topic = ${topic} order by e.id`.execute(office.ground.db)
  return found.rows.map(({ data }) => data)
}

describe('checking in by code', () => {
  test('gives a number of the team’s letter and a range; the code may be typed with hyphens', async () => {
    const { code, visit } = await aBooking('09:00')
    clock('08:50')
    const typed = `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`.toLowerCase()
    const ticket = await checkIn(room, TERMINAL, { code: typed })
    expect(ticket).toMatchObject({ ok: true, visit, code, mark: 'on-time', again: false, ahead: 0 })
    expect(ticket).toMatchObject({ waitingArea: { letter: 'B', name: 'Befristeter Aufenthalt' } })
    if (!ticket.ok) throw new Error(ticket.refusal)
    expect(ticket.number).toMatch(/^B\d{3}$/)
    expect(ticket.forecast).toMatchObject({ kind: 'range' })
    expect(await told('reception.arrived')).toEqual([
      {
        visit,
        number: ticket.number,
        team: 'temporary',
        dueAt: String(at('2026-11-23T09:00')),
        mark: 'on-time',
      },
    ])
  })

  test('twice: the same number; twenty scans at once: one number', async () => {
    const { code } = await aBooking('09:00')
    clock('08:50')
    const scans = await Promise.all(Array.from({ length: 20 }, () => checkIn(room, TERMINAL, { code })))
    const numbers = new Set(scans.map((scan) => (scan.ok ? scan.number : scan.refusal)))
    expect(numbers.size).toBe(1)
    expect(scans.filter((scan) => scan.ok && !scan.again)).toHaveLength(1)
    expect(await told('reception.arrived')).toHaveLength(1)
    const drawn = await sql<{ drawn: number }>`
      select r.drawn from visits.number_range r where r.day = '2026-11-23'`.execute(office.ground.db)
    expect(drawn.rows[0]?.drawn).toBeGreaterThan(0)
    expect(await checkIn(room, TERMINAL, { code })).toMatchObject({ ok: true, again: true })
  })

  test('wrong day, wrong house, only held, unknown: each says what it is', async () => {
    const tomorrow = await aBooking('09:00', 'Nguyễn', '2026-11-24')
    expect(await checkIn(room, TERMINAL, { code: tomorrow.code })).toMatchObject({
      ...{ refusal: 'another-day', detail: { day: '2026-11-24' } },
    })
    expect(await checkIn(room, TERMINAL, { code: tomorrow.code, site: 2 })).toMatchObject({
      refusal: 'another-site',
    })
    const wish = { site: 1, concerns: ['study_extend'], language: 'de', start: at('2026-11-23T10:00') }
    const held = await hold(office.room, VISITOR, wish)
    expect(await checkIn(room, TERMINAL, { code: held.ok ? held.code : '' })).toMatchObject({
      refusal: 'not-booked',
    })
    expect(await checkIn(room, TERMINAL, { code: '0000-0000-0000' })).toMatchObject({
      refusal: 'unknown-code',
    })
  })

  test('too late: the reception decides, with a reason', async () => {
    const { code, visit } = await aBooking('09:00')
    clock('09:31')
    expect(await checkIn(room, TERMINAL, { code })).toMatchObject({
      refusal: 'too-late',
      detail: { minutesLate: 31 },
    })
    const late = { site: 1, visit }
    expect(await admitLate(room, RECEPTION, late)).toMatchObject({ refusal: 'reason-missing' })
    expect(await admitLate(room, TERMINAL, { ...late, why: 'x' })).toMatchObject({ refusal: 'not-permitted' })
    const admitted = await admitLate(room, RECEPTION, { ...late, why: 'Zug ausgefallen' })
    expect(admitted).toMatchObject({ ok: true, mark: 'late', code })
    expect(await admitLate(room, RECEPTION, { ...late, why: 'x' })).toMatchObject({ refusal: 'already-here' })
  })
})

describe('checking in by name and date of birth', () => {
  const birth = { year: 1990, month: 5, day: 17 }

  test('the beginning of the name is enough, and papers that know only the year', async () => {
    const { visit } = await aBooking('09:00', 'Nguyễn')
    await aBooking('09:00', 'Yılmaz')
    clock('08:55')
    expect(await checkInByName(room, TERMINAL, { site: 1, name: 'nguy', birth })).toMatchObject({
      ok: true,
      visit,
    })
  })

  test('nobody fits; several fit and nothing is told; the reception sees them', async () => {
    await aBooking('09:00', 'Nguyễn')
    await aBooking('09:15', 'Nguyễn')
    clock('08:55')
    const ask = { site: 1, name: 'Nguyen', birth }
    expect(await checkInByName(room, TERMINAL, { ...ask, birth: { ...birth, year: 1991 } })).toEqual({
      ...{ ok: false, refusal: 'not-found' },
    })
    expect(await checkInByName(room, TERMINAL, ask)).toEqual({ ok: false, refusal: 'several' })
    expect(await findArrivals(room, TERMINAL, ask)).toMatchObject({ refusal: 'not-permitted' })
    const found = await findArrivals(room, RECEPTION, ask)
    expect(found.ok && found.found.map(({ person }) => person.familyName)).toEqual(['Nguyễn', 'Nguyễn'])
  })

  test('one letter is not enough, unless it is the name', async () => {
    await aBooking('09:00', 'Nguyễn')
    const { visit } = await aBooking('09:00', 'O')
    clock('08:55')
    const ask = (name: string) => checkInByName(room, TERMINAL, { site: 1, name, birth })
    expect(await ask('N')).toMatchObject({ refusal: 'not-found' })
    expect(await ask('O')).toMatchObject({ ok: true, visit })
    expect(await ask(' ')).toMatchObject({ refusal: 'name-too-short' })
  })
})

describe('drawing a ticket', () => {
  const wanted = { site: 1, concerns: ['card_pickup'], language: 'ar' }

  test('gives a number and a code that opens the page of the ticket', async () => {
    const ticket = await drawTicket(room, TERMINAL, { ...wanted, key: 'touch-1' })
    expect(ticket).toMatchObject({ ok: true, team: 'reception', mark: null, dueAt: null })
    expect(await drawTicket(room, TERMINAL, { ...wanted, key: 'touch-1' })).toEqual(ticket)
    if (!ticket.ok) throw new Error(ticket.refusal)
    expect(ticket.number).toMatch(/^A\d{3}$/)
    const page = await ticketState(room, { code: ticket.code })
    expect(page).toMatchObject({ ok: true, state: 'waiting', number: ticket.number, ahead: 0, call: null })
    expect(await ticketState(room, { code: ticket.visit })).toMatchObject({ refusal: 'unknown-ticket' })
  })

  test('numbers of a day never repeat', async () => {
    const tickets = await Promise.all(Array.from({ length: 30 }, () => drawTicket(room, TERMINAL, wanted)))
    expect(new Set(tickets.map((ticket) => (ticket.ok ? ticket.number : ''))).size).toBe(30)
  })

  test('closed at night; a colleague may still let someone in', async () => {
    clock('05:00')
    expect(await drawTicket(room, TERMINAL, wanted)).toMatchObject({ refusal: 'closed' })
    expect(await drawTicket(room, TERMINAL, { ...wanted, why: 'bitte' })).toMatchObject({ refusal: 'closed' })
    expect(await drawTicket(room, RECEPTION, { ...wanted, why: 'Notfall' })).toMatchObject({ ok: true })
  })

  test('not any more today when the wait would pass the closing time', async () => {
    clock('15:00')
    const drawn = []
    for (let n = 0; n < 12; n++) drawn.push(await drawTicket(room, TERMINAL, wanted))
    const answers = drawn.map((ticket) => (ticket.ok ? 'ok' : ticket.refusal))
    expect(answers.slice(0, 4)).toEqual(['ok', 'ok', 'ok', 'ok'])
    expect(answers.at(-1)).toBe('no-longer-today')
  })

  test('a name is kept when given, and refused when no register would take it', async () => {
    const name = { familyName: 'Öztürk', givenNames: 'Ayşe' }
    expect(await drawTicket(room, RECEPTION, { ...wanted, name })).toMatchObject({ ok: true })
    const inHall = await hall(room, RECEPTION, { site: 1 })
    expect(inHall.ok && inHall.waiting[0]?.name).toBe('Ayşe Öztürk')
    const wrong = { familyName: '123', givenNames: '' }
    expect(await drawTicket(room, TERMINAL, { ...wanted, name: wrong })).toMatchObject({
      refusal: 'name-not-allowed',
    })
  })
})

describe('the hall', () => {
  const wanted = { site: 1, concerns: ['card_pickup'], language: 'ar' }
  async function aTicket() {
    const ticket = await drawTicket(room, TERMINAL, wanted)
    if (!ticket.ok) throw new Error(ticket.refusal)
    return ticket
  }

  test('shows who waits, why in this order, and leaves a trail row only with names', async () => {
    const first = await aTicket()
    const second = await aTicket()
    const urgent = { site: 1, visit: second.visit, priority: 2 }
    expect(await setPriority(room, RECEPTION, urgent)).toMatchObject({ refusal: 'reason-missing' })
    expect(await setPriority(room, RECEPTION, { ...urgent, reason: 'protection' })).toMatchObject({
      ok: true,
    })
    expect(await setPriority(room, RECEPTION, { ...urgent, reason: 'schwanger' })).toMatchObject({
      ...{ refusal: 'reason-missing', field: 'reason' },
    })
    const looks = () =>
      sql<{ n: number }>`select count(*)::int as n from trail.entry e where e.act = 'reception.hall'`.execute(
        office.ground.db,
      )
    const before = (await looks()).rows[0]!.n
    const seen = await hall(room, RECEPTION, { site: 1, names: false })
    expect((await looks()).rows[0]!.n).toBe(before)
    await hall(room, RECEPTION, { site: 1 })
    expect((await looks()).rows[0]!.n).toBe(before + 1)
    if (!seen.ok) throw new Error(seen.refusal)
    expect(seen.waiting.map(({ visit, place }) => [visit.id, place?.position, place?.reason.code])).toEqual([
      [second.visit, 1, 'urgent'],
      [first.visit, 2, 'walk-in'],
    ])
    expect(await hall(room, TERMINAL, { site: 1 })).toMatchObject({ refusal: 'not-permitted' })
  })

  test('someone leaves, by the desk or by the own code; nobody leaves twice', async () => {
    const first = await aTicket()
    const second = await aTicket()
    expect(await leave(room, RECEPTION, { site: 1, visit: first.visit })).toMatchObject({ ok: true })
    expect(await leave(room, RECEPTION, { site: 1, visit: first.visit })).toMatchObject({
      refusal: 'not-waiting',
    })
    expect(await giveUp(room, VISITOR, { code: second.code })).toMatchObject({
      ok: true,
      number: second.number,
    })
    expect(await leave(room, VISITOR, { site: 1, visit: first.visit })).toMatchObject({
      refusal: 'not-permitted',
    })
    expect(await told('reception.left')).toHaveLength(2)
  })

  test('to another team with the same number', async () => {
    const { visit, number } = await aTicket()
    const moved = await transfer(room, RECEPTION, { site: 1, visit, team: 'temporary', reason: 'known' })
    expect(moved).toMatchObject({ ok: true, number, team: 'temporary' })
    const again = { site: 1, visit, reason: 'relief' }
    expect(await transfer(room, RECEPTION, { ...again, team: 'x' })).toMatchObject({
      refusal: 'unknown-team',
    })
    expect(await transfer(room, RECEPTION, { ...again, team: 'temporary' })).toMatchObject({
      refusal: 'same-team',
    })
    expect(await transfer(room, RECEPTION, { ...again, team: 'reception', reason: '' })).toMatchObject({
      ...{ refusal: 'reason-missing', field: 'reason' },
    })
    expect(await told('reception.transferred')).toMatchObject([{ visit, team: 'temporary', reason: 'known' }])
  })

  test('why somebody was preferred stands in no trail and is forgotten the day after', async () => {
    const { visit, code } = await aTicket()
    const preferred = { site: 1, visit, priority: 1, reason: 'protection' }
    expect(await setPriority(room, RECEPTION, preferred)).toMatchObject({ ok: true, priority: 1 })
    const why = await sql<{ why: string | null }>`
      select e.why from trail.entry e where e.act = 'reception.set-priority' and e.subject = ${`visit:${visit}`}
      `.execute(office.ground.db)
    expect(why.rows).toMatchObject([{ why: null }])
    expect(JSON.stringify([why.rows, await told('reception.priority-set')])).not.toContain('protection')
    expect(JSON.stringify(await ticketState(room, { code }))).not.toContain('protection')
    expect(await forgetReasons(room)).toBe(0)
    office.clock.set(at('2026-11-24T01:00'))
    expect(await forgetReasons(room)).toBe(1)
    expect(await findVisit(office.ground.db, visit)).toMatchObject({ priority: 1, priorityReason: null })
  })

  test('the page of a ticket shows the room when called, and who missed the call may be let in again', async () => {
    const { code, visit, number } = await aTicket()
    const clerk = await aClerk({ ground: office.ground, clock: office.clock, room: calling })
    const desk = { site: 1, desk: 101 }
    await sitDown(calling, clerk, desk)
    await callNext(calling, clerk, desk)
    expect(await ticketState(room, { code })).toMatchObject({
      state: 'called',
      call: { room: 'Theke 1', ring: 1 },
    })
    await noShow(calling, clerk, desk)
    const again = await admitLate(room, RECEPTION, { site: 1, visit, why: 'War im Treppenhaus' })
    expect(again).toMatchObject({ ok: true, number, code })
    expect(await findVisit(office.ground.db, visit)).toMatchObject({ state: 'waiting', endedAt: null })
  })
})

describe('the list of the day', () => {
  test('everyone booked, come or not; whoever is 30 minutes over counts as missed', async () => {
    const early = await aBooking('09:00', 'Nguyễn')
    const later = await aBooking('10:00', 'Yılmaz')
    clock('09:29')
    expect(await markMissed(room, RECEPTION, { site: 1, visit: early.visit })).toMatchObject({
      refusal: 'not-yet-missed',
    })
    expect(await missOverdue(room, 1)).toBe(0)
    clock('09:31')
    await checkIn(room, TERMINAL, { code: later.code })
    expect(await missOverdue(room, 1)).toBe(1)
    expect(await missOverdue(room, 1)).toBe(0)
    expect(await told('reception.missed')).toMatchObject([{ visit: early.visit }])
    const day = await dayList(room, RECEPTION, { site: 1 })
    expect(
      day.ok && day.list.map(({ visit, person, mark }) => [visit.state, person?.familyName, mark]),
    ).toEqual([
      ['no_show', 'Nguyễn', null],
      ['waiting', 'Yılmaz', 'on-time'],
    ])
    const trail = await sql<{ actor: string }>`
      select e.actor from trail.entry e where e.act = 'reception.mark-missed'`.execute(office.ground.db)
    expect(trail.rows).toEqual([{ actor: 'office' }])
  })
})
