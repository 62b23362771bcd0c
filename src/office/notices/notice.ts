import type { Appointment } from '#office/appointments/index.ts'
import type { NoticeKind } from './kinds.ts'

/** A message to a person and what became of it. Pure. */

export type Channel = 'mail' | 'sms' | 'none'

/**
 * `sent`: server or gateway took it. `delivered`, `undelivered`: the gateway's report. `bounced`: a mail came back.
 * `failed`: refused for good, or given up after a day. `skipped`: overtaken. `by-hand`: staff called or wrote instead.
 */
export type NoticeState =
  | 'waiting'
  | 'sent'
  | 'delivered'
  | 'failed'
  | 'undelivered'
  | 'bounced'
  | 'skipped'
  | 'unreachable'
  | 'by-hand'

/** What staff have to look after: the person does not know it. */
export const TROUBLED = [
  'failed',
  'undelivered',
  'bounced',
  'unreachable',
] as const satisfies readonly NoticeState[]

/** It is out; sending again would be a second message. */
export function isOut(state: NoticeState): boolean {
  return state === 'sent' || state === 'delivered'
}

/** What a text is made from; instants in ISO. No name, no concern. */
export interface NoticeParams {
  readonly start?: string
  readonly proposal?: string
  readonly drawAt?: string
  readonly link?: string
  readonly code?: string
  readonly phone?: string
  /** German and English beneath each other: the language of the person is not known. */
  readonly bilingual?: boolean
  /** Message-ID of the mail this one answers. */
  readonly inReplyTo?: string
}

export interface Notice {
  readonly id: string
  readonly occasion: string
  readonly eventId: number | null
  readonly kind: NoticeKind
  readonly visit: string | null
  readonly person: string | null
  readonly site: number | null
  readonly language: string
  readonly params: NoticeParams
  readonly channel: Channel
  /** Mail address or E.164; empty when nothing reaches the person, or when the notice has grown old. */
  readonly recipient: string
  readonly state: NoticeState
  readonly urgent: boolean
  readonly attempts: number
  /** Times a person let it go out anew. */
  readonly round: number
  /** Why it did not go out (yet), as staff may read it. */
  readonly error: string | null
  readonly createdAt: Temporal.Instant
  readonly notBefore: Temporal.Instant | null
  readonly expiresAt: Temporal.Instant | null
  readonly sentAt: Temporal.Instant | null
  readonly settledAt: Temporal.Instant | null
}

/** What stands before it is known by which channel it goes. */
export type NewNotice = Pick<
  Notice,
  'id' | 'occasion' | 'eventId' | 'kind' | 'visit' | 'person' | 'site' | 'language' | 'params' | 'urgent'
> &
  Pick<Notice, 'channel' | 'recipient' | 'expiresAt'>

/**
 * Why a notice is no longer worth sending: the text is written from today's facts, and a later event tells them.
 * `start`: the time the notice speaks of.
 */
export function overtakenBy(
  kind: NoticeKind,
  start: string | undefined,
  now: Pick<Appointment, 'state' | 'start'>,
): string | null {
  if (kind === 'cancelled') return null
  if (now.state !== 'booked') return 'cancelled meanwhile'
  return start !== undefined && !now.start.equals(start) ? 'moved meanwhile' : null
}

/** How long a sender may take before another one tries, in seconds; longer than every timeout of both clients. */
export const CLAIM_SECONDS = 120

/** The name of a mail: Message-ID without brackets. The same notice in the same round is the same mail. */
export function mailName(it: Pick<Notice, 'id' | 'round'>, domain: string): string {
  return `${it.id}.${it.round}@${domain}`
}

/** What a notice is about, as the trail names it. */
export function subjectOf(it: Pick<Notice, 'id' | 'visit'>): string {
  return it.visit ? `visit:${it.visit}` : `notice:${it.id}`
}
