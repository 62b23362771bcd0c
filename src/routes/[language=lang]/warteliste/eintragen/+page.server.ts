import { redirect } from '@sveltejs/kit'
import type { Actions, PageServerLoad } from './$types'
import { textsIn } from '#texts/index.ts'
import { keyOfForm, refuseForm, typed } from '#ui/forms.ts'
import { bookable, viewOfConcern } from '../../parts/concern.ts'
import { contactErrors, readContact } from '../../parts/contact.ts'
import { contactOf } from '../../parts/draft.ts'
import { officeToday, siteOf } from '../../parts/office-today.ts'
import { FIRST_VALUES, refusalWords, wishesOf } from '../parts/wishes.ts'

/** For whoever has no place: what, who, when. Without a concern in the address it is asked first. */
export const load: PageServerLoad = ({ locals, url }) => {
  const { office, language } = locals
  const asked = (url.searchParams.get('concern') ?? '').slice(0, 100)
  const isKnown = office.catalogue.catalogue.concerns.has(asked) && bookable(office, asked) !== null
  return {
    concern: isKnown ? viewOfConcern(office, asked, language) : null,
    wrong:
      url.searchParams.has('concern') && !isKnown
        ? textsIn(language).tr('waitlist.join.concernMissing')
        : null,
    choices: isKnown ? [] : choices(locals),
    values: FIRST_VALUES,
    requestKey: office.ground.ids.uuid(),
  }
}

function choices({ office, language }: App.Locals) {
  const { catalogue } = office
  const today = officeToday(office)
  return [...catalogue.catalogue.concerns.keys()]
    .filter((key) => catalogue.concernOn(key, today).ok && bookable(office, key) !== null)
    .map((key) => viewOfConcern(office, key, language))
    .map(({ key, name }) => ({ value: key, label: name }))
    .sort((one, other) => one.label.text.localeCompare(other.label.text, language))
}

export const actions: Actions = {
  default: async ({ request, locals, url, getClientAddress }) => {
    const { office, actor, language } = locals
    const form = await request.formData()
    const concern = (url.searchParams.get('concern') ?? '').slice(0, 100)
    const person = readContact(
      office,
      contactOf((field) => form.get(field)),
    )
    // what cannot be read is said at its own field
    const has = person.ok
      ? { mail: person.person.mail !== null, phone: person.person.phone }
      : { mail: typed(form, 'mail') !== '', phone: typed(form, 'phone') || null }
    const wishes = wishesOf(office, form, has, language)
    if (!person.ok || !wishes.ok) {
      const errors = { ...(!person.ok && contactErrors(person, language)), ...(!wishes.ok && wishes.errors) }
      return refuseForm(form, errors)
    }
    const persons = Number(typed(form, 'persons'))
    const joined = await office.waitlist.join(actor, {
      ...{
        site: siteOf(office),
        concerns: [concern],
        language,
        person: person.person,
        wishes: wishes.wishes,
      },
      persons: Number.isInteger(persons) && persons >= 1 && persons <= 6 ? persons : 1,
      needs: form.has('stepFree') ? ['step_free'] : [],
      key: keyOfForm(form, 'join'),
      address: getClientAddress(),
    })
    if (joined.ok) redirect(303, `/${language}/warteliste/${joined.code}?told=joined`)
    return refuseForm(form, { '': refusalWords(language, joined.refusal) }, { status: 409 })
  },
}
