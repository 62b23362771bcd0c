/**
 * Axes of a chart: from figures to places on paper, with ticks a reader would choose. Pure; units are the caller's.
 */
import { traitsOf, type Language } from '#ground/languages/index.ts'

/** What an axis runs over: plain numbers, or minutes of a day (0 = midnight) read on a clock. */
export type AxisKind = 'number' | 'clock'

export interface Axis {
  readonly low: number
  readonly high: number
  /** Ascending, all within low and high. */
  readonly ticks: readonly number[]
}

const NICE = [1, 2, 2.5, 5, 10] as const
/** Steps of a clock in minutes. */
const CLOCK_STEPS = [5, 10, 15, 30, 60, 120, 180, 240, 360, 720] as const

/** Smallest step of the form 1, 2, 2.5 or 5 times a power of ten that needs at most `most` steps for `span`. */
export function niceStep(span: number, most: number): number {
  if (!(span > 0) || !Number.isFinite(span)) return 1
  const rough = span / Math.max(1, most)
  const power = 10 ** Math.floor(Math.log10(rough))
  // One part in a million: 0.30000000000000004 / 3 is still 0.1.
  const factor = NICE.find((one) => one * power >= rough * (1 - 1e-6)) ?? 10
  return factor * power
}

function clockStep(span: number, most: number): number {
  return CLOCK_STEPS.find((one) => span / one <= most) ?? 1440
}

/**
 * An axis that holds all values. Numbers start at zero unless `isZeroed` is false (a curve cut off below looks like more
 * than it is); a clock starts and ends on full steps. Without any value: 0 to 1.
 */
export function axisFor(
  values: readonly number[],
  { kind = 'number', most = 6, isZeroed = true }: { kind?: AxisKind; most?: number; isZeroed?: boolean } = {},
): Axis {
  const known = values.filter(Number.isFinite)
  if (isZeroed && kind === 'number') known.push(0)
  const [least, greatest] = extentOf(known)
  if (known.length === 0 || (least === 0 && greatest === 0)) return { low: 0, high: 1, ticks: [0, 1] }
  const span = greatest - least || Math.abs(greatest) || 1
  const step = kind === 'clock' ? clockStep(span, most) : niceStep(span, most)
  const from = Math.floor(least / step + 1e-9)
  const to = Math.max(from + 1, Math.ceil(greatest / step - 1e-9))
  const ticks = Array.from({ length: to - from + 1 }, (_, n) => clean((from + n) * step))
  return { low: ticks[0] as number, high: ticks.at(-1) as number, ticks }
}

/** Least and greatest without spreading: a year of quarter hours is too long for Math.max(...). */
export function extentOf(values: readonly number[]): readonly [number, number] {
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    if (value < least) least = value
    if (value > greatest) greatest = value
  }
  return [least, greatest]
}

/** Linear: low at `start`, high at `end`; for SVG, `end` may be the smaller one. */
export function placeOn({ low, high }: Axis, start: number, end: number): (value: number) => number {
  const span = high - low || 1
  return (value) => clean(start + ((value - low) / span) * (end - start), 2)
}

/** How words stand below a mark of an axis: those close to the right edge end there, or a phone, whose letters are larger, cuts them. */
export const anchorAt = (x: number, width: number): 'middle' | 'end' => (x > width - 60 ? 'end' : 'middle')

/** 0.30000000000000004 is 0.3; half a thousandth of a pixel is nothing. */
function clean(value: number, digits = 10): number {
  return Number(value.toFixed(digits)) + 0
}

/** Digits after the comma that tell ticks apart: 0.5 needs one, 20 none. */
export function digitsOf(ticks: readonly number[]): number {
  const isEnough = (digits: number): boolean =>
    ticks.every((tick) => Math.abs(tick - Number(tick.toFixed(digits))) < 1e-9)
  return [0, 1, 2, 3, 4].find(isEnough) ?? 4
}

/** "1.234,5", "−3": number of the language, Latin digits, at most `digits` after the comma, at least `least`. */
export function numberWith(language: Language, digits: number, least = 0): (value: number) => string {
  const options = { minimumFractionDigits: least, maximumFractionDigits: digits }
  const made = new Intl.NumberFormat(`${traitsOf(language).locale}-u-nu-latn`, options)
  return (value) => made.format(value === 0 ? 0 : value).replace('-', '−')
}

/** Minutes of a day to "08:15"; 1440 is the end of the day, "24:00". */
export function clockOf(minutes: number): string {
  const whole = Math.round(minutes)
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`
}
