import { sourceLanguage, type Language, type Spoken } from '#ground/languages/index.ts'
import { ruleByKey, type Rule } from '#law/risks/index.ts'
import { textsIn } from '#texts/index.ts'

export interface SaidRule {
  readonly title: Spoken
  readonly why: Spoken
  readonly step: Spoken
}

type Worded = Pick<Rule, 'titleDe' | 'titleEn' | 'consequenceDe' | 'consequenceEn'> & {
  readonly rule: string
  readonly stepDe: string
  readonly stepEn: string
}

/**
 * The words of a hint for a person. What the office has changed is said in its own words, German or English, and not in the
 * translation of what no longer holds.
 */
export function sayRule(hint: Worded, language: Language): SaidRule {
  const shipped = ruleByKey(hint.rule)
  const step = shipped?.steps[0]
  return {
    title: say(language, hint, 'title', [hint.titleDe, hint.titleEn], [shipped?.titleDe, shipped?.titleEn]),
    why: say(
      language,
      hint,
      'why',
      [hint.consequenceDe, hint.consequenceEn],
      [shipped?.consequenceDe, shipped?.consequenceEn],
    ),
    step: say(language, hint, 'step', [hint.stepDe, hint.stepEn], [step?.de, step?.en]),
  }
}

type Pair = readonly [german: string | undefined, english: string | undefined]

function say(
  language: Language,
  { rule }: Worded,
  name: keyof SaidRule,
  [german = '', english = '']: Pair,
  shipped: Pair,
): Spoken {
  const isChanged = german !== shipped[0] || english !== shipped[1]
  if (!isChanged) {
    const found = textsIn(language).maybe(`risks.rules.${rule}.${name}`)
    if (found) return found
  }
  const isEnglish = language === 'en' && english !== ''
  const text = isEnglish ? english : german
  return { text, parts: [{ value: text }], language: isEnglish ? 'en' : sourceLanguage }
}
