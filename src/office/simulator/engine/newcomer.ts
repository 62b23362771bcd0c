import { mayServe, type HallPicture } from '#office/calling/index.ts'
import { minutesNeeded } from '#office/reception/index.ts'
import type { Visit } from '#office/visits/index.ts'
import type { Desk } from './desk.ts'
import type { Desks } from './desks.ts'
import type { Guest } from './guest.ts'
import type { Stage } from './stage.ts'

/** Whether somebody who draws a number now can still be served today: the office's own forecast, asked where it can matter. */

interface Going {
  readonly team: string
  readonly concerns: readonly string[]
}

const MINUTE = 60_000
/**
 * The forecast takes a hundred times longer than all the rest, so it is asked where it can matter. While somebody waits, no
 * desk that serves them is without a visitor: the wait is at most all work ahead shared out among these desks. With five
 * desks and more the forecast keeps to it, with the time between two visitors and breaks counted in: in 7,400 looks at
 * 190 offices it was at most 2 minutes more. It is asked when so much and 10 minutes do not fit before closing. Few desks vary
 * more: there it is 1.1 times the bare work and 30 minutes.
 */
const FEW = { desks: 4, times: 1.1, slack: 30 }
const MANY = { slack: 10 }
/** For each visitor, as the forecast has them: one service in twenty is followed by twenty minutes. */
const BREAK_MINUTES = 1

/** Minutes until whoever draws a number now would be done: by the forecast, where it can matter. */
export function minutesToServe(stage: Stage, desks: Desks, going: Going): number {
  const own = minutesOf(stage, going)
  const hours = stage.hours(going.team)
  const begins = Math.max(stage.now, hours[0]?.from.epochMilliseconds ?? 0)
  const left = ((hours.at(-1)?.to.epochMilliseconds ?? 0) - begins) / MINUTE
  if (left <= own || left > surelyMinutes(stage, desks, going)) return own
  return forecastMinutes(stage, desks, going)
}

function minutesOf({ means }: Stage, { concerns }: Pick<Guest, 'concerns'>): number {
  return concerns.reduce((sum, concern) => sum + means(concern), 0)
}

/** More than the forecast says: the work of everybody who may be called before, shared out, and the own. */
function surelyMinutes(stage: Stage, desks: Desks, { team, concerns }: Going): number {
  const opens = stage.hours(team).find(({ to }) => to.epochMilliseconds > stage.now)!.from.epochMilliseconds
  const closed = Math.max(0, opens - stage.now) / MINUTE
  const sitting = desks.all.filter(({ seated, reach }) => seated && mayServe(reach, { team, concerns }))
  // Before anybody of the team sits down, the forecast reckons with its desks as they are planned.
  const serving = sitting.length > 0 ? sitting : desks.all.filter(({ reach }) => reach.desk.team === team)
  const { work, many } = workAhead(stage, serving, team)
  const rest = closed + minutesOf(stage, { concerns })
  if (serving.length <= FEW.desks) return FEW.times * (work / Math.max(1, serving.length) + rest) + FEW.slack
  const { notes, walk } = stage.knowledge.changeover
  const away = serving.reduce((sum, { breakUntil }) => sum + Math.max(0, (breakUntil ?? 0) - stage.now), 0)
  const taken = work + many * (notes + walk + BREAK_MINUTES) + away / MINUTE
  return taken / serving.length + rest + MANY.slack
}

/** Minutes of all who are here or booked for soon and may be called by these desks, and how many they are. */
function workAhead(stage: Stage, serving: readonly Desk[], team: string): { work: number; many: number } {
  const soon = stage.now + stage.setting.rules.walkInDueMinutes * MINUTE
  let work = 0
  let many = 0
  for (const guest of stage.guests) {
    const { state } = guest
    const isHere = state === 'waiting' || state === 'called' || state === 'serving'
    if (!isHere && !(state === 'booked' && guest.dueAt! <= soon)) continue
    if (guest.team !== team && !serving.some(({ reach }) => mayServe(reach, guest))) continue
    work += minutesOf(stage, guest)
    many += 1
  }
  return { work, many }
}

function forecastMinutes(stage: Stage, desks: Desks, going: Going): number {
  const hours = (_site: number, team: string) => stage.hours(team)
  const room = { rules: { of: () => stage.setting.rules }, hours }
  return minutesNeeded(room, pictureOf(stage, desks), going)
}

/** The hall as the program would see it. */
function pictureOf(stage: Stage, desks: Desks): HallPicture {
  const { setting, facts, knowledge } = stage
  const of = (...states: Guest['state'][]) =>
    stage.guests
      .filter(({ state }) => states.includes(state))
      .toSorted(asTheyStand)
      .map((guest) => visitOf(stage, guest))
  return {
    ...{ site: setting.site, now: stage.instant, waiting: of('waiting'), away: [], booked: of('booked') },
    ...{
      atDesks: of('called', 'serving'),
      parked: of('parked'),
      seats: desks.seats(),
      reaches: desks.reaches(),
    },
    desks: setting.desks.map(({ id }) => facts.reaches.get(id)!.desk).toSorted((a, b) => a.id - b.id),
    ...{ minutesOf: stage.means, knowledge },
    ...{ returning: desks.returning(), prepared: [] },
  }
}

function asTheyStand(a: Guest, b: Guest): number {
  const late = (it: Guest) => (it.arrivedAt === 0 ? Infinity : it.arrivedAt)
  const due = (it: Guest) => it.dueAt ?? Infinity
  const [x, y] = [late(a), late(b)]
  if (x !== y) return x - y
  return due(a) === due(b) ? (a.id < b.id ? -1 : 1) : due(a) - due(b)
}

function visitOf(stage: Stage, it: Guest): Visit {
  const at = (ms: number | null) =>
    ms === null || ms === 0 ? null : Temporal.Instant.fromEpochMilliseconds(ms)
  return {
    id: it.id,
    site: stage.setting.site,
    day: stage.day,
    origin: it.origin,
    state: it.state,
    number: it.number,
    person: null,
    persons: 1,
    team: it.team,
    concerns: it.concerns,
    language: it.language,
    needs: [],
    priority: it.priority,
    priorityReason: null,
    dueAt: at(it.dueAt),
    arrivedAt: at(it.arrivedAt),
    calledAt: at(it.calledAt),
    servedAt: at(it.servedAt),
    endedAt: at(it.endedAt),
    desk: it.desk,
    ticketCode: null,
    notBefore: null,
    deferredMinutes: 0,
    version: 1,
  }
}
