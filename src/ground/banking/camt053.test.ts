import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { creditorReference, readCamt053, type Statement } from './index.ts'
import { camtFile, OFFICE_IBAN, type WrittenEntry } from './testing/camt-file.ts'

const paid = (cents: number, text = ''): WrittenEntry => ({ items: [{ cents, text }] })

function read(file: Uint8Array): Statement[] {
  const result = readCamt053(file)
  expect(result).toMatchObject({ ok: true })
  return result.ok ? result.statements : []
}

describe('a statement', () => {
  test('of every version from 02 to 13 reads the same', () => {
    const reference = creditorReference('56401234567890')
    const entries: WrittenEntry[] = [
      paid(9300, 'Kassenzeichen 5640 1234 5678 90'),
      { items: [{ cents: 2300, reference }] },
      { items: [{ cents: -1300, text: 'Erstattung', party: 'Max Muster' }], kind: ['PMNT', 'ICDT', 'ESCT'] },
    ]
    const [first, ...others] = Array.from({ length: 12 }, (_, n) =>
      read(camtFile([{ entries }], String(n + 2).padStart(2, '0'))),
    )
    for (const other of others) expect(other).toEqual(first)
    expect(first![0]).toMatchObject({
      ...{ account: OFFICE_IBAN, number: '1', pending: 0, opening: { cents: 100_000 } },
      closing: { cents: 110_300 },
    })
    expect(first![0]!.entries.map(({ cents, items }) => [cents, items[0]!.text, items[0]!.party])).toEqual([
      [9300, 'Kassenzeichen 5640 1234 5678 90', 'Erika Beispiel'],
      [2300, '', 'Erika Beispiel'],
      [-1300, 'Erstattung', 'Max Muster'],
    ])
    expect(first![0]!.entries[1]!.items[0]!.creditorReference).toBe(reference)
  })

  test('of a savings bank: its own code page, texts cut in blocks, charges taken off, an entry only announced', async () => {
    const file = await readFile(new URL('./testing/sparkasse-v02.xml', import.meta.url))
    const [statement] = read(file)
    expect(statement).toMatchObject({ number: '224', pending: 1, closing: { cents: 1_260_240 } })
    const [transfer, foreign, charge] = statement!.entries
    expect(transfer).toMatchObject({
      ...{ cents: 9300, bankReference: null, kind: 'PMNT/RCDT/ESCT:NTRF+166+9248+997' },
      items: [
        {
          text: 'Gebühr Aufenthaltstitel Kassenz eichen 5640 1234 5678 90',
          party: 'JOSÉ MÜLLER-DEMIR',
          endToEndId: null,
        },
      ],
    })
    // The bank says 23.00 were sent and 22.50 came in: what came in counts.
    expect(foreign!.items[0]).toMatchObject({ cents: 2250, instructed: { currency: 'CHF', amount: '21.40' } })
    expect(charge!.items).toHaveLength(1)
    expect(charge!.items[0]).toMatchObject({ cents: -1350, text: 'ABSCHLUSS KONTOFÜHRUNG', party: null })
  })

  test('may hold several statements, of several accounts', () => {
    const other = 'DE89370400440532013000'
    const statements = read(
      camtFile([{ entries: [paid(1)] }, { account: other, entries: [paid(2), paid(3)] }]),
    )
    expect(statements.map(({ account, entries }) => [account, entries.length])).toEqual([
      [OFFICE_IBAN, 1],
      [other, 2],
    ])
  })

  test('without any entry is one too', () => {
    expect(read(camtFile([{ entries: [] }]))[0]!.entries).toEqual([])
  })
})

describe('a batch', () => {
  const items = [
    { cents: 1300, text: 'eins' },
    { cents: 2600, text: 'zwei' },
    { cents: -100, text: 'zurück', returned: 'AC04' },
  ]

  test('is as many transfers as the bank says, and they add up', () => {
    const [entry] = read(camtFile([{ entries: [{ items }] }]))[0]!.entries
    expect(entry).toMatchObject({ cents: 3800, unsplit: false })
    expect(entry!.items.map(({ cents, returned, returnReason }) => [cents, returned, returnReason])).toEqual([
      [1300, false, null],
      [2600, false, null],
      [-100, true, 'AC04'],
    ])
  })

  test('that does not add up, or does not say its amounts, stays one sum: nobody guesses', () => {
    const silent = items.map((it) => ({ ...it, silent: true }))
    for (const entry of [
      { items, cents: 3801 },
      { items: silent, cents: 3800 },
    ]) {
      const [read0] = read(camtFile([{ entries: [entry] }]))[0]!.entries
      expect(read0).toMatchObject({ unsplit: true, cents: entry.cents })
      expect(read0!.items).toMatchObject([{ cents: entry.cents, text: 'eins · zwei · zurück' }])
    }
  })

  test('whose details are kept back is said to be one', () => {
    const [entry] = read(
      camtFile([
        { entries: [{ cents: 500, raw: '<NtryDtls><Btch><NbOfTxs>5</NbOfTxs></Btch></NtryDtls>' }] },
      ]),
    )[0]!.entries
    expect(entry).toMatchObject({ unsplit: true, items: [{ cents: 500 }] })
  })
})

test('what comes back is known by its reason, its code or the word of the bank', () => {
  const entries: WrittenEntry[] = [
    { items: [{ cents: -9300, returned: 'MS03' }] },
    { items: [{ cents: -9300 }], kind: ['PMNT', 'IDDT', 'UPDD'] },
    { items: [{ cents: -9300 }], reversal: true },
    { items: [{ cents: -9300 }] },
  ]
  const read0 = read(camtFile([{ entries }]))[0]!.entries
  expect(read0.map(({ items, reversal }) => [items[0]!.returned, reversal])).toEqual([
    [true, false],
    [true, false],
    [true, true],
    [false, false],
  ])
})
