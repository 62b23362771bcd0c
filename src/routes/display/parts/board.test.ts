import { expect, test } from 'vitest'
import { end, hang, hangAll, HUNG, openBoard, shownAt, type WallCall } from './board.ts'

const call = (n: number, more: Partial<WallCall> = {}): WallCall => ({
  ...{ call: `c${n}`, number: `B${n}`, room: '201', rungAt: '2026-11-23T08:00:00Z', ring: 1, open: true },
  ...more,
})

test('each call rings once, each recall once more, however often it is heard', () => {
  let { board, ringing } = hang(openBoard([]), call(1))
  expect(ringing).toHaveLength(1)
  ;({ board, ringing } = hang(board, call(1)))
  expect(ringing).toHaveLength(0)
  ;({ board, ringing } = hang(hang(board, call(2)).board, call(1, { ring: 2 })))
  expect(ringing.map(({ ring }) => ring)).toEqual([2])
  expect(board.calls.map(({ number }) => number)).toEqual(['B1', 'B2'])
})

test('a screen that comes back rings for who was called meanwhile and is still awaited, oldest first', () => {
  const before = openBoard([call(1)])
  const { ringing } = hangAll(before, [call(4), call(3, { open: false }), call(2), call(1)])
  expect(ringing.map(({ number }) => number)).toEqual(['B2', 'B4'])
  expect(hangAll(openBoard([call(1)]), [call(1)]).ringing).toEqual([])
})

test('who was called long ago and is no longer awaited leaves the wall: in the evening it is empty', () => {
  const board = openBoard([call(2), call(1, { open: false })])
  const after = (minutes: number) =>
    shownAt(board, Date.parse('2026-11-23T08:00:00Z') + minutes * 60_000).map(({ number }) => number)
  expect(after(14)).toEqual(['B2', 'B1'])
  expect(after(15)).toEqual(['B2'])
  expect(shownAt(end(board, 'c2', 'served'), Date.parse('2026-11-23T18:00:00Z'))).toEqual([])
})

test('a call taken back leaves the wall; who was served or missed stays among the earlier ones', () => {
  const board = openBoard([call(2), call(1)])
  expect(end(board, 'c2', 'withdrawn').calls.map(({ number }) => number)).toEqual(['B1'])
  expect(end(board, 'c2', 'missed').calls[0]).toMatchObject({ number: 'B2', open: false })
})

test('one large and four earlier ones hang, also after weeks', () => {
  let board = openBoard([])
  for (let n = 1; n <= 2000; n++) board = hang(board, call(n)).board
  expect(board.calls).toHaveLength(HUNG)
  expect(board.rung.size).toBeLessThanOrEqual(500)
  expect(hang(board, call(2000)).ringing).toEqual([])
})
