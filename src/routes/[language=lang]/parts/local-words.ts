import type { Language, Spoken } from '#ground/languages/index.ts'
import type { LocalText, TextIn } from '#office/catalogue/index.ts'

/** A text of the catalogue as components speak it: German that stands in for a missing translation stays marked. */
export function wordsOf({ text, language }: TextIn): Spoken {
  return { text, parts: [{ words: text }], language }
}

/** A name in the reader's language, and the German term people will meet on letters when that is another word. */
export interface Named {
  readonly name: Spoken
  readonly german: string | null
}

export function namedIn(
  name: LocalText,
  language: Language,
  localText: (text: LocalText, language: Language) => TextIn,
): Named {
  const said = localText(name, language)
  return { name: wordsOf(said), german: said.language === 'de' || said.text === name.de ? null : name.de }
}
