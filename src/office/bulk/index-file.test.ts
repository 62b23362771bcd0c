import { describe, expect, test } from 'vitest'
import { csvLine, decodeText, readCsv, separatorOf } from '#ground/csv/index.ts'
import { fieldsOf, pathKey, readColumns, readDay, readRow } from './index-file.ts'

const today = Temporal.PlainDate.from('2026-11-23')
const read = (text: string) => [...readCsv(text, separatorOf(text))].map(({ cells }) => cells)

describe('a table', () => {
  test('is read with semicolons, commas and tabs, whatever stands in quotes', () => {
    expect(read('Pfad;Az\r\n"a;b.pdf";1\r\n')).toEqual([
      ['Pfad', 'Az'],
      ['a;b.pdf', '1'],
    ])
    expect(read('"Name, Vorname",Az\n"Öz, ""Ali""",2')).toEqual([
      ['Name, Vorname', 'Az'],
      ['Öz, "Ali"', '2'],
    ])
    expect(read('Pfad\tAz\na.pdf\t3')[1]).toEqual(['a.pdf', '3'])
  })

  test('keeps what stands over several lines together, and counts lines as an editor does', () => {
    const text = 'Pfad;Betreff\na.pdf;"zwei\nZeilen"\n\n;\nb.pdf;x\n'
    expect([...readCsv(text, ';')].map(({ number, cells }) => [number, cells[0]])).toEqual([
      [1, 'Pfad'],
      [2, 'a.pdf'],
      [6, 'b.pdf'],
    ])
  })

  test('is understood in UTF-8 with and without mark, in the letters of Windows and in UTF-16', () => {
    expect(decodeText(Buffer.from('\uFEFFMüller')).text).toBe('Müller')
    expect(decodeText(Buffer.from('Yıldız')).text).toBe('Yıldız')
    expect(decodeText(Buffer.from('Müller', 'latin1'))).toEqual({ text: 'Müller', encoding: 'windows-1252' })
    expect(decodeText(Buffer.from('\uFEFFMüller', 'utf16le')).text).toBe('Müller')
  })

  test('is written so that no spreadsheet takes a cell for a formula', () => {
    expect(csvLine(['=1+1', '@x', 'a;b', 'say "x"', -3, null])).toBe(`'=1+1;'@x;"a;b";"say ""x""";-3;\r\n`)
  })
})

describe('what was taken out', () => {
  const columns = readColumns(['Pfad', 'Betreff', 'Kartonnummer'])

  test('comes back as it was, whatever it begins with, how often it goes round', () => {
    const said = ['=1+1', "'=1+1", "''@x", '-5', "'n", "'", '+49 89', '@', "'-", '"=x"', '=a;"b"', '\t=']
    for (const subject of said) {
      const [line] = readCsv(csvLine(['a.pdf', subject, subject]), ';')
      const back = fieldsOf(line!.cells, columns)
      expect(back).toEqual({
        path: 'a.pdf',
        subject: subject.trim(),
        note: `Kartonnummer: ${subject.trim()}`,
      })
      expect(csvLine([subject])).not.toMatch(/^"?[=+\-@\t]/u)
    }
  })
})

describe('columns', () => {
  test('are known by many names, and what nobody knows goes along as a note', () => {
    const columns = readColumns(['Datei-Pfad', 'Akten-Zeichen', 'Geb.-Datum', 'Kartonnummer'])
    expect([...columns.at]).toEqual([
      ['path', 0],
      ['reference', 1],
      ['birth', 2],
    ])
    expect(fieldsOf(['a.pdf', ' 33-1 ', '', 'K 12'], columns)).toEqual({
      ...{ path: 'a.pdf', reference: '33-1', note: 'Kartonnummer: K 12' },
    })
  })
})

describe('a line', () => {
  const line = { path: 'A/Mietvertrag.pdf', reference: '1' }
  test('has the name of its file as subject when it has none, and comes in unless it was sent', () => {
    const plain = readRow(line, today)
    expect(plain.ok && [plain.row.subject, plain.row.direction]).toEqual(['Mietvertrag', 'incoming'])
    const sent = readRow({ ...line, sent: '1.2.2020' }, today)
    expect(sent.ok && [sent.row.direction, String(sent.row.sentOn)]).toEqual(['outgoing', '2020-02-01'])
  })

  test.each([
    [{ date: '31.02.2020' }, 'date-wrong'],
    [{ date: 'gestern' }, 'date-wrong'],
    [{ birth: '31.02.1990' }, 'birth-date-wrong'],
    [{ birth: '1990' }, 'birth-date-wrong'],
    [{ direction: 'quer' }, 'direction-wrong'],
    [{ level: 'streng geheim' }, 'level-wrong'],
    [{ familyName: 'x'.repeat(201) }, 'name-too-long'],
    [{ sender: 'x'.repeat(301) }, 'too-long'],
  ])('with %o is refused: %s', (more, refusal) => {
    expect(readRow({ ...line, ...more }, today)).toEqual({ ok: false, refusal })
  })

  test('knows birth dates of which a part is unknown, and days in both orders', () => {
    const row = readRow({ ...line, birth: '00.00.1980' }, today)
    expect(row.ok && row.row.birth).toEqual({ year: 1980, month: null, day: null })
    expect(String(readDay('2020-03-04 10:11:12'))).toBe('2020-03-04')
    expect(String(readDay('4.3.2020'))).toBe('2020-03-04')
  })
})

test('paths are one, whichever system wrote them', () => {
  const decomposed = 'a/Mu\u0308ller.pdf'
  expect(pathKey('.\\A\\Müller.PDF')).toBe(pathKey(decomposed))
  expect(pathKey('C:\\a\\b.pdf')).toBe('a/b.pdf')
  expect(pathKey('//a//b.pdf')).toBe('a/b.pdf')
})
