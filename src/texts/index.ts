/**
 * Every text of the program in every language, for code on the server (mails, letters, interface, form actions).
 * Pages that run in the browser take only their own namespace: see src/ui/README.md.
 */
import {
  translators,
  type Language,
  type ParamsOf,
  type Spoken,
  type Translator,
} from '../ground/languages/index.ts'
import { allTexts } from './all.ts'
import type { TextKey, TextKeys } from './keys.ts'

export type { TextKey, TextKeys } from './keys.ts'

export const textsIn: (language: Language) => Translator<TextKeys> = translators<TextKeys>(allTexts)

/** The sentence and the language it is really in: German where a translation is missing. */
export function tr<K extends TextKey>(language: Language, key: K, ...params: ParamsOf<TextKeys, K>): Spoken {
  return textsIn(language).tr(key, ...params)
}

/** The sentence alone, for attributes, mails and subjects. */
export function t<K extends TextKey>(language: Language, key: K, ...params: ParamsOf<TextKeys, K>): string {
  return tr(language, key, ...params).text
}
