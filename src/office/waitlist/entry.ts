import type { Wishes } from './fit.ts'
import type { Hardship } from './urgency.ts'

/** Somebody on the waiting list, without the person: names are in `people`. */
export type EntryState = 'waiting' | 'placed' | 'left' | 'removed' | 'lapsed'

export interface Entry extends Wishes {
  readonly id: string
  readonly site: number
  readonly team: string
  readonly code: string
  /** null once the personal part was erased. */
  readonly person: string | null
  readonly concerns: readonly string[]
  readonly persons: number
  readonly language: string
  readonly needs: readonly string[]
  readonly titleEnds: Temporal.PlainDate | null
  readonly titleConfirmed: Temporal.Instant | null
  readonly hardship: Hardship | null
  readonly hardshipReason: string | null
  /** A number to which an SMS can go is known. */
  readonly hasPhone: boolean
  /** Code of the booking that is given back when an offer is accepted. */
  readonly betterThan: string | null
  readonly joinedAt: Temporal.Instant
  readonly state: EntryState
  readonly closedAt: Temporal.Instant | null
  readonly booking: string | null
}

/**
 * Days after the end of an entry until its personal part is erased: half a year, in which somebody may ask why a place
 * went to another. What remains names nobody.
 */
export const ERASE_AFTER_DAYS = 180
/** Somebody who waits in vain for so long is taken off the list and told so by the page. Days. */
export const LAPSE_AFTER_DAYS = 365
