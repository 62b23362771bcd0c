import type { Hint } from './hint.ts'
import { ruleByKey } from './rules.ts'

export type WordedPart = 'title' | 'why' | 'step'

type Worded = Pick<
  Hint,
  'rule' | 'titleDe' | 'titleEn' | 'consequenceDe' | 'consequenceEn' | 'stepDe' | 'stepEn'
>

/**
 * What an office says instead of the shipped words of a rule; null where it has not changed them. A translation of what no
 * longer holds must not be shown.
 */
export function changedWords(
  hint: Worded,
  part: WordedPart,
): { readonly de: string; readonly en: string } | null {
  const shipped = ruleByKey(hint.rule)
  const step = shipped?.steps[0]
  const [de, en, oldDe, oldEn] = {
    title: [hint.titleDe, hint.titleEn, shipped?.titleDe, shipped?.titleEn],
    why: [hint.consequenceDe, hint.consequenceEn, shipped?.consequenceDe, shipped?.consequenceEn],
    step: [hint.stepDe, hint.stepEn, step?.de, step?.en],
  }[part] as [string, string, string | undefined, string | undefined]
  return de === oldDe && en === oldEn ? null : { de, en }
}
