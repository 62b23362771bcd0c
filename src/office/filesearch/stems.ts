import type { Tx } from '#ground/act/act.ts'
import { stemsOf } from './search-store.ts'

/** What the dictionary of the server made of words. It is the same for everybody and says nothing about any document. */
const known = new Map<string, string | null>()
const KNOWN_MAX = 50_000

/** The stem of each word; null for one too common to look for. */
export async function stemsOfWords(
  tx: Tx,
  words: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const missing = [...new Set(words)].filter((word) => !known.has(word))
  const found = await stemsOf(tx, missing, { compounds: false })
  const answer = new Map(words.map((word) => [word, known.get(word) ?? found.get(word)?.stem ?? null]))
  if (known.size + found.size > KNOWN_MAX) known.clear()
  for (const [word, { stem }] of found) known.set(word, stem)
  return answer
}
