import type { Appointment } from '#office/appointments/index.ts'
import { ruleOf } from './kinds.ts'
import { overtakenBy, type Notice } from './notice.ts'
import { isQuiet, nextAllowed } from './quiet-hours.ts'

/** Whether a notice goes out now, later, or not at all. Pure. */

/** Minutes somebody needs to act on a message; what ends sooner after the quiet does not wait for its end. */
const TO_ACT_MINUTES = 60

/** Now, or the next allowed minute. `about`: the time the message speaks of. */
export function sendableAt(
  it: Pick<Notice, 'kind' | 'urgent' | 'expiresAt'>,
  about: Temporal.Instant | null,
  now: Temporal.Instant,
): Temporal.Instant {
  const { pace } = ruleOf(it.kind)
  if (pace === 'answer' || !isQuiet(now)) return now
  const next = nextAllowed(now)
  if (pace === 'day-only') return next
  const tooLate = (end: Temporal.Instant | null): boolean =>
    end !== null && Temporal.Instant.compare(end, next.add({ minutes: TO_ACT_MINUTES })) < 0
  return it.urgent || tooLate(it.expiresAt) || tooLate(about) ? now : next
}

/** Why it is not said at all any more, or null. */
export function pointless(
  it: Pick<Notice, 'kind' | 'params' | 'expiresAt'>,
  appointment: Pick<Appointment, 'state' | 'start'> | null,
  now: Temporal.Instant,
): string | null {
  if (it.expiresAt && Temporal.Instant.compare(it.expiresAt, now) <= 0) return 'expired meanwhile'
  if (ruleOf(it.kind).about !== 'visit') return null
  if (!appointment) return 'the appointment is not known'
  const overtaken = overtakenBy(it.kind, it.params.start, appointment)
  if (overtaken) return overtaken
  return Temporal.Instant.compare(appointment.start, now) <= 0 ? 'the appointment is over' : null
}
