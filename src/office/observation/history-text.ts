import { readCsv, separatorOf } from '#ground/csv/index.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'

/** A table of case numbers as an office has it: month, concern or area, cases. Read as text, judged row by row. Pure. */

export const MOST_ROWS = 100_000
/** So many faults are listed; whoever has more has one cause. */
export const MOST_FAULTS = 50
const MOST_CASES = 10_000_000

export type HistoryColumn = 'month' | 'subject' | 'cases'

export type RowWhy =
  | 'no-month'
  | 'month-ahead'
  | 'unknown-subject'
  | 'ambiguous-subject'
  | 'no-number'
  | 'too-many-cases'
  | 'twice'
  | 'already-there'

export interface RowFault {
  /** As an editor counts. */
  readonly line: number
  readonly column: HistoryColumn
  readonly why: RowWhy
  /** What stands there, shortened. */
  readonly value: string
}

export interface HistoryRow {
  readonly line: number
  readonly subject: string
  /** `2025-03`. */
  readonly month: string
  readonly cases: number
}

export type TableRefusal = 'table-empty' | 'columns-missing' | 'too-many-rows'

const HEADS: Readonly<Record<HistoryColumn, readonly string[]>> = {
  month: ['monat', 'month', 'zeitraum'],
  subject: ['anliegen', 'bereich', 'anliegen oder bereich', 'aufgabe', 'concern', 'area', 'subject'],
  cases: ['fälle', 'faelle', 'fallzahl', 'fallzahlen', 'anzahl', 'cases'],
}

/** What rows may speak of: by key or by German name, letters in any case. */
export interface Subjects {
  readonly concerns: ReadonlyMap<string, readonly string[]>
  readonly areas: ReadonlyMap<string, readonly string[]>
}

export const subjectName = (text: string): string =>
  text.trim().toLocaleLowerCase('de').replaceAll(/\s+/gu, ' ')

/** Reads the table. Rows are read on after a fault, so that all are told at once. `last`: the last month that is over. */
export function readHistoryText(
  text: string,
  subjects: Subjects,
  last: string,
): Outcome<{ rows: readonly HistoryRow[]; faults: readonly RowFault[]; faulty: number }, TableRefusal> {
  const lines = readCsv(text.replace(/^\uFEFF/u, ''), separatorOf(text))
  const head = lines.next()
  if (head.done === true) return refuse('table-empty', { field: 'table' })
  const at = columnsOf(head.value.cells)
  const missing = (Object.keys(HEADS) as HistoryColumn[]).filter((name) => at[name] < 0)
  if (missing.length > 0)
    return refuse('columns-missing', {
      field: 'table',
      detail: { missing, found: head.value.cells.slice(0, 12) },
    })
  const [rows, faults, seen] = [[] as HistoryRow[], [] as RowFault[], new Set<string>()]
  let [count, faulty] = [0, 0]
  for (const { number, cells } of lines) {
    count += 1
    if (count > MOST_ROWS) return refuse('too-many-rows', { field: 'table', detail: { most: MOST_ROWS } })
    const found = readRow(number, (column) => (cells[at[column]] ?? '').trim(), subjects, last)
    const isTwice = 'subject' in found && seen.has(`${found.subject} ${found.month}`)
    if ('why' in found || isTwice) {
      faulty += 1
      const fault =
        'why' in found
          ? found
          : { line: number, column: 'month' as const, why: 'twice' as const, value: found.month }
      if (faults.length < MOST_FAULTS) faults.push(fault)
    } else {
      seen.add(`${found.subject} ${found.month}`)
      rows.push(found)
    }
  }
  if (count === 0) return refuse('table-empty', { field: 'table' })
  return { ok: true, rows, faults, faulty }
}

function columnsOf(cells: readonly string[]): Record<HistoryColumn, number> {
  const names = cells.map((cell) => subjectName(cell))
  const place = (column: HistoryColumn): number => names.findIndex((name) => HEADS[column].includes(name))
  return { month: place('month'), subject: place('subject'), cases: place('cases') }
}

function readRow(
  line: number,
  cell: (column: HistoryColumn) => string,
  subjects: Subjects,
  last: string,
): HistoryRow | RowFault {
  const fault = (column: HistoryColumn, why: RowWhy): RowFault => ({
    line,
    column,
    why,
    value: cell(column).slice(0, 60),
  })
  const month = monthTyped(cell('month'))
  if (month === null) return fault('month', 'no-month')
  if (month > last) return fault('month', 'month-ahead')
  const name = subjectName(cell('subject'))
  const meant = [
    ...(subjects.concerns.get(name) ?? []).map((key) => `concern:${key}`),
    ...(subjects.areas.get(name) ?? []).map((key) => `area:${key}`),
  ]
  if (meant.length === 0) return fault('subject', 'unknown-subject')
  if (meant.length > 1) return fault('subject', 'ambiguous-subject')
  const cases = numberTyped(cell('cases'))
  if (cases === null) return fault('cases', 'no-number')
  if (cases > MOST_CASES) return fault('cases', 'too-many-cases')
  return { line, subject: meant[0]!, month, cases }
}

/** Whole numbers, with the dots or blanks of thousands an office writes. */
function numberTyped(text: string): number | null {
  const digits = /^\d{1,3}(?:[.\u00A0\u202F ]\d{3})+$/u.test(text) ? text.replaceAll(/\D/gu, '') : text
  return /^\d{1,15}$/u.test(digits) ? Number(digits) : null
}

const NAMES = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez']

/** 2025-03, 03.2025, 3/2025, 01.03.2025, März 2025, Mrz 25 is refused. Null: no month. */
export function monthTyped(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})(?:-\d{1,2})?$/u.exec(text)
  const german = /^(?:\d{1,2}\.)?(\d{1,2})[./](\d{4})$/u.exec(text)
  const worded = /^(\p{L}+)\.? (\d{4})$/u.exec(text)
  const [year, month] = iso
    ? [Number(iso[1]), Number(iso[2])]
    : german
      ? [Number(german[2]), Number(german[1])]
      : worded
        ? [Number(worded[2]), NAMES.indexOf(spelled(worded[1]!)) + 1]
        : [0, 0]
  if (year < 1990 || year > 2200 || month < 1 || month > 12) return null
  return `${year}-${String(month).padStart(2, '0')}`
}

const spelled = (name: string): string => {
  const lower = name.toLocaleLowerCase('de').replace('mae', 'mä').replace('mrz', 'mär')
  return lower.slice(0, 3)
}
