import { sayable, wordsIn } from './fold.ts'
import { nameKeys, soundOf } from './names.ts'
import { bare, keysOf, numbersIn } from './numbers.ts'

/** Who may find an entry: tokens as casefiles knows them, none of them with a comma. */
export type Readers = readonly string[]

/** What the search knows of a document, or of an Akte as a whole. */
export interface Entry {
  /** The document's id; for `kind: 'akte'` the Akte's own. */
  readonly id: string
  readonly kind: 'akte' | 'document'
  /** Null only for a draft that lies in no Akte yet. */
  readonly akte: string | null
  readonly site: number
  readonly team: string | null
  /** Document type of the catalogue. */
  readonly type: string | null
  readonly direction: 'incoming' | 'outgoing' | 'internal' | null
  /** `open`, `closed` of an Akte; `draft`, `registered`, `cancelled` of a document. */
  readonly state: string
  /** The day by which the newest comes first: of the letter, else of receipt, else of filing. */
  readonly date: Temporal.PlainDate
  /** Geschäftszeichen, with the number of the document. Found exactly, by its end, and as a beginning with `*`. */
  readonly reference: string
  readonly title: string
  /** Persons as given, variants too: passport name, birth name, sender, recipient. */
  readonly names: readonly string[]
  /** AZR, passport and foreign file numbers, birth dates as YYYY-MM-DD. */
  readonly numbers: readonly string[]
  readonly readers: Readers
}

/** Bytes of text whose words keep their places; PostgreSQL takes 1 MB in one vector. */
const PLACED_MAX = 350_000
/** Bytes of further words, each once. */
const UNPLACED_MAX = 200_000

/** What stands in the vector of the heading: words, and keys without a place. */
export function headOf(entry: Entry): { words: string; keys: string[] } {
  const title = numbersIn(sayable(entry.title))
  const names = entry.names.flatMap(nameKeys)
  const sounds = names.map(soundOf).filter((sound) => sound.length >= 2)
  const written = [entry.reference, ...entry.numbers].flatMap(keysOfNumber)
  const keys = [
    ...names.map((name) => `@${name}`),
    ...sounds.map((sound) => `~${sound}`),
    ...[...title.keys, ...written].map((number) => `#${number}`),
    `%${entry.date.year}`,
  ]
  const words = [title.rest, ...entry.names.map((name) => sayable(name))].map(wordsOf)
  return { words: words.join(' '), keys: [...new Set(keys)] }
}

/** The same of a text. Of a text longer than PostgreSQL takes the last words have no places, and the very last are left. */
export function bodyOf(pages: readonly string[]): { words: string; keys: string[] } {
  const { keys, rest } = numbersIn(pages.join('\n'))
  const words = wordsOf(rest)
  const placed = words.slice(0, PLACED_MAX)
  const further = new Set(words.slice(PLACED_MAX).split(' '))
  const more = [...further].join(' ').slice(0, UNPLACED_MAX)
  const found = keys.slice(0, 20_000).map((number) => `$${number}`)
  return { words: more === '' ? placed : `${placed} ${more}`, keys: found }
}

/** A number given as such is one, whatever it looks like; a word before it is its kind: "AZR 100 000 123 456". */
function keysOfNumber(number: string): string[] {
  const written = sayable(number).trim().replace(/\s+/g, ' ')
  const alone = written.replace(/^\p{L}+[.:]? (?=.*\d)/u, '')
  const all = [written, alone].flatMap((it) => [...keysOf(it.replaceAll(' ', '')), bare(it).slice(0, 60)])
  return [...new Set(all)].filter((key) => key !== '')
}

function wordsOf(text: string): string {
  return [...wordsIn(text)].map(({ word }) => word).join(' ')
}
