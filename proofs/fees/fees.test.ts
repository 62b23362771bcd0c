import { expect, test } from 'vitest'
import { assessFees } from '#law/fees/index.ts'
import { compareCases, findPlants, vectorFaults } from './fees.ts'
import { POSTS } from './tariff.ts'
import { VECTORS } from './vectors.ts'

/** The short form of `npm run prove -- fees`. */
test('the program reckons random cases as a second reading of the ordinance does', () => {
  const { found, keys, refused, decided } = compareCases(7, 5000, assessFees)
  expect(found.slice(0, 3)).toEqual([])
  expect(keys).toBe(POSTS.length)
  expect(refused).toBeGreaterThan(20)
  expect(decided).toBeGreaterThan(300)
})

test('both say what everybody agrees on', () => {
  expect(VECTORS.flatMap(vectorFaults)).toEqual([])
})

test('a program that goes wrong is found within 3,000 cases', async () => {
  for (const [name, after] of Object.entries(await findPlants(3, 3000))) expect(after, name).not.toBeNull()
})
