import { directionOf, languageCodes, traitsOf } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import type { PageServerLoad } from './$types'

/** Own names, no flags. */
export const load: PageServerLoad = () => ({
  languages: languageCodes.map((code) => ({
    code,
    name: traitsOf(code).ownName,
    direction: directionOf(code),
    welcome: textsIn(code).t('terminal.welcome'),
  })),
})
