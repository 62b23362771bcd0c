import type { Actor } from '#ground/permission/permission.ts'

/** One person's counselling. Nothing here names the person. */
export interface Case {
  readonly id: string
  /** Said on the telephone and printed, e.g. `B-7K3MQ`; opens nothing. */
  readonly number: string
  readonly channel: 'online' | 'talk' | 'phone'
  readonly language: string
  /** Language of the interpreter who is needed, or null. */
  readonly interpreter: string | null
  readonly topics: readonly string[]
  readonly limitsVersion: string
  readonly limitsShownAt: Temporal.Instant
  /** Violence or separation: no post, no joint appointment, neutral words. */
  readonly protected: boolean
  /** Who is responsible, or null. */
  readonly member: string | null
  readonly openedAt: Temporal.Instant
  /** Since when the person waits for an answer. */
  readonly waitingSince: Temporal.Instant | null
  readonly closedAt: Temporal.Instant | null
  readonly outcome: string | null
  /** Erased after this day; null while it is open. */
  readonly keepUntil: Temporal.PlainDate | null
}

/** How a counselling ended. Keys of texts `bestin.outcome.*`. */
export const OUTCOMES = ['goal-reached', 'partly', 'referred', 'no-contact', 'own-wish', 'moved'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** The person behind a code; may do only what concerns the case of the session. */
export const PERSON: Actor = { kind: 'visitor', id: 'person', roles: ['visitor', 'person'], sites: 'all' }

export const caseSubject = (id: string): string => `case:${id}`

/** Months after closing until everything is erased, unless the person consented to longer. Own proposal, no law. */
export const KEEP_MONTHS = 12
