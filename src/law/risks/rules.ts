import bodies from './bodies.json' with { type: 'json' }
import rules from './rules.json' with { type: 'json' }
import type { Body, Rule } from './rule-table.ts'

/** The 75 rules as shipped. Their shape is checked by `faultsOfRule` in a test, not on every start. */
export const RULES: readonly Rule[] = (rules as unknown as { rules: readonly Rule[] }).rules
export const BODIES: readonly Body[] = bodies.bodies

export const ruleByKey = (key: string): Rule | undefined => RULES.find((one) => one.key === key)
export const bodyByKey = (key: string): Body | undefined => BODIES.find((one) => one.key === key)
