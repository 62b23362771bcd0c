import { FACTS, type FactKey, type Facts, type FactValue } from '#law/risks/index.ts'

/** A day as typed: any part may be unknown. */
export interface TypedDay {
  readonly day: string
  readonly month: string
  readonly year: string
}

/** A week of work: its Monday, whether lectures were given, seven fields of hours. */
export interface TypedWeek {
  readonly monday: TypedDay
  readonly lectures: string
  readonly hours: readonly string[]
}

export interface TypedPeriod {
  readonly from: TypedDay
  readonly to: TypedDay
}

/** What stands in the fields of one question. */
export type Typed = string | TypedDay | readonly string[] | readonly TypedPeriod[] | readonly TypedWeek[]
export type Answers = { readonly [key in FactKey]?: Typed }

export type AnswerFault = 'day' | 'year' | 'number' | 'range' | 'country'
type Read = { readonly value: FactValue | null } | { readonly fault: AnswerFault }

export const NO_DAY: TypedDay = { day: '', month: '', year: '' }
export const NO_WEEK: TypedWeek = { monday: NO_DAY, lectures: '', hours: ['', '', '', '', '', '', ''] }

/** What was answered, as the rules read it, and what cannot be read. Nothing here leaves the page. */
export function readAnswers(answers: Answers): {
  facts: Facts
  faults: { readonly [key in FactKey]?: AnswerFault }
} {
  const facts: { [key in FactKey]?: FactValue } = {}
  const faults: { [key in FactKey]?: AnswerFault } = {}
  for (const [name, typed] of Object.entries(answers) as [FactKey, Typed][]) {
    const read = readAnswer(name, typed)
    if ('fault' in read) faults[name] = read.fault
    else if (read.value !== null) facts[name] = read.value
  }
  return { facts, faults }
}

export function readAnswer(key: FactKey, typed: Typed): Read {
  const { type, range, items, options } = FACTS[key]
  if (type === 'date') return readDay(typed as TypedDay)
  if (type === 'number') return readNumber(typed as string, range)
  if (type === 'yesno') return { value: typed === '' ? null : typed === 'yes' }
  if (type === 'choice') return readChoice(typed as string, options)
  if (items === 'choice') return { value: (typed as readonly string[]).length > 0 ? typed : null } as Read
  return items === 'week'
    ? readWeeks(typed as readonly TypedWeek[])
    : readPeriods(typed as readonly TypedPeriod[])
}

function readChoice(typed: string, options: unknown): Read {
  if (typed === '') return { value: null }
  const isCountry = /^[A-Z]{3}$/.test(typed)
  return options === 'country' && !isCountry ? { fault: 'country' } : { value: typed }
}

/** Digits of Arabic and Persian keyboards are digits. */
export const plainDigits = (text: string): string =>
  text
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.codePointAt(0)! - 0x0660))
    .replaceAll(/[۰-۹]/g, (digit) => String(digit.codePointAt(0)! - 0x06f0))
    .trim()

/** `2027-05-00` where the day is not known, as cards print it. */
export function readDay(typed: TypedDay): Read {
  const [day, month, year] = [typed.day, typed.month, typed.year].map(plainDigits) as [string, string, string]
  if (day + month + year === '') return { value: null }
  if (!/^\d{4}$/.test(year)) return { fault: 'year' }
  if (!/^\d{0,2}$/.test(day) || !/^\d{0,2}$/.test(month)) return { fault: 'day' }
  const [d, m] = [Number(day), Number(month)]
  const isThere = m === 0 ? d === 0 : m <= 12 && d <= daysIn(Number(year), m)
  return isThere ? { value: `${year}-${two(m)}-${two(d)}` } : { fault: 'day' }
}

const two = (value: number): string => String(value).padStart(2, '0')
const daysIn = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31

/** "45.000,50 €" is what people write here. */
function readNumber(typed: string, range: readonly [number, number] | undefined): Read {
  const text = plainDigits(typed).replace(/\s*€$/, '').replaceAll(/\s/g, '')
  if (text === '') return { value: null }
  const plain = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(text) ? text.replaceAll('.', '') : text
  if (!/^\d+([.,]\d+)?$/.test(plain)) return { fault: 'number' }
  const value = Number(plain.replace(',', '.'))
  return range && (value < range[0] || value > range[1]) ? { fault: 'range' } : { value }
}

const isFull = (read: Read): read is { value: string } =>
  'value' in read && typeof read.value === 'string' && !read.value.includes('-00')

function readPeriods(typed: readonly TypedPeriod[]): Read {
  const periods = []
  for (const { from, to } of typed) {
    const [first, last] = [readDay(from), readDay(to)]
    if ('value' in first && first.value === null && 'value' in last && last.value === null) continue
    if (!isFull(first) || !isFull(last) || first.value > last.value) return { fault: 'day' }
    periods.push({ from: first.value, to: last.value })
  }
  return { value: periods.length > 0 ? periods : null }
}

/** Weeks as `work.weeks` has them; the account itself is reckoned by the rule. */
function readWeeks(typed: readonly TypedWeek[]): Read {
  const weeks = []
  for (const { monday, lectures, hours } of typed) {
    const first = readDay(monday)
    const worked = hours.map((it) => readNumber(it, [0, 24]))
    if ('value' in first && first.value === null && hours.every((it) => it.trim() === '')) continue
    if (!isFull(first) || !isMonday(first.value)) return { fault: 'day' }
    if (worked.some((it) => 'fault' in it)) return { fault: 'range' }
    const numbers = worked.map((it) => ('value' in it ? (it.value as number | null) : null) ?? 0)
    weeks.push({ monday: first.value, lectures: lectures !== 'no', hours: numbers })
  }
  return { value: weeks.length > 0 ? weeks : null }
}

const SHIFTS = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
/** Sakamoto's reckoning of the weekday: no clock, no calendar of the browser. */
function isMonday(day: string): boolean {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const y = month < 3 ? year - 1 : year
  const weekday =
    y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + SHIFTS[month - 1]! + date
  return weekday % 7 === 1
}

/** A day for readers: `00.05.2027` where only the month is known. */
export const showDay = (day: string): string => day.split('-').toReversed().join('.')
