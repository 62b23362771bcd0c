import { error, redirect } from '@sveltejs/kit'
import { formatDay } from '#ground/languages/index.ts'
import type { AgreementDraft } from '#office/partners/index.ts'
import { dayIn, typed } from '#ui/forms.ts'
import { idTyped } from '../../parts/id-typed.ts'
import { memberOf } from '../../parts/case-view.ts'
import { isId, refusedHere, toldIn } from '../../partners/parts/say.ts'
import type { Actions, PageServerLoad } from './$types'

const EMPTY = {
  title: '',
  parties: '',
  scope: '',
  contacts: '',
  startsOn: '',
  endsOn: '',
  reviewOn: '',
  state: 'draft',
}

export const load: PageServerLoad = async (event) => {
  const { counselling, counsellor } = event.locals
  const { agreement: id } = event.params
  const partners = await counselling.partners.findPartners({ all: true })
  const common = {
    ...{
      told: toldIn(event),
      refused: event.url.searchParams.get('refused'),
      lead: counsellor?.lead ?? false,
    },
    partners: partners.map((it) => ({ value: it.id, label: it.name })),
  }
  if (id === 'neu') {
    const partner = event.url.searchParams.get('partner') ?? ''
    return { ...common, id: null, agreement: { ...EMPTY, partner, document: null } }
  }
  const { agreements } = await counselling.partners.readAgreements()
  const found = agreements.find((it) => it.id === id)
  if (!found) error(404, 'unknown-agreement')
  const shown = (day: Temporal.PlainDate | null) => (day ? formatDay('de', day, 'short') : '')
  const { title, parties, scope, contacts, state, partner, document } = found
  const days = {
    startsOn: shown(found.startsOn),
    endsOn: shown(found.endsOn),
    reviewOn: shown(found.reviewOn),
  }
  return { ...common, id, agreement: { title, parties, scope, contacts, state, partner, document, ...days } }
}

export const actions: Actions = {
  save: async (event) => {
    const form = await event.request.formData()
    const days = {
      startsOn: dayIn(form, 'startsOn'),
      endsOn: dayIn(form, 'endsOn'),
      reviewOn: dayIn(form, 'reviewOn'),
    }
    const wrong = Object.entries(days).find(([, day]) => day === undefined)
    if (wrong) return refusedHere(form, { refusal: 'day-wrong', field: wrong[0] })
    const { agreement: id } = event.params
    if (id !== 'neu' && !isId(id)) error(404, 'unknown-agreement')
    const text = (name: string) => typed(form, name)
    const agreement = {
      ...{
        partner: idTyped(form, 'partner'),
        title: text('title'),
        parties: text('parties'),
        scope: text('scope'),
      },
      ...{ contacts: text('contacts'), state: text('state'), ...days },
    } as AgreementDraft
    const kept = await event.locals.counselling.partners.keepAgreement(memberOf(event), {
      ...{ id: id === 'neu' ? null : id, agreement },
    })
    if (!kept.ok) return refusedHere(form, kept)
    redirect(303, `/counselling/agreements/${kept.agreement}?told=saved`)
  },
}
