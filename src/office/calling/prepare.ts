import type { Hand } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { findVisit } from '#office/visits/index.ts'
import { atDesk, type DeskRefusal } from './at-desk.ts'
import { dropPrepared, preparedAt, savePrepared } from './desk-store.ts'
import { queueOf } from './queue-of.ts'
import { reachOf } from './reach.ts'
import type { CallingRoom } from './room.ts'

export interface PrepareCommand {
  readonly site: number
  readonly desk: number
  readonly key?: string | undefined
}

export type PrepareRefusal = DeskRefusal | 'on-break' | 'unknown-desk' | 'nobody-waiting' | 'already-prepared'

/**
 * Asks whoever is next for this desk to come nearer (a waiting area far away, slow legs). It is no call: nothing is
 * promised, the visitor still waits, and any desk may call. One per desk.
 */
export async function prepare(
  room: CallingRoom,
  actor: Actor,
  command: PrepareCommand,
): Promise<Outcome<{ visit: string; number: string }, PrepareRefusal>> {
  return atDesk<{ visit: string; number: string }, PrepareRefusal>(
    room,
    actor,
    'calling.prepare',
    command,
    async (hand, seat) => {
      const { tx, now } = hand
      if (seat.onBreak) return refuse('on-break')
      const reach = (await reachOf(room, tx, seat.site, [seat])).get(seat.desk)
      if (!reach) return refuse('unknown-desk', { field: 'desk' })
      const asked = await preparedAt(tx, seat.site)
      const queue = await queueOf(room, tx, seat, reach, now)
      const mine = asked.find(({ desk }) => desk === seat.desk)
      if (mine && queue.some(({ visit }) => visit.id === mine.visit))
        return refuse('already-prepared', { detail: { number: mine.number } })
      if (mine) await dropPrepared(tx, seat.site, seat.desk)
      for (const { visit } of queue.filter((one) => !asked.some((other) => other.visit === one.visit.id))) {
        const number = visit.number ?? ''
        if (!(await savePrepared(tx, seat.site, { desk: seat.desk, visit: visit.id, number, at: now })))
          continue
        hand.about(`visit:${visit.id}`)
        hand.tell('calling.prepared', { visit: visit.id, number, team: visit.team, desk: seat.desk })
        return { ok: true as const, visit: visit.id, number }
      }
      return refuse('nobody-waiting')
    },
  )
}

/** Takes it back: the desk does not go on yet. */
export async function unprepare(
  room: CallingRoom,
  actor: Actor,
  command: PrepareCommand,
): Promise<Outcome<{ number: string }, DeskRefusal | 'nobody-prepared'>> {
  return atDesk(room, actor, 'calling.unprepare', command, async (hand, { site, desk }) => {
    const number = await endPrepared(hand, site, desk)
    if (number === null) return refuse('nobody-prepared')
    return { ok: true as const, number }
  })
}

/** The desk does not go on: whoever it had asked nearer hears so. Gives the number, null when nobody was asked. */
export async function endPrepared(hand: Hand, site: number, desk: number): Promise<string | null> {
  const gone = await dropPrepared(hand.tx, site, desk)
  if (!gone) return null
  const visit = await findVisit(hand.tx, gone.visit)
  hand.about(`visit:${gone.visit}`)
  if (visit?.state === 'waiting')
    hand.tell('calling.prepared-ended', { visit: gone.visit, number: gone.number, team: visit.team, desk })
  return gone.number
}
