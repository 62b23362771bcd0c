/** A Kooperationsvereinbarung: who helps whom with what, until when, and when it is looked at again. */
export interface Agreement {
  readonly id: string
  readonly partner: string
  readonly title: string
  readonly parties: string
  readonly scope: string
  readonly contacts: string
  readonly startsOn: Temporal.PlainDate
  /** The last day; null: until one side ends it. */
  readonly endsOn: Temporal.PlainDate | null
  readonly reviewOn: Temporal.PlainDate
  readonly state: 'draft' | 'in-force' | 'ended'
  /** Name of the document, or null. */
  readonly document: string | null
}

export const AGREEMENT_STATES = ['draft', 'in-force', 'ended'] as const

/** Days before a review on which it stands among the reminders. */
export const REVIEW_DAYS = 90
/** Bytes of a document. */
export const DOCUMENT_MAX = 10 * 1024 * 1024

const { compare } = Temporal.PlainDate

/** Whether it holds on a day: in force, begun, not past its last day. */
export const holdsOn = (it: Agreement, day: Temporal.PlainDate): boolean =>
  it.state === 'in-force' &&
  compare(it.startsOn, day) <= 0 &&
  (it.endsOn === null || compare(it.endsOn, day) >= 0)

/**
 * Where a partner stands on a day. `ended`: there was an agreement and none holds now; whoever sends somebody there is
 * told. `none`: there never was one, as with a doctor or a lawyer; nothing to tell.
 */
export function standingOn(
  agreements: readonly Agreement[],
  day: Temporal.PlainDate,
): 'holds' | 'ended' | 'none' {
  if (agreements.some((it) => holdsOn(it, day))) return 'holds'
  const isOver = (it: Agreement): boolean =>
    it.state === 'ended' || (it.state === 'in-force' && it.endsOn !== null && compare(it.endsOn, day) < 0)
  return agreements.some(isOver) ? 'ended' : 'none'
}

export type AgreementFault =
  | 'title-missing'
  | 'parties-missing'
  | 'scope-missing'
  | 'start-missing'
  | 'end-before-start'
  | 'review-missing'
  | 'state-unknown'
  | 'too-long'

export type AgreementDraft = Omit<Agreement, 'id' | 'document' | 'startsOn' | 'reviewOn'> & {
  readonly startsOn: Temporal.PlainDate | null
  readonly reviewOn: Temporal.PlainDate | null
}

/** The first thing wrong with it, and where. */
export function faultOfAgreement(it: AgreementDraft): { fault: AgreementFault; field: string } | null {
  const blank = (text: string): boolean => text.trim() === ''
  if (blank(it.title)) return { fault: 'title-missing', field: 'title' }
  if (blank(it.parties)) return { fault: 'parties-missing', field: 'parties' }
  if (blank(it.scope)) return { fault: 'scope-missing', field: 'scope' }
  if (it.title.length > 160) return { fault: 'too-long', field: 'title' }
  if (it.parties.length > 1000) return { fault: 'too-long', field: 'parties' }
  if (it.scope.length > 4000) return { fault: 'too-long', field: 'scope' }
  if (it.contacts.length > 1000) return { fault: 'too-long', field: 'contacts' }
  if (it.startsOn === null) return { fault: 'start-missing', field: 'startsOn' }
  if (it.endsOn && compare(it.endsOn, it.startsOn) < 0) return { fault: 'end-before-start', field: 'endsOn' }
  if (it.reviewOn === null) return { fault: 'review-missing', field: 'reviewOn' }
  if (!AGREEMENT_STATES.includes(it.state)) return { fault: 'state-unknown', field: 'state' }
  return null
}
