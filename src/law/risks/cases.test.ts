import { describe, expect, test } from 'vitest'
import { checkRule, ruleCases, RULES, type Rule, type Threshold } from './index.ts'

const CASES = ruleCases()

/** About the smallest step a measure makes: shifting a threshold by it must be noticed by a case. */
const STEP: Readonly<Record<string, number>> = {
  always: 1,
  daysUntil: 1,
  daysUntilDay: 1,
  daysUntilAge: 1,
  daysSince: 1,
  daysBetween: 1,
  monthsUntil: 0.04,
  monthsSince: 0.04,
  monthsBetween: 0.04,
  monthsUntilEligible: 0.04,
  longestAbsence: 0.04,
  yearsSince: 0.004,
  yearsBetween: 0.004,
  amount: 1,
  difference: 1,
  ratio: 0.0000003,
  absenceShare: 0.001,
  workingDays: 0.5,
}

/** What cannot be noticed, lower and higher: another part of the rule says the same already. */
const SILENT: Readonly<Record<string, readonly [boolean, boolean]>> = {
  // The cap of the rule, or the data: the threshold before gives the same level.
  'family_reunion_3m, measure 1: ≥80': [false, false],
  'refusal_received, measure 1: ≥21': [false, false],
  // Six months at most: whoever has this title is always below nine.
  'recognition_max, measure 2: ≤9': [false, false],
  // Earlier is no case of the rule, or a contradiction.
  'application_after_expiry, measure 1: ≥1': [false, true],
  'job_lost, measure 1: ≥0': [false, true],
  'refusal_received, measure 1: ≥0': [false, true],
  // Below three years another threshold gives a higher level.
  'separation, measure 1: ≥3': [false, true],
}

function withThreshold(rule: Rule, at: number, no: number, value: number): Rule {
  const reckonings = rule.reckonings.map((one, index) =>
    index === at
      ? { ...one, thresholds: one.thresholds.map((it, which) => (which === no ? { ...it, value } : it)) }
      : one,
  )
  return { ...rule, reckonings }
}

const thresholds = RULES.flatMap((rule) =>
  rule.reckonings.flatMap(({ measure, thresholds: of }, at) =>
    of.map((one: Threshold, no) => ({ rule, at, no, one, measure: measure.name })),
  ),
)

test.each(RULES.map((rule) => [rule.key, rule] as const))('%s says what its cases say', (_, rule) => {
  expect(checkRule(rule, CASES)).toEqual([])
})

test('every case belongs to a rule, no case stands twice', () => {
  const keys = new Set(RULES.map(({ key }) => key))
  expect(CASES.filter(({ rule }) => !keys.has(rule))).toEqual([])
  const names = CASES.map(({ rule, name, on }) => `${rule} ${name} ${on}`)
  expect(names.filter((one, at) => names.indexOf(one) !== at)).toEqual([])
})

describe('a threshold moved by the smallest step is noticed', () => {
  test.each(
    thresholds.map(
      (it) => [`${it.rule.key}, measure ${it.at + 1}: ${it.one.op}${it.one.value}`, it] as const,
    ),
  )('%s', (name, { rule, at, no, one, measure }) => {
    const step = STEP[measure]!
    const moved = [one.value - step, one.value + step].map((value) => withThreshold(rule, at, no, value))
    const noticed = moved.map((it) => checkRule(it, CASES).length > 0)
    expect(noticed).toEqual(SILENT[name] ?? [true, true])
  })
})

test('a rule that is never true is noticed, whichever it is', () => {
  const silent = RULES.filter((rule) => checkRule({ ...rule, when: { any: [] } }, CASES).length === 0).map(
    ({ key }) => key,
  )
  expect(silent).toEqual([])
})
