import { redirect } from '@sveltejs/kit'
import { languageCodes, tagOf, traitsOf } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import type { PageServerLoad } from './$types'

/** What this machine does not do at the moment; said in all languages, for nobody has chosen one yet. */
export const load: PageServerLoad = ({ locals, params }) => {
  if (!locals.stage.off.includes(params.function)) redirect(303, '/terminal')
  const isAll = params.function === 'terminal'
  const codes = isAll ? languageCodes : [locals.language]
  return {
    isAll,
    words: codes.map((code) => {
      const { maybe, tr } = textsIn(code)
      const words = maybe(`stagesoff.ways.${params.function}`) ?? tr('stagesoff.ways.other')
      return { tag: tagOf(code), dir: traitsOf(code).direction, words }
    }),
  }
}
