import {
  numberIn,
  numberStyleOf,
  textIn,
  type Bounds,
  type CellValue,
  type NumberStyle,
  type ReadCell,
  type ReadRow,
} from '#ground/sheets/index.ts'
import { yesIn, type CellFault } from './import-cells.ts'
import type { Columns, ImportColumn, ImportField } from './import-columns.ts'
import { BOUNDS } from './plan.ts'

/** What one row of a table tells of a task; null: its cell is empty, or there is no such column. */
export interface ImportLine {
  readonly row: number
  readonly id: string | null
  readonly area: string | null
  readonly name: string
  readonly concern: string | null
  readonly cases: number
  readonly minutes: number | null
  readonly setupMinutes: number | null
  readonly includesVerteilzeit: boolean | null
  readonly source: string | null
  readonly sample: { readonly n: number; readonly sd: number } | null
  readonly note: string | null
}

/** A cell that cannot be taken, so that whoever made the table finds it. */
export interface CellMark {
  readonly row: number
  /** Letter of the column; empty when there is no such column. */
  readonly column: string
  readonly header: string
  readonly code: CellFault
  /** What stands there. */
  readonly shown: string
  readonly detail: Readonly<Record<string, string | number>>
}

export interface LineNote {
  readonly row: number
  readonly column: string
  /** `guessed`: nothing proves how `1.234` is meant, it was read in German. `sum-row`: a row of sums, left out. */
  readonly code: 'guessed' | 'sum-row'
  readonly shown: string
  readonly value: number | null
}

export interface ReadLines {
  readonly lines: readonly ImportLine[]
  readonly faults: readonly CellMark[]
  readonly notes: readonly LineNote[]
}

export const TEXT_LIMITS = { area: 120, name: 120, concern: 120, source: 500, note: 500, id: 60 } as const
const SAMPLE: Bounds = { least: 1, most: 1e9 }
const SPREAD: Bounds = { least: 0, most: BOUNDS.minutes.most }
const SUMS = /^(?:zwischen|gesamt)?summen?(?:$|[\s:])|^(?:gesamt|insgesamt|total)(?:$|[\s:])/iu

const LIMITS: Partial<Readonly<Record<ImportField, Bounds>>> = {
  ...{
    cases: BOUNDS.cases,
    minutes: BOUNDS.minutes,
    setupMinutes: BOUNDS.setupMinutes,
    n: SAMPLE,
    sd: SPREAD,
  },
}

/** What words mean in this office: in lower case, to keys. */
export interface Known {
  /** Keys and names of concerns. */
  readonly concerns: ReadonlyMap<string, string>
  /** Names of teams; any other area stands for itself. */
  readonly areas: ReadonlyMap<string, string>
}

/** Reads the rows below the headers. */
export function readLines(rows: readonly ReadRow[], { headRow, columns }: Columns, known: Known): ReadLines {
  const below = rows.filter(({ number }) => number > headRow)
  const style = styleOf(below, columns)
  const read = below.map((row) => readLine(row, columns, style, known))
  const lines = read.flatMap(({ line }) => (line ? [line] : []))
  return {
    lines,
    faults: [...read.flatMap(({ faults }) => faults), ...twice(lines, columns)].toSorted(
      (a, b) => a.row - b.row || a.column.length - b.column.length || (a.column < b.column ? -1 : 1),
    ),
    notes: read.flatMap(({ notes }) => notes),
  }
}

/** How numbers are written is proved by all number columns together. */
const styleOf = (rows: readonly ReadRow[], columns: readonly ImportColumn[]): NumberStyle =>
  numberStyleOf(
    rows.flatMap(({ cells }) =>
      columns.flatMap(({ field, at }) => {
        const cell = cells[at]
        return LIMITS[field] && typeof cell === 'string' ? [cell] : []
      }),
    ),
  )

interface ReadOne {
  readonly line: ImportLine | null
  readonly faults: readonly CellMark[]
  readonly notes: readonly LineNote[]
}

function readLine(
  { number: row, cells }: ReadRow,
  columns: readonly ImportColumn[],
  style: NumberStyle,
  known: Known,
): ReadOne {
  const faults: CellMark[] = []
  const notes: LineNote[] = []
  const columnOf = (field: ImportField) => columns.find((it) => it.field === field)
  const cellOf = (field: ImportField): ReadCell => cells[columnOf(field)?.at ?? -1] ?? null
  const mark = (field: ImportField, code: CellFault, detail: CellMark['detail'] = {}): void => {
    const column = columnOf(field)
    const shown = String(cellOf(field) ?? '').slice(0, 60)
    faults.push({
      ...{ row, code, detail, shown },
      column: column?.letter ?? '',
      header: column?.header ?? '',
    })
  }
  const take = <T>(field: ImportField, value: CellValue<T, CellFault>): T | null => {
    if (!value.ok) mark(field, value.fault, { ...LIMITS[field] })
    else if (value.guessed)
      notes.push({
        ...{ row, column: columnOf(field)!.letter, code: 'guessed', shown: String(cellOf(field)) },
        value: Number(value.value),
      })
    return value.ok ? value.value : null
  }
  const text = (field: keyof typeof TEXT_LIMITS) => take(field, textIn(cellOf(field), TEXT_LIMITS[field]))
  const amount = (field: ImportField) => take(field, numberIn(cellOf(field), style, LIMITS[field]!))

  const taken = columns.map(({ at }) => cells[at] ?? null)
  if (taken.every((cell) => cell === null)) return { line: null, faults, notes }
  const name = text('name')
  const firstText = taken.find((cell) => typeof cell === 'string')
  if (SUMS.test(name ?? String(firstText ?? '')))
    return { line: null, faults: [], notes: [sumRow(row, name ?? String(firstText))] }
  if (name === null && faults.length === 0) mark('name', 'missing')
  const cases = amount('cases')
  if (cases === null && cellOf('cases') === null) mark('cases', 'missing')
  const [n, sd] = [amount('n'), amount('sd')]
  if (n !== null && !Number.isInteger(n)) mark('n', 'not-whole')
  if ((n === null) !== (sd === null) && (cellOf('n') === null || cellOf('sd') === null))
    mark(n === null ? 'n' : 'sd', 'sample-incomplete')
  const word = text('concern')
  const concern = word === null ? null : known.concerns.get(word.toLowerCase())
  if (concern === undefined) mark('concern', 'unknown-concern')
  const area = text('area')
  const line = {
    ...{
      row,
      id: text('id'),
      area: area && (known.areas.get(area.toLowerCase()) ?? area),
      name: name ?? '',
      concern: concern ?? null,
    },
    ...{ cases: cases ?? 0, minutes: amount('minutes'), setupMinutes: amount('setupMinutes') },
    includesVerteilzeit: take('includesVerteilzeit', yesIn(cellOf('includesVerteilzeit'))),
    ...{ source: text('source'), sample: n === null || sd === null ? null : { n, sd }, note: text('note') },
  }
  return { line: faults.length === 0 ? line : null, faults, notes }
}

const sumRow = (row: number, shown: string): LineNote => ({
  ...{ row, column: '', code: 'sum-row', shown: shown.slice(0, 60), value: null },
})

/** How tasks are told apart by people: area and name, whatever the case and the blanks. */
export const taskWords = (area: string | null, name: string): string =>
  [area ?? '', name].map((it) => it.normalize('NFC').toLowerCase().replaceAll(/\s+/gu, ' ').trim()).join('\n')

function twice(lines: readonly ImportLine[], columns: readonly ImportColumn[]): CellMark[] {
  const first = new Map<string, number>()
  const faults: CellMark[] = []
  for (const { row, id, area, name } of lines) {
    const keys = [taskWords(area, name), ...(id === null ? [] : [`id\n\n${id}`])]
    const above = keys.map((key) => first.get(key)).find((it) => it !== undefined)
    const column = columns.find(({ field }) => field === 'name')!
    if (above !== undefined)
      faults.push({
        ...{ row, column: column.letter, header: column.header, code: 'row-twice', shown: name.slice(0, 60) },
        detail: { above },
      })
    for (const key of keys) if (!first.has(key)) first.set(key, row)
  }
  return faults
}
