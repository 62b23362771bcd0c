import type { Appointment } from '#office/appointments/index.ts'
import type { OfficeEvent } from '#ground/events/event-store.ts'

/** A message to a person about an appointment. Pure. */

export const KINDS = ['booked', 'moved', 'cancelled'] as const
export type NoticeKind = (typeof KINDS)[number]
export type NoticeState = 'waiting' | 'sent' | 'failed' | 'skipped'

export interface Notice {
  readonly id: string
  readonly eventId: number
  readonly kind: NoticeKind
  readonly visit: string
  readonly channel: 'mail'
  readonly recipient: string
  readonly state: NoticeState
  readonly attempts: number
  /** Why it did not go out (yet), as staff may read it. */
  readonly error: string | null
  readonly createdAt: Temporal.Instant
  readonly sentAt: Temporal.Instant | null
}

/** The occasion of an event, or null when nobody needs to be told. */
export function occasionOf(event: Pick<OfficeEvent, 'topic' | 'subject' | 'data'>) {
  const kind = KINDS.find((one) => event.topic === `appointments.${one}`)
  const visit = event.subject?.startsWith('visit:') ? event.subject.slice('visit:'.length) : null
  // A place that was only held and given back was never announced to anybody.
  if (!kind || !visit || (kind === 'cancelled' && event.data['wasBooked'] === false)) return null
  const place = event.data['place'] as { from?: number } | undefined
  return { kind, visit, start: place?.from ?? null }
}

/**
 * Why a notice is no longer worth sending: the mail is written from today's facts, and a later event tells them.
 * `start` is the time the event spoke of, in epoch ms.
 */
export function overtakenBy(
  kind: NoticeKind,
  start: number | null,
  now: Pick<Appointment, 'state' | 'start'>,
): string | null {
  if (kind === 'cancelled') return null
  if (now.state !== 'booked') return 'cancelled meanwhile'
  return start !== null && now.start.epochMilliseconds !== start ? 'moved meanwhile' : null
}

/** How long a sender may take before another one tries, in seconds; longer than every timeout of the mail client. */
export const CLAIM_SECONDS = 120
