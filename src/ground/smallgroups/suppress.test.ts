import { expect, test } from 'vitest'
import { fc } from '../../../testing/properties.ts'
import { SMALLEST } from './told-together.ts'
import { suppressSmall } from './suppress.ts'

test('a reception of four has no figure, and no total from which it could be subtracted', () => {
  const told = suppressSmall({ groups: { reception: 4, caseWork: 9 } })
  expect(told).toMatchObject({ show: ['caseWork'], suppress: ['reception'], showTotal: false })
})

test('one small area takes the next smallest along, so that the total less the rest is five or more', () => {
  const told = suppressSmall({ groups: { reception: 5, caseWork: 9, advice: 2 } })
  expect(told).toMatchObject({ show: ['caseWork'], suppress: ['advice', 'reception'], showTotal: true })
})

test('two areas of three hide each other; a single office of three shows nothing at all', () => {
  expect(suppressSmall({ groups: { a: 3, b: 3, c: 8 } })).toMatchObject({ show: ['c'], hidden: 6 })
  expect(suppressSmall({ groups: { a: 3 } })).toMatchObject({ show: [], suppress: ['a'], showTotal: false })
  expect(suppressSmall({ groups: {} })).toMatchObject({ show: [], suppress: [], showTotal: false })
})

test('an asked minimum may be larger than five, never smaller', () => {
  expect(suppressSmall({ min: 10, groups: { a: 9, b: 30 } }).show).toEqual(['b'])
  expect(suppressSmall({ min: 2, groups: { a: 4, b: 30 } }).show).toEqual(['b'])
})

const sizes = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.nat(12))

test('whatever the sizes: nothing shown is below five, and what a total leaves over is nobody or five', () => {
  fc.assert(
    fc.property(sizes, (groups) => {
      const told = suppressSmall({ groups })
      expect(told.show.every((name) => groups[name]! >= SMALLEST)).toBe(true)
      const all = Object.values(groups).reduce((sum, n) => sum + n, 0)
      const left = all - told.show.reduce((sum, name) => sum + groups[name]!, 0)
      if (told.showTotal) expect(left === 0 || left >= SMALLEST).toBe(true)
      expect([...told.show, ...told.suppress].toSorted()).toEqual(
        Object.keys(groups)
          .filter((name) => groups[name]! > 0)
          .toSorted(),
      )
    }),
  )
})
