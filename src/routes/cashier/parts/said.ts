import { redirect } from '@sveltejs/kit'
import type { Outcome } from '#ground/act/refusal.ts'
import { formatEuro } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import { refuseForm, typed } from '#ui/forms.ts'
import { euroTyped } from '#ui/typed-euro.ts'
import type { Words } from '#ui/words.ts'

interface Refused {
  readonly refusal: string
  readonly detail?: unknown
}

interface Numbers {
  readonly most?: number
  readonly change?: number
  readonly tills?: readonly string[]
}

/** Why not, with the number or the names that help further. */
export function wordsOf({ refusal, detail }: Refused): Words {
  const { tr, maybe } = textsIn('de')
  const { most, tills, change } = (detail ?? {}) as Numbers
  if (refusal === 'amount-invalid' && typeof most === 'number')
    return tr('cashier.refusals.amount-too-much', { most: formatEuro('de', most) })
  if (refusal === 'change-too-high' && typeof change === 'number')
    return tr('cashier.refusals.change-too-high', { change: formatEuro('de', change) })
  return (
    maybe(`cashier.refusals.${refusal}`, { tills: (tills ?? []).join(', ') }) ?? tr('cashier.refusals.other')
  )
}

/** Names of fields as the act says them, to names as the page has them; empty: speaks of the whole form. */
type Fields = Readonly<Record<string, string>>
type FieldsOf = Fields | ((form: FormData) => Fields)

/** One act from its form: done, on to a page that tells of it; refused, the page says why and keeps what was typed. */
export async function pressed<T extends object>(
  event: { readonly request: Request },
  work: (form: FormData) => Promise<Outcome<T>>,
  to: (done: T, form: FormData) => string,
  fields: FieldsOf = {},
) {
  const form = await event.request.formData()
  const outcome = await work(form)
  if (outcome.ok) redirect(303, to(outcome, form))
  return refused(form, outcome, typeof fields === 'function' ? fields(form) : fields)
}

export function refused(
  form: FormData,
  outcome: Refused & { readonly field?: string | undefined },
  fields: Fields = {},
) {
  const status = outcome.refusal === 'not-permitted' ? 403 : 409
  const field = outcome.field ?? ''
  return refuseForm(form, { [fields[field] ?? field]: wordsOf(outcome) }, { status })
}

/** A sum as typed, in cents; NaN when it is none, so that the act refuses it by name. */
export const centsIn = (form: FormData, name: string): number =>
  euroTyped(typed(form, name).slice(0, 40)) ?? Number.NaN

/** The key of a form: the same rendered form sent twice is one act. */
export function keyIn(form: FormData, act: string): { key?: string } {
  const key = typed(form, 'requestKey')
  return /^[\w-]{8,64}$/.test(key) ? { key: `${act}:${key}` } : {}
}

/** What a form names by id; anything else is an id nobody has. */
export function idIn(form: FormData, name: string): string {
  const id = typed(form, name)
  return isId(id) ? id : '00000000-0000-0000-0000-000000000000'
}

export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

/** Only names of texts come through. */
export const toldIn = (url: URL, name = 'told'): string | null =>
  /^[a-zA-Z-]{1,40}$/.exec(url.searchParams.get(name) ?? '')?.[0] ?? null
