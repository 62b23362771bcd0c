import { describe, expect, test } from 'vitest'
import { fc } from '../../../testing/properties.ts'
import { readWorkbook } from './read-workbook.ts'
import { numberStyleOf, readNumber, readTable, SHEET_LIMITS, writeWorkbook } from './index.ts'

const at = Temporal.Instant.from('2026-11-23T09:00:00Z')
const written = (rows: (string | number | null)[][]) =>
  writeWorkbook({
    ...{ title: 'Probe', about: 'Eine Probe', author: 'Amt', at },
    sheets: [{ name: 'Aufgaben', widths: [20], rows }],
  })

describe('a workbook that was written is read as it was', () => {
  test('any texts and numbers, whatever they begin with', async () => {
    const cell = fc.oneof(
      fc.constantFrom('=1+1', '+49 89', '-5', '@SUM(A1)', '_x0041_', 'a&<>"\'', 'ü\n2', '2026-01-01', 'wahr'),
      fc
        .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
        .map((text) => text.trim().replaceAll(/[\r\n]/gu, ' '))
        .filter((text) => text !== '' && /^[^\p{C}]*$/u.test(text)),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((it) => (Object.is(it, -0) ? 0 : it)),
      fc.constant(null),
    )
    const table = fc.array(
      fc.tuple(cell, cell, fc.constantFrom('Ende', 1)).map((row): (string | number | null)[] => row),
      { minLength: 1, maxLength: 12 },
    )
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const read = await readWorkbook(await written(rows), ['Aufgaben'], SHEET_LIMITS)
        expect(read).toEqual({
          ...{ ok: true, from: 'xlsx', sheet: 'Aufgaben' },
          rows: rows.map((cells, at) => ({ number: at + 1, cells })),
        })
      }),
      { numRuns: 60 },
    )
  })

  test('what XML cannot hold becomes a sign that says so, and the file stays whole', async () => {
    const read = await readTable(await written([['a\u0000b\uD800c', 'x\u001F']]))
    expect(read).toMatchObject({ ok: true, rows: [{ cells: ['a\uFFFDb\uFFFDc', 'x\uFFFD'] }] })
  })

  test('a formula keeps its result, the same order gives the same bytes', async () => {
    const book = () =>
      writeWorkbook({
        ...{ title: 'Probe', about: '', author: 'Amt', at },
        sheets: [{ name: 'A', widths: [9], rows: [[2, { value: 4.5, formula: 'A1*2.25', format: 'two' }]] }],
      })
    const first = await book()
    expect(await readTable(first)).toMatchObject({ ok: true, rows: [{ cells: [2, 4.5] }] })
    expect(await book()).toEqual(first)
  })
})

describe('text tables', () => {
  test.each([
    ['UTF-8 with mark', Buffer.from('\uFEFFAufgabe;Fallzahl\r\nPrüfung;2.400\r\n')],
    ['Windows-1252', Buffer.from('Aufgabe;Fallzahl\nPr\xFCfung;2.400\n', 'latin1')],
    ['UTF-16', Buffer.from('\uFEFFAufgabe;Fallzahl\nPrüfung;2.400\n', 'utf16le')],
    ['a separator that is named', Buffer.from('sep=;\nAufgabe;Fallzahl\nPrüfung;2.400\n')],
    ['commas', Buffer.from('Aufgabe,Fallzahl\nPrüfung,2.400\n')],
    ['tabs', Buffer.from('Aufgabe\tFallzahl\nPrüfung\t2.400\n')],
  ])('%s', async (_, bytes) => {
    const read = await readTable(bytes)
    if (!read.ok) throw new Error(read.refusal)
    expect(read.rows.map(({ cells }) => cells)).toEqual([
      ['Aufgabe', 'Fallzahl'],
      ['Prüfung', '2.400'],
    ])
  })
})

describe('numbers that stand as text', () => {
  test.each([
    [
      ['1.234,5', '2.400'],
      [1234.5, 2400],
    ],
    [
      ['1,234.5', '2,400'],
      [1234.5, 2400],
    ],
    [
      ['12,5', '1.234'],
      [12.5, 1234],
    ],
    [
      ['12.5', '1,234'],
      [12.5, 1234],
    ],
    [
      ["1'234'567", '1 234', '\u22123'],
      [1_234_567, 1234, -3],
    ],
    [
      ['1.234.567', '1,5'],
      [1_234_567, 1.5],
    ],
  ])('%j', (texts, values) => {
    const style = numberStyleOf(texts)
    expect(texts.map((text) => readNumber(text, style))).toEqual(
      values.map((value) => ({ ok: true, value, guessed: false })),
    )
  })

  test('nothing proves how 1.234 is meant: German, and said to be a guess', () => {
    expect(readNumber('1.234', numberStyleOf(['1.234']))).toEqual({ ok: true, value: 1234, guessed: true })
    expect(readNumber('1,234', numberStyleOf(['1,234']))).toEqual({ ok: true, value: 1.234, guessed: true })
  })

  test('two ways in one table: what may be both is refused, what is clear is read', () => {
    const style = numberStyleOf(['12,5', '12.5'])
    expect(style).toBe('mixed')
    expect(readNumber('1.234', style)).toEqual({ ok: false, why: 'two-ways' })
    expect([readNumber('12,5', style), readNumber('12.5', style)]).toEqual([
      { ok: true, value: 12.5, guessed: false },
      { ok: true, value: 12.5, guessed: false },
    ])
  })

  test.each([
    '',
    '-',
    'zwölf',
    '12 Min.',
    '1e5',
    '1.2.3',
    '1,2,3',
    '12,',
    ',5',
    '0x10',
    '#DIV/0!',
    'NaN',
    '1.23,4.5',
  ])('%j is no number', (text) =>
    expect(readNumber(text, 'unproven')).toEqual({ ok: false, why: 'no-number' }),
  )

  test.each(['de-DE', 'en-US'])('every number written in %s is read back', (locale) => {
    const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 })
    const proof = format.format(1234.5)
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (quarters) => {
        const text = format.format(quarters / 16)
        expect(readNumber(text, numberStyleOf([proof, text]))).toEqual({
          ...{ ok: true, value: quarters / 16 === 0 ? 0 : quarters / 16, guessed: false },
        })
      }),
    )
  })
})

test('rows are counted as an editor counts them, also below the line that names the separator', async () => {
  const numbers = async (text: string) => {
    const read = await readTable(Buffer.from(text))
    return read.ok ? read.rows.map(({ number, cells }) => [number, cells.length]) : read.refusal
  }
  expect(await numbers('sep=;\r\na;b\r\n1;2\r\n')).toEqual([
    [2, 2],
    [3, 2],
  ])
  expect(await numbers('a;b\n1;2\n')).toEqual([
    [1, 2],
    [2, 2],
  ])
})
