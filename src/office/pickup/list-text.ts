/** A delivery's list as text: from bytes to rows of named fields. Pure; knows how printers and spreadsheets write. */

export const LIST_BYTES_MAX = 512 * 1024
export const LIST_ROWS_MAX = 2000

export const LIST_FIELDS = ['serial', 'familyName', 'givenNames', 'birth', 'kind', 'received'] as const
export type ListField = (typeof LIST_FIELDS)[number]
/** One row as it was written. `line`: of the file, counted from 1. */
export type RawRow = { readonly line: number } & Readonly<Record<ListField, string>>

export type ListRefusal = 'list-empty' | 'list-too-long' | 'columns-missing' | 'not-a-list'

/** UTF-8 (with or without mark), UTF-16 with mark, else Windows-1252, as spreadsheets in Germany write. */
export function decodeList(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** How columns may be called, in capitals and without anything but letters; the first name that is there wins. */
const NAMES: Readonly<Record<ListField | 'wholeName', readonly string[]>> = {
  serial: [
    'SERIENNUMMER SERIENNR SERIAL SERIALNUMBER DOKUMENTENNUMMER DOKUMENTNUMMER DOKUMENTNR KARTENNUMMER KARTENNR',
    'AUFTRAGSNUMMER AUFTRAGSNR BESTELLNUMMER BESTELLNR ORDERNUMBER ORDER NUMMER NR',
  ],
  familyName: ['NACHNAME FAMILIENNAME SURNAME LASTNAME FAMILYNAME'],
  givenNames: ['VORNAME VORNAMEN GIVENNAMES GIVENNAME FIRSTNAME FIRSTNAMES'],
  wholeName: ['NAME INHABER NAMEVORNAME'],
  birth: ['GEBURTSDATUM GEBDATUM GEBDAT GEBURTSTAG GEBOREN GEB BIRTHDATE DATEOFBIRTH DOB'],
  kind: ['DOKUMENTART DOKUMENTTYP DOKUMENTENART KARTENTYP KARTENART PRODUKT ART TYP TYPE KIND'],
  received: ['LIEFERDATUM EINGANGSDATUM EINGANG GELIEFERTAM DELIVERYDATE DELIVERED RECEIVED DATUM DATE'],
}

export type ReadList =
  | { readonly ok: true; readonly rows: readonly RawRow[] }
  | { readonly ok: false; readonly refusal: ListRefusal; readonly missing?: readonly ListField[] }

/** Reads the whole list or says what is missing. Rows without any sign are left out. */
export function readListText(text: string): ReadList {
  if (text.includes('\0')) return { ok: false, refusal: 'not-a-list' }
  const lines = cellsOf(text.replace(/^\uFEFF/, ''))
  const [head, ...body] = lines.filter(({ cells }) => cells.some((cell) => cell !== ''))
  if (!head) return { ok: false, refusal: 'list-empty' }
  const columns = columnsOf(head.cells)
  const missing = (['serial', 'familyName', 'birth'] as const).filter((field) =>
    field === 'familyName' ? columns.familyName < 0 && columns.wholeName < 0 : columns[field] < 0,
  )
  if (missing.length > 0) return { ok: false, refusal: 'columns-missing', missing }
  if (body.length === 0) return { ok: false, refusal: 'list-empty' }
  if (body.length > LIST_ROWS_MAX) return { ok: false, refusal: 'list-too-long' }
  return { ok: true, rows: body.map(({ line, cells }) => rowOf(line, cells, columns)) }
}

type Columns = Readonly<Record<ListField | 'wholeName', number>>

function columnsOf(head: readonly string[]): Columns {
  const plain = head.map((cell) =>
    cell
      .toUpperCase()
      .normalize('NFD')
      .replace(/[^A-Z]/g, ''),
  )
  const find = (field: ListField | 'wholeName') => {
    const names = NAMES[field].flatMap((some) => some.split(' '))
    const name = names.find((one) => plain.includes(one))
    return name === undefined ? -1 : plain.indexOf(name)
  }
  const keys = [...LIST_FIELDS, 'wholeName'] as const
  return Object.fromEntries(keys.map((key) => [key, find(key)])) as Columns
}

function rowOf(line: number, cells: readonly string[], columns: Columns): RawRow {
  const at = (field: ListField | 'wholeName', most: number) => (cells[columns[field]] ?? '').slice(0, most)
  const [family = '', given = ''] = at('wholeName', 300).split(',')
  const familyName = columns.familyName >= 0 ? at('familyName', 300) : family.trim()
  const givenNames = columns.givenNames >= 0 ? at('givenNames', 300) : given.trim()
  const rest = { birth: at('birth', 100), kind: at('kind', 100), received: at('received', 100) }
  return { line, serial: at('serial', 200), familyName, givenNames, ...rest }
}

/** Comma, semicolon, tabulator or bar: whichever is most in the first line with something in it. */
function separatorOf(text: string): string {
  const first = text.split(/\r\n|\r|\n/).find((line) => line.trim() !== '') ?? ''
  const bare = first.replace(/"[^"]*"/g, '')
  const counts = [';', '\t', ',', '|'].map((sign) => ({ sign, count: bare.split(sign).length }))
  return counts.toSorted((a, b) => b.count - a.count)[0]!.sign
}

/** RFC 4180 with any separator: quotes hold separators and line ends; "" is a quote. */
function cellsOf(text: string): { line: number; cells: string[] }[] {
  const separator = separatorOf(text)
  const rows: { line: number; cells: string[] }[] = []
  let [cells, cell, quoted, line, begun]: [string[], string, boolean, number, number] = [[], '', false, 1, 1]
  const endCell = () => {
    cells.push(clean(cell))
    cell = ''
  }
  for (let n = 0; n < text.length; n++) {
    const sign = text[n]!
    if (quoted && sign === '"' && text[n + 1] === '"') cell += text[++n]!
    else if (sign === '"' && (quoted || cell.trim() === '')) quoted = !quoted
    else if (!quoted && sign === separator) endCell()
    else if (!quoted && (sign === '\n' || sign === '\r')) {
      if (sign === '\r' && text[n + 1] === '\n') n++
      endCell()
      rows.push({ line: begun, cells })
      cells = []
      begun = ++line
    } else {
      if (sign === '\n') line++
      cell += sign
    }
  }
  endCell()
  rows.push({ line: begun, cells })
  return rows
}

/** Blanks, marks that cannot be seen, and what a spreadsheet puts before a number to keep its zeros (="012"). */
function clean(cell: string): string {
  return cell
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/^\s*=\s*"?|"$/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
