/** Door: figures of the integration course (§§ 43 to 45a AufenthG, IntV) as data with paragraph and dates. Pure. */
import data from './courses.json' with { type: 'json' }

export interface CourseFigure {
  readonly key: string
  readonly value: number
  /** `months`, `lessons` of 45 minutes, or `share` (0 to 1). */
  readonly unit: string
  readonly paragraphs: readonly string[]
  readonly de: string
  /** First day, and first day no longer covered. */
  readonly validFrom: string
  readonly validTo: string | null
  /** Not compared with the words of the law as of its date. */
  readonly unsure: boolean
}

export const COURSE_FIGURES: readonly CourseFigure[] = data.figures
export const COURSE_LAW_STATE: string = `${data._meta.lawState.AufenthG}; IntV ${data._meta.lawState.IntV}`

export type CourseFigureKey =
  | 'registerMonths'
  | 'startMonths'
  | 'interruptionMonths'
  | 'contributionShare'
  | 'refundShare'
  | 'refundMonths'
  | 'refundMonthsSpecial'
  | 'exemptionIncomeShare'
  | 'repeatHours'
  | 'languageHours'
  | 'languageHoursSpecial'
  | 'languageHoursIntensive'
  | 'orientationHours'

/** The figure on a day; null outside its dates: then nothing is reckoned with it. */
export function courseFigure(key: CourseFigureKey, on: Temporal.PlainDate): CourseFigure | null {
  const day = on.toString()
  const found = COURSE_FIGURES.find(
    (it) => it.key === key && it.validFrom <= day && (it.validTo === null || day < it.validTo),
  )
  return found ?? null
}
