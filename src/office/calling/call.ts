/** One call of a visitor to a desk: it rings, perhaps again, and ends. */
export interface Call {
  readonly id: string
  readonly visit: string
  readonly site: number
  readonly desk: number
  readonly number: string
  readonly team: string
  /** In which language to speak it, beside German. */
  readonly language: string
  readonly room: string
  readonly calledAt: Temporal.Instant
  readonly rungAt: Temporal.Instant
  readonly rings: number
  readonly endedAt: Temporal.Instant | null
  readonly endedAs: CallEnd | null
}

export type CallEnd = 'served' | 'no_show' | 'withdrawn' | 'parked' | 'forwarded'

/** A gong every five seconds at most: whoever presses twice does not ring twice. */
export const RING_PAUSE_SECONDS = 5

/** Seconds until it may ring again; 0 when it may. */
export function ringPause(call: Pick<Call, 'rungAt'>, now: Temporal.Instant): number {
  const passed = (now.epochMilliseconds - call.rungAt.epochMilliseconds) / 1000
  return passed >= RING_PAUSE_SECONDS ? 0 : Math.ceil(RING_PAUSE_SECONDS - passed)
}

/** What displays and other programs hear of a call. Numbers only: no name, no concern. */
export function toldOf(call: Call) {
  const { id, number, room, desk, visit, language, team, rings } = call
  return { call: id, number, room, desk, visit, language, team, ring: rings }
}
