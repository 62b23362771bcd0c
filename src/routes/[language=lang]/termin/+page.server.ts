import type { PageServerLoad } from './$types'
import { namedIn } from '../parts/local-words.ts'

/** Ten situations of life, in the office's order. */
export const load: PageServerLoad = ({ locals }) => {
  const { catalogue } = locals.office
  const situations = catalogue.catalogue.situations.map(({ key, name }) => ({
    key,
    ...namedIn(name, locals.language, catalogue.localText),
  }))
  return { situations }
}
