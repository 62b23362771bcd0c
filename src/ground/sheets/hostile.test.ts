import { expect, test } from 'vitest'
import { judgePackage } from './judge-package.ts'
import { readTable, SHEET_LIMITS, writeWorkbook } from './index.ts'
import { handMade, rowOf, zipOf } from './testing/packages.ts'

const answer = async (bytes: Uint8Array | string, limits = SHEET_LIMITS) => {
  const read = await readTable(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, [], limits)
  return read.ok ? 'read' : read.refusal
}

test.each([
  ['nothing', '', 'empty'],
  ['blanks', ' \n;;\n', 'empty'],
  ['a PDF with another name', '%PDF-1.7\n%âãÏÓ\n', 'not-a-table'],
  ['a page of the web that calls itself .xls', '<html><table><tr><td>1</td></tr></table>', 'not-a-table'],
  ['zeros', '\0\0\0\0', 'not-a-table'],
  ['the beginning of a zip', 'PK\u0003\u0004broken', 'damaged'],
])('%s', async (_, text, expected) => expect(await answer(text)).toBe(expected))

test('the format of Excel before 2007, or a workbook behind a password', async () => {
  const bytes = Buffer.alloc(2048)
  Buffer.from('D0CF11E0A1B11AE1', 'hex').copy(bytes)
  expect(await answer(bytes)).toBe('old-or-locked')
})

test('other documents that are packed the same way', async () => {
  expect(await answer(await zipOf({ 'a.txt': 'x' }))).toBe('other-document')
  const letter = await zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<d/>' })
  expect(await answer(letter)).toBe('other-document')
})

test('a bomb is known by its table of contents; one whose table lies ends as damaged', async () => {
  const bomb = await handMade(`<?xml version="1.0"?>${' '.repeat(70_000_000)}`)
  expect(bomb.byteLength).toBeLessThan(200_000)
  expect(await answer(bomb)).toBe('unpacks-too-large')
  const small = await handMade(`<?xml version="1.0"?>${' '.repeat(30_000_000)}`)
  const lying = Buffer.from(small)
  // the claimed size of the sheet, in its local header and in the table of contents
  for (let at = lying.indexOf(sizeMark); at >= 0; at = lying.indexOf(sizeMark, at + 4))
    lying.writeUInt32LE(1000, at)
  expect(await answer(lying)).toBe('damaged')
})
const sizeMark = Buffer.alloc(4)
sizeMark.writeUInt32LE(30_000_000 + '<?xml version="1.0"?>'.length)

test('entities are not expanded, nothing outside is read', async () => {
  const laughs = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
<worksheet><sheetData>${rowOf('&b;', '&f;')}</sheetData></worksheet>`
  const read = await readTable(await handMade(laughs))
  expect(JSON.stringify(read)).not.toMatch(/haha|root:/u)
})

test('16,384 columns', async () => {
  expect(await answer(await handMade('<row r="1"><c r="XFD1"><v>1</v></c></row>'))).toBe('too-many-columns')
  expect(await answer(Buffer.from(Array.from({ length: 16_384 }, () => 'a').join(';')))).toBe(
    'too-many-columns',
  )
  const beyond = await handMade('<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>')
  expect(await answer(beyond)).toBe('damaged')
})

test('100,000 rows are refused with the limit and the row, whichever way they come', async () => {
  const rows = Array.from({ length: 100_000 }, (_, at) => rowOf(`Aufgabe ${at}`, at)).join('')
  const expected = { ok: false, refusal: 'too-many-rows', limit: SHEET_LIMITS.rows, row: 5_001 }
  expect(await readTable(await handMade(rows))).toEqual(expected)
  const text = Array.from({ length: 100_000 }, (_, at) => `A${at};${at}`).join('\n')
  expect(await readTable(Buffer.from(text))).toEqual(expected)
})

test('coloured to the end of the sheet is not full: only what stands somewhere counts', async () => {
  const coloured = '<row><c s="1"/><c r="XFD9" s="1"/></row>'.repeat(300)
  expect(await readTable(await handMade(rowOf('Aufgabe') + coloured))).toMatchObject({
    ...{ ok: true, rows: [{ number: 1, cells: ['Aufgabe'] }] },
  })
})

test('a part that never ends, and millions of empty texts, end by the clock or the memory of the thread', async () => {
  const limits = { ...SHEET_LIMITS, patience: 400, megabytes: 64, parts: 20_000_000 }
  expect(
    await answer(
      await handMade(`<?xml version="1.0"?><worksheet><sheetData ${'a'.repeat(20_000_000)}`),
      limits,
    ),
  ).toBe('takes-too-long')
  const texts = await handMade(rowOf('a'), {
    'xl/sharedStrings.xml': `<sst>${'<si/>'.repeat(3_000_000)}</sst>`,
  })
  expect(await answer(texts, { ...limits, patience: 30_000 })).toBe('takes-too-long')
})

test('a cell of a novel, and dates that are none', async () => {
  expect(await answer(await handMade(rowOf('a'.repeat(10_001))))).toBe('cell-too-long')
  const at = Temporal.Instant.from('2026-11-23T09:00:00Z')
  const long = Array.from({ length: 5 }, () => ['x'.repeat(40_000)])
  const sheets = [{ name: 'A', widths: [1], rows: long }]
  expect(await answer(await writeWorkbook({ title: '', about: '', author: '', at, sheets }))).toBe(
    'cell-too-long',
  )
})

test('more bytes than are taken are refused with the limit, one byte over and not before', async () => {
  const text = Buffer.from('Aufgabe;Fälle\nA;1\n')
  expect(await answer(text, { ...SHEET_LIMITS, bytes: text.byteLength })).toBe('read')
  expect(await answer(text, { ...SHEET_LIMITS, bytes: text.byteLength - 1 })).toBe('too-large')
})

test('what a package claims is looked at before it is unpacked: names twice, sizes of nothing, parts too large', async () => {
  const book = Buffer.from(await handMade(rowOf('Aufgabe'), { 'xl/worksheets/sheet2.xml': '<worksheet/>' }))
  const asFirst = Buffer.from(book.toString('latin1').replaceAll('sheet2.xml', 'sheet1.xml'), 'latin1')
  expect([await judged(book), await judged(asFirst)]).toEqual(['fine', 'damaged'])
  const silent = Buffer.from(book)
  for (let at = silent.indexOf(ENTRY); at >= 0; at = silent.indexOf(ENTRY, at + 4))
    silent.writeUInt32LE(0, at + 24)
  expect(await judged(silent)).toBe('damaged')
  const texts = await handMade(rowOf('Aufgabe'), {
    'xl/sharedStrings.xml': `<sst>${' '.repeat(9_000)}</sst>`,
  })
  expect(await judged(texts, { ...SHEET_LIMITS, parts: 9_000 })).toBe('unpacks-too-large')
  expect(await judged(texts, { ...SHEET_LIMITS, parts: 20_000 })).toBe('fine')
})
/** An entry in the table of contents. */
const ENTRY = Buffer.from('PK\u0001\u0002', 'latin1')
const judged = async (bytes: Uint8Array, limits = SHEET_LIMITS): Promise<string> =>
  (await judgePackage(bytes, limits))?.refusal ?? 'fine'
