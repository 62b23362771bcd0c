import data from './cases.json' with { type: 'json' }
import type { RuleCase } from './check-rule.ts'

/** The cases the shipped rules are held to; an edited rule is run against them before it may take effect. */
export const RULE_CASES: readonly RuleCase[] = (data as unknown as { cases: readonly RuleCase[] }).cases
