import { expect, test } from 'vitest'
import { RULES } from '#law/risks/index.ts'
import { engine, keysOf, READING } from './compare.ts'
import { comparePersons, findPlants } from './rules.ts'
import { unknownDays } from './unknown-days.ts'

/** The short form of `npm run prove -- rules`. */
test('the second reading reads every rule, and parts them between browser and counselling as the rules do', () => {
  expect(Object.keys(READING).toSorted()).toEqual(RULES.map(({ key }) => key).toSorted())
  for (const side of ['browser', 'counselling'] as const)
    expect(keysOf(side).toSorted()).toEqual(
      RULES.filter(({ runs }) => runs === 'both' || runs === side)
        .map(({ key }) => key)
        .toSorted(),
    )
})

test('the rules say of random persons what a second reading of them says', () => {
  const { found } = comparePersons(7, 1500, engine)
  expect(found.slice(0, 3)).toEqual([])
})

test('a day known in part never makes a warning milder or a chance earlier', () => {
  const { found, tried } = unknownDays(5, 800)
  expect(found.slice(0, 3)).toEqual([])
  expect(tried).toBeGreaterThan(300)
})

test('an engine that goes wrong is found within 1,500 persons', () => {
  for (const [name, after] of Object.entries(findPlants(3, 1500))) expect(after, name).not.toBeNull()
})
