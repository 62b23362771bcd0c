import type { FactKey } from './facts.ts'

/** A calendar day `YYYY-MM-DD`; in facts the month and the day may be unknown: `2027-05-00`, `2027-00-00`. */
export type Day = string

/** In rising order. `breach` and `lapsed` say what has happened; a rule's `maxLevel` caps only the four before them. */
export const LEVELS = ['info', 'watch', 'warn', 'critical', 'breach', 'lapsed'] as const
export type Level = (typeof LEVELS)[number]

export type Plain = string | number | boolean
export type Comparison = '=' | '≠' | '<' | '≤' | '>' | '≥'

/** What is said of a fact nobody entered: without it the rule is not looked at, and the fact is named. */
interface IfMissing {
  readonly ifMissing?: boolean
}

/** A span added to a day: months end with the month (31 August and six months: 28 February), § 188 Abs. 3 BGB. */
export interface Span {
  readonly months?: number
  readonly days?: number
}

/** A reckoning by name; what each does stands in measures.ts. Units: days, months (with part of a month), years. */
export type Measure =
  /** Always 1: the condition alone decides. */
  | { readonly name: 'always' }
  | { readonly name: 'daysUntil' | 'monthsUntil'; readonly fact: FactKey; readonly plus?: Span }
  | { readonly name: 'daysUntilDay'; readonly day: Day }
  /** Days to the birthday on which somebody is so many years old. */
  | { readonly name: 'daysUntilAge'; readonly fact: FactKey; readonly years: number }
  | { readonly name: 'daysSince' | 'monthsSince' | 'yearsSince'; readonly fact: FactKey }
  | {
      readonly name: 'daysBetween' | 'monthsBetween' | 'yearsBetween'
      readonly from: FactKey
      readonly to: FactKey
    }
  /** Full years of life. */
  | { readonly name: 'age'; readonly fact: FactKey }
  | { readonly name: 'amount'; readonly fact: FactKey }
  | { readonly name: 'difference'; readonly fact: FactKey; readonly minus: FactKey }
  | { readonly name: 'ratio'; readonly fact: FactKey; readonly to: number }
  /**
   * Months until the last of several waiting times is over: each from the first known of its days; months in `halved` count half
   * (§ 9 Abs. 4 AufenthG), so half of them is added. `paid`: months of contributions still to be paid.
   */
  | {
      readonly name: 'monthsUntilEligible'
      readonly after: readonly { readonly since: readonly FactKey[]; readonly months: number }[]
      readonly halved?: FactKey
      readonly paid?: { readonly fact: FactKey; readonly months: number }
    }
  | { readonly name: 'longestAbsence'; readonly fact: FactKey }
  /** Share of the last so many years spent abroad, 0 to 1. */
  | { readonly name: 'absenceShare'; readonly fact: FactKey; readonly years: number }
  /** Days used of the account of § 16b Abs. 3, in the calendar year of the day it is looked at. */
  | { readonly name: 'workingDays'; readonly fact: FactKey }

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly known: FactKey }
  | { readonly missing: FactKey }
  | ({ readonly fact: FactKey; readonly is: Comparison; readonly value: Plain } & IfMissing)
  | ({
      readonly fact: FactKey
      readonly is: 'in' | 'not-in' | 'has'
      readonly value: readonly Plain[]
    } & IfMissing)
  | ({ readonly fact: FactKey; readonly is: Comparison; readonly than: FactKey | 'today' } & IfMissing)
  | { readonly today: Comparison; readonly value: Day }
  | ({ readonly reckon: Measure; readonly is: Comparison; readonly value: number } & IfMissing)

export interface Threshold {
  readonly op: '=' | '<' | '≤' | '>' | '≥'
  readonly value: number
  readonly level: Level
}

/** By when something is to be done; without it the day the measure counts down to. */
export type Due = 'today' | { readonly fact: FactKey; readonly plus?: Span } | { readonly day: Day }

export interface Reckoning {
  readonly measure: Measure
  readonly when?: Condition
  readonly thresholds: readonly Threshold[]
  readonly due?: Due
}

export interface Step {
  readonly de: string
  readonly en: string
}

export type RuleKind = 'risk' | 'opportunity' | 'opportunity_guard' | 'info'
/** How far a program may go: see README.md. */
export type Automation = 'hint' | 'human_decision' | 'info_text_only' | 'client_side_tool' | 'never_automatic'
export type Runs = 'counselling' | 'browser' | 'both'

export interface Rule {
  readonly key: string
  readonly kind: RuleKind
  readonly titleDe: string
  readonly titleEn: string
  readonly paragraphs: readonly string[]
  /** In words, for people; the machine reads `when`. */
  readonly appliesTo: readonly string[]
  readonly when: Condition
  readonly reckonings: readonly Reckoning[]
  readonly maxLevel: Level
  /** What else the law asks for: shown as met or open, never a reason to keep a chance back. */
  readonly blocks: readonly Condition[]
  readonly consequenceDe: string
  readonly consequenceEn: string
  /** The first is the one step of the hint. */
  readonly steps: readonly Step[]
  /** Keys of bodies; the first is the one contact of the hint. */
  readonly contacts: readonly string[]
  readonly automation: Automation
  readonly runs: Runs
  /** First day, and first day no longer covered. */
  readonly validFrom: Day
  readonly validTo: Day | null
  readonly lawState: string
  /** The day a later law took effect that nobody has compared with the rule. */
  readonly unreviewedSince: Day | null
  readonly unsure: string | null
  readonly note: string | null
  readonly source: string
}

export interface Body {
  readonly key: string
  readonly nameDe: string
  readonly nameEn: string
  readonly forWhatDe: string
  readonly consentRequired: boolean
}
