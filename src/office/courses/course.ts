/** The integration course of one person, as the person and the counsellor report it. Days are `YYYY-MM-DD`. */
export interface Course {
  readonly standing: Standing
  /** Since when the person may take part: the first Teilnahmeberechtigung or the title. */
  readonly entitledFrom: string | null
  readonly obligedSince: string | null
  /** Something kept the person from registering in time, without fault (§ 44 Abs. 2 Satz 2 AufenthG). */
  readonly hindered: boolean
  readonly kind: Kind | null
  readonly provider: string
  readonly registeredAt: string | null
  readonly startedAt: string | null
  /** The last lesson before a break; null while the person goes. */
  readonly interruptedAt: string | null
  readonly endedAt: string | null
  readonly attendance: Attendance | null
  /** How often the provider has reported absences, as far as the person knows. */
  readonly reportedAbsences: number
  readonly absenceWhy: string
  /** Lessons of 45 minutes. */
  readonly hoursUsed: number | null
  readonly languageTest: LanguageResult | null
  readonly languageTestAt: string | null
  readonly lidTest: LidResult | null
  readonly lidTestAt: string | null
  readonly certificateAt: string | null
  readonly costs: Costs
  readonly refundAskedAt: string | null
  readonly note: string
}

export const STANDINGS = ['unknown', 'none', 'entitled', 'obliged', 'admitted'] as const
export type Standing = (typeof STANDINGS)[number]
/** `literacy` and `special` are courses of § 13 IntV. */
export const KINDS = ['general', 'literacy', 'special', 'intensive'] as const
export type Kind = (typeof KINDS)[number]
export const ATTENDANCES = ['regular', 'absences', 'stopped'] as const
export type Attendance = (typeof ATTENDANCES)[number]
export const LANGUAGE_RESULTS = ['below-a2', 'a2', 'b1'] as const
export type LanguageResult = (typeof LANGUAGE_RESULTS)[number]
export const LID_RESULTS = ['passed', 'failed'] as const
export type LidResult = (typeof LID_RESULTS)[number]
/** Whether the cost contribution is to be paid (§ 9 IntV). */
export const COSTS = ['unknown', 'pays', 'benefits', 'low-income', 'asked', 'exempt', 'refused'] as const
export type Costs = (typeof COSTS)[number]

export const NO_COURSE: Course = {
  ...{
    standing: 'unknown',
    entitledFrom: null,
    obligedSince: null,
    hindered: false,
    kind: null,
    provider: '',
  },
  ...{ registeredAt: null, startedAt: null, interruptedAt: null, endedAt: null, attendance: null },
  ...{ reportedAbsences: 0, absenceWhy: '', hoursUsed: null, languageTest: null, languageTestAt: null },
  ...{ lidTest: null, lidTestAt: null, certificateAt: null, costs: 'unknown', refundAskedAt: null, note: '' },
}

export const isSpecial = ({ kind }: Course): boolean => kind === 'literacy' || kind === 'special'
