import type pg from 'pg'
import { setTimeout as pause } from 'node:timers/promises'
import * as akte from './acts-akte.ts'
import * as course from './acts-course.ts'
import * as doors from './acts-doors.ts'
import * as end from './acts-end.ts'
import * as paper from './acts-paper.ts'
import { pick, type Kind } from './choose.ts'
import { lookAtLists, lookBySearch } from './judge-lists.ts'
import { lookAtPaper } from './judge-paper.ts'
import { compareRows, lookPastTheProgram } from './judge-wall.ts'
import { lookAtAkte, type Eyes } from './judge.ts'
import { carry, type Lock, type Plan, type Tally, type World } from './play.ts'

/** How many act at one moment. */
const AT_ONCE = 8

/** Kinds of acts, as often as they happen. */
const kindsFor = (tally: Tally): Kind[] => {
  const often: readonly (readonly [number, Kind])[] = [
    [8, akte.open],
    [2, akte.vorgang],
    [5, akte.change],
    [9, akte.close],
    [3, akte.reopen],
    [3, akte.link],
    [1, akte.unlink],
    [24, paper.register(tally)],
    [5, paper.registerDraft(tally)],
    [5, paper.addVersion],
    [6, paper.change],
    [3, paper.cancel],
    [6, paper.move(tally)],
    [3, paper.dropDraft],
    [3, paper.note],
    [7, doors.grant],
    [4, doors.endGrant],
    [4, doors.glass],
    [2, doors.deputy],
    [1, doors.endDeputy],
    [6, course.start],
    [14, course.press(tally)],
    [2, course.giveBack],
    [4, course.steer],
    [4, course.resubmit],
    [9, end.event],
    [2, end.revoke],
    [2, end.shorten],
    [3, end.hold],
    [2, end.endHold],
    [6, end.draw],
    [6, end.execute],
    [1, end.drop],
    [3, end.inspect],
    [2, end.submit],
  ]
  return often.flatMap(([times, kind]) => Array.from({ length: times }, () => kind))
}

/** Several people act at one moment, each at something of their own or together where that is right. */
export async function playMoments(
  world: World,
  tally: Tally,
  { until, meanwhile }: { until: number; meanwhile?: (() => Promise<void>) | undefined },
): Promise<void> {
  const kinds = kindsFor(tally)
  while (tally.acts < until) {
    const plans = atOneMoment(world, kinds)
    await Promise.all([...plans.map((plan) => carry(world, plan, tally)), meanwhile?.()])
    if (tally.acts % 3 === 0) passTime(world)
  }
}

function atOneMoment(world: World, kinds: readonly Kind[]): Plan[] {
  const plans: Plan[] = []
  const taken = new Map<string, boolean>()
  for (let n = 0; n < AT_ONCE * 2 && plans.length < AT_ONCE; n++) {
    const plan = pick(world, kinds)(world)
    if (!plan || !isFree(taken, plan.locks)) continue
    for (const { what, shared = false } of plan.locks) taken.set(what, shared)
    plans.push(plan)
  }
  return plans
}

const isFree = (taken: ReadonlyMap<string, boolean>, locks: readonly Lock[]): boolean =>
  locks.every(({ what, shared = false }) => !taken.has(what) || (shared && taken.get(what) === true))

/** Minutes mostly, sometimes to the second at which a door closes, sometimes into the next days. */
function passTime(world: World): void {
  const { model, chance } = world
  const ends = [...model.grants.values()].flatMap(({ until }) => until ?? [])
  // At the second itself, and in the one before.
  const next = ends
    .filter((it) => Temporal.Instant.compare(it, model.now) > 0)
    .toSorted(Temporal.Instant.compare)[0]
  const dice = chance.below(10)
  if (next && dice < 3) model.now = dice === 0 ? next : later(model.now, next.subtract({ seconds: 1 }))
  else model.now = model.now.add(dice === 9 ? { hours: 24 } : { minutes: 1 + chance.below(40) })
}

const later = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(a, b) > 0 ? a : b

/** Looks of everybody at everything, or at a share of it, and past the program. */
export async function judgeDay(
  eyes: Eyes,
  world: World,
  tally: Tally,
  { percent, app, clock }: { percent: number; app: pg.Pool; clock: { set(at: Temporal.Instant): void } },
): Promise<void> {
  const { model, chance } = world
  clock.set(model.now)
  const some = <T>(all: Iterable<T>): T[] => [...all].filter(() => chance.below(100) < percent)
  await inTurns(model.persons, async (p) => {
    for (const it of some(model.akten.values())) await lookAtAkte(eyes, p, it)
    for (const it of some(model.papers.values())) await lookAtPaper(eyes, p, it, chance.below(100) < 30)
    await lookAtLists(eyes, p, world.stage.subjects)
    const samples = [
      ...some(model.akten.values()),
      ...some(model.papers.values()).filter(({ mark }) => mark !== ''),
    ]
    await lookBySearch(eyes, p, samples.slice(0, 30))
  })
  await lookPastTheProgram(app, eyes.found)
  await compareRows(world.admin, model, tally, eyes.found)
}

async function inTurns<T>(all: readonly T[], each: (one: T) => Promise<void>): Promise<void> {
  const waiting = all.values()
  const turn = async (): Promise<void> => {
    for (const one of waiting) await each(one)
  }
  await Promise.all([turn(), turn(), turn(), turn()])
}

/** Until the database answers again. */
export async function whenThere(admin: pg.Pool): Promise<void> {
  for (;;) {
    try {
      await admin.query('select 1')
      return
    } catch {
      await pause(50)
    }
  }
}
