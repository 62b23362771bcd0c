import { CSV_MARK, csvLineGerman } from '#ground/csv/index.ts'
import { COLUMN_NAMES, IMPORT_FIELDS, type ImportField } from './import-columns.ts'
import type { PlanBody, Task } from './plan.ts'
import { reckon } from './reckon.ts'
import type { ReckonedTask } from './reckoned.ts'

/**
 * The tasks with what they need, as a table that spreadsheets open and that can be read in again: numbers in German, full
 * precision, one way in the whole file.
 */
export function planAsCsv(plan: PlanBody, areaNames: Readonly<Record<string, string>> = {}): string {
  const reckoned = reckon(plan).tasks
  const head = [
    ...IMPORT_FIELDS.map((field) => COLUMN_NAMES[field][0]),
    'Herkunft Fallzahl',
    'Herkunft Minuten',
  ]
  const lines = plan.tasks.map((task, at) => [
    ...cellsOf({ ...task, area: areaNames[task.area] ?? task.area }),
    ORIGINS[task.cases.from],
    ORIGINS[task.minutes.from],
    ...resultOf(reckoned[at]!),
  ])
  return (
    CSV_MARK + [[...head, ...RESULTS], ...lines].map((cells) => csvLineGerman(cells, EVERY_DIGIT)).join('')
  )
}

export const RESULTS = ['Faktor', 'Arbeitsminuten', 'VZÄ', 'VZÄ von', 'VZÄ bis'] as const

export const ORIGINS = {
  ...{ typed: 'eingetragen', imported: 'eingelesen', measured: 'gemessen', forecast: 'vorausgeschätzt' },
} as const

function cellsOf(task: Task): (string | number | null)[] {
  const values: Readonly<Record<ImportField, string | number | null>> = {
    ...{ id: task.id, area: task.area, name: task.name, concern: task.concern },
    ...{ cases: task.cases.value, minutes: task.minutes.value, setupMinutes: task.setupMinutes },
    includesVerteilzeit: task.includesVerteilzeit ? 'ja' : 'nein',
    source: sourceOf(task),
    ...{ n: task.minutes.sample?.n ?? null, sd: task.minutes.sample?.sd ?? null },
    note: task.note === '' ? null : task.note,
  }
  return IMPORT_FIELDS.map((field) => values[field])
}

/** One source where both figures have the same; else both by their names. */
export const sourceOf = ({ cases, minutes }: Task): string =>
  cases.source === minutes.source ? cases.source : `Fälle: ${cases.source}; Minuten: ${minutes.source}`

const resultOf = ({ factor, workMinutes, posts, interval }: ReckonedTask): (number | null)[] => [
  ...[factor, workMinutes, posts],
  ...[interval?.low ?? null, interval?.high ?? null],
]

/** Digits behind the comma: every one, so that a plan reads the same in the program that wrote it and in the next. */
const EVERY_DIGIT = 20
