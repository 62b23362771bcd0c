import { seededChance } from '#ground/identity/chance.ts'
import { diceOf, type Dice } from '#office/demo/dice.ts'
import type { SearchFilter, SearchQuery } from '#office/filesearch/index.ts'
import { rank, SITES, TEAMS, type Archive } from './papers.ts'

export interface Question {
  readonly kind: string
  readonly query: SearchQuery
  /** Tokens of whoever asks. */
  readonly readers: readonly string[]
}

/** What colleagues look for in a day, by how often. */
const KINDS: readonly { readonly value: string; readonly weight: number }[] = [
  { value: 'name', weight: 24 },
  { value: 'number', weight: 16 },
  { value: 'two-words', weight: 14 },
  { value: 'rare', weight: 10 },
  { value: 'phrase', weight: 8 },
  { value: 'prefix', weight: 6 },
  { value: 'common', weight: 6 },
  { value: 'filtered', weight: 6 },
  { value: 'or', weight: 4 },
  { value: 'misspelt', weight: 4 },
  { value: 'dates', weight: 2 },
]
const COMMON = ['Antrag', 'Ausländerbehörde', 'Aufenthaltserlaubnis', 'Schreiben', 'Termin']

export function questionsOf(seed: number, archive: Archive, documents: number): () => Question {
  const dice = diceOf(seededChance(seed + 77))
  return () => {
    const kind = dice.byWeight(KINDS)
    return { kind, query: { text: '', ...ask(kind, dice, archive, documents) }, readers: readersOf(dice) }
  }
}

/** A colleague of one site and team; one in ten is at home at two sites. */
function readersOf(dice: Dice): string[] {
  const site = 1 + dice.below(SITES)
  const own = [`desk:${site}`, `team:${site}:${dice.oneOf(TEAMS)}`, `account:${dice.below(200)}`]
  return dice.happens(0.1) ? [...own, `desk:${1 + dice.below(SITES)}`] : own
}

function ask(kind: string, dice: Dice, archive: Archive, documents: number): Partial<SearchQuery> {
  const topic = () => archive.compounds[rank(dice, archive.compounds.length)]!
  const family = () => archive.families[rank(dice, archive.families.length)]!
  const file = 1 + dice.below(Math.ceil(documents / 8))
  switch (kind) {
    case 'name':
      return { text: `${dice.happens(0.6) ? `${dice.oneOf(archive.givens)} ` : ''}${family()}` }
    case 'number':
      return {
        text: dice.happens(0.5)
          ? String(100_000_000_000 + file * 7919)
          : `${2012 + dice.below(15)}/${String(file).padStart(6, '0')}`,
      }
    case 'two-words':
      return { text: `${topic()} ${dice.oneOf(COMMON)}` }
    case 'rare':
      return { text: dice.oneOf(archive.compounds) }
    case 'phrase':
      return { text: `"${dice.oneOf(archive.phrases)}"` }
    case 'prefix':
      return { text: `${topic().slice(0, 6)}*` }
    case 'common':
      return { text: dice.oneOf(COMMON) }
    case 'filtered':
      return { text: topic(), filter: { types: ['decision'], direction: 'outgoing' } }
    case 'or':
      return { text: `${topic()} ODER ${topic()} ODER ${topic()}` }
    case 'misspelt':
      return { text: misspelt(dice, family()) }
    default:
      return { text: dice.oneOf(COMMON), filter: span(dice) }
  }
}

function span(dice: Dice): SearchFilter {
  const from = Temporal.PlainDate.from({ year: 2013 + dice.below(12), month: 1 + dice.below(12), day: 1 })
  return { from, until: from.add({ months: 3 }) }
}

function misspelt(dice: Dice, name: string): string {
  const at = 1 + dice.below(Math.max(1, name.length - 2))
  return dice.happens(0.5) ? name.slice(0, at) + name.slice(at - 1) : name.slice(0, at) + name.slice(at + 1)
}
