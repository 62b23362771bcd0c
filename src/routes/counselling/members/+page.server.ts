import { error, redirect } from '@sveltejs/kit'
import { typed } from '#ui/forms.ts'
import { memberOf } from '../parts/case-view.ts'
import { idTyped } from '../parts/id-typed.ts'
import { refused } from '../parts/refused.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  if (!locals.counsellor?.lead) error(403, 'for the lead')
  return {
    members: await locals.counselling.readMembers(),
    saved: url.searchParams.has('saved'),
    address: `${url.origin}/counselling/invitation`,
  }
}

export const actions: Actions = {
  /** No redirect: the word is in this one answer and nowhere else. */
  invite: async (event) => {
    const form = await event.request.formData()
    const name = typed(form, 'name')
    const invited = await event.locals.counselling.inviteMember(memberOf(event), {
      ...{ login: typed(form, 'login'), name, lead: form.has('lead') },
    })
    return invited.ok ? { issued: { name, invite: invited.invite } } : refused(event, form, invited)
  },
  again: async (event) => {
    const form = await event.request.formData()
    const again = await event.locals.counselling.inviteAgain(memberOf(event), { member: idTyped(form, 'id') })
    return again.ok
      ? { issued: { name: typed(form, 'name'), invite: again.invite } }
      : refused(event, form, again)
  },
  save: async (event) => {
    const form = await event.request.formData()
    const saved = await event.locals.counselling.changeMember(memberOf(event), {
      ...{ id: idTyped(form, 'id'), name: typed(form, 'name') },
      ...{ lead: form.has('lead'), active: form.has('active') },
    })
    if (!saved.ok) return refused(event, form, { refusal: saved.refusal })
    redirect(303, '/counselling/members?saved')
  },
}
