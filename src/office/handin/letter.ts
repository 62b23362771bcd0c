/** A letter from the letterbox. */
export interface Letter {
  readonly id: string
  readonly site: number
  /** Year and number stand on the stamp of receipt: 12/2026. */
  readonly year: number
  readonly number: number
  readonly receivedOn: Temporal.PlainDate
  readonly sender: string
  readonly about: string
  readonly team: string | null
  /** Whom it is meant for, as the envelope says; a note, no figure. */
  readonly attention: string
  /** A day the colleague read in the letter: a hint, nothing is computed from it. */
  readonly deadline: Temporal.PlainDate | null
  readonly state: 'new' | 'passed-on'
  /** The scan of it. */
  readonly handIn: string | null
}

export type LetterChange = Pick<Letter, 'sender' | 'about' | 'team' | 'attention' | 'deadline' | 'state'>

/** Days a line of the list is kept. */
export const LETTER_KEPT_DAYS = 365

export const stampNumber = ({ number, year }: Pick<Letter, 'number' | 'year'>): string => `${number}/${year}`
