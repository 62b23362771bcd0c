/** What the reception finishes itself, in one screen each. */
export const SHORT_KINDS = ['certificate', 'form', 'information'] as const
export type ShortKind = (typeof SHORT_KINDS)[number]

export interface ShortDetail {
  /** A certificate of presence: whom, and from when to when. Times of the office, HH:MM. */
  readonly name?: string
  readonly birth?: string
  readonly from?: string
  readonly until?: string
  /** Forms by the key of the catalogue, and how many of each. */
  readonly forms?: Readonly<Record<string, number>>
  /** Told about which concern of the catalogue, and where else somebody was sent, in words that can be printed. */
  readonly topic?: string
  readonly referral?: string
}

export interface ShortCase {
  readonly id: string
  readonly site: number
  readonly visit: string
  readonly kind: ShortKind
  readonly concern: string
  readonly language: string
  /** The visit was written for it. */
  readonly made: boolean
  readonly detail: ShortDetail
  readonly doneAt: Temporal.Instant
  readonly undoneAt: Temporal.Instant | null
}

/** Minutes within which a slip may be taken back. */
export const UNDO_MINUTES = 10
/** Minutes one may enter; longer is no short concern. */
export const SHORT_MINUTES_MAX = 60
/** Days the names on certificates are kept, so that one can be printed again. */
export const CERTIFICATE_KEPT_DAYS = 14
