import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { manualClock } from '#ground/clock/clock.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { seededChance } from '#ground/identity/chance.ts'
import { openOffice } from '#office/office.ts'
import { DEMO_ACCOUNTS, DEMO_PASSWORD, lockDemoAccounts } from './accounts.ts'
import { seedDemo } from './seed.ts'

const clock = manualClock('2026-11-23T05:00:00Z')
let database: FreshDatabase

beforeAll(async () => {
  database = await freshDatabase()
  await seedDemo({ pool: database.appPool, clock, chance: seededChance(7) })
})
afterAll(() => database.drop())

async function one<T>(query: ReturnType<typeof sql<T>>): Promise<T> {
  const found = await query.execute(kysely<DB>(database.adminPool))
  return found.rows[0]!
}

describe('the demo office', () => {
  it('is there once, however often the program starts', async () => {
    const count = () => one(sql<{ n: number }>`select count(*)::int as n from appointments.appointment`)
    const before = await count()
    const again = await Promise.all([1, 2].map(() => seedDemo({ pool: database.appPool, clock })))
    expect(again).toEqual([1, 2].map(() => ({ seeded: false, foreign: false })))
    expect(await count()).toEqual(before)
    expect(before.n).toBeGreaterThan(1500)
  })

  it('leaves an office alone that is not a demo', async () => {
    const other = await freshDatabase()
    await other.adminPool.query(
      `insert into staff.site (id, name, street, city) values (1, 'Echtes Amt', 'Weg 1', 'Stadt')`,
    )
    expect(await seedDemo({ pool: other.appPool, clock })).toEqual({ seeded: false, foreign: true })
    const { rows } = await other.adminPool.query(
      'select (select count(*)::int from staff.account) + (select count(*)::int from staff.team) as n',
    )
    expect(rows[0]).toEqual({ n: 0 })
    await other.drop()
  })

  it('is nearly full in the first week and thins out', async () => {
    const { rows } = await sql<{ week: number; minutes: number }>`
      select (v.day - date '2026-11-23') / 7 as week, sum(extract(epoch from upper(a.during) - lower(a.during)) / 60)::int as minutes
      from appointments.appointment a join visits.visit v on v.id = a.visit
      where a.state = 'booked' and v.day >= '2026-11-23' group by 1 order by 1`.execute(
      kysely<DB>(database.adminPool),
    )
    const [first = 0, second = 0, , , , sixth = 0] = rows.map((row) => row.minutes)
    expect(second / first).toBeGreaterThan(0.3)
    expect(second / first).toBeLessThan(0.65)
    expect(sixth / first).toBeLessThan(0.25)
    expect(rows.length).toBeGreaterThanOrEqual(8)
  })

  it('has kept, given back and missed bookings in the measured shares', async () => {
    const { cancelled, missed, walked } = await one(sql<{
      cancelled: number
      missed: number
      walked: number
    }>`
      select (select avg((a.state = 'cancelled')::int)::float8 from appointments.appointment a) as cancelled,
             (select avg((v.state = 'no_show')::int)::float8 from visits.visit v
               where v.day < '2026-11-23' and v.origin = 'booked' and v.state <> 'cancelled') as missed,
             (select avg((v.origin = 'walk_in')::int)::float8 from visits.visit v
               where v.day < '2026-11-23' and v.state <> 'cancelled') as walked`)
    expect(cancelled).toBeGreaterThan(0.18)
    expect(cancelled).toBeLessThan(0.24)
    expect(missed).toBeGreaterThan(0.08)
    expect(missed).toBeLessThan(0.16)
    expect(walked).toBeGreaterThan(0.25)
    expect(walked).toBeLessThan(0.4)
  })

  it('tells each booking in the trail, made before now and before its time', async () => {
    const odd = await one(sql<{ n: number; untold: number }>`
      select count(*) filter (where a.booked_at >= lower(a.during) or a.booked_at > ${clock.now().toString()}
                                or a.ended_at < a.booked_at)::int as n,
             count(*) filter (where (select count(*) from trail.entry e where e.subject = 'visit:' || a.visit)
                                    <> case a.state when 'booked' then 1 else 2 end)::int as untold
      from appointments.appointment a`)
    expect(odd).toEqual({ n: 0, untold: 0 })
  })

  it('has measured minutes for forecasts, near what the catalogue plans', async () => {
    const { mean, n } = await one(sql<{ mean: number; n: number }>`
      select avg(s.minutes)::float8 as mean, count(*)::int as n from visits.service s where s.concern = 'study_extend'`)
    expect(n).toBeGreaterThan(20)
    expect(mean).toBeGreaterThan(10)
    expect(mean).toBeLessThan(18)
  })

  it('lies within its opening hours and offers places for every bookable concern', async () => {
    const office = await openOffice({ pool: database.appPool, listenUrl: database.appUrl, clock })
    const today = Temporal.PlainDate.from('2026-11-23')
    const without = office.catalogue.bookableConcerns(today).filter(({ key }) => {
      const asked = office.appointments.wishFor({ site: 1, concerns: [key] })
      return !asked.ok || !office.appointments.calendar(asked.wish, today, 56).some((day) => day.free > 0)
    })
    expect(without.map(({ key }) => key)).toEqual([])
    await office.close()
    const outside = await one(sql<{ n: number }>`
      select count(*)::int as n from appointments.appointment a
      join lateral (select lower(a.during) at time zone 'Europe/Berlin' as starts, upper(a.during) at time zone 'Europe/Berlin' as ends) t on true
      where not exists (select from appointments.series s where a.lane = any(s.lanes)
        and extract(isodow from t.starts) = any(s.weekdays) and t.starts::time >= s.opens and t.ends::time <= s.closes)
        and not exists (select from appointments.exception e where e.day = t.starts::date and e.team = a.team
          and t.starts::time >= e.opens and t.ends::time <= e.closes)`)
    expect(outside.n).toBe(0)
  })
})

describe('the demo sign-ins', () => {
  it('open in demo mode only, and again when it is back', async () => {
    const office = await openOffice({ pool: database.appPool, listenUrl: database.appUrl, clock })
    const signIn = () =>
      office.staff.signIn({ login: 'leitung', password: DEMO_PASSWORD, address: '127.0.0.1' })
    const first = await signIn()
    expect(first.ok).toBe(true)
    expect(await lockDemoAccounts(office.ground.db)).toHaveLength(DEMO_ACCOUNTS.length)
    expect(await signIn()).toMatchObject({ ok: false, refusal: 'wrong-credentials' })
    expect(first.ok && (await office.staff.identifySession(first.token))).toBeNull()
    await seedDemo({ pool: database.appPool, clock })
    expect((await signIn()).ok).toBe(true)
    await office.close()
  })
})
