import fc from 'fast-check'

/** What a field may be sent: the right thing, nearly the right thing, and what nobody would type. */

/** Texts with a history of breaking programs; each once met in the wild. */
export const NASTY: readonly string[] = [
  '',
  ' ',
  '0',
  '-1',
  '1.5',
  '1e309',
  'NaN',
  'Infinity',
  '-0',
  '0x10',
  '99999999999999999999',
  '32768',
  '2147483648',
  '9007199254740993',
  'null',
  'undefined',
  'true',
  '[]',
  '{}',
  '[object Object]',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  'then',
  '\u0000',
  'a\u0000b',
  '\r\nSet-Cookie: x=1',
  '\ud800',
  '\udfff\ud800',
  '\ufeff',
  '\u202eadmin',
  '\u2066x\u2069',
  '\u200b',
  '\u2028',
  'ẞß',
  'İı',
  'ﬀ',
  'e\u0301'.repeat(300),
  '👩‍👩‍👧‍👦',
  '🇩🇪',
  'محمد',
  'Nguyễn Thị Ánh',
  'O',
  'Al-Ḥasan',
  "D'Angelo",
  "Robert'); drop table visits.visit;--",
  "' or 1=1 --",
  '%27',
  '$1',
  '\\',
  '\\u0000',
  '%00',
  '%',
  '%c0%ae',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '{{constructor}}',
  '${7*7}',
  '</title><b>',
  '&nbsp;',
  'javascript:alert(1)',
  '//evil.example',
  '/\\evil.example',
  '00.00.1990',
  '31.02.1990',
  '2026-02-30',
  '2026-13-01',
  '0000-00-00',
  '0000-01-01',
  '9999-12-31',
  '9999999-01-01',
  '+275760-09-13',
  '-271821-04-20',
  '2027-03-28',
  '2026-10-25',
  '1582-10-10',
  '9999-12-31T23:59:59Z',
  '0000-01-01T00:00:00Z',
  '+275760-09-13T00:00:00Z',
  '2027-03-28T02:30:00+01:00',
  '2026-11-24T07:00:00.000000001Z',
  '2026-11-24T07:00:60Z',
  '2026-11-24T07:00:00+25:00',
  'T',
  '25:00',
  '24:00',
  '02:30',
  '99:99',
  'x'.repeat(10_000),
  'ä'.repeat(4_000),
  '🐫'.repeat(3_000),
  '('.repeat(3_000),
  '[['.repeat(2_000),
  '1'.repeat(400),
  '\n'.repeat(500),
  ',,,,',
  'a,b,c',
  '*',
  '.',
  '..',
  '-',
  '_',
  '#',
  '?',
  '&',
  '=',
  '+',
  ';',
  '\u0085',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '0190-0000',
  'de',
  'en',
  'ar',
  'xx',
  'tlh',
  'zh-Hant-TW',
  'temporary',
  'on',
]

export const nasty = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.integer().map(String) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 40 }) },
)

/** Anything JSON can say in the place of a value. */
export const nastyJson: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: nasty },
  {
    weight: 1,
    arbitrary: fc.constantFrom(null, true, false, 0, -1, 1.5, 1e308, -1e308, 2 ** 53, 5e-324, 32_768),
  },
  { weight: 1, arbitrary: fc.array(nasty, { maxLength: 4 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      [],
      {},
      [[]],
      { __proto__: null },
      { length: 1 },
      Array.from({ length: 2000 }, () => 'a'),
      deep(500),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.dictionary(fc.constantFrom('a', 'year', 'familyName', 'toString', '$ne', 'then'), nasty, {
      maxKeys: 3,
    }),
  },
)

function deep(levels: number): unknown {
  let it: unknown = 1
  for (let n = 0; n < levels; n++) it = n % 2 ? [it] : { a: it }
  return it
}

/** A name and what a careful caller would say there; one in four is spoiled. */
export const mostly = <T>(good: fc.Arbitrary<T>, spoiled: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 3, arbitrary: good }, { weight: 1, arbitrary: spoiled })

/** As it stands in an address: properly encoded, half encoded, or not at all. */
export const inAddress = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(text, fc.nat(19)).map(([it, how]) => {
    const wellFormed = it.toWellFormed()
    if (how === 0) return wellFormed.replace(/[^\x21-\x7e]|[?#]/gu, '%')
    if (how === 1) return `${encodeURIComponent(wellFormed)}%`
    if (how === 2)
      return Array.from(Buffer.from(wellFormed), (byte) => `%${byte.toString(16).padStart(2, '0')}`)
        .join('')
        .slice(0, 3000)
    return encodeURIComponent(wellFormed)
  })
