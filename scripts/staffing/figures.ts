import { Unreadable } from './given.ts'

type Unit = 'min' | 'share' | 'plain'

/** What a vector can be answered with: numbers with their unit, lists, texts, and figures within figures. */
export type Value =
  | { readonly unit: Unit; readonly value: number | null }
  | { readonly unit: Unit; readonly values: readonly (number | null)[] }
  | { readonly text: string }
  | { readonly flag: boolean }
  | { readonly words: readonly string[] }
  | { readonly figures: Figures }
  | { readonly rows: readonly Figures[] }
  | { readonly spread: Spread }

/** A figure of chance with the standard deviation of one run as large as the vector's. */
export interface Spread {
  readonly value: number
  readonly sdOfOneRun: number
}

export interface Figures {
  /** Value by name; a name may carry its unit at the end. */
  find(name: string): Value | undefined
}

type Entry = readonly [names: string, value: Value]

export const minutes = (value: number | null): Value => ({ unit: 'min', value })
export const share = (value: number): Value => ({ unit: 'share', value })
export const count = (value: number | null): Value => ({ unit: 'plain', value })
export const listOf = (unit: Unit, values: readonly (number | null)[]): Value => ({ unit, values })

/** Figures under all their names, separated by blanks. `more` answers names that carry a number. */
export function figures(
  entries: readonly (Entry | null)[],
  more: (name: string) => Value | undefined = () => undefined,
): Figures {
  const known = new Map<string, Value>()
  for (const entry of entries)
    for (const name of entry?.[0].split(' ') ?? []) known.set(plain(name), entry![1])
  return { find: (name) => known.get(plain(name)) ?? more(name) }
}

export const plain = (name: string): string => name.replaceAll(/[_\s()-]/g, '').toLowerCase()

const SUFFIXES: readonly (readonly [RegExp, Unit, number])[] = [
  [/(?:InMinutes|Minutes|Mins|Min|_min)$/, 'min', 1],
  [/(?:InSeconds|Seconds|Secs|Sec|_s)$/, 'min', 60],
  [/(?:Hours|Hrs|_h)$/, 'min', 1 / 60],
  [/(?:Percent|Pct)$/, 'share', 100],
]

/** The answer to one name of what is expected; undefined where nobody knows what it asks for. */
export function answer(found: Figures, name: string): unknown {
  const direct = found.find(name)
  if (direct !== undefined) return spell(direct, 1)
  for (const [suffix, unit, factor] of SUFFIXES) {
    const base = name.replace(suffix, '')
    if (base === name || base === '') continue
    const value = found.find(base)
    if (value !== undefined && (!('unit' in value) || value.unit === unit)) return spell(value, factor)
  }
  return undefined
}

function spell(value: Value, factor: number): unknown {
  if ('text' in value) return value.text
  if ('flag' in value) return value.flag
  if ('words' in value) return value.words
  if ('figures' in value) return value.figures
  if ('rows' in value) return value.rows
  if ('spread' in value)
    return { value: value.spread.value * factor, sdOfOneRun: value.spread.sdOfOneRun * factor }
  const scaled = (one: number | null) => (one === null ? null : one * factor)
  return 'values' in value ? value.values.map(scaled) : scaled(value.value)
}

export const isFigures = (value: unknown): value is Figures =>
  typeof value === 'object' &&
  value !== null &&
  'find' in value &&
  typeof value.find === 'function' &&
  !Array.isArray(value)

/** What is expected, names only: whoever reckons never sees an expected value. */
export type Asked = readonly string[]

export type Solve = (input: Readonly<Record<string, unknown>>, asked: Asked) => Figures

export const unsupported = (why: string): never => {
  throw new Unsupported(why)
}
export class Unsupported extends Unreadable {}
