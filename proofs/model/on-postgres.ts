import fc from 'fast-check'
import { sql } from 'kysely'
import { book, cancel, extend, hold, move, placesOn, wishFor } from '../../src/office/appointments/index.ts'
import {
  anOffice,
  aPerson,
  VISITOR_HERE,
  type TestOffice,
} from '../../src/office/appointments/testing/an-office.ts'
import { advance, insertVisits, type VisitAct } from '../../src/office/visits/index.ts'
import { createPool } from '#ground/database/connect.ts'
import { layOut } from '../support/sites.ts'
import type { OwnDatabase } from '../support/database.ts'
import type { Run } from '../support/run.ts'
import { modelled, newHold, type Act, type Modelled } from './appointment-model.ts'
import { firstState, someActs, someTicketActs } from './histories.ts'
import { instant, minutesOf } from './rules.ts'
import { LEADS } from './ticket-model.ts'

/** The same histories against the real acts on the real database, with a clock that is moved by hand. */
export async function historiesOnPostgres(run: Run, database: OwnDatabase, howMany: number): Promise<void> {
  const pool = createPool(database.appUrl, { max: 4, name: 'proof model' })
  run.afterwards(() => pool.end())
  await layOut(database.admin, {
    site: 1,
    lanes: 40,
    hours: [['08:00', '12:00']],
    stepMinutes: 15,
    durations: {},
  })
  const office = await anOffice(pool, database.appUrl, run.seed)
  run.afterwards(() => office.close())
  // No shrinking: the database goes on, so a history is not the same twice.
  const settings = { numRuns: howMany, seed: run.seed, endOnFailure: true, includeErrorInReport: true }
  await fc.assert(
    fc.asyncProperty(someActs, (acts) => appointment(office, acts)),
    settings,
  )
  await fc.assert(
    fc.asyncProperty(firstState, someTicketActs, (first, acts) => ticket(office, first, acts)),
    settings,
  )
}

const asked = { site: 1, concerns: ['study_extend'], language: 'de' }

/** The first place that is free from two hours on; every history takes place on a day of its own clock. */
function freePlace(office: TestOffice, notBefore: number): Temporal.Instant {
  const found = wishFor(office.room, asked)
  if (!found.ok) throw new Error(found.refusal)
  const day = instant(notBefore).toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  for (let n = 0; n < 14; n++) {
    const place = placesOn(office.room, found.wish, day.add({ days: n })).find(
      (at) => minutesOf(at) >= notBefore,
    )
    if (place) return place
  }
  throw new Error('no free place in two weeks')
}

async function appointment(office: TestOffice, acts: readonly Act[]): Promise<void> {
  // Away from the last history, and into office hours soon.
  office.clock.advance({ minutes: 30 })
  const now = minutesOf(office.clock.now())
  const start = freePlace(office, now + 120)
  const held = await hold(office.room, VISITOR_HERE, { ...asked, start })
  if (!held.ok) throw new Error(`no hold: ${held.refusal}`)
  const model = newHold(now, minutesOf(start))
  for (const act of acts) {
    const [answered, happened] = await carryOut(office, held.code, act, model)
    const expected = modelled(model, happened)
    if (expected !== answered) throw new Error(`${act.do}: model ${expected}, office ${answered}`)
  }
  const stored = await sql<{ state: string; start: Temporal.Instant }>`
    select a.state, lower(a.during) as start from appointments.appointment a where a.code = ${held.code}`.execute(
    office.ground.db,
  )
  const row = stored.rows[0]!
  const state = row.state === 'expired' && model.now >= model.heldUntil ? 'held' : row.state
  if (state !== model.is || minutesOf(row.start) !== model.start)
    throw new Error(`stored ${row.state}, model ${model.is}`)
  await cancel(office.room, VISITOR_HERE, { code: held.code })
}

async function carryOut(office: TestOffice, code: string, act: Act, model: Modelled): Promise<[string, Act]> {
  const { room, clock } = office
  const answer = (outcome: { ok: boolean; refusal?: string }): string =>
    outcome.ok ? 'done' : (outcome.refusal ?? '')
  switch (act.do) {
    case 'wait':
      clock.advance({ minutes: act.minutes })
      return ['done', act]
    case 'book':
      return [answer(await book(room, VISITOR_HERE, { code, ...aPerson() })), act]
    case 'extend':
      return [answer(await extend(room, VISITOR_HERE, { code })), act]
    case 'cancel':
      return [answer(await cancel(room, VISITOR_HERE, { code })), act]
    case 'move': {
      const to = freePlace(office, Math.max(model.now, minutesOf(clock.now())) + 60 + act.to)
      return [answer(await move(room, VISITOR_HERE, { code, start: to })), { do: 'move', to: minutesOf(to) }]
    }
  }
}

let tickets = 0

async function ticket(
  office: TestOffice,
  first: 'booked' | string,
  acts: readonly VisitAct[],
): Promise<void> {
  const { db, ids, clock } = office.ground
  const id = ids.uuid()
  const now = clock.now()
  const number = `A${String((tickets += 1) % 1000).padStart(3, '0')}`
  const visit = {
    id,
    site: 1,
    day: '2026-11-23',
    person: null,
    persons: 1,
    team: 'temporary',
    concerns: ['study_extend'],
    language: 'de',
    needs: [],
    dueAt: null,
  }
  await db
    .transaction()
    .execute((tx) =>
      insertVisits(tx, [
        first === 'booked'
          ? { ...visit, origin: 'booked' }
          : { ...visit, origin: 'walk_in', number, arrivedAt: now.toString() },
      ]),
    )
  let state = first
  for (const act of acts) {
    const leads = LEADS[state]?.[act]
    const desk = leads === 'called' || leads === 'serving' ? 1 : null
    const ends = ['finished', 'no_show', 'left', 'cancelled'].includes(leads ?? '')
    const comes = act === 'arrive' || act === 'admit'
    const change = {
      desk,
      endedAt: ends ? now : null,
      ...(comes && { number, arrivedAt: now }),
    }
    const changed = await db.transaction().execute((tx) => advance(tx, id, act, change))
    if ((changed?.state ?? null) !== (leads ?? null))
      throw new Error(`${act} from ${state}: model ${leads}, office ${changed?.state}`)
    state = leads ?? state
  }
  // The desk must be free for the next history, and the number for the next thousand.
  await sql`delete from visits.visit where id = ${id}`.execute(office.ground.db).catch(() => undefined)
  await db.transaction().execute(async (tx) => {
    for (const act of ['finish', 'leave'] as const) await advance(tx, id, act, { desk: null, endedAt: now })
  })
}
