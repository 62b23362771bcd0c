import { redirect } from '@sveltejs/kit'
import { typed } from '#ui/forms.ts'
import { refused } from '../parts/refused.ts'
import { secretTyped } from '../parts/secret-typed.ts'
import type { Actions } from './$types'

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData()
    const outcome = await event.locals.counselling.acceptInvitation({
      ...{ invite: typed(form, 'invite'), password: secretTyped(form, 'password') },
    })
    if (!outcome.ok) {
      const field = outcome.refusal === 'invitation-ended' ? 'invite' : outcome.field
      return refused(event, form, { refusal: outcome.refusal, field }, ['invite', 'password'])
    }
    redirect(303, '/counselling/sign-in?joined')
  },
}
