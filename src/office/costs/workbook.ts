import { CSV_MARK, csvLineGerman } from '#ground/csv/index.ts'
import { writeWorkbook, type NumberFormat, type SheetToWrite, type WriteCell } from '#ground/sheets/index.ts'
import { netOf, vatRatesIn } from '#law/vat/index.ts'
import { COLUMN_NAMES } from './import-lines.ts'
import { FINANCING, isFunded, type CostItem } from './item.ts'
import type { Reckoned, ReckonedItem } from './reckon.ts'
import type { Statement } from './statement-store.ts'
import { FINANCING_WORDS } from './words.ts'

const head = (words: readonly string[]): WriteCell[] => words.map((value) => ({ value, look: 'head' }))
const euros = (cents: number | null): number | null => (cents === null ? null : cents / 100)
const given = (cents: number | null): WriteCell => ({ value: euros(cents), format: 'two', look: 'given' })

/** Columns of the sheet of items, the first ones as an import takes them back. */
const COLUMNS = [
  ...(['area', 'name', 'year', 'financing', 'vat', 'planned', 'approved', 'spent', 'running'] as const).map(
    (field) => COLUMN_NAMES[field][0],
  ),
  ...[COLUMN_NAMES.runningUntil[0], COLUMN_NAMES.source[0], COLUMN_NAMES.note[0]],
  ...[
    'Geplant ohne USt',
    'Abweichung (ausgegeben − geplant)',
    'Abweichung in %',
    'Noch verfügbar (bewilligt − ausgegeben)',
  ],
  'Noch nicht bewilligt',
]
const WIDTHS = [20, 38, 8, 18, 9, 16, 16, 16, 16, 12, 36, 36, 16, 18, 14, 18, 18]
/** The items begin below a title, what it is, and the headers. */
const FIRST = 4

/** A Kostenaufstellung as a workbook: values in yellow cells are typed, all others are formulas that reckon again. */
export function costsWorkbook(
  { statement, reckoned }: { readonly statement: Statement; readonly reckoned: Reckoned },
  { officeName, at }: { readonly officeName: string; readonly at: Temporal.Instant },
): Promise<Uint8Array> {
  return writeWorkbook({
    title: statement.name,
    about: `Kostenaufstellung. Alle Beträge in Euro einschließlich Umsatzsteuer. ${EMPTY}`,
    ...{ author: officeName, at },
    sheets: [itemsSheet(statement, reckoned), sumsSheet(reckoned), vatSheet(reckoned)],
  })
}

const EMPTY = 'Ein leeres Feld heißt: Der Betrag ist nicht bekannt.'

function itemsSheet({ name, note, isExample }: Statement, { items, total }: Reckoned): SheetToWrite {
  const last = FIRST + items.length - 1
  const sumOf = (letter: string, cents: number): WriteCell =>
    items.length === 0
      ? null
      : {
          value: cents / 100,
          formula: `SUM(${letter}${FIRST}:${letter}${last})`,
          format: 'two',
          look: 'strong',
        }
  const about = [isExample ? 'Beispiel einer anderen Stadt, keine Zahlen dieses Amtes.' : '', EMPTY, note]
  const sums: WriteCell[] = [
    { value: 'Summe', look: 'strong' },
    ...[null, null, null, null],
    ...[sumOf('F', total.planned.cents), sumOf('G', total.approved.cents), sumOf('H', total.spent.cents)],
    ...[sumOf('I', total.running.cents), null, null, null],
    sumOf(
      'M',
      items.reduce((all, it) => all + (netCents(it.item) ?? 0), 0),
    ),
    ...[sumOf('N', total.variance.cents), null, sumOf('P', total.left.cents)],
    sumOf(
      'Q',
      items.reduce((all, it) => all + (it.gap ?? 0), 0),
    ),
  ]
  return {
    ...{ name: 'Posten', widths: WIDTHS, frozenRows: FIRST - 1 },
    rows: [
      [{ value: name, look: 'title' }],
      [
        about
          .filter((words) => words !== '')
          .join(' ')
          .slice(0, 2000),
      ],
      head(COLUMNS),
      ...items.map((it, n) => itemRow(it, FIRST + n)),
      sums,
    ],
  }
}

const netCents = ({ planned, vat }: CostItem): number | null =>
  planned === null ? null : netOf(planned, vat)

function itemRow({ item, variance, varianceShare, left, gap }: ReckonedItem, row: number): WriteCell[] {
  const both = (a: string, b: string, formula: string): string =>
    `IF(OR(${a}${row}="",${b}${row}=""),"",${formula})`
  const cell = (value: number | null, formula: string, format: NumberFormat = 'signed'): WriteCell => ({
    ...{ value: value ?? '', formula, format },
  })
  return [
    ...[item.area, item.name, { value: item.year, format: 'year' as const }, FINANCING_WORDS[item.financing]],
    { value: item.vat / 100, format: 'percent', look: 'given' },
    ...[given(item.planned), given(item.approved), given(item.spent), given(item.running)],
    item.runningUntil === null ? null : { value: item.runningUntil, format: 'year' },
    ...[item.source, item.note],
    cell(euros(netCents(item)), `IF(F${row}="","",ROUND(F${row}/(1+E${row}),2))`, 'two'),
    cell(euros(variance), both('H', 'F', `H${row}-F${row}`)),
    cell(varianceShare, both('H', 'F', `IF(F${row}=0,"",(H${row}-F${row})/F${row})`), 'percent'),
    cell(euros(left), both('G', 'H', `G${row}-H${row}`)),
    cell(euros(gap), `IF(F${row}="","",MAX(0,F${row}-G${row}))`, 'two'),
  ]
}

/** Sums by where the money stands and by area, each a formula over the items. */
function sumsSheet({ items, byFinancing, byArea, total }: Reckoned): SheetToWrite {
  const last = Math.max(FIRST, FIRST + items.length - 1)
  const range = (letter: string): string => `Posten!$${letter}$${FIRST}:$${letter}$${last}`
  const sumIf = (letter: string, by: string, row: number, cents: number): WriteCell => ({
    ...{ value: cents / 100, format: 'two', formula: `SUMIF(${range(by)},$A${row},${range(letter)})` },
  })
  const states = FINANCING.flatMap((key) => byFinancing.filter(({ financing }) => financing === key))
  const rowOf = (words: string, by: string, row: number, sums: typeof total): WriteCell[] => [
    words,
    ...[sumIf('F', by, row, sums.planned.cents), sumIf('G', by, row, sums.approved.cents)],
    ...[sumIf('H', by, row, sums.spent.cents), sumIf('I', by, row, sums.running.cents)],
  ]
  const names = ['Geplant', 'Bewilligt', 'Ausgegeben', 'Laufend im Jahr']
  const areaHead = states.length + 4
  const unfunded = states.flatMap(({ financing }, n) => (isFunded(financing) ? [] : [`B${n + 2}`]))
  return {
    ...{ name: 'Summen', widths: [40, 16, 16, 16, 16], frozenRows: 1 },
    rows: [
      head(['Finanzierung', ...names]),
      ...states.map(({ financing, total: sums }, n) => rowOf(FINANCING_WORDS[financing], 'D', n + 2, sums)),
      [
        { value: 'Geplant ohne Finanzierung', look: 'strong' },
        {
          ...{ value: total.unfunded.cents / 100, format: 'two', look: 'strong' },
          ...(unfunded.length > 0 && { formula: unfunded.join('+') }),
        },
      ],
      [],
      head(['Bereich', ...names]),
      ...byArea.map(({ area, total: sums }, n) => rowOf(area, 'A', areaHead + 1 + n, sums)),
    ],
  }
}

/** The rates that hold in the years of the items, with their paragraph. */
function vatSheet({ items }: Reckoned): SheetToWrite {
  const years = [...new Set(items.map(({ item }) => item.year))].toSorted((a, b) => a - b)
  return {
    ...{ name: 'Umsatzsteuer', widths: [8, 10, 46, 40], frozenRows: 1 },
    rows: [
      head(['Jahr', 'Satz', 'Name', 'Rechtsgrundlage']),
      ...years.flatMap((year) =>
        vatRatesIn(year).map(({ percent, nameDe, norm }): WriteCell[] => [
          ...[
            { value: year, format: 'year' as const },
            { value: percent / 100, format: 'percent' as const },
            nameDe,
            norm,
          ],
        ]),
      ),
    ],
  }
}

/** Two rows that show how it is meant, obviously invented; whoever uses the table writes over them. */
const EXAMPLES: readonly (readonly (string | number | null)[])[] = [
  [
    'Umbau',
    'Beispielposten A',
    2027,
    'im Haushalt',
    19,
    45_000,
    45_000,
    12_500.5,
    null,
    null,
    'Kostenschätzung Hochbau',
    null,
  ],
  [
    'Technik',
    'Beispielposten B',
    2027,
    'nicht eingebracht',
    19,
    60_000,
    null,
    null,
    4_800,
    2032,
    'Angebot',
    'erfunden, bitte überschreiben',
  ],
]
const TEMPLATE = COLUMNS.slice(0, 12)

/** A table to fill in: the columns an import knows and two invented rows. */
export async function templateTable(kind: 'xlsx' | 'csv', at: Temporal.Instant): Promise<Uint8Array> {
  if (kind === 'csv')
    return Buffer.from(CSV_MARK + [TEMPLATE, ...EXAMPLES].map((row) => csvLineGerman(row)).join(''))
  return writeWorkbook({
    ...{
      title: 'Vorlage: Kostenaufstellung',
      about: 'Zum Einlesen in eine Kostenaufstellung',
      author: 'Willkommen',
      at,
    },
    sheets: [
      { name: 'Posten', widths: WIDTHS.slice(0, 12), frozenRows: 1, rows: [head(TEMPLATE), ...EXAMPLES] },
    ],
  })
}
