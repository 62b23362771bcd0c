import { isLanguage, sourceLanguage } from '#ground/languages/index.ts'
import { wordsFor } from './parts/words.ts'
import type { PageLoad } from './$types'

/** The one public page with a script: the answers stay in it, so it is the script that must look at them. */
export const csr = true

export const load: PageLoad = async ({ data, params }) => {
  const language = isLanguage(params.language) ? params.language : sourceLanguage
  return { ...data, words: await wordsFor(language, data.complete) }
}
