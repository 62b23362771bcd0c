/** Reads an entry as it was typed, and says an entry as it would be typed. Pure; the two undo each other. */
import { ENTRY_FIELDS, type EntryField } from './entry-fields.ts'
import { entryShapes, type AnyEntry, type EntryKind } from './entry-kinds.ts'

/** What was typed: every value of every field; rows stand in fields of the same number of values. */
export type TypedEntry = Readonly<Record<string, readonly string[]>>

export type EntryFieldRefusal =
  | 'missing'
  | 'no-such-day'
  | 'no-number'
  | 'not-a-choice'
  | 'named-twice'
  | 'no-key'
  | 'half-a-row'
  | 'too-long'
  | 'not-a-text'

export interface WrongEntryField {
  readonly field: string
  readonly refusal: EntryFieldRefusal
}

export type ReadEntry =
  | { readonly ok: true; readonly entry: AnyEntry }
  | { readonly ok: false; readonly wrong: readonly WrongEntryField[] }

const TEXT_MAX = 1000

/** An entry from what was typed; names every wrong field. */
export function readEntryForm(kind: EntryKind, typed: TypedEntry): ReadEntry {
  const wrong: WrongEntryField[] = []
  const entry: Record<string, unknown> = kind === 'rule' ? { match: {} } : {}
  for (const field of ENTRY_FIELDS[kind]) {
    const read = valueOf(field, typed)
    if ('refusal' in read) wrong.push({ field: field.name, refusal: read.refusal })
    else if (read.value !== undefined) put(entry, field.name, read.value)
  }
  if (wrong.length > 0) return { ok: false, wrong }
  const shaped = entryShapes[kind].safeParse(entry)
  if (shaped.success) return { ok: true, entry: shaped.data }
  const fields = new Set(shaped.error.issues.map(({ path }) => fieldAt(kind, path)))
  return { ok: false, wrong: [...fields].map((field) => ({ field, refusal: refusalFor(field) })) }
}

function refusalFor(field: string): EntryFieldRefusal {
  return field === 'key' || field === 'picture' || field === 'riskRules' || field === 'referTo'
    ? 'no-key'
    : 'not-a-choice'
}

function fieldAt(kind: EntryKind, path: readonly PropertyKey[]): string {
  const whole = path.slice(0, 2).join('.')
  return ENTRY_FIELDS[kind].some(({ name }) => name === whole) ? whole : String(path[0] ?? '')
}

type Value = { readonly value: unknown } | { readonly refusal: EntryFieldRefusal }

function valueOf(field: EntryField, typed: TypedEntry): Value {
  const all = (typed[field.name] ?? []).map((text) => text.replaceAll('\r\n', '\n').trim())
  if (field.as === 'documents' || field.as === 'answers') return rows(field, typed)
  const unfit = all.find((text) => !fits(text))
  if (unfit !== undefined) return { refusal: unfit.length > TEXT_MAX * 4 ? 'too-long' : 'not-a-text' }
  const some = field.as === 'lines' ? all.flatMap((text) => text.split('\n')).map((line) => line.trim()) : all
  const given = some.filter((text) => text !== '')
  if (given.length === 0) return nothing(field)
  if (given.some((text) => text.length > TEXT_MAX)) return { refusal: 'too-long' }
  const [first = ''] = given
  switch (field.as) {
    case 'text':
      return { value: first.replaceAll('\n', ' ') }
    case 'long':
    case 'pick':
      return { value: first }
    case 'choice':
      return field.choices?.includes(first) ? { value: first } : { refusal: 'not-a-choice' }
    case 'flag':
      return { value: field.name === 'fiktion' ? '81_4' : true }
    case 'number':
      return /^\d{1,4}$/.test(first) ? { value: Number(first) } : { refusal: 'no-number' }
    case 'day':
      return dayOf(first)
    case 'checks':
      return given.every((one) => field.choices?.includes(one))
        ? { value: field.choices?.filter((one) => given.includes(one)) }
        : { refusal: 'not-a-choice' }
    default:
      return new Set(given).size < given.length ? { refusal: 'named-twice' } : { value: given }
  }
}

/** What a database can keep: no NUL, no half of a sign. */
function fits(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed() && text.length <= TEXT_MAX * 4
}

function nothing({ empty }: EntryField): Value {
  switch (empty) {
    case 'required':
      return { refusal: 'missing' }
    case 'null':
      return { value: null }
    case 'blank':
      return { value: '' }
    case 'none':
      return { value: [] }
    case 'omit':
      return { value: undefined }
  }
}

/** As people write it: 24.12.2026. */
export function germanDay(day: string): string {
  return day.split('-').toReversed().join('.')
}

/** Days come as 2026-12-24 or 24.12.2026. */
export function dayOf(typed: string): { readonly value: string } | { readonly refusal: 'no-such-day' } {
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(typed)
  const iso = german ? `${german[3]}-${german[2]!.padStart(2, '0')}-${german[1]!.padStart(2, '0')}` : typed
  if (!/^20\d\d-\d\d-\d\d$/.test(iso)) return { refusal: 'no-such-day' }
  try {
    return { value: Temporal.PlainDate.from(iso, { overflow: 'reject' }).toString() }
  } catch {
    return { refusal: 'no-such-day' }
  }
}

/** The columns of a row; the first two make the row, the others may stay empty. */
const COLUMNS = {
  documents: ['doc', 'condition', 'count', 'level', 'levelEn'],
  answers: ['condition', 'answer'],
} as const

function rows(field: EntryField, typed: TypedEntry): Value {
  const columns: readonly string[] = COLUMNS[field.as as keyof typeof COLUMNS]
  const cells = columns.map((column) => typed[`${field.name}.${column}`] ?? [])
  const count = Math.max(0, ...cells.map((column) => column.length))
  const lines = Array.from({ length: count }, (_, n) =>
    cells.map((column) => (column[n] ?? '').trim()),
  ).filter(([first]) => first !== '')
  if (lines.flat().some((text) => !fits(text) || text.length > TEXT_MAX)) return { refusal: 'not-a-text' }
  if (lines.length === 0) return nothing(field)
  if (lines.some(([, second]) => second === '')) return { refusal: 'half-a-row' }
  if (field.as === 'answers') {
    const answers = lines.map(([condition, answer]) => [condition, answer === 'yes'] as const)
    return new Set(answers.map(([condition]) => condition)).size < answers.length
      ? { refusal: 'named-twice' }
      : { value: Object.fromEntries(answers) }
  }
  if (lines.some(([, , number]) => number !== '' && !/^[1-9]\d?$/.test(number ?? '')))
    return { refusal: 'no-number' }
  return {
    value: lines.map(([doc, condition, number, level, levelEn]) => ({
      ...{ doc, condition },
      ...(number && { count: Number(number) }),
      ...(level && { level }),
      ...(levelEn && { levelEn }),
    })),
  }
}

function put(entry: Record<string, unknown>, name: string, value: unknown): void {
  const [first = '', second] = name.split('.')
  if (second === undefined) entry[first] = value
  else entry[first] = { ...(entry[first] as object | undefined), [second]: value }
}

/** An entry as it stands in the fields of its form. */
export function typedOf(kind: EntryKind, entry: AnyEntry): TypedEntry {
  const typed: Record<string, readonly string[]> = {}
  for (const { name, as } of ENTRY_FIELDS[kind]) {
    const value = at(entry, name)
    if (as === 'documents' || as === 'answers') Object.assign(typed, typedRows(name, as, value))
    else if (value === undefined || value === null || value === '') typed[name] = []
    else if (as === 'lines') typed[name] = [(value as string[]).join('\n')]
    else if (as === 'day') typed[name] = [germanDay(value as string)]
    else typed[name] = Array.isArray(value) ? value.map(String) : [as === 'flag' ? 'yes' : String(value)]
  }
  return typed
}

function typedRows(name: string, as: 'documents' | 'answers', value: unknown): TypedEntry {
  const lines: readonly Readonly<Record<string, unknown>>[] =
    as === 'documents'
      ? ((value ?? []) as Record<string, unknown>[])
      : Object.entries((value ?? {}) as Record<string, boolean>).map(([condition, yes]) => ({
          ...{ condition, answer: yes ? 'yes' : 'no' },
        }))
  return Object.fromEntries(
    COLUMNS[as].map((column) => [
      `${name}.${column}`,
      lines.map((line) => (line[column] === undefined ? '' : String(line[column]))),
    ]),
  )
}

function at(entry: object, name: string): unknown {
  let value: unknown = entry
  for (const part of name.split('.')) value = (value as Record<string, unknown> | undefined)?.[part]
  return value
}
