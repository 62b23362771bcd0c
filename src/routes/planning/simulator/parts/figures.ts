import type { DayMean, Measure } from '#office/simulator/index.ts'
import { textsIn } from '#texts/index.ts'

const UNIT = {
  meanWait: 'minutes',
  p90Wait: 'minutes',
  servedShare: 'percent',
  walkOffs: 'people',
  noPlace: 'people',
  turnedAway: 'people',
  overtime: 'minutes',
  idle: 'deskMinutes',
  noShows: 'people',
  leadDays: 'days',
  owed: 'euro',
} as const satisfies Record<Measure, string>

/** Rounded once, here: minutes and people to one place, hundreds and more to whole ones. */
export function figure(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : 1
  const rounded = Math.round(value * 10 ** digits) / 10 ** digits
  return new Intl.NumberFormat('de-DE', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(rounded === 0 ? 0 : rounded)
}

const scaled = (measure: Measure, value: number): number =>
  UNIT[measure] === 'percent' ? value * 100 : value

/** A figure with its unit. */
export function sayMeasure(measure: Measure, value: number): string {
  return textsIn('de').t(`simulator.units.${UNIT[measure]}`, { value: figure(scaled(measure, value)) })
}

/** A difference: with its sign, of shares in points. */
export function sayDifference(measure: Measure, value: number): string {
  const unit = UNIT[measure] === 'percent' ? 'points' : UNIT[measure]
  const said = figure(scaled(measure, value))
  return textsIn('de').t(`simulator.units.${unit}`, {
    value: value > 0 && said !== '0,0' ? `+${said}` : said.replace('-', '−'),
  })
}

/** "3,1 bis 4,9"; null: too few days to say. */
export function sayRange(measure: Measure, { low, high }: DayMean): string | null {
  if (low === null || high === null) return null
  const say = (value: number) => figure(scaled(measure, value)).replace('-', '−')
  return textsIn('de').t('simulator.figures.rangeOf', { low: say(low), high: say(high) })
}

/** What the plain number of a table counts. */
export const unitName = (measure: Measure): string => textsIn('de').t(`simulator.csv.units.${UNIT[measure]}`)
