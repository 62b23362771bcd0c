import type { RequestEvent } from '@sveltejs/kit'
import { textsIn } from '#texts/index.ts'
import { refuseForm } from '#ui/forms.ts'

type Refused = { readonly refusal: string; readonly field?: string | undefined }

/** What a refused act of the partners says, at its field. */
export function refusedHere(form: FormData, { refusal, field = '' }: Refused, at = field) {
  const { tr, maybe } = textsIn('de')
  const words = maybe(`cooperation.refusals.${refusal}`) ?? tr('cooperation.refusals.other')
  return refuseForm(form, { [at]: words }, { status: refusal === 'not-permitted' ? 403 : 400 })
}

/** Needs by key, as a choice or in a sentence. */
export function needsOf({ locals }: Pick<RequestEvent, 'locals'>) {
  const needs = locals.counselling.partners.needs.map(({ key, nameDe }) => ({ value: key, label: nameDe }))
  const names = new Map(needs.map(({ value, label }) => [value, label]))
  return { needs, nameOfNeed: (key: string) => names.get(key) ?? key }
}

/** Words for a told act; nothing for a name that is none. */
export const toldIn = ({ url }: Pick<RequestEvent, 'url'>): string | null => url.searchParams.get('told')

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
export const isId = (text: string): boolean => UUID.test(text)
