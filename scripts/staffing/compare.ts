import { answer, isFigures, type Figures, type Spread } from './figures.ts'

export interface Compared {
  readonly pass: boolean
  /** What the product says under the same names. */
  readonly got: unknown
  readonly missing: readonly string[]
}

export interface Tolerance {
  /** Absolute or relative. */
  readonly either: number
  /** Relative to the size of a row, where a sample was compared; 0.03 for "about 3 %". */
  readonly statistical: number | null
  /** From how many printed decimals on a value counts as rounded to them; papers print three. */
  readonly roundedFrom: number
}

/** Reads `1e-9`, `"0.01"`, `null`, `"statistical, about 3 %"`. */
export function toleranceOf(tolerance: unknown, status: unknown): Tolerance {
  const words = typeof tolerance === 'string' ? tolerance : ''
  const percent = Number(/([\d.]+)\s*%/.exec(words)?.[1] ?? 'NaN')
  if (Number.isFinite(percent) || /statist/i.test(words))
    return { either: 0, statistical: Number.isFinite(percent) ? percent / 100 : 0.03, roundedFrom: 1 }
  const named =
    typeof tolerance === 'number' ? tolerance : Number(/[\d.]+(?:e-?\d+)?/i.exec(words)?.[0] ?? 'NaN')
  if (!(named >= 0)) return { either: 0, statistical: null, roundedFrom: 2 }
  return { either: named, statistical: null, roundedFrom: status === 'published' ? 3 : Infinity }
}

/** Words that explain and are not reckoned. */
const EXPLAINING = new Set(['norm', 'reason', 'note', 'why', 'comment', 'source'])

export function compare(expected: unknown, found: Figures, tolerance: Tolerance): Compared {
  const missing: string[] = []
  const walk = (wanted: unknown, got: unknown, path: string, scale: number): [boolean, unknown] => {
    if (isFigures(got) && isRecord(wanted)) return record(wanted, got, path)
    if (Array.isArray(wanted)) {
      if (!Array.isArray(got) || got.length !== wanted.length) return [false, shown(got)]
      const each = wanted.map((one, index) => walk(one, got[index] as unknown, `${path}[${index}]`, scale))
      return [each.every(([pass]) => pass), each.map(([, value]) => value)]
    }
    return [isSame(wanted, got, tolerance, scale), shown(got)]
  }
  const record = (
    wanted: Readonly<Record<string, unknown>>,
    of: Figures,
    path: string,
  ): [boolean, unknown] => {
    const scale = sizeOf(wanted)
    const all = Object.entries(wanted).flatMap(([name, value]): [string, [boolean, unknown]][] => {
      const got = answer(of, name)
      const isExplaining = EXPLAINING.has(name.toLowerCase()) && typeof value === 'string'
      if (got === undefined && isExplaining) return []
      if (got === undefined) missing.push(path ? `${path}.${name}` : name)
      if (name === 'error') return [[name, [isSameRefusal(value, got), shown(got)]]]
      return [[name, isExplaining ? [true, got] : walk(value, got, path ? `${path}.${name}` : name, scale)]]
    })
    return [
      all.every(([, [pass]]) => pass),
      Object.fromEntries(all.map(([name, [, value]]) => [name, value])),
    ]
  }
  if (!isRecord(expected)) return { pass: false, got: null, missing: ['expected'] }
  const [pass, got] = record(expected, found, '')
  return { pass: pass && missing.length === 0 && Object.keys(expected).length > 0, got, missing }
}

/** The mean error of an estimator is judged by the size of its errors, not by its own: it may be zero. */
function sizeOf(wanted: Readonly<Record<string, unknown>>): number {
  return typeof wanted['rmse'] === 'number' ? wanted['rmse'] : 0
}

function isSame(wanted: unknown, got: unknown, tolerance: Tolerance, scale: number): boolean {
  if (typeof wanted === 'number' && isSpread(got))
    return isWithin(wanted, got.value, tolerance, scale) || isWithinLuck(wanted, got, tolerance, scale)
  if (typeof wanted === 'number') return typeof got === 'number' && isWithin(wanted, got, tolerance, scale)
  if (typeof wanted === 'string') return typeof got === 'string' && sameWords(wanted, got)
  return wanted === got
}

const isSpread = (value: unknown): value is Spread =>
  typeof value === 'object' && value !== null && 'sdOfOneRun' in value && 'value' in value

/** What is expected is itself one run of chance: three standard deviations of such a run are allowed beside the percent. */
const isWithinLuck = (wanted: number, got: Spread, tolerance: Tolerance, scale: number): boolean =>
  Math.abs(wanted - got.value) <=
  (tolerance.statistical ?? 0) * Math.max(Math.abs(wanted), scale) + 3 * got.sdOfOneRun + halfDigit(wanted)

function isWithin(
  wanted: number,
  got: number,
  { either, statistical, roundedFrom }: Tolerance,
  scale: number,
): boolean {
  const difference = Math.abs(wanted - got)
  if (statistical !== null)
    return difference <= statistical * Math.max(Math.abs(wanted), scale) + halfDigit(wanted)
  // twelve digits at most: what binary fractions lose is no difference
  const least = 1e-12 * Math.max(1, Math.abs(wanted))
  const relative = either <= RELATIVE_UP_TO ? either * Math.abs(wanted) : 0
  if (difference <= Math.max(either, relative, least)) return true
  return digitsOf(wanted) >= roundedFrom && difference <= halfDigit(wanted) * (1 + 1e-9)
}

/** A coarse tolerance is meant in the unit of the value, a fine one may also be relative. */
const RELATIVE_UP_TO = 0.001

const digitsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0
/** A whole number is meant as it stands. */
const halfDigit = (value: number): number => (digitsOf(value) === 0 ? 0 : 0.5 * 10 ** -digitsOf(value))

/** Words of an error differ; what counts is that it is one, and whether the queue is called unstable. */
const isSameRefusal = (wanted: unknown, got: unknown): boolean =>
  typeof got === 'string' && /unstable/i.test(got) === /unstable/i.test(String(wanted))

/** `unstable (load 10 >= 10 servers)` says the same as `unstable`. */
function sameWords(wanted: string, got: string): boolean {
  const first = (text: string) =>
    text
      .trim()
      .toLowerCase()
      .split(/[^a-zäöüß-]/)[0]
  return wanted === got || (first(wanted) === first(got) && first(got) !== '')
}

const shown = (got: unknown): unknown => (isSpread(got) ? got.value : isFigures(got) ? '…' : (got ?? null))

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
