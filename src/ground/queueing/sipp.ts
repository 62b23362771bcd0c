import { erlangC, type StableQueue, type UnstableQueue } from './erlang.ts'
import type { Period } from './forward.ts'

/**
 * Erlang C for each period alone, as if the period lasted for ever and began with its own balance (stationary independent
 * period by period). Shown beside the exact queue only: it forgets what the period before left behind. Patience is not used.
 */
export function sipp(periods: readonly Period[]): readonly (StableQueue | UnstableQueue)[] {
  return periods.map(({ perMinute, serviceMinutes, servers }) =>
    erlangC({ perMinute, serviceMinutes, servers }),
  )
}
