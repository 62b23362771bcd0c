import type { Ground } from '../act/act.ts'
import { systemClock } from '../clock/clock.ts'
import { codeBucket, CODES_PER_ADDRESS, countAttempt, mayAttempt } from './attempt.ts'

/** Slows down whoever guesses codes: failed look-ups are counted per network over all processes. */
export function guardedCodes(ground: Ground) {
  const { windowSeconds, limit } = CODES_PER_ADDRESS
  return {
    /** Seconds to wait before another look-up from this address; 0: go ahead. */
    async waitSeconds(address: string): Promise<number> {
      const may = await mayAttempt(ground.db, codeBucket(address), windowSeconds, limit, systemClock.now())
      return may.allowed ? 0 : may.retryAfterSeconds
    },
    /** A code that led nowhere. */
    async failed(address: string): Promise<void> {
      await countAttempt(ground.db, codeBucket(address), windowSeconds, limit, systemClock.now())
    },
  }
}
