import type { Language } from '#ground/languages/index.ts'

/** One text in several languages; German is always there. */
export type LocalText = Translated & { readonly de: string }
export type Translated = { readonly [language in Language]?: string }

/** A text and the language it is really in, so that a page can mark what was not translated. */
export type TextIn = { readonly text: string; readonly language: Language }

export function localText(text: LocalText, language: Language): TextIn {
  const translated = text[language]
  return translated === undefined ? { text: text.de, language: 'de' } : { text: translated, language }
}

/** The name of a concern, document type, follow-up, situation or fee line. */
export function localName(entry: { readonly name: LocalText }, language: Language): TextIn {
  return localText(entry.name, language)
}

/** The hint of a document type; `undefined` where there is none. */
export function localHint(
  entry: { readonly hint: LocalText | null },
  language: Language,
): TextIn | undefined {
  return entry.hint === null ? undefined : localText(entry.hint, language)
}

/** Builds a text and leaves out what is missing or empty. */
export function textOf(de: string, en: string | undefined, translated: Translated = {}): LocalText {
  return { ...translated, de, ...(en ? { en } : {}) }
}
