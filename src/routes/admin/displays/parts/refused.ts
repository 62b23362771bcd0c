import { fail } from '@sveltejs/kit'
import type { Refusal } from '#ground/act/refusal.ts'
import { textsIn } from '#texts/index.ts'
import { chosen, refuseForm } from '#ui/forms.ts'

/** The answer to a form that could not be kept: everything typed and ticked, and why at its field. */
export function refused({ language }: App.Locals, form: FormData, { refusal, field }: Refusal) {
  const { tr, maybe } = textsIn(language)
  const words = maybe(`displays.wrong.${refusal}`) ?? tr('displays.wrong.other')
  const { data } = refuseForm(form, { [field ?? '']: words })
  const groups = ['languages', 'more', 'teams', 'desks']
  const ticked: Record<string, string[]> = Object.fromEntries(
    groups.map((name) => [name, [...chosen(form, name)]]),
  )
  return fail(refusal === 'not-permitted' ? 403 : 409, { ...data, chosen: ticked })
}
