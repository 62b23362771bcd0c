import { redirect } from '@sveltejs/kit'
import { isLanguage, languageCodes, languages } from '#ground/languages/index.ts'
import { onlyAdmin } from '../parts/only-admin.ts'
import type { PageServerLoad } from './$types'

/** Chooses what to look at; the choice is an address of its own. */
export const load: PageServerLoad = async ({ locals, url }) => {
  onlyAdmin(locals)
  const choices = await locals.office.catalogueEditor.listChoices()
  const asked = (name: string) => (url.searchParams.get(name) ?? '').trim().slice(0, 100)
  const [concern, language, on] = [asked('concern'), asked('language'), asked('on')]
  if (choices.concern.some(({ key }) => key === concern) && isLanguage(language)) {
    const query = on === '' ? '' : `?on=${encodeURIComponent(on)}`
    redirect(303, `/admin/catalogue/preview/${language}/${encodeURIComponent(concern)}${query}`)
  }
  return {
    concerns: choices.concern,
    languages: languageCodes.map((code) => ({
      value: code as string,
      label: languages[code].ownName as string,
    })),
  }
}
