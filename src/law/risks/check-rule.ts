import { assessRisks, ruleSet } from './assess.ts'
import type { Facts } from './facts.ts'
import type { Day, Level, Rule } from './rule-table.ts'

/** What a rule must say of somebody on a day: a level, silence (null), or that it was not looked at and why. */
export interface RuleCase {
  readonly rule: string
  readonly name: string
  readonly on: Day
  readonly facts: Facts
  readonly level: Level | null
  /** Expected only where the case names it. */
  readonly date?: Day | null
  readonly exact?: boolean
  readonly notLooked?: 'outside-validity' | 'facts-missing' | 'contradiction'
}

export interface CaseFault {
  readonly case: string
  readonly expected: string
  readonly found: string
}

/** Runs cases against a rule as it is or as somebody wants it to be; says which fail. */
export function checkRule(rule: Rule, cases: readonly RuleCase[]): readonly CaseFault[] {
  const mine = cases.filter((one) => one.rule === rule.key)
  return mine.flatMap((one): CaseFault[] => {
    const side = rule.runs === 'browser' ? 'browser' : 'counselling'
    const told = assessRisks(one.facts, one.on, ruleSet(side, [rule]))
    const [hint] = [...told.hints, ...told.opportunities]
    const why = told.notLooked[0]?.why
    const shown = (level: string, date: Day | null | undefined, exact: boolean | undefined): string =>
      [
        level,
        ...(one.date === undefined ? [] : [String(date)]),
        ...(one.exact === undefined ? [] : [exact ? 'exact' : 'about']),
      ].join(' ')
    const expected = one.notLooked
      ? `not looked: ${one.notLooked}`
      : shown(one.level ?? 'silent', one.date, one.exact)
    const found = hint
      ? shown(hint.level, hint.date, hint.dateExact)
      : why
        ? `not looked: ${why}`
        : shown('silent', one.date === undefined ? undefined : null, one.exact)
    return found === expected ? [] : [{ case: one.name, expected, found }]
  })
}
