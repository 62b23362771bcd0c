/**
 * The kinds of messages, as data: what each is about, whether it may wait for the morning, and from which parts its
 * text is made. The words stand in texts/<language>/notices.json.
 */

/** Where a link of a message leads. `own` is the path of the sender's `params.link`. */
export type LinkTo = 'appointment' | 'documents' | 'move' | 'cancel' | 'start' | 'own'

/** A fact with its label: instants are written as day and clock, `where` is the address of the site. */
export type Fact = 'when' | 'oldWhen' | 'until' | 'drawAt' | 'where' | 'code' | 'phone'

export type PartPlan = { words: string } | { words: string; link: LinkTo } | { fact: Fact; label: string }

export interface KindRule {
  /** `visit`: written from today's facts of the appointment, and skipped when these have moved on. */
  readonly about: 'visit' | 'params'
  /**
   * `answer`: to what the person did a moment ago, goes out at any hour. `waits`: never in the quiet hours unless the
   * sender says urgent, or what it is about comes before one could act after the quiet. `day-only`: never at night.
   */
  readonly pace: 'answer' | 'waits' | 'day-only'
  readonly calendar: 'PUBLISH' | 'CANCEL' | null
  /** Whether staff must know that nothing reaches the person. */
  readonly unreachable: 'shown' | 'nothing'
  readonly parts: readonly PartPlan[]
}

const when = { fact: 'when', label: 'when' } as const
const where = { fact: 'where', label: 'where' } as const
const code = { fact: 'code', label: 'code' } as const
const until = { fact: 'until', label: 'until' } as const
const documents = { words: 'bring', link: 'documents' } as const
const change = [
  { words: 'move', link: 'move' },
  { words: 'cancel', link: 'cancel' },
] as const
const closing = [{ words: 'secret' }, { words: 'automatic' }] as const
const automatic = { words: 'automatic' } as const
const calendar = { words: 'calendar' } as const
/** A person's stay may hang on it: neither a place nor a place on a list is the application. */
const application = { words: 'application' } as const
const own = (words: string): PartPlan => ({ words, link: 'own' })

const ofVisit = { about: 'visit', pace: 'answer', calendar: 'PUBLISH', unreachable: 'shown' } as const
const ofParams = { about: 'params', pace: 'waits', calendar: null, unreachable: 'shown' } as const
const reminder = { ...ofVisit, pace: 'day-only', calendar: null, unreachable: 'nothing' } as const

export const KINDS = {
  booked: {
    ...ofVisit,
    parts: [when, where, code, documents, application, ...change, calendar, ...closing],
  },
  moved: { ...ofVisit, parts: [when, where, code, documents, ...change, calendar, ...closing] },
  cancelled: {
    ...ofVisit,
    calendar: 'CANCEL',
    parts: [when, where, { words: 'again', link: 'start' }, { words: 'calendarCancelled' }, automatic],
  },
  reminder: { ...reminder, parts: [when, where, code, documents, ...change, ...closing] },
  'reminder-tomorrow': { ...reminder, parts: [when, where, code, documents, ...change, ...closing] },
  replanned: {
    ...{ ...ofVisit, pace: 'waits', calendar: null },
    parts: [
      { fact: 'oldWhen', label: 'oldWhen' },
      { fact: 'when', label: 'newWhen' },
      own('choose'),
      ...closing,
    ],
  },
  offer: {
    ...ofParams,
    parts: [when, where, until, own('accept'), code, { words: 'offerRule' }, ...closing],
  },
  'offer-expired': { ...ofParams, unreachable: 'nothing', parts: [own('waiting'), automatic] },
  'waiting-joined': { ...ofParams, pace: 'answer', parts: [own('waiting'), application, ...closing] },
  'draw-entered': {
    ...{ ...ofParams, pace: 'answer' },
    parts: [{ fact: 'drawAt', label: 'drawAt' }, own('draw'), application, ...closing],
  },
  'draw-won': { ...ofParams, parts: [when, where, until, own('confirm'), ...closing] },
  'draw-lost': { ...ofParams, unreachable: 'nothing', parts: [own('drawLost'), automatic] },
  // something lies ready at the counter: neither what it is nor why stands in the message
  'pickup-ready': {
    ...ofParams,
    parts: [
      code,
      { fact: 'until', label: 'fetchUntil' },
      where,
      { words: 'fetch' },
      { words: 'fetchBring' },
      automatic,
    ],
  },
  'pickup-reminder': {
    ...{ ...ofParams, pace: 'day-only' },
    parts: [
      code,
      { fact: 'until', label: 'fetchUntil' },
      where,
      { words: 'fetch' },
      { words: 'fetchBring' },
      automatic,
    ],
  },
  receipt: { ...ofParams, pace: 'answer', parts: [code, own('receipt'), application, ...closing] },
  // what was handed in stands on the page, never in the message
  'handed-in': { ...ofParams, pace: 'answer', parts: [code, own('receipt'), ...closing] },
  'how-to-book': {
    ...{ ...ofParams, pace: 'answer', unreachable: 'nothing' },
    parts: [
      { words: 'bookHere', link: 'start' },
      { words: 'noPlace' },
      { fact: 'phone', label: 'phone' },
      { words: 'otherMatter' },
      automatic,
    ],
  },
} as const satisfies Record<string, KindRule>

export type NoticeKind = keyof typeof KINDS

export function ruleOf(kind: NoticeKind): KindRule {
  return KINDS[kind]
}
