import type pg from 'pg'
import { seededChance } from '#ground/identity/chance.ts'
import { diceOf, type Dice } from '#office/demo/dice.ts'
import type { SearchFilter } from '#office/filesearch/index.ts'
import { rank, SITES, TEAMS, type Archive } from './papers.ts'

export interface Question {
  readonly kind: string
  readonly text: string
  readonly filter?: Omit<SearchFilter, 'from' | 'until'>
  /** First day, and the day behind the last: YYYY-MM-DD. */
  readonly days?: readonly [string, string]
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

/** Somebody's paper, as colleagues have it before them when they search. */
interface Known {
  readonly site: number
  readonly name: string
  readonly reference: string
  readonly topic: string
}

/** Mostly people and papers there are, of the site of whoever asks; one in ten asks for what is not there. */
export async function questionsOf(admin: pg.Pool, seed: number, archive: Archive): Promise<() => Question> {
  const dice = diceOf(seededChance(seed + 77))
  const { rows } = await admin.query<Known>(
    `select site, names[1] as name, reference, split_part(title, ' ', 2) as topic from filesearch.entry
     where kind = 'document' order by md5(id::text || $1) limit 4000`,
    [String(seed)],
  )
  const bySite = Map.groupBy(rows, ({ site }) => site)
  return () => {
    const kind = dice.byWeight(KINDS)
    const site = 1 + dice.below(SITES)
    const known = dice.oneOf(dice.happens(0.9) ? bySite.get(site)! : rows)
    return { kind, ...ask(kind, dice, archive, known), readers: readersOf(dice, site) }
  }
}

/** A colleague of one site and team; one in ten is at home at two sites. */
function readersOf(dice: Dice, site: number): string[] {
  const own = [`desk:${site}`, `team:${site}:${dice.oneOf(TEAMS)}`, `account:${dice.below(200)}`]
  return dice.happens(0.1) ? [...own, `desk:${1 + dice.below(SITES)}`] : own
}

function ask(
  kind: string,
  dice: Dice,
  archive: Archive,
  known: Known,
): Pick<Question, 'text' | 'filter' | 'days'> {
  const topic = () => archive.compounds[rank(dice, archive.compounds.length)]!
  const family = known.name.split(' ').at(-1)!
  switch (kind) {
    case 'name':
      return { text: dice.happens(0.6) ? known.name : family }
    case 'number':
      return { text: dice.happens(0.5) ? known.reference : known.reference.replace(/-\d+$/, '').slice(6) }
    case 'two-words':
      return { text: dice.happens(0.5) ? `${known.topic} Ausländerbehörde` : `${family} ${known.topic}` }
    case 'rare':
      return { text: known.topic }
    case 'phrase':
      return { text: `"${dice.oneOf(archive.phrases)}"` }
    case 'prefix':
      return { text: `${known.topic.slice(0, 8)}*` }
    case 'common':
      return { text: dice.oneOf(COMMON) }
    case 'filtered':
      return { text: known.topic, filter: { types: ['decision'], direction: 'outgoing' } }
    case 'or':
      return { text: `${known.topic} ODER ${topic()} ODER ${topic()}` }
    case 'misspelt':
      return { text: misspelt(dice, family) }
    default:
      return { text: dice.oneOf(COMMON), days: span(dice) }
  }
}

function span(dice: Dice): [string, string] {
  const from = Temporal.PlainDate.from({ year: 2013 + dice.below(12), month: 1 + dice.below(12), day: 1 })
  return [String(from), String(from.add({ months: 3 }))]
}

function misspelt(dice: Dice, name: string): string {
  const at = 1 + dice.below(Math.max(1, name.length - 2))
  return dice.happens(0.5) ? name.slice(0, at) + name.slice(at - 1) : name.slice(0, at) + name.slice(at + 1)
}
