import { officeDay } from '#ground/clock/clock.ts'

/** What is passed on about one person to one partner; what exactly, stands in the consent it rests on. */
export interface Referral {
  readonly id: string
  /** Said on the telephone and written into the mail, e.g. `W-7K3MQ`; opens nothing. */
  readonly number: string
  readonly caseId: string
  readonly partner: string
  /** Key of the kind of contact, see src/law/risks/bodies.json. */
  readonly body: string
  /** Key of the rule whose hint led here, or null. */
  readonly hint: string | null
  readonly consent: string
  readonly fields: readonly string[]
  readonly channel: 'mail' | 'handed'
  readonly language: string
  readonly askedAt: Temporal.Instant
  /** The last day on which the partner may look. */
  readonly expiresOn: Temporal.PlainDate
  readonly sentAt: Temporal.Instant | null
  readonly sentFields: readonly string[] | null
  readonly codeUsedAt: Temporal.Instant | null
  readonly wrongCodes: number
  readonly seenAt: Temporal.Instant | null
  readonly withdrawnAt: Temporal.Instant | null
  readonly takenBackAt: Temporal.Instant | null
  readonly answer: Answer | null
  readonly answeredAt: Temporal.Instant | null
  /** When the partner said that its notes are deleted. */
  readonly deletedAt: Temporal.Instant | null
  readonly outcome: ReferralOutcome | null
  readonly endedAt: Temporal.Instant | null
}

export const CHANNELS = ['mail', 'handed'] as const
export const ANSWERS = ['accepted', 'declined', 'question', 'appointment'] as const
export type Answer = (typeof ANSWERS)[number]
export const REFERRAL_OUTCOMES = ['helped', 'partly', 'not-suitable', 'no-contact', 'own-wish'] as const
export type ReferralOutcome = (typeof REFERRAL_OUTCOMES)[number]

/** What may be passed on. Texts `referrals.field.*`. Nothing else has a field: no number of a file, no nationality. */
export const FIELDS = [
  ...['name', 'callName', 'phone', 'mail', 'language', 'interpreter', 'reach', 'birthYear', 'household'],
  ...['title', 'titleUntil', 'course', 'situation', 'wish', 'deadline'],
] as const
export type Field = (typeof FIELDS)[number]

/** What for. Texts `referrals.purpose.*`. */
export const REFERRAL_PURPOSES = [
  ...['advice', 'course', 'work', 'training', 'money', 'housing', 'family', 'health', 'law', 'protection'],
  'papers',
] as const
export type ReferralPurpose = (typeof REFERRAL_PURPOSES)[number]

/** Version of the words around a consent for a referral (texts `referrals.*`); a changed text is a new version. */
export const REFERRAL_TEXTS = '2026-11'

export const WRONG_CODES = 5
/** Letters of one value at most. */
export const VALUE_MAX = 600
/** Letters of what a partner writes. */
export const REPLY_MAX = 2000
/** Days after which what was passed on is closed, unless another day is chosen; at most half a year. */
export const USUAL_DAYS = 42
export const LONGEST_DAYS = 183

export type ReferralState =
  | 'asked'
  | 'sent'
  | 'opened'
  | 'locked'
  | Answer
  | 'withdrawn'
  | 'taken-back'
  | 'expired'
  | 'ended'

/** Where it stands on a day. What closes it comes first. */
export function stateOfReferral(it: Referral, today: Temporal.PlainDate): ReferralState {
  if (it.withdrawnAt) return 'withdrawn'
  if (it.takenBackAt) return 'taken-back'
  if (it.outcome) return 'ended'
  if (Temporal.PlainDate.compare(it.expiresOn, today) < 0) return 'expired'
  if (!it.sentAt) return 'asked'
  if (it.wrongCodes >= WRONG_CODES) return 'locked'
  return it.answer ?? (it.codeUsedAt ? 'opened' : 'sent')
}

/** Whether a partner with the link may still be shown anything. */
export const isOpenFor = (it: Referral, today: Temporal.PlainDate): boolean =>
  it.sentAt !== null &&
  it.withdrawnAt === null &&
  it.takenBackAt === null &&
  Temporal.PlainDate.compare(it.expiresOn, today) >= 0

/** What a counsellor has to see to. */
export type Attention = 'locked' | 'not-deleted' | 'answer' | 'over' | null

export function attentionOf(it: Referral, now: Temporal.Instant): Attention {
  const state = stateOfReferral(it, officeDay(now))
  if (state === 'locked') return 'locked'
  if (['withdrawn', 'taken-back'].includes(state))
    return it.codeUsedAt && !it.deletedAt ? 'not-deleted' : null
  const isNew =
    it.answeredAt !== null && (!it.seenAt || Temporal.Instant.compare(it.answeredAt, it.seenAt) > 0)
  if (isNew) return 'answer'
  return state === 'expired' && it.sentAt !== null ? 'over' : null
}

/** Eight digits, said in two groups of four. */
export const showPartnerCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`

/** Whatever stands between the digits is forgiven. */
export const readPartnerCode = (typed: string): string => typed.normalize('NFKC').replaceAll(/\D/gu, '')

export const referralSubject = (id: string): string => `referral:${id}`
