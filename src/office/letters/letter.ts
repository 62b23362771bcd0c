import type { Address } from './address.ts'
import type { Values } from './condition.ts'

/** What a letter was made from, besides its template. */
export interface LetterContent {
  readonly vorgang: string | null
  readonly values: Values
  readonly address: Address
  readonly order: string
  readonly remark: string
  /** In which languages the letter is explained. */
  readonly languages: readonly string[]
  readonly enclosures: readonly string[]
}

export interface Letter {
  readonly document: string
  readonly site: number
  readonly template: string
  readonly templateVersion: number
  readonly decision: string | null
  readonly signatory: string
  readonly content: LetterContent
  readonly madeBy: string
  readonly madeAt: Temporal.Instant
  readonly revision: number
}

export const CHANNELS = ['print', 'mail'] as const
export type Channel = (typeof CHANNELS)[number]
/** `unknown`: handed to the mail server, and nobody noted what it said; a person looks. */
export type DispatchState = 'waiting' | 'printed' | 'sent' | 'bounced' | 'failed' | 'withdrawn' | 'unknown'

export interface Dispatch {
  readonly id: string
  readonly document: string
  readonly site: number
  readonly version: string
  readonly sha256: Uint8Array
  readonly channel: Channel
  readonly abroad: boolean
  readonly recipient: string
  readonly state: DispatchState
  readonly consent: string
  readonly askedBy: string
  readonly askedAt: Temporal.Instant
  readonly leftOn: Temporal.PlainDate | null
  readonly endedBy: string | null
  readonly endedAt: Temporal.Instant | null
  readonly answer: string
  readonly attempts: number
  /** At the mail server at this moment. */
  readonly inHand: boolean
}

export interface Printing {
  readonly dispatch: string
  readonly batch: string
  readonly printedBy: string
  readonly printedAt: Temporal.Instant
  readonly reason: string
}

export const BASES = ['fiction', 'known', 'not-notified'] as const
export type Basis = (typeof BASES)[number]

export interface Notified {
  readonly dispatch: string
  readonly onDay: Temporal.PlainDate | null
  readonly basis: Basis
  readonly remark: string
  /** What the program had said, in words. */
  readonly hint: string
  readonly decidedBy: string
  readonly decidedAt: Temporal.Instant
}
