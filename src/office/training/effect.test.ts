import { expect, test } from 'vitest'
import type { ConcernFigures } from '#office/observation/index.ts'
import { effectOf } from './effect.ts'
import { readEffect } from './read-effect.ts'
import { actorOf, aTrainingRoom, HEAD } from './testing/a-room.ts'

const figures = (concern: string, n: number, mean: number, sd = 5): ConcernFigures => ({
  ...{ area: 'permanent', concern, n },
  minutes: { n, mean, sd, interval: { value: mean, low: mean, high: mean }, quantiles: [], outliers: 0 },
})
const hidden = (concern: string): ConcernFigures => ({ area: 'permanent', concern, n: 0, minutes: null })

test('a task is compared with the same weights on both sides, so another mix of visitors is no effect', () => {
  const before = [figures('a', 100, 20), figures('b', 100, 60)]
  const other = [figures('a', 400, 20), figures('b', 100, 60), figures('c', 90, 5)]
  const mixed = effectOf(['a', 'b'], before, other)
  expect(mixed).toMatchObject({ before: { n: 200, mean: 40 }, after: { n: 500, mean: 40 }, said: 'same' })
  const shorter = effectOf(['a', 'b'], before, [figures('a', 100, 15), figures('b', 100, 55)])
  expect(shorter).toMatchObject({ after: { mean: 35 }, said: 'shorter' })
  // √((½·5)²/100·2) = 0.354
  expect(shorter!.after.high - shorter!.after.mean).toBeCloseTo(1.96 * 0.353_55, 3)
})

test('what is not told on one side counts on neither, and chance alone is no effect', () => {
  expect(effectOf(['a'], [figures('a', 50, 20)], [hidden('a')])).toBeNull()
  expect(effectOf(['x'], [figures('a', 50, 20)], [figures('a', 50, 10)])).toBeNull()
  const one = effectOf(
    ['a', 'b'],
    [figures('a', 50, 20), figures('b', 50, 9)],
    [figures('a', 50, 21), hidden('b')],
  )
  expect(one).toMatchObject({ before: { n: 50, mean: 20 }, said: 'same' })
  // 1.96 · 5 / √50 is 1.39 on each side: intervals that touch say nothing
  const after = (mean: number) => effectOf(['a'], [figures('a', 50, 20)], [figures('a', 50, mean)])!.said
  expect([17.1, 17.3, 22.7, 22.9].map(after)).toEqual(['shorter', 'same', 'same', 'longer'])
})

test('without the consent of the Personalrat nothing is told of it, and nobody but the head may ask', async () => {
  const house = await aTrainingRoom()
  expect(await readEffect(house.room, HEAD, { site: 1 })).toMatchObject({
    ...{ refusal: 'evaluation-off', evaluation: 'training.effect' },
  })
  expect(await readEffect(house.room, actorOf('anna'), { site: 1 })).toMatchObject({
    refusal: 'not-permitted',
  })
  await house.drop()
})
