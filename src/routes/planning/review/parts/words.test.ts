import { expect, test } from 'vitest'
import { differenceWords, valueWords } from './words.ts'

test('a figure and its unit are never torn apart at the end of a line', () => {
  const [share, minutes, count] = [
    { unit: 'share', digits: 1 } as const,
    { unit: 'minutes', digits: 1 } as const,
    { unit: 'count', digits: 0 } as const,
  ]
  expect(valueWords(share, 0.842)).toBe('84,2\u00A0%')
  expect(valueWords(minutes, 10.6)).toBe('10,6\u00A0Min.')
  expect(valueWords(count, 785)).toBe('785')
  expect(differenceWords(share, -0.035)).toBe('−3,5\u00A0Punkte')
})
