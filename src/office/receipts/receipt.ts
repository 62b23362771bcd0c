import { createHash } from 'node:crypto'
import { officeDay } from '#ground/clock/clock.ts'

/** The receipt and what it says. Pure. */

/** What somebody asked for: a booked place, a place on the list, a part in a draw, or only that it be noted; or handed in. */
export const RECEIPT_KINDS = ['booking', 'waitlist', 'draw', 'declaration', 'handin'] as const
export type ReceiptKind = (typeof RECEIPT_KINDS)[number]

/** How the wish reached the office; `office`: a colleague wrote it down, at the desk or on the telephone. */
export type Channel = 'internet' | 'phone' | 'office' | 'mail'

export interface Birth {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
}

/** A document somebody handed in, by its German name; `type` is the key of the catalogue, if it has one. */
export interface HandedIn {
  readonly type: string | null
  readonly name: string
  readonly form: 'seen' | 'copy' | 'kept'
  readonly pages: number
}

/** To the letter what is signed. Version 1; a later version is another number, never another meaning. */
export interface Facts {
  readonly version: 1
  readonly code: string
  readonly kind: ReceiptKind
  readonly office: string
  readonly site: number
  /** Null: not on record. */
  readonly channel: Channel | null
  /** Instants in UTC, whole seconds. */
  readonly askedAt: string
  readonly issuedAt: string
  readonly concerns: readonly { readonly key: string; readonly name: string }[]
  readonly familyName: string
  readonly givenNames: string
  /** YYYY-MM-DD; parts that are unknown are zeros, as in the registers. */
  readonly birthDate: string
  readonly titleExpires: string | null
  /** Begin of the booked place, if there was one. */
  readonly appointment: string | null
  /** With `handin` only, which has no other meaning of `askedAt` than the moment it was taken in. */
  readonly documents?: readonly HandedIn[]
}

export interface Receipt {
  readonly id: string
  readonly code: string
  readonly kind: ReceiptKind
  readonly subject: string
  readonly site: number
  readonly language: string
  readonly facts: Facts
  /** The text that was signed. */
  readonly signed: string
  readonly signingKey: string
  readonly signature: Uint8Array
  readonly deleteAfter: Temporal.PlainDate
  readonly deleteReason: string
}

/** One text for the same facts, whoever writes it: keys in order, nothing between (RFC 8785 for what we have). */
export function canonical(facts: Facts): string {
  return JSON.stringify(facts, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}

export function hashOf(signed: string): Buffer {
  return createHash('sha256').update(signed).digest()
}

export function secondsOf(at: Temporal.Instant): string {
  return at.round({ smallestUnit: 'second', roundingMode: 'floor' }).toString()
}

export function writeBirth({ year, month, day }: Birth): string {
  const two = (part: number | null): string => String(part ?? 0).padStart(2, '0')
  return `${String(year ?? 0).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** "Y.-Ö., A. M.": enough to compare with a paper one has, too little to learn a name from. */
export function initials({ familyName, givenNames }: Pick<Facts, 'familyName' | 'givenNames'>): string {
  const short = (names: string): string =>
    names
      .split(/\s+/)
      .filter((name) => name !== '')
      .map((name) =>
        name
          .split('-')
          .map((part) => (part === '' ? '' : `${[...part][0]}.`))
          .join('-'),
      )
      .join(' ')
  return [short(familyName), short(givenNames)].filter((part) => part !== '').join(', ')
}

/** Months a receipt is kept after it was asked for, and after the title it speaks of has ended; and at most. */
export const KEPT_MONTHS = 6
export const KEPT_MONTHS_MAX = 24

/**
 * When the office deletes its copy (Art. 5(1)(e) GDPR). The holder's file can be checked for longer: the keys stay, and
 * they say nothing about anybody.
 */
export function retentionOf(
  askedAt: Temporal.Instant,
  titleExpires: Temporal.PlainDate | null,
): { until: Temporal.PlainDate; reason: string } {
  const asked = officeDay(askedAt)
  const least = asked.add({ months: KEPT_MONTHS })
  if (!titleExpires) return { until: least, reason: 'proof-of-request' }
  const most = asked.add({ months: KEPT_MONTHS_MAX })
  const byTitle = titleExpires.add({ months: KEPT_MONTHS })
  if (Temporal.PlainDate.compare(byTitle, least) <= 0) return { until: least, reason: 'proof-of-request' }
  const until = Temporal.PlainDate.compare(byTitle, most) > 0 ? most : byTitle
  return { until, reason: 'proof-until-title-decided' }
}

/** A title's last day that somebody may name: not years ago, not in another life. */
export function isPlausibleTitleEnd(day: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  const after = Temporal.PlainDate.compare(day, today.subtract({ years: 2 })) >= 0
  return after && Temporal.PlainDate.compare(day, today.add({ years: 15 })) <= 0
}
