/** The visit record and the order in which its states may follow. Pure: no database, no clock. */

export type VisitState =
  | 'booked'
  | 'waiting'
  | 'called'
  | 'serving'
  | 'parked'
  | 'finished'
  | 'no_show'
  | 'left'
  | 'cancelled'

export type VisitAct =
  | 'arrive'
  | 'call'
  | 'recall'
  | 'serve'
  | 'park'
  | 'unpark'
  | 'withdraw'
  | 'finish'
  | 'miss'
  | 'leave'
  | 'cancel'
  | 'admit'
  | 'forward'
  | 'note-called'
  | 'note-finished'
  | 'finish-here'
  | 'reopen'
  | 'void'

/** Which act leads from where to where. Data, so that a person can check it; the store enforces it in one UPDATE. */
export const TRANSITIONS: Readonly<Record<VisitAct, { from: readonly VisitState[]; to: VisitState }>> = {
  arrive: { from: ['booked'], to: 'waiting' },
  call: { from: ['waiting'], to: 'called' },
  recall: { from: ['called'], to: 'called' },
  serve: { from: ['called'], to: 'serving' },
  park: { from: ['called', 'serving'], to: 'parked' },
  unpark: { from: ['parked'], to: 'waiting' },
  withdraw: { from: ['called'], to: 'waiting' },
  finish: { from: ['called', 'serving'], to: 'finished' },
  miss: { from: ['booked', 'called'], to: 'no_show' },
  leave: { from: ['waiting', 'parked'], to: 'left' },
  cancel: { from: ['booked'], to: 'cancelled' },
  // The reception lets someone in who came too late, or who missed the call and came back.
  admit: { from: ['booked', 'no_show'], to: 'waiting' },
  // From one desk on to another team, without a new number.
  forward: { from: ['called', 'serving'], to: 'waiting' },
  // Called by voice or finished while the server was away, and told later: whoever is in a room is not called again.
  'note-called': { from: ['waiting'], to: 'parked' },
  'note-finished': { from: ['waiting', 'called', 'serving', 'parked'], to: 'finished' },
  // Done at the reception itself, without a desk; and taken back when it was a slip.
  'finish-here': { from: ['waiting', 'parked'], to: 'finished' },
  reopen: { from: ['finished'], to: 'waiting' },
  void: { from: ['finished'], to: 'cancelled' },
}

export interface Visit {
  readonly id: string
  readonly site: number
  readonly day: Temporal.PlainDate
  readonly origin: 'booked' | 'walk_in'
  readonly state: VisitState
  /** Ticket number of the day, e.g. `B047`; null until arrival. */
  readonly number: string | null
  readonly person: string | null
  readonly persons: number
  readonly team: string
  readonly concerns: readonly string[]
  readonly language: string
  readonly needs: readonly string[]
  readonly priority: number
  readonly priorityReason: string | null
  readonly dueAt: Temporal.Instant | null
  readonly arrivedAt: Temporal.Instant | null
  readonly calledAt: Temporal.Instant | null
  readonly servedAt: Temporal.Instant | null
  readonly endedAt: Temporal.Instant | null
  readonly desk: number | null
  /** The code on a walk-in's ticket, with which its holder sees how far the queue is. Booked visits have their own. */
  readonly ticketCode: string | null
  /** "I come back later": not called before this moment; the place is kept. Only of whoever waits. */
  readonly notBefore: Temporal.Instant | null
  /** How many minutes were asked for so far, of those the office allows. */
  readonly deferredMinutes: number
  readonly version: number
}

/**
 * Minutes a visit took, spread over its concerns in proportion to what each is expected to take. Measured from the
 * moment service began (or the call, if nobody pressed "begin"). One decimal.
 */
export function minutesPerConcern(
  visit: Pick<Visit, 'servedAt' | 'calledAt' | 'concerns'>,
  expected: readonly number[],
  end: Temporal.Instant,
): number[] {
  const start = visit.servedAt ?? visit.calledAt ?? end
  const total = Math.max(0, end.epochMilliseconds - start.epochMilliseconds) / 60_000
  const sum = expected.reduce((all, minutes) => all + minutes, 0)
  return visit.concerns.map((_, n) => {
    const share = sum > 0 ? (expected[n] ?? 0) / sum : 1 / visit.concerns.length
    return Math.round(total * share * 10) / 10
  })
}

/** Waits, but asked not to be called yet. */
export function isAway(
  { state, notBefore }: Pick<Visit, 'state' | 'notBefore'>,
  now: Temporal.Instant,
): boolean {
  return state === 'waiting' && notBefore !== null && Temporal.Instant.compare(notBefore, now) > 0
}
