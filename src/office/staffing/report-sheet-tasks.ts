import { columnLetter, type WriteCell } from '#ground/sheets/index.ts'
import { sourceOf } from './export-csv.ts'
import { COLUMN_NAMES } from './import-columns.ts'
import type { PlanBody, Task } from './plan.ts'
import type { Reckoned, ReckonedTask } from './reckoned.ts'
import { given, head, plain, reckonedCell, type NamedSheet } from './report-sheet.ts'
import { ORIGIN_WORDS } from './report-words.ts'

export interface TasksSheet extends NamedSheet {
  /** Rows of each area, first and last. */
  readonly areas: readonly { readonly area: string; readonly first: number; readonly last: number }[]
}

/** Columns in order; those an import knows bear its names. */
const COLUMNS = [
  ...['area', 'name', 'concern', 'cases', 'minutes', 'setupMinutes', 'includesVerteilzeit'],
  ...[
    'base',
    'factor',
    'work',
    'posts',
    'low',
    'high',
    'source',
    'casesFrom',
    'minutesFrom',
    'n',
    'sd',
    'note',
    'id',
  ],
] as const
type Column = string

const HEADS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(COLUMN_NAMES).map(([field, [name]]) => [field, name])),
  ...{
    base: 'Minuten vor Verteilzeit',
    factor: 'Faktor der Konvention',
    work: 'Arbeitsminuten',
    posts: 'VZÄ',
  },
  ...{
    low: 'VZÄ von (95 %)',
    high: 'VZÄ bis (95 %)',
    casesFrom: 'Herkunft Fallzahl',
    minutesFrom: 'Herkunft Minuten',
  },
}
const WIDTHS = [20, 36, 18, 11, 16, 11, 12, 14, 12, 14, 10, 10, 10, 34, 15, 15, 11, 12, 30, 14]

const at = (column: Column): string => columnLetter((COLUMNS as readonly string[]).indexOf(column))

export function tasksSheet(
  plan: PlanBody,
  reckoned: Reckoned,
  areaNames: Readonly<Record<string, string>>,
): TasksSheet {
  const sorted = reckoned.areas.flatMap(({ area }) =>
    plan.tasks.flatMap((task, index) => (task.area === area ? [{ task, told: reckoned.tasks[index]! }] : [])),
  )
  const last = sorted.length + 1
  const areas = reckoned.areas.map(({ area }) => {
    const rows = sorted.flatMap(({ task }, index) => (task.area === area ? [index + 2] : []))
    return { area, first: rows[0]!, last: rows.at(-1)! }
  })
  const { workMinutes, posts } = reckoned.total
  const total = COLUMNS.map((column): WriteCell => {
    if (column === 'area') return { value: 'Summe', look: 'strong' }
    if (column === 'work')
      return reckonedCell(workMinutes, 'SUM(Arbeitsminuten_aller_Aufgaben)', 'whole', 'strong')
    return column === 'posts' ? reckonedCell(posts, 'SUM(VZÄ_aller_Aufgaben)', 'four', 'strong') : null
  })
  return {
    sheet: {
      ...{ name: 'Aufgaben', widths: WIDTHS, frozenRows: 1 },
      rows: [
        head(...COLUMNS.map((column) => HEADS[column]!)),
        ...sorted.map(({ task, told }) =>
          rowOf({ ...task, area: areaNames[task.area] ?? task.area }, told, plan.setupIn),
        ),
        ...(sorted.length > 0 ? [total] : []),
      ],
    },
    names: [
      ...ROW_NAMES.map(([name, column]) => [name, `$${at(column)}1`] as const),
      ...(sorted.length > 0
        ? ([
            ['Arbeitsminuten_aller_Aufgaben', `$${at('work')}$2:$${at('work')}$${last}`],
            ['VZÄ_aller_Aufgaben', `$${at('posts')}$2:$${at('posts')}$${last}`],
          ] as const)
        : []),
    ],
    areas,
  }
}

/** Names of columns: each means the cell in the row it is used in. */
const ROW_NAMES = [
  ['Fallzahl', 'cases'],
  ['Minuten_je_Fall', 'minutes'],
  ['Rüstzeit', 'setupMinutes'],
  ['Verteilzeit_enthalten', 'includesVerteilzeit'],
  ['Minuten_vor_Verteilzeit', 'base'],
  ['Faktor', 'factor'],
  ['Arbeitsminuten', 'work'],
] as const

function rowOf(task: Task, told: ReckonedTask, setupIn: PlanBody['setupIn']): WriteCell[] {
  const isIn = told.workMinutes !== null
  const perCase = setupIn === 'verteilzeit' ? 'Minuten_je_Fall' : '(Minuten_je_Fall+Rüstzeit)'
  const cells: Readonly<Record<string, WriteCell>> = {
    ...{ area: task.area, name: task.name, concern: task.concern },
    cases: given(task.cases.value, 'whole'),
    ...{ minutes: given(task.minutes.value), setupMinutes: given(task.setupMinutes) },
    includesVerteilzeit: { value: task.includesVerteilzeit ? 'ja' : 'nein', look: 'given' },
    base: reckonedCell(isIn ? told.cases * told.minutesPerCase : null, `Fallzahl*${perCase}`, 'whole'),
    factor: reckonedCell(
      isIn ? told.factor : null,
      'IF(Verteilzeit_enthalten="ja",1-Abzug_vom_Jahr,1+Aufschlag_auf_den_Fall)',
      'four',
    ),
    work: reckonedCell(told.workMinutes, 'Minuten_vor_Verteilzeit*Faktor', 'whole'),
    posts: reckonedCell(told.posts, 'Arbeitsminuten/Minuten_je_Stelle', 'four'),
    ...{ low: plain(told.interval?.low ?? null), high: plain(told.interval?.high ?? null) },
    ...{
      source: sourceOf(task),
      casesFrom: ORIGIN_WORDS[task.cases.from],
      minutesFrom: ORIGIN_WORDS[task.minutes.from],
    },
    ...{ n: plain(task.minutes.sample?.n ?? null, 'whole'), sd: plain(task.minutes.sample?.sd ?? null) },
    note: isIn ? task.note : `${task.note} (nicht gerechnet: Fehler in den Zahlen)`.trim(),
    id: task.id,
  }
  return COLUMNS.map((column) => (cells[column] === '' ? null : (cells[column] ?? null)))
}
