import { refuse, type Outcome } from '../act/refusal.ts'
import { columnLetter, type ReadCell, type ReadRow } from './sheet.ts'

/** What a table may tell: each field with the names its column may have, the one of our own template first. */
export interface HeadingRules<Field extends string> {
  readonly names: Readonly<Record<Field, readonly [string, ...string[]]>>
  /** Without a column for each of them a table cannot be taken. */
  readonly needed: readonly Field[]
}

export interface HeadedColumn<Field extends string> {
  readonly field: Field
  readonly at: number
  readonly letter: string
  readonly header: string
}

export interface Headings<Field extends string> {
  /** Row of the headers, as the spreadsheet counts. */
  readonly headRow: number
  readonly columns: readonly HeadedColumn<Field>[]
  /** Headers nothing is known by; their columns are not taken. */
  readonly unknown: readonly string[]
}

export type HeadingsRefusal = 'no-header' | 'missing-columns' | 'column-twice'

const HEAD_WITHIN = 30
/** Longer texts are no headers; to take one of ten thousand signs apart takes a tenth of a second, and a table has thousands. */
const HEAD_LONGEST = 200

/** Finds the row of headers and which column is which. A title above the table does no harm. */
export function findHeadings<Field extends string>(
  rows: readonly ReadRow[],
  { names, needed }: HeadingRules<Field>,
): Outcome<{ found: Headings<Field> }, HeadingsRefusal> {
  const fields = Object.keys(names) as Field[]
  const known = knownNames(names)
  const heads = rows.slice(0, HEAD_WITHIN).map((row) => ({ row, columns: columnsOf(row.cells, known) }))
  const best = heads.toSorted((a, b) => kinds(b.columns) - kinds(a.columns) || a.row.number - b.row.number)[0]
  const headersOf = (some: readonly Field[]): string => some.map((field) => names[field][0]).join(', ')
  if (!best || kinds(best.columns) === 0)
    return refuse('no-header', { field: 'file', detail: { needed: headersOf(needed) } })
  const { row, columns } = best
  const headRow = row.number
  const missing = needed.filter((field) => !columns.some((it) => it.field === field))
  if (missing.length > 0) {
    const found = textsOf(row.cells).join(', ').slice(0, 500)
    return refuse('missing-columns', {
      field: 'file',
      detail: { row: headRow, missing: headersOf(missing), found },
    })
  }
  for (const field of fields) {
    const same = columns.filter((it) => it.field === field)
    if (same.length > 1) {
      const told = same.map(({ letter, header }) => `${letter} „${header}“`).join(', ')
      return refuse('column-twice', { field: 'file', detail: { row: headRow, columns: told } })
    }
  }
  const taken = new Set(columns.map(({ header }) => header))
  return {
    ok: true,
    found: { headRow, columns, unknown: textsOf(row.cells).filter((text) => !taken.has(text)) },
  }
}

const kinds = (columns: readonly HeadedColumn<string>[]): number =>
  new Set(columns.map(({ field }) => field)).size

const textsOf = (cells: readonly ReadCell[]): string[] =>
  cells.flatMap((cell) => (typeof cell === 'string' ? [cell] : []))

function columnsOf<Field extends string>(
  cells: readonly ReadCell[],
  known: ReadonlyMap<string, Field>,
): HeadedColumn<Field>[] {
  return cells.flatMap((cell, at): HeadedColumn<Field>[] => {
    if (typeof cell !== 'string' || cell.length > HEAD_LONGEST) return []
    const field = known.get(bare(cell)) ?? known.get(bare(cell.replaceAll(BRACKETS, ' ')))
    return field ? [{ field, at, letter: columnLetter(at), header: cell }] : []
  })
}

const BRACKETS = /\([^)]*\)|\[[^\]]*\]/gu

/** Without a year or a unit behind, without signs and case. */
const bare = (header: string): string =>
  header
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/\s+in (?:minuten|min\.?|stunden|std\.?|h|tagen|sekunden|eur|euro|€)\s*$/gu, ' ')
    .replaceAll(/\b(?:19|20)\d\d\b/gu, ' ')
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim()

function knownNames<Field extends string>(
  names: Readonly<Record<Field, readonly [string, ...string[]]>>,
): ReadonlyMap<string, Field> {
  const all = Object.entries(names) as [Field, readonly string[]][]
  return new Map([
    ...all.flatMap(([field, of]) => of.map((name) => [bare(name.replaceAll(BRACKETS, ' ')), field] as const)),
    // a name as it stands counts more than what is left of another without its brackets
    ...all.flatMap(([field, of]) => of.map((name) => [bare(name), field] as const)),
  ])
}
