import { sectionName } from '#law/risks/index.ts'
import type { useTexts } from '#ui/texts.ts'
import type { Words } from '#ui/words.ts'
import type { FactField } from './fact-view.ts'

type Texts = Pick<ReturnType<typeof useTexts>, 'maybe' | 'tr'>

/** What a fact is called. */
export const labelOf = ({ maybe }: Texts, key: string): Words => maybe(`risks.facts.${key}.label`) ?? key

export const optionWords = ({ maybe }: Texts, key: string, option: string): Words =>
  maybe(`risks.facts.${key}.options.${option}`) ?? (key === 'title.section' ? sectionName(option) : option)

/** A value as somebody reads it. */
export function valueWords(
  texts: Texts,
  { key, kind }: Pick<FactField, 'key' | 'kind'>,
  value: string,
): Words {
  if (kind === 'yesno') return texts.tr(value === 'yes' ? 'guidance.facts.yes' : 'guidance.facts.no')
  return kind === 'choice' ? optionWords(texts, key, value) : value
}
