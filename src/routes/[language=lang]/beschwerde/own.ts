import type { RequestEvent } from '@sveltejs/kit'
import { readCode } from '#ground/identity/ids.ts'
import { textsIn } from '#texts/index.ts'
import { refuseForm } from '#ui/forms.ts'
import { guarded, orErrorPage } from '../parts/by-code.ts'

/** The complaint whose code stands in the address, or a page that says what is wrong with the code. */
export async function complaintHere(event: RequestEvent) {
  const { complaints } = event.locals.office
  return orErrorPage(
    await guarded(event, event.params['code'] ?? '', (code) => complaints.ownComplaint(code)),
  )
}

/** Where one's own complaint is seen, as far as what stands in the address is a code. */
export const ownPath = ({ locals, params }: RequestEvent): string =>
  `/${locals.language}/beschwerde/stand/${readCode(params['code'] ?? '') ?? ''}`

/** What was typed comes back with what is wrong; `field` when the refusal names none. */
export function refuseOwn(
  { locals }: RequestEvent,
  form: FormData,
  done: { readonly refusal: string; readonly field?: string },
  field: string,
) {
  const { tr, maybe } = textsIn(locals.language)
  const said = maybe(`complaint.wrong.${done.refusal}`) ?? tr('complaint.wrong.any')
  return refuseForm(form, { [done.field ? field : '']: said }, { status: done.field ? 400 : 409 })
}
