import { expect, test } from 'vitest'
import { shipped } from '#office/catalogue/index.ts'
import { readCapacityForm } from './capacity-form.ts'

const ID = '01900000-0000-7000-8000-000000000001'
const read = (fields: Record<string, string | string[]>) =>
  readCapacityForm({ catalogue: shipped }, 1, ID, fields)
const series = {
  kind: 'series',
  team: 'temporary',
  weekdays: ['1', '4'],
  opens: '08:00',
  closes: '12:00',
  validFrom: '01.12.2026',
  validTo: '',
  stepMinutes: '15',
  everyWeeks: '1',
}

test('hours typed the German way become a series', () => {
  const done = read(series)
  expect(done.ok && done.change.kind === 'series' && done.change.series.validFrom.toString()).toBe(
    '2026-12-01',
  )
})

test('every wrong field is named, not only the first', () => {
  const done = read({ ...series, weekdays: [], opens: '25:00', validFrom: '31.02.2026', stepMinutes: '7' })
  expect(done).toMatchObject({
    ok: false,
    detail: {
      wrong: [
        { field: 'weekdays', refusal: 'missing' },
        { field: 'opens', refusal: 'no-such-time' },
        { field: 'validFrom', refusal: 'no-such-day' },
        { field: 'stepMinutes', refusal: 'not-a-choice' },
      ],
    },
  })
})

test('hours that end before they begin are refused', () => {
  expect(read({ ...series, closes: '07:00' })).toMatchObject({
    detail: { wrong: [{ field: 'closes', refusal: 'ends-before-it-begins' }] },
  })
})

test('a day without hours is a closed day; one hour alone is a slip', () => {
  const closed = read({ kind: 'exception', day: '24.12.2026', reason: 'Heiligabend' })
  expect(closed.ok && closed.change.kind === 'exception' && closed.change.exception.opens).toBeNull()
  expect(read({ kind: 'exception', day: '24.12.2026', reason: 'x', opens: '08:00' })).toMatchObject({
    detail: { wrong: [{ field: 'closes', refusal: 'missing' }] },
  })
})

test('minutes of a concern are a multiple of five, and of a concern that exists', () => {
  expect(read({ kind: 'duration', concern: 'blue_card', minutes: '25' }).ok).toBe(true)
  expect(read({ kind: 'duration', concern: 'blue_card', minutes: '7' }).ok).toBe(false)
  expect(read({ kind: 'duration', concern: 'flying', minutes: '25' }).ok).toBe(false)
})

test('what is not a change at all is refused without an exception', () => {
  for (const fields of [{}, { kind: 'drop' }, { kind: 'remove', rule: 'series', id: "'; drop" }])
    expect(read(fields).ok).toBe(false)
})

test('a quota and the rules of fair booking are read, each wrong number named', () => {
  const quota = { kind: 'quota', pool: 'desk', team: '', share: '20', opensDays: '2' }
  expect(read(quota)).toEqual({
    ok: true,
    change: { kind: 'quota', quota: { id: ID, site: 1, team: null, pool: 'desk', share: 20, opensDays: 2 } },
  })
  const refusals = (fields: Record<string, string>) => {
    const outcome = read(fields)
    return outcome.ok
      ? []
      : ((outcome.detail?.['wrong'] ?? []) as { field: string }[]).map(({ field }) => field)
  }
  expect(refusals({ ...quota, share: '91' })).toEqual(['share'])
  expect(refusals({ ...quota, pool: 'open' })).toEqual(['pool'])
  const policy = {
    ...{ kind: 'policy', onePerPerson: 'yes', returns: 'random' },
    ...{ windowDays: '60', returnMinMinutes: '30', returnMaxMinutes: '720' },
  }
  expect(read(policy)).toMatchObject({
    change: { policy: { onePerPerson: true, returns: 'random', windowDays: 60, returnMaxMinutes: 720 } },
  })
  expect(refusals({ ...policy, returnMinMinutes: '0', windowDays: 'viele' })).toEqual([
    'windowDays',
    'returnMinMinutes',
  ])
  expect(refusals({ ...policy, returnMaxMinutes: '20' })).toEqual(['returnMaxMinutes'])
})
