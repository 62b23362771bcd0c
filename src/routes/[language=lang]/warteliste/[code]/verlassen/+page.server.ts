import { redirect } from '@sveltejs/kit'
import type { Actions, PageServerLoad } from './$types'
import { refuseForm } from '#ui/forms.ts'
import { entryByCode } from '../../parts/entry-view.ts'
import { refusalWords } from '../../parts/wishes.ts'

/** Asks once more: the place on the list cannot be had back. */
export const load: PageServerLoad = async (event) => {
  const { entry } = await entryByCode(event, event.params.code)
  if (entry.state !== 'waiting') redirect(303, `/${event.locals.language}/warteliste/${entry.code}`)
  return { code: entry.code }
}

export const actions: Actions = {
  default: async (event) => {
    const { office, actor, language } = event.locals
    const { entry } = await entryByCode(event, event.params.code)
    const left = await office.waitlist.leave(actor, { shown: { code: entry.code } })
    if (left.ok || left.refusal === 'not-waiting') redirect(303, `/${language}/warteliste/${entry.code}`)
    return refuseForm(
      await event.request.formData(),
      { '': refusalWords(language, left.refusal) },
      { status: 409 },
    )
  },
}
