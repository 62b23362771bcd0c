import type { Rule, RuleCase } from '#law/risks/index.ts'

export interface Revision {
  readonly id: string
  readonly rule: string
  /** Rises by one for each change of a rule; 0 is the rule as shipped and stands in no table. */
  readonly number: number
  readonly content: Rule
  readonly cases: readonly RuleCase[]
  readonly isOn: boolean
  /** Whether the public self-check takes it over. */
  readonly inMyWay: boolean
  readonly why: string
  readonly author: string
  readonly writtenAt: Temporal.Instant
  readonly effectiveFrom: Temporal.PlainDate
  readonly agreedBy: string | null
  readonly agreedAt: Temporal.Instant | null
  /** The first day it counts; null: nobody has agreed. */
  readonly holdsFrom: Temporal.PlainDate | null
  readonly withdrawnAt: Temporal.Instant | null
}

export type RevisionState = 'proposed' | 'withdrawn' | 'coming' | 'in-force' | 'replaced'

/** The one of a rule's revisions that counts on a day: the latest day, then the latest number. Null: as shipped. */
export function inForceOn<R extends Pick<Revision, 'number' | 'holdsFrom'>>(
  revisions: readonly R[],
  day: Temporal.PlainDate,
): R | null {
  const { compare } = Temporal.PlainDate
  let best: R | null = null
  for (const one of revisions) {
    if (one.holdsFrom === null || compare(one.holdsFrom, day) > 0) continue
    const later = best?.holdsFrom ? compare(one.holdsFrom, best.holdsFrom) : 1
    if (later > 0 || (later === 0 && one.number > best!.number)) best = one
  }
  return best
}

export function stateOfRevision(
  it: Revision,
  all: readonly Revision[],
  today: Temporal.PlainDate,
): RevisionState {
  if (it.withdrawnAt) return 'withdrawn'
  if (!it.holdsFrom) return 'proposed'
  if (Temporal.PlainDate.compare(it.holdsFrom, today) > 0) return 'coming'
  return inForceOn(all, today)?.number === it.number ? 'in-force' : 'replaced'
}
