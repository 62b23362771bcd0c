import { error, redirect } from '@sveltejs/kit'
import { formatDay, formatDayOf } from '#ground/languages/index.ts'
import { chosen, typed } from '#ui/forms.ts'
import { closeWhenIdle, personOf } from '../../parts/doors.ts'
import { refused } from '../../parts/refused.ts'
import { referralsOf } from './referrals.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { actor, caseId } = personOf(event)
  const { counselling, language } = event.locals
  const read = await counselling.readConsents(actor, { case: caseId })
  if (!read.ok) error(404, read.refusal)
  closeWhenIdle(event)
  const told = event.url.searchParams.get('told')
  return {
    referrals: await referralsOf(event),
    told: (['given', 'declined', 'withdrawn'] as const).find((it) => it === told) ?? null,
    consents: read.consents.map((it) => ({
      ...{ id: it.id, purpose: it.purpose, state: it.state, words: { ...it.words, german: undefined } },
      until: formatDay(language, it.expiresOn, 'date'),
      answered: it.givenAt && formatDayOf(language, it.givenAt, 'date'),
      items: it.items.map((key) => ({
        key,
        name: it.words.items[key]?.name,
        value: apart(it.words.items[key]?.value),
      })),
      given: it.givenItems.map((key) => it.words.items[key]?.name ?? key),
    })),
  }
}

/** In its own direction: a telephone number on a page in Arabic reads as it is dialled. */
const apart = (value = ''): string => (value === '' ? '' : `\u2068${value}\u2069`)

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const actions: Actions = {
  give: async (event) => {
    const form = await event.request.formData()
    const { actor, caseId } = personOf(event)
    const consent = consentIn(form)
    const given = await event.locals.counselling.giveConsent(actor, {
      ...{ case: caseId, consent, items: chosen(form, `items-${consent}`) },
      code: typed(form, `code-${consent}`).slice(0, 100),
    })
    // several may stand on the page, each with its fields
    if (!given.ok)
      return refused(event, form, { ...given, field: given.field ? `${given.field}-${consent}` : '' })
    redirect(303, `/${event.locals.language}/bestin/mein/weitergaben?told=given`)
  },
  decline: async (event) => {
    const form = await event.request.formData()
    const { actor, caseId } = personOf(event)
    const asked = { case: caseId, consent: consentIn(form) }
    const declined = await event.locals.counselling.declineConsent(actor, asked)
    if (!declined.ok) return refused(event, form, { refusal: declined.refusal })
    redirect(303, `/${event.locals.language}/bestin/mein/weitergaben?told=declined`)
  },
  withdraw: async (event) => {
    const form = await event.request.formData()
    const { actor, caseId } = personOf(event)
    const asked = { case: caseId, consent: consentIn(form) }
    const withdrawn = await event.locals.counselling.withdrawConsent(actor, asked)
    if (!withdrawn.ok) return refused(event, form, { refusal: withdrawn.refusal })
    redirect(303, `/${event.locals.language}/bestin/mein/weitergaben?told=withdrawn`)
  },
}

const NOTHING = '00000000-0000-0000-0000-000000000000'

function consentIn(form: FormData): string {
  const sent = typed(form, 'consent')
  return UUID.test(sent) ? sent : NOTHING
}
