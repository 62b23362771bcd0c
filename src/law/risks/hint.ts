import type { FactKey } from './facts.ts'
import type { Day, Level, RuleKind, Step } from './rule-table.ts'

/** What a rule says to one person. No figure about the person, nothing to be added up. */
export interface Hint {
  readonly rule: string
  readonly kind: RuleKind
  readonly level: Level
  readonly titleDe: string
  readonly titleEn: string
  readonly consequenceDe: string
  readonly consequenceEn: string
  readonly paragraphs: readonly string[]
  readonly measure: { readonly name: string; readonly value: number } | null
  /** One day by which something is to be done; for a chance the day it opens or ends. */
  readonly date: Day | null
  /** False when the day, or whether the rule holds, hangs on a day known in part only. */
  readonly dateExact: boolean
  readonly stepDe: string
  readonly stepEn: string
  readonly moreSteps: readonly Step[]
  readonly contact: string
  readonly moreContacts: readonly string[]
  /** A person must look: the hint says so and advises nothing beyond. */
  readonly needsPerson: boolean
  readonly unreviewedSince: Day | null
  readonly unsure: string | null
  /** What it was reckoned from. */
  readonly facts: readonly FactKey[]
  /** Of what else the law asks for: what is there, and what is open or not said. */
  readonly met: readonly FactKey[]
  readonly open: readonly FactKey[]
}
