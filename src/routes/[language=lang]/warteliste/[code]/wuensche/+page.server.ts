import { redirect } from '@sveltejs/kit'
import type { Actions, PageServerLoad } from './$types'
import { refuseForm } from '#ui/forms.ts'
import { entryByCode } from '../../parts/entry-view.ts'
import { refusalWords, valuesOf, wishesOf } from '../../parts/wishes.ts'

/** Other days, another way to be told. Whoever no longer waits has nothing to change. */
export const load: PageServerLoad = async (event) => {
  const { entry } = await entryByCode(event, event.params.code)
  if (entry.state !== 'waiting') redirect(303, `/${event.locals.language}/warteliste/${entry.code}`)
  return { code: entry.code, values: valuesOf(entry) }
}

export const actions: Actions = {
  default: async (event) => {
    const { office, actor, language } = event.locals
    const { entry, person } = await entryByCode(event, event.params.code)
    const form = await event.request.formData()
    const has = { mail: !!person?.mail, phone: person?.phone ?? null }
    const wishes = wishesOf(office, form, has, language)
    if (!wishes.ok) return refuseForm(form, wishes.errors)
    const shown = { code: entry.code }
    const changed = await office.waitlist.changeWishes(actor, { shown, wishes: wishes.wishes })
    if (changed.ok) redirect(303, `/${language}/warteliste/${entry.code}?told=changed`)
    return refuseForm(form, { '': refusalWords(language, changed.refusal) }, { status: 409 })
  },
}
