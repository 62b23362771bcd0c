import type pg from 'pg'
import { manualClock, OFFICE_ZONE, officeDay, type ManualClock } from '#ground/clock/clock.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { systemChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { actorsOf, lockSeeding, SITE } from '#office/demo/index.ts'
import { permissions } from '#office/permissions.ts'
import * as workload from '#office/workload/index.ts'
import * as words from './demo-load-words.ts'
import { sure } from './demo-sure.ts'

const TEMPORARY = [1, 2, 3, 4, 5, 6].map((n) => `sachbearbeitung${n}`)
const SMALL = [7, 8, 9, 10].map((n) => `sachbearbeitung${n}`).concat('rezeption1', 'rezeption2', 'rezeption3')
const AGREED_DAYS = 70

interface Told {
  readonly room: workload.WorkloadRoom
  readonly clock: ManualClock
  readonly head: Actor
  readonly who: ReadonlyMap<string, Actor>
  readonly now: Temporal.Instant
}

/**
 * The last weeks of the demonstration as its colleagues felt them: agreed thresholds, four red mornings (one answered by a measure, one by
 * a reason, two still open, one of them for too long), incidents, overload notices, measures for health. Left alone where anything was
 * agreed.
 */
export async function tellDemoLoad(pool: pg.Pool, now: Temporal.Instant): Promise<void> {
  const clock = manualClock(now.toString())
  const db = kysely<DB>(pool)
  const ids = createIds(clock, systemChance)
  const ground = { ...{ db, clock, chance: systemChance, ids, permissions }, wake: () => undefined }
  const room = workload.openWorkload({ ground })
  const who = await actorsOf(db, ['leitung', ...TEMPORARY, ...SMALL])
  const head = who.get('leitung')
  if (!head) return
  const told = { room, clock, head, who, now }
  await db.transaction().execute(async (tx) => {
    await lockSeeding(tx)
    const known = await workload.readAgreed(room, head, SITE)
    if (!known.ok || known.thresholds.length > 0) return
    const [from, to] = [officeDay(now), officeDay(now)]
    // without the agreement of the Personalrat there is nothing to tell
    if (!(await workload.readLoad(room, head, { site: SITE, from, to })).ok) return
    await agree(told)
    await livedWeeks(told)
    clock.set(now)
    await workload.remindLate(room, SITE)
    await health(told)
  })
}

async function agree({ room, clock, head, now }: Told): Promise<void> {
  clock.set(now.subtract({ hours: 24 * AGREED_DAYS }))
  const limits = {
    ...workload.PROPOSED_LIMITS,
    ...{ queueAmber: 2, queueRed: 4, waitMinutes: 15, lateAmber: 15, lateRed: 30 },
  }
  for (const area of ['temporary', 'permanent', 'reception'])
    await sure(
      workload.setThresholds(room, head, { site: SITE, area, limits, agreed: words.AGREED, from: null }),
    )
}

/** From the oldest day to yesterday, as they followed each other. */
async function livedWeeks(told: Told): Promise<void> {
  const [late, none, measure, fresh] = [9, 6, 4, 1].map((back) => openDaysBack(told.now, back))
  at(told, openDaysBack(told.now, 15), '14:00')
  const notice = await submit(told, 'sachbearbeitung3', words.NOTICES.settled, false)
  at(told, openDaysBack(told.now, 13), '10:00')
  await answer(told, notice)
  await redMorning(told, late!, TEMPORARY, 'temporary', words.INCIDENTS.late)
  at(told, openDaysBack(told.now, 7), '15:00')
  const open = await submit(told, 'sachbearbeitung8', words.NOTICES.open, true)
  await sure(
    workload.acknowledgeNotice(told.room, told.head, { site: SITE, notice: open, version: 1, words: '' }),
  )
  await redMorning(told, none!, SMALL, 'reception', words.INCIDENTS.outage)
  await decideNewest(told, {
    kind: 'none',
    words: words.NO_CONSEQUENCE,
    owner: null,
    due: null,
    checkOn: null,
  })
  await redMorning(told, measure!, TEMPORARY, 'temporary', words.INCIDENTS.crowd)
  await answerByMeasure(told, measure!)
  await redMorning(told, fresh!, TEMPORARY, 'temporary', words.INCIDENTS.fresh)
  at(told, fresh!, '11:40')
  await report(told, 'rezeption2', 'reception', words.INSULT, true)
  await breaks(told)
  told.clock.set(told.now)
  await workload.reckonDue(told.room, SITE)
}

/** Two half hours from nine: all say that it is too much, and something happens. What is older was talked through the same day. */
async function redMorning(
  told: Told,
  day: Temporal.PlainDate,
  people: readonly string[],
  area: string,
  happened: readonly [Happened, Happened],
): Promise<void> {
  const { room, who, head } = told
  const incidents: string[] = []
  for (const [n, time] of ['09:10', '09:40'].entries()) {
    at(told, day, time)
    incidents.push(await report(told, people[0]!, area, happened[n]!, false))
    for (const login of people)
      await sure(workload.tapNow(room, who.get(login)!, { site: SITE, kind: 'too-much', area: null }))
  }
  at(told, day, '10:05')
  await workload.reckonDue(room, SITE)
  if (happened === words.INCIDENTS.fresh) return
  at(told, day, '15:30')
  for (const incident of incidents)
    await sure(workload.settleIncident(room, head, { site: SITE, incident, words: words.SETTLED }))
}

type Happened = Pick<Parameters<typeof workload.reportIncident>[2], 'level' | 'kind' | 'what' | 'helped'>

async function report(
  { room, clock, who }: Told,
  login: string,
  area: string,
  incident: Happened,
  wantsContact: boolean,
): Promise<string> {
  const command = { site: SITE, area, ...incident, wantsContact, at: clock.now().subtract({ minutes: 5 }) }
  return (await sure(workload.reportIncident(room, who.get(login)!, command))).incident
}

type Decision = Pick<Parameters<typeof workload.decide>[2], 'kind' | 'words' | 'owner' | 'due' | 'checkOn'>

async function decideNewest({ room, clock, head }: Told, decision: Decision): Promise<string> {
  const today = officeDay(clock.now())
  const seen = await sure(
    workload.readLoad(room, head, { site: SITE, from: today, to: today.add({ days: 1 }) }),
  )
  const episode = seen.episodes[0]!.id
  await sure(workload.decide(room, head, { site: SITE, episodes: [episode], ...decision }))
  return episode
}

async function answerByMeasure(told: Told, day: Temporal.PlainDate): Promise<void> {
  const owner = told.head.id
  const due = day.add({ days: 1 })
  const decision = {
    kind: 'measure',
    words: words.MEASURE,
    owner,
    due,
    checkOn: officeDay(told.now).add({ days: 24 }),
  }
  const episode = await decideNewest(told, decision)
  at(told, openDaysBack(told.now, 2), '16:00')
  await sure(
    workload.finishDecision(told.room, told.head, { site: SITE, episode, words: words.MEASURE_DONE }),
  )
}

type Written = (typeof words.NOTICES)[keyof typeof words.NOTICES]

async function submit({ room, clock, who }: Told, login: string, written: Written, council: boolean) {
  const since = officeDay(clock.now()).subtract({ days: 40 })
  const command = { site: SITE, area: null, since, ...written, council }
  return (await sure(workload.submitNotice(room, who.get(login)!, command))).notice
}

async function answer({ room, clock, head, who }: Told, notice: string): Promise<void> {
  const due = officeDay(clock.now()).add({ days: 14 })
  await sure(
    workload.answerNotice(room, head, {
      ...{ site: SITE, notice, version: 1, words: words.ANSWER, answer: 'measures', owner: head.id },
      ...{ due, checkOn: due.add({ days: 28 }) },
    }),
  )
  const reply = { site: SITE, notice, version: 2, words: words.ACCEPTED, reply: 'accept' }
  await sure(workload.replyToNotice(room, who.get('sachbearbeitung3')!, reply))
}

/** Last Friday all but one of an area could take their breaks. */
async function breaks(told: Told): Promise<void> {
  const today = officeDay(told.now)
  at(told, today.subtract({ days: today.dayOfWeek + 2 }), '15:30')
  for (const [n, login] of TEMPORARY.entries()) {
    const kind = n === 2 ? 'break-missed' : 'break-kept'
    await sure(workload.tapNow(told.room, told.who.get(login)!, { site: SITE, kind, area: null }))
  }
}

async function health({ room, clock, head, now }: Told): Promise<void> {
  for (const [n, { dueDays, ...measure }] of words.MEASURES.entries()) {
    clock.set(now.subtract({ hours: 24 * 50 }))
    const due = officeDay(clock.now()).add({ days: dueDays })
    const plan = { site: SITE, ...measure, owner: head.id, due, checkOn: due.add({ days: 21 }) }
    const { measure: id } = await sure(workload.planMeasure(room, head, plan))
    if (n > 0) continue
    clock.set(now.subtract({ hours: 24 * 28 }))
    const ended = { site: SITE, measure: id, words: words.MEASURE_ENDED, end: 'done' }
    await sure(workload.endMeasure(room, head, ended))
  }
  clock.set(now)
}

/** So many days of visits before today: the office of the demonstration is closed on Wednesdays. */
function openDaysBack(now: Temporal.Instant, back: number): Temporal.PlainDate {
  let [day, left] = [officeDay(now), back]
  while (left > 0) {
    day = day.subtract({ days: 1 })
    if (day.dayOfWeek <= 5 && day.dayOfWeek !== 3) left -= 1
  }
  return day
}

function at({ clock }: Told, day: Temporal.PlainDate, time: string): void {
  clock.set(day.toZonedDateTime({ timeZone: OFFICE_ZONE, plainTime: time }).toInstant())
}
