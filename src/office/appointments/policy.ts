import { BOOKING_WINDOW_DAYS } from './appointment.ts'

/** How an office keeps booking fair while places are short. Per site; edited like opening hours. */
export interface Policy {
  /** A person has at most one live booking per concern (`live_booking`). */
  readonly onePerPerson: boolean
  /** What becomes of a place that is given back: free at once, or at an instant nobody can foresee. */
  readonly returns: 'at-once' | 'random'
  /** Minutes after which a place given back is free again, at the earliest and at the latest. */
  readonly returnMinMinutes: number
  readonly returnMaxMinutes: number
  /** How many days ahead places are shown to visitors. */
  readonly windowDays: number
}

/** What a new site begins with. Thirty minutes to half a day: too long to sit and wait for a place one gave back oneself. */
export const FAIR_POLICY: Policy = {
  onePerPerson: true,
  returns: 'random',
  returnMinMinutes: 30,
  returnMaxMinutes: 720,
  windowDays: BOOKING_WINDOW_DAYS,
}

/** A site that has decided nothing. */
export const NO_POLICY: Policy = { ...FAIR_POLICY, onePerPerson: false, returns: 'at-once' }

/** Nothing is kept back that begins sooner than this: it would only stay empty. Minutes. */
const TOO_SOON_MINUTES = 120

/**
 * Until when a place that was given back is kept from everybody; null: it is free at once. Pure.
 * @param chance a whole number from 0 to below the bound
 */
export function keptUntil(
  policy: Policy,
  start: Temporal.Instant,
  now: Temporal.Instant,
  chance: (below: number) => number,
): Temporal.Instant | null {
  if (policy.returns === 'at-once') return null
  const spread = policy.returnMaxMinutes - policy.returnMinMinutes
  const until = now.add({ seconds: policy.returnMinMinutes * 60 + chance(spread * 60 + 1) })
  const latest = start.subtract({ minutes: TOO_SOON_MINUTES })
  if (Temporal.Instant.compare(latest, now.add({ minutes: policy.returnMinMinutes })) < 0) return null
  return Temporal.Instant.compare(until, latest) < 0 ? until : latest
}
