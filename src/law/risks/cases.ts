import data from './cases.json' with { type: 'json' }
import type { RuleCase } from './check-rule.ts'

/**
 * The cases the shipped rules are held to; an edited rule is run against them before it may take effect. A function, so that
 * a page that only reckons does not carry them.
 */
export function ruleCases(): readonly RuleCase[] {
  return (data as unknown as { cases: readonly RuleCase[] }).cases
}
