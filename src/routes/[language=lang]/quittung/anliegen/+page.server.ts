import { redirect } from '@sveltejs/kit'
import type { Actions, PageServerLoad } from './$types'
import { textsIn } from '#texts/index.ts'
import { refuseForm, typed, type FieldErrors } from '#ui/forms.ts'
import { contactErrors, readContact } from '../../parts/contact.ts'
import { contactOf } from '../../parts/draft.ts'
import { namedIn } from '../../parts/local-words.ts'
import { officeToday, siteOf } from '../../parts/office-today.ts'
import { unbroken } from '../../parts/unbroken.ts'
import { typedDay } from '../parts/typed-day.ts'

/** For whoever found no place: the wish is noted, with the time it came. */
export const load: PageServerLoad = ({ locals, url }) => {
  const { office, language } = locals
  const concerns = office.catalogue.bookableConcerns(officeToday(office)).map(({ key, name }) => ({
    value: key,
    label: namedIn(name, language, office.catalogue.localText).name,
  }))
  const asked = url.searchParams.get('concern') ?? ''
  return {
    concerns,
    concern: concerns.some(({ value }) => value === asked) ? asked : '',
    requestKey: office.ground.ids.uuid(),
  }
}

export const actions: Actions = {
  default: async (event) => {
    const { office, actor, language, site } = event.locals
    const { tr } = textsIn(language)
    const form = await event.request.formData()
    const contact = contactOf((field) => form.get(field))
    const read = readContact(office, contact)
    const title = typedDay(Object.fromEntries(textsOf(form)), 'titleExpires')
    const concern = typed(form, 'concern')
    const errors: FieldErrors = {
      ...(concern === '' && { concern: tr('receipts.declare.concernMissing') }),
      ...(!read.ok && contactErrors(read, language)),
      ...(title.typed && !title.day && { 'titleExpires-day': tr('receipts.declare.titleWrong') }),
    }
    if (!read.ok || Object.keys(errors).length > 0) return refuseForm(form, errors)

    const declared = await office.receipts.declareRequest(actor, {
      ...{ site: siteOf(office), concern, person: read.person, titleExpires: title.day, channel: 'internet' },
      ...{ language, address: event.getClientAddress(), key: typed(form, 'requestKey') || undefined },
    })
    if (declared.ok) redirect(303, `/${language}/quittung/${declared.code}`)
    const refused = {
      'unknown-concern': { concern: tr('receipts.declare.concernMissing') },
      'title-end-implausible': { 'titleExpires-day': tr('receipts.declare.titleImplausible') },
      'too-many-declarations': { '': tr('receipts.declare.tooMany', { phone: unbroken(site.phone) }) },
      'key-reused': { '': tr('receipts.declare.sentBefore') },
      'not-permitted': { '': tr('common.errors.forbidden.title') },
      'switched-off': { '': tr('stagesoff.title') },
    }[declared.refusal]
    return refuseForm(form, refused, { status: declared.refusal === 'too-many-declarations' ? 429 : 409 })
  },
}

function textsOf(form: FormData): [string, string][] {
  return [...form].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as [string, string]] : [],
  )
}
