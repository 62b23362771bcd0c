import { redirect, type RequestEvent } from '@sveltejs/kit'
import { textsIn } from '#texts/index.ts'
import { refuseForm } from '#ui/forms.ts'

type Shown = { readonly token: string } | { readonly code: string }

/** Yes or no to an offer, from the page of the link or of the entry. Repeating a yes leads to the same booking. */
export async function answer(event: RequestEvent, kind: 'accept' | 'decline', shown: Shown, after: string) {
  const { office, actor, language } = event.locals
  const form = await event.request.formData()
  const command = { shown, by: 'token' in shown ? 'link' : 'page' } as const
  if (kind === 'accept') {
    const done = await office.waitlist.accept(actor, command)
    if (done.ok) redirect(303, `/${language}/termin-bestaetigt/${done.code}`)
    return refused(form, language, done.refusal)
  }
  const done = await office.waitlist.decline(actor, command)
  if (done.ok || done.refusal === 'offer-declined') redirect(303, after)
  return refused(form, language, done.refusal)
}

function refused(form: FormData, language: App.Locals['language'], refusal: string) {
  const { tr, maybe } = textsIn(language)
  const said = maybe(`waitlist.offer.refusal.${refusal}`) ?? tr('waitlist.offer.refusal.any')
  return refuseForm(form, { '': said }, { status: 409 })
}
