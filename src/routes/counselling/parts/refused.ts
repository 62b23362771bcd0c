import type { RequestEvent } from '@sveltejs/kit'
import { textsIn } from '#texts/index.ts'
import { refuseForm } from '#ui/forms.ts'

type Refused = { readonly refusal: string; readonly field?: string | undefined }

/** What a refused act says, at its field; what was typed comes back, secrets do not. */
export function refused(
  { locals }: Pick<RequestEvent, 'locals'>,
  form: FormData,
  { refusal, field = '' }: Refused,
  secret: readonly string[] = [],
) {
  const { tr, maybe } = textsIn(locals.language)
  const words = maybe(`counselling.refusals.${refusal}`) ?? tr('counselling.refusals.other')
  const status = STATUS[refusal] ?? 400
  return refuseForm(form, { [field]: words }, { status, secret })
}

const STATUS: Readonly<Record<string, number>> = {
  'not-permitted': 403,
  'unknown-case': 404,
  'too-many-attempts': 429,
}
