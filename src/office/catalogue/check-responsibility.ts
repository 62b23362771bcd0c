import type { Catalogue } from './catalogue.ts'
import { fault } from './check-entries.ts'
import { checkRules, type RuleFault } from './check-rules.ts'
import type { Finding } from './finding.ts'
import type { ResponsibilityRule } from './responsibility-table.ts'

/** What is wrong with the rules of a span of days, said at the rule to mend. `until` null: no end. */
export function checkResponsibility(catalogue: Catalogue, from: string, until: string | null): Finding[] {
  const rules = catalogue.rules.flatMap((rule) => within(rule, from, until))
  return checkRules(catalogue, rules)
    .filter((one) => !('on' in one) || (one.on >= from && (until === null || one.on < until)))
    .map((one) => said(one, from))
}

/** The rule as it holds in the span; a rule that ends before it begins is left as it is, to be found. */
function within(rule: ResponsibilityRule, from: string, until: string | null): ResponsibilityRule[] {
  const { validFrom, validTo } = rule
  if (validTo !== null && validTo <= validFrom) return [rule]
  if ((until !== null && validFrom >= until) || (validTo !== null && validTo <= from)) return []
  const ends = until !== null && (validTo === null || validTo > until) ? until : validTo
  return [{ ...rule, validFrom: validFrom < from ? from : validFrom, validTo: ends }]
}

function said(one: RuleFault, from: string): Finding {
  const at = (key: string, field: string, detail: Record<string, string> = {}, on = from) => ({
    ...{ kind: 'rule' as const, key, field, on, detail },
  })
  switch (one.fault) {
    case 'duplicate-id':
      return fault('key-taken', at(one.ruleId, 'id'))
    case 'ends-before-it-begins':
      return fault('ends-before-it-begins', at(one.ruleId, 'validTo'))
    case 'empty-name-range':
      return fault('empty-name-range', at(one.ruleId, 'match.surnamePrefixFrom'))
    case 'dead-reference':
      return fault('dead-reference', at(one.ruleId, FIELD_OF[one.kind], { kind: one.kind, what: one.key }))
    case 'overlap':
      return fault('rule-overlap', at(one.ruleIds[1], 'priority', { other: one.ruleIds[0] }))
    case 'name-gap': {
      const gap = { from: one.gap.from, until: one.gap.until === '[' ? '' : one.gap.until }
      return fault('name-gap', at(one.ruleIds[0] ?? '', 'match.surnamePrefixTo', gap, one.on))
    }
    case 'concern-without-rule':
      return fault('concern-without-rule', {
        ...{ kind: 'concern', key: one.concernKey, field: 'responsibilityGroup', on: one.on, detail: {} },
      })
    case 'no-fallback':
      return fault('no-fallback', at('fallback', 'target.team', {}, one.on))
  }
}

const FIELD_OF = {
  concern: 'match.concernKeys',
  group: 'match.groups',
  team: 'target.team',
  lane: 'target.lane',
} as const
