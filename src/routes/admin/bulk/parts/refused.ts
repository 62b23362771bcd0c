import { fail } from '@sveltejs/kit'
import type { Refusal } from '#ground/act/refusal.ts'
import { textsIn } from '#texts/index.ts'
import { refuseForm } from '#ui/forms.ts'

/** The answer to a refused form: what was typed, and why at its field. `prefix`: which of two forms of the page. */
export function refusedHere({ language }: App.Locals, form: FormData, refusal: Refusal, prefix = '') {
  const { tr, maybe } = textsIn(language)
  const words = maybe(`bulk.refusals.${refusal.refusal}`) ?? tr('bulk.refusals.other')
  const field = refusal.field ? prefix + refusal.field : ''
  const { data } = refuseForm(form, { [field]: words })
  return fail(refusal.refusal === 'not-permitted' ? 403 : 409, data)
}
