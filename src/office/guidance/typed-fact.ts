import { FACTS, type FactKey, type FactType, type FactValue, type Period } from '#law/risks/index.ts'

/** Why what was typed is not what is asked for. Texts `guidance.facts.fault.*`. */
export type FactFault =
  | 'unknown-fact'
  | 'no-day'
  | 'no-such-day'
  | 'year-short'
  | 'no-number'
  | 'out-of-range'
  | 'not-an-option'
  | 'no-country'
  | 'no-period'
  | 'too-many'

export type TypedFact =
  | { readonly ok: true; readonly value: FactValue | null }
  | { readonly ok: false; readonly fault: FactFault }

/** Stays abroad of one person. */
const PERIODS_MAX = 60
const TEXT_MAX = 4000

/**
 * What a field of the form holds, as a fact. Empty is "not said" (null). Days may be known in part: `00.05.2027`, `05.2027`,
 * `2027`; what is not known stays not known. Never guesses and never changes what it cannot read.
 */
export function readTypedFact(key: FactKey, typed: string): TypedFact {
  const type = Object.hasOwn(FACTS, key) ? FACTS[key] : undefined
  if (!type) return wrong('unknown-fact')
  const text = latinDigits(typed.normalize('NFC').trim())
  if (text === '') return { ok: true, value: null }
  if (text.length > TEXT_MAX) return wrong('too-many')
  return READERS[type.type](text, type)
}

const wrong = (fault: FactFault): TypedFact => ({ ok: false, fault })
const right = (value: FactValue): TypedFact => ({ ok: true, value })

const READERS: Readonly<Record<FactType['type'], (text: string, type: FactType) => TypedFact>> = {
  date: (text) => {
    const day = readTypedDay(text)
    return 'day' in day ? right(day.day) : wrong(day.fault)
  },
  number: readNumber,
  choice: (text, { options }) => {
    if (options !== 'country') return options?.includes(text) ? right(text) : wrong('not-an-option')
    const code = text.toUpperCase()
    return /^[A-Z]{3}$/.test(code) ? right(code) : wrong('no-country')
  },
  yesno: (text) => (text === 'yes' || text === 'no' ? right(text === 'yes') : wrong('not-an-option')),
  list: (text, { items }) => (items === 'period' ? readPeriods(text) : wrong('not-an-option')),
}

type TypedDay = { readonly day: string } | { readonly fault: 'no-day' | 'no-such-day' | 'year-short' }

/** A day as one writes it, perhaps in part: as `YYYY-MM-DD` with zeros for what is not known. */
export function readTypedDay(text: string): TypedDay {
  const parts = /^\d{4}-\d{2}-\d{2}$/.test(text) ? text.split('-').reverse() : text.split(/\s*[./\s-]\s*/)
  if (parts.at(-1) === '') parts.pop()
  if (parts.length > 3 || parts.some((part) => !/^\d{1,4}$/.test(part))) return { fault: 'no-day' }
  const [year = '', month = '00', day = '00'] = parts.reverse()
  if (month.length > 2 || day.length > 2) return { fault: 'no-day' }
  if (year.length !== 4) return { fault: year.length === 2 ? 'year-short' : 'no-day' }
  const [y, m, d] = [year, month, day].map(Number) as [number, number, number]
  if (y === 0) return m === 0 && d === 0 ? { day: UNKNOWN_DAY } : { fault: 'no-such-day' }
  if (y < 1850 || y > 2200 || m > 12 || (m === 0 && d > 0)) return { fault: 'no-such-day' }
  if (m > 0 && d > Temporal.PlainYearMonth.from({ year: y, month: m }).daysInMonth)
    return { fault: 'no-such-day' }
  return { day: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` }
}

/** Asked, and nobody knows it. */
export const UNKNOWN_DAY = '0000-00-00'

/** As it is written here: `00.05.2027`. */
export const showDay = (day: string): string => day.split('-').reverse().join('.')

function readNumber(text: string, { range }: FactType): TypedFact {
  const plain = text.replace(/[\s€]/gu, '')
  const german = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain) ? plain.replaceAll('.', '') : plain
  if (!/^\d{1,9}([.,]\d{1,4})?$/.test(german)) return wrong('no-number')
  const value = Number(german.replace(',', '.'))
  if (range && (value < range[0] || value > range[1])) return wrong('out-of-range')
  return right(value)
}

/** One stay abroad in a line: the day of leaving, a dash, the day of return. */
function readPeriods(text: string): TypedFact {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (lines.length > PERIODS_MAX) return wrong('too-many')
  const periods: Period[] = []
  for (const line of lines) {
    const found = /^(\d[\d.]*\d)\s*(?:[-–—]|bis|to)\s*(\d[\d.]*\d)$/u.exec(line)
    if (!found) return wrong('no-period')
    const [from, to] = [readTypedDay(found[1]!), readTypedDay(found[2]!)]
    if (!('day' in from) || !('day' in to) || from.day === UNKNOWN_DAY || to.day === UNKNOWN_DAY)
      return wrong('no-period')
    periods.push({ from: from.day, to: to.day })
  }
  return right(periods)
}

/** As the field shows it again; the words of choices are the page's. */
export function typeFact(value: FactValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return String(value).replace('.', ',')
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? showDay(value) : value
  return value
    .map((one) =>
      typeof one === 'object' && 'from' in one ? `${showDay(one.from)} - ${showDay(one.to)}` : String(one),
    )
    .join('\n')
}

/** Arabic and Persian digits are digits. */
const latinDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String(digit.codePointAt(0)! & 0xf))
