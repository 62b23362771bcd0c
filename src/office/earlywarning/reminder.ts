import { createHash } from 'node:crypto'
import type { Assess, Facts } from '#law/risks/index.ts'
import type { OfferedCourse } from './room.ts'

/** What one can be reminded of. Texts `reminders.kind.*`. */
export const REMINDER_KINDS = ['title', 'naturalisation', 'course'] as const
export type ReminderKind = (typeof REMINDER_KINDS)[number]

/** `shown`: nothing is sent; it stands on the person's page when it is time. */
export const CHANNELS = ['shown', 'mail', 'sms'] as const
export type Channel = (typeof CHANNELS)[number]

/** Days before; what one may choose. */
export const DAYS_BEFORE = [14, 30, 60, 90, 180] as const

/** The sealed part of a reminder. */
export interface ReminderWish {
  readonly kind: ReminderKind
  readonly daysBefore: number
  /** Where to; empty where it is only shown. */
  readonly address: string
  /** The word in the link that ends it; its digest stands in clear. */
  readonly token: string
}

export interface Reminder extends ReminderWish {
  readonly id: string
  readonly channel: Channel
  readonly consent: string | null
}

export interface Occasion {
  /** The day it is about; null: something is there now. */
  readonly day: Temporal.PlainDate | null
  /** The first day on which to say so. */
  readonly from: Temporal.PlainDate
  /** The last. */
  readonly until: Temporal.PlainDate
  /** The day is known in part only: the earliest it can be. */
  readonly isExact: boolean
}

/** The rule that knows from when a German passport is possible. */
const PATH = 'opp_naturalisation'
/** Days for which a new possibility stays worth a word. */
const STAYS_NEW = 30

/**
 * When to remind of something, from what the person entered; null: not known, or nothing to say. Only the one rule the person
 * asked for is heard.
 */
export function occasionOf(
  { kind, daysBefore }: Pick<ReminderWish, 'kind' | 'daysBefore'>,
  facts: Facts,
  { assess, offers }: { readonly assess: Assess; readonly offers: readonly OfferedCourse[] },
): Occasion | null {
  if (kind === 'title') return untilDay(facts['title.validUntil'], daysBefore)
  if (kind === 'course') {
    const offered = newestFor(facts['german.level'], offers)
    return offered && { day: null, from: offered, until: offered.add({ days: STAYS_NEW }), isExact: true }
  }
  const hint = assess(facts).opportunities.find(({ rule }) => rule === PATH)
  if (!hint?.date) return null
  const day = Temporal.PlainDate.from(hint.date)
  return {
    ...{ day, isExact: hint.dateExact },
    from: day.subtract({ days: daysBefore }),
    until: day.add({ days: STAYS_NEW }),
  }
}

const LEVELS = ['none', 'a1', 'a2', 'b1', 'b2', 'c1', 'c2']

/** The day of the newest course one level above what somebody knows; of any level where that is not said. */
function newestFor(level: unknown, offers: readonly OfferedCourse[]): Temporal.PlainDate | null {
  const next = typeof level === 'string' ? LEVELS[LEVELS.indexOf(level) + 1] : undefined
  const days = offers.filter((one) => level === undefined || one.level === next).map(({ asOf }) => asOf)
  return days.toSorted(Temporal.PlainDate.compare).at(-1) ?? null
}

/** `2027-05-00`: the earliest it can be, and not exact. */
function untilDay(said: unknown, daysBefore: number): Occasion | null {
  const parts = typeof said === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(said) : null
  if (!parts || parts[1] === '0000') return null
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const isExact = month > 0 && day > 0
  const until = Temporal.PlainDate.from({ year, month: month || 1, day: day || 1 })
  return { day: until, from: until.subtract({ days: daysBefore }), until, isExact }
}

export function isDue({ from, until }: Occasion, today: Temporal.PlainDate): boolean {
  const { compare } = Temporal.PlainDate
  return compare(from, today) <= 0 && compare(today, until) <= 0
}

/** The same is said once: a mark over what and when, under the key word of the reminder, so that it tells nobody the day. */
export const markOfOccasion = ({ kind, token }: ReminderWish, { day, from }: Occasion): Uint8Array =>
  createHash('sha256')
    .update(JSON.stringify([token, kind, String(day ?? from)]))
    .digest()
