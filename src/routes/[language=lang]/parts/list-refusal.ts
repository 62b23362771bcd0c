import type { Language, Spoken } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'

/** Why a list was not saved, and the way out. */
export function listRefusal(language: Language, refusal: string): Spoken {
  const { tr } = textsIn(language)
  if (refusal === 'too-many-lists') return tr('finder.list.refused.tooMany')
  if (refusal === 'too-many-concerns') return tr('finder.list.refused.full')
  if (refusal === 'confidential') return tr('finder.result.private')
  if (refusal === 'concern-outside-dates') return tr('public.refusals.concern-outside-dates')
  return tr('finder.list.refused.any')
}
