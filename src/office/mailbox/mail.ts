import type { Reason } from './classify.ts'

/** A mail of the office's mailbox, as the office keeps it. */

/** `wish`: somebody wants an appointment. `automatic`: a program wrote it. */
export const MAIL_KINDS = ['wish', 'other', 'bounce', 'automatic'] as const
export type MailKind = (typeof MAIL_KINDS)[number]

export interface OfficeMail {
  readonly id: string
  readonly channel: 'mail' | 'sms'
  readonly receivedAt: Temporal.Instant
  /** Null once it was forgotten. */
  readonly sender: string | null
  readonly subject: string
  /** The first lines of what the sender wrote. */
  readonly excerpt: string
  readonly kind: MailKind
  /** Said by a person, not by the rules. */
  readonly byPerson: boolean
  readonly isUrgent: boolean
  readonly score: number
  readonly reasons: readonly Reason[]
  /** Why nothing was answered, or null. */
  readonly unanswered: string | null
  readonly language: string | null
  readonly state: 'open' | 'done'
  /** The notice that answers it. */
  readonly answer: string | null
  readonly answeredAt: Temporal.Instant | null
  readonly forgottenAt: Temporal.Instant | null
}

/** Letters kept of what was written; enough to see what it is about. */
export const EXCERPT_LENGTH = 600
export const SUBJECT_LENGTH = 200

/** More answers than this to one sender in 24 hours would feed a loop; then a person decides. */
export const ANSWERS_PER_SENDER = 2
