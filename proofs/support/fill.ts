import type pg from 'pg'
import { holidayOn } from '#law/holidays/index.ts'
import { number, type OwnDatabase } from './database.ts'
import { layOut } from './sites.ts'
import type { Run } from './run.ts'

/** The office the benchmarks measure: 10 sites x 20 counters, Mon-Fri 8-12 and 13-17 o'clock, a place every 10 minutes. */
export const SITES = 10
export const COUNTERS = 20
export const SHORT = 'study_extend'
export const LONG = 'blue_card'

export interface Filled {
  readonly bookings: number
  /** Share of the open time ahead that is taken at the sites 1 to 9. */
  readonly taken: number
}

/**
 * Fills the office with so many bookings: everything at the booked-out site, 60 % of the rest ahead, the remainder in
 * the past. With fewer bookings they are longer, so that the calendar is equally full.
 */
export async function fillOffice(run: Run, database: OwnDatabase, bookings: number): Promise<Filled> {
  const { admin } = database
  for (let site = 1; site <= SITES; site++) {
    const hours = [
      ['08:00', '12:00'],
      ['13:00', '17:00'],
    ] as const
    await layOut(admin, {
      site,
      lanes: COUNTERS,
      hours,
      stepMinutes: 10,
      durations: { [SHORT]: 10, [LONG]: 60 },
    })
  }
  const days = daysAhead()
  const dense = bookings >= 200_000
  run.say(`filling in ${bookings} bookings`)
  await insert(admin, { days, sites: '{10}', minutes: dense ? 10 : 240, share: 1, limit: bookings })
  const others = '{1,2,3,4,5,6,7,8,9}'
  const left = bookings - (await count(admin))
  await insert(admin, { days, sites: others, minutes: dense ? 10 : 80, share: 0.6, limit: left })
  await insert(admin, {
    days: daysBehind(400),
    sites: others,
    minutes: 10,
    share: 1,
    limit: bookings - (await count(admin)),
  })
  await completeVisits(admin)
  await admin.query('vacuum analyze')
  const taken = await number(admin, TAKEN, [days.length * 9 * COUNTERS * 480])
  return { bookings: await count(admin), taken: Math.round(taken * 100) / 100 }
}

/** Takes everything that is still free ahead, today included: one long booking per gap. */
export async function bookOut(admin: pg.Pool): Promise<void> {
  const days = [Temporal.Now.plainDateISO('Europe/Berlin').toString(), ...daysAhead()]
  await admin.query(
    `insert into appointments.appointment (id, visit, site, team, lane, during, state, code, concerns, persons, language, person, held_at, booked_at)
     select gen_random_uuid(), gen_random_uuid(), lane / 100, 'temporary', lane, tstzrange(min(starts), max(starts) + interval '10 minutes'), 'booked',
            translate(substr(upper(md5(random()::text || lane || min(starts))), 1, 12), 'ILOU', '0123'), '{${SHORT}}', 1, 'de', gen_random_uuid(), now(), now()
     from (select lane, starts, starts - interval '10 minutes' * row_number() over (partition by lane order by starts) as gap from (${FREE}) as free) as cells
     group by lane, gap`,
    [days],
  )
  await admin.query('vacuum analyze appointments.appointment')
}

/** Every 10-minute cell of the opening hours of the days $1 that no booking covers. */
const FREE = `
  select site * 100 + counter as lane, (day || ' ' || half)::timestamp at time zone 'Europe/Berlin' + make_interval(mins => piece * 10) as starts
  from unnest($1::text[]) as day, generate_series(1, ${SITES}) as site, generate_series(1, ${COUNTERS}) as counter,
       unnest(array['08:00', '13:00']) as half, generate_series(0, 23) as piece
  except
  select lane, generate_series(lower(during), upper(during) - interval '10 minutes', interval '10 minutes')
  from appointments.appointment where state in ('held', 'booked') and upper(during) > now() - interval '1 day'`

const count = (admin: pg.Pool) => number(admin, 'select count(*) as n from appointments.appointment')

const TAKEN = `
  select coalesce(sum(extract(epoch from upper(during) - lower(during)) / 60), 0) / $1::int as n
  from appointments.appointment where site < 10 and lower(during) > now()`

const isOffice = (day: Temporal.PlainDate): boolean => day.dayOfWeek <= 5 && !holidayOn(day)

function daysAhead(): string[] {
  const today = Temporal.Now.plainDateISO('Europe/Berlin')
  return Array.from({ length: 60 }, (_, n) => today.add({ days: n + 1 }))
    .filter(isOffice)
    .map(String)
}

function daysBehind(howMany: number): string[] {
  const today = Temporal.Now.plainDateISO('Europe/Berlin')
  return Array.from({ length: howMany }, (_, n) => today.subtract({ days: n + 1 }))
    .filter(isOffice)
    .map(String)
}

interface Part {
  readonly days: readonly string[]
  readonly sites: string
  readonly minutes: number
  readonly share: number
  readonly limit: number
}

/** Every half day of a counter is cut into pieces of equal length; a share of the pieces is booked. */
async function insert(admin: pg.Pool, { days, sites, minutes, share, limit }: Part): Promise<void> {
  await admin.query(
    `insert into appointments.appointment (id, visit, site, team, lane, during, state, code, concerns, persons, language, person, held_at, booked_at)
     select gen_random_uuid(), gen_random_uuid(), site, 'temporary', site * 100 + counter,
            tstzrange(starts, starts + make_interval(mins => $3)), 'booked',
            translate(substr(upper(md5(random()::text || site || counter || starts)), 1, 12), 'ILOU', '0123'),
            '{${SHORT}}', 1, 'de', gen_random_uuid(), now() - interval '30 days', now() - interval '30 days'
     from (select site, counter, (day || ' ' || half)::timestamp at time zone 'Europe/Berlin' + make_interval(mins => piece * $3) as starts
           from unnest($1::text[]) as day, unnest($2::int[]) as site, generate_series(1, ${COUNTERS}) as counter,
                unnest(array['08:00', '13:00']) as half, generate_series(0, 240 / $3::int - 1) as piece
           where random() < $4 order by random() limit $5) as places`,
    [days, sites, minutes, share, limit],
  )
}

/** Person and visit record of every booking, as the office itself writes them. */
async function completeVisits(admin: pg.Pool): Promise<void> {
  await admin.query(`
    insert into people.person (id, family_name, given_names, search_name, birth_year, language, created_at)
    select person, 'Muster', 'Mia', 'MUSTER MIA', 1990, language, held_at from appointments.appointment`)
  await admin.query(`
    insert into visits.visit (id, site, day, origin, state, person, team, concerns, language, due_at)
    select visit, site, (lower(during) at time zone 'Europe/Berlin')::date, 'booked', 'booked', person, team, concerns, language, lower(during)
    from appointments.appointment`)
}

/** Free 10-minute places ahead, as [site, start], in random order. */
export async function freePlaces(admin: pg.Pool, limit: number): Promise<[site: number, start: string][]> {
  const { rows } = await admin.query<{ site: number; start: Temporal.Instant }>(
    `select lane / 100 as site, starts as start from (${FREE}) as free order by random() limit $2`,
    [daysAhead(), limit],
  )
  return rows.map(({ site, start }) => [site, start.toString()])
}
