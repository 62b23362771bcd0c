import { expect, test } from 'vitest'
import { fc } from '../../../testing/properties.ts'
import { shareOfTaps } from './tap.ts'
import { unitsOf } from './units.ts'

const AREAS = ['a', 'b', 'c', 'd']
const people = fc.array(
  fc.record({ teams: fc.uniqueArray(fc.constantFrom(...AREAS), { maxLength: 3 }), active: fc.boolean() }),
  { maxLength: 25 },
)

test('whatever is told is of five different people, each area in one company only', () => {
  fc.assert(
    fc.property(people, (accounts) => {
      const units = unitsOf(AREAS, accounts)
      for (const { areas } of units) {
        const own = accounts.filter((it) => it.active && it.teams.some((team) => areas.includes(team)))
        expect(own.length).toBeGreaterThanOrEqual(5)
      }
      const told = units.flatMap(({ areas }) => areas)
      expect(new Set(told).size).toBe(told.length)
    }),
  )
})

test('a tap more or less on either side is not seen where all agree, and four are told nothing', () => {
  const sums = (yes: number, no: number) => [{ area: 'a', yes, no, persons: yes + no }]
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 60 }), (n) => {
      expect(shareOfTaps(sums(n, 0), ['a'])).toBe(shareOfTaps(sums(n - 1, 1), ['a']))
      expect(shareOfTaps(sums(0, n), ['a'])).toBe(shareOfTaps(sums(1, n - 1), ['a']))
      expect(shareOfTaps(sums(n, 0), ['a'])).not.toBe(shareOfTaps(sums(0, n), ['a']))
    }),
  )
  for (const yes of [0, 1, 2, 3, 4]) expect(shareOfTaps(sums(yes, 4 - yes), ['a'])).toBeNull()
})

test('many answers of few people are told nothing', () => {
  expect(shareOfTaps([{ area: 'a', yes: 20, no: 0, persons: 4 }], ['a'])).toBeNull()
})
