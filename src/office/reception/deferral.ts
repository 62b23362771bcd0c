import { refuse, type Refusal } from '#ground/act/refusal.ts'
import type { ArrivalRules } from '#office/calling/index.ts'
import type { Visit } from '#office/visits/index.ts'

/**
 * "I come back later": the rule. Whoever waits may be away for so many minutes in all as the site allows. Minutes that
 * were asked for and not used (back earlier) are given back. Pure.
 */
export type DeferralRefusal = 'not-waiting' | 'minutes-not-allowed' | 'too-long-away'

/** The steps a phone offers; minutes. */
export const DEFER_STEPS: readonly number[] = [10, 20, 30]

type Asking = Pick<Visit, 'state' | 'notBefore' | 'deferredMinutes'>
type Rules = Pick<ArrivalRules, 'deferMinutes'>

/** What may still be asked for now; the unused rest of a present wish counts as unused. */
export function minutesLeftNow(visit: Asking, { deferMinutes }: Rules, now: Temporal.Instant): number {
  return Math.max(0, deferMinutes - visit.deferredMinutes + unusedOf(visit, now))
}

/** `minutes` from now; 0: back again. A second wish replaces the first. */
export function judgeDeferral(
  visit: Asking,
  minutes: number,
  rules: Rules,
  now: Temporal.Instant,
):
  | {
      readonly ok: true
      readonly notBefore: Temporal.Instant | null
      readonly deferredMinutes: number
    }
  | Refusal<DeferralRefusal> {
  if (visit.state !== 'waiting') return refuse('not-waiting', { detail: { state: visit.state } })
  if (!Number.isInteger(minutes) || minutes < 0 || minutes > 240)
    return refuse('minutes-not-allowed', { field: 'minutes' })
  const used = visit.deferredMinutes - unusedOf(visit, now)
  if (minutes === 0) return { ok: true, notBefore: null, deferredMinutes: used }
  const left = minutesLeftNow(visit, rules, now)
  if (minutes > left) return refuse('too-long-away', { field: 'minutes', detail: { left } })
  return { ok: true, notBefore: now.add({ minutes }), deferredMinutes: used + minutes }
}

/** Whole minutes of the present wish that have not passed yet. */
function unusedOf({ notBefore, deferredMinutes }: Asking, now: Temporal.Instant): number {
  if (notBefore === null) return 0
  const ahead = Math.floor((notBefore.epochMilliseconds - now.epochMilliseconds) / 60_000)
  return Math.min(deferredMinutes, Math.max(0, ahead))
}
