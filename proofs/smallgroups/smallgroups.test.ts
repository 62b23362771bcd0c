import { expect, test } from 'vitest'
import { PROGRAM } from './publishers.ts'
import { findPlants, read } from './smallgroups.ts'

/** The short form of `npm run prove -- small-groups`. */
test('whoever has all reports and knows how they are made learns of no group under five', () => {
  const { found, small, cells } = read(7, 1500, PROGRAM)
  expect(found.slice(0, 3)).toEqual([])
  expect(small).toBeGreaterThan(5000)
  expect(cells).toBeGreaterThan(5000)
})

test('reports that go wrong are found within 500 histories', () => {
  for (const [name, after] of Object.entries(findPlants(3, 500))) expect(after, name).not.toBeNull()
})
