/** A scenario as the text of a form, and back. Field names are those of `faultsOf` in office/counters. */
import type { DayPlan, LeadBucket, Scenario, Span } from '#office/counters/index.ts'
import { numberText, numberTyped } from '#ui/typed-number.ts'
import { clockOf } from './shown.ts'

export const GRID_FROM = 360
const QUARTERS = 56
const HALVES = 28

type Values = Readonly<Record<string, string>>

export function valuesOf(setting: Scenario): Record<string, string> {
  const { service, patience, noShow, punctuality, breaks, lunch, limits, target } = setting
  const numbers: Record<string, number> = {
    ...{ year: setting.year, serviceMean: service.mean, serviceCv: service.cv, noShow: noShow.share * 100 },
    ...{
      punctualityMean: punctuality.mean,
      punctualitySd: punctuality.sd,
      bookingWeeks: setting.bookingWeeks,
    },
    ...{
      overbookable: setting.overbookable * 100,
      breakMinutes: breaks.minutes,
      breakEvery: breaks.every,
      breakShift: breaks.shift,
    },
    ...{ longestAtDesk: setting.longestAtDesk, minDesks: limits.minDesks, maxDesks: limits.maxDesks },
    ...{ targetMinutes: target.minutes, targetShare: target.share * 100 },
    ...(patience !== null && { patience }),
    ...(lunch && { lunchMinutes: lunch.minutes }),
  }
  return {
    ...Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, figure(value)])),
    breakPattern: breaks.pattern,
    season: seasonText(setting.season),
    leads: noShow.leads.map(({ from, to, n, missed }) => [from, to, n, missed].join(';')).join('\n'),
    ...(lunch && { lunchFrom: clockOf(lunch.from), lunchTo: clockOf(lunch.to) }),
  }
}

/** The grid of one weekday. */
export function dayValues({ weekday, open, walkIns, booked, desks }: DayPlan): Record<string, string> {
  const cells = (name: string, values: readonly number[]) =>
    values.map((value, n) => [`${name}.${weekday}.${n}`, figure(value)])
  return {
    ...Object.fromEntries([
      ...cells('walkIns', walkIns),
      ...cells('booked', booked),
      ...cells('desks', desks),
    ]),
    [`open.${weekday}`]: open.map(({ from, to }) => `${clockOf(from)}-${clockOf(to)}`).join(', '),
  }
}

const seasonText = (season: readonly number[]): string =>
  season.map((factor) => figure(factor * 100)).join('; ')

/** Six digits are more than anybody types, and fewer than binary fractions show. */
const figure = (value: number): string => numberText(Number(value.toFixed(6)))

/** What a reader could not make out of a field: the word of `counters.faults`. */
export type Unread = Record<
  string,
  { readonly why: string; readonly figures?: Readonly<Record<string, string | number>> }
>

/** Reads the form on top of what is kept: fields it does not have stay as they are. */
export function settingFrom(
  values: Values,
  base: Scenario,
  weekday: number,
): { setting: Scenario; unread: Unread } {
  const unread: Unread = {}
  // What was not touched stays as it is kept, with all its digits.
  const number = (name: string, otherwise: number): number => {
    const text = values[name]
    if (text === undefined || text === figure(otherwise)) return otherwise
    const value = numberTyped(text)
    if (typeof value === 'number') return value
    unread[name] = { why: value === null ? 'missing' : 'not-a-number' }
    return otherwise
  }
  const share = (name: string, otherwise: number): number =>
    values[name] === figure(otherwise * 100) ? otherwise : number(name, otherwise * 100) / 100
  const optional = (name: string, kept: number | null): number | null =>
    (values[name] ?? '').trim() === '' ? null : number(name, kept ?? 0)
  const day = base.days.find((one) => one.weekday === weekday)
  const typedDay = day && dayFrom(values, day, number, unread)
  const alsoFor = Object.keys(values).flatMap((name) =>
    name.startsWith('alsoFor.') ? [Number(name.slice(8))] : [],
  )
  const setting: Scenario = {
    ...base,
    year: number('year', base.year),
    service: { mean: number('serviceMean', base.service.mean), cv: number('serviceCv', base.service.cv) },
    patience: optional('patience', base.patience),
    noShow: {
      share: share('noShow', base.noShow.share),
      leads: leadsFrom(values['leads'], base.noShow.leads, unread),
    },
    punctuality: {
      mean: number('punctualityMean', base.punctuality.mean),
      sd: number('punctualitySd', base.punctuality.sd),
    },
    bookingWeeks: number('bookingWeeks', base.bookingWeeks),
    overbookable: share('overbookable', base.overbookable),
    breaks: {
      minutes: number('breakMinutes', base.breaks.minutes),
      every: number('breakEvery', base.breaks.every),
      pattern: values['breakPattern'] === 'together' ? 'together' : 'staggered',
      shift: number('breakShift', base.breaks.shift),
    },
    lunch: lunchFrom(values, optional('lunchMinutes', base.lunch?.minutes ?? null), unread),
    longestAtDesk: number('longestAtDesk', base.longestAtDesk),
    limits: {
      minDesks: number('minDesks', base.limits.minDesks),
      maxDesks: number('maxDesks', base.limits.maxDesks),
    },
    target: {
      minutes: number('targetMinutes', base.target.minutes),
      share: share('targetShare', base.target.share),
    },
    season: seasonFrom(values['season'], base.season, unread),
    days: base.days.map((one) => {
      if (!typedDay) return one
      return one.weekday === weekday || alsoFor.includes(one.weekday)
        ? { ...typedDay, weekday: one.weekday }
        : one
    }),
  }
  return { setting, unread }
}

function dayFrom(
  values: Values,
  day: DayPlan,
  number: (name: string, otherwise: number) => number,
  unread: Unread,
): DayPlan {
  const cells = (name: 'walkIns' | 'booked' | 'desks', count: number): number[] =>
    Array.from({ length: count }, (_, n) => {
      const field = `${name}.${day.weekday}.${n}`
      return values[field]?.trim() === '' ? 0 : number(field, day[name][n] ?? 0)
    })
  const field = `open.${day.weekday}`
  const open = values[field] === undefined ? day.open : spansIn(values[field])
  if (!open) unread[field] = { why: 'hours-form' }
  return {
    weekday: day.weekday,
    open: open ?? day.open,
    walkIns: cells('walkIns', QUARTERS),
    booked: cells('booked', QUARTERS),
    desks: cells('desks', HALVES),
  }
}

/** "08:00-12:00, 14-18": null where it cannot be read. */
export function spansIn(text: string): Span[] | null {
  if (text.trim() === '') return []
  const spans = text.split(/[,;]/).map((part) => {
    const [from, to, more] = part.split(/[-–]|bis/).map(minuteIn)
    const isSpan = more === undefined && typeof from === 'number' && typeof to === 'number'
    return isSpan ? { from, to } : null
  })
  return spans.every((span) => span !== null) ? spans : null
}

/** "8", "08:15", "8.15 Uhr" as minutes of the day; null where it is no time. */
export function minuteIn(text: string): number | null {
  const [, hour, minute = '0'] = /^\s*(\d{1,2})(?:[:.](\d{2}))?\s*(?:Uhr)?\s*$/.exec(text) ?? []
  if (hour === undefined || Number(hour) > 24 || Number(minute) > 59) return null
  return Number(hour) * 60 + Number(minute)
}

function lunchFrom(values: Values, minutes: number | null, unread: Unread): Scenario['lunch'] {
  if (minutes === null) return null
  const [from, to] = ['lunchFrom', 'lunchTo'].map((name) => {
    const minute = minuteIn(values[name] ?? '')
    if (minute === null) unread[name] = { why: 'time-form' }
    return minute ?? 0
  })
  return { minutes, from: from ?? 0, to: to ?? 0 }
}

function seasonFrom(
  text: string | undefined,
  otherwise: readonly number[],
  unread: Unread,
): readonly number[] {
  if (text === undefined || text === seasonText(otherwise)) return otherwise
  const parts = text
    .split(text.includes(';') || text.includes('\n') ? /[;\n]/ : /,/)
    .map((part) => numberTyped(part))
  if (parts.length === 12 && parts.every((value) => typeof value === 'number'))
    return parts.map((value) => value / 100)
  unread['season'] = { why: 'season-form' }
  return otherwise
}

function leadsFrom(
  text: string | undefined,
  otherwise: readonly LeadBucket[],
  unread: Unread,
): readonly LeadBucket[] {
  if (text === undefined) return otherwise
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const leads = lines.map((line) => {
    const [from, to, n, missed, more] = line.split(/[;,\t]/).map((part) => numberTyped(part))
    const isRead = [from, to, n, missed].every((value) => typeof value === 'number') && more === undefined
    return isRead ? { from: from!, to: to!, n: n!, missed: missed! } : null
  })
  if (leads.every((lead) => lead !== null) && leads.length <= 60) return leads
  unread['leads'] = { why: 'lead-form' }
  return otherwise
}

export interface Column {
  readonly values: Record<string, string>
  readonly count: number
}

/**
 * A column pasted from a spreadsheet: one number a line, or a time of day and a number. Numbers without a time follow each
 * other from `from` on, in quarter hours (desks: half hours).
 */
export function columnFrom(
  pasted: string,
  column: 'walkIns' | 'booked' | 'desks',
  weekday: number,
  from: number,
): Column | { why: string; figures: Record<string, string | number> } {
  const size = column === 'desks' ? 30 : 15
  const most = (1200 - GRID_FROM) / size
  const values: Record<string, string> = {}
  let at = from
  const lines = pasted.split(/\r?\n/)
  for (const [n, line] of lines.entries()) {
    if (line.trim() === '') continue
    const cells = line
      .split(/[;\t]/)
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '')
    const time = cells.length === 2 ? minuteIn(cells[0]!) : null
    const value = numberTyped(cells.at(-1) ?? '')
    if (cells.length > 2 || (cells.length === 2 && time === null) || typeof value !== 'number')
      return { why: 'column-form', figures: { line: n + 1, text: line.trim().slice(0, 40) } }
    const minute = time ?? at
    const place = Math.floor((minute - GRID_FROM) / size)
    if (place < 0 || place >= most) return { why: 'column-long', figures: { most } }
    values[`${column}.${weekday}.${place}`] = numberText(value)
    at = minute + size
  }
  const count = Object.keys(values).length
  return { values: { ...values, [`imported.${column}`]: 'on' }, count }
}
