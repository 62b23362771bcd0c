import { officeDay } from '#ground/clock/clock.ts'
import { languageCodes, type Language, type Namespace } from '#ground/languages/index.ts'
import { mywayTexts } from '#texts/namespaces/myway.ts'
import { risksTexts } from '#texts/namespaces/risks.ts'
import type { PageServerLoad } from './$types'

/**
 * The day the rules are asked for is the office's, not that of a phone; with it goes what the office changed of the rules,
 * the same for everybody. Nothing is read from the request.
 */
export const load: PageServerLoad = async ({ locals }) => {
  const today = officeDay(locals.office.ground.clock.now())
  const { changed, off } = (await locals.ruleChanges?.(today)) ?? { changed: [], off: [] }
  return { today: String(today), changed, off, complete: COMPLETE }
}

const keysOf = (tree: object): string[] =>
  Object.entries(tree).flatMap(([key, it]) =>
    typeof it === 'string' ? (it === '' ? [] : [key]) : keysOf(it as object).map((rest) => `${key}.${rest}`),
  )
const hasAll = ({ messages }: Namespace, language: Language): boolean => {
  const own = new Set(keysOf(messages[language] ?? {}))
  return keysOf(messages.de ?? {}).every((key) => own.has(key))
}

/** Languages that need no German beside them: a phone is spared a third of the words. */
const COMPLETE = languageCodes.filter((code) => hasAll(mywayTexts, code) && hasAll(risksTexts, code))
