import { describe, expect, test } from 'vitest'
import { OFFICE_RULES } from '#office/calling/index.ts'
import { shipped } from '#office/catalogue/index.ts'
import type { VisitState } from '#office/visits/index.ts'
import { judgeArrival } from './arrival.ts'
import { refusesDraw, walkInTeam } from './walk-in.ts'

const rules = { ...OFFICE_RULES, keepMinutes: 10 }
const TODAY = Temporal.PlainDate.from('2026-11-23')
/** A moment of this Monday by the office's clock. */
const at = (time: string) => TODAY.toZonedDateTime({ timeZone: 'Europe/Berlin', plainTime: time }).toInstant()

function arriving(time: string, state: VisitState = 'booked', day = TODAY) {
  return judgeArrival({ state, day, dueAt: at('10:00'), arrivedAt: null }, rules, at(time))
}

describe('arriving for 10:00', () => {
  test.each([
    ['08:00', 'early'],
    ['09:29', 'early'],
    ['09:30', 'on-time'],
    ['10:00', 'on-time'],
    ['10:01', 'late-kept'],
    ['10:10', 'late-kept'],
    ['10:11', 'late'],
    ['10:30', 'late'],
  ])('at %s: %s', (time, mark) => expect(arriving(time)).toEqual({ ok: true, again: false, mark }))

  test('at 10:31 the reception decides', () =>
    expect(arriving('10:31')).toMatchObject({ refusal: 'too-late', detail: { minutesLate: 31 } }))

  test('on another day: which one', () =>
    expect(arriving('10:00', 'booked', TODAY.add({ days: 1 }))).toMatchObject({
      ...{ refusal: 'another-day', detail: { day: '2026-11-24' } },
    }))

  test.each(['waiting', 'called', 'serving', 'parked'] as const)(
    'already %s: the same number again',
    (state) => expect(arriving('10:00', state)).toMatchObject({ ok: true, again: true }),
  )

  test.each([
    ['cancelled', 'appointment-cancelled'],
    ['finished', 'visit-over'],
    ['left', 'visit-over'],
    ['no_show', 'too-late'],
  ] as const)('%s: %s', (state, refusal) => expect(arriving('10:00', state)).toMatchObject({ refusal }))
})

describe('without an appointment', () => {
  test('short concerns go to the welcome desk', () =>
    expect(walkInTeam(shipped, ['card_pickup'], rules, TODAY, false)).toMatchObject({
      ok: true,
      team: 'reception',
    }))

  test('a concern that needs an appointment is refused, unless a colleague lets it pass', () => {
    expect(walkInTeam(shipped, ['blue_card'], rules, TODAY, false)).toMatchObject({
      refusal: 'appointment-needed',
    })
    expect(walkInTeam(shipped, ['blue_card'], rules, TODAY, true)).toMatchObject({
      ok: true,
      team: 'temporary',
    })
    const open = { ...rules, walkInTeams: ['temporary'] }
    expect(walkInTeam(shipped, ['blue_card'], open, TODAY, false)).toMatchObject({
      ok: true,
      team: 'temporary',
    })
  })

  test('concerns of two teams are sorted out at the welcome desk', () =>
    expect(walkInTeam(shipped, ['fiktion', 'card_pickup'], rules, TODAY, false)).toMatchObject({
      team: 'reception',
    }))

  test('no or unknown concern', () => {
    expect(walkInTeam(shipped, [], rules, TODAY, false)).toMatchObject({ refusal: 'no-concern' })
    expect(walkInTeam(shipped, ['magic'], rules, TODAY, false)).toMatchObject({ refusal: 'unknown-concern' })
  })
})

describe('numbers are given out', () => {
  const hours = [
    { from: at('08:00'), to: at('12:00') },
    { from: at('13:00'), to: at('16:00') },
  ]
  const draw = (time: string, minutes: number) => refusesDraw(hours, rules, at(time), minutes)

  test.each([
    ['07:29', 5, 'closed'],
    ['16:00', 5, 'closed'],
    ['15:40', 21, 'no-longer-today'],
  ])('not at %s for %i minutes: %s', (time, minutes, refusal) =>
    expect(draw(time, minutes)).toMatchObject({ refusal }),
  )

  test.each([
    ['07:30', 60],
    ['12:30', 60],
    ['15:40', 20],
  ])('at %s for %i minutes', (time, minutes) => expect(draw(time, minutes)).toEqual({ ok: true }))

  test('closed all day; no hours known', () => {
    expect(refusesDraw([], rules, at('10:00'), 5)).toMatchObject({ refusal: 'closed' })
    expect(refusesDraw(null, rules, at('10:00'), 5)).toEqual({ ok: true })
  })
})
