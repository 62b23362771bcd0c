import type { Hand } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import {
  advance,
  amend,
  forgetMinutes,
  insertVisits,
  lockVisit,
  minutesPerConcern,
  recordMinutes,
  type Visit,
} from '#office/visits/index.ts'
import { arrivalRules, type ReceptionRoom } from './room.ts'
import { noteShortOf, takeShortOf } from './short-of-store.ts'
import { nextNumber } from './ticket.ts'
import { walkInTeam, type WalkInRefusal } from './walk-in.ts'

/** What was done for somebody at the counter itself. */
export interface DoneHere {
  readonly site: number
  readonly concerns: readonly string[]
  /** Whoever waits with a number; without it the visit is written now, as one that needed no waiting. */
  readonly visit?: string | undefined
  readonly person?: string | null
  readonly persons?: number
  readonly language: string
  /** When the colleague began; the minutes of the concern are counted from here. */
  readonly since?: Temporal.Instant | undefined
}

export interface CountedHere {
  readonly visit: string
  readonly number: string
  /** The visit was written by this and ended at once. */
  readonly made: boolean
}

export type HereRefusal = WalkInRefusal | 'unknown-visit' | 'not-waiting' | 'numbers-used-up'

/** Longer than this nobody stood at the counter for a short concern: the page was left open. Minutes. */
const LONGEST_MINUTES = 60

/**
 * A short concern ends at the reception: in the hands of another act, in its transaction. A counted case: one finished
 * visit with its concern and minutes. Somebody who waits for more than this goes on waiting for the rest.
 */
export async function finishHere(
  room: ReceptionRoom,
  hand: Hand,
  done: DoneHere,
): Promise<Outcome<CountedHere, HereRefusal>> {
  const { tx, now } = hand
  const going = walkInTeam(
    room.appointments.catalogue,
    done.concerns,
    arrivalRules(room, done.site),
    officeDay(now),
    true,
  )
  if (!going.ok) return going
  const waiting = done.visit === undefined ? null : await lockVisit(tx, done.visit)
  if (done.visit !== undefined) {
    if (!waiting || waiting.site !== done.site) return refuse('unknown-visit', { field: 'visit' })
    if (waiting.state !== 'waiting' && waiting.state !== 'parked')
      return refuse('not-waiting', { field: 'visit', detail: { state: waiting.state } })
  }
  const rest = waiting?.concerns.filter((concern) => !going.concerns.includes(concern)) ?? []
  const ended = waiting && rest.length === 0 ? waiting : await madeNow(room, hand, done, going)
  if (!ended) return refuse('numbers-used-up')
  if (waiting && ended !== waiting) await takeOut(hand, waiting, ended.id, rest)
  const { id, team } = ended
  const number = ended.number ?? ''
  await advance(tx, id, 'finish-here', { endedAt: now, concerns: going.concerns })
  await noteMinutesHere(room, hand, id, going.concerns, done.since)
  hand.tell('reception.finished', { visit: id, number, team }, `visit:${id}`)
  return { ok: true, visit: id, number, made: ended !== waiting }
}

/** The ticket goes on with the rest; where that is another than before, it is kept what it was. */
async function takeOut(
  { tx, now }: Hand,
  { id, state, concerns }: Visit,
  made: string,
  rest: readonly string[],
): Promise<void> {
  if (rest.length === concerns.length) return
  await amend(tx, id, [state], { concerns: rest })
  await noteShortOf(tx, { made, waiting: id, concerns }, officeDay(now))
}

async function madeNow(
  room: ReceptionRoom,
  { tx, now }: Hand,
  { site, person = null, persons = 1, language, since }: DoneHere,
  { team, concerns }: { team: string; concerns: readonly string[] },
): Promise<Pick<Visit, 'id' | 'team' | 'number'> | null> {
  const day = officeDay(now)
  const number = await nextNumber(room, tx, { site, day, team })
  if (!number) return null
  const id = room.ground.ids.uuid()
  const arrivedAt = String(beganAt(now, since) ?? now)
  const made = { id, site, day: String(day), origin: 'walk_in' as const, team, concerns, language, person }
  await insertVisits(tx, [{ ...made, persons, needs: [], dueAt: null, number, arrivedAt }])
  return { id, team, number }
}

/** When it began, as far as that can be true. */
function beganAt(now: Temporal.Instant, since: Temporal.Instant | undefined): Temporal.Instant | null {
  if (!since) return null
  const minutes = (now.epochMilliseconds - since.epochMilliseconds) / 60_000
  const sameDay = officeDay(since).equals(officeDay(now))
  return minutes >= 0 && minutes <= LONGEST_MINUTES && sameDay ? since : null
}

async function noteMinutesHere(
  room: ReceptionRoom,
  { tx, now }: Hand,
  visit: string,
  concerns: readonly string[],
  since: Temporal.Instant | undefined,
): Promise<void> {
  const servedAt = beganAt(now, since)
  if (!servedAt) return
  const expected = concerns.map((concern) => room.calling.catalogue.minutes(concern) ?? 0)
  const minutes = minutesPerConcern({ servedAt, calledAt: null, concerns }, expected, now)
  const noted = concerns.map((concern, n) => ({ concern, minutes: minutes[n] ?? 0 }))
  await recordMinutes(tx, visit, noted, now)
}

/**
 * It was a slip: whoever waited waits again with the same number; a visit written for it counts no more, neither do the
 * minutes that were noted with its end, and its concern goes back to the ticket it was taken from.
 */
export async function undoHere(
  hand: Hand,
  { visit, made }: Pick<CountedHere, 'visit' | 'made'>,
): Promise<void> {
  const { tx, now } = hand
  const before = await lockVisit(tx, visit)
  const back = made
    ? await advance(tx, visit, 'void', { endedAt: now })
    : await advance(tx, visit, 'reopen', { endedAt: null })
  if (!back) return
  if (before?.endedAt) await forgetMinutes(tx, visit, before.endedAt)
  if (made) await giveBack(hand, visit)
  const { id, number, team } = back
  hand.tell(
    made ? 'reception.left' : 'reception.arrived',
    { visit: id, number: number ?? '', team },
    `visit:${id}`,
  )
}

const STILL_HERE = ['waiting', 'parked', 'called', 'serving'] as const

/** Whoever has left meanwhile has no concern to get back. */
async function giveBack({ tx }: Hand, made: string): Promise<void> {
  const from = await takeShortOf(tx, made)
  const ticket = from && (await lockVisit(tx, from.waiting))
  if (!ticket) return
  // in the order they had; what was added meanwhile stays behind them
  const added = ticket.concerns.filter((concern) => !from.concerns.includes(concern))
  await amend(tx, ticket.id, STILL_HERE, { concerns: [...from.concerns, ...added] })
}
