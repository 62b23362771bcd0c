import { expect, test } from 'vitest'
import { inTurn } from './in-turn.ts'

test('two at once, the others in the order they came; what fails makes room', async () => {
  const turn = inTurn(2)
  const begun: number[] = []
  const ends = Array.from({ length: 5 }, () => Promise.withResolvers<number>())
  const all = ends.map(({ promise }, n) =>
    turn(() => {
      begun.push(n)
      return promise
    }).catch(() => -1),
  )
  const settled = () => new Promise<void>((resolve) => setImmediate(resolve))
  await settled()
  expect(begun).toEqual([0, 1])
  ends[1]!.reject(new Error('torn'))
  await settled()
  expect(begun).toEqual([0, 1, 2])
  for (const [n, end] of ends.entries()) end.resolve(n)
  expect(await Promise.all(all)).toEqual([0, -1, 2, 3, 4])
  expect(begun).toEqual([0, 1, 2, 3, 4])
  expect(await turn(async () => 7)).toBe(7)
})
