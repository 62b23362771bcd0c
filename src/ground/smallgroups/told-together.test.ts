import { fc } from '../../../testing/properties.ts'
import { expect, test } from 'vitest'
import { groupsOf, joined, SMALLEST, type Count, type Group } from './told-together.ts'

const VALUES = ['a', 'b', 'c', 'd', 'e', 'f']
const counts = fc
  .array(fc.oneof(fc.nat(6), fc.nat(40)), { minLength: VALUES.length, maxLength: VALUES.length })
  .map((list) => list.map((n, at): Count => ({ value: VALUES[at]!, n })))
const told = (groups: readonly Group[] | null): string => JSON.stringify(groups)

test('every group that is told has five or more, and nothing is lost', () => {
  fc.assert(
    fc.property(counts, (list) => {
      const groups = groupsOf(list)
      const total = list.reduce((all, { n }) => all + n, 0)
      if (!groups) return
      expect(groups.every(({ n }) => n >= SMALLEST)).toBe(true)
      expect(groups.reduce((all, { n }) => all + n, 0)).toBe(total)
      expect(groups.flatMap(({ values }) => values).toSorted()).toEqual(VALUES)
    }),
  )
})

test('of every value under five, another number would have been told in the same words', () => {
  fc.assert(
    fc.property(counts, (list) => {
      const groups = groupsOf(list)
      const small = list.filter(({ n }) => n > 0 && n < SMALLEST)
      if (!groups) return
      for (const { value } of small) expect(hasTwin(list, value), `${value} in ${told(groups)}`).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

/** Whether one person less or more of this value, moved to or from another, reads the same. */
function hasTwin(list: readonly Count[], value: string): boolean {
  const before = told(groupsOf(list))
  return VALUES.filter((other) => other !== value).some((other) =>
    [1, -1].some((by) => before === told(moved(list, value, other, by))),
  )
}

test('the sum of all values under five is not known when it is under five', () => {
  fc.assert(
    fc.property(counts, (list) => {
      const groups = groupsOf(list)
      const small = list.filter(({ n }) => n < SMALLEST)
      const n = small.reduce((all, one) => all + one.n, 0)
      if (!groups || n === 0 || n >= SMALLEST) return
      const before = told(groups)
      const large = list.filter((one) => one.n >= SMALLEST)
      const from = small.filter((one) => one.n > 0)
      const same = from.some((one) =>
        large.some((other) => before === told(moved(list, one.value, other.value, 1))),
      )
      expect(same, before).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

function moved(list: readonly Count[], from: string, to: string, by: number): readonly Group[] | null {
  const changed = list.map((one) => ({
    ...one,
    n: one.n + (one.value === from ? -by : one.value === to ? by : 0),
  }))
  return changed.some(({ n }) => n < 0) ? null : groupsOf(changed)
}

test('two small values whose sum would give them away take the largest one in', () => {
  const list = [
    { value: 'a', n: 4 },
    { value: 'b', n: 4 },
    { value: 'c', n: 12 },
    { value: 'd', n: 30 },
  ]
  expect(groupsOf(list)).toEqual([
    { values: ['c'], n: 12 },
    { values: ['a', 'b', 'd'], n: 38 },
  ])
})

test('a year says nothing that its quarters did not say', () => {
  fc.assert(
    fc.property(fc.array(counts, { minLength: 2, maxLength: 4 }), (quarters) => {
      const groups = quarters.flatMap((list) => {
        const of = groupsOf(list)
        return of ? [of] : []
      })
      for (const { values, n } of joined(groups)) {
        const parts = groups.flatMap((of) =>
          of.filter((group) => group.values.every((v) => values.includes(v))),
        )
        expect(parts.reduce((all, part) => all + part.n, 0)).toBe(n)
      }
    }),
  )
})
