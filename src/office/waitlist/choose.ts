import { officeDay } from '#ground/clock/clock.ts'
import { skipReason, type FreePlace, type Skip, type Waiting } from './fit.ts'
import { offerEnd, wayFor, type Reach } from './offer-time.ts'
import { bandOf, inOrder, type Band, type Urgency } from './urgency.ts'

export type Candidate = Waiting & Urgency

/** One line of "why whom": somebody who was looked at, in the order of the rule. */
export interface Considered {
  readonly entry: string
  readonly band: Band
  readonly joinedAt: string
  /** null: this one was asked. */
  readonly skip: Skip | null
}

export interface Choice<Entry extends Candidate> {
  readonly chosen: Entry | null
  readonly way: Reach | null
  /** Until when the offer would stand. */
  readonly until: Temporal.Instant
  /** Everybody up to and including the chosen one; everybody when nobody was chosen. */
  readonly considered: readonly Considered[]
}

/** Who is asked for a free place: the first in the published order whom it suits. Pure. */
export function choose<Entry extends Candidate>(
  waiting: readonly Entry[],
  place: FreePlace,
  now: Temporal.Instant,
): Choice<Entry> {
  const today = officeDay(now)
  const until = offerEnd(now, place)
  const considered: Considered[] = []
  for (const it of inOrder(waiting, today)) {
    const skip = skipReason(it, place, now, until)
    considered.push({ entry: it.id, band: bandOf(it, today), joinedAt: it.joinedAt.toString(), skip })
    if (skip === null) return { chosen: it, way: wayFor(it, now, place), until, considered }
  }
  return { chosen: null, way: null, until, considered }
}
