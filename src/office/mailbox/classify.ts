import { detectLanguage } from './detect-language.ts'
import data from './data/wish-words.json' with { type: 'json' }

/** What a mail is about, by words with points: explainable, and a person may say otherwise. Pure. */

export interface Reason {
  readonly word: string
  readonly points: number
  readonly where: 'subject' | 'text'
}

export interface Verdict {
  readonly isWish: boolean
  /** A person should look at it, also when it was answered. */
  readonly isUrgent: boolean
  readonly score: number
  /** The strongest first. */
  readonly reasons: readonly Reason[]
  readonly language: ReturnType<typeof detectLanguage>
}

interface Words {
  readonly for: Readonly<Record<string, number>>
  readonly against: Readonly<Record<string, number>>
  readonly urgent: readonly string[]
}
const words = data.words as Readonly<Record<string, Words>>
export const ENOUGH = data.enough
const REASONS_KEPT = 8

/** Words of all languages count: people write "Termin" in every one of them. */
export function classify(subject: string, text: string): Verdict {
  const places = { subject: plain(subject), text: plain(text) }
  const reasons = Object.values(words).flatMap((list) => [
    ...Object.entries(list.for).flatMap(([word, points]) => found(word, points, places)),
    ...Object.entries(list.against).flatMap(([word, points]) => found(word, -points, places)),
  ])
  const strongest = unique(reasons).toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
  const score = strongest.reduce((sum, { points }) => sum + points, 0)
  const urgent = Object.values(words).flatMap((list) => list.urgent)
  return {
    isWish: score >= ENOUGH,
    isUrgent: urgent.some((word) => has(places.subject, word) || has(places.text, word)),
    score,
    reasons: strongest.slice(0, REASONS_KEPT),
    language: detectLanguage(`${subject}\n${text}`),
  }
}

/** Once each, twice as much in the subject. */
function found(word: string, points: number, places: Record<'subject' | 'text', string>): Reason[] {
  if (has(places.subject, word)) return [{ word, points: points * 2, where: 'subject' }]
  return has(places.text, word) ? [{ word, points, where: 'text' }] : []
}

/** The same word in two languages ("termin") counts once. */
function unique(reasons: readonly Reason[]): Reason[] {
  const byWord = new Map<string, Reason>()
  for (const reason of reasons) {
    const known = byWord.get(reason.word)
    if (!known || Math.abs(reason.points) > Math.abs(known.points)) byWord.set(reason.word, reason)
  }
  return [...byWord.values()]
}

const HAN = /\p{Script=Han}/u
const patterns = new Map<string, RegExp>()

/** As a word of its own; Chinese writes without blanks, there anywhere. */
function has(text: string, word: string): boolean {
  if (HAN.test(word)) return text.includes(word)
  let pattern = patterns.get(word)
  if (!pattern) {
    const open = word.endsWith('*')
    const body = word.replace(/\*$/, '').replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    pattern = new RegExp(`(?<![\\p{L}\\p{M}])${body}${open ? '' : '(?![\\p{L}\\p{M}])'}`, 'u')
    patterns.set(word, pattern)
  }
  return pattern.test(text)
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ')
}
