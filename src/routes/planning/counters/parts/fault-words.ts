import type { Fault } from '#office/counters/index.ts'
import { textsIn } from '#texts/index.ts'
import type { FieldErrors } from '#ui/forms.ts'
import { clockOf, tenths } from './shown.ts'

/** At most as many as somebody reads; the field of a whole day is that of its hours. */
export function faultWords(faults: readonly Fault[]): FieldErrors {
  const { tr, maybe } = textsIn('de')
  return Object.fromEntries(
    faults.slice(0, 20).map(({ field, why, least = 0, most = 0, weekday, at = 0 }) => {
      const day = weekday === undefined ? '' : (maybe(`counters.weekdays.${weekday}`)?.text ?? '')
      const isPercent =
        ['noShow', 'overbookable', 'targetShare'].includes(field) || field.startsWith('season')
      const say = (value: number): string =>
        field === 'year' ? String(value) : tenths(isPercent ? value * 100 : value)
      const words = maybe(`counters.faults.${why}`, {
        least: say(least),
        most: say(most),
        day,
        at: clockOf(at),
      })
      return [fieldOf(field), words ?? tr('counters.faults.not-a-number')]
    }),
  )
}

const fieldOf = (field: string): string =>
  field.startsWith('season')
    ? 'season'
    : field.startsWith('lead.')
      ? 'leads'
      : /^walkIns\.\d$/.test(field)
        ? field.replace('walkIns', 'open')
        : field
