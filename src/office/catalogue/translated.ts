import type { TranslationFile } from './entries.ts'
import type { TextsEntry } from './entry-kinds.ts'
import type { Translated } from './local-text.ts'

export type Section = Exclude<keyof TranslationFile, '_meta'>

/** Texts by their key, in every language that has them: `translatorOf(texts)('concerns')('fiktion')`. */
export type Translator = (section: Section) => (key: string) => Translated

export function translatorOf(texts: ReadonlyMap<string, TextsEntry>): Translator {
  return (section) => (key) => texts.get(`${section}/${key}`)?.texts ?? {}
}
