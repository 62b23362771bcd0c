import { describe, expect, test } from 'vitest'
import { readRow } from './list-row.ts'
import { decodeList, readListText, type RawRow } from './list-text.ts'
import { readAsked } from './read-asked.ts'
import { placeName, readPlace, suggestSlot } from './shelf.ts'

const TODAY = Temporal.PlainDate.from('2026-11-23')
const rowsOf = (text: string) => {
  const list = readListText(text)
  if (!list.ok) throw new Error(list.refusal)
  return list.rows
}
const raw = (more: Partial<RawRow> = {}): RawRow => ({
  ...{ line: 2, serial: 'YZ2K7L9P4', familyName: 'Özdemir', givenNames: 'Ayşe', birth: '03.04.1991' },
  ...{ kind: 'eAT', received: '20.11.2026' },
  ...more,
})

describe('the list of a delivery', () => {
  test('is read whatever separator, header, order and marks it has', () => {
    const wanted = { serial: 'YZ2K7L9P4', familyName: 'Nguyễn', givenNames: 'Thị Ánh', birth: '17.05.1990' }
    for (const text of [
      'Seriennummer;Nachname;Vorname;Geburtsdatum\r\nYZ2K7L9P4;Nguyễn;Thị Ánh;17.05.1990\r\n',
      '\uFEFFVORNAMEN\tFamilienname\tGeb.-Datum\tAuftrags-Nr.\nThị Ánh\tNguyễn\t17.05.1990\tYZ2K7L9P4',
      '"Dokumentennummer","Name","Geburtsdatum"\n"YZ2K7L9P4","Nguyễn, Thị Ánh","17.05.1990"\n\n',
      'Nr|Nachname|Vorname|geb.\n="YZ2K7L9P4"|Nguyễn | Thị Ánh|17.05.1990',
    ])
      expect(rowsOf(text)[0]).toMatchObject(wanted)
  })

  test('keeps quotes, separators and line ends inside a cell, and tells the line of the file', () => {
    const rows = rowsOf(
      'Serial,Name,Geburtsdatum\n"A1234","O""Neil, Pat","1990-01-02"\n\nB1234,"Z\nweit, X",1980-01-01\n',
    )
    expect(rows).toMatchObject([
      { line: 2, serial: 'A1234', familyName: 'O"Neil', givenNames: 'Pat' },
      { line: 4, serial: 'B1234', familyName: 'Z weit' },
    ])
  })

  test('comes in UTF-8, UTF-16 or as Windows writes it', () => {
    const text = 'Nr;Nachname;Geburtsdatum\nA1234;Müßigbrodt;01.01.1990'
    const windows = Uint8Array.from(text, (sign) => sign.charCodeAt(0))
    const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')])
    for (const bytes of [windows, utf16, new TextEncoder().encode(`\uFEFF${text}`)])
      expect(rowsOf(decodeList(bytes))[0]).toMatchObject({ familyName: 'Müßigbrodt' })
  })

  test('that is none is refused with what is missing', () => {
    expect(readListText('')).toEqual({ ok: false, refusal: 'list-empty' })
    expect(readListText('Nr;Nachname;Geburtsdatum\n')).toEqual({ ok: false, refusal: 'list-empty' })
    expect(readListText('%PDF-1.7\nxref')).toMatchObject({
      refusal: 'columns-missing',
      missing: ['serial', 'familyName', 'birth'],
    })
    expect(readListText('PK\u0003\u0004\0\0')).toEqual({ ok: false, refusal: 'not-a-list' })
    const many = `Nr;Nachname;Geburtsdatum\n${'A1;B;C\n'.repeat(2001)}`
    expect(readListText(many)).toEqual({ ok: false, refusal: 'list-too-long' })
  })
})

describe('a row', () => {
  test('becomes a card; partial birth dates and foreign letters are as good', () => {
    expect(readRow(raw({ serial: ' yz2-k7l 9p4 ', birth: '00.00.1991' }), TODAY)).toMatchObject({
      ok: true,
      row: {
        serial: 'YZ2K7L9P4',
        kind: 'eat',
        searchName: 'OEZDEMIR AYSE',
        birth: { year: 1991, month: null, day: null },
      },
    })
    expect(
      readRow(raw({ birth: '1991-04-XX', kind: 'Reiseausweis für Flüchtlinge', received: '' }), TODAY),
    ).toMatchObject({
      row: { kind: 'travel_document', birth: { year: 1991, month: 4, day: null }, receivedOn: TODAY },
    })
    expect(readRow(raw({ kind: 'Nationalpass' }), TODAY)).toMatchObject({ row: { kind: 'passport' } })
  })

  test('says everything that is wrong with it at once, field by field', () => {
    const wrong = raw({
      serial: '1,23E+09',
      familyName: '张',
      birth: '31.02.1990',
      kind: 'Brötchen',
      received: '24.11.2026',
    })
    expect(readRow(wrong, TODAY)).toEqual({
      ok: false,
      faults: {
        ...{ serial: 'serial-invalid', familyName: 'name-not-allowed', birth: 'birth-invalid' },
        ...{ kind: 'kind-unknown', received: 'date-in-future' },
      },
    })
    expect(readRow(raw({ serial: '', familyName: ' ' }), TODAY)).toMatchObject({
      faults: { serial: 'serial-missing', familyName: 'name-missing' },
    })
  })
})

describe('the shelf', () => {
  const free = [
    { place: 'A-02', slot: 2, position: 2 },
    { place: 'B-01', slot: 1, position: 9 },
    { place: 'A-02', slot: 1, position: 2 },
  ]
  test('gives the first free slot in its order, or one beside the family', () => {
    expect(suggestSlot(free, [])).toEqual({ place: 'A-02', slot: 1, position: 2 })
    expect(suggestSlot(free, ['B-01'])).toMatchObject({ place: 'B-01' })
    expect(suggestSlot([], ['B-01'])).toBeNull()
  })
  test('knows its places however they are typed', () => {
    expect([' a7', 'A-07', 'ka 112', 'A', '7', 'AAAA1'].map(readPlace)).toEqual([
      'A-07',
      'A-07',
      'KA-112',
      null,
      null,
      null,
    ])
    expect(placeName('b', 3)).toBe('B-03')
  })
})

describe('the one field at the counter', () => {
  test('takes a name, a name with a birth date, a number of a card, a ticket', () => {
    expect(readAsked(' Özdemir, Ayşe 3.4.1991')).toMatchObject({
      words: ['OEZDEMIR', 'AYSE'],
      birth: { year: 1991, month: 4, day: 3 },
      ticket: null,
    })
    expect(readAsked('b 047')).toMatchObject({ ticket: 'B047' })
    expect(readAsked('YZ2K7L9P4')).toMatchObject({ text: 'YZ2K7L9P4' })
    expect(readAsked('x')).toBeNull()
    expect(readAsked(' % ')).toBeNull()
  })
})
