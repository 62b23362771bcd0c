import { officeDay } from '#ground/clock/clock.ts'
import { recentCalls } from './call-store.ts'
import { startOf } from './hall-picture.ts'
import type { CallingRoom } from './room.ts'

/** A call as a display shows it: number and room, nothing about the person. */
export interface ShownCall {
  readonly call: string
  readonly number: string
  readonly room: string
  readonly desk: number
  readonly team: string
  readonly language: string
  readonly rungAt: string
  /** Rises with each recall: a display rings once for each `call` and `ring`. */
  readonly ring: number
  /** Whether the visitor is still awaited at the desk. */
  readonly open: boolean
}

const SHOWN = 6

/** What a display starts with before it follows the events: today's last calls, newest first. */
export async function displayState(
  room: CallingRoom,
  { site, teams }: { site: number; teams?: readonly string[] },
): Promise<{ at: string; calls: readonly ShownCall[] }> {
  const now = room.ground.clock.now()
  const calls = await recentCalls(room.ground.db, site, startOf(officeDay(now)), SHOWN, teams)
  return {
    at: String(now),
    calls: calls
      .filter(({ endedAs }) => endedAs !== 'withdrawn')
      .map(({ id, number, room: where, desk, team, language, rungAt, rings, endedAt }) => ({
        ...{ call: id, number, room: where, desk, team, language },
        ...{ rungAt: String(rungAt), ring: rings, open: endedAt === null },
      })),
  }
}
