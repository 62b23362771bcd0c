/** Thrown where a vector cannot be read; said in one line, never a crash. */
export class Unreadable extends Error {}

type Fields = Readonly<Record<string, unknown>>

/** The input of a vector, read by what its fields are called: minutes in any unit, fractions as text, percent. */
export class Given {
  readonly #fields: ReadonlyMap<string, unknown>

  constructor(fields: Fields) {
    this.#fields = new Map(Object.entries(fields).map(([name, value]) => [plain(name), value]))
  }

  has(...names: readonly string[]): boolean {
    return names.some((name) => this.#fields.has(plain(name)))
  }

  /** Names of the fields, small and without signs. */
  names(): readonly string[] {
    return [...this.#fields.keys()]
  }

  raw(...names: readonly string[]): unknown {
    const name = names.find((one) => this.#fields.has(plain(one)))
    return name === undefined ? undefined : this.#fields.get(plain(name))
  }

  text(...names: readonly string[]): string | undefined {
    const value = this.raw(...names)
    return typeof value === 'string' ? value : undefined
  }

  flag(...names: readonly string[]): boolean {
    return names.some((name) => this.#fields.get(plain(name)) === true)
  }

  number(...names: readonly string[]): number | undefined {
    for (const name of names) {
      const value = this.#fields.get(plain(name))
      if (value === undefined || value === null || typeof value === 'boolean') continue
      const read = numberOf(value)
      if (read === undefined) throw new Unreadable(`the field ${name} is no number: ${JSON.stringify(value)}`)
      return read
    }
    return undefined
  }

  /** Minutes of a quantity whose name may end in its unit; without one, minutes. */
  minutes(...names: readonly string[]): number | undefined {
    for (const name of names) {
      for (const [unit, factor] of UNITS) {
        const value = this.number(name + unit)
        if (value !== undefined) return value * factor
      }
    }
    return undefined
  }

  /** A share from 0 to 1; a name that ends in percent, or a text with %, is divided by a hundred. */
  share(...names: readonly string[]): number | undefined {
    for (const name of names) {
      const percent = this.number(`${name}Pct`, `${name}Percent`)
      if (percent !== undefined) return percent / 100
      const value = this.number(name)
      if (value !== undefined) return value
    }
    return undefined
  }

  list(...names: readonly string[]): readonly number[] | undefined {
    const value = this.raw(...names)
    if (!Array.isArray(value)) return undefined
    return value.map((one, index) => {
      const read = numberOf(one)
      if (read === undefined) throw new Unreadable(`the field ${names[0]}[${index}] is no number`)
      return read
    })
  }

  need<T>(value: T | undefined, ...names: readonly string[]): T {
    if (value === undefined) throw new Unreadable(`the field ${names.join(' or ')} is missing`)
    return value
  }
}

const UNITS: readonly (readonly [string, number])[] = [
  ['Min', 1],
  ['Minutes', 1],
  ['Mins', 1],
  ['Sec', 1 / 60],
  ['Seconds', 1 / 60],
  ['Secs', 1 / 60],
  ['Hours', 60],
  ['H', 60],
  ['', 1],
]

const plain = (name: string): string => name.replaceAll(/[_\s-]/g, '').toLowerCase()

/** `3`, `"3"`, `"4/5"`, `"24/60/min"`, `"0.36/min"`, `"80 %"`, `"10 min"`. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (typeof value !== 'string') return undefined
  const found =
    /^\s*(-?[\d.]+(?:e-?\d+)?)(?:\s*\/\s*([\d.]+))?\s*(?:\/\s*)?(%|h|hours?|s|sec|seconds?|min|minutes?)?\s*$/i.exec(
      value,
    )
  if (!found) return undefined
  const [, top, below = '1', unit = ''] = found
  const read = Number(top) / Number(below)
  return Number.isFinite(read) ? (unit === '%' ? read / 100 : read) : undefined
}
