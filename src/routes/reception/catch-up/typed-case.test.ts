import { expect, test } from 'vitest'
import { readCase } from './typed-case.ts'

const now = Temporal.Instant.from('2026-11-23T10:00:00Z')
const form = (fields: Readonly<Record<string, string>>) => {
  const all = {
    number: 'N017',
    time: '9:40',
    concern: 'short_info',
    finished: '',
    code: '',
    day: '2026-11-23',
    requestKey: 'k',
  }
  const typed = new FormData()
  for (const [name, value] of Object.entries({ ...all, ...fields })) typed.set(name, value)
  return typed
}
const wrong = (fields: Readonly<Record<string, string>>) => {
  const read = readCase(form(fields), now)
  return read.ok ? [] : read.wrong
}

test('a line of the paper list: 9:40, 9.40 and 0940 are one time of the office', () => {
  for (const time of ['9:40', '9.40', '0940', '09 40'])
    expect(readCase(form({ time, finished: '9:55' }), now)).toMatchObject({
      ok: true,
      it: {
        number: 'N017',
        at: Date.parse('2026-11-23T08:40:00Z'),
        finishedAt: Date.parse('2026-11-23T08:55:00Z'),
      },
    })
  expect(readCase(form({ number: ' n 017 ' }), now)).toMatchObject({ it: { number: 'N017' } })
})

test('every field that is wrong is named', () => {
  expect(wrong({ number: '17' })).toEqual(['number'])
  expect(wrong({ code: 'abc' })).toEqual(['code'])
  expect(wrong({ concern: '' })).toEqual(['concern'])
  expect(wrong({ concern: '', code: 'K7MT-4RXW-92DA' })).toEqual([])
  for (const time of ['', '25:00', '9:61', 'neun']) expect(wrong({ time })).toEqual(['time'])
  expect(wrong({ time: '11:30' })).toEqual(['future'])
  expect(wrong({ finished: '9:30' })).toEqual(['finished'])
  for (const day of ['', '2026-02-30', '2026-11-24', '2026-11-01', 'gestern'])
    expect(wrong({ day })).toEqual(['day'])
})
