import { languageCodes, traitsOf } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import type { PageServerLoad } from './$types'

/** Own names, no flags. */
export const load: PageServerLoad = () => ({
  languages: languageCodes.map((code) => ({
    code,
    ...traitsOf(code),
    welcome: textsIn(code).t('terminal.welcome'),
  })),
})
