import { error } from '@sveltejs/kit'
import { formatDay } from '#ground/languages/index.ts'
import { siteOf } from '../../../reception/parts/site.ts'
import type { PageServerLoad } from './$types'

/** What visitors wrote; a look leaves a row in the trail. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { siteId } = siteOf(locals, url)
  const seen = await locals.office.survey.readWords(locals.actor, siteId)
  if (!seen.ok) {
    if (seen.refusal === 'evaluation-off') return { siteId, off: seen.name, days: [] }
    error(403, seen.refusal)
  }
  const days = Map.groupBy(seen.words, ({ toldOn }) => String(toldOn))
  return {
    ...{ siteId, off: null },
    days: [...days].map(([day, words]) => ({
      day: formatDay('de', day, 'middle'),
      words: words.map(({ id, words: text }) => ({ id, text })),
    })),
  }
}
