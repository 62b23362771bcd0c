import { createHash } from 'node:crypto'
import type { BirthDate } from '#law/names/index.ts'

/** A card or document that lies ready, and what may happen to it. Pure. */

export const CARD_KINDS = ['eat', 'travel_document', 'passport', 'other'] as const
export type CardKind = (typeof CARD_KINDS)[number]

/** `returned`: sent back to the printer (Bundesdruckerei) or the issuing body. */
export type CardState = 'in_stock' | 'handed_out' | 'returned' | 'destroyed' | 'lost'

/**
 * Whose it is. `sure`: one person of this name and whole birth date. `several`: a colleague decides. `chosen`,
 * `declined`: a colleague has decided. `none`: nobody known; nobody can be told.
 */
export type CardMatch = 'sure' | 'several' | 'none' | 'chosen' | 'declined'

export const RECEIVERS = ['self', 'parent', 'proxy'] as const
export type Receiver = (typeof RECEIVERS)[number]
export const OLD_DOCUMENTS = ['taken', 'none', 'kept'] as const
export type OldDocument = (typeof OLD_DOCUMENTS)[number]
/** `given`: handed over here. `had`: came by post. `none`: there is none for this document. */
export const PIN_LETTERS = ['given', 'had', 'none'] as const
export type PinLetter = (typeof PIN_LETTERS)[number]

export interface Card {
  readonly id: string
  readonly site: number
  readonly delivery: string
  readonly serial: string | null
  readonly code: string | null
  readonly kind: CardKind
  readonly familyName: string | null
  readonly givenNames: string | null
  readonly searchName: string | null
  readonly birth: BirthDate
  readonly person: string | null
  readonly match: CardMatch
  readonly state: CardState
  readonly place: string | null
  readonly slot: number | null
  readonly receivedOn: Temporal.PlainDate
  readonly deadline: Temporal.PlainDate
  readonly toldAt: Temporal.Instant | null
  readonly remindedAt: Temporal.Instant | null
  readonly receiver: Receiver | null
  readonly oldDocument: OldDocument | null
  readonly pinLetter: PinLetter | null
  readonly visit: string | null
  readonly visitMade: boolean
  /** Must be paid before the card is handed out. */
  readonly claim: string | null
  readonly endedAt: Temporal.Instant | null
}

export interface PickupRules {
  /** Days after the first notice at which whoever has not come is reminded, once. */
  readonly remindDays: number
  /** Days a card is kept ready; later it may be sent back or destroyed. */
  readonly keepDays: number
  /** Minutes in which handing out can be taken back. */
  readonly undoMinutes: number
  /** Days after which names, birth date and serial number of a card that is gone are erased. */
  readonly eraseDays: number
}

export const PICKUP_RULES: PickupRules = { remindDays: 21, keepDays: 90, undoMinutes: 15, eraseDays: 90 }

export const CONCERN = 'card_pickup'

/** What stays of a number: to know it again, not to read it. */
export function serialKey(serial: string): string {
  return createHash('sha256').update(`pickup|${serial}`).digest('hex')
}

/** As it is compared: capitals and digits only. Null: not a number of a document. */
export function readSerial(typed: string): string | null {
  const serial = typed.toUpperCase().replace(/[\s\p{Pd}\p{Cf}./_]/gu, '')
  return /^[A-Z0-9]{4,30}$/.test(serial) && /\d/.test(serial) ? serial : null
}

export function mayUndo(
  card: Pick<Card, 'state' | 'endedAt'>,
  rules: PickupRules,
  now: Temporal.Instant,
): boolean {
  if (card.state !== 'handed_out' || !card.endedAt) return false
  return Temporal.Instant.compare(now, card.endedAt.add({ minutes: rules.undoMinutes })) <= 0
}

/** Whole days in the shelf. */
export function ageOf(card: Pick<Card, 'receivedOn'>, today: Temporal.PlainDate): number {
  return card.receivedOn.until(today, { largestUnit: 'days' }).days
}
