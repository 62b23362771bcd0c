import { fail, redirect } from '@sveltejs/kit'
import type { OfferLineFault } from '#office/courses/index.ts'
import { textsIn } from '#texts/index.ts'
import { offerView } from './parts/offer-page.ts'
import { refuseForm } from '#ui/forms.ts'
import { memberOf } from '../parts/case-view.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => ({
  ...(await offerView(locals.counselling, url.searchParams, 'de')),
  columns: locals.counselling.courses.columns,
  told: url.searchParams.get('told') === 'imported' ? ('imported' as const) : null,
})

export const actions: Actions = {
  import: async (event) => {
    const form = await event.request.formData()
    const file = form.get('file')
    if (!(file instanceof File) || file.size === 0) return refused(form, 'file-missing')
    const bytes = new Uint8Array(await file.arrayBuffer())
    const done = await event.locals.counselling.courses.importOffers(memberOf(event), { bytes })
    if (!done.ok) return refused(form, done.refusal, done.detail)
    redirect(303, '/counselling/courses?told=imported')
  },
}

/** Each thing that is wrong with a list, with line and column; the page shows them under the field. */
function refused(form: FormData, refusal: string, detail: Readonly<Record<string, unknown>> = {}) {
  const { t, tr, maybe } = textsIn('de')
  const faults = (detail['faults'] ?? []) as readonly OfferLineFault[]
  const number = Number(detail['of'] ?? detail['most'] ?? 0)
  const words = maybe(`courselist.refusals.${refusal}`, { number }) ?? tr('courselist.refusals.other')
  const refusedForm = refuseForm(form, { file: words }, { status: refusal === 'not-permitted' ? 403 : 400 })
  const lines = faults.map(({ line, column, fault }) =>
    tr('courselist.faultAt', { line, column, what: t(`courselist.fault.${fault}`) }),
  )
  return fail(refusedForm.status, {
    ...refusedForm.data,
    ...{ lines, more: number > faults.length && faults.length > 0 },
  })
}
