import { describe, expect, test } from 'vitest'
import { closedBecause, lanesFor, openDay, type Lane, type Plan, type Series } from './capacity.ts'
import { count, dayNumber } from './cells.ts'
import { NO_POLICY } from './policy.ts'

const date = (text: string) => Temporal.PlainDate.from(text)
const on = (plan: Plan, text: string, which = lane) => closedBecause(plan, which, dayNumber(date(text)))
const lane: Lane = { id: 1, site: 1, team: 'temporary', name: '1', skills: [], stepFree: true, active: true }
const series: Series = {
  id: 's',
  site: 1,
  team: 'temporary',
  lanes: null,
  weekdays: [1, 4],
  everyWeeks: 1,
  validFrom: date('2026-01-01'),
  validTo: null,
  opens: Temporal.PlainTime.from('08:00'),
  closes: Temporal.PlainTime.from('12:00'),
  stepMinutes: 15,
}
const plan = (more: Partial<Plan> = {}): Plan => ({
  site: 1,
  version: 1,
  lanes: [lane],
  series: [series],
  exceptions: [],
  closures: [],
  durations: new Map(),
  quotas: [],
  policy: NO_POLICY,
  ...more,
})
const exception = (day: string, hours: [string, string] | null, team: string | null = null) => ({
  id: `e${day}${team}`,
  site: 1,
  team,
  day: date(day),
  opens: hours && Temporal.PlainTime.from(hours[0]),
  closes: hours && Temporal.PlainTime.from(hours[1]),
  reason: 'x',
})

describe('when a lane is open', () => {
  test('it follows its weekdays, the series’ dates and the Bavarian holidays', () => {
    expect(on(plan(), '2026-11-23')).toBeNull()
    expect(on(plan(), '2026-11-24')).toBe('no-hours')
    expect(on(plan(), '2025-12-29')).toBe('no-hours')
    expect(on(plan(), '2026-04-06'), 'Easter Monday').toBe('holiday')
  })

  test('every second week counts from the week the series begins', () => {
    const fortnight = plan({ series: [{ ...series, everyWeeks: 2, validFrom: date('2026-11-25') }] })
    expect(on(fortnight, '2026-11-26')).toBeNull()
    expect(on(fortnight, '2026-11-30')).toBe('no-hours')
    expect(on(fortnight, '2026-12-07')).toBeNull()
  })

  test('an exception goes before a holiday and before a closure, the team’s before the site’s', () => {
    const closures = [
      {
        id: 'c',
        site: 1,
        team: null,
        firstDay: date('2026-04-01'),
        lastDay: date('2026-04-30'),
        reason: 'x',
      },
    ]
    expect(on(plan({ closures }), '2026-04-09')).toBe('closure')
    expect(
      on(plan({ closures, exceptions: [exception('2026-04-06', ['09:00', '10:00'])] }), '2026-04-06'),
    ).toBeNull()
    const both = [exception('2026-11-23', ['08:00', '12:00']), exception('2026-11-23', null, 'temporary')]
    expect(on(plan({ exceptions: both }), '2026-11-23')).toBe('exception')
  })

  test('other hours on a day replace the regular ones and open a day that has none', () => {
    const special = plan({ exceptions: [exception('2026-11-25', ['13:00', '14:00'])] })
    const open = openDay(special, lane, dayNumber(date('2026-11-25')))
    expect(open && [count(open.open), count(open.grid)]).toEqual([12, 4])
  })

  test('a year of closures leaves no open day', () => {
    const closures = [
      {
        id: 'c',
        site: 1,
        team: null,
        firstDay: date('2026-01-01'),
        lastDay: date('2026-12-31'),
        reason: 'x',
      },
    ]
    const days = Array.from({ length: 365 }, (_, n) => dayNumber(date('2026-01-01')) + n)
    expect(days.filter((day) => openDay(plan({ closures }), lane, day) !== null)).toEqual([])
  })

  test('an inactive lane and a lane of another team offer nothing', () => {
    expect(on(plan(), '2026-11-23', { ...lane, active: false })).toBe('lane-inactive')
    expect(on(plan(), '2026-11-23', { ...lane, team: 'permanent' })).toBe('no-hours')
  })
})

test('only lanes with every skill asked for, and step-free ones if needed, can serve a wish', () => {
  const lanes = [
    lane,
    { ...lane, id: 2, skills: ['blue_card'] },
    { ...lane, id: 3, stepFree: false },
    { ...lane, id: 4, team: 'permanent' },
  ]
  const ids = (concerns: string[], needs: string[] = []) =>
    lanesFor(plan({ lanes }), { team: 'temporary', concerns, needs }).map(({ id }) => id)
  expect(ids(['blue_card'])).toEqual([1, 2, 3])
  expect(ids(['blue_card', 'study_extend'])).toEqual([1, 3])
  expect(ids(['blue_card'], ['step_free'])).toEqual([1, 2])
})
