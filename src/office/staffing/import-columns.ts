import {
  findHeadings,
  type HeadedColumn,
  type Headings,
  type HeadingsRefusal,
  type ReadRow,
} from '#ground/sheets/index.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'

/** What a table of tasks may tell, in the order of the template. */
export const IMPORT_FIELDS = [
  'id',
  'area',
  'name',
  'concern',
  'cases',
  'minutes',
  'setupMinutes',
  'includesVerteilzeit',
  'source',
  'n',
  'sd',
  'note',
] as const
export type ImportField = (typeof IMPORT_FIELDS)[number]

/** How the columns are called in our own template; what offices call them besides. Compared without case, signs and units. */
export const COLUMN_NAMES: Readonly<Record<ImportField, readonly [string, ...string[]]>> = {
  id: ['Kennung', 'ID'],
  area: ['Bereich', 'Team', 'Sachgebiet', 'Abteilung', 'Organisationseinheit', 'Aufgabenbereich'],
  name: ['Aufgabe', 'Tätigkeit', 'Leistung', 'Aufgabenbezeichnung', 'Bezeichnung', 'Prozess'],
  concern: ['Anliegen', 'Anliegenschlüssel'],
  cases: [
    'Fallzahl',
    'Fallzahlen',
    'Fälle',
    'Fälle im Jahr',
    'Fälle je Jahr',
    'Fallzahl im Jahr',
    'Fallzahl je Jahr',
  ],
  minutes: [
    'Bearbeitungszeit (Minuten)',
    ...['Bearbeitungszeit', 'Mittlere Bearbeitungszeit', 'mBZ', 'Minuten', 'Minuten je Fall'],
    ...['Bearbeitungszeit je Fall', 'Zeit je Fall', 'Grundzeit', 'Grundzeit je Fall'],
  ],
  setupMinutes: ['Rüstzeit (Minuten)', 'Rüstzeit', 'Rüst- und Wegezeit', 'Rüstzeit je Fall', 'Wegezeit'],
  includesVerteilzeit: [
    'Verteilzeit enthalten',
    'enthält Verteilzeit',
    'inklusive Verteilzeit',
    'inkl. Verteilzeit',
  ],
  source: ['Quelle', 'Herkunft', 'Datenquelle'],
  n: ['Stichprobe', 'Stichprobengröße', 'Stichprobenumfang', 'n', 'Anzahl Messungen'],
  sd: ['Standardabweichung', 'Streuung', 's', 'SD'],
  note: ['Bemerkung', 'Bemerkungen', 'Anmerkung', 'Notiz', 'Hinweis'],
}

export type ImportColumn = HeadedColumn<ImportField>
export type Columns = Headings<ImportField>

export type ColumnsRefusal = HeadingsRefusal | 'wrong-unit'

/** Finds the row of headers and which column is which; times in another unit than minutes are refused. */
export function findColumns(rows: readonly ReadRow[]): Outcome<{ found: Columns }, ColumnsRefusal> {
  const headings = findHeadings(rows, { names: COLUMN_NAMES, needed: ['name', 'cases'] })
  if (!headings.ok) return headings
  const { headRow, columns } = headings.found
  const inHours = columns.find(({ field, header }) => isTime(field) && HOURS.test(header))
  if (!inHours) return headings
  const { letter: column, header } = inHours
  return refuse('wrong-unit', { field: 'file', detail: { row: headRow, column, header } })
}

const isTime = (field: ImportField): boolean => field === 'minutes' || field === 'setupMinutes'
const HOURS = /\b(?:stunden?|std|h|tagen?|tage|sekunden?|sek|s)\b/iu

/** Columns as a page tells of them: the name in the template, and what else it may be called. */
export const importColumns: readonly { readonly name: string; readonly others: readonly string[] }[] =
  IMPORT_FIELDS.map((field) => ({ name: COLUMN_NAMES[field][0], others: COLUMN_NAMES[field].slice(1) }))
