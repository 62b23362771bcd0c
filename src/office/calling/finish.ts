import type { Hand } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { advance, type Visit } from '#office/visits/index.ts'
import { sure, withGuest, type DeskCommand, type GuestRefusal } from './at-desk.ts'
import { endCall } from './call-store.ts'
import type { Call } from './call.ts'
import { noteComesBack, type ComesBackRefusal, type ComesBackWish } from './comes-back.ts'
import { dropReturn, markBack, returnOf, type ReturnTo } from './desk-store.ts'
import { noteMinutes, type ConcernMinutes } from './minutes.ts'
import type { CallingRoom } from './room.ts'
import type { Seat } from './seat-store.ts'

export interface Finished {
  readonly visit: string
  readonly number: string
  /** What this last time at a desk took. */
  readonly minutes: readonly ConcernMinutes[]
  readonly total: number
  /** The desk the visitor goes back to, whose visitor this was; null: the visit has ended. */
  readonly backTo: number | null
}

export interface FinishCommand extends DeskCommand {
  readonly concerns?: readonly string[]
  /** How many persons were served, when not as many as were said on arriving. */
  readonly persons?: number
  /** Whether this person comes back to me, or to this desk, another day. */
  readonly comesBack?: ComesBackWish
  /** Ends here, although a desk waits for the visitor to come back. */
  readonly ends?: boolean
}

export type FinishRefusal =
  | GuestRefusal
  | ComesBackRefusal
  | 'unknown-concern'
  | 'concern-outside-dates'
  | 'too-many-concerns'
  | 'persons-out-of-range'

const CONCERNS_MAX = 10
const PERSONS_MAX = 20

/**
 * The visitor is done. The clerk may correct what it was about and how many came; minutes are kept per concern, never per
 * colleague. Whoever was sent here by a desk that waits goes back to it.
 */
export async function finish(
  room: CallingRoom,
  actor: Actor,
  command: FinishCommand,
): Promise<Outcome<Finished, FinishRefusal>> {
  return withGuest<Finished, FinishRefusal>(
    room,
    actor,
    'calling.finish',
    command,
    async (hand, visit, call, seat) => {
      const wrong = wrongIn(room, command, visit, hand.now)
      if (wrong) return wrong
      const concerns = concernsOf(command, visit)
      if (command.comesBack) {
        const noted = await noteComesBack(room, hand, visit, seat, command.comesBack)
        if (!noted.ok) return noted
      }
      const minutes = await noteMinutes(room, hand, visit, concerns)
      if (call) await endCall(hand.tx, call.id, 'served', hand.now)
      const sender = command.ends ? null : await awaitedBy(hand, visit, seat)
      const persons = command.persons ?? visit.persons
      if (sender) await sendBack(hand, visit, sender, call, seat)
      else await end(hand, visit, { concerns, persons }, call, seat)
      const total = Math.round(minutes.reduce((sum, one) => sum + one.minutes, 0) * 10) / 10
      const backTo = sender?.desk ?? null
      return { ok: true, visit: visit.id, number: visit.number ?? '', minutes, total, backTo }
    },
  )
}

function concernsOf(command: FinishCommand, visit: Visit): readonly string[] {
  return command.concerns?.length ? [...new Set(command.concerns)] : visit.concerns
}

function wrongIn(room: CallingRoom, command: FinishCommand, visit: Visit, now: Temporal.Instant) {
  const { persons = 1 } = command
  if (!Number.isInteger(persons) || persons < 1 || persons > PERSONS_MAX)
    return refuse('persons-out-of-range', { field: 'persons', detail: { most: PERSONS_MAX } })
  const concerns = concernsOf(command, visit)
  if (concerns.length > CONCERNS_MAX)
    return refuse('too-many-concerns', { field: 'concerns', detail: { most: CONCERNS_MAX } })
  for (const concern of concerns.filter((key) => !visit.concerns.includes(key))) {
    const answer = room.catalogue.concernOn(concern, officeDay(now))
    if (!answer.ok) return refuse(answer.refusal, { field: 'concerns', detail: { concern } })
  }
  return null
}

/** Who sent the visitor here and waits; not the sender itself. */
async function awaitedBy({ tx }: Hand, { id }: Visit, seat: Seat): Promise<ReturnTo | null> {
  const sender = await returnOf(tx, id)
  return sender && !sender.backAt && sender.desk !== seat.desk ? sender : null
}

async function sendBack(
  { tx, now, tell }: Hand,
  visit: Visit,
  { team, desk }: ReturnTo,
  call: Call | null,
  seat: Seat,
) {
  sure(await advance(tx, visit.id, 'forward', { desk: null, team }))
  await markBack(tx, visit.id, now)
  const told = { visit: visit.id, number: visit.number ?? '', desk: seat.desk, team, call: call?.id ?? null }
  tell('calling.forwarded', { ...told, from: visit.team, backTo: desk })
}

async function end(
  { tx, now, tell }: Hand,
  visit: Visit,
  corrected: { concerns: readonly string[]; persons: number },
  call: Call | null,
  seat: Seat,
) {
  sure(await advance(tx, visit.id, 'finish', { desk: null, endedAt: now, ...corrected }))
  await dropReturn(tx, visit.id)
  const number = visit.number ?? ''
  const told = { visit: visit.id, number, desk: seat.desk, team: visit.team, call: call?.id ?? null }
  tell('calling.finished', told)
}
