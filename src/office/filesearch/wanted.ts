import type { Wanted } from './marks.ts'
import { nameKey } from './names.ts'
import { spellings, type Term } from './query.ts'
import type { Stem } from './search-store.ts'

/** What a query marks in the text it found: everything that was looked for and not excluded. */
export function wantedOf(
  terms: readonly Term[],
  stems: ReadonlyMap<string, Stem>,
  alike: ReadonlyMap<string, readonly string[]> = new Map(),
): Wanted {
  const units = terms.filter(({ not }) => !not).flatMap((term) => term.units)
  const words = units.flatMap((unit) =>
    unit.kind === 'word' && !unit.prefix ? [unit.word] : unit.kind === 'phrase' ? unit.words : [],
  )
  const all = [...words, ...words.flatMap(spellings)]
  const near = [...alike.values()].flat()
  const names = words.filter((word) => all.length === 1 || stems.get(word)?.stem !== null).map(nameKey)
  return {
    stems: new Set([
      ...all.flatMap((word) => {
        const stem = stems.get(word)
        return stem?.stem ? [stem.stem, ...stem.compounds] : []
      }),
      ...near.filter((it) => !it.startsWith('@')),
    ]),
    prefixes: units.flatMap((unit) => (unit.kind === 'word' && unit.prefix ? [unit.word] : [])),
    names: new Set(
      [...names, ...near.filter((it) => it.startsWith('@')).map((it) => it.slice(1))].filter(Boolean),
    ),
    numbers: units.flatMap((unit) => (unit.kind === 'number' ? [unit] : [])),
  }
}

/** For a look by the database itself, into long documents: what a text holds that has one of these. Case does not count. */
export function patternOf(wanted: Wanted): string {
  const begins = [...wanted.stems, ...wanted.prefixes, ...wanted.names].slice(0, 60)
  const numbers = wanted.numbers.map(({ key }) => patternOfNumber(key))
  return [...begins.map((begin) => `\\m${patternOfWord(begin)}`), ...numbers].join('|') || '(?!)'
}

function patternOfWord(word: string): string {
  const umlaut: Readonly<Record<string, string>> = { a: '(a|ä|ae)', o: '(o|ö|oe)', u: '(u|ü|ue)', s: '(s|ß)' }
  return [...word.replaceAll('ss', 's')]
    .map((letter) => umlaut[letter] ?? letter.replace(/[^\p{L}\p{N}]/gu, '.'))
    .join('')
    .replaceAll('(s|ß)', '(ss|s|ß)')
}

function patternOfNumber(key: string): string {
  const date = /^d(\d{4})(\d{2})(\d{2})$/.exec(key)
  if (date) {
    const [, year, month, day] = date as unknown as [string, string, string, string]
    return `\\m0?${Number(day)}[.]0?${Number(month)}[.](${year}|${year.slice(2)})|${year}-${month}-${day}`
  }
  return [...key].map((sign) => sign.replace(/[^\p{L}\p{N}]/gu, '.')).join('[-./_]?')
}
