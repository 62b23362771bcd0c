import {
  findHeadings,
  numberIn,
  numberStyleOf,
  textIn,
  type Headings,
  type NumberStyle,
  type ReadCell,
  type ReadRow,
} from '#ground/sheets/index.ts'
import type { Outcome } from '#ground/act/refusal.ts'
import type { HeadingsRefusal } from '#ground/sheets/index.ts'
import type { Kpi } from './kpi.ts'
import { KPIS } from './kpis.ts'
import { periodTyped } from './period.ts'
import { SOURCE_MOST, type GivenValue } from './value.ts'

/** A table of values as an office has it: figure, time, value, cases, source. Pure. */

export type ValueColumn = 'kpi' | 'period' | 'value' | 'n' | 'source'

const NAMES: Readonly<Record<ValueColumn, readonly [string, ...string[]]>> = {
  kpi: ['Kennzahl', 'Schlüssel', 'KPI', 'Indikator', 'Name'],
  period: ['Zeitraum', 'Monat', 'Quartal', 'Jahr', 'Periode'],
  value: ['Wert', 'Ergebnis', 'Anteil'],
  n: ['Fälle', 'n', 'Grundgesamtheit', 'Anzahl', 'Antworten'],
  source: ['Quelle', 'Herkunft', 'Nachweis'],
}

/** Bytes of a file; as many as a form of the program may have, less what belongs to the form. */
export const IMPORT_BYTES = 900_000

/** The headers of our own template. */
export const TEMPLATE_HEADS: readonly string[] = Object.values(NAMES).map(([name]) => name)

export const headingsOf = (
  rows: readonly ReadRow[],
): Outcome<{ found: Headings<ValueColumn> }, HeadingsRefusal> =>
  findHeadings(rows, { names: NAMES, needed: ['kpi', 'period', 'value'] })

export type RowWhy = 'unknown-kpi' | 'no-period' | 'no-number' | 'two-ways' | 'too-long'

export interface ReadValue {
  readonly line: number
  readonly kpi: Kpi
  readonly given: GivenValue
}

export interface ValueFault {
  /** As the spreadsheet counts. */
  readonly line: number
  readonly column: ValueColumn
  readonly why: string
  /** What stands there, shortened. */
  readonly value: string
}

const byName = new Map(
  KPIS.flatMap((kpi) => [[kpi.key, kpi] as const, [kpi.name.toLocaleLowerCase('de'), kpi] as const]),
)

/** How the numbers of a table are written: its other numbers prove it. */
export function styleOf(rows: readonly ReadRow[], { columns }: Headings<ValueColumn>): NumberStyle {
  const numbers = columns.filter(({ field }) => field === 'value' || field === 'n')
  return numberStyleOf(
    rows.flatMap(({ cells }) =>
      numbers.flatMap(({ at }) => {
        const cell = cells[at]
        return typeof cell === 'string' ? [cell.replaceAll('%', '').trim()] : []
      }),
    ),
  )
}

/** One row; shares stand in percent. `source` is taken where the row has none. */
export function readValueRow(
  { number, cells }: ReadRow,
  { columns }: Headings<ValueColumn>,
  style: NumberStyle,
  source: string,
): ReadValue | ValueFault {
  const cell = (field: ValueColumn): ReadCell =>
    cells[columns.find((it) => it.field === field)?.at ?? -1] ?? null
  const fault = (column: ValueColumn, why: string): ValueFault => ({
    ...{ line: number, column, why },
    value: String(cell(column) ?? '').slice(0, 60),
  })
  const kpi = byName.get(
    String(cell('kpi') ?? '')
      .trim()
      .toLocaleLowerCase('de'),
  )
  if (!kpi) return fault('kpi', 'unknown-kpi')
  const period = periodTyped(String(cell('period') ?? ''), kpi.grain)
  if (period === null) return fault('period', 'no-period')
  const value = numberOf(cell('value'), style)
  if (typeof value === 'string') return fault('value', value)
  const n = numberOf(cell('n'), style)
  if (typeof n === 'string') return fault('n', n)
  if (value === null) return fault('value', 'no-number')
  const words = textIn(cell('source'), SOURCE_MOST)
  if (!words.ok) return fault('source', words.fault)
  const given = {
    period,
    value: kpi.unit === 'share' ? value / 100 : value,
    n,
    source: words.value ?? source,
  }
  return { line: number, kpi, given }
}

/** A number, nothing, or why it is none. A percent sign behind it does no harm. */
function numberOf(cell: ReadCell, style: NumberStyle): number | null | string {
  const bare = typeof cell === 'string' ? cell.replaceAll('%', '').trim() : cell
  const read = numberIn(bare === '' ? null : bare, style, { least: 0, most: 1e12 })
  return read.ok ? read.value : read.fault
}
