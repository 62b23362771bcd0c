import type { Catalogue } from './catalogue.ts'
import { afterAllNames, comparable, nameRange, type NameRange } from './name-range.ts'
import { concernsOf } from './responsibility.ts'
import { fallbackTeam, type ResponsibilityRule, type Team } from './responsibility-table.ts'

/** What an administrator must mend before a responsibility table is saved. Days are the first day it shows. */
export type RuleFault =
  | { readonly fault: 'duplicate-id' | 'ends-before-it-begins' | 'empty-name-range'; readonly ruleId: string }
  | {
      readonly fault: 'dead-reference'
      readonly ruleId: string
      readonly kind: 'concern' | 'group' | 'team' | 'lane'
      readonly key: string
    }
  /** Two rules of one priority fit the same case: which one wins would be chance. */
  | { readonly fault: 'overlap'; readonly ruleIds: readonly [string, string] }
  /** Names between the ranges of a family of rules, on the search form: from, until (not included). */
  | {
      readonly fault: 'name-gap'
      readonly on: string
      readonly ruleIds: readonly string[]
      readonly gap: NameRange
    }
  | { readonly fault: 'concern-without-rule'; readonly on: string; readonly concernKey: string }
  | { readonly fault: 'no-fallback'; readonly on: string }

/** Finds gaps, overlaps and dead references in a responsibility table. An empty list means it may be saved. */
export function checkRules(
  catalogue: Catalogue,
  rules: readonly ResponsibilityRule[] = catalogue.rules,
  teams: readonly Team[] = catalogue.teams,
): RuleFault[] {
  return [
    ...rules.flatMap((rule, index) => faultsOf(catalogue, rule, rules.slice(0, index), teams)),
    ...overlaps(catalogue, rules),
    ...turningDays(rules).flatMap((day) => gapsOn(catalogue, day, rules)),
  ]
}

function faultsOf(
  catalogue: Catalogue,
  rule: ResponsibilityRule,
  earlier: readonly ResponsibilityRule[],
  teams: readonly Team[],
): RuleFault[] {
  const { id: ruleId, match, target, validFrom, validTo } = rule
  const faults: RuleFault[] = []
  const dead = (kind: 'concern' | 'group' | 'team' | 'lane', key: string) =>
    faults.push({ fault: 'dead-reference', ruleId, kind, key })
  if (earlier.some((other) => other.id === ruleId)) faults.push({ fault: 'duplicate-id', ruleId })
  if (validTo !== null && validTo <= validFrom) faults.push({ fault: 'ends-before-it-begins', ruleId })
  const range = rangeOf(rule)
  if (range.until <= range.from || saysNoName(match)) faults.push({ fault: 'empty-name-range', ruleId })
  for (const key of match.concernKeys ?? []) if (!catalogue.concerns.has(key)) dead('concern', key)
  for (const key of match.groups ?? []) if (!catalogue.groups.has(key)) dead('group', key)
  const team = teams.find(({ key }) => key === target.team)
  if (team === undefined) dead('team', target.team)
  else if (target.lane !== undefined && !team.lanes.includes(target.lane)) dead('lane', target.lane)
  return faults
}

function saysNoName({ surnamePrefixFrom, surnamePrefixTo }: ResponsibilityRule['match']): boolean {
  return [surnamePrefixFrom, surnamePrefixTo].some(
    (prefix) => prefix !== undefined && !/^[A-Z][A-Z ]*$/.test(comparable(prefix)),
  )
}

function overlaps(catalogue: Catalogue, rules: readonly ResponsibilityRule[]): RuleFault[] {
  return rules.flatMap((rule, index) =>
    rules
      .slice(index + 1)
      .filter((other) => rule.priority === other.priority && canMeet(catalogue, rule, other))
      .map((other): RuleFault => ({ fault: 'overlap', ruleIds: [rule.id, other.id] })),
  )
}

function canMeet(catalogue: Catalogue, a: ResponsibilityRule, b: ResponsibilityRule): boolean {
  const [names, others] = [rangeOf(a), rangeOf(b)]
  return (
    (a.validTo === null || b.validFrom < a.validTo) &&
    (b.validTo === null || a.validFrom < b.validTo) &&
    names.from < others.until &&
    others.from < names.until &&
    share(concernsOf(catalogue, a.match), concernsOf(catalogue, b.match)) &&
    share(setOf(a.match.nationalities), setOf(b.match.nationalities)) &&
    share(setOf(a.match.employerIds), setOf(b.match.employerIds)) &&
    share(setOf(a.match.districts), setOf(b.match.districts))
  )
}

function share(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): boolean {
  return a === undefined || b === undefined || !a.isDisjointFrom(b)
}

function setOf(values: readonly string[] | undefined): ReadonlySet<string> | undefined {
  return values === undefined ? undefined : new Set(values)
}

/** The days on which the table changes; between two of them it stays the same. */
function turningDays(rules: readonly ResponsibilityRule[]): string[] {
  const days = rules.flatMap(({ validFrom, validTo }) =>
    validTo === null ? [validFrom] : [validFrom, validTo],
  )
  return [...new Set(days)].toSorted()
}

function gapsOn(catalogue: Catalogue, on: string, all: readonly ResponsibilityRule[]): RuleFault[] {
  const rules = all.filter(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on < validTo))
  const faults: RuleFault[] = nameGaps(on, rules)
  const special = rules.filter(({ match }) => Object.keys(match).length > 0)
  for (const concernKey of catalogue.concerns.keys()) {
    const named = special.some(({ match }) => concernsOf(catalogue, match)?.has(concernKey) ?? true)
    if (!named) faults.push({ fault: 'concern-without-rule', on, concernKey })
  }
  const fallback = rules.some(
    ({ match, target }) => Object.keys(match).length === 0 && target.team === fallbackTeam,
  )
  return fallback ? faults : [...faults, { fault: 'no-fallback', on }]
}

/** Rules that differ only in their name range must together hold every name from A to Z. */
function nameGaps(on: string, rules: readonly ResponsibilityRule[]): RuleFault[] {
  const byName = rules.filter(
    ({ match }) => match.surnamePrefixFrom !== undefined || match.surnamePrefixTo !== undefined,
  )
  return [...Map.groupBy(byName, familyOf).values()].flatMap((family) => {
    const ruleIds = family.map((rule) => rule.id)
    const ranges = family.map(rangeOf).toSorted((a, b) => (a.from < b.from ? -1 : 1))
    const gaps: NameRange[] = []
    let covered = 'A'
    for (const { from, until } of ranges) {
      if (covered < from) gaps.push({ from: covered, until: from })
      if (covered < until) covered = until
    }
    if (covered < afterAllNames) gaps.push({ from: covered, until: afterAllNames })
    return gaps.map((gap): RuleFault => ({ fault: 'name-gap', on, ruleIds, gap }))
  })
}

function familyOf({ priority, match }: ResponsibilityRule): string {
  const { surnamePrefixFrom: _from, surnamePrefixTo: _to, ...rest } = match
  const sorted = Object.entries(rest).map(([field, values]) => [field, values?.toSorted()] as const)
  return JSON.stringify([priority, sorted.toSorted(([a], [b]) => (a < b ? -1 : 1))])
}

function rangeOf({ match }: ResponsibilityRule): NameRange {
  return nameRange(match.surnamePrefixFrom, match.surnamePrefixTo)
}
