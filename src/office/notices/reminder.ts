import { OFFICE_ZONE } from '#ground/clock/clock.ts'
import type { NoticeKind } from './kinds.ts'
import { lastAllowed, nextAllowed } from './quiet-hours.ts'
import type { Channel } from './notice.ts'
import data from './reminders.json' with { type: 'json' }

/** When somebody is reminded of an appointment. Pure. */

export interface ReminderRule {
  readonly kind: Extract<NoticeKind, 'reminder' | 'reminder-tomorrow'>
  readonly daysBefore: number
  readonly channels: readonly Channel[]
  readonly onlyWithoutMail: boolean
  readonly notWithinHoursOfNews: number
  readonly atLeastHoursBefore: number
}

export const REMINDERS = data.reminders as readonly ReminderRule[]

/** How far ahead the job has to look: the earliest rule, and days in a row that are quiet (Christmas, Easter). */
export const REMINDER_DAYS_AHEAD = Math.max(...REMINDERS.map(({ daysBefore }) => daysBefore)) + 5

/**
 * The moment of a reminder: so many days before at the time of the appointment; when that is quiet, the next allowed
 * minute; and when this would be too late, the last allowed one before.
 */
export function dueAt(rule: ReminderRule, start: Temporal.Instant): Temporal.Instant {
  const wished = start.toZonedDateTimeISO(OFFICE_ZONE).subtract({ days: rule.daysBefore }).toInstant()
  const next = nextAllowed(wished)
  const latest = start.subtract({ hours: rule.atLeastHoursBefore })
  return Temporal.Instant.compare(next, latest) <= 0 ? next : lastAllowed(wished)
}

/**
 * Whether to remind now. `toldAt`: when the person last learned this time (booking or move); whoever has just been told
 * needs no reminder.
 */
export function isDue(
  rule: ReminderRule,
  start: Temporal.Instant,
  toldAt: Temporal.Instant,
  now: Temporal.Instant,
): boolean {
  const due = dueAt(rule, start)
  const isTime = Temporal.Instant.compare(due, now) <= 0
  const inTime = Temporal.Instant.compare(now, start.subtract({ hours: rule.atLeastHoursBefore })) <= 0
  const isNews = Temporal.Instant.compare(due, toldAt.add({ hours: rule.notWithinHoursOfNews })) < 0
  return isTime && inTime && !isNews
}

/** By which channel, or null: this rule is not for this person. */
export function channelFor(
  rule: ReminderRule,
  reach: { mail: string | null; phone: string | null },
): Channel | null {
  if (rule.onlyWithoutMail && reach.mail !== null) return null
  return rule.channels.find((one) => (one === 'mail' ? reach.mail !== null : reach.phone !== null)) ?? null
}
