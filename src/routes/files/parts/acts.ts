import type { RequestEvent } from '@sveltejs/kit'
import type { Outcome, Refusal } from '#ground/act/refusal.ts'
import { formatDay } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import { actsWith, refusedWith } from '#ui/acts.ts'
import { typed, typedShort } from '#ui/forms.ts'
import type { Words } from '#ui/words.ts'

/** What stands in the address of the screen and has to stay there after an act. */
const KEPT = ['document', 'page', 'file', 'tab', 'q', 'view', 'state', 'team', 'month', 'span', 'folder']

/** One act from its form. Done: back to where one was, with what to tell. Refused: what was typed stays, and it is said why. */
export function act<T extends object>(
  event: RequestEvent,
  name: string,
  work: (form: FormData, key: string | undefined) => Promise<Outcome<T>>,
  more: (done: T, form: FormData) => Readonly<Record<string, string>> = () => ({}),
) {
  return actOf(event, name, work, (done, form) =>
    addressAfter(event.url, { told: name, ...more(done, form) }),
  )
}

/** The field of the refusal when the form has one of that name (`why` may stand there as `cancel-why`), else the whole form. */
export function refused(form: FormData, refusal: Refusal) {
  const { field = '' } = refusal
  const names = [...new Set(form.keys())]
  const own = names.find((name) => name === field || name.endsWith(`-${field}`)) ?? ''
  return refusedWith(form, refusal, { [field === '' ? '' : own]: wordsOf(refusal) })
}
const actOf = actsWith(refused)

export function wordsOf({ refusal, detail = {} }: Refusal): Words {
  const { tr, maybe } = textsIn('de')
  const drafts = detail['drafts']
  const values = { drafts: Array.isArray(drafts) ? drafts.join(', ') : '' }
  return maybe(`files.refusals.${refusal}`, values) ?? tr('files.refusals.other')
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

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** What names a row, as it came; what could name none becomes the id of nothing, which every act refuses by name. */
export const idFrom = (value: string): string => (uuid.test(value) ? value : NOBODY)
export const idIn = (form: FormData, name: string): string => idFrom(typedShort(form, name))

export const orNull = (form: FormData, name: string): string | null => typed(form, name) || null

export const shortDay = (day: Temporal.PlainDate | null | undefined): string =>
  day ? formatDay('de', day, 'short') : ''
