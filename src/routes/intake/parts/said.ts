import { redirect } from '@sveltejs/kit'
import type { Outcome } from '#ground/act/refusal.ts'
import { textsIn } from '#texts/index.ts'
import { refuseForm, typed } from '#ui/forms.ts'
import type { Words } from '#ui/words.ts'

export function wordsOf(refusal: string): Words {
  const { tr, maybe } = textsIn('de')
  return maybe(`intake.refusals.${refusal}`) ?? tr('intake.refusals.other')
}

/** One act from its form: done, back to a page that tells of it; refused, the page says why and keeps what was typed. */
export async function pressed<T extends object>(
  event: { readonly request: Request },
  work: (form: FormData) => Promise<Outcome<T>>,
  to: (done: T, form: FormData) => string,
) {
  const form = await event.request.formData()
  const outcome = await work(form)
  if (outcome.ok) redirect(303, to(outcome, form))
  const status = outcome.refusal === 'not-permitted' ? 403 : 409
  return refuseForm(form, { [outcome.field ?? '']: wordsOf(outcome.refusal) }, { status })
}

/** The key of a form: the same rendered form sent twice is one act. */
export function keyIn(form: FormData, act: string): { key?: string } {
  const key = typed(form, 'requestKey')
  return /^[\w-]{8,64}$/.test(key) ? { key: `${act}:${key}` } : {}
}

/** Only names of texts come through. */
export const toldIn = (url: URL, name = 'told'): string | null =>
  /^[a-zA-Z-]{1,40}$/.exec(url.searchParams.get(name) ?? '')?.[0] ?? null
