import { refuse, type Refusal } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { ArrivalRules } from '#office/calling/index.ts'
import type { Visit } from '#office/visits/index.ts'
import { judgeReturn, WINDOW_GRACE_MINUTES, type TimeWindow } from './overload.ts'

/** When someone arrives: what holds for early and late ones. Pure; the rules are the site's. */
export type ArrivalMark = 'early' | 'on-time' | 'late-kept' | 'late'

export type ArrivalRefusal = 'too-late' | 'another-day' | 'appointment-cancelled' | 'visit-over'

export type ArrivalVerdict =
  | { readonly ok: true; readonly again: boolean; readonly mark: ArrivalMark | null }
  | Refusal<ArrivalRefusal>

/** Whether someone may check in now. Whoever is here already gets the same number again: that is no mistake. */
export function judgeArrival(
  visit: Pick<Visit, 'state' | 'day' | 'dueAt' | 'arrivedAt'>,
  rules: ArrivalRules,
  now: Temporal.Instant,
): ArrivalVerdict {
  const { state, day, dueAt } = visit
  if (state === 'cancelled') return refuse('appointment-cancelled')
  if (!day.equals(officeDay(now)))
    return refuse('another-day', { detail: { day: String(day), dueAt: dueAt && String(dueAt) } })
  if (state === 'finished' || state === 'left') return refuse('visit-over')
  if (state !== 'booked' && state !== 'no_show')
    return { ok: true, again: true, mark: dueAt && markOf(dueAt, visit.arrivedAt ?? now, rules) }
  const late = dueAt ? minutesBetween(dueAt, now) : 0
  // Someone who was called and did not come, or was counted as missed, is for the reception to decide.
  if (state === 'no_show' || late > rules.lateMinutes)
    return refuse('too-late', {
      detail: { dueAt: dueAt && String(dueAt), minutesLate: Math.max(0, Math.floor(late)) },
    })
  return { ok: true, again: false, mark: dueAt && markOf(dueAt, now, rules) }
}

export type WindowArrivalRefusal = 'window-not-yet' | 'window-missed'

/** The same for somebody who was given a window of time. */
export function judgeWindow(
  { day }: Pick<Visit, 'day'>,
  window: TimeWindow,
  now: Temporal.Instant,
): ArrivalVerdict | Refusal<WindowArrivalRefusal> {
  const detail = { from: String(window.from), to: String(window.to) }
  if (!day.equals(officeDay(now)))
    return refuse('another-day', { detail: { day: String(day), dueAt: detail.from } })
  const verdict = judgeReturn(window, now)
  return verdict === 'in-time' ? { ok: true, again: false, mark: null } : refuse(verdict, { detail })
}

/** From which moment somebody with a window who is not back counts as missed. */
export function windowMissedFrom({ to }: TimeWindow): Temporal.Instant {
  return to.add({ minutes: WINDOW_GRACE_MINUTES })
}

export function markOf(
  dueAt: Temporal.Instant,
  arrivedAt: Temporal.Instant,
  rules: ArrivalRules,
): ArrivalMark {
  const late = minutesBetween(dueAt, arrivedAt)
  if (late > rules.keepMinutes) return 'late'
  if (late > 0) return 'late-kept'
  return -late > rules.earlyMinutes ? 'early' : 'on-time'
}

/** From which moment a booked visitor who has not come counts as missed. */
export function missedFrom(dueAt: Temporal.Instant, rules: ArrivalRules): Temporal.Instant {
  return dueAt.add({ minutes: rules.missedMinutes })
}

function minutesBetween(from: Temporal.Instant, to: Temporal.Instant): number {
  return (to.epochMilliseconds - from.epochMilliseconds) / 60_000
}
