import type { RequestEvent } from '@sveltejs/kit'
import type { DecideHint } from '#office/earlywarning/index.ts'
import { textsIn } from '#texts/index.ts'
import { refuseForm, typed, typedShort } from '#ui/forms.ts'

/** What somebody says to a hint, as the form of that hint sends it. */
export function decisionTyped(form: FormData, caseId: string): DecideHint {
  const rule = typedShort(form, 'rule', 60)
  const why = typed(form, 'why') || typed(form, `why-${rule}`)
  return { case: caseId, rule, kind: typedShort(form, 'kind'), why, mark: typedShort(form, 'mark', 60) }
}

/** Refused at its hint; the reason that was typed comes back. */
export function refusedHint(
  { locals }: Pick<RequestEvent, 'locals'>,
  form: FormData,
  { why }: Pick<DecideHint, 'why'>,
  { refusal, field = '' }: { readonly refusal: string; readonly field?: string },
) {
  const { tr, maybe } = textsIn(locals.language)
  const words = maybe(`reminders.hints.refusals.${refusal}`) ?? tr('reminders.hints.refusals.other')
  if (why !== '') form.set('why', why)
  return refuseForm(form, { [field]: words }, { status: STATUS[refusal] ?? 400 })
}

const STATUS: Readonly<Record<string, number>> = {
  'not-permitted': 403,
  'unknown-case': 404,
  'unknown-hint': 404,
  'changed-meanwhile': 409,
  'already-planned': 409,
}

export const DECIDED = ['accepted', 'dismissed', 'planned', 'open']
