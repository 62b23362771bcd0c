/** Half hours in red, one after the other, and what came of them. Rules only. */
export interface Episode {
  readonly id: string
  readonly site: number
  readonly unit: string
  readonly areas: readonly string[]
  readonly from: Temporal.Instant
  readonly until: Temporal.Instant
  /** The highest index in it. */
  readonly worst: number
  readonly openedAt: Temporal.Instant
  readonly remindedAt: Temporal.Instant | null
  readonly reminders: number
  /** Every decision there was, the last one counts. */
  readonly decisions: readonly Decision[]
}

export interface Decision {
  readonly nth: number
  readonly kind: 'measure' | 'none'
  /** What is done; or why nothing is. */
  readonly words: string
  readonly owner: string | null
  readonly due: Temporal.PlainDate | null
  readonly checkOn: Temporal.PlainDate | null
  readonly decidedAt: Temporal.Instant
  readonly doneAt: Temporal.Instant | null
  readonly doneWords: string | null
  readonly effect: Effect | null
  readonly effectWords: string | null
  readonly checkedAt: Temporal.Instant | null
  readonly remindedAt: Temporal.Instant | null
}

export const EFFECTS = ['better', 'same', 'worse'] as const
export type Effect = (typeof EFFECTS)[number]

/** Days in which an episode has to have its consequence; then the head is reminded, again and again. A policy, agreed with the Personalrat. */
export const DECIDE_DAYS = 7
/** Days from one reminder to the next. */
export const REMIND_DAYS = 7
/** A reason shorter than this is none. */
export const REASON_LEAST = 20
export const WORDS_LEAST = 10
export const WORDS_MOST = 2000
/** A consequence later than this is no consequence of the episode. */
export const DUE_MOST_DAYS = 366

/**
 * `open`: nothing was decided; `late`: for too long. `due`, `check`: a day has come. `again`: what was done did not help. `over`: decided
 * against, or it helped.
 */
export type Standing = 'open' | 'late' | 'running' | 'due' | 'done' | 'check' | 'again' | 'over'

export const decisionOf = ({ decisions }: Pick<Episode, 'decisions'>): Decision | null =>
  decisions.at(-1) ?? null

export function standingOf(
  it: Pick<Episode, 'decisions' | 'openedAt'>,
  today: Temporal.PlainDate,
  zone: string,
): Standing {
  const decision = decisionOf(it)
  if (!decision) {
    const opened = it.openedAt.toZonedDateTimeISO(zone).toPlainDate()
    return isBefore(opened.add({ days: DECIDE_DAYS }), today) ? 'late' : 'open'
  }
  if (decision.kind === 'none') return 'over'
  if (decision.effect) return decision.effect === 'better' ? 'over' : 'again'
  if (!decision.doneAt) return isBefore(decision.due!, today) ? 'due' : 'running'
  return isBefore(today, decision.checkOn!) ? 'done' : 'check'
}

/** What the head has to look at today. */
export const isPressing = (standing: Standing): boolean =>
  ['late', 'due', 'check', 'again'].includes(standing)

const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(a, b) < 0
