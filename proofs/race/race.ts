import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { seededChance } from '#ground/identity/chance.ts'
import { startApp } from '../support/app.ts'
import { Connection } from '../support/client.ts'
import { number, ownDatabase } from '../support/database.ts'
import type { Figures, Run } from '../support/run.ts'
import { ms, percentile } from '../support/figures.ts'
import { Editor } from './editor.ts'
import { setTheStage, type Stage } from './stage.ts'
import { Visitor, type Tally } from './visitor.ts'

const CLIENTS = 64

/**
 * 64 clients over two app processes do every act at once while opening hours and durations are edited. At the end
 * exactly as many bookings are confirmed as there are places, none overlap, and what was acknowledged is what is stored.
 * Planted: without the exclusion constraint, booking is look-then-insert.
 */
export async function race(run: Run): Promise<Figures> {
  const { admin, appUrl } = await ownDatabase(run)
  const stage = await setTheStage(admin, run.full)
  if (run.plant)
    await admin.query('alter table appointments.appointment drop constraint one_booking_per_lane_and_time')
  const apps = await Promise.all([0, 1].map(() => startApp(run, { appUrl, connections: 12 })))
  const lines = () => apps.map(({ port }) => new Connection(port))
  const tally: Tally = { attempts: 0, acts: {}, surprises: [] }
  const visitors = Array.from(
    { length: CLIENTS },
    (_, n) => new Visitor(`v${n}`, lines(), seededChance(run.seed * 1000 + n + 1), stage, tally),
  )
  const editor = new Editor(lines()[0]!, seededChance(run.seed), stage)
  const watch = watchOverlaps(admin)

  const goal = run.full ? 1_000_000 : run.plant ? 20_000 : 100_000
  await chaos(run, goal, visitors, editor, tally)
  await editor.restore()
  await fillUp(run, stage, visitors)
  const seenWhileRunning = await watch.stop()
  return judge(admin, stage, visitors, tally, { editor, seenWhileRunning })
}

async function chaos(
  run: Run,
  goal: number,
  visitors: readonly Visitor[],
  editor: Editor,
  tally: Tally,
): Promise<void> {
  const progress = setInterval(() => run.say(`${tally.attempts} of ${goal} attempts`), 5000)
  const going = () => tally.attempts < goal
  const edit = async (): Promise<void> => {
    while (going()) {
      await editor.step()
      await pause(50)
    }
  }
  const visit = async (visitor: Visitor): Promise<void> => {
    while (going()) await visitor.step()
  }
  await Promise.all([...visitors.map(visit), edit()]).finally(() => clearInterval(progress))
}

/** Until every place is taken; a process may believe for a moment that a place just given back is still taken. */
async function fillUp(run: Run, stage: Stage, visitors: readonly Visitor[]): Promise<void> {
  await Promise.all(visitors.map((visitor) => visitor.putInOrder()))
  for (let pass = 1; pass <= 5; pass++) {
    await pause(1500)
    await Promise.all(visitors.map((visitor) => visitor.fill()))
    const confirmed = confirmedBy(visitors)
    run.say(`pass ${pass}: ${confirmed} of ${stage.places} places confirmed`)
    if (confirmed >= stage.places) return
  }
}

const confirmedBy = (visitors: readonly Visitor[]): number =>
  visitors.reduce((sum, visitor) => sum + visitor.mine.filter(({ state }) => state === 'booked').length, 0)

/** Overlapping pairs, found without the help of the constraint that is to prevent them. */
const OVERLAPS = `
  select count(*) as n from appointments.appointment a join appointments.appointment b
    on a.lane = b.lane and a.id < b.id and lower(a.during) < upper(b.during) and lower(b.during) < upper(a.during)
  where a.state in ('held', 'booked') and b.state in ('held', 'booked')`

/** Also looks while everything is under way: a double booking may have been given back before the end. */
function watchOverlaps(admin: pg.Pool): { stop(): Promise<number> } {
  let most = 0
  let stopped = false
  const looking = (async () => {
    while (!stopped) {
      most = Math.max(most, await number(admin, OVERLAPS))
      await pause(1000)
    }
  })()
  return {
    stop: async () => {
      stopped = true
      await looking
      return most
    },
  }
}

async function judge(
  admin: pg.Pool,
  stage: Stage,
  visitors: readonly Visitor[],
  tally: Tally,
  more: { editor: Editor; seenWhileRunning: number },
): Promise<Figures> {
  const confirmed = confirmedBy(visitors)
  const double = Math.max(more.seenWhileRunning, await number(admin, OVERLAPS))
  const stored = await number(
    admin,
    `select count(*) as n from appointments.appointment where state = 'booked'`,
  )
  const different = await countDifferences(admin, visitors)
  const withoutTrail = await trailGaps(admin, tally)
  const { attempts, surprises } = tally
  const ok =
    confirmed === stage.places &&
    stored === confirmed &&
    double + different + withoutTrail + surprises.length === 0
  return {
    ok,
    ...{ places: stage.places, attempts, confirmed, double, stored, different, without_trail: withoutTrail },
    ...{ clients: CLIENTS, processes: 2, edits: more.editor.edits, edits_given_up: more.editor.givenUp },
    ...{
      edit_p50_ms: ms(percentile(more.editor.waits, 0.5)),
      edit_max_ms: ms(Math.max(...more.editor.waits)),
    },
    surprises: surprises.length,
    ...(surprises.length > 0 && { first_surprises: [...new Set(surprises)].slice(0, 5) }),
  }
}

/** Acknowledged and stored, code by code: state and time. */
async function countDifferences(admin: pg.Pool, visitors: readonly Visitor[]): Promise<number> {
  const { rows } = await admin.query<{
    code: string
    state: string
    start: Temporal.Instant
    end: Temporal.Instant
  }>('select code, state, lower(during) as start, upper(during) as end from appointments.appointment')
  const stored = new Map(rows.map((row) => [row.code, row]))
  let different = 0
  for (const one of visitors.flatMap(({ mine }) => mine)) {
    const row = stored.get(one.code)
    const same = row && row.state === one.state && row.start.equals(one.start) && row.end.equals(one.end)
    if (!same) different++
    stored.delete(one.code)
  }
  // What nobody was told of: a hold whose answer was a refusal.
  return different + stored.size
}

/** Every acknowledged act has exactly one row in the trail, and no row speaks of an act nobody did. */
async function trailGaps(admin: pg.Pool, tally: Tally): Promise<number> {
  let gaps = 0
  for (const [act, done] of Object.entries(tally.acts)) {
    gaps += Math.abs(
      done - (await number(admin, 'select count(*) as n from trail.entry where act = $1', [act])),
    )
  }
  return gaps
}
