import { rangeOf, type Forecast } from './forecast.ts'

/** What somebody was told: moments instead of minutes, so that it counts down by itself. Pure. */
export interface Announced {
  /** Whose queue it was said of. */
  readonly team: string
  readonly toldAt: Temporal.Instant
  readonly said: Said
}

export type Said =
  | { readonly kind: 'now' | 'after-closing' | 'unknown' }
  | {
      readonly kind: 'range'
      readonly p10At: Temporal.Instant
      readonly p50At: Temporal.Instant
      readonly p90At: Temporal.Instant
    }

/** The published rule (docs/decisions/0016, /[language]/waiting-time). Minutes. */
export const ANNOUNCE_RULES = {
  /** What was said stands at least so long, unless it is somebody's turn or the day will not suffice. */
  standsMinutes: 5,
  /** Sooner is told when the middle moved by so much. */
  soonerMinutes: 5,
  /** In the last minutes before the told end nothing later is told; only once that end has passed. */
  lastMinutes: 10,
} as const

export type Why = 'turn' | 'other' | 'sooner' | 'later' | 'passed' | 'narrower'

/** Why a new value replaces the old one; null: the old one stands. */
export function whyRenew(old: Announced, fresh: Forecast, now: Temporal.Instant): Why | null {
  const { said, toldAt } = old
  if (said.kind !== 'range' || fresh.kind !== 'range') return whyOther(said, fresh, now)
  const minutes = (at: Temporal.Instant) => (at.epochMilliseconds - now.epochMilliseconds) / 60_000
  const [p10, p50, p90] = [minutes(said.p10At), minutes(said.p50At), minutes(said.p90At)]
  if (p90 <= 0) return 'passed'
  if (-minutes(toldAt) < ANNOUNCE_RULES.standsMinutes) return null
  if (fresh.p50 <= p50 - ANNOUNCE_RULES.soonerMinutes && fresh.p90 <= p90) return 'sooner'
  if (fresh.p50 > p90) return p90 > ANNOUNCE_RULES.lastMinutes ? 'later' : null
  const within = fresh.p10 >= p10 && fresh.p90 <= p90
  return within && fresh.p90 - fresh.p10 <= (p90 - Math.max(0, p10)) / 2 ? 'narrower' : null
}

function whyOther(said: Said, fresh: Forecast, now: Temporal.Instant): Why | null {
  if (said.kind === fresh.kind) return null
  if (fresh.kind === 'now') return 'turn'
  // Everybody may be on a break for a moment: what was said stands until its end.
  if (fresh.kind === 'unknown' && said.kind === 'range' && Temporal.Instant.compare(now, said.p90At) < 0)
    return null
  return 'other'
}

export function saidOf(forecast: Forecast, now: Temporal.Instant): Said {
  if (forecast.kind !== 'range') return { kind: forecast.kind }
  const at = (minutes: number) => now.add({ milliseconds: Math.round(minutes * 60_000) })
  return { kind: 'range', p10At: at(forecast.p10), p50At: at(forecast.p50), p90At: at(forecast.p90) }
}

/** What is said now of what was told: the same for every face that looks at the same moment. */
export function forecastNow(said: Said, now: Temporal.Instant, closes: Temporal.Instant | null): Forecast {
  if (said.kind !== 'range') return said
  const left = (at: Temporal.Instant) => Math.max(0, (at.epochMilliseconds - now.epochMilliseconds) / 60_000)
  const range = { p10: left(said.p10At), p50: left(said.p50At), p90: left(said.p90At) }
  return rangeOf(range, closes ? left(closes) : Infinity)
}
