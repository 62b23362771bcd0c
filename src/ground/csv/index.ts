/** Door of tables as text (RFC 4180 and what spreadsheets make of it). Pure. */

export type Separator = ';' | ',' | '\t'
export type Encoding = 'utf-8' | 'utf-16le' | 'windows-1252'

/** UTF-8 when it is UTF-8, else the letters of Windows (Latin-1 and a few more); a mark at the beginning decides. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' }
  }
}

/** The sign that stands most often in the first line, outside of quotes. */
export function separatorOf(text: string): Separator {
  const head = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replaceAll(/"[^"]*"/g, '')
  const counts = ([';', ',', '\t'] as const).map((sign) => ({ sign, n: head.split(sign).length }))
  return counts.toSorted((a, b) => b.n - a.n)[0]!.sign
}

export interface Line {
  /** As an editor counts, from 1; of a record over several lines the first. */
  readonly number: number
  readonly cells: readonly string[]
}

/** Every record, empty lines left out. A quote that never ends takes the rest of the text: then the last record says so. */
export function* readCsv(text: string, separator: Separator): Generator<Line> {
  let [cells, cell, number, first]: [string[], string, number, number] = [[], '', 1, 1]
  const record = (): Line | null => {
    const line = { number: first, cells: [...cells, cell] }
    cells = []
    cell = ''
    return line.cells.some((it) => it.trim() !== '') ? line : null
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!
    if (sign === '"' && cell === '') {
      const end = endOfQuoted(text, at + 1)
      cell = text.slice(at + 1, end).replaceAll('""', '"')
      number += cell.split('\n').length - 1
      at = end
    } else if (sign === separator) {
      cells.push(cell)
      cell = ''
    } else if (sign === '\n' || (sign === '\r' && text[at + 1] !== '\n')) {
      const line = record()
      number += 1
      first = number
      if (line) yield line
    } else if (sign !== '\r') cell += sign
  }
  const last = record()
  if (last) yield last
}

/** Where the closing quote stands. */
function endOfQuoted(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at
  return text.length
}

/** One record. What a spreadsheet would take for a formula is written as text. */
export const csvLine = (cells: readonly (string | number | null)[]): string => recordOf(cells, String)

/** Digits behind the comma: more than any figure is worth, so that nothing is rounded twice. */
const DIGITS = 6

/** One record as a German spreadsheet reads it: a comma before the decimals. A number below zero is a number, no formula. */
export function csvLineGerman(cells: readonly (string | number | null)[], digits = DIGITS): string {
  const format = new Intl.NumberFormat('de-DE', {
    ...{ maximumFractionDigits: digits, useGrouping: false, signDisplay: 'negative' },
  })
  return recordOf(cells, (value) => format.format(value))
}

function recordOf(cells: readonly (string | number | null)[], said: (value: number) => string): string {
  const written = cells.map((cell) => {
    const text = cell === null ? '' : typeof cell === 'number' ? said(cell) : harmless(cell)
    return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  })
  return `${written.join(';')}\r\n`
}

/** One sign more in front, also where some stand already: `plain` takes exactly one away. */
const harmless = (text: string): string => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text)

/** What `csvLine` wrote, as it was. */
export const plain = (cell: string): string => (/^'+[=+\-@\t\r]/u.test(cell) ? cell.slice(1) : cell)

/** Spreadsheets read UTF-8 only with the mark. */
export const CSV_MARK = '\uFEFF'
