import { fail } from '@sveltejs/kit'
import type { Refusal } from '#ground/act/refusal.ts'
import { textsIn } from '#texts/index.ts'
import { chosen, refuseForm } from '#ui/forms.ts'
import type { Words } from '#ui/words.ts'

/** The answer to a form the office refused: what was typed (never a password), every choice, and why at its field. */
export function refused(locals: App.Locals, form: FormData, refusal: Refusal) {
  return refusedBecause(form, { [refusal.field ?? '']: wordsOf(locals, refusal.refusal) }, statusOf(refusal))
}

export function refusedBecause(form: FormData, errors: Readonly<Record<string, Words>>, status = 400) {
  const { data } = refuseForm(form, errors, { secret: ['password'] })
  const choices = (name: string): string[] => [...chosen(form, name)]
  return fail(status, {
    ...data,
    chosen: {
      roles: choices('roles'),
      sites: choices('sites'),
      teams: choices('teams'),
      spoken: choices('spoken'),
      work: choices('work'),
    },
  })
}

export function wordsOf({ language }: App.Locals, name: string): Words {
  const { tr, maybe } = textsIn(language)
  return maybe(`admin.refusals.${name}`) ?? tr('admin.refusals.other')
}

function statusOf({ refusal }: Refusal): number {
  return refusal === 'not-permitted' ? 403 : 409
}
