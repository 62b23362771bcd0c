/** What a plan is made of. Words are the person's and the counsellor's own; sealed wherever they lie. Pure. */

/** Words in German and, where somebody wrote them, in the language of the person. */
export interface PlanWords {
  readonly text: string
  readonly own: string
}

export const GOAL_STATES = ['open', 'reached', 'dropped'] as const
export type GoalState = (typeof GOAL_STATES)[number]

export interface Goal extends PlanWords {
  readonly id: string
  readonly state: GoalState
  readonly setAt: Temporal.Instant
}

export const WHO = ['person', 'counsellor', 'partner', 'other'] as const
export type Who = (typeof WHO)[number]

export const STEP_STATES = ['open', 'done', 'dropped'] as const
export type StepState = (typeof STEP_STATES)[number]

export interface Step extends PlanWords {
  readonly id: string
  readonly who: Who
  readonly due: Temporal.PlainDate | null
  /** The person wishes a reminder; sent only with a consent for it. */
  readonly remind: boolean
  readonly state: StepState
  readonly agreedAt: Temporal.Instant
}

export interface Note {
  readonly id: string
  readonly at: Temporal.Instant
  readonly member: string | null
  readonly text: string
  /** Own working note of the counsellor, with the reason why; not on the person's page, but in the person's data. */
  readonly own: boolean
  readonly why: string
}

export interface FollowUp {
  readonly id: string
  readonly due: Temporal.PlainDate
  readonly why: string
  readonly doneAt: Temporal.Instant | null
}

export const PLACES = ['office', 'phone', 'video', 'elsewhere'] as const
export type Place = (typeof PLACES)[number]

export const TALK_STATES = ['planned', 'held', 'cancelled', 'missed'] as const
export type TalkState = (typeof TALK_STATES)[number]

export interface TalkDate {
  readonly id: string
  readonly startsAt: Temporal.Instant
  readonly minutes: number
  readonly place: Place
  /** Where exactly. */
  readonly where: string
  /** Together with a spouse or relative. */
  readonly joint: boolean
  readonly state: TalkState
  /** Rises with each change, so that calendars move their entry. */
  readonly sequence: number
}

export const INTERPRETING_STATES = ['asked', 'confirmed', 'cancelled'] as const
export type InterpretingState = (typeof INTERPRETING_STATES)[number]

export interface Interpreting {
  readonly id: string
  readonly talk: string | null
  readonly language: string
  readonly at: Temporal.Instant
  readonly state: InterpretingState
  /** Name and telephone of who comes. */
  readonly who: string
}

/** Letters of one entry at most. */
export const TEXT_MAX = 2000
export const SHORT_MAX = 200

export type WordsRefusal = 'text-missing' | 'text-too-long'

/** What was typed, or why not. */
export function readWords(
  { text, own = '' }: { readonly text: string; readonly own?: string | undefined },
  most = TEXT_MAX,
): PlanWords | WordsRefusal {
  const words = { text: text.trim(), own: own.trim() }
  if (words.text === '') return 'text-missing'
  return words.text.length > most || words.own.length > most ? 'text-too-long' : words
}

/** One of a list, or null: forms may send anything. */
export const oneOf = <T extends string>(list: readonly T[], text: string): T | null =>
  list.find((it) => it === text) ?? null
