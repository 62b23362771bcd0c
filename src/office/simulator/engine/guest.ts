import { TRANSITIONS, type VisitAct, type VisitState } from '#office/visits/index.ts'
import { mix, PURPOSE } from './luck.ts'
import type { VisitPlayed } from './played.ts'
import type { SimConcern } from './setting.ts'

/** What a desk does with somebody next: the concern itself, its rest after going aside, money, or handing out after paying. */
export type Todo = 'main' | 'rest' | 'money' | 'hand-out'

/** Somebody of the simulated day; also a `Standing` of the queue. Epoch ms. */
export interface Guest {
  readonly id: string
  /** Where all the chances of this person come from. */
  readonly luck: number
  readonly origin: 'booked' | 'walk_in'
  readonly concern: SimConcern
  readonly concerns: readonly string[]
  readonly language: string
  readonly homeTeam: string
  readonly leadDays: number | null
  state: VisitState
  team: string
  number: string | null
  priority: number
  dueAt: number | null
  /** 0: has not come. Let in again after a missed call, it counts from then; `cameAt` stays. */
  arrivedAt: number
  cameAt: number
  firstCalledAt: number | null
  firstDesk: number | null
  calledAt: number | null
  servedAt: number | null
  endedAt: number | null
  desk: number | null
  calls: number
  /** What was planned for an earlier time at a desk is void. */
  turn: number
  /** When the present service ends. */
  doneAt: number
  todo: Todo
  /** Of the service, in ms; what is left after going aside. */
  leftMs: number
  /** Whom the visitor goes back to from the cashier. */
  returnTo: { readonly desk: number; readonly team: string; backAt: number | null } | null
  readonly services: { concern: string; minutes: number }[]
  owedCents: number
  paidCents: number
  /** Since when in the present stretch of waiting; for the pictures. */
  waitsSince: number
}

type Known = 'id' | 'luck' | 'origin' | 'concern' | 'language' | 'leadDays' | 'dueAt'

/** Written out, as is `visitPlayed`: spread together, each of a day's many would cost several times as much. */
export function newGuest(it: Pick<Guest, Known>): Guest {
  const { team } = it.concern
  return {
    id: it.id,
    luck: it.luck,
    origin: it.origin,
    concern: it.concern,
    concerns: [it.concern.key],
    language: it.language,
    homeTeam: team,
    leadDays: it.leadDays,
    state: 'booked',
    team,
    number: null,
    priority: 0,
    dueAt: it.dueAt,
    arrivedAt: 0,
    cameAt: 0,
    firstCalledAt: null,
    firstDesk: null,
    calledAt: null,
    servedAt: null,
    endedAt: null,
    desk: null,
    calls: 0,
    turn: 0,
    doneAt: 0,
    todo: 'main',
    leftMs: 0,
    returnTo: null,
    services: [],
    owedCents: 0,
    paidCents: 0,
    waitsSince: 0,
  }
}

/** By the office's own table of states; what it does not allow is a mistake of the simulator. */
export function step(guest: Guest, act: VisitAct): void {
  const { from, to } = TRANSITIONS[act]
  if (!from.includes(guest.state)) throw new Error(`${act} of ${guest.id}, who is ${guest.state}`)
  guest.state = to
}

export function visitPlayed(it: Guest): VisitPlayed {
  const { firstCalledAt, arrivedAt, cameAt, dueAt } = it
  const since = Math.max(cameAt, dueAt ?? 0)
  const waitMinutes = firstCalledAt === null ? null : Math.max(0, firstCalledAt - since) / 60_000
  return {
    id: it.id,
    origin: it.origin,
    state: it.state,
    number: it.number,
    team: it.team,
    homeTeam: it.homeTeam,
    concerns: it.concerns,
    language: it.language,
    priority: it.priority,
    leadDays: it.leadDays,
    dueAt,
    arrivedAt: arrivedAt || null,
    cameAt: cameAt || null,
    firstCalledAt,
    calledAt: it.calledAt,
    servedAt: it.servedAt,
    endedAt: it.endedAt,
    firstDesk: it.firstDesk,
    waitMinutes,
    services: it.services,
    owedCents: it.owedCents,
    paidCents: it.paidCents,
  }
}

/** A name as the program makes them: it begins with the moment the visit was made (RFC 9562, version 7); the rest is its chance. */
export function nameOf(madeAt: number, luck: number): string {
  const time = `${short(Math.floor(madeAt / 2 ** 32))}${hex(madeAt % 2 ** 32)}`
  const [lot, more, end] = [hex(luck), hex(mix(luck, PURPOSE.name)), hex(mix(luck, PURPOSE.name + 64))]
  return `${time.slice(0, 8)}-${time.slice(8)}-7${more.slice(0, 3)}-8${more.slice(3, 6)}-${lot}${end.slice(0, 4)}`
}

/** Of 32 bits, in two halves: small whole numbers are written much faster. */
function hex(of: number): string {
  return short(of >>> 16) + short(of & 0xffff)
}

function short(of: number): string {
  return of.toString(16).padStart(4, '0')
}
