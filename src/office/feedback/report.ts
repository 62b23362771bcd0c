import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Language } from '#ground/languages/index.ts'
import { readMail, readPhone } from '#office/people/index.ts'

/** A barrier somebody met, as the office knows it. */
export interface BarrierReport {
  readonly id: string
  /** What the person and the office both call it. */
  readonly number: string
  readonly what: string
  /** Address of the page without its language, as far as it was told; empty when unknown. */
  readonly page: string
  readonly mail: string | null
  readonly phone: string | null
  readonly language: Language
  readonly receivedAt: Temporal.Instant
  readonly answerBy: Temporal.PlainDate
  readonly settledAt: Temporal.Instant | null
  /** What was done or answered, in the words of the office. */
  readonly outcome: string | null
}

export const WHAT_MAX = 2000
export const OUTCOME_MAX = 1000
/** Days after which a settled report and its address are gone. */
export const KEPT_DAYS = 365

export interface TypedReport {
  readonly what: string
  readonly page: string
  readonly reach: string
}

export type ReportRefusal = 'what-missing' | 'what-too-long' | 'reach-invalid'

/** Reads the form. One field for mail or telephone: whoever meets barriers should not have to choose among fields. */
export function readReport({
  what,
  page,
  reach,
}: TypedReport): Outcome<{ report: Pick<BarrierReport, 'what' | 'page' | 'mail' | 'phone'> }, ReportRefusal> {
  const words = what.replace(/\r\n?/gu, '\n').trim()
  if (words === '') return refuse('what-missing', { field: 'what' })
  if (words.length > WHAT_MAX) return refuse('what-too-long', { field: 'what' })
  const read = reach.includes('@') ? { ...readMail(reach), phone: null } : { ...readPhone(reach), mail: null }
  if (!read.ok) return refuse('reach-invalid', { field: 'reach' })
  const { mail = null, phone = null } = read as { mail?: string | null; phone?: string | null }
  return { ok: true, report: { what: words, page: page.trim().slice(0, 300), mail, phone } }
}
