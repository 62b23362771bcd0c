import { error, redirect } from '@sveltejs/kit'
import { formatDay } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import { keyOfForm, refuseForm, typedShort } from '#ui/forms.ts'
import { siteOf } from '../parts/site.ts'
import type { Actions, PageServerLoad } from './$types'

/** Bundles of paper sheets that are being typed: how many, not what they say. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const { siteId } = siteOf(locals, url)
  const seen = await office.survey.readBundles(actor, siteId)
  if (!seen.ok) error(403, seen.refusal)
  return {
    bundles: seen.bundles.map(({ id, openedOn, sheets, typed }) => ({
      ...{ id, day: formatDay('de', openedOn, 'short'), sheets: String(sheets), typed: String(typed) },
    })),
    told: url.searchParams.get('told'),
    requestKey: office.ground.ids.uuid(),
  }
}

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const form = await request.formData()
    const { tr, maybe } = textsIn('de')
    const site = Number(typedShort(form, 'site'))
    const counted = typedShort(form, 'counted')
    const done = await locals.office.survey.openBundle(locals.actor, {
      site,
      counted,
      key: keyOfForm(form, 'bundle'),
    })
    if (!done.ok) {
      const said = maybe(`surveys.paper.wrong.${done.refusal}`) ?? tr('surveys.paper.wrong.any')
      return refuseForm(form, { [done.field ?? '']: said }, { status: done.field ? 400 : 409 })
    }
    redirect(303, `/reception/survey/${done.bundle}?site=${site}`)
  },
}
