import { error, redirect } from '@sveltejs/kit'
import { localPath } from '../../../web/faces.ts'
import { keyOfForm, typedShort } from '#ui/forms.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals }) => ({ requestKey: locals.office.ground.ids.uuid() })

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
  /** Somebody speaks with a visitor below the display: picture only for a while, or sound again. */
  mute: async ({ request, locals }) => {
    const form = await request.formData()
    const [site, display] = [Number(typedShort(form, 'site')), typedShort(form, 'display')]
    const minutes = Number(typedShort(form, 'minutes') || Number.NaN)
    const key = keyOfForm(form, 'mute', `:${display}:${minutes}`)
    const muted = await locals.office.displays.muteDisplay(locals.actor, { site, display, minutes, key })
    if (!muted.ok && muted.refusal === 'not-permitted') error(403, muted.refusal)
    // a display that was taken down meanwhile stands on the list no more
    redirect(303, `/reception/notes?site=${site}`)
  },
}
