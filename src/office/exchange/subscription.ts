import type { EventType } from './told.ts'

/** Subscriptions one program may have at once. */
export const SUBSCRIPTIONS_MAX = 5
/** Hours in which the secret before the last rotation signs as well. */
export const OLD_SECRET_HOURS = 24

/** Where a program wants to be told what. */
export interface Subscription {
  readonly id: string
  readonly client: string
  readonly url: string
  readonly events: readonly EventType[]
  readonly site: number | null
  readonly state: 'active' | 'paused' | 'ended'
  readonly pausedWhy: string | null
  readonly round: number
  readonly oldUntil: Temporal.Instant | null
  readonly failures: number
  readonly holdUntil: Temporal.Instant | null
  readonly madeAt: Temporal.Instant
}
