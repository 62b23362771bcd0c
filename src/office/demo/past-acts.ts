import type { Outcome } from '#ground/act/refusal.ts'
import type { ManualClock } from '#ground/clock/clock.ts'
import type { Language } from '#ground/languages/index.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type { Plan } from '#office/appointments/index.ts'
import type { ReadPerson } from '#office/people/index.ts'

/** How somebody on the waiting list wants to be asked, and until when the title is good. */
export interface PastWishes {
  readonly weekdays: readonly number[]
  readonly parts: readonly ('morning' | 'afternoon')[]
  readonly noticeMinutes: number
  readonly reach: 'mail' | 'sms' | 'call'
  readonly titleEnds: Temporal.PlainDate | null
}

export interface PastDraw {
  readonly site: number
  readonly name: string
  readonly team: string
  readonly concerns: readonly string[]
  readonly firstDay: Temporal.PlainDate
  readonly lastDay: Temporal.PlainDate
  readonly entriesFrom: Temporal.Instant
  readonly entriesTo: Temporal.Instant
  readonly drawAt: Temporal.Instant
}

/** A place that came back and whom it was offered to. */
export interface PastOffer {
  readonly offer: string
  readonly code: string
}

/**
 * The acts by which the weeks before the demonstration are told, bound to an office whose clock can be set. Composed from
 * the doors of the office, nothing of its own.
 */
export interface PastActs {
  readonly clock: ManualClock
  readonly plan: () => Plan | undefined
  hasWaiting(actor: Actor): Promise<boolean>
  /** Codes of those who wait, in the order of the list. */
  waiting(actor: Actor): Promise<readonly string[]>
  join(
    actor: Actor,
    who: {
      readonly person: ReadPerson
      readonly concerns: readonly string[]
      readonly language: Language
      readonly wishes: PastWishes
    },
  ): Promise<Outcome<{ code: string }>>
  joinWithBooking(
    actor: Actor,
    who: { readonly code: string; readonly language: Language; readonly wishes: PastWishes },
  ): Promise<Outcome<{ code: string }>>
  markHardship(
    actor: Actor,
    mark: {
      readonly code: string
      readonly hardship: 'livelihood' | 'family' | 'health' | 'protection'
      readonly why: string
    },
  ): Promise<Outcome<object>>
  confirmTitleEnd(
    actor: Actor,
    seen: { readonly code: string; readonly titleEnds: Temporal.PlainDate },
  ): Promise<Outcome<object>>
  hasShelf(actor: Actor): Promise<boolean>
  addPlaces(
    actor: Actor,
    shelf: { readonly row: string; readonly from: number; readonly to: number; readonly slots: number },
  ): Promise<Outcome<object>>
  /** A printer's list of cards. */
  takeCards(actor: Actor, list: { readonly name: string; readonly text: string }): Promise<Outcome<object>>
  /** Whether case numbers of earlier years were brought along. */
  hasHistory(actor: Actor): Promise<boolean>
  /** Invented case numbers of earlier years. */
  takeHistory(actor: Actor, list: { readonly name: string; readonly text: string }): Promise<Outcome<object>>
  /** Days that are over become figures, as they would have at night. */
  countDays(): Promise<unknown>
  /** Gives a booking back, and lets the waiting list hear of it as the running office would. */
  giveBack(actor: Actor, code: string): Promise<Outcome<object>>
  offers(actor: Actor): Promise<readonly PastOffer[]>
  answer(actor: Actor, code: string, yes: boolean): Promise<Outcome<object>>
  draws(): Promise<readonly { readonly id: number; readonly isOver: boolean }[]>
  announce(actor: Actor, draw: PastDraw): Promise<Outcome<{ release: number }>>
  enter(
    actor: Actor,
    entry: {
      readonly release: number
      readonly person: ReadPerson
      readonly concerns: readonly string[]
      readonly language: Language
      readonly daytime: 'all' | 'morning' | 'afternoon'
    },
  ): Promise<Outcome<object>>
  drawDue(): Promise<unknown>
  hasCodes(): Promise<boolean>
  issueCodes(
    actor: Actor,
    batch: { readonly concerns: readonly string[]; readonly count: number; readonly validDays: number },
  ): Promise<Outcome<object>>
  report(
    actor: Actor,
    barrier: {
      readonly what: string
      readonly page: string
      readonly reach: string
      readonly language: Language
    },
  ): Promise<Outcome<{ number: string }>>
  /** Settles the report with this number. */
  settle(actor: Actor, number: string, outcome: string): Promise<Outcome<object>>
  saveList(
    actor: Actor,
    list: {
      readonly concerns: readonly string[]
      readonly answers: Readonly<Record<string, boolean>>
      readonly language: Language
    },
  ): Promise<Outcome<object>>
  /** Whether mails have come in, or a real mailbox is read: then none are invented. */
  hasMails(actor: Actor): Promise<boolean>
  takeMail(mail: {
    readonly number: number
    readonly receivedAt: Temporal.Instant
    readonly source: Buffer
  }): Promise<void>
}
