import { expect, test } from 'vitest'
import { restFor, restLawOn } from './index.ts'

test('six hours ask for no break, a minute more for 30, more than nine hours for 45', () => {
  const law = restLawOn('2026-11-24')!
  expect([360, 361, 540, 541].map((work) => restFor(law, work))).toEqual([0, 30, 30, 45])
  expect(restLawOn('1990-01-01')).toBeUndefined()
})
