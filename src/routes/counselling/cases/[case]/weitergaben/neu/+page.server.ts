import { error, redirect } from '@sveltejs/kit'
import { formatDay, isLanguage, languageCodes, nameForStaff, traitsOf } from '#ground/languages/index.ts'
import type { ReferralPurpose } from '#office/partners/index.ts'
import { dayIn, keyOfForm, typed, typedShort } from '#ui/forms.ts'
import { caseIdOf, memberOf } from '../../../../parts/case-view.ts'
import { idTyped } from '../../../../parts/id-typed.ts'
import { isId, needsOf, refusedHere } from '../../../../partners/parts/say.ts'
import type { Actions, PageServerLoad } from './$types'

/** First whom, by need and language; then what exactly. A hint brings its need with it. */
export const load: PageServerLoad = async (event) => {
  const { counselling } = event.locals
  const asked = (name: string): string => (event.url.searchParams.get(name) ?? '').slice(0, 80)
  const header = await counselling.readHeader(memberOf(event), { case: caseIdOf(event) })
  if (!header.ok) error(404, header.refusal)
  const { needs, nameOfNeed } = needsOf(event)
  const need = asked('need')
  const language = event.url.searchParams.has('language') ? asked('language') : header.case.language
  const { partners } = counselling
  const found = await partners.findPartners({ need, language, words: asked('words') })
  const chosen = isId(asked('partner')) ? await partners.readPartner(asked('partner')) : null
  const today = counselling.ground.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  const until = today.add({ days: partners.usualDays })
  return {
    ...{ needs, search: { need, language, words: asked('words') }, hint: asked('hint') },
    languages: languageCodes
      .filter((it) => it !== 'einfach')
      .map((value) => ({ value, label: nameForStaff(value) })),
    ...{ requestKey: counselling.ground.ids.uuid(), until: formatDay('de', until, 'short') },
    ...{ fields: partners.fields, purposes: partners.purposes, spoken: nameForStaff(header.case.language) },
    prefilled: { language: isLanguage(header.case.language) ? germanName(header.case.language) : '' },
    found: found.map((it) => ({
      ...{ id: it.id, name: it.name, standing: it.standing, hours: it.hours },
      ...{ needs: it.needs.map(nameOfNeed), languages: it.languages.map(nameForStaff) },
    })),
    chosen: chosen && {
      ...{ id: chosen.partner.id, name: chosen.partner.name, mail: chosen.partner.mail },
      bodies: chosen.partner.needs.map((value) => ({ value, label: nameOfNeed(value) })),
      contacts: chosen.contacts
        .filter(({ active }) => active)
        .map(({ id, name, task }) => ({ value: id, label: [name, task].filter(Boolean).join(', ') })),
      standing: partners.standingOn(chosen.agreements, today),
    },
  }
}

/** What the partner reads, in German, with the language's own name: the person signs this word and must know it. */
function germanName(code: string): string {
  if (code === 'de' || code === 'einfach') return nameForStaff('de')
  return isLanguage(code) ? `${nameForStaff(code)} (${traitsOf(code).ownName})` : nameForStaff(code)
}

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData()
    const caseId = caseIdOf(event)
    const expiresOn = dayIn(form, 'expiresOn')
    if (expiresOn === undefined) return refusedHere(form, { refusal: 'day-wrong' }, 'expiresOn')
    const { partners } = event.locals.counselling
    const contact = typedShort(form, 'contact')
    const key = keyOfForm(form, 'partners.ask')
    const asked = await partners.askReferral(memberOf(event), {
      ...{ case: caseId, partner: idTyped(form, 'partner'), body: typedShort(form, 'body') },
      ...{ contact: isId(contact) ? contact : null, hint: typedShort(form, 'hint', 80) || null },
      ...{ purpose: typed(form, 'purpose') as ReferralPurpose, more: typed(form, 'more'), expiresOn },
      values: Object.fromEntries(partners.fields.map((field) => [field, typed(form, `value-${field}`)])),
      channel: typed(form, 'channel') as 'mail' | 'handed',
      ...{ despiteEnded: form.has('despiteEnded'), key },
    })
    if (!asked.ok) return refusedHere(form, asked)
    redirect(303, `/counselling/cases/${caseId}/weitergaben?told=asked`)
  },
}
