import { columnLetter, type ReadCell, type ReadRow } from '#ground/sheets/index.ts'
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

export interface ImportColumn {
  readonly field: ImportField
  readonly at: number
  readonly letter: string
  readonly header: string
}

export interface Columns {
  /** Row of the headers, as the spreadsheet counts. */
  readonly headRow: number
  readonly columns: readonly ImportColumn[]
  /** Headers nothing is known by; their columns are not taken. */
  readonly unknown: readonly string[]
}

export type ColumnsRefusal = 'no-header' | 'missing-columns' | 'column-twice' | 'wrong-unit'

const HEAD_WITHIN = 30
/** Longer texts are no headers; to take one of ten thousand signs apart takes a tenth of a second, and a table has thousands. */
const HEAD_LONGEST = 200
const NEEDED = ['name', 'cases'] as const satisfies readonly ImportField[]

/** Finds the row of headers and which column is which. A title above the table does no harm. */
export function findColumns(rows: readonly ReadRow[]): Outcome<{ found: Columns }, ColumnsRefusal> {
  const heads = rows.slice(0, HEAD_WITHIN).map((row) => ({ row, columns: columnsOf(row.cells) }))
  const best = heads.toSorted((a, b) => kinds(b.columns) - kinds(a.columns) || a.row.number - b.row.number)[0]
  if (!best || kinds(best.columns) === 0)
    return refuse('no-header', { field: 'file', detail: { needed: headersOf(NEEDED) } })
  const { row, columns } = best
  const headRow = row.number
  const missing = NEEDED.filter((field) => !columns.some((it) => it.field === field))
  if (missing.length > 0)
    return refuse('missing-columns', {
      field: 'file',
      detail: {
        row: headRow,
        missing: headersOf(missing),
        found: textsOf(row.cells).join(', ').slice(0, 500),
      },
    })
  for (const field of IMPORT_FIELDS) {
    const same = columns.filter((it) => it.field === field)
    if (same.length > 1)
      return refuse('column-twice', {
        field: 'file',
        detail: {
          row: headRow,
          columns: same.map(({ letter, header }) => `${letter} „${header}“`).join(', '),
        },
      })
  }
  const inHours = columns.find(({ field, header }) => isTime(field) && HOURS.test(header))
  if (inHours)
    return refuse('wrong-unit', {
      field: 'file',
      detail: { row: headRow, column: inHours.letter, header: inHours.header },
    })
  const taken = new Set(columns.map(({ header }) => header))
  return {
    ok: true,
    found: { headRow, columns, unknown: textsOf(row.cells).filter((text) => !taken.has(text)) },
  }
}

const isTime = (field: ImportField): boolean => field === 'minutes' || field === 'setupMinutes'
const HOURS = /\b(?:stunden?|std|h|tagen?|tage|sekunden?|sek|s)\b/iu

const kinds = (columns: readonly ImportColumn[]): number => new Set(columns.map(({ field }) => field)).size

const textsOf = (cells: readonly ReadCell[]): string[] =>
  cells.flatMap((cell) => (typeof cell === 'string' ? [cell] : []))

const headersOf = (fields: readonly ImportField[]): string =>
  fields.map((field) => COLUMN_NAMES[field][0]).join(', ')

function columnsOf(cells: readonly ReadCell[]): ImportColumn[] {
  return cells.flatMap((cell, at): ImportColumn[] => {
    const field = typeof cell === 'string' && cell.length <= HEAD_LONGEST ? KNOWN.get(bare(cell)) : undefined
    return field ? [{ field, at, letter: columnLetter(at), header: cell as string }] : []
  })
}

/** Without what stands in brackets, without a year or a unit behind, without signs and case. */
function bare(header: string): string {
  return header
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/\([^)]*\)|\[[^\]]*\]/gu, ' ')
    .replaceAll(/\s+in (?:minuten|min\.?|stunden|std\.?|h|tagen|sekunden)\s*$/gu, ' ')
    .replaceAll(/\b(?:19|20)\d\d\b/gu, ' ')
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim()
}

const KNOWN: ReadonlyMap<string, ImportField> = new Map(
  IMPORT_FIELDS.flatMap((field) => COLUMN_NAMES[field].map((name) => [bare(name), field] as const)),
)

/** Columns as a page tells of them: the name in the template, and what else it may be called. */
export const importColumns: readonly { readonly name: string; readonly others: readonly string[] }[] =
  IMPORT_FIELDS.map((field) => ({ name: COLUMN_NAMES[field][0], others: COLUMN_NAMES[field].slice(1) }))
