import { redirect } from '@sveltejs/kit'
import { typed, typedShort } from '#ui/forms.ts'
import { refused } from '../parts/acts.ts'
import { siteOf } from '../parts/site.ts'
import type { Actions, PageServerLoad } from './$types'

/** There is such an Akte, and it is closed to whoever asks. Nothing else about it is said. */
export const load: PageServerLoad = ({ url, locals }) => ({
  reference: (url.searchParams.get('reference') ?? '').slice(0, 60),
  requestKey: locals.office.ground.ids.uuid(),
})

export const actions: Actions = {
  break: async ({ request, locals }) => {
    const form = await request.formData()
    form.set('form', 'break')
    const key = typedShort(form, 'requestKey', 64)
    const broken = await locals.office.casefiles.breakGlass(locals.actor, {
      ...{ site: siteOf(locals), reference: typedShort(form, 'reference', 60) },
      ...{ reason: typed(form, 'reason'), key: key === '' ? undefined : `break:${key}` },
    })
    if (broken.ok) redirect(303, `/files/${broken.akte}?told=glass`)
    const { akte } = broken.detail ?? {}
    if (broken.refusal === 'open-already' && typeof akte === 'string') redirect(303, `/files/${akte}`)
    if (broken.refusal === 'reason-missing') return refused(form, { ...broken, refusal: 'glass-reason' })
    return refused(form, broken)
  },
}
