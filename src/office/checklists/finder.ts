/** From a situation in life to a concern: a tree as data, read and checked once. Shapes: `finder-entries.ts`. */
import data from './data/finder.json' with { type: 'json' }
import { finderFile, type FinderFile } from './finder-entries.ts'

export type TargetKind = 'question' | 'concern' | 'notice' | 'person'
export interface Target {
  readonly kind: TargetKind
  readonly key: string
}

/** What answers say about the conditions of documents: yes or no by condition. */
export type Knows = Readonly<Record<string, boolean>>

export interface FinderAnswer {
  readonly key: string
  readonly to: Target
  readonly knows: Knows
}

export interface FinderQuestion {
  readonly key: string
  /** Whose words it is asked in; its own, unless two questions ask the same and lead elsewhere. */
  readonly words: string
  /** Where "I don't know" leads: the safe branch, or a person. */
  readonly unsure: Target
  readonly answers: readonly FinderAnswer[]
  /** Questions that can follow at most, this one included. */
  readonly longest: number
}

/** "You need not come", with the law it stands on and the days for which that law was read. */
export interface FinderNotice {
  readonly key: string
  readonly legal: string
  readonly validFrom: string
  /** The first day no longer covered. */
  readonly validTo: string | null
  /** A concern that may be meant after all. */
  readonly also: string | null
}

export interface FinderSituation {
  readonly key: string
  readonly to: Target
  /** First asks until when the paper is valid: something may have to happen at once. */
  readonly asksExpiry: boolean
}

export interface Finder {
  readonly situations: ReadonlyMap<string, FinderSituation>
  readonly questions: ReadonlyMap<string, FinderQuestion>
  readonly notices: ReadonlyMap<string, FinderNotice>
  readonly persons: ReadonlySet<string>
}

export class FinderFault extends Error {}

/** Checks that every target exists and no way leads in a circle. Throws on the first fault. */
export function readFinder(raw: unknown): Finder {
  const file = finderFile.parse(raw)
  const entries = byKey('question', file.questions)
  const notices = byKey(
    'notice',
    file.notices.map(({ also = null, ...notice }) => ({ ...notice, also })),
  )
  const persons = new Set(file.persons)
  const known = { question: entries, notice: notices, person: persons }
  const targetOf = (text: string, at: string): Target => {
    const [kind, key] = text.split(':') as [TargetKind, string]
    if (kind !== 'concern' && !known[kind].has(key))
      throw new FinderFault(`${at} leads to the unknown ${text}`)
    return { kind, key }
  }
  const questions = new Map<string, FinderQuestion>()
  for (const entry of file.questions) questionOf(entry, { entries, questions, targetOf }, [])
  const situations = byKey(
    'situation',
    file.situations.map(({ key, to, asksExpiry = false }) => ({ key, to: targetOf(to, key), asksExpiry })),
  )
  return { situations, questions, notices, persons }
}

type QuestionEntry = FinderFile['questions'][number]
interface Reading {
  readonly entries: ReadonlyMap<string, QuestionEntry>
  readonly questions: Map<string, FinderQuestion>
  readonly targetOf: (text: string, at: string) => Target
}

/** Joins a question after those it leads to, so that its longest way is known. */
function questionOf(entry: QuestionEntry, reading: Reading, above: readonly string[]): FinderQuestion {
  const { key, words = key, unsure } = entry
  const read = reading.questions.get(key)
  if (read) return read
  if (above.includes(key)) throw new FinderFault(`the question ${key} leads back to itself`)
  const at = `question ${key}`
  const answers = [
    ...byKey(
      `answer of ${key}`,
      entry.answers.map(({ key: name, to, knows = {} }) => ({
        ...{ key: name, knows },
        to: reading.targetOf(to, at),
      })),
    ).values(),
  ]
  const safe = reading.targetOf(unsure, at)
  const follow = [...answers.map(({ to }) => to), safe]
    .filter(({ kind }) => kind === 'question')
    .map((to) => questionOf(reading.entries.get(to.key)!, reading, [...above, key]).longest)
  const question = { key, words, unsure: safe, answers, longest: 1 + Math.max(0, ...follow) }
  reading.questions.set(key, question)
  return question
}

function byKey<T extends { readonly key: string }>(
  kind: string,
  items: readonly T[],
): ReadonlyMap<string, T> {
  const map = new Map<string, T>()
  for (const item of items) {
    if (map.has(item.key)) throw new FinderFault(`${kind} ${item.key} is there twice`)
    map.set(item.key, item)
  }
  return map
}

/** The finder this program ships with. */
export const finder: Finder = readFinder(data)
