import type { Tx } from '#ground/act/act.ts'
import { searchForm } from '#law/names/index.ts'
import { personsOfName, type Person } from '#office/people/index.ts'

/** Letters before and after a birth date within which the name is looked for. */
const AROUND = 240
const DATES_MOST = 4
const WORDS_MOST = 40

interface Mention {
  readonly birth: { readonly year: number; readonly month: number; readonly day: number }
  /** Words that begin with a capital near that date, as the search form of a family name. */
  readonly names: readonly string[]
}

/**
 * Who may be meant: a birth date, and near it a word that is the family name of somebody with that birth date. A name alone
 * proposes nobody: half the town is called so.
 */
export async function personsNamedIn(tx: Tx, text: string): Promise<Person[]> {
  const found = new Map<string, Person>()
  for (const { birth, names } of mentionsIn(text))
    for (const name of names)
      for (const person of await personsOfName(tx, name, birth)) {
        const isWhole = person.birth.year === birth.year && person.birth.month === birth.month
        if (isWhole && person.birth.day === birth.day) found.set(person.id, person)
      }
  return [...found.values()].slice(0, 5)
}

/** Pure: dates a person can have been born on, with the names around them. */
function mentionsIn(text: string): Mention[] {
  const mentions: Mention[] = []
  for (const found of text.matchAll(/\b(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d{2})\b/g)) {
    const [day, month, year] = found.slice(1).map(Number) as [number, number, number]
    if (month < 1 || month > 12 || day < 1 || day > 31) continue
    const around = text.slice(Math.max(0, found.index - AROUND), found.index + AROUND)
    const words = around.match(/\p{Lu}[\p{L}'’-]{1,40}(?:[ -]\p{Lu}[\p{L}'’-]{1,40})?/gu) ?? []
    const parts = words.flatMap((it) => [it, ...it.split(/[ -]/)]).map((it) => searchForm(it))
    const names = [...new Set(parts)].filter((it) => it.length >= 2).slice(0, WORDS_MOST)
    mentions.push({ birth: { year, month, day }, names })
    if (mentions.length === DATES_MOST) break
  }
  return mentions
}
