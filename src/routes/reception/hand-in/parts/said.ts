import { redirect, type RequestEvent } from '@sveltejs/kit'
import type { Outcome, Refusal } from '#ground/act/refusal.ts'
import { textsIn } from '#texts/index.ts'
import { refuseForm, typed } from '#ui/forms.ts'
import type { Words } from '#ui/words.ts'

/** The words of a refusal; what is not ours speaks as the rest of the reception does. */
export function wordsOf({ refusal }: Pick<Refusal, 'refusal'>): Words {
  const { tr, maybe } = textsIn('de')
  return maybe(`handin.refusals.${refusal}`) ?? tr('handin.refusals.other')
}

/** One act from its form: done, back to a page that tells of it; refused, the page says why and keeps what was typed. */
export async function pressed<T extends object>(
  event: RequestEvent,
  work: (form: FormData) => Promise<Outcome<T>>,
  to: (done: T, form: FormData) => string,
) {
  const form = await event.request.formData()
  const outcome = await work(form)
  if (outcome.ok) redirect(303, to(outcome, form))
  const status = outcome.refusal === 'not-permitted' ? 403 : 409
  return refuseForm(form, { [outcome.field ?? '']: wordsOf(outcome) }, { status })
}

/** The key of a form: the same rendered form sent twice is one act. */
export function keyIn(form: FormData, act: string): { key?: string } {
  const key = typed(form, 'requestKey')
  return /^[\w-]{8,64}$/.test(key) ? { key: `${act}:${key}` } : {}
}

export function siteIn(form: FormData): number {
  return /^\d{1,4}$/.test(typed(form, 'site')) ? Number(typed(form, 'site')) : 0
}

export function languageIn(form: FormData): string {
  const language = typed(form, 'language')
  return /^[a-z]{2,8}$/.test(language) ? language : 'de'
}

/** An address of ours with what to tell. */
export function addressOf(path: string, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(more).toString()
  return query === '' ? path : `${path}?${query}`
}

/** Only names of texts come through. */
export const toldIn = (url: URL, name = 'told'): string | null => {
  const told = url.searchParams.get(name) ?? ''
  return /^[a-zA-Z-]{1,40}$/.test(told) ? told : null
}
