import { error, fail, redirect } from '@sveltejs/kit'
import { formatDay } from '#ground/languages/index.ts'
import type { PartnerDraft } from '#office/partners/index.ts'
import { chosen, typed } from '#ui/forms.ts'
import { idTyped } from '../../parts/id-typed.ts'
import { memberOf } from '../../parts/case-view.ts'
import { isId, needsOf, refusedHere, toldIn } from '../parts/say.ts'
import type { Actions, PageServerLoad } from './$types'

const NEW: PartnerDraft = {
  ...{
    key: '',
    name: '',
    needs: [],
    languages: [],
    standing: 'independent',
    hours: '',
    wheelchair: 'unknown',
  },
  ...{ access: '', childcare: false, phone: '', mail: '', web: '', street: '', postcode: '', city: '' },
  active: true,
}

export const load: PageServerLoad = async (event) => {
  const { needs, nameOfNeed } = needsOf(event)
  const { partner: id } = event.params
  const common = { needs, told: toldIn(event) }
  if (id === 'neu') return { ...common, id: null, partner: NEW, helps: [], contacts: [], agreements: [] }
  const found = isId(id) ? await event.locals.counselling.partners.readPartner(id) : null
  if (!found) error(404, 'unknown-partner')
  return {
    ...{ ...common, id, partner: found.partner, contacts: found.contacts },
    helps: found.partner.needs.map(nameOfNeed),
    agreements: found.agreements.map(({ id: agreement, title, state, reviewOn, endsOn }) => ({
      ...{ id: agreement, title, state, reviewOn: formatDay('de', reviewOn, 'short') },
      endsOn: endsOn && formatDay('de', endsOn, 'short'),
    })),
  }
}

const idOf = (partner: string): string | null => {
  if (partner === 'neu') return null
  if (!isId(partner)) error(404, 'unknown-partner')
  return partner
}

export const actions: Actions = {
  save: async (event) => {
    const form = await event.request.formData()
    const text = (name: keyof PartnerDraft) => typed(form, name)
    const entry: PartnerDraft = {
      ...{ key: text('key'), name: text('name'), hours: text('hours'), access: text('access') },
      ...{ phone: text('phone'), mail: text('mail'), web: text('web') },
      ...{ street: text('street'), postcode: text('postcode'), city: text('city') },
      needs: chosen(form, 'needs').map(String),
      languages: text('languages')
        .toLowerCase()
        .split(/[\s,]+/u)
        .filter(Boolean),
      standing: text('standing') as PartnerDraft['standing'],
      wheelchair: text('wheelchair') as PartnerDraft['wheelchair'],
      ...{ childcare: form.has('childcare'), active: form.has('active') },
    }
    const { partners } = event.locals.counselling
    const kept = await partners.keepPartner(memberOf(event), { id: idOf(event.params.partner), entry })
    if (!kept.ok) {
      const refused = refusedHere(form, kept)
      return fail(refused.status, { ...refused.data, chosen: [...entry.needs] })
    }
    redirect(303, `/counselling/partners/${kept.partner}?told=saved`)
  },
  contact: async (event) => {
    const form = await event.request.formData()
    const partner = idOf(event.params.partner)
    if (partner === null) error(404, 'unknown-partner')
    const contact = {
      ...{ partner, name: typed(form, 'contactName'), task: typed(form, 'contactTask') },
      ...{
        phone: typed(form, 'contactPhone'),
        mail: typed(form, 'contactMail'),
        active: typed(form, 'active') !== 'no',
      },
    }
    const id = form.has('contact') ? idTyped(form, 'contact') : null
    const kept = await event.locals.counselling.partners.keepContact(memberOf(event), { id, contact })
    if (!kept.ok)
      return refusedHere(form, kept, kept.refusal === 'mail-wrong' ? 'contactMail' : 'contactName')
    redirect(303, `/counselling/partners/${partner}?told=saved`)
  },
}
