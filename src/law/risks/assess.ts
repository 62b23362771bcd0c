import { compileRule, type CompiledRule } from './compile-rule.ts'
import { compileCondition, YES, type Ask } from './conditions.ts'
import { CONTRADICTIONS, type Contradiction, type ContradictionWhy } from './contradictions.ts'
import { dayText, exactDay } from './days.ts'
import { FACT_KEYS, type FactKey, type Facts } from './facts.ts'
import type { Hint } from './hint.ts'
import { emptyRecord, fillRecord, placeOf, type PersonRecord, type Side } from './record.ts'
import type { Day, Rule } from './rule-table.ts'
import { RULES } from './rules.ts'

export type NotLookedWhy = 'outside-validity' | 'facts-missing' | 'switched-off' | 'contradiction'

export interface NotLooked {
  readonly rule: string
  readonly why: NotLookedWhy
  readonly missing: readonly FactKey[]
}

export interface Assessment {
  readonly hints: readonly Hint[]
  readonly opportunities: readonly Hint[]
  /** Reckoned when it is asked for: many records are looked at for their hints alone. */
  readonly notLooked: readonly NotLooked[]
  readonly contradictions: readonly {
    readonly facts: readonly FactKey[]
    readonly why: ContradictionWhy
  }[]
}

export interface RuleSet {
  readonly side: Side
  readonly rules: readonly Rule[]
  readonly switchedOff: readonly string[]
}

/** The rules of one side. What belongs into the browser is not in the set of the counselling, whoever hands it in. */
export function ruleSet(
  side: Side,
  rules: readonly Rule[] = RULES,
  switchedOff: readonly string[] = [],
): RuleSet {
  return { side, rules: rules.filter(({ runs }) => runs === 'both' || runs === side), switchedOff }
}

export type Assess = (facts: Facts) => Assessment

/** Looks at one person. `on` is a full day; without `rules` those of the counselling. */
export function assessRisks(
  facts: Facts,
  on: Temporal.PlainDate | Day,
  rules: RuleSet = ruleSet('counselling'),
): Assessment {
  return compileRules(rules, on)(facts)
}

/** The same for many persons on one day: the rules are turned into closures once. */
export function compileRules({ side, rules, switchedOff }: RuleSet, on: Temporal.PlainDate | Day): Assess {
  const day = String(on)
  const today = exactDay(day)
  const [inForce, skipped] = sortOut(ruleSet(side, rules).rules, switchedOff, day)
  const compiled = inForce.map((rule) => compileRule(rule, today))
  const checks = CONTRADICTIONS.map((one) => ({ one, ask: compileCondition(one.when, today) }))
  const record = emptyRecord()
  const marks = new Uint8Array(FACT_KEYS.length)
  return (facts) => {
    fillRecord(record, facts, side)
    const contradictions = findContradictions(record, checks)
    const shut = contradictions.length === 0 ? null : mark(contradictions, marks)
    const hints: Hint[] = []
    const opportunities: Hint[] = []
    for (const one of compiled) {
      const hint = one.look(record)
      // Asked only of what would be told: most rules are silent.
      if (hint === null || (shut !== null && touches(one.places, shut))) continue
      const list = hint.kind === 'opportunity' ? opportunities : hints
      list.push(hint)
    }
    let looked: readonly NotLooked[] | null = null
    return {
      hints: hints.sort(byDate),
      opportunities: opportunities.sort(byDate),
      contradictions,
      get notLooked() {
        if (looked) return looked
        fillRecord(record, facts, side)
        return (looked = [...skipped, ...findOpen(record, compiled, mark(contradictions, marks))])
      },
    }
  }
}

function sortOut(rules: readonly Rule[], off: readonly string[], day: Day): [Rule[], NotLooked[]] {
  const inForce: Rule[] = []
  const skipped: NotLooked[] = []
  for (const rule of rules) {
    const isValid = rule.validFrom <= day && (rule.validTo === null || day < rule.validTo)
    const why = off.includes(rule.key) ? 'switched-off' : isValid ? null : 'outside-validity'
    if (why === null) inForce.push(rule)
    else skipped.push({ rule: rule.key, why, missing: [] })
  }
  return [inForce, skipped]
}

const NONE: Assessment['contradictions'] = []

/** A mark at the place of each fact that cannot be relied on. */
function mark(contradictions: Assessment['contradictions'], marks: Uint8Array): Uint8Array {
  marks.fill(0)
  for (const { facts } of contradictions) for (const fact of facts) marks[placeOf(fact)] = 1
  return marks
}

function touches(places: readonly number[], marks: Uint8Array): boolean {
  for (let at = 0; at < places.length; at += 1) if (marks[places[at]!] === 1) return true
  return false
}

function findContradictions(
  record: PersonRecord,
  checks: readonly { one: Contradiction; ask: Ask }[],
): Assessment['contradictions'] {
  let found: { facts: readonly FactKey[]; why: ContradictionWhy }[] | null = null
  for (const place of record.unreadable)
    (found ??= []).push({ facts: [FACT_KEYS[place]!], why: 'unreadable' })
  for (const { one, ask } of checks)
    if (ask(record) === YES) (found ??= []).push({ facts: one.facts, why: one.why })
  return found ?? NONE
}

function findOpen(record: PersonRecord, compiled: readonly CompiledRule[], shut: Uint8Array): NotLooked[] {
  return compiled.flatMap((one): NotLooked[] => {
    const { key: rule } = one.rule
    const clash = touches(one.places, shut) ? one.facts.filter((fact) => shut[placeOf(fact)] === 1) : []
    if (clash.length > 0) return [{ rule, why: 'contradiction', missing: clash }]
    const missing = one.missing(record)
    return missing.length > 0 ? [{ rule, why: 'facts-missing', missing }] : []
  })
}

/** By date alone, those without one last; never by what somebody might call weight. */
function byDate(a: Hint, b: Hint): number {
  if (a.date !== b.date) return a.date === null ? 1 : b.date === null ? -1 : a.date < b.date ? -1 : 1
  return a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0
}

/** The day so many days after another, for pages that show what a threshold means. */
export const dayAfter = (day: Day, days: number): Day => dayText(exactDay(day) + days)
