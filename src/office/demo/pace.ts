import type { PacedClock } from '#ground/clock/clock.ts'

/** How the demo day waits for the next thing to happen. */
export interface Pace {
  /** Resolves when the office's clock stands at `at`; false when it was stopped before. */
  until(at: Temporal.Instant, signal: AbortSignal): Promise<boolean>
  /** Puts the office's clock forward when nothing happens for long. */
  skipTo(at: Temporal.Instant): void
}

/** Looks again at least so often, so that a change of speed is felt at once. Milliseconds. */
const NAP_MS = 200

/** Waits in real time, as many times shorter as the clock runs faster. */
export function pacedBy(clock: PacedClock): Pace {
  return {
    async until(at, signal) {
      for (;;) {
        if (signal.aborted) return false
        const left = at.epochMilliseconds - clock.now().epochMilliseconds
        if (left <= 0) return true
        await nap(Math.min(NAP_MS, Math.max(1, left / clock.speed)), signal)
      }
    },
    skipTo: (at) => clock.play(at, clock.speed),
  }
}

function nap(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    timer.unref()
    signal.addEventListener('abort', done, { once: true })
  })
}

/** Does not wait at all: the clock is simply put forward. For tests. */
export function atOnce(clock: PacedClock): Pace {
  const forward = (at: Temporal.Instant): void => {
    if (Temporal.Instant.compare(at, clock.now()) > 0) clock.play(at, clock.speed)
  }
  return {
    until: async (at, signal) => {
      forward(at)
      return !signal.aborted
    },
    skipTo: forward,
  }
}
