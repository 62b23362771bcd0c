/** Time comes in as an argument: everything that needs "now" is given a Clock, so it can be tested and simulated. */
export interface Clock {
  now(): Temporal.Instant
  /** Office seconds per real second; 1 unless a played day runs faster. Screens that count on between two looks need it. */
  readonly speed?: number
}

export const systemClock: Clock = { now: () => Temporal.Now.instant() }

/** A clock that stands still until it is moved; for tests. */
export interface ManualClock extends Clock {
  set(at: Temporal.Instant | string): void
  advance(by: Temporal.DurationLike): void
}

export function manualClock(start: string): ManualClock {
  let at = Temporal.Instant.from(start)
  return {
    now: () => at,
    set: (to) => {
      at = Temporal.Instant.from(to)
    },
    advance: (by) => {
      at = at.add(by)
    },
  }
}

/** A clock that can be moved to another instant and run `speed` times faster; the demo day plays on it. */
export interface PacedClock extends Clock {
  /** Jump to `from` and run `speed` office seconds per real second. */
  play(from: Temporal.Instant, speed: number): void
  /** Back to real time. */
  real(): void
  readonly speed: number
}

export function pacedClock(base: Clock = systemClock): PacedClock {
  let origin: { base: number; from: number; speed: number } | null = null
  return {
    now() {
      const now = base.now()
      if (!origin) return now
      const passed = (now.epochMilliseconds - origin.base) * origin.speed
      return Temporal.Instant.fromEpochMilliseconds(Math.round(origin.from + passed))
    },
    play(from, speed) {
      origin = { base: base.now().epochMilliseconds, from: from.epochMilliseconds, speed }
    },
    real() {
      origin = null
    },
    get speed() {
      return origin?.speed ?? 1
    },
  }
}

export const OFFICE_ZONE = 'Europe/Berlin'

/** The calendar day on which an instant falls in the office. */
export function officeDay(at: Temporal.Instant, zone = OFFICE_ZONE): Temporal.PlainDate {
  return at.toZonedDateTimeISO(zone).toPlainDate()
}
