import type pg from 'pg'
import type { DB } from '#ground/database/types.ts'
import { systemClock } from '#ground/clock/clock.ts'
import { createPool, kysely } from '#ground/database/connect.ts'
import { systemChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import { openSession } from '#ground/identity/session.ts'
import type { OwnDatabase } from '../support/database.ts'
import { layOut } from '../support/sites.ts'

/** Whom a team serves in this day, how many desks it has, and its share of the visitors. */
export interface Team {
  readonly key: string
  readonly letter: string
  readonly concern: string
  readonly desks: number
}

export const TEAMS: readonly Team[] = [
  { key: 'temporary', letter: 'B', concern: 'study_extend', desks: 25 },
  { key: 'permanent', letter: 'D', concern: 'family_german', desks: 25 },
  { key: 'reception', letter: 'A', concern: 'card_pickup', desks: 10 },
]
export const DESKS = TEAMS.reduce((all, { desks }) => all + desks, 0)

/** Whom the n-th visitor comes for: as many for each team as it has desks. */
export function teamOf(n: number): Team {
  let place = (n * 7) % DESKS
  return TEAMS.find(({ desks }) => (place -= desks) < 0)!
}

export interface Console {
  /** Cookies of a session of its own. */
  readonly cookie: string
  readonly desk: number
}

export interface Booked {
  readonly visit: string
  readonly code: string
  /** Office minutes after the doors opened; then this visitor stands at the reception. */
  readonly dueMinutes: number
}

/** Sixty desks of three teams, a colleague with a session at each, and consoles of the reception. */
export async function furnish(
  database: OwnDatabase,
  receptions: number,
): Promise<{ desks: Console[]; receptions: Console[] }> {
  const { admin } = database
  await admin.query(
    `insert into staff.site (id, name, street, city) values (1, 'Amt', 'Straße 1', 'Musterstadt')`,
  )
  for (const { key, letter } of TEAMS)
    await admin.query('insert into staff.team (site, key, name, letter) values (1, $1, $1, $2)', [
      key,
      letter,
    ])
  await layOut(admin, {
    ...{ site: 1, lanes: DESKS, stepMinutes: 10, durations: {} },
    hours: [['08:00', '17:00']],
  })
  const pool = createPool(database.appUrl, { max: 4, name: 'proof' })
  const desks: Console[] = []
  const fronts: Console[] = []
  try {
    let desk = 0
    for (const { key, desks: many } of TEAMS)
      for (let n = 0; n < many; n++) {
        desk += 1
        await admin.query('insert into staff.desk (id, site, team, room) values ($1, 1, $2, $3)', [
          desk,
          key,
          String(100 + desk),
        ])
        desks.push({ cookie: await signedIn(pool, admin, 'caseworker', [key]), desk })
      }
    for (let n = 0; n < receptions; n++)
      fronts.push({ cookie: await signedIn(pool, admin, 'reception', []), desk: 0 })
  } finally {
    await pool.end()
  }
  return { desks, receptions: fronts }
}

async function signedIn(
  pool: pg.Pool,
  admin: pg.Pool,
  role: string,
  teams: readonly string[],
): Promise<string> {
  const id = createIds(systemClock, systemChance).uuid()
  await admin.query(
    `insert into staff.account (id, login, name, roles, sites, teams, created_at)
     values ($1::uuid, $1::text, 'Kollegin', $2, '{1}', $3, now())`,
    [id, [role], teams],
  )
  const db = kysely<DB>(pool)
  const { token } = await db
    .transaction()
    .execute((tx) => openSession(tx, systemChance, id, systemClock.now()))
  return `session=${token}; __Host-session=${token}`
}

/** Bookings of this day, due one after the other over its whole length. */
export async function bookDay(
  database: OwnDatabase,
  bookings: number,
  minutes: number,
  doors: Temporal.Instant,
): Promise<Booked[]> {
  const { admin } = database
  const ids = createIds(systemClock, systemChance)
  const booked: Booked[] = []
  const perLane = Math.ceil(bookings / DESKS)
  for (let n = 0; n < bookings; n++) {
    const { key, concern } = teamOf(n)
    const [visit, person, code] = [ids.uuid(), ids.uuid(), ids.code()]
    const slot = Math.floor(n / DESKS)
    const length = Math.floor((minutes * 60) / perLane)
    const due = doors.add({ seconds: slot * length + Math.floor(((n % DESKS) * length) / DESKS) })
    const ends = due.add({ seconds: length })
    await admin.query(
      `insert into people.person (id, family_name, given_names, search_name, birth_year, language, created_at)
       values ($1, 'Muster', 'Mia', 'MUSTER MIA', 1990, 'ar', now())`,
      [person],
    )
    const day = due.toZonedDateTimeISO('Europe/Berlin').toPlainDate().toString()
    await admin.query(
      `insert into visits.visit (id, site, day, origin, state, person, team, concerns, language, due_at)
       values ($1, 1, $2, 'booked', 'booked', $3, $4, $5, 'ar', $6)`,
      [visit, day, person, key, [concern], due.toString()],
    )
    await admin.query(
      `insert into appointments.appointment (id, visit, site, team, lane, during, state, code, concerns, persons, language, person, held_at, booked_at)
       values ($1, $2, 1, $3, $4, tstzrange($5, $6), 'booked', $7, $8, 1, 'ar', $9, now(), now())`,
      [ids.uuid(), visit, key, 101 + (n % DESKS), due.toString(), ends.toString(), code, [concern], person],
    )
    booked.push({ visit, code, dueMinutes: due.since(doors).total('minutes') })
  }
  return booked
}
