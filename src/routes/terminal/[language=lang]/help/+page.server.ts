import { redirect } from '@sveltejs/kit'
import { keyOfForm } from '#ui/forms.ts'
import { atTerminal } from '../../parts/at-terminal.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url }) => ({
  called: url.searchParams.has('called'),
  failed: url.searchParams.has('failed'),
  requestKey: locals.office.ground.ids.uuid(),
})

export const actions: Actions = {
  /** Somebody from the reception comes to this terminal. */
  call: async ({ request, locals }) => {
    const form = await request.formData()
    const { actor, site } = atTerminal(locals)
    const key = keyOfForm(form, 'call')
    const called = await locals.office.reception.callHelp(actor, { site, language: locals.language, key })
    redirect(303, `/terminal/${locals.language}/help?${called.ok ? 'called' : 'failed'}`)
  },
}
