import { meanOf, mayServe, type HallPicture } from '#office/calling/index.ts'
import { minutesNeeded } from '#office/reception/index.ts'
import type { Visit } from '#office/visits/index.ts'
import type { Desks } from './desks.ts'
import type { Guest } from './guest.ts'
import type { Stage } from './stage.ts'

/** Whether somebody who draws a number now can still be served today: the office's own forecast, asked where it can matter. */

interface Going {
  readonly team: string
  readonly concerns: readonly string[]
}

const MINUTE = 60_000
/** The forecast is asked only when this much more than the work ahead would not fit before closing: it takes a hundred times longer. */
const SURELY = { times: 2.5, minutes: 30 }

/** False when there is so much time left that the forecast cannot say "no longer today". */
export function mayBeTooLate(stage: Stage, desks: Desks, { team, concerns }: Going): boolean {
  const hours = stage.hours(team)
  const last = hours.at(-1)
  if (!last || stage.now >= last.to.epochMilliseconds) return false
  const opens = hours.find(({ to }) => to.epochMilliseconds > stage.now)!.from.epochMilliseconds
  const { knowledge } = stage
  const minutesOf = (one: Pick<Guest, 'concerns'>) =>
    one.concerns.reduce((sum, concern) => sum + meanOf(knowledge.service(concern)), 0)
  const serving = desks.all.filter(
    ({ seated, reach }) => seated && mayServe(reach, { team, concerns }),
  ).length
  const work = [...stage.waiting, ...desks.atDesks()].reduce((sum, guest) => sum + minutesOf(guest), 0)
  const closed = Math.max(0, opens - stage.now) / MINUTE
  const surely =
    (SURELY.times * work) / Math.max(1, serving) + SURELY.minutes + minutesOf({ concerns }) + closed
  return stage.now + surely * MINUTE > last.to.epochMilliseconds
}

export function neededMinutes(stage: Stage, desks: Desks, going: Going): number {
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
    ...{ minutesOf: (concern: string) => meanOf(knowledge.service(concern)), knowledge },
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
    ...{ id: it.id, site: stage.setting.site, day: stage.day, origin: it.origin, state: it.state },
    ...{ number: it.number, person: null, persons: 1, team: it.team, concerns: it.concerns },
    ...{ language: it.language, needs: [], priority: it.priority, priorityReason: null },
    ...{
      dueAt: at(it.dueAt),
      arrivedAt: at(it.arrivedAt),
      calledAt: at(it.calledAt),
      servedAt: at(it.servedAt),
    },
    ...{
      endedAt: at(it.endedAt),
      desk: it.desk,
      ticketCode: null,
      notBefore: null,
      deferredMinutes: 0,
      version: 1,
    },
  }
}
