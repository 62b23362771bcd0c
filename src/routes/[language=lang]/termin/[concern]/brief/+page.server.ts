import { redirect } from '@sveltejs/kit'
import type { Actions, PageServerLoad, RequestEvent } from './$types'
import { textsIn } from '#texts/index.ts'
import { refuseForm, typed } from '#ui/forms.ts'
import { queryOf, readAsked } from '../../../parts/asked.ts'
import { bookable, viewOfConcern } from '../../../parts/concern.ts'
import { checkCode, dropCode, keepCode } from '../../../parts/office-code.ts'

/** "Ich habe einen Code vom Amt": opens the hours kept for the office's letters. */
export const load: PageServerLoad = ({ locals, params, url }) => {
  const back = `/${locals.language}/termin/${encodeURIComponent(params.concern)}`
  if (!bookable(locals.office, params.concern)) redirect(303, back)
  const concern = viewOfConcern(locals.office, params.concern, locals.language)
  return { concern, query: queryOf(readAsked(url.searchParams)) }
}

/** The concern comes from an address anybody may have typed: it goes into a header only as an address may stand there. */
function timesOf({ locals, params, url }: RequestEvent): string {
  const concern = encodeURIComponent(params.concern)
  return `/${locals.language}/termin/${concern}/zeiten${queryOf(readAsked(url.searchParams))}`
}

export const actions: Actions = {
  use: async (event) => {
    const { locals, params, request } = event
    const form = await request.formData()
    const { tr, maybe } = textsIn(locals.language)
    const text = typed(form, 'officeCode').slice(0, 100)
    if (text === '') return refuseForm(form, { officeCode: tr('release.code.missing') })
    const checked = await checkCode(event, text, params.concern)
    if (!checked.ok) {
      const said = maybe(`release.refusals.${checked.refusal}`) ?? tr('release.refusals.any')
      return refuseForm(
        form,
        { officeCode: said },
        { status: checked.refusal === 'too-many-attempts' ? 429 : 409 },
      )
    }
    keepCode(event, checked.code)
    redirect(303, timesOf(event))
  },
  drop: async (event) => {
    dropCode(event)
    redirect(303, timesOf(event))
  },
}
