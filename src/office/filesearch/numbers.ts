import { fold, plain } from './fold.ts'

const MONTHS = [
  ...['januar', 'februar', 'marz', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober'],
  ...['november', 'dezember'],
]
/** Long numbers written in groups: 100 000 123 456. Two groups may be two numbers, three are one. */
const grouped = /(?<![\p{L}\p{N}])(?:\d{3}(?: \d{3}){2,}|\d{4}(?: \d{4}){2,})(?![\p{L}\p{N}])/gu

/** Takes the blanks out of numbers written in groups. */
export const closeGroups = (text: string) => text.replace(grouped, (all) => all.replaceAll(' ', ''))

/** A run of letters and digits, joined by the signs that file numbers, dates and passport numbers are written with. */
const run = /[\p{L}\p{N}]+(?:[-‐‑–./_][\p{L}\p{N}]+)*/gu
const writtenDate =
  /\b(\d{1,2})\.\s?(Januar|Februar|März|Maerz|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\s(\d{4})\b/giu

export interface Numbers {
  /** Dates as `d20261103`, numbers in small letters without the signs between. Each once. */
  readonly keys: readonly string[]
  /** The text without what became a key: blanks stand in its place. */
  readonly rest: string
}

/** File numbers, AZR and passport numbers, dates: found exactly or not at all, and torn apart by every word parser. */
export function numbersIn(text: string): Numbers {
  const keys = new Set<string>()
  const without = text.replace(writtenDate, (all, day: string, month: string, year: string) => {
    const number = MONTHS.indexOf(plain(fold(month))) + 1
    if (number < 1 || Number(day) > 31) return all
    keys.add(dateKey(Number(year), number, Number(day)))
    return ' '.repeat(all.length)
  })
  const rest = closeGroups(without).replace(run, (all) => {
    const found = keysOf(all)
    if (found.length === 0) return all
    for (const key of found) keys.add(key)
    // What is a word beside its digits stays a word: "Bescheid-2026/17".
    return all.replace(/[\p{L}\p{N}]+|[^\p{L}\p{N}]/gu, (part) =>
      /^\p{L}{4,}$/u.test(part) ? part : ' '.repeat(part.length),
    )
  })
  return { keys: [...keys], rest }
}

/** The keys one run stands for; none when it is a word, a year or a paragraph. The first is the whole run. */
export function keysOf(written: string): string[] {
  const digits = written.replace(/\D/g, '').length
  if (digits === 0 || written.length > 60) return []
  const date = dateOf(written)
  if (date !== null) return [date]
  const parts = written.split(/[-‐‑–./_]/u)
  const whole = bare(written)
  if (parts.length === 1) return digits >= 5 || (digits >= 3 && whole.length >= 6) ? [whole] : []
  if (digits < 4) return []
  // Whoever knows the end of a number only ("…/26-0815") finds it as well.
  const ends = parts.map((_, at) => bare(parts.slice(at).join('')))
  const alone = parts.filter((part) => part.replace(/\D/g, '').length >= 5).map(bare)
  return [...new Set([...ends.filter((end) => end.length >= 5 || end === whole), ...alone])]
}

/** 3.11.2026, 03.11.26, 2026-11-03; two digits of a year are of this century up to 40. */
export function dateOf(written: string): string | null {
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(written)
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written)
  const [year, month, day] = german
    ? [fullYear(german[3]!), Number(german[2]), Number(german[1])]
    : iso
      ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
      : [0, 0, 0]
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? dateKey(year, month, day) : null
}

const fullYear = (written: string) =>
  written.length === 4 ? Number(written) : Number(written) + (Number(written) <= 40 ? 2000 : 1900)

const dateKey = (year: number, month: number, day: number) =>
  `d${String(year).padStart(4, '0')}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`

/** A number as it is compared: small letters and digits alone. */
export function bare(written: string): string {
  return fold(written).replace(/[^\p{L}\p{N}]/gu, '')
}
