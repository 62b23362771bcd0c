import { describe, expect, test } from 'vitest'
import { judge } from '../../scripts/staffing/judge.ts'
import { KINDS } from '../../scripts/staffing/kinds.ts'
import { WRONG_ANSWERS, WRONG_QUEUES } from './plants.ts'
import quoted from './quoted.json' with { type: 'json' }
import { compareDays, mostByChance } from './random-days.ts'
import vectors from './vectors.json' with { type: 'json' }

const all = [...vectors.vectors, ...quoted.vectors]
const quick = all.filter(({ kind }) => kind !== 'delayEstimatorBenchmark')

describe('the vectors', () => {
  test('are all answered within their tolerance', () => {
    const failed = quick
      .map((vector, index) => judge(vector, KINDS, index))
      .filter(({ result }) => result !== 'pass')
    expect(failed).toEqual([])
    expect(quick.length).toBeGreaterThan(165)
  })

  test('fail when a number of what is expected is changed a little', () => {
    const nudged = quick.map((vector) => ({ ...vector, expected: nudge(vector.expected) }))
    const passed = nudged.filter((vector, index) => judge(vector, KINDS, index).result === 'pass')
    // Words and lists of names have no number that could be nudged.
    const numbers = passed.filter((vector) =>
      /\d/.test(JSON.stringify(vector.expected).replaceAll(/"[^"]*"/g, '')),
    )
    expect(numbers.map(({ id }) => id)).toEqual([])
  })

  test('with a plant: each program that goes wrong is found', () => {
    for (const [name, wrong] of Object.entries(WRONG_ANSWERS)) {
      const found = quick.some(
        (vector, index) =>
          Object.hasOwn(wrong, vector.kind) && judge(vector, { ...KINDS, ...wrong }, index).result !== 'pass',
      )
      expect([name, found]).toEqual([name, true])
    }
  })
})

describe('what cannot be read is said in one line', () => {
  const told = (vector: unknown) => judge(vector, KINDS, 0)

  test('an unknown kind and an unknown act are not supported, never passed', () => {
    expect(told({ id: 'x', kind: 'jackson', input: {}, expected: { a: 1 } }).result).toBe('unsupported')
    const fee = { kind: 'fee', input: { on: '2026-05-01', act: 'a dog licence' }, expected: { eur: 0 } }
    expect(told(fee)).toMatchObject({ result: 'unsupported' })
  })

  test('a fee on a day outside the law the program knows is refused', () => {
    const fee = { kind: 'fee', input: { on: '2019-05-01', act: 'AE issue' }, expected: { eur: 100 } }
    expect(told(fee)).toMatchObject({
      result: 'unsupported',
      why: expect.stringContaining('outside-validity') as string,
    })
  })

  test('missing and broken fields are named', () => {
    expect(told({ kind: 'erlangC', input: { servers: 2 }, expected: { pWait: 1 } }).why).toContain(
      'lambdaPerMin',
    )
    const broken = {
      kind: 'erlangC',
      input: { servers: 2, lambdaPerMin: 'many', ahtMin: 5 },
      expected: { pWait: 1 },
    }
    expect(told(broken)).toMatchObject({
      result: 'fail',
      why: 'malformed: the field lambdaPerMin is no number: "many"',
    })
    const zero = {
      kind: 'erlangC',
      input: { servers: 2, lambdaPerMin: 1, ahtMin: 0 },
      expected: { pWait: 1 },
    }
    expect(told(zero).why).toContain('serviceMinutes')
    expect([null, 7, 'text', [], {}].map((vector) => told(vector).result)).toEqual(
      Array(5).fill('unsupported'),
    )
    expect(told({ kind: 'erlangB', input: { servers: 2, offeredLoad: 1 }, expected: {} }).result).toBe('fail')
  })

  test('a name nobody knows is not passed over', () => {
    const odd = {
      kind: 'erlangB',
      input: { servers: 2, offeredLoad: 1 },
      expected: { pBlock: 0.2, colour: 3 },
    }
    expect(told(odd)).toMatchObject({ result: 'fail', why: 'nobody can tell what is meant by colour' })
  })
})

describe('random days', () => {
  test('the exact queue lies where chance says, as often as it should', () => {
    expect(compareDays(20, 600, 11)).toMatchObject({ agrees: true })
  })

  test('with a plant: a queue that goes wrong a little does not', () => {
    for (const [name, wrong] of Object.entries(WRONG_QUEUES))
      expect([name, compareDays(20, 600, 11, wrong).agrees]).toEqual([name, false])
  })

  test('fifteen misses of a hundred are what chance allows', () => {
    expect(mostByChance(100, 0.05, 1e-4)).toBe(15)
    expect(mostByChance(100, 0.05, 0.5)).toBe(5)
  })
})

/** Every number a twentieth larger, and one more where it is nothing. */
function nudge(value: unknown): unknown {
  if (typeof value === 'number') return value === 0 ? 1 : value * 1.05
  if (Array.isArray(value)) return value.map(nudge)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, nudge(one)]))
}
