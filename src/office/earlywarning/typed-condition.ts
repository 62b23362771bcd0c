import { FACTS, type Condition, type FactKey } from '#law/risks/index.ts'
import { faultsOfCondition, type PlaceFault } from './condition-faults.ts'
import { depthOf, placeOfFault } from './json-place.ts'

/** One line of a condition as the form shows it: fact, sign, value; or, where it is nested, JSON. */
export type ConditionRow =
  | { readonly fact: string; readonly is: string; readonly value: string; readonly missing: string }
  | { readonly json: string }

export interface ConditionRows {
  readonly join: 'all' | 'any'
  readonly rows: readonly ConditionRow[]
}

export const ROW_SIGNS = ['=', '≠', '<', '≤', '>', '≥', 'in', 'not-in', 'has', 'known', 'missing'] as const

/** A condition as lines. What stands alone is a list of one: that says the same. */
export function rowsOf(condition: Condition): ConditionRows {
  if ('all' in condition) return { join: 'all', rows: condition.all.map(rowOf) }
  if ('any' in condition) return { join: 'any', rows: condition.any.map(rowOf) }
  return { join: 'all', rows: [rowOf(condition)] }
}

function rowOf(it: Condition): ConditionRow {
  if ('known' in it) return { fact: it.known, is: 'known', value: '', missing: '' }
  if ('missing' in it) return { fact: it.missing, is: 'missing', value: '', missing: '' }
  if ('fact' in it && 'value' in it) {
    const missing = it.ifMissing === undefined ? '' : it.ifMissing ? 'yes' : 'no'
    const values: readonly unknown[] = Array.isArray(it.value) ? it.value : [it.value]
    return { fact: it.fact, is: it.is, value: values.map(typeValue).join(', '), missing }
  }
  return { json: JSON.stringify(it, null, 1) }
}

const typeValue = (value: unknown): string =>
  typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)

export type ReadCondition =
  | { readonly condition: Condition }
  | { readonly faults: readonly (PlaceFault & { readonly row: number })[] }

/** Lines back to a condition; a line without a fact is none. */
export function readRows({ join, rows }: ConditionRows): ReadCondition {
  const read = rows.map((row, at) => ({ row: at, ...readRow(row) }))
  const said = read.filter(({ value, fault }) => value !== null || fault)
  const faults = said.flatMap(({ row, value, fault }) =>
    fault ? [{ row, ...fault }] : faultsOfCondition(value, []).map((one) => ({ row, ...one })),
  )
  if (said.length === 0) return { faults: [{ row: 0, place: [], why: 'empty', detail: '' }] }
  if (faults.length > 0) return { faults }
  const parts = said.map(({ value }) => value as Condition)
  return { condition: join === 'any' ? { any: parts } : { all: parts } }
}

interface ReadRow {
  readonly value: unknown
  readonly fault?: PlaceFault
}

function readRow(row: ConditionRow): ReadRow {
  if ('json' in row) return row.json.trim() === '' ? { value: null } : readJson(row.json)
  const { fact, is, value, missing } = row
  if (fact === '') return { value: null }
  if (is === 'known' || is === 'missing') return { value: { [is]: fact } }
  const isMany = is === 'in' || is === 'not-in' || is === 'has'
  const values = value
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => readValue(fact, one))
  if (values.length === 0) return { value, fault: { place: [], why: 'value-missing', detail: fact } }
  const ifMissing = missing === '' ? {} : { ifMissing: missing === 'yes' }
  return {
    value: { fact, is, value: isMany ? values : values.length === 1 ? values[0] : value, ...ifMissing },
  }
}

function readValue(fact: string, text: string): string | number | boolean {
  const type = Object.hasOwn(FACTS, fact) ? FACTS[fact as FactKey].type : null
  if (type === 'yesno' && (text === 'yes' || text === 'no')) return text === 'yes'
  return type === 'number' && /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text
}

/** A condition may be eight deep, each with a list; a case is less. */
const DEEPEST_JSON = 40

/** JSON as typed, or in which line it stops being JSON. */
export function readJson(text: string): ReadRow {
  if (depthOf(text) > DEEPEST_JSON) return { value: null, fault: { place: [], why: 'too-deep', detail: '' } }
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return { value: text, fault: { place: [], why: 'no-json', detail: placeOfFault(text) } }
  }
}
