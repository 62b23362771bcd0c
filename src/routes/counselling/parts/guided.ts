import { redirect, type RequestEvent } from '@sveltejs/kit'
import { textsIn } from '#texts/index.ts'
import { refuseForm, type FieldErrors } from '#ui/forms.ts'

export interface RefusedRecord {
  readonly refusal: string
  readonly field?: string
  readonly detail?: Readonly<Record<string, unknown>>
}
export type Recorded = { readonly ok: true } | ({ readonly ok: false } & RefusedRecord)

/** What a refused act of the record says to a counsellor, at its field; wrong facts each at their own. */
export function refusedRecord({ locals }: Pick<RequestEvent, 'locals'>, form: FormData, it: RefusedRecord) {
  const { tr, maybe } = textsIn(locals.language)
  const words =
    maybe(`guiding.refusals.${it.refusal}`) ??
    maybe(`guidance.refusals.${it.refusal}`) ??
    tr('guiding.refusals.other')
  const faults =
    it.refusal === 'facts-wrong' ? (it.detail?.['faults'] as Record<string, string> | undefined) : undefined
  const errors: FieldErrors = faults
    ? Object.fromEntries(
        Object.entries(faults).map(([key, why]) => [key, maybe(`guidance.facts.fault.${why}`) ?? words]),
      )
    : { [it.field ?? '']: words }
  return refuseForm(form, errors, { status: STATUS[it.refusal] ?? 400 })
}

const STATUS: Readonly<Record<string, number>> = {
  'not-permitted': 403,
  'unknown-case': 404,
  'changed-meanwhile': 409,
}

/** An act of a form, then the page anew with what it did; or the form again with the reason. */
export async function recorded(
  event: Pick<RequestEvent, 'request' | 'locals'>,
  { to, told = 'saved' }: { readonly to: string; readonly told?: string },
  work: (form: FormData) => Promise<Recorded>,
) {
  const form = await event.request.formData()
  const done = await work(form)
  if (!done.ok) return refusedRecord(event, form, done)
  redirect(303, `${to}?told=${told}`)
}
