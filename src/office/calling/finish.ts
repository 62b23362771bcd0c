import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { advance } from '#office/visits/index.ts'
import { sure, withGuest, type DeskCommand, type GuestRefusal } from './at-desk.ts'
import { endCall } from './call-store.ts'
import { noteMinutes, type ConcernMinutes } from './minutes.ts'
import type { CallingRoom } from './room.ts'

export interface Finished {
  readonly visit: string
  readonly number: string
  /** What this last time at a desk took. */
  readonly minutes: readonly ConcernMinutes[]
  readonly total: number
}

export type FinishRefusal = GuestRefusal | 'unknown-concern' | 'concern-outside-dates' | 'too-many-concerns'

const CONCERNS_MAX = 10

/** The visitor is done. The clerk may correct what it was about; minutes are kept per concern, never per colleague. */
export async function finish(
  room: CallingRoom,
  actor: Actor,
  command: DeskCommand & { concerns?: readonly string[] },
): Promise<Outcome<Finished, FinishRefusal>> {
  return withGuest<Finished, FinishRefusal>(
    room,
    actor,
    'calling.finish',
    command,
    async (hand, visit, call, seat) => {
      const concerns = command.concerns?.length ? [...new Set(command.concerns)] : visit.concerns
      if (concerns.length > CONCERNS_MAX)
        return refuse('too-many-concerns', { field: 'concerns', detail: { most: CONCERNS_MAX } })
      for (const concern of concerns.filter((key) => !visit.concerns.includes(key))) {
        const answer = room.catalogue.concernOn(concern, officeDay(hand.now))
        if (!answer.ok) return refuse(answer.refusal, { field: 'concerns', detail: { concern } })
      }
      const minutes = await noteMinutes(room, hand, visit, concerns)
      if (call) await endCall(hand.tx, call.id, 'served', hand.now)
      sure(await advance(hand.tx, visit.id, 'finish', { desk: null, endedAt: hand.now, concerns }))
      const number = visit.number ?? ''
      const told = { visit: visit.id, number, desk: seat.desk, team: visit.team, call: call?.id ?? null }
      hand.tell('calling.finished', told)
      const total = Math.round(minutes.reduce((sum, one) => sum + one.minutes, 0) * 10) / 10
      return { ok: true, visit: visit.id, number, minutes, total }
    },
  )
}
