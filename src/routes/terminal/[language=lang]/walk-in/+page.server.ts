import { redirect } from '@sveltejs/kit'
import { officeDay } from '#ground/clock/clock.ts'
import { typed } from '#ui/forms.ts'
import { atTerminal } from '../../parts/at-terminal.ts'
import { stopped } from '../../parts/stop.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals: { office, language } }) => {
  const { receptionConcerns, localName } = office.catalogue
  const today = officeDay(office.ground.clock.now())
  const concerns = receptionConcerns(today).map((concern) => ({
    key: concern.key,
    name: localName(concern, language),
  }))
  return { requestKey: office.ground.ids.uuid(), concerns }
}

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData()
    const { actor, site } = atTerminal(locals)
    const concern = typed(form, 'concern')
    const key = typed(form, 'requestKey')
    const asked = { site, concerns: concern ? [concern] : [], language: locals.language }
    const outcome = await locals.office.reception.drawTicket(actor, {
      ...asked,
      ...(key && { key: `${key}:${concern.slice(0, 60)}` }),
    })
    if (outcome.ok) redirect(303, `/terminal/${locals.language}/ticket/${outcome.code}`)
    if (outcome.refusal === 'appointment-needed') redirect(303, `/terminal/${locals.language}/appointment`)
    return stopped(locals.language, outcome.refusal, outcome.detail)
  },
}
