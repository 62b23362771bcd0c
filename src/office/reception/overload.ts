/** When more people come than the day can take. Pure: no database, no clock. */

export type OverloadKind = 'stop' | 'windows'
export const WINDOW_MINUTES = [15, 20, 30, 60] as const
export const PER_WINDOW_MAX = 200
export const OVERLOAD_WHY_MAX = 500

/** Who is back before the window by more than this is asked to come later; the hall is to stay empty. Minutes. */
export const WINDOW_EARLY_MINUTES = 10
/** So long after the end of the window its holder is still let in. Minutes. */
export const WINDOW_GRACE_MINUTES = 10
/** Part of the desks' free minutes that is promised; the rest is for what takes longer. */
export const WINDOW_SHARE = 0.8

export interface Overload {
  readonly id: string
  readonly site: number
  readonly kind: OverloadKind
  /** For colleagues only; never on a display, terminal or ticket. */
  readonly why: string
  /** Empty: every team. */
  readonly teams: readonly string[]
  readonly windowMinutes: number | null
  /** null: by rule from desks and minutes. */
  readonly perWindow: number | null
  readonly startedAt: Temporal.Instant
}

/** A promised window; `number` counts from 1 through the day of the team. */
export interface TimeWindow {
  readonly number: number
  readonly from: Temporal.Instant
  readonly to: Temporal.Instant
}

export function concernsTeam({ teams }: Pick<Overload, 'teams'>, team: string): boolean {
  return teams.length === 0 || teams.includes(team)
}

/**
 * How many walk-ins a window takes: the desks' minutes less those of the appointments due in it, of which
 * `WINDOW_SHARE` is promised, by the minutes one visitor takes. Nobody is promised a window in which no desk works.
 */
export function placesIn(given: {
  readonly desks: number
  readonly minutes: number
  readonly bookedMinutes: number
  readonly minutesEach: number
}): number {
  const free = given.desks * given.minutes - given.bookedMinutes
  if (free <= 0) return 0
  const fit = Math.floor((free * WINDOW_SHARE) / Math.max(1, given.minutesEach))
  return Math.min(PER_WINDOW_MAX, Math.max(1, fit))
}

/**
 * The windows a walk-in may get, the earliest first: whole windows of the clock (10:00, 10:30 …) that begin after
 * those who wait now are served, and end before the office closes.
 */
export function* windowsFrom(given: {
  readonly now: Temporal.Instant
  readonly waitMinutes: number
  readonly windowMinutes: number
  readonly opens: Temporal.Instant | null
  readonly closes: Temporal.Instant
}): Generator<Omit<TimeWindow, 'number'>> {
  const { now, waitMinutes, windowMinutes, opens, closes } = given
  const step = windowMinutes * 60_000
  const free = now.epochMilliseconds + Math.ceil(waitMinutes) * 60_000
  const first = Math.max(free, opens?.epochMilliseconds ?? 0)
  for (let at = Math.ceil(first / step) * step; at + step <= closes.epochMilliseconds; at += step)
    yield {
      from: Temporal.Instant.fromEpochMilliseconds(at),
      to: Temporal.Instant.fromEpochMilliseconds(at + step),
    }
}

export type ReturnVerdict = 'in-time' | 'window-not-yet' | 'window-missed'

/** Whether the holder of a window may check in now. */
export function judgeReturn({ from, to }: TimeWindow, now: Temporal.Instant): ReturnVerdict {
  const at = now.epochMilliseconds
  if (at < from.epochMilliseconds - WINDOW_EARLY_MINUTES * 60_000) return 'window-not-yet'
  return at >= to.epochMilliseconds + WINDOW_GRACE_MINUTES * 60_000 ? 'window-missed' : 'in-time'
}
