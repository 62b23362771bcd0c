import { redirect } from '@sveltejs/kit'
import { typed } from '#ui/forms.ts'
import { keepOpen } from '../../parts/doors.ts'
import { refused } from '../../parts/refused.ts'
import type { Actions, PageServerLoad } from './$types'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const load: PageServerLoad = ({ locals }) => ({ messageId: locals.counselling.ground.ids.uuid() })

export const actions: Actions = {
  /** Whoever wrote longer than the session lived shows the code with the message: nothing written is lost. */
  default: async (event) => {
    const { locals, request, getClientAddress } = event
    const form = await request.formData()
    let { person } = locals
    if (!person && form.has('code')) {
      const entered = await locals.counselling.enterCase({
        ...{ code: typed(form, 'code').slice(0, 100), address: getClientAddress() },
      })
      if (!entered.ok) return refused(event, form, entered)
      keepOpen(event, entered.token)
      person = (await locals.counselling.identifyPerson(entered.token)) ?? undefined
      locals.person = person
    }
    if (!person) return refused(event, form, { refusal: 'session-ended', field: 'code' })
    const sent = typed(form, 'messageId')
    const id = UUID.test(sent) ? sent : locals.counselling.ground.ids.uuid()
    const said = await locals.counselling.say(person.actor, {
      ...{ case: person.caseId, id, text: typed(form, 'text') },
    })
    if (!said.ok) return refused(event, form, said)
    redirect(303, `/${locals.language}/bestin/mein?gesendet`)
  },
}
