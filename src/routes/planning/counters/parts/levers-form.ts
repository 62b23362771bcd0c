/** The what-if form: which levers somebody chose in the address, and what is wrong with them. */
import type { Lever, Scenario } from '#office/counters/index.ts'
import { textsIn } from '#texts/index.ts'
import type { FieldErrors } from '#ui/forms.ts'
import { numberTyped } from '#ui/typed-number.ts'
import { clockOf } from './shown.ts'
import { minuteIn } from './values.ts'

export interface Asked {
  readonly levers: readonly Lever[]
  readonly errors: FieldErrors
  readonly values: Readonly<Record<string, string>>
}

/** What stands in the fields before anybody typed. */
export const DEFAULTS = {
  ...{ closeDay: '2', closeFrom: '14:00', closeTo: '18:00', moved: '80', movedTo: 'other-days' },
  ...{ desksDay: '', desksFrom: '08:00', desksTo: '12:00', desksChange: '1' },
  ...{ weeks: '2', places: '20', extra: '3', idleCost: '1', excessCost: '2' },
  ...{ breakMinutes: '10', breakEvery: '60', breakPattern: 'staggered', breakShift: '0' },
  ...{ bookShare: '50', servicePercent: '90', arrivalsPercent: '110' },
}
export type LeverField = keyof typeof DEFAULTS

export const LEVERS = [
  'close',
  'desks',
  'window',
  'overbook',
  'breaks',
  'appointments',
  'service',
  'arrivals',
] as const

/** Links that fill the form; the hours are those of the scenario. */
export function examplesOf(
  scenario: Scenario,
): { name: 'tuesday' | 'third' | 'twoWeeks' | 'twenty' | 'inTurn' | 'book'; query: string }[] {
  const tuesday = scenario.days.find(({ weekday }) => weekday === 2)
  const last = tuesday?.open.at(-1)
  const asked = (fields: Partial<Record<LeverField | (typeof LEVERS)[number], string>>) =>
    String(new URLSearchParams(fields))
  return [
    ...(last
      ? [
          {
            name: 'tuesday' as const,
            query: asked({
              close: 'on',
              closeDay: '2',
              closeFrom: clockOf(last.from >= 720 ? last.from : Math.max(last.from, 720 - 120)),
              closeTo: clockOf(last.to),
              moved: '80',
              movedTo: 'other-days',
            }),
          },
        ]
      : []),
    {
      name: 'third',
      query: asked({ desks: 'on', desksDay: '', desksFrom: '08:00', desksTo: '12:00', desksChange: '1' }),
    },
    { name: 'twoWeeks', query: asked({ window: 'on', weeks: '2' }) },
    {
      name: 'twenty',
      query: asked({ overbook: 'on', places: '20', extra: '3', idleCost: '1', excessCost: '2' }),
    },
    {
      name: 'inTurn',
      query: asked({
        breaks: 'on',
        breakMinutes: '10',
        breakEvery: '60',
        breakPattern: 'staggered',
        breakShift: '0',
      }),
    },
    { name: 'book', query: asked({ appointments: 'on', bookShare: '50' }) },
  ]
}

export function leversIn(query: URLSearchParams): Asked {
  const values: Record<string, string> = { ...DEFAULTS }
  for (const [name, value] of query)
    if (name in DEFAULTS || (LEVERS as readonly string[]).includes(name)) values[name] = value.slice(0, 20)
  const { tr } = textsIn('de')
  const errors: Record<string, FieldErrors[string]> = {}
  const number = (name: LeverField, least: number, most: number, whole = false): number => {
    const value = numberTyped(values[name] ?? '')
    if (typeof value !== 'number')
      errors[name] = tr(value === null ? 'counters.faults.missing' : 'counters.faults.not-a-number')
    else if (value < least)
      errors[name] = tr('counters.faults.too-small', { least: String(least), most: String(most) })
    else if (value > most)
      errors[name] = tr('counters.faults.too-large', { least: String(least), most: String(most) })
    else if (whole && !Number.isInteger(value)) errors[name] = tr('counters.faults.not-whole')
    return value ?? 0
  }
  const time = (name: LeverField): number => {
    const minute = minuteIn(values[name] ?? '')
    if (minute === null) errors[name] = tr('counters.faults.time-form')
    return minute ?? 0
  }
  const levers = LEVERS.filter((name) => values[name] !== undefined).map((name) =>
    leverOf(name, values, number, time),
  )
  return { levers, errors, values }
}

type Read = (name: LeverField, least: number, most: number, whole?: boolean) => number

function leverOf(
  name: (typeof LEVERS)[number],
  values: Readonly<Record<string, string>>,
  number: Read,
  time: (name: LeverField) => number,
): Lever {
  const weekday = (text: string | undefined) =>
    Number(text) >= 1 && Number(text) <= 6 ? (Math.trunc(Number(text)) as 1) : 1
  switch (name) {
    case 'close': {
      const to = values['movedTo']
      const movedTo = to === 'same-day' || to === 'week' ? to : 'other-days'
      return {
        kind: name,
        weekday: weekday(values['closeDay']),
        from: time('closeFrom'),
        to: time('closeTo'),
        moved: number('moved', 0, 100) / 100,
        movedTo,
      }
    }
    case 'desks': {
      const weekdays = values['desksDay'] ? [weekday(values['desksDay'])] : []
      return {
        kind: name,
        weekdays,
        from: time('desksFrom'),
        to: time('desksTo'),
        change: number('desksChange', -20, 20, true),
      }
    }
    case 'window':
      return { kind: name, weeks: number('weeks', 1, 51, true) }
    case 'overbook':
      number('idleCost', 0, 1_000_000)
      number('excessCost', 0, 1_000_000)
      return { kind: name, places: number('places', 1, 500, true), extra: number('extra', 0, 500, true) }
    case 'breaks': {
      const pattern = values['breakPattern'] === 'together' ? 'together' : 'staggered'
      return {
        kind: name,
        minutes: number('breakMinutes', 0, 30, true),
        every: number('breakEvery', 30, 240, true),
        pattern,
        shift: number('breakShift', -240, 240, true),
      }
    }
    case 'appointments':
      return { kind: name, share: number('bookShare', 1, 100) / 100 }
    case 'service':
      return { kind: name, factor: number('servicePercent', 10, 500) / 100 }
    case 'arrivals':
      return { kind: name, factor: number('arrivalsPercent', 10, 500) / 100 }
  }
}
