import { redirect } from '@sveltejs/kit'
import { languageCodes, tagOf, directionOf } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import { keyOfForm, refuseForm, typed } from '#ui/forms.ts'
import { siteOf } from '../../../reception/parts/site.ts'
import type { Actions, PageServerLoad } from './$types'

/** The poster that hangs now, in every language. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { siteId } = siteOf(locals, url)
  const { survey, ground } = locals.office
  const key = await survey.posterNow(siteId)
  return {
    siteId,
    address: key && `${url.origin}/befragung/${key}`,
    words: languageCodes
      .filter((language) => language !== 'einfach')
      .map((language) => ({
        ...{ tag: tagOf(language), dir: directionOf(language) },
        ...{
          title: textsIn(language).t('survey.entry.title'),
          text: textsIn(language).t('survey.entry.text'),
        },
      })),
    ...{ isMade: url.searchParams.has('neu'), requestKey: ground.ids.uuid() },
  }
}

export const actions: Actions = {
  default: async ({ locals, request, url }) => {
    const form = await request.formData()
    const { tr } = textsIn('de')
    const { siteId } = siteOf(locals, url)
    const hangs = (await locals.office.survey.posterNow(siteId)) !== null
    if (hangs && typed(form, 'sure') !== 'yes')
      return refuseForm(form, { sure: tr('surveys.posterPage.sureMissing') })
    const made = await locals.office.survey.renewPoster(locals.actor, {
      site: siteId,
      key: keyOfForm(form, 'poster'),
    })
    if (!made.ok) return refuseForm(form, { '': tr('surveys.paper.wrong.any') }, { status: 409 })
    redirect(303, `/planning/survey/poster?${new URLSearchParams({ site: String(siteId), neu: '1' })}`)
  },
}
