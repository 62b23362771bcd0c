import { directionOf, languageCodes, tagOf, traitsOf } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import type { PageServerLoad } from './$types'

/** Every language by its own name, and "point to your language" said in each. */
export const load: PageServerLoad = () => ({
  languages: languageCodes.map((code) => ({
    ...{ code, ownName: traitsOf(code).ownName, tag: tagOf(code), dir: directionOf(code) },
    point: textsIn(code).tr('point.start.title'),
  })),
})
