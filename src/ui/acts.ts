import { redirect, type RequestEvent } from '@sveltejs/kit'
import type { Outcome, Refusal } from '#ground/act/refusal.ts'
import { keyOfForm, refuseForm, type FieldErrors } from './forms.ts'

/** A refused act: the page says why by field, and what was typed stays. */
export function refusedWith(form: FormData, { refusal }: Refusal, errors: FieldErrors) {
  return refuseForm(form, errors, { status: refusal === 'not-permitted' ? 403 : 409 })
}

/**
 * How a face does one act from its form: done, on to the address that tells of it; refused, the page says why and keeps
 * what was typed. The page knows by `form` which of its forms it was.
 */
export const actsWith =
  (refused: (form: FormData, refusal: Refusal) => ReturnType<typeof refuseForm>) =>
  async <T extends object>(
    event: RequestEvent,
    name: string,
    work: (form: FormData, key: string | undefined) => Promise<Outcome<T>>,
    to: (done: T, form: FormData) => string,
  ) => {
    const form = await event.request.formData()
    form.set('form', name)
    const outcome = await work(form, keyOfForm(form, name))
    if (!outcome.ok) return refused(form, outcome)
    redirect(303, to(outcome, form))
  }
