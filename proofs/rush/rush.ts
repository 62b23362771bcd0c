import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Ground } from '#ground/act/act.ts'
import { officeDay, systemClock } from '#ground/clock/clock.ts'
import { createPool, kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { createBell } from '#ground/events/bell.ts'
import { startFeed } from '#ground/events/feed.ts'
import { listenerOn } from '#ground/events/listener.ts'
import { systemChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { holidayOn } from '#law/holidays/index.ts'
import { openRoom, placesOn, reserve, wishFor } from '#office/appointments/index.ts'
import { permissions } from '#office/permissions.ts'
import { announce, faultsOf, findRelease, openRelease, publicDraw } from '#office/release/index.ts'
import { withdrawRow } from '#office/release/release-store.ts'
import { number, ownDatabase, type OwnDatabase } from '../support/database.ts'
import { ms, percentile } from '../support/figures.ts'
import { startHelper } from '../support/helper.ts'
import type { Figures, Run } from '../support/run.ts'
import { layOut } from '../support/sites.ts'
import { startHouse } from './house.ts'
import type { PeopleOrder, PeopleReport } from './people.ts'
import { rankP } from './rank-test.ts'

/** Published: 20,000 people over 60 s, 500 places. p99 of every answer in ms. */
const PEOPLE = { full: 20_000, quick: 2000 }
const PLACES = { full: 500, quick: 50 }
const OVER_MS = { full: 60_000, quick: 10_000 }
const TARGET_P99 = 1000
const TARGET_RANK_P = 0.001
const CONCERN = 'study_extend'
const SITE = 1
const WARM_UP = 1500
/** Processes of the house, as behind a proxy on four cores; they share the database and know nothing of each other. */
const HOUSES = Math.max(1, Math.min(3, availableParallelism() - 1))

/** Twenty thousand people enter a draw through the public pages of a real house; then the house draws. */
export async function rush(run: Run): Promise<Figures> {
  const size = run.full ? 'full' : 'quick'
  const [people, places, overMs] = [PEOPLE[size], PLACES[size], OVER_MS[size]]
  const database = await ownDatabase(run)
  await layOut(database.admin, {
    ...{
      site: SITE,
      lanes: 12,
      hours: [
        ['08:00', '12:00'],
        ['13:00', '17:00'],
      ],
      stepMinutes: 30,
    },
    durations: { [CONCERN]: 30 },
  })
  await setAside(database)
  const ports = await Promise.all(Array.from({ length: HOUSES }, () => startHouse(run, database)))
  const back = await openBack(run, database)
  const days = nextWorkingDays(4)
  await leaveOnly(run, back, days, places)
  await warmUp(run, back, ports, days)
  const release = await announceOne(back, days, 2000, overMs + 8000)
  run.say(`${people} people over ${overMs / 1000} s for ${places} places`)
  const reports = await come(run, {
    ports,
    release: release.id,
    people,
    start: release.from + 500,
    overMs,
    days,
  })
  const answers = reports.flatMap((it) => [...it.page, ...it.form, ...it.status])
  const drawn = await waitForDraw(run, back, release.id)
  const outcome = await judge(database, back, release.id)
  const errors = reports.reduce((sum, it) => sum + it.errors, 0) + (people - outcome.entered)
  const double = outcome.double + reports.reduce((sum, it) => sum + it.twice, 0)
  const p99 = ms(percentile(answers, 0.99))
  const p = (part: 'page' | 'form' | 'status') =>
    ms(
      percentile(
        reports.flatMap((it) => it[part]),
        0.99,
      ),
    )
  const first = reports.flatMap((it) => it.firstErrors)[0]
  return {
    ok:
      p99 < TARGET_P99 &&
      errors === 0 &&
      double === 0 &&
      outcome.rankP > TARGET_RANK_P &&
      outcome.faults === 0 &&
      outcome.won === places,
    ...{
      people,
      places: outcome.won,
      p99_ms: p99,
      errors,
      double,
      rank_p: Math.round(outcome.rankP * 1000) / 1000,
    },
    ...{ p50_ms: ms(percentile(answers, 0.5)), max_ms: ms(Math.max(...answers)), answers: answers.length },
    ...{ page_p99_ms: p('page'), form_p99_ms: p('form'), status_p99_ms: p('status') },
    ...{ houses: HOUSES, over_s: overMs / 1000, draw_s: drawn, faults: outcome.faults },
    ...(first !== undefined && { first_error: first }),
  }
}

const staff: Actor = { kind: 'staff', id: 'proof', roles: ['admin', 'head'], sites: 'all' }

/** Hours set aside for draws, and one booking per person. */
async function setAside({ admin }: OwnDatabase): Promise<void> {
  await admin.query(
    `insert into appointments.quota (id, site, team, pool, share, opens_days)
     values ('01900000-0000-7000-8000-0000000000aa', $1, null, 'draw', 90, 1)`,
    [SITE],
  )
  await admin.query(
    `insert into appointments.policy (site, one_per_person, returns, return_min_minutes, return_max_minutes, window_days)
     values ($1, true, 'random', 30, 720, 60) on conflict do nothing`,
    [SITE],
  )
}

/** Keeps every place of the days but so many: the first ones run out before the draw and are what it gives. */
async function leaveOnly(run: Run, { room }: Back, days: readonly string[], places: number): Promise<void> {
  const asked = wishFor(room, { site: SITE, concerns: [CONCERN], pools: ['draw'] })
  if (!asked.ok) throw new Error(asked.refusal)
  const { wish } = asked
  const now = room.ground.clock.now()
  let taken = 0
  for (const day of days) {
    for (const start of placesOn(room, wish, Temporal.PlainDate.from(day))) {
      for (;;) {
        const until = taken < places ? now.add({ seconds: 20 }) : now.add({ hours: 48 })
        if (!(await reserve(room, SYSTEM, { wish, start, until, purpose: 'draw' })).ok) break
        taken++
      }
    }
  }
  if (taken < places) throw new Error(`only ${taken} places in the pool`)
  run.say(`${taken} places in the pool, ${taken - places} of them kept back`)
}

/** The office's own side, beside the house: announces and looks. */
type Back = Awaited<ReturnType<typeof openBack>>

async function openBack(run: Run, { appUrl }: OwnDatabase) {
  const pool = createPool(appUrl, { max: 4, name: 'rush' })
  run.afterwards(() => pool.end())
  const db = kysely<DB>(pool)
  const ids = createIds(systemClock, systemChance)
  const ground: Ground = {
    db,
    clock: systemClock,
    chance: systemChance,
    ids,
    permissions,
    wake: createBell(pool),
  }
  const feed = await startFeed(db, listenerOn(appUrl))
  run.afterwards(() => feed.stop())
  const room = await openRoom(ground, feed)
  run.afterwards(() => room.close())
  const release = await openRelease({ ground, appointments: room, feed })
  run.afterwards(() => release.close())
  return { room, release }
}

/** @param inMs until entries open; `forMs` how long they stay open */
async function announceOne(back: Back, days: readonly string[], inMs: number, forMs: number) {
  const from = systemClock.now().add({ milliseconds: inMs })
  const to = from.add({ milliseconds: Math.max(forMs, 60_000) })
  const made = await announce(back.release, staff, {
    ...{ site: SITE, name: 'Verlängerung, nächste Woche', team: 'temporary', concerns: [CONCERN] },
    firstDay: Temporal.PlainDate.from(days[0]!),
    lastDay: Temporal.PlainDate.from(days.at(-1)!),
    ...{ entriesFrom: from, entriesTo: to, drawAt: to },
  })
  if (!made.ok) throw new Error(made.refusal)
  return { id: made.release, from: from.epochMilliseconds }
}

/** The first hundreds warm up the engine; they enter another release. */
async function warmUp(
  run: Run,
  back: Back,
  ports: readonly number[],
  days: readonly string[],
): Promise<void> {
  const { id, from } = await announceOne(back, days, 1500, 60_000)
  await come(run, { ports, release: id, people: WARM_UP, start: from + 200, overMs: 6000, days })
  // it never comes to its draw
  await back.room.ground.db.transaction().execute((tx) => withdrawRow(tx, id, 'warm-up'))
}

/** The people in two processes, so that asking never waits for the asker. */
async function come(run: Run, order: Omit<PeopleOrder, 'first' | 'step'>): Promise<PeopleReport[]> {
  const step = Math.min(2, availableParallelism())
  const helpers = Array.from({ length: step }, () => startHelper(run, join(import.meta.dirname, 'people.ts')))
  const reports = await Promise.all(
    helpers.map((helper, first) => helper.ask<PeopleOrder, PeopleReport>({ ...order, first, step })),
  )
  for (const helper of helpers) helper.end()
  return reports
}

/** The house draws by itself, at the next full minute. Seconds from the moment of the draw to its end. */
async function waitForDraw(run: Run, back: Back, id: number): Promise<number> {
  run.say('waiting for the draw')
  for (let n = 0; n < 240; n++) {
    const found = await findRelease(back.release, id)
    if (found?.release.drawnAt) return found.release.drawAt.until(found.release.drawnAt).total('seconds')
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
  throw new Error('the house did not draw')
}

async function judge({ admin }: OwnDatabase, back: Back, id: number) {
  const found = await publicDraw(back.release, id)
  if (!found.ok) throw new Error(found.refusal)
  const { entries } = found.draw
  const won = entries.map(({ outcome }) => outcome === 'won')
  const persons = await number(
    admin,
    'select count(distinct person_key) as n from release.entry where release = $1',
    [id],
  )
  const booked = await number(
    admin,
    `select count(distinct p.search_name) as n from appointments.appointment a join people.person p on p.id = a.person
     where a.state = 'booked'`,
  )
  const winners = won.filter(Boolean).length
  return {
    entered: entries.length,
    won: winners,
    double: entries.length - persons + Math.abs(winners - booked),
    rankP: rankP(won),
    faults: faultsOf(found.draw).length,
  }
}

function nextWorkingDays(howMany: number): string[] {
  const days: string[] = []
  for (
    let day = officeDay(systemClock.now()).add({ days: 3 });
    days.length < howMany;
    day = day.add({ days: 1 })
  )
    if (day.dayOfWeek <= 5 && !holidayOn(day)) days.push(day.toString())
  return days
}
