/**
 * Überlastungsanzeige: a colleague says that the work cannot be done as it has to be, and what may come of it (§§ 15, 16 ArbSchG, and
 * the duty to warn the employer of harm, § 241 Abs. 2 BGB). It is answered by a day, and ends when whoever wrote it says so.
 */
export const NOTICE_STATES = [
  'submitted',
  'acknowledged',
  'answered',
  'objected',
  'settled',
  'withdrawn',
] as const
export type NoticeState = (typeof NOTICE_STATES)[number]

export type NoticeAct = 'acknowledge' | 'answer' | 'accept' | 'object' | 'withdraw' | 'close'
export type Side = 'author' | 'head'

interface Transition {
  readonly from: readonly NoticeState[]
  readonly to: NoticeState
  readonly side: Side
}

/** Who may do what when. The head cannot end a notice over its author, except where nobody objected for a long time (`close`). */
export const NOTICE_TRANSITIONS: Readonly<Record<NoticeAct, Transition>> = {
  acknowledge: { from: ['submitted'], to: 'acknowledged', side: 'head' },
  answer: { from: ['submitted', 'acknowledged', 'objected'], to: 'answered', side: 'head' },
  accept: { from: ['answered'], to: 'settled', side: 'author' },
  object: { from: ['answered'], to: 'objected', side: 'author' },
  withdraw: { from: ['submitted', 'acknowledged', 'answered', 'objected'], to: 'withdrawn', side: 'author' },
  close: { from: ['answered'], to: 'settled', side: 'head' },
}

/** No law names a period; these are policy, to be agreed with the Personalrat (working days). */
export const NOTICE_DEADLINES = { acknowledge: 2, answer: 10, answerAgain: 10 } as const
/** So long nobody objected to an answer before the head may close it. Days. */
export const SILENT_DAYS = 28

export const NOTICE_REASONS = [
  'people',
  'amount',
  'interruptions',
  'conflict',
  'technology',
  'rooms',
  'knowledge',
  'health',
] as const
export type NoticeReason = (typeof NOTICE_REASONS)[number]

export const NOTICE_ANSWERS = ['measures', 'partly', 'refused'] as const
export type NoticeAnswer = (typeof NOTICE_ANSWERS)[number]

export interface NoticeStep {
  readonly nth: number
  readonly act: 'submit' | NoticeAct
  readonly side: Side
  readonly words: string
  readonly at: Temporal.Instant
}

export interface Notice {
  readonly id: string
  readonly site: number
  readonly author: string
  /** Key of a team; empty: whoever wrote it belongs to none. */
  readonly area: string
  readonly since: Temporal.PlainDate
  readonly reasons: readonly NoticeReason[]
  /** What cannot be done as it should. */
  readonly what: string
  /** What may come of it: errors, deadlines, health. */
  readonly risk: string
  readonly tried: string
  readonly wish: string
  /** Whether the Personalrat may read it. */
  readonly council: boolean
  readonly state: NoticeState
  readonly submittedAt: Temporal.Instant
  readonly acknowledgeBy: Temporal.PlainDate
  readonly answerBy: Temporal.PlainDate
  readonly answer: NoticeAnswer | null
  readonly owner: string | null
  readonly due: Temporal.PlainDate | null
  readonly checkOn: Temporal.PlainDate | null
  readonly remindedAt: Temporal.Instant | null
  readonly endedAt: Temporal.Instant | null
  readonly version: number
}

/** What is overdue; null: nothing. */
export function overdueOf(
  it: Pick<Notice, 'state' | 'acknowledgeBy' | 'answerBy'>,
  today: Temporal.PlainDate,
): 'acknowledge' | 'answer' | null {
  const isPast = (day: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(day, today) < 0
  if (!['submitted', 'acknowledged', 'objected'].includes(it.state)) return null
  if (isPast(it.answerBy)) return 'answer'
  return it.state === 'submitted' && isPast(it.acknowledgeBy) ? 'acknowledge' : null
}
