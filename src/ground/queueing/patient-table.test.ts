import { expect, test } from 'vitest'
import { patientTable } from './patient-table.ts'
import { fateOf } from './pure-death.ts'

test.each([
  [0.25, 1 / 60, 20],
  [2, 1 / 5, 0.5],
  [0.1, 1 / 15, 240],
])(
  'served %f and leaving %f a minute: the table of %i minutes says what one asks for each state alone',
  (servedPerMinute, perWaiting, minutes) => {
    const tagged = { servedPerMinute, perWaiting }
    const table = patientTable(40, tagged, minutes)
    for (const ahead of [0, 1, 7, 39]) {
      const alone = Float64Array.from({ length: ahead + 1 }, (_, n) => (n === ahead ? 1 : 0))
      expect(table[ahead]).toBeCloseTo(fateOf(alone, tagged, minutes, true).waiting, 10)
    }
  },
)

test('nobody waits longer with fewer before her, and at once everybody still waits', () => {
  const table = patientTable(30, { servedPerMinute: 0.5, perWaiting: 0.02 }, 15)
  for (let ahead = 1; ahead < 30; ahead += 1) expect(table[ahead]!).toBeGreaterThan(table[ahead - 1]!)
  expect([...patientTable(3, { servedPerMinute: 1, perWaiting: 1 }, 0)]).toEqual([1, 1, 1])
})
