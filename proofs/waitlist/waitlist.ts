import { manualClock } from '#ground/clock/clock.ts'
import { createPool } from '#ground/database/connect.ts'
import { seededChance } from '#ground/identity/chance.ts'
import { openOffice } from '#office/office.ts'
import { number, ownDatabase } from '../support/database.ts'
import { percentile } from '../support/figures.ts'
import type { Figures, Run } from '../support/run.ts'
import { ASSUMED } from './demand.ts'
import { layOutStream, SITE } from './lay-out.ts'
import { Replay, type Tally } from './replay.ts'
import { readStream } from './stream.ts'

const QUICK_DAYS = 21
const FULL_DAYS = 60

/**
 * The places a real office had free, given back and taken again, replayed through the real acts with invented people who
 * wait. An independent model of the published rule decides each case again: nobody may be passed over. Planted: the
 * product never learns when a title ends, and so orders by time alone.
 */
export async function waitlist(run: Run): Promise<Figures> {
  const stream = readStream(run.full ? FULL_DAYS : QUICK_DAYS)
  const database = await ownDatabase(run)
  const lanes = await layOutStream(database.admin, stream.slots)
  run.say(`${stream.events.length} happenings, ${stream.slots.length} places on ${lanes} lanes`)
  const pool = createPool(database.appUrl, { max: 6, name: 'proof waitlist' })
  run.afterwards(() => pool.end())
  const clock = manualClock(stream.begin.toString())
  const chance = seededChance(run.seed)
  const office = await openOffice({
    pool,
    listenUrl: database.appUrl,
    clock,
    chance: seededChance(run.seed + 1),
  })
  run.afterwards(() => office.close())
  const replay = new Replay({ office, clock, admin: database.admin, chance, hidesTitle: run.plant })
  await replay.run(stream, run.say)
  const { tally } = replay
  const places = await countPlaces(database.admin, stream.end)
  const since = stream.begin.subtract({ hours: 24 })
  const own = await office.waitlist.checkDecisions({ site: SITE, since })
  const double = await number(
    database.admin,
    `select count(*) as n from appointments.appointment a join appointments.appointment b
     on a.lane = b.lane and a.id < b.id and a.during && b.during and a.state = 'booked' and b.state = 'booked'`,
  )
  const isEnough = tally.offers >= 100 && tally.accepted >= 50
  const ok = tally.passedOver === 0 && own.faulty.length === 0 && double === 0 && isEnough
  return {
    ok,
    ...figuresOf(tally, places, replay.fates(stream.end)),
    double,
    own_check: own,
    without_list: withoutList(stream),
    assumed: ASSUMED,
  }
}

type Fates = ReturnType<Replay['fates']>

function figuresOf(tally: Tally, places: Awaited<ReturnType<typeof countPlaces>>, fates: Fates) {
  const { passedOver, decisions, offers, accepted, declined, expired, lateAnswers, joined } = tally
  const names = ['hardship', 'within_14', 'within_42', 'within_90', 'later']
  const waits = [...tally.waits].sort(([one], [other]) => one - other)
  return {
    passed_over: passedOver,
    decisions,
    ...{ joined, offers, accepted, declined, expired, late_answers: lateAnswers },
    // What real people gave back; then also what was given back by whoever got something earlier.
    given_back: { in_the_stream: fates.list + fates.others + fates.empty, in_all: places.found },
    share_refilled: share(fates.list + fates.others, fates.list + fates.others + fates.empty),
    share_refilled_by_list: share(fates.list, fates.list + fates.others + fates.empty),
    share_of_all_refilled: share(places.busy, places.found),
    share_of_all_refilled_by_list: share(places.filled, places.found),
    median_days_gained: places.daysGained,
    median_hours_to_place: Object.fromEntries(
      waits.map(([band, hours]) => [names[band], Math.round(percentile(hours, 0.5))]),
    ),
    people_placed: Object.fromEntries(waits.map(([band, hours]) => [names[band], hours.length])),
    public_taken: tally.publicTaken,
    public_displaced: tally.publicDisplaced,
    refusals: tally.refusals,
  }
}

function withoutList({ without }: ReturnType<typeof readStream>) {
  const { givenBack, takenAgain } = without
  return { given_back: givenBack, taken_again: takenAgain, share_refilled: share(takenAgain, givenBack) }
}

/** Of the places given back whose time came before the end: filled by the list, filled by anybody. */
async function countPlaces(admin: Parameters<typeof number>[0], end: Temporal.Instant) {
  const due = `from waitlist.place p where p.source = 'returned' and p.starts <= $1`
  const at = [end.toString()]
  const found = await number(admin, `select count(*) as n ${due}`, at)
  const filled = await number(admin, `select count(*) as n ${due} and p.state = 'filled'`, at)
  const busy = await number(
    admin,
    `select count(*) as n ${due} and exists (select from appointments.appointment a
       where a.lane = p.lane and lower(a.during) = p.starts and a.state = 'booked')`,
    at,
  )
  const daysGained = await number(
    admin,
    `select percentile_cont(0.5) within group (order by o.days_gained) as n
     from waitlist.offer o where o.days_gained is not null`,
  )
  return { found, filled, busy, daysGained }
}

const share = (part: number, whole: number): number => Math.round((part / Math.max(1, whole)) * 1000) / 1000
