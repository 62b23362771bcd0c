import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Language } from '#ground/languages/index.ts'
import { readMail, readPhone } from '#office/people/index.ts'

/** What a complaint is about, for the figures: no colleague, no desk. */
export const TOPICS = [
  ...['waiting', 'appointment', 'manner', 'advice', 'duration', 'fees', 'building', 'privacy', 'other'],
] as const
export type Topic = (typeof TOPICS)[number]

export interface Message {
  readonly nth: number
  readonly saidOn: Temporal.PlainDate
  readonly who: 'person' | 'office'
  /** `interim` and `final` are the office's; `more` is added, `again` asks for the second look. */
  readonly kind: 'more' | 'interim' | 'final' | 'again'
  readonly words: string
}

/** A complaint as long as what was typed is there. */
export interface Complaint {
  readonly id: string
  readonly site: number
  readonly reference: string
  readonly code: string
  readonly topic: Topic
  readonly language: Language
  readonly what: string
  readonly wish: string | null
  readonly name: string | null
  readonly mail: string | null
  readonly phone: string | null
  readonly receivedOn: Temporal.PlainDate
  readonly firstBy: Temporal.PlainDate
  readonly finalBy: Temporal.PlainDate
  readonly firstOn: Temporal.PlainDate | null
  readonly settledOn: Temporal.PlainDate | null
  readonly inTime: boolean | null
  readonly contestedOn: Temporal.PlainDate | null
  readonly owner: string | null
  readonly remindedOn: Temporal.PlainDate | null
}

export const WHAT_MAX = 4000
const WISH_MAX = 1000
const NAME_MAX = 200

export interface TypedComplaint {
  readonly topic: string
  readonly what: string
  readonly wish: string
  readonly name: string
  readonly reach: string
}

export type ComplaintRefusal =
  | 'topic-missing'
  | 'what-missing'
  | 'what-too-long'
  | 'wish-too-long'
  | 'name-too-long'
  | 'reach-invalid'

type Read = Pick<Complaint, 'topic' | 'what' | 'wish' | 'name' | 'mail' | 'phone'>

/** Reads the form. Only what happened is needed, and what it is about. */
export function readComplaint(it: TypedComplaint): Outcome<{ complaint: Read }, ComplaintRefusal> {
  const topic = TOPICS.find((known) => known === it.topic)
  if (!topic) return refuse('topic-missing', { field: 'topic' })
  const [what, wish, name] = [plain(it.what), plain(it.wish), plain(it.name)]
  if (what === '') return refuse('what-missing', { field: 'what' })
  if (what.length > WHAT_MAX) return refuse('what-too-long', { field: 'what' })
  if (wish.length > WISH_MAX) return refuse('wish-too-long', { field: 'wish' })
  if (name.length > NAME_MAX) return refuse('name-too-long', { field: 'name' })
  const reach = it.reach.trim()
  const read = reach.includes('@') ? { ...readMail(reach), phone: null } : { ...readPhone(reach), mail: null }
  if (!read.ok) return refuse('reach-invalid', { field: 'reach' })
  const { mail = null, phone = null } = read as { mail?: string | null; phone?: string | null }
  return { ok: true, complaint: { topic, what, wish: wish || null, name: name || null, mail, phone } }
}

/** Words as a text column takes them, one kind of line end. */
export const plain = (typed: string): string =>
  typed.toWellFormed().replaceAll('\u0000', '').replace(/\r\n?/gu, '\n').trim()

/** What has to be done next, and by when; null: nothing. */
export function nextDue(
  it: Pick<Complaint, 'firstOn' | 'firstBy' | 'finalBy' | 'settledOn'>,
): { readonly what: 'first' | 'final'; readonly by: Temporal.PlainDate } | null {
  if (it.settledOn) return null
  return it.firstOn === null ? { what: 'first', by: it.firstBy } : { what: 'final', by: it.finalBy }
}

export const isOverdue = (it: Parameters<typeof nextDue>[0], today: Temporal.PlainDate): boolean => {
  const due = nextDue(it)
  return due !== null && Temporal.PlainDate.compare(due.by, today) < 0
}
