import type { Dials, TypedDials } from '#office/simulator/index.ts'
import { textsIn } from '#texts/index.ts'
import { typed } from '#ui/forms.ts'
import { numberText, numberTyped } from '#ui/typed-number.ts'

/** Turned by the office as a whole, in the order of the form. */
export const NUMBERS = [
  'breakMinutes',
  'windowDays',
  'overbookPercent',
  'noShowPercent',
  'walkInDueMinutes',
  'keepMinutes',
  'demandPercent',
] as const

/** Text of a field, as a number; NaN when it is none, and the office names it. */
export const numberIn = (form: FormData, name: string): number => numberTyped(typed(form, name)) ?? Number.NaN

/** What a form says of the dials of these areas. */
export function dialsOfForm(form: FormData, teams: readonly string[]): TypedDials {
  return {
    teams: teams.map((team) => ({
      team,
      desks: numberIn(form, `desks.${team}`),
      away: numberIn(form, `away.${team}`),
      walkIns: typed(form, `walkIns.${team}`) === 'yes',
    })),
    hours: WEEK.map((weekday) => ({ weekday, text: typed(form, `hours.${weekday}`) })),
    ...(Object.fromEntries(NUMBERS.map((name) => [name, numberIn(form, name)])) as Pick<
      Dials,
      (typeof NUMBERS)[number]
    >),
    kiosk: typed(form, 'kiosk') === 'yes',
  }
}

const WEEK = [1, 2, 3, 4, 5, 6, 7]

/** The dials as the texts of the form. */
export function valuesOfDials(dials: Dials): Record<string, string> {
  return Object.fromEntries([
    ...dials.teams.flatMap(({ team, desks, away, walkIns }) => [
      [`desks.${team}`, String(desks)],
      [`away.${team}`, String(away)],
      [`walkIns.${team}`, walkIns ? 'yes' : 'no'],
    ]),
    ...dials.hours.map(({ weekday, spans }) => [`hours.${weekday}`, spansText(spans)]),
    ...NUMBERS.map((name) => [name, numberText(dials[name])]),
    ['kiosk', dials.kiosk ? 'yes' : 'no'],
  ]) as Record<string, string>
}

const spansText = (spans: Dials['hours'][number]['spans']): string =>
  spans.map(({ from, to }) => `${from}–${to}`).join(', ')

/** What a field is called: `desks.temporary` is "Befristeter Aufenthalt: Schalter". */
export function dialLabel(field: string, teams: ReadonlyMap<string, string>): string {
  const { t, maybe } = textsIn('de')
  const [name = '', of = ''] = field.split(/\.(.*)/su)
  if (name === 'hours')
    return t('simulator.dials.hours', { day: maybe(`simulator.weekdays.${of}`)?.text ?? of })
  const dial = maybe(`simulator.dials.${name}`)?.text ?? name
  return of === '' ? dial : t('simulator.ofArea', { name: teams.get(of) ?? of, dial })
}

/** What was turned, from what to what, in words. */
export function changesOf(base: Dials, turned: Dials, changed: readonly string[]) {
  const { t } = textsIn('de')
  const teams = new Map(base.teams.map(({ team, name }) => [team, name]))
  const [before, after] = [valuesOfDials(base), valuesOfDials(turned)]
  const say = (field: string, value = ''): string => {
    if (field.startsWith('hours.') && value === '') return t('simulator.closed')
    return value === 'yes' || value === 'no' ? t(`simulator.${value}`) : value
  }
  return changed.map((field) => ({
    ...{ field, name: dialLabel(field, teams) },
    ...{ from: say(field, before[field]), to: say(field, after[field]) },
  }))
}
