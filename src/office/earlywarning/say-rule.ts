import { sourceLanguage, type Language, type Spoken } from '#ground/languages/index.ts'
import { changedWords, type Hint, type WordedPart } from '#law/risks/index.ts'
import { textsIn } from '#texts/index.ts'

export interface SaidRule {
  readonly title: Spoken
  readonly why: Spoken
  readonly step: Spoken
}

type Worded = Parameters<typeof changedWords>[0]

/**
 * The words of a hint for a person. What the office has changed is said in its own words, German or English, and not in the
 * translation of what no longer holds.
 */
export const sayRule = (hint: Worded, language: Language): SaidRule => ({
  title: say(language, hint, 'title'),
  why: say(language, hint, 'why'),
  step: say(language, hint, 'step'),
})

function say(language: Language, hint: Worded, part: WordedPart): Spoken {
  const own = changedWords(hint, part)
  const found = own ? undefined : textsIn(language).maybe(`risks.rules.${hint.rule}.${part}`)
  if (found) return found
  const { de, en } = own ?? wordsOf(hint, part)
  const isEnglish = language === 'en' && en !== ''
  const text = isEnglish ? en : de
  return { text, parts: [{ value: text }], language: isEnglish ? 'en' : sourceLanguage }
}

const wordsOf = (hint: Pick<Hint, keyof Worded>, part: WordedPart) =>
  ({
    title: { de: hint.titleDe, en: hint.titleEn },
    why: { de: hint.consequenceDe, en: hint.consequenceEn },
    step: { de: hint.stepDe, en: hint.stepEn },
  })[part]
