import { expect, test } from 'vitest'
import { sayCall, sayNearer } from './announcement.ts'
import { isQuiet } from './quiet.ts'
import { dueAgain, forgetGone, noteSaid, type SaidCalls } from './repeats.ts'
import { layoutOf, type Hanging } from './sizes.ts'

const FULL_HD = { width: 1920, height: 1080 }
const hall: Hanging = { ...FULL_HD, seatCm: 800, pictureCm: 68 }
const cmOf = (size: number, { pictureCm, height }: Hanging) => (size * 0.69 * pictureCm) / height

test('from 8 m before a 55 inch screen the number is a fiftieth of the way high, and four rows are read', () => {
  const layout = layoutOf(hall)
  expect(cmOf(layout.number, hall)).toBeCloseTo(16, 1)
  expect(layout).toMatchObject({ rows: 4, columns: 2, portrait: false, numberMetres: 8 })
  expect(cmOf(layout.row, hall)).toBeGreaterThan(800 / 155)
})

test('in a small room rows are a hundredth high; the farther the seat, the larger the type and the fewer the rows', () => {
  const small = { ...hall, seatCm: 400 }
  expect(cmOf(layoutOf(small).row, small)).toBeGreaterThanOrEqual(4)
  expect(layoutOf(small).rows).toBe(4)
  let [rows, size] = [4, 0]
  for (let seatCm = 200; seatCm <= 3000; seatCm += 100) {
    const layout = layoutOf({ ...hall, seatCm })
    expect(layout.rows).toBeLessThanOrEqual(rows)
    expect(layout.number).toBeGreaterThanOrEqual(size)
    ;[rows, size] = [layout.rows, layout.number]
  }
  expect(rows).toBeLessThan(4)
})

test('a screen too small for its hall says from how far it is read', () => {
  const far = layoutOf({ ...hall, seatCm: 2500 })
  expect(far.numberMetres).toBeLessThan(12)
  expect(far.number).toBeLessThanOrEqual(1080 * 0.42)
})

test.each([
  FULL_HD,
  { width: 1080, height: 1920 },
  { width: 1366, height: 768 },
  { width: 3840, height: 2160 },
])(
  'everything has room on $width x $height, with and without a line for who is asked nearer',
  ({ width, height }) => {
    for (const seatCm of [200, 500, 800, 1500, 4000])
      for (const nearer of [false, true]) {
        const it = layoutOf({ seatCm, pictureCm: 68, width, height, nearer })
        const lines = Math.ceil(it.rows / it.columns) * it.row * 1.2
        const large = it.portrait ? it.number + it.room * 1.2 : it.number
        expect(large + lines + (nearer ? it.nearer * 1.2 : 0)).toBeLessThan(height - 30 * it.unit)
        expect(it.number * 2.5).toBeLessThan(width)
      }
  },
)

test('a call is spelled: number, then the way, German first and then the language of the ticket when it is spoken here', () => {
  const call = { number: 'A047', room: 'Raum 112', language: 'tr' }
  const clips = ['number', 'a', '0', '4', '7', 'room', '1', '1', '2']
  expect(sayCall(call, ['tr', 'ar'])).toEqual([
    { voice: 'de', clips },
    { voice: 'tr', clips },
  ])
  expect(sayCall(call, ['ar'])).toEqual([{ voice: 'de', clips }])
  expect(sayCall({ ...call, language: 'einfach' }, ['de', 'tr'])).toHaveLength(1)
  expect(sayNearer('B9')).toEqual([{ voice: 'de', clips: ['number', 'b', '9', 'nearer'] }])
})

test('a room is spelled when it can be; a counter is called so; a name that is a word stands on the screen', () => {
  const way = (room: string) => sayCall({ number: '1', room }, [])[0]!.clips.slice(2)
  expect(way('E 1.12')).toEqual(['room', 'e', '1', '1', '2'])
  expect(way('Theke 3')).toEqual(['counter', '3'])
  expect(way('Großer Saal')).toEqual(['screen'])
  expect(way('')).toEqual(['screen'])
})

test('quiet hours go by the clock of Musterstadt, by the day of the week, and a mute ends by itself', () => {
  const quiet = { 1: [{ from: 12 * 60, to: 13 * 60 }] }
  const at = (instant: string) => isQuiet({ quiet, mutedUntil: null }, Date.parse(instant))
  expect(at('2026-11-23T10:59:59Z')).toBe(false)
  expect(at('2026-11-23T11:00:00Z')).toBe(true)
  expect(at('2026-11-23T12:00:00Z')).toBe(false)
  expect(at('2026-11-24T11:00:00Z')).toBe(false)
  expect(at('2026-07-20T10:30:00Z')).toBe(true)
  const muted = { quiet: {}, mutedUntil: '2026-11-23T09:00:00Z' }
  expect(isQuiet(muted, Date.parse('2026-11-23T08:59:00Z'))).toBe(true)
  expect(isQuiet(muted, Date.parse('2026-11-23T09:00:00Z'))).toBe(false)
})

test('who does not come is called again after 20 s, a few times, and no more once at the desk', () => {
  const call = (n: number, more = {}) => ({
    ...{
      call: `c${n}`,
      number: `B${n}`,
      room: '1',
      rungAt: '2026-11-23T08:00:00Z',
      ring: 1,
      open: true,
      ...more,
    },
  })
  const rule = { repeatSeconds: 20, repeatTimes: 2 }
  let said: SaidCalls = noteSaid(new Map(), call(1), 0)
  said = noteSaid(said, call(2), 5000)
  const calls = [call(2), call(1)]
  expect(dueAgain(said, calls, rule, 19_999)).toBeUndefined()
  expect(dueAgain(said, calls, rule, 25_000)?.call).toBe('c1')
  for (const at of [25_000, 45_000]) said = noteSaid(said, call(1), at)
  expect(dueAgain(said, [call(1)], rule, 99_000)).toBeUndefined()
  said = noteSaid(said, call(1, { ring: 2 }), 100_000)
  expect(dueAgain(said, [call(1, { ring: 2 })], rule, 120_000)?.ring).toBe(2)
  expect(dueAgain(said, [call(2, { open: false })], rule, 120_000)).toBeUndefined()
  expect([...forgetGone(said, [call(2)]).keys()]).toEqual(['c2'])
})
