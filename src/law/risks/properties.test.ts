import { fc } from '../../../testing/properties.ts'
import { expect, test } from 'vitest'
import {
  assessRisks,
  compileRules,
  faultsOfRule,
  FACT_KEYS,
  LEVELS,
  RULES,
  ruleSet,
  type Assessment,
  type Facts,
  type Hint,
  type Rule,
} from './index.ts'
import { anyFacts } from './testing/any-facts.ts'

const ON = '2026-11-23'
const day = fc
  .integer({ min: 0, max: 800 })
  .map((days) => Temporal.PlainDate.from('2026-01-01').add({ days }).toString())
const hintsOf = (facts: Facts, on: string, side: 'counselling' | 'browser'): readonly Hint[] => {
  const { hints, opportunities } = assessRisks(facts, on, ruleSet(side))
  return [...hints, ...opportunities]
}

test('every hint has words, a paragraph of its rule, facts the person entered, and no date that is no day', () => {
  let seen = 0
  fc.assert(
    fc.property(anyFacts, day, (facts, on) => {
      for (const hint of hintsOf(facts, on, 'browser')) {
        seen += 1
        expect(hint.stepDe !== '' && hint.contact !== '' && hint.titleDe !== '').toBe(true)
        expect(hint.facts.every((key) => facts[key] !== undefined)).toBe(true)
        if (hint.date !== null) Temporal.PlainDate.from(hint.date)
      }
    }),
    { numRuns: 400 },
  )
  expect(seen).toBeGreaterThan(400)
})

test('every rule is either told, named as not looked at, or does not hold: never two of these', () => {
  fc.assert(
    fc.property(anyFacts, day, (facts, on) => {
      const { hints, opportunities, notLooked } = assessRisks(facts, on)
      const named = [...hints, ...opportunities, ...notLooked].map(({ rule }) => rule)
      expect(new Set(named).size).toBe(named.length)
    }),
    { numRuns: 300 },
  )
})

test('a day known in part never makes a risk smaller than a day it may be', () => {
  const risks = RULES.filter(({ kind }) => kind !== 'opportunity').map(({ key }) => key)
  const look = compileRules(ruleSet('browser'), ON)
  const dates = ['title.validUntil', 'passport.validUntil', 'employment.knownAt', 'request.deadline'] as const
  fc.assert(
    fc.property(
      anyFacts,
      fc.constantFrom(...dates),
      fc.integer({ min: -400, max: 400 }),
      (facts, key, days) => {
        const exact = Temporal.PlainDate.from(ON).add({ days }).toString()
        const whole = look({ ...facts, [key]: exact })
        const part = look({ ...facts, [key]: `${exact.slice(0, 7)}-00` })
        if (whole.contradictions.length + part.contradictions.length > 0) return
        const level = (of: Assessment, rule: string): number =>
          LEVELS.findIndex((one) => one === of.hints.find((it) => it.rule === rule)?.level)
        for (const rule of risks) expect(level(part, rule), rule).toBeGreaterThanOrEqual(level(whole, rule))
      },
    ),
    { numRuns: 400 },
  )
})

test('whatever is handed in, nothing is thrown', () => {
  const look = compileRules(ruleSet('browser'), ON)
  const wild = fc.dictionary(fc.constantFrom(...FACT_KEYS, '__proto__', 'x'), fc.anything(), { maxKeys: 12 })
  fc.assert(
    fc.property(wild, (facts) => {
      const { notLooked, contradictions } = look(facts as Facts)
      expect([Array.isArray(notLooked), Array.isArray(contradictions)]).toEqual([true, true])
    }),
    { numRuns: 600 },
  )
})

test('whatever an editor hands in, its faults are named and nothing is thrown', () => {
  const part = fc.constantFrom(...(Object.keys(RULES[0]!) as (keyof Rule)[]))
  const broken = fc
    .tuple(fc.constantFrom(...RULES), part, fc.anything())
    .map(([rule, key, value]): unknown => ({ ...rule, [key]: value }))
  const nested = fc
    .tuple(fc.constantFrom(...RULES), fc.constantFrom('measure', 'thresholds', 'when', 'due'), fc.anything())
    .map(([rule, key, value]): unknown => ({
      ...rule,
      reckonings: rule.reckonings.map((one) => ({ ...one, [key]: value })),
    }))
  fc.assert(
    fc.property(fc.oneof(fc.anything(), broken, nested), (raw) => {
      const faults = faultsOfRule(raw)
      expect(Array.isArray(faults)).toBe(true)
      // What has no fault can be used.
      if (faults.length === 0)
        compileRules({ side: 'browser', rules: [raw as Rule], switchedOff: [] }, ON)({})
    }),
    { numRuns: 3000 },
  )
})

test('nothing said: nothing is told', () => {
  expect(hintsOf({}, ON, 'browser')).toEqual([])
})
