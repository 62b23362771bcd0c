import { error, redirect } from '@sveltejs/kit'
import { localPath } from '../../../web/faces.ts'
import { keyOfForm, typedShort } from '#ui/forms.ts'
import type { Actions } from './$types'

export const actions: Actions = {
  /** Somebody goes to the terminal that calls; then back to where one was. */
  going: async ({ request, locals }) => {
    const form = await request.formData()
    const [site, call] = [Number(typedShort(form, 'site')), typedShort(form, 'call')]
    const key = keyOfForm(form, 'going', call)
    const gone = await locals.office.reception.answerHelp(locals.actor, { site, call, key })
    if (!gone.ok && gone.refusal === 'not-permitted') error(403, gone.refusal)
    redirect(303, localPath(typedShort(form, 'back', 200)) ?? '/reception')
  },
}
