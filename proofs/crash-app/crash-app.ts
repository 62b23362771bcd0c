import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { seededChance } from '#ground/identity/chance.ts'
import { setTheStage } from '../race/stage.ts'
import { startApp } from '../support/app.ts'
import type { AppOrder } from '../support/app-process.ts'
import { number, ownDatabase } from '../support/database.ts'
import type { Figures, Run } from '../support/run.ts'
import { Booker, type Told } from './booker.ts'

const CLIENTS = 16
/** Processes kept ready, so that the next kill need not wait for a start. */
const SPARE = 2

/**
 * The app process is killed with SIGKILL again and again while 16 clients book over HTTP and repeat unknown outcomes
 * with the same key. What was acknowledged stands in the database, once, with its trail. Planted: the answer goes out
 * before the commit.
 */
export async function crashApp(run: Run): Promise<Figures> {
  const { admin, appUrl } = await ownDatabase(run)
  const stage = await setTheStage(admin, true)
  const order: AppOrder = {
    appUrl,
    connections: 6,
    ...(run.plant && { fault: 'answer-before-commit' as const }),
  }
  const spare = Array.from({ length: SPARE }, () => startApp(run, order))
  let app = await startApp(run, order)
  const bookers = Array.from(
    { length: CLIENTS },
    (_, n) => new Booker(`c${n}`, () => app.port, seededChance(run.seed * 100 + n + 1), stage.starts),
  )

  const kills = run.full ? 10_000 : 100
  const going = { on: true }
  const clients = bookers.map(async (booker) => {
    while (going.on) await booker.step()
  })
  const chance = seededChance(run.seed)
  for (let n = 1; n <= kills; n++) {
    // The next process is ready before this one dies: the clients spend their time booking, not waiting.
    const next = await spare.shift()!
    await pause(10 + chance.below(100))
    const dying = app
    app = next
    await dying.kill()
    if (n < kills) spare.push(startApp(run, order))
    if (n % Math.ceil(kills / 10) === 0)
      run.say(`${n} kills, ${bookers.reduce((sum, { told }) => sum + told.length, 0)} bookings acknowledged`)
  }
  await pause(300)
  going.on = false
  await Promise.all(clients)
  await Promise.all(spare.map(async (one) => (await one).kill()))
  return judge(admin, kills, bookers)
}

async function judge(admin: pg.Pool, kills: number, bookers: readonly Booker[]): Promise<Figures> {
  const told = bookers.flatMap((booker) => booker.told)
  const surprises = bookers.flatMap((booker) => booker.surprises)
  const { lost, unknown } = await compare(admin, told)
  const double = await number(admin, OVERLAPS)
  const withoutTrail = await number(admin, TRAIL_GAPS)
  const without_event = await number(admin, EVENT_GAPS)
  return {
    ok: told.length > 0 && lost + double + unknown + withoutTrail + without_event + surprises.length === 0,
    ...{
      kills,
      acknowledged: told.length,
      lost,
      double,
      without_trail: withoutTrail,
      without_event,
      half_done: unknown,
    },
    repeats: bookers.reduce((sum, { repeats }) => sum + repeats, 0),
    ...{ clients: CLIENTS, surprises: surprises.length },
    ...(surprises.length > 0 && { first_surprises: [...new Set(surprises)].slice(0, 3) }),
  }
}

/** Every acknowledgement against the tables, and every row against the acknowledgements. */
async function compare(admin: pg.Pool, told: readonly Told[]): Promise<{ lost: number; unknown: number }> {
  const { rows } = await admin.query<{
    code: string
    state: string
    start: Temporal.Instant
    whole: boolean
  }>(`
    select a.code, a.state, lower(a.during) as start, p.id is not null and v.state = a.state as whole
    from appointments.appointment a left join people.person p on p.id = a.person left join visits.visit v on v.id = a.visit`)
  const stored = new Map(rows.map((row) => [row.code, row]))
  let lost = 0
  for (const one of told) {
    const row = stored.get(one.code)
    if (!row || !row.whole || row.state !== one.state || !row.start.equals(one.start)) lost++
    stored.delete(one.code)
  }
  return { lost, unknown: stored.size }
}

const OVERLAPS = `
  select count(*) as n from appointments.appointment a join appointments.appointment b
    on a.lane = b.lane and a.id < b.id and lower(a.during) < upper(b.during) and lower(b.during) < upper(a.during)
  where a.state in ('held', 'booked') and b.state in ('held', 'booked')`

/** Appointments whose trail does not tell exactly their story: held once, booked once, cancelled once if it is. */
const TRAIL_GAPS = `
  select count(*) as n from appointments.appointment a left join lateral (
    select count(*) filter (where e.act = 'appointments.hold') as held, count(*) filter (where e.act = 'appointments.book') as booked,
           count(*) filter (where e.act = 'appointments.cancel') as cancelled
    from trail.entry e where e.subject = 'visit:' || a.visit) as t on true
  where t.held <> 1 or t.booked <> (a.booked_at is not null)::int or t.cancelled <> (a.state = 'cancelled')::int`

/** Bookings of which nobody else would ever hear: the confirmation mail hangs on the event. */
const EVENT_GAPS = `
  with told as (select subject, count(*) as times from events.event where topic = 'appointments.booked' group by subject)
  select count(*) as n from appointments.appointment a left join told t on t.subject = 'visit:' || a.visit
  where coalesce(t.times, 0) <> (a.booked_at is not null)::int`
