import { nameKey, soundOf } from './names.ts'
import { spellings, type Term, type Unit } from './query.ts'
import type { Asked, Stem } from './search-store.ts'

export interface Wider {
  /** Names that sound alike count as well. */
  readonly sounds?: boolean
  /** Other words of the vocabulary, by the word that was typed. */
  readonly alike?: ReadonlyMap<string, readonly string[]>
  /** "Words in a row" may stand anywhere. */
  readonly loose?: boolean
  /** Without words that end with the typed one. */
  readonly plain?: boolean
}

/** The query in the forms `filesearch.find` wants; null when there is nothing to look for. */
export function askedOf(
  terms: readonly Term[],
  stems: ReadonlyMap<string, Stem>,
  wider: Wider = {},
): Asked | null {
  const query = tsqueryOf(terms, stems, wider)
  if (query === null) return null
  const loosely = { ...wider, loose: true }
  const loose = tsqueryOf(terms, stems, loosely) ?? query
  const whole = tsqueryOf(terms, stems, { ...loosely, plain: true }) ?? loose
  return { query, loose, gauges: inRows(terms, stems) ?? [whole] }
}

/** The words that stand in a row, one by one; null when none do. */
function inRows(terms: readonly Term[], stems: ReadonlyMap<string, Stem>): string[] | null {
  const units = terms.filter(({ not, units: any }) => !not && any.length === 1).flatMap((term) => term.units)
  const found = units
    .flatMap((unit) => (unit.kind === 'phrase' ? unit.words : []))
    .map((word) => stems.get(word)?.stem)
  const known = found.filter((stem) => stem !== undefined && stem !== null)
  return known.length === 0 ? null : known.map(quoted)
}

/** The text of a tsquery, every part of it quoted; null when there is nothing to look for. */
function tsqueryOf(
  terms: readonly Term[],
  stems: ReadonlyMap<string, Stem>,
  wider: Wider = {},
): string | null {
  const said = (term: Term, strict: boolean) => {
    const units = term.units.map((unit) => unitQuery(unit, stems, wider, strict)).filter((it) => it !== null)
    return units.length === 0 ? null : `${term.not ? '!' : ''}(${units.join(' | ')})`
  }
  const strict = terms.map((term) => said(term, true)).filter((it) => it !== null)
  // "An", "Die" are names as well: they count where nothing else was typed.
  const parts =
    strict.length > 0 ? strict : terms.map((term) => said(term, false)).filter((it) => it !== null)
  return parts.length === 0 ? null : parts.join(' & ')
}

function unitQuery(
  unit: Unit,
  stems: ReadonlyMap<string, Stem>,
  wider: Wider,
  strict: boolean,
): string | null {
  if (unit.kind === 'number')
    return ['#', '$'].map((sign) => `${quoted(sign + unit.key)}${unit.prefix ? ':*' : ''}`).join(' | ')
  if (unit.kind === 'phrase') return phraseQuery(unit.words, stems, wider.loose === true)
  const end = unit.prefix ? ':*' : ''
  const words = spellings(unit.word)
  const found = words.map((word) => stems.get(word)).filter((it) => it !== undefined)
  if (!unit.prefix && strict && found.every(({ stem }) => stem === null)) return null
  const lexemes = unit.prefix
    ? words
    : [
        ...found.flatMap(({ stem, compounds }) =>
          stem === null ? [] : [stem, ...(wider.plain ? [] : compounds)],
        ),
      ]
  const key = nameKey(unit.word)
  const names = key === '' ? [] : [`@${key}`]
  const sound = soundOf(key)
  const sounds = wider.sounds && sound.length >= 2 ? [quoted(`~${sound}`)] : []
  const alike = (wider.alike?.get(unit.word) ?? []).map(quoted)
  const all = [...[...lexemes, ...names].map((it) => quoted(it) + end), ...sounds, ...alike]
  return all.length === 0 ? null : [...new Set(all)].join(' | ')
}

/** Words in a row; a word too common to stand in the vector leaves its place empty. Or all of them names of one entry. */
function phraseQuery(
  words: readonly string[],
  stems: ReadonlyMap<string, Stem>,
  loose: boolean,
): string | null {
  let query = ''
  let gap = 1
  for (const word of words) {
    const stem = stems.get(word)?.stem ?? null
    if (stem === null) {
      gap += 1
      continue
    }
    query += query === '' ? quoted(stem) : ` ${loose ? '&' : `<${gap}>`} ${quoted(stem)}`
    gap = 1
  }
  const names = words.map(nameKey)
  const asNames = names.includes('') ? '' : names.map((name) => quoted(`@${name}`)).join(' & ')
  const ways = [query, asNames].filter((way) => way !== '').map((way) => `(${way})`)
  return ways.length === 0 ? null : ways.join(' | ')
}

export function quoted(lexeme: string): string {
  return `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}
