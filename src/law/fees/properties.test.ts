import { fc } from '../../../testing/properties.ts'
import { describe, expect, test } from 'vitest'
import { assessFees, feeByKey, feeKeys, feeReductions, RANGE, type FeeAct, type FeeCase } from './index.ts'

const START = Temporal.PlainDate.from('2026-05-01')
const rowOf = (one: string) => {
  const found = feeByKey(one, START)
  if (!found.ok) throw new Error(one)
  return found.row
}

const key = fc.constantFrom(...feeKeys())
/** An act as somebody at a desk might name it: with a cause of its row, and with what it belongs to. */
const anAct: fc.Arbitrary<FeeAct> = key.chain((one) => {
  const { causes = [], freeCauses = [], share } = rowOf(one)
  const of = share?.of ?? ['ne_other', 'ae_extend_over_3m', 'border_commuter_1y']
  const known = share ? ['new_passport'] : [...causes, ...freeCauses.map(({ cause }) => cause)]
  const together = fc.constantFrom(...of)
  const quantity = fc.integer({ min: 1, max: 3 })
  const said = fc.record({ key: fc.constant(one), quantity, together })
  const hasCause = share ? fc.constant(false) : fc.boolean()
  return fc
    .tuple(said, hasCause, known.length > 0 ? fc.constantFrom(...known) : fc.constant(''))
    .map(([act, caused, cause]) => ({ ...act, ...(caused && cause !== '' ? { cause } : {}) }))
})
const grounds = fc.uniqueArray(fc.constantFrom(...feeReductions.map((one) => one.key)), { maxLength: 3 })

/** Surcharges get an act to go with; who names a range names an amount. */
function whole(acts: readonly FeeAct[]): readonly FeeAct[] {
  const named = acts.flatMap((act) => {
    const host = rowOf(act.key).hosts?.[0]
    return host ? [{ ...act, together: host, quantity: 1 }, { key: host }] : [act]
  })
  return named.filter((act, index) => named.findIndex((it) => it.key === act.key) === index)
}
const RANGED = { key: RANGE, feeKey: 'nationality_certificate', cents: 1500, reason: 'üblicher Aufwand' }
const rangesOf = (acts: readonly FeeAct[]) =>
  acts.flatMap((act) => (act.key === RANGED.feeKey ? [{ ...RANGED, cents: 1500 * (act.quantity ?? 1) }] : []))

const discretion = fc.constantFrom('economic_hardship', 'public_interest', 'naturalisation_hardship')
const aCase: fc.Arbitrary<FeeCase> = fc
  .record({
    day: fc.integer({ min: 0, max: 400 }),
    acts: fc.array(anAct, { minLength: 1, maxLength: 3 }).map(whole),
    age: fc.option(fc.integer({ min: 0, max: 90 }), { nil: undefined }),
    ...{ grounds, discretion },
    cents: fc.option(fc.integer({ min: 0, max: 5000 }), { nil: undefined, freq: 1 }),
    creditCents: fc.integer({ min: 0, max: 20_000 }),
    paidElsewhere: fc.boolean(),
  })
  .map(({ day, acts, age, cents, discretion: by, ...rest }) => {
    const [{ key: feeKey } = { key: '' }] = acts
    const reason = 'Notlage der Familie'
    const decided = cents === undefined ? [] : [{ key: by, feeKey, cents, reason }]
    return {
      ...{ ...rest, on: START.add({ days: day }), acts, decisions: [...rangesOf(acts), ...decided] },
      ...(age === undefined ? {} : { age }),
    }
  })

/** Runs a claim over cases the law answers; fails when too few of them are. */
function always(claim: (one: FeeCase, total: number) => void, runs = 4000): void {
  let answered = 0
  fc.assert(
    fc.property(aCase, (one) => {
      const answer = assessFees(one)
      if (!answer.ok) return
      answered += 1
      claim(one, answer.assessment.totalCents)
    }),
    { numRuns: runs },
  )
  expect(answered).toBeGreaterThan(runs / 4)
}

const totalOf = (one: FeeCase): number | null => {
  const answer = assessFees(one)
  return answer.ok ? answer.assessment.totalCents : null
}

describe('whatever is asked', () => {
  test('the steps explain the line, and the lines the total', () => {
    always((one) => {
      const answer = assessFees(one)
      if (!answer.ok) return
      const { lines, totalCents, creditCents, dueCents } = answer.assessment
      for (const { steps, cents } of lines) {
        expect(steps.reduce((sum, { changeCents }) => sum + changeCents, 0)).toBe(cents)
        expect(steps.every((it, no) => it.beforeCents === (steps[no - 1]?.cents ?? 0))).toBe(true)
        expect(steps.every(({ paragraph }) => /^(AufenthV|AufenthG|StAG) § \d/.test(paragraph))).toBe(true)
      }
      expect(lines.reduce((sum, { cents }) => sum + cents, 0)).toBe(totalCents)
      expect(totalCents - creditCents).toBe(dueCents)
    })
  })

  test('nobody is owed money, nobody pays more than the fee, all in whole cents', () => {
    always((one, total) => {
      const answer = assessFees(one)
      if (!answer.ok) return
      expect(total).toBeGreaterThanOrEqual(0)
      expect(answer.assessment.dueCents).toBeGreaterThanOrEqual(0)
      for (const { kind, cents, baseCents } of answer.assessment.lines) {
        expect(Number.isSafeInteger(cents) && !Object.is(cents, -0)).toBe(true)
        const [least, most] = kind === 'discount' ? [baseCents, 0] : [0, baseCents]
        expect(cents).toBeGreaterThanOrEqual(least)
        expect(cents).toBeLessThanOrEqual(most)
      }
    })
  })

  test('a favour more never costs more, a person’s decision neither', () => {
    fc.assert(
      fc.property(aCase, fc.constantFrom(...feeReductions), (one, more) => {
        const plain = { ...one, decisions: rangesOf(one.acts) }
        const before = totalOf(plain)
        const after = totalOf({ ...plain, grounds: [...(one.grounds ?? []), more.key] })
        if (before !== null && after !== null) expect(after).toBeLessThanOrEqual(before)
        const decided = totalOf(one)
        const undecided = totalOf(plain)
        if (decided !== null && undecided !== null) expect(decided).toBeLessThanOrEqual(undecided)
      }),
      { numRuns: 3000 },
    )
  })

  test('who is younger never pays more, and an unknown age is reckoned as an adult', () => {
    always((one, total) => {
      const decisions = rangesOf(one.acts)
      if (one.age === undefined || one.decisions?.length !== decisions.length) return
      const older = totalOf({ ...one, age: 90 })
      if (older !== null) expect(total).toBeLessThanOrEqual(older)
    })
  })

  test('the order of the acts changes nothing', () => {
    always((one, total) => {
      expect(totalOf({ ...one, acts: one.acts.toReversed() })).toBe(total)
    })
  })

  test('twice the pieces cost twice as much', () => {
    fc.assert(
      fc.property(anAct, fc.integer({ min: 0, max: 90 }), grounds, (act, age, given) => {
        const one = (quantity: number) => {
          const acts = [{ ...act, quantity }]
          return totalOf({ on: START, acts, age, grounds: given, decisions: rangesOf(acts) })
        }
        const single = one(1)
        if (single !== null) expect(one(2)).toBe(2 * single)
      }),
      { numRuns: 2000 },
    )
  })

  test('nothing breaks it: words that are no keys, numbers that are none, days far away', () => {
    const word = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString', 'ne_other'))
    const number = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(Number.NaN, Infinity, 2 ** 53))
    const wild = fc.record({
      on: fc.integer({ min: -40_000, max: 40_000 }).map((days) => START.add({ days })),
      acts: fc.array(fc.record({ key: fc.oneof(key, word), quantity: number, cause: word, together: word })),
      age: number,
      grounds: fc.array(word),
      decisions: fc.array(fc.record({ key: word, feeKey: word, cents: number, reason: fc.string() })),
      creditCents: number,
    })
    fc.assert(
      fc.property(wild, (one) => {
        expect(typeof assessFees(one).ok).toBe('boolean')
      }),
    )
  })
})

test('every fee of the table can be reckoned on its first day, alone or with what it belongs to', () => {
  for (const one of feeKeys()) {
    const { hosts = [], share } = rowOf(one)
    const acts = [{ key: one, ...(share ? { together: share.of[0] ?? '' } : {}) }]
    const host = hosts.slice(0, 1).map((it) => ({ key: it }))
    const answer = assessFees({ on: START, acts: [...acts, ...host], decisions: rangesOf(acts) })
    expect(answer.ok, one).toBe(true)
  }
})
