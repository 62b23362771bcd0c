import type { Language } from '#ground/languages/index.ts'
import { translationFile, type TranslationFile } from './entries.ts'
import type { Translated } from './local-text.ts'

export type Section = Exclude<keyof TranslationFile, '_meta'>

/** Texts by their key, in every language that has them: `translator(files)('concerns')('fiktion')`. */
export type Translator = (section: Section) => (key: string) => Translated

/** Reads the translation files, one per language, and checks their shape. */
export function translator(files: readonly unknown[]): Translator {
  const read = files.map((file) => translationFile.parse(file))
  return (section) => (key) => {
    const found: { [language in Language]?: string } = {}
    for (const file of read) {
      const text = Object.hasOwn(file[section], key) ? file[section][key] : undefined
      if (text) found[file._meta.language] = text
    }
    return found
  }
}
