import { decodeText, plain, readCsv, separatorOf } from '../csv/index.ts'
import { judgePackage } from './judge-package.ts'
import { SHEET_LIMITS, type SheetLimits } from './limits.ts'
import { readBeside } from './read-beside.ts'
import { overLimit, refused, type ReadRow, type SheetReading } from './sheet.ts'

/**
 * The rows of a table somebody hands in: a workbook (.xlsx) or text (.csv; UTF-8, UTF-16, Windows-1252; `;`, `,` or tab).
 * Known by what it is, never by its name. Nothing is reckoned, nothing outside is opened.
 * @param preferred names of sheets, best first; else the first one that is read.
 */
export async function readTable(
  bytes: Uint8Array,
  preferred: readonly string[] = [],
  limits: SheetLimits = SHEET_LIMITS,
): Promise<SheetReading> {
  if (bytes.byteLength === 0) return refused('empty')
  if (bytes.byteLength > limits.bytes) return refused('too-large', limits.bytes)
  switch (kindOf(bytes)) {
    case 'package': {
      const wrong = await judgePackage(bytes, limits)
      return wrong ?? readBeside(bytes, preferred, limits)
    }
    case 'compound':
      return refused('old-or-locked')
    case 'text':
      return readText(bytes, limits)
    case 'other':
      return refused('not-a-table')
  }
}

type Kind = 'package' | 'compound' | 'text' | 'other'

function kindOf(bytes: Uint8Array): Kind {
  const begins = (...signs: number[]): boolean => signs.every((sign, at) => bytes[at] === sign)
  if (begins(0x50, 0x4b)) return 'package'
  // the container of Excel until 2003, and of every workbook behind a password
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return 'compound'
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1').trimStart()
  if (/^(?:%PDF|<(?:\?xml|!doctype|html|table)|\{\\rtf)/iu.test(start)) return 'other'
  if (begins(0xff, 0xfe)) return 'text'
  return bytes.subarray(0, 100_000).some((byte) => byte < 9 || (byte > 13 && byte < 32)) ? 'other' : 'text'
}

function readText(bytes: Uint8Array, limits: SheetLimits): SheetReading {
  const text = decodeText(bytes).text.replace(/^\uFEFF/u, '')
  // Excel's own line that names the separator, where somebody's export wrote one
  const named = /^sep=([;,\t])\r?\n/iu.exec(text)
  const body = named ? text.slice(named[0].length) : text
  const rows: ReadRow[] = []
  for (const line of readCsv(body, (named?.[1] as ';' | undefined) ?? separatorOf(body))) {
    const number = line.number + (named ? 1 : 0)
    const wrong = overLimit(rows.length, line.cells, number, limits)
    if (wrong) return wrong
    rows.push({ number, cells: line.cells.map((cell) => (cell.trim() === '' ? null : plain(cell.trim()))) })
  }
  return rows.length === 0 ? refused('empty') : { ok: true, from: 'csv', sheet: null, rows }
}
