/** Level of secrecy (Geheimhaltung within the office): who sees a file without being named. */
export const LEVELS = ['office', 'team', 'need-to-know'] as const
export type Level = (typeof LEVELS)[number]

export const MEDIA = ['electronic', 'hybrid', 'paper'] as const
export type Medium = (typeof MEDIA)[number]

/** Akte: everything of one matter of one person, under one Geschäftszeichen. */
export interface Akte {
  readonly id: string
  readonly site: number
  readonly planUnit: string
  /** Geschäftszeichen, unique in the site, never given twice. */
  readonly reference: string
  readonly subject: string
  readonly person: string | null
  readonly team: string
  readonly level: Level
  readonly medium: Medium
  /** Where the paper of a hybrid Akte stands. */
  readonly location: string
  /** `closed`: zu den Akten (zdA); takes nothing in until it is opened again. */
  readonly state: 'open' | 'closed'
  readonly openedAt: Temporal.Instant
  readonly closedAt: Temporal.Instant | null
  readonly revision: number
}

export interface Vorgang {
  readonly id: string
  readonly akte: string
  readonly number: number
  readonly subject: string
  readonly visit: string | null
  readonly concern: string | null
  readonly state: 'open' | 'closed'
  readonly openedAt: Temporal.Instant
  readonly closedAt: Temporal.Instant | null
}

/** A unit of the Aktenplan. `disposal` is the Aussonderungsart of xdomea: A archive, B appraise, V destroy. */
export interface PlanUnit {
  readonly code: string
  readonly parent: string | null
  readonly title: string
  readonly retention: string
  readonly disposal: 'A' | 'B' | 'V'
  readonly level: Level
  readonly validTo: Temporal.PlainDate | null
}

export const isLevel = (it: string): it is Level => (LEVELS as readonly string[]).includes(it)
export const isMedium = (it: string): it is Medium => (MEDIA as readonly string[]).includes(it)
