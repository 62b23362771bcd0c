import type { ConflictReason, Noted } from './entry.ts'
import type { Merged } from './entry-store.ts'

/** An entry with everything needed to enter it. */
export interface ToMerge {
  readonly site: number
  readonly entry: Noted
  readonly holder: string
  readonly realAt: Temporal.Instant
}

/** Not known yet: another machine has the entry that this one speaks of. It comes again with the next replay. */
export type MergeOutcome = Merged | 'later'

export const conflict = (reason: ConflictReason, visit: string | null = null): Merged => ({
  ...{ state: 'conflict', reason, visit, number: null },
})
