import { describe, expect, test } from 'vitest'
import { usualScenario } from '#office/counters/index.ts'
import { columnFrom, dayValues, minuteIn, settingFrom, spansIn, valuesOf } from './values.ts'

const usual = {
  ...usualScenario(2026),
  lunch: { minutes: 30, from: 690, to: 750 },
  noShow: { share: 0.15, leads: [{ from: 0, to: 7, n: 400, missed: 20 }] },
  season: [1, 0.9, 1.1, 1, 1, 1, 0.8, 0.85, 1.3, 1.2, 1, 0.95],
}

test('what a form shows comes back as it was', () => {
  const values = { ...valuesOf(usual), ...dayValues(usual.days[1]!) }
  const { setting, unread } = settingFrom(values, usualScenario(2026), 2)
  expect(unread).toEqual({})
  expect(setting).toEqual(usual)
})

test('what nobody touched keeps all its digits', () => {
  const measured = {
    ...usual,
    service: { mean: 12.123456789, cv: 1 / 3 },
    noShow: { share: 0.15 / 1.0000001, leads: [] },
    season: usual.season.map((one) => one / 3),
  }
  const values = { ...valuesOf(measured), ...dayValues(measured.days[1]!) }
  expect(settingFrom(values, measured, 2).setting).toEqual(measured)
})

test('a field that cannot be read is named, and the rest is read', () => {
  const values = {
    ...valuesOf(usual),
    serviceMean: 'zwölf',
    noShow: '',
    season: '100, 90',
    'open.2': 'vormittags',
    leads: 'a;b',
    lunchTo: '25:00',
  }
  const { setting, unread } = settingFrom({ ...values, 'walkIns.2.8': '3,5', 'desks.2.4': 'x' }, usual, 2)
  expect(Object.entries(unread).map(([field, { why }]) => `${field} ${why}`)).toEqual(
    [
      'serviceMean not-a-number',
      'noShow missing',
      'leads lead-form',
      'lunchTo time-form',
      'season season-form',
      'desks.2.4 not-a-number',
      'open.2 hours-form',
    ].toSorted(
      (a, b) => Object.keys(unread).indexOf(a.split(' ')[0]!) - Object.keys(unread).indexOf(b.split(' ')[0]!),
    ),
  )
  expect(setting.days[1]!.walkIns[8]).toBe(3.5)
  expect(setting.service.mean).toBe(12)
})

test('a day is taken over for others by its boxes', () => {
  const values = { ...dayValues(usual.days[1]!), 'desks.2.4': '7', 'alsoFor.3': 'on' }
  const { setting } = settingFrom(values, usual, 2)
  expect(setting.days.map(({ desks }) => desks[4])).toEqual([3, 7, 7, 3, 3, 0])
})

describe('hours as people write them', () => {
  test.each([
    ['08:00-12:00', [{ from: 480, to: 720 }]],
    [
      '8-12, 14:00–18:00',
      [
        { from: 480, to: 720 },
        { from: 840, to: 1080 },
      ],
    ],
    ['8.30 Uhr bis 12 Uhr', [{ from: 510, to: 720 }]],
    ['', []],
    ['immer', null],
    ['8-12-14', null],
  ])('%s', (text, spans) => expect(spansIn(text)).toEqual(spans))

  test('a time is a time', () => {
    expect(minuteIn('24')).toBe(1440)
    expect(minuteIn('8:75')).toBeNull()
  })
})

describe('a pasted column', () => {
  test('goes on from its first time, or where a line says', () => {
    expect(columnFrom('3\n\n4,5\n10:00;7\n8', 'walkIns', 2, 480)).toEqual({
      values: {
        'walkIns.2.8': '3',
        'walkIns.2.9': '4,5',
        'walkIns.2.16': '7',
        'walkIns.2.17': '8',
        'imported.walkIns': 'on',
      },
      count: 4,
    })
    expect(columnFrom('2\n3', 'desks', 4, 480)).toEqual({
      values: { 'desks.4.4': '2', 'desks.4.5': '3', 'imported.desks': 'on' },
      count: 2,
    })
  })

  test('names the line that is no number, and a column longer than the day', () => {
    expect(columnFrom('3\nviele', 'booked', 1, 480)).toEqual({
      why: 'column-form',
      figures: { line: 2, text: 'viele' },
    })
    expect(columnFrom('1;2;3', 'booked', 1, 480)).toMatchObject({ why: 'column-form' })
    expect(columnFrom('1\n'.repeat(100_000), 'booked', 1, 480)).toEqual({
      why: 'column-long',
      figures: { most: 56 },
    })
  })
})
