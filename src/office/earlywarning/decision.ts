import { createHash } from 'node:crypto'
import type { FactKey, Facts } from '#law/risks/index.ts'

/** What somebody says to a hint; `open` takes an earlier word back. Texts `risks.decided.*` beside them. */
export const DECISIONS = ['accepted', 'dismissed', 'planned', 'open'] as const
export type DecisionKind = (typeof DECISIONS)[number]

export interface Decision {
  readonly rule: string
  readonly kind: DecisionKind
  /** Why it was dismissed, in the words of who did; else empty. */
  readonly why: string
  readonly by: 'person' | 'counsellor'
  readonly at: string
  /** Over the facts the hint was reckoned from: others ask again. */
  readonly facts: string
  /** Of the rule; a changed rule asks again. */
  readonly revision: number
  /** The step it became in the plan. */
  readonly step: string | null
  /** When what it warned of was gone or its step was done; counted once. */
  readonly counteredAt: string | null
}

/** Everything that was decided in a case, in the order it happened. */
export interface DecidedSheet {
  readonly decisions: readonly Decision[]
}

/** The last word on a rule; null: none, or it was taken back. */
export function lastWord({ decisions }: DecidedSheet, rule: string): Decision | null {
  const last = decisions.findLast((it) => it.rule === rule)
  return last && last.kind !== 'open' ? last : null
}

export type AskedAgain = 'facts' | 'rule'

/** Whether a word still stands for what the hint says now; else why it is asked again. */
export function askedAgain(word: Decision, now: Pick<Decision, 'facts' | 'revision'>): AskedAgain | null {
  if (word.revision !== now.revision) return 'rule'
  return word.facts === now.facts ? null : 'facts'
}

/** A mark over the facts a hint rests on, in a fixed order; says nothing of them. */
export function markOf(facts: Facts, keys: readonly FactKey[], caseId: string): string {
  const used = [...keys].sort().map((key) => [key, facts[key] ?? null])
  return createHash('sha256')
    .update(JSON.stringify([caseId, used]))
    .digest('base64url')
}

/** Groups of risks reports count as countered; see the dimensions of office/counselreports. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  title: [
    ...['title_expiring', 'application_after_expiry', 'fiktion_expiring', 'c104_expiring', 'visa_free_90'],
    ...['appointment_not_available', 'eat_not_collected', 'gestattung_expiring', 'duldung_expiring'],
    ...['duldung_light', 'ukraine_24', 'eu_card_expiring', 'refusal_received', 'cooperation_deadline'],
    ...['bamf_revocation', 'contact_lost', 'residence_rule_12a', 'former_german'],
  ],
  passport: ['passport_expiring', 'passport_lost', 'identity_unclear'],
  absence: ['absence_6m', 'absence_da_eu', 'naturalisation_absence'],
  course: [
    ...['course_not_registered', 'course_entitlement_lapses', 'course_absences', 'course_not_passed'],
    'course_cost_refund',
  ],
  livelihood: ['benefits_claim', 'health_insurance_gap', 'housing_insufficient', 'self_employed_3y'],
  work: [
    ...['job_lost', 'job_change_permission', 'contract_fixed_term_end', 'bluecard_salary', 'recognition_max'],
    ...['ict_max', 'eu_worker_status', 'jobseeker_18m'],
  ],
  study: ['student_progress', 'student_financing', 'student_graduated', 'training_dropped'],
  family: [
    ...[
      'child_born',
      'sponsor_title_ends',
      'german_child_turns_18',
      'child_turns_16_18',
      'family_reunion_3m',
    ],
  ],
}

/** Under which word of reports a rule is counted; what belongs to none is `other`. */
export const groupOfRule = (rule: string): string =>
  Object.entries(GROUPS).find(([, rules]) => rules.includes(rule))?.[0] ?? 'other'
