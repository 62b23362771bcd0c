import {
  findHeadings,
  numberIn,
  numberStyleOf,
  textIn,
  type Bounds,
  type CellTrouble,
  type CellValue,
  type HeadedColumn,
  type Headings,
  type HeadingsRefusal,
  type NumberStyle,
  type ReadCell,
  type ReadRow,
} from '#ground/sheets/index.ts'
import type { Outcome } from '#ground/act/refusal.ts'
import { grossOf, vatRateIn } from '#law/vat/index.ts'
import { AMOUNTS, BOUNDS, type Amount, type Financing, type ItemBody } from './item.ts'

/** What a table may tell of an item, in the order of the template. A column without "netto" is gross. */
export const COLUMN_NAMES = {
  area: ['Bereich', 'Maßnahme', 'Kostenart', 'Kategorie'],
  name: ['Posten', 'Position', 'Bezeichnung', 'Gegenstand', 'Kostenposition'],
  year: ['Jahr', 'Haushaltsjahr', 'HHJ'],
  financing: ['Finanzierung', 'Finanzierungsstand', 'Status', 'Stand'],
  vat: ['USt-Satz', 'Umsatzsteuer', 'USt', 'MwSt', 'MwSt-Satz', 'Mehrwertsteuer', 'Steuersatz'],
  planned: ['Geplant brutto', 'Geplant', 'Plan', 'Planansatz', 'Kosten', 'Betrag', 'Brutto'],
  plannedNet: ['Geplant netto', 'Plan netto', 'Netto', 'Betrag netto', 'Kosten netto'],
  approved: ['Bewilligt brutto', 'Bewilligt', 'Ansatz', 'Haushaltsansatz', 'Genehmigt'],
  approvedNet: ['Bewilligt netto', 'Ansatz netto'],
  spent: ['Ausgegeben brutto', 'Ausgegeben', 'Ist', 'Ausgaben', 'Abgerechnet'],
  spentNet: ['Ausgegeben netto', 'Ist netto'],
  running: ['Laufend im Jahr brutto', 'Laufend im Jahr', 'Laufend', 'Folgekosten', 'Laufende Kosten'],
  runningNet: ['Laufend im Jahr netto', 'Laufend netto', 'Folgekosten netto'],
  runningUntil: ['Laufend bis', 'Läuft bis', 'Ende'],
  source: ['Quelle', 'Beleg', 'Herkunft'],
  note: ['Bemerkung', 'Bemerkungen', 'Anmerkung', 'Hinweis'],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>
export type ImportField = keyof typeof COLUMN_NAMES

export type CellFault =
  | CellTrouble
  | 'missing'
  | 'no-year'
  | 'no-financing'
  | 'rate-not-in-force'
  | 'no-rate'
  | 'parts-of-cents'
  | 'net-without-rate'
  | 'net-and-gross'
  | 'ends-before'
  | 'row-twice'

/** A cell that cannot be taken, so that whoever made the table finds it. */
export interface CellMark {
  readonly row: number
  /** Letter of the column; empty when there is no such column. */
  readonly column: string
  readonly header: string
  readonly code: CellFault
  readonly shown: string
  readonly detail: Readonly<Record<string, string | number>>
}

/** What one row tells; null: its cell is empty or there is no such column. */
export type ImportLine = {
  readonly [Part in keyof ItemBody]: Part extends 'area' | 'name' | 'year'
    ? ItemBody[Part]
    : ItemBody[Part] | null
} & { readonly row: number }

export interface ReadLines {
  readonly lines: readonly ImportLine[]
  readonly faults: readonly CellMark[]
  /** Numbers read in German although nothing proved it; `B4 „1.234“`. */
  readonly guessed: readonly string[]
  /** Rows of sums, left out. */
  readonly sums: number
  readonly unknown: readonly string[]
}

const SUMS = /^(?:zwischen|gesamt)?summen?(?:$|[\s:])|^(?:gesamt|insgesamt|total)(?:$|[\s:])/iu
const EUROS: Bounds = { least: 0, most: BOUNDS.cents.most / 100 }
const PERCENTS: Bounds = { least: 0, most: 100 }

/** Reads the rows below the headers of a table. */
export function readLines(rows: readonly ReadRow[]): Outcome<{ read: ReadLines }, HeadingsRefusal> {
  const headings = findHeadings<ImportField>(rows, { names: COLUMN_NAMES, needed: ['area', 'name', 'year'] })
  if (!headings.ok) return headings
  const { headRow, columns, unknown } = headings.found
  const below = rows.filter(({ number }) => number > headRow)
  const style = styleOf(below, columns)
  const read = below.map((row) => new Row(row, headings.found, style).read())
  return {
    ok: true,
    read: {
      lines: read.flatMap(({ line }) => (line ? [line] : [])),
      faults: read.flatMap(({ faults }) => faults),
      guessed: read.flatMap(({ guessed }) => guessed),
      sums: read.filter(({ isSum }) => isSum).length,
      unknown,
    },
  }
}

const isMoney = (field: ImportField): boolean =>
  AMOUNTS.some((amount) => field === amount || field === `${amount}Net`)

/** How money is written is proved by all its columns together. */
const styleOf = (rows: readonly ReadRow[], columns: readonly HeadedColumn<ImportField>[]): NumberStyle =>
  numberStyleOf(
    rows.flatMap(({ cells }) =>
      columns.flatMap(({ field, at }) => {
        const cell = cells[at]
        return isMoney(field) && typeof cell === 'string' ? [bareMoney(cell)] : []
      }),
    ),
  )

const bareMoney = (text: string): string => text.replaceAll(/€|EUR/giu, '').trim()

interface ReadRowResult {
  readonly line: ImportLine | null
  readonly faults: readonly CellMark[]
  readonly guessed: readonly string[]
  readonly isSum: boolean
}

/** One row while it is read: each fault stands with its cell. */
class Row {
  readonly #row: ReadRow
  readonly #columns: ReadonlyMap<ImportField, HeadedColumn<ImportField>>
  readonly #style: NumberStyle
  readonly #faults: CellMark[] = []
  readonly #guessed: string[] = []

  constructor(row: ReadRow, { columns }: Headings<ImportField>, style: NumberStyle) {
    this.#row = row
    this.#columns = new Map(columns.map((column) => [column.field, column]))
    this.#style = style
  }

  read(): ReadRowResult {
    const area = this.#text('area', BOUNDS.text.area)
    const name = this.#text('name', BOUNDS.text.name)
    if (SUMS.test(name ?? area ?? '')) return { line: null, faults: [], guessed: [], isSum: true }
    if (area === null) this.#needed('area')
    if (name === null) this.#needed('name')
    const year = this.#year('year')
    if (year === null) this.#needed('year')
    const vat = this.#vat(year)
    const runningUntil = this.#year('runningUntil')
    if (runningUntil !== null && year !== null && runningUntil < year)
      this.#mark('runningUntil', 'ends-before', { year })
    const line = {
      ...{ row: this.#row.number, area: area ?? '', name: name ?? '', year: year ?? 0, vat, runningUntil },
      financing: this.#financing(),
      ...{ planned: this.#cents('planned', vat), approved: this.#cents('approved', vat) },
      ...{ spent: this.#cents('spent', vat), running: this.#cents('running', vat) },
      ...{ source: this.#text('source', BOUNDS.text.source), note: this.#text('note', BOUNDS.text.note) },
    }
    const [faults, guessed] = [this.#faults, this.#guessed]
    return { line: faults.length === 0 ? line : null, faults, guessed, isSum: false }
  }

  #cell(field: ImportField): ReadCell {
    return this.#row.cells[this.#columns.get(field)?.at ?? -1] ?? null
  }

  #mark(field: ImportField, code: CellFault, detail: CellMark['detail'] = {}): null {
    const column = this.#columns.get(field)
    const shown = String(this.#cell(field) ?? '').slice(0, 60)
    const { letter = '', header = '' } = column ?? {}
    this.#faults.push({ row: this.#row.number, column: letter, header, code, shown, detail })
    return null
  }

  #needed(field: ImportField): void {
    const letter = this.#columns.get(field)?.letter
    if (!this.#faults.some(({ column }) => column === letter)) this.#mark(field, 'missing')
  }

  #take<T>(field: ImportField, value: CellValue<T>, detail: CellMark['detail'] = {}): T | null {
    if (!value.ok) return this.#mark(field, value.fault, detail)
    if (value.guessed)
      this.#guessed.push(
        `${this.#columns.get(field)!.letter}${this.#row.number} „${String(this.#cell(field))}“`,
      )
    return value.value
  }

  #text(field: ImportField, most: number): string | null {
    return this.#take(field, textIn(this.#cell(field), most), { most })
  }

  #year(field: ImportField): number | null {
    const { least, most } = BOUNDS.year
    const cell = this.#cell(field)
    if (cell === null || cell === '') return null
    const year = Number(cell)
    return Number.isInteger(year) && year >= least && year <= most
      ? year
      : this.#mark(field, 'no-year', { least, most })
  }

  #financing(): Financing | null {
    const said = this.#text('financing', 80)
    if (said === null) return null
    return FINANCING_WORDS.get(plain(said)) ?? this.#mark('financing', 'no-financing')
  }

  /** `19`, `19 %`, `0,19`; a share of one is what a cell in per cent holds. */
  #vat(year: number | null): number | null {
    const cell = this.#cell('vat')
    const asNumber = typeof cell === 'string' ? cell.replace('%', '').trim() : cell
    const read = this.#take('vat', numberIn(asNumber, 'german', PERCENTS))
    if (read === null) return null
    const percent = read > 0 && read < 1 ? Math.round(read * 10_000) / 100 : read
    if (!Number.isInteger(percent)) return this.#mark('vat', 'no-rate')
    if (year === null) return percent
    const rate = vatRateIn(percent, year)
    if (rate.ok) return percent
    return this.#mark('vat', 'rate-not-in-force', { percent, year, known: rate.known.join(', ') })
  }

  /** Gross cents; from the net column with the rate, and where both stand they must agree to the cent. */
  #cents(amount: Amount, vat: number | null): number | null {
    const gross = this.#euros(amount)
    const net = this.#euros(`${amount}Net`)
    if (net === null) return gross
    if (vat === null) {
      if (!this.#faults.some(({ column }) => column === this.#columns.get('vat')?.letter))
        this.#mark(`${amount}Net`, 'net-without-rate')
      return gross
    }
    const reckoned = grossOf(net, vat)
    if (gross !== null && Math.abs(gross - reckoned) > 1)
      this.#mark(amount, 'net-and-gross', { net, gross, reckoned, percent: vat })
    return gross ?? reckoned
  }

  #euros(field: ImportField): number | null {
    const cell = this.#cell(field)
    const bare = typeof cell === 'string' ? bareMoney(cell) : cell
    const euros = this.#take(field, numberIn(bare === '' ? null : bare, this.#style, EUROS), {
      most: EUROS.most,
    })
    if (euros === null) return null
    const cents = Math.round(euros * 100)
    // a spreadsheet's sum of cents is off by the last of its sixteen digits
    return Math.abs(cents - euros * 100) < 1e-4 ? cents : this.#mark(field, 'parts-of-cents')
  }
}

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim()

/** How offices write where the money stands. */
const FINANCING_WORDS: ReadonlyMap<string, Financing> = new Map(
  (
    [
      ['in-budget', 'im Haushalt', 'eingebracht', 'Haushalt', 'veranschlagt'],
      ['approved', 'bewilligt', 'genehmigt', 'außerplanmäßig bewilligt', 'überplanmäßig bewilligt'],
      ['third-party', 'Förderung', 'gefördert', 'Dritte', 'Drittmittel', 'Zuschuss'],
      ['requested', 'angemeldet', 'beantragt'],
      ['not-requested', 'nicht eingebracht', 'nicht angemeldet', 'offen', 'ungeklärt'],
      ['rejected', 'abgelehnt', 'gestrichen'],
    ] as const
  ).flatMap(([state, ...said]) => [state, ...said].map((words) => [plain(words), state] as const)),
)

/** Columns as a page tells of them: the name in the template, and what else it may be called. */
export const importColumns: readonly { readonly name: string; readonly others: readonly string[] }[] =
  Object.values(COLUMN_NAMES).map(([name, ...others]) => ({ name, others }))
