import { expect, test } from 'vitest'
import { drawnWait, drawnWaitOf, waitBetween, waitOf } from './shown.ts'

test('a queue that only grows has no number of minutes, on no page and in no curve', () => {
  expect([waitOf(12.34), waitOf(600), waitOf(6436.4)]).toEqual(['12,3', '600', 'über 600'])
  expect([waitBetween(12, 9.5), waitBetween(12, 6436), waitBetween(6436, 32_000)]).toEqual(['−2,5', '–', '–'])
  expect([drawnWait(599), drawnWait(32_000)]).toEqual([599, 600])
  expect([drawnWaitOf(drawnWait(12)), drawnWaitOf(drawnWait(32_000))]).toEqual(['12', 'über 600'])
})
