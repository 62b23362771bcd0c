/**
 * A condition over the fields of a letter, as data: which block stands in it. Nothing of it is ever run as a program.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly field: string; readonly has: boolean }
  | { readonly field: string; readonly equals: string }
  | { readonly field: string; readonly oneOf: readonly string[] }
  /** Days in ISO; `heute` is the day of the letter. */
  | { readonly field: string; readonly before: string }
  | { readonly field: string; readonly after: string }
  /** Entries of a list, or a number. */
  | { readonly field: string; readonly atLeast: number }

/** What stands in the fields: one text (days in ISO, choices by key), or the entries of a list. */
export type Value = string | readonly string[]
export type Values = Readonly<Record<string, Value | undefined>>

export const isFilled = (value: Value | undefined): boolean =>
  value !== undefined && (typeof value === 'string' ? value.trim() !== '' : value.length > 0)

/** What is not filled equals nothing, comes before and after nothing. */
export function holds(condition: Condition, values: Values): boolean {
  if ('all' in condition) return condition.all.every((it) => holds(it, values))
  if ('any' in condition) return condition.any.some((it) => holds(it, values))
  if ('not' in condition) return !holds(condition.not, values)
  const value = valueOf(values, condition.field)
  if ('has' in condition) return isFilled(value) === condition.has
  const own = value === undefined ? [] : typeof value === 'string' ? [value] : value
  if ('equals' in condition) return own.some((it) => same(it, condition.equals))
  if ('oneOf' in condition) return own.some((it) => condition.oneOf.some((other) => same(it, other)))
  if ('atLeast' in condition) return amountOf(value) >= condition.atLeast
  const day = own.length === 1 ? dayIn(own[0]!) : null
  const bound = dayIn(
    'before' in condition ? wordOf(values, condition.before) : wordOf(values, condition.after),
  )
  if (!day || !bound) return false
  const order = Temporal.PlainDate.compare(day, bound)
  return 'before' in condition ? order < 0 : order > 0
}

/** Which fields a condition asks. */
export function fieldsIn(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(fieldsIn)
  if ('any' in condition) return condition.any.flatMap(fieldsIn)
  if ('not' in condition) return fieldsIn(condition.not)
  return [condition.field]
}

export const valueOf = (values: Values, field: string): Value | undefined =>
  Object.hasOwn(values, field) ? values[field] : undefined

const same = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase('de') === other.trim().toLocaleLowerCase('de')

function amountOf(value: Value | undefined): number {
  if (value === undefined) return 0
  if (typeof value !== 'string') return value.length
  const number = Number(value.replace(',', '.'))
  return value.trim() === '' || Number.isNaN(number) ? 0 : number
}

function wordOf(values: Values, word: string): string {
  if (word !== 'heute') return word
  const today = valueOf(values, 'heute')
  return typeof today === 'string' ? today : ''
}

export function dayIn(text: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d\d-\d\d$/u.test(text)) return null
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    return null
  }
}
