import type { Language } from '#ground/languages/index.ts'
import data from './data/stopwords.json' with { type: 'json' }

/** The language a mail is written in: by its script, then by its small words. Pure, and explainable. */

type Spoken = Exclude<Language, 'einfach'>

const LETTER = 2
const ENOUGH = 3

const stopwords = data.stopwords as Readonly<Partial<Record<Spoken, readonly string[]>>>
const letters = data.letters as Readonly<Partial<Record<Spoken, string>>>

const scripts: readonly { pattern: RegExp; languages: readonly Spoken[] }[] = [
  { pattern: /\p{Script=Han}/gu, languages: ['zh'] },
  { pattern: /\p{Script=Arabic}/gu, languages: ['ar', 'fa'] },
  { pattern: /\p{Script=Cyrillic}/gu, languages: ['uk', 'ru'] },
  { pattern: /\p{Script=Latin}/gu, languages: ['de', 'en', 'fr', 'tr'] },
]

/** Null: too little text, none of our languages, or two that are equally likely. */
export function detectLanguage(text: string): Spoken | null {
  const counted = scripts.map(({ pattern, languages }) => ({
    languages,
    // a Chinese sign says as much as several letters
    count: (text.match(pattern)?.length ?? 0) * (languages[0] === 'zh' ? 3 : 1),
  }))
  const most = counted.toSorted((a, b) => b.count - a.count)[0]!
  if (most.count < 4) return null
  if (most.languages.length === 1) return most.languages[0]!
  const words = wordsOf(text)
  const scored = most.languages
    .map((language) => ({ language, score: scoreOf(language, words, text) }))
    .toSorted((a, b) => b.score - a.score)
  const [best, second] = scored
  return best && best.score >= ENOUGH && best.score > (second?.score ?? 0) ? best.language : null
}

function scoreOf(language: Spoken, words: ReadonlySet<string>, text: string): number {
  const found = (stopwords[language] ?? []).filter((word) => words.has(word)).length
  const own = [...(letters[language] ?? '')].filter((letter) => text.toLowerCase().includes(letter)).length
  return found + own * LETTER
}

export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu),
  )
}
