import { redirect, type RequestEvent } from '@sveltejs/kit'
import type { Outcome, Refusal } from '#ground/act/refusal.ts'
import { formatDay } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import { dayTyped } from '#ui/typed-day.ts'
import { refuseForm, typed, typedShort } from '#ui/forms.ts'
import type { Words } from '#ui/words.ts'

/** What stands in the address of the screen and has to stay there after an act. */
const KEPT = [...['document', 'page', 'file', 'tab', 'q', 'view', 'state', 'team', 'month', 'span', 'folder']]

/** One act from its form. Done: back to where one was, with what to tell. Refused: what was typed stays, and it is said why. */
export async function act<T extends object>(
  event: RequestEvent,
  name: string,
  work: (form: FormData, key: string | undefined) => Promise<Outcome<T>>,
  more: (done: T, form: FormData) => Readonly<Record<string, string>> = () => ({}),
) {
  const form = await event.request.formData()
  form.set('form', name)
  const outcome = await work(form, keyOf(form, name))
  if (!outcome.ok) return refused(form, outcome)
  redirect(303, addressAfter(event.url, { told: name, ...more(outcome, form) }))
}

/** The field of the refusal when the form has one of that name (`why` may stand there as `cancelWhy`), else the whole form. */
export function refused(form: FormData, refusal: Refusal) {
  const status = refusal.refusal === 'not-permitted' ? 403 : 409
  const { field = '' } = refusal
  const names = [...new Set(form.keys())]
  const own = names.find((name) => name === field || name.endsWith(`-${field}`)) ?? ''
  return refuseForm(form, { [field === '' ? '' : own]: wordsOf(refusal) }, { status })
}

export function wordsOf({ refusal, detail = {} }: Refusal): Words {
  const { tr, maybe } = textsIn('de')
  const drafts = detail['drafts']
  const values = { drafts: Array.isArray(drafts) ? drafts.join(', ') : '' }
  return maybe(`files.refusals.${refusal}`, values) ?? tr('files.refusals.other')
}

/** The same rendered form sent twice is one act. */
function keyOf(form: FormData, name: string): string | undefined {
  const key = typedShort(form, 'requestKey', 64)
  return /^[\w-]{8,64}$/u.test(key) ? `${name}:${key}` : undefined
}

/** The screen as it was, with what the act says in addition; an empty value takes something out. */
export function addressAfter(url: URL, more: Readonly<Record<string, string>>): string {
  const kept = KEPT.flatMap((name) => {
    const value = url.searchParams.get(name)
    return value ? [[name, value.slice(0, 200)]] : []
  })
  const all = new URLSearchParams(kept)
  for (const [name, value] of Object.entries(more))
    if (value === '') all.delete(name)
    else all.set(name, value)
  const query = String(all)
  return query === '' ? url.pathname : `${url.pathname}?${query}`
}

/** Null: nothing was typed; undefined: what was typed is no day. */
export function dayIn(form: FormData, name: string): Temporal.PlainDate | null | undefined {
  const text = typedShort(form, name)
  if (text === '') return null
  const day = dayTyped(text)
  return day && day.year >= 1900 && day.year <= 2200 ? day : undefined
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** What names a row, as it came; what could name none becomes the id of nothing, which every act refuses by name. */
export const idFrom = (value: string): string => (uuid.test(value) ? value : NOBODY)
export const idIn = (form: FormData, name: string): string => idFrom(typedShort(form, name))

export const orNull = (form: FormData, name: string): string | null => typed(form, name) || null

export const shortDay = (day: Temporal.PlainDate | null | undefined): string =>
  day ? formatDay('de', day, 'short') : ''
