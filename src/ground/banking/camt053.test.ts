import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { creditorReference, readCamt053, type CamtFault, type Statement } from './index.ts'
import { camtFile, OFFICE_IBAN, type WrittenEntry, type WrittenStatement } from './testing/camt-file.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const paid = (cents: number, text = ''): WrittenEntry => ({ items: [{ cents, text }] })

function read(file: Uint8Array): Statement[] {
  const result = readCamt053(file)
  expect(result).toMatchObject({ ok: true })
  return result.ok ? result.statements : []
}

function fault(file: Uint8Array): CamtFault {
  const result = readCamt053(file)
  expect(result.ok).toBe(false)
  return result as CamtFault
}

/** A good file with one place changed; the place must be there. */
function changed(
  from: string | RegExp,
  to: string,
  statements: WrittenStatement[] = [{ entries: [paid(9300)] }],
) {
  const text = new TextDecoder().decode(camtFile(statements))
  const other = text.replace(from, to)
  expect(other).not.toBe(text)
  return bytes(other)
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

describe('a file that is none is refused as a whole, with the reason and the line', () => {
  const ENTRY = 9 // the line of the first entry in a written file
  const cases: [string, Uint8Array, CamtFault['refusal'], number | null, string][] = [
    ['nothing', bytes(''), 'not-xml', 1, ''],
    ['a letter', bytes('%PDF-1.7'), 'not-xml', 1, ''],
    ['cut off', camtFile([{ entries: [paid(1)] }]).slice(0, 900), 'not-xml', 9, ''],
    ['not its own code page', Uint8Array.from([0x3c, 0xff, 0xfe, 0x80]), 'not-text', null, ''],
    ['a type definition', bytes('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), 'has-dtd', null, ''],
    ['another message', changed('camt.053.001.08', 'camt.052.001.08'), 'not-camt053', 2, ''],
    ['a version to come', changed('001.08', '001.14'), 'unknown-version', 2, ''],
    [
      'an amount below zero',
      changed('>93.00</Amt>', '>-93.00</Amt>'),
      'negative-amount',
      ENTRY,
      'Stmt/Ntry/Amt',
    ],
    ['no amount', changed('>93.00</Amt>', '>9e3</Amt>'), 'not-an-amount', ENTRY, 'Stmt/Ntry/Amt'],
    ['half a cent', changed('>93.00</Amt>', '>93.005</Amt>'), 'not-in-cents', ENTRY, 'Stmt/Ntry/Amt'],
    [
      'more than there is',
      changed('>93.00</Amt>', '>9300000000000.00</Amt>'),
      'amount-too-large',
      ENTRY,
      'Stmt/Ntry/Amt',
    ],
    [
      'both ways',
      changed('CRDT</CdtDbtInd><Sts', 'CDT</CdtDbtInd><Sts'),
      'unknown-direction',
      ENTRY,
      'Stmt/Ntry/CdtDbtInd',
    ],
    ['an unknown state', changed('<Cd>BOOK', '<Cd>DONE'), 'unknown-status', ENTRY, 'Stmt/Ntry/Sts'],
    [
      'no such day',
      changed('<BookgDt><Dt>2026-11-20', '<BookgDt><Dt>2026-02-30'),
      'not-a-date',
      ENTRY,
      'Stmt/Ntry/BookgDt',
    ],
    ['no day', changed(/<BookgDt>.*?<\/BookgDt>/u, ''), 'missing', ENTRY, 'Stmt/Ntry'],
    [
      'dollars in a euro account',
      changed('Amt Ccy="EUR">93', 'Amt Ccy="USD">93'),
      'entry-in-other-currency',
      ENTRY,
      'Stmt/Ntry/Amt',
    ],
    ['a dollar account', camtFile([{ currency: 'USD', entries: [] }]), 'account-not-in-euro', 6, 'Stmt/Acct'],
    ['no opening balance', changed('OPBD', 'XPCD'), 'no-balance', 5, 'Stmt'],
    ['an entry lost', changed(/<Ntry>.*?<\/Ntry>/u, ''), 'does-not-add-up', 8, 'Stmt/Bal'],
    [
      'the same statement twice',
      camtFile([
        { id: 'A', entries: [] },
        { id: 'A', entries: [] },
      ]),
      'statement-twice',
      10,
      'Stmt/Id',
    ],
    [
      'a text without end',
      changed('<RmtInf>', `<RmtInf><Ustrd>${'x'.repeat(3000)}</Ustrd>`),
      'too-long',
      ENTRY,
      'Stmt/Ntry/NtryDtls/TxDtls/RmtInf/Ustrd',
    ],
    ['no statement', changed(/<Stmt>[\s\S]*<\/Stmt>/u, ''), 'missing', 2, ''],
  ]
  test.each(cases)('%s', (_, file, refusal, line, path) => {
    expect(fault(file)).toMatchObject({ refusal, line, path })
  })

  test('elements in elements without end, and a file without end', () => {
    expect(fault(bytes(`<a>${'<b>'.repeat(5000)}`)).refusal).toBe('not-xml')
    expect(fault(new Uint8Array(8_000_001)).refusal).toBe('too-large')
  })

  test('of two statements the second with a fault: not even the first is taken', () => {
    expect(fault(camtFile([{ entries: [paid(1)] }, { entries: [paid(2)], closing: 5 }]))).toEqual({
      ...{ ok: false, refusal: 'does-not-add-up', path: 'Stmt/Bal', found: '100002 ≠ 5' },
      line: 14,
    })
  })
})

test('whatever is cut out of a file, it is refused or it adds up: never an exception, never half of it', () => {
  const whole = new TextDecoder().decode(
    camtFile([{ entries: [paid(9300, 'eins'), { items: [{ cents: 5 }, { cents: 7 }] }, paid(-20)] }]),
  )
  const cut = fc.property(fc.nat(whole.length), fc.nat(60), (from, length) => {
    const result = readCamt053(bytes(whole.slice(0, from) + whole.slice(from + length)))
    if (!result.ok) expect(result.refusal).toMatch(/^[a-z0-9-]+$/u)
    else
      for (const { opening, closing, entries } of result.statements)
        expect(entries.reduce((sum, { cents }) => sum + cents, opening.cents)).toBe(closing.cents)
    expect(result.ok || result.found.length <= 200).toBe(true)
  })
  fc.assert(cut, { numRuns: 300 })
})
