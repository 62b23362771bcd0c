import { fc } from '../../../testing/properties.ts'
import { describe, expect, test } from 'vitest'
import { readCamt053, type CamtFault } from './index.ts'
import { camtFile, type WrittenEntry, type WrittenStatement } from './testing/camt-file.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const paid = (cents: number, text = ''): WrittenEntry => ({ items: [{ cents, text }] })

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
    ...['1999-12-31', '2100-01-01', '9999-12-31', '0001-01-01'].map(
      (day): [string, Uint8Array, CamtFault['refusal'], number | null, string] => [
        `a day no office books on, ${day}`,
        changed('<BookgDt><Dt>2026-11-20', `<BookgDt><Dt>${day}`),
        'not-a-date',
        ENTRY,
        'Stmt/Ntry/BookgDt',
      ],
    ),
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

  test('a type definition in UTF-16 that says nothing of itself', () => {
    const hidden = `<?xml version="1.0"?><!DOCTYPE Document [<!ENTITY a "EUR">]>${new TextDecoder()
      .decode(camtFile([{ entries: [] }]))
      .replace(/^<\?xml[^>]*\?>/u, '')
      .replaceAll('Ccy="EUR"', 'Ccy="&a;"')}`
    expect(fault(Buffer.from(hidden, 'utf16le')).refusal).toBe('not-text')
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
