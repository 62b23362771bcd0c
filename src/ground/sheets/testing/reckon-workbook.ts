import { readXlsx } from 'hucre/xlsx'

type Value = string | number | boolean | null
interface CellAt {
  readonly sheet: string
  readonly column: number
  readonly row: number
}
interface Book {
  readonly cells: ReadonlyMap<string, { readonly formula: string | null; readonly stored: Value }>
  readonly names: ReadonlyMap<string, string>
}
type Piece = { readonly kind: 'number' | 'text' | 'word' | 'sign'; readonly text: string }

export interface FormulaCell {
  readonly at: string
  readonly formula: string
  readonly stored: Value
  readonly reckoned: Value
}

/**
 * Opens a workbook and reckons every formula anew, as a spreadsheet would: a small reader of its own that shares nothing
 * with the program but the file. Knows what our reports use: + - * /, comparison, SUM, SUMIF, IF, OR, MAX, ROUND, ROUNDUP, names (also those
 * that mean a column of the row they stand in), cells and ranges of other sheets.
 */
export async function reckonWorkbook(bytes: Uint8Array): Promise<readonly FormulaCell[]> {
  const read = await readXlsx(bytes, { readStyles: true })
  const cells = new Map<string, { formula: string | null; stored: Value }>()
  for (const { name, rows, cells: own } of read.sheets)
    rows.forEach((row, r) =>
      row.forEach((value, c) => {
        const cell = own?.get(`${r},${c}`)
        cells.set(keyOf({ sheet: name, column: c, row: r + 1 }), {
          formula: cell?.formula ?? null,
          stored: (cell?.formulaResult ?? value) as Value,
        })
      }),
    )
  const names = new Map((read.namedRanges ?? []).map(({ name, range }) => [name, range]))
  const book: Book = { cells, names }
  return [...cells].flatMap(([key, { formula, stored }]) => {
    if (formula === null) return []
    const [sheet = '', column = '', row = ''] = key.split('|')
    const at = { sheet, column: Number(column), row: Number(row) }
    return [{ at: key, formula, stored, reckoned: evaluate(formula, at, book) }]
  })
}

const keyOf = ({ sheet, column, row }: CellAt): string => `${sheet}|${column}|${row}`

function valueAt(at: CellAt, book: Book): Value {
  const cell = book.cells.get(keyOf(at))
  return cell?.formula ? evaluate(cell.formula, at, book) : (cell?.stored ?? null)
}

function evaluate(formula: string, at: CellAt, book: Book): Value {
  const reader = new Reader(piecesOf(formula), at, book)
  const value = reader.comparison()
  if (!reader.isAtEnd()) throw new Error(`not read to the end: ${formula}`)
  return Array.isArray(value) ? value[0]! : value
}

function piecesOf(formula: string): Piece[] {
  const shape =
    /\s*(?:(?<number>\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)|"(?<text>(?:[^"]|"")*)"|(?<word>(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_]*)?!?\$?[\p{L}_][\p{L}\p{N}_]*\$?\d*(?::\$?[A-Z]+\$?\d+)?)|(?<sign><>|<=|>=|[-+*/(),=<>]))/uy
  const pieces: Piece[] = []
  while (shape.lastIndex < formula.length) {
    const from = shape.lastIndex
    const groups = shape.exec(formula)?.groups
    const found = Object.entries(groups ?? {}).find(([, text]) => text !== undefined)
    if (!found) throw new Error(`unknown at ${from}: ${formula}`)
    pieces.push({ kind: found[0] as Piece['kind'], text: found[1]! })
  }
  return pieces
}

class Reader {
  private readonly pieces: readonly Piece[]
  private readonly at: CellAt
  private readonly book: Book
  private next = 0
  constructor(pieces: readonly Piece[], at: CellAt, book: Book) {
    this.pieces = pieces
    this.at = at
    this.book = book
  }

  isAtEnd = (): boolean => this.next === this.pieces.length
  private take(...signs: string[]): string | null {
    const piece = this.pieces[this.next]
    if (piece?.kind !== 'sign' || !signs.includes(piece.text)) return null
    this.next += 1
    return piece.text
  }

  comparison(): Value | Value[] {
    const left = this.sum()
    const sign = this.take('=', '<>', '<', '>', '<=', '>=')
    if (!sign) return left
    const right = this.sum()
    if (sign === '=') return same(left as Value, right as Value)
    throw new Error(`unused comparison ${sign}`)
  }

  private sum(): Value | Value[] {
    let value = this.product()
    for (let sign = this.take('+', '-'); sign; sign = this.take('+', '-')) {
      const right = amount(this.product())
      value = sign === '+' ? amount(value) + right : amount(value) - right
    }
    return value
  }

  private product(): Value | Value[] {
    let value = this.factor()
    for (let sign = this.take('*', '/'); sign; sign = this.take('*', '/')) {
      const right = amount(this.factor())
      value = sign === '*' ? amount(value) * right : amount(value) / right
    }
    return value
  }

  private factor(): Value | Value[] {
    if (this.take('-')) return -amount(this.factor())
    if (this.take('(')) return this.closed(this.comparison())
    const piece = this.pieces[this.next]!
    this.next += 1
    if (piece.kind === 'number') return Number(piece.text)
    if (piece.kind === 'text') return piece.text.replaceAll('""', '"')
    if (this.take('(')) return this.call(piece.text)
    return this.reference(this.book.names.get(piece.text) ?? piece.text)
  }

  private closed<T>(value: T): T {
    if (!this.take(')')) throw new Error('a bracket is not closed')
    return value
  }

  private call(name: string): Value {
    const given: (Value | Value[])[] = []
    do given.push(this.comparison())
    while (this.take(','))
    this.closed(null)
    const [first = null, second = null, third = null] = given
    switch (name) {
      case 'SUM':
        return given.flat().reduce<number>((sum, it) => sum + (typeof it === 'number' ? it : 0), 0)
      case 'SUMIF':
        return (first as Value[]).reduce<number>(
          (sum, it, index) =>
            sum + (same(it, second as Value) ? amount((third as Value[])[index] ?? null) : 0),
          0,
        )
      case 'OR':
        return given.includes(true)
      case 'MAX':
        return Math.max(...given.map((it) => amount(it)))
      case 'IF':
        return (first ? second : third) as Value
      case 'ROUND':
        return Math.round(amount(first) * 10 ** amount(second) * (1 + 1e-15)) / 10 ** amount(second)
      case 'ROUNDUP':
        return Math.ceil(amount(first) * 10 ** amount(second)) / 10 ** amount(second)
      default:
        throw new Error(`unknown function ${name}`)
    }
  }

  /** `Aufgaben!$E1` as a name means column E of the row it is used in; within a cell `B4` means B4. */
  private reference(text: string): Value | Value[] {
    const [, quoted, bare, columns, fixed, row, toColumn, toRow] =
      /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Z]+)(\$?)(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/u.exec(text) ?? []
    if (!columns) throw new Error(`unknown name ${text}`)
    const sheet = quoted?.replaceAll("''", "'") ?? bare ?? this.at.sheet
    const isOfRow = bare !== undefined && fixed === '' && row === '1' && !toColumn
    const from = { sheet, column: indexOf(columns), row: isOfRow ? this.at.row : Number(row) }
    if (!toColumn) return valueAt(from, this.book)
    const values: Value[] = []
    for (let r = from.row; r <= Number(toRow); r += 1)
      for (let c = from.column; c <= indexOf(toColumn); c += 1)
        values.push(valueAt({ sheet, column: c, row: r }, this.book))
    return values
  }
}

const indexOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.codePointAt(0)! - 64, 0) - 1

/** Spreadsheets compare texts without case; an empty cell is 0 and is "". */
function same(a: Value, b: Value): boolean {
  if (typeof a === 'string' && typeof b === 'string') return a.toLowerCase() === b.toLowerCase()
  return a === null || b === null ? [null, 0, ''].includes((a ?? b) as string) : a === b
}

function amount(value: Value | Value[]): number {
  if (value === null) return 0
  if (typeof value !== 'number') throw new Error(`no number: ${JSON.stringify(value)}`)
  return value
}
