import type { RequestEvent } from '@sveltejs/kit'
import { textsIn } from '#texts/index.ts'
import { refuseForm, type FieldErrors } from '#ui/forms.ts'

interface Refused {
  readonly refusal: string
  readonly field?: string
  readonly detail?: Readonly<Record<string, unknown>>
}

/** What a refused act of the counselling record says, at its field; wrong facts each at their own. Nothing typed is lost. */
export function refusedGuidance({ locals }: Pick<RequestEvent, 'locals'>, form: FormData, it: Refused) {
  const { tr, maybe } = textsIn(locals.language)
  const words = maybe(`guidance.refusals.${it.refusal}`) ?? tr('guidance.refusals.other')
  const faults =
    it.refusal === 'facts-wrong' ? (it.detail?.['faults'] as Record<string, string> | undefined) : undefined
  const errors: FieldErrors = faults
    ? Object.fromEntries(
        Object.entries(faults).map(([key, why]) => [key, maybe(`guidance.facts.fault.${why}`) ?? words]),
      )
    : { [it.field ?? '']: words }
  return refuseForm(form, errors, { status: STATUS[it.refusal] ?? 400, secret: ['code'] })
}

const STATUS: Readonly<Record<string, number>> = {
  'not-permitted': 403,
  'unknown-case': 404,
  'changed-meanwhile': 409,
}
