import { redirect } from '@sveltejs/kit'
import type { Actions, PageServerLoad } from './$types'
import { refuseForm } from '#ui/forms.ts'
import { needApplication } from '../../parts/concern.ts'
import { answer } from '../parts/answer.ts'
import { entryByCode, entryView } from '../parts/entry-view.ts'
import { refusalWords } from '../parts/wishes.ts'

const TOLD = ['joined', 'changed', 'declined'] as const

/** The own entry: where one stands, what is offered, the ways on. */
export const load: PageServerLoad = async (event) => {
  const found = await entryByCode(event, event.params.code)
  const told = TOLD.find((one) => one === event.url.searchParams.get('told')) ?? null
  const { office, language } = event.locals
  const needsApplication = needApplication(office, found.entry.concerns)
  return { it: entryView(office, found, language), told, needsApplication }
}

export const actions: Actions = {
  accept: async (event) => {
    const { entry } = await entryByCode(event, event.params.code)
    return answer(event, 'accept', { code: entry.code }, '')
  },
  decline: async (event) => {
    const { entry } = await entryByCode(event, event.params.code)
    const after = `/${event.locals.language}/warteliste/${entry.code}?told=declined`
    return answer(event, 'decline', { code: entry.code }, after)
  },
  /** The paper that says when somebody asked. Made once; later the same one. */
  receipt: async (event) => {
    const { office, actor, language } = event.locals
    const { entry, person } = await entryByCode(event, event.params.code)
    const form = await event.request.formData()
    if (!person) return refuseForm(form, { '': refusalWords(language, 'any') }, { status: 409 })
    const issued = await office.receipts.issueReceipt(actor, {
      ...{
        kind: 'waitlist',
        subject: `waitlist-entry:${entry.id}`,
        site: entry.site,
        concerns: entry.concerns,
      },
      ...{ person, askedAt: entry.joinedAt, channel: 'internet', language, titleExpires: entry.titleEnds },
    })
    if (issued.ok) redirect(303, `/${language}/quittung/${issued.code}`)
    return refuseForm(form, { '': refusalWords(language, issued.refusal) }, { status: 409 })
  },
}
