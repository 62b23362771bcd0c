/** Words and rules of the end of a file; pure. */
type Day = Temporal.PlainDate

export interface TermRow {
  /** The Akte or the document. */
  readonly item: string
  readonly akte: string
  readonly document: string | null
  readonly site: number
  /** In force: the last day of keeping; null: no end is known. */
  readonly keepUntil: Day | null
  readonly rule: string | null
  /** What the rules say now; earlier than `keepUntil`: somebody may shorten, with a reason. */
  readonly reckonedUntil: Day | null
  readonly reckonedRule: string | null
  readonly lastUntil: Day | null
  readonly open: 'ban-open' | 'birth-unknown' | null
  readonly unreviewed: boolean
  readonly reckonedAt: Temporal.Instant
  readonly shortenedBy: string | null
  readonly shortenedAt: Temporal.Instant | null
  readonly shortenedWhy: string | null
}

export const HOLD_KINDS = ['litigation', 'criminal', 'archive', 'other'] as const
export type HoldKind = (typeof HOLD_KINDS)[number]

export interface Hold {
  readonly id: string
  readonly akte: string
  readonly document: string | null
  readonly kind: HoldKind
  readonly reason: string
  readonly setBy: string
  readonly setAt: Temporal.Instant
  /** Last day; null: until somebody ends it. */
  readonly untilDay: Day | null
  readonly endedBy: string | null
  readonly endedAt: Temporal.Instant | null
  readonly endWhy: string | null
}

export const holdsOn = ({ endedAt, untilDay }: Hold, on: Day): boolean =>
  endedAt === null && (untilDay === null || Temporal.PlainDate.compare(untilDay, on) >= 0)

/**
 * What is in force after the rules were asked anew. Later: taken over at once. Earlier than the end that was last in force:
 * the old end stays until a person shortens it. No end any more: none.
 */
export function inForce(
  reckoned: { readonly until: Day | null; readonly rule: string | null },
  before: Pick<TermRow, 'keepUntil' | 'rule' | 'lastUntil'> | null,
): { readonly keepUntil: Day | null; readonly rule: string | null } {
  const { until, rule } = reckoned
  if (until === null || !before) return { keepUntil: until, rule }
  const last = before.keepUntil ?? before.lastUntil
  if (!last || Temporal.PlainDate.compare(until, last) >= 0) return { keepUntil: until, rule }
  // Never shortened silently, also not by way of "no end" in between.
  return { keepUntil: last, rule: before.rule ?? rule }
}

export const mayShorten = ({ keepUntil, reckonedUntil }: TermRow): boolean =>
  keepUntil !== null && reckonedUntil !== null && Temporal.PlainDate.compare(reckonedUntil, keepUntil) < 0

export type Obstacle =
  | 'not-due'
  | 'on-hold'
  | 'not-closed'
  | 'not-offered'
  | 'not-appraised'
  | 'not-transferred'

/** What stands against destroying something, the first thing in the way; null: nothing does. */
export function obstacleTo(it: {
  readonly whole: boolean
  readonly keepUntil: Day | null
  readonly on: Day
  readonly held: boolean
  readonly closed: boolean
  /** Aussonderungsart of its plan unit or rule: `V` needs no offer. */
  readonly disposal: 'A' | 'B' | 'V'
  readonly offered: { readonly fate: 'A' | 'V' | null; readonly imported: boolean | null } | null
}): Obstacle | null {
  if (it.keepUntil === null || Temporal.PlainDate.compare(it.on, it.keepUntil) <= 0) return 'not-due'
  if (it.held) return 'on-hold'
  // A single document goes by a rule of its own, out of a file that lives on.
  if (!it.whole) return null
  if (!it.closed) return 'not-closed'
  if (it.disposal === 'V') return null
  if (!it.offered) return 'not-offered'
  if (it.offered.fate === null) return 'not-appraised'
  return it.offered.fate === 'A' && it.offered.imported !== true ? 'not-transferred' : null
}
