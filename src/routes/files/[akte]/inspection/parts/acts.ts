import { redirect, type RequestEvent } from '@sveltejs/kit'
import type { Outcome, Refusal } from '#ground/act/refusal.ts'
import { textsIn } from '#texts/index.ts'
import { keyOfForm, refuseForm } from '#ui/forms.ts'
import type { Words } from '#ui/words.ts'

/** Names of the form's fields that do not carry the name the refusal uses. */
const FIELDS: Readonly<Record<string, string>> = { area: 'x' }

/** One act from its form. Done: back to where one was, with what to tell. Refused: what was typed stays, and it is said why. */
export async function act<T extends object>(
  event: RequestEvent,
  name: string,
  work: (form: FormData, key: string | undefined) => Promise<Outcome<T>>,
  after: (done: T) => {
    readonly path?: string
    readonly told?: Readonly<Record<string, string>>
  } = () => ({}),
) {
  const form = await event.request.formData()
  form.set('form', name)
  const outcome = await work(form, keyOfForm(form, `inspection-${name}`))
  if (!outcome.ok) return refused(form, outcome)
  const { path = event.url.pathname, told = {} } = after(outcome)
  const query = new URLSearchParams({ ...kept(event.url), told: name, ...told })
  redirect(303, `${path}?${query}`)
}

function kept(url: URL): Record<string, string> {
  const found: Record<string, string> = {}
  for (const name of ['document', 'page']) {
    const value = url.searchParams.get(name)
    if (value) found[name] = value.slice(0, 60)
  }
  return found
}

function refused(form: FormData, refusal: Refusal) {
  const { field = '' } = refusal
  const name = (FIELDS[field] ?? field).toLowerCase()
  const own = [...form.keys()].find((it) => name !== '' && it.toLowerCase().endsWith(name)) ?? ''
  return refuseForm(
    form,
    { [own]: wordsOf(refusal) },
    { status: refusal.refusal === 'not-permitted' ? 403 : 409 },
  )
}

export function wordsOf({ refusal, detail = {} }: Refusal): Words {
  const { tr, maybe } = textsIn('de')
  const { subject } = detail
  const values = { subject: typeof subject === 'string' ? subject : '' }
  return maybe(`inspection.refusals.${refusal}`, values) ?? tr('inspection.refusals.other')
}

/** The refusal with the subject of the document it speaks of: what is shown are words, not ids. */
export function named<T extends { readonly ok: boolean }>(
  outcome: T,
  subjects: ReadonlyMap<string, string>,
): T {
  const { detail } = outcome as { detail?: Readonly<Record<string, unknown>> }
  const document = detail?.['document']
  const subject = typeof document === 'string' ? subjects.get(document) : undefined
  return subject === undefined ? outcome : { ...outcome, detail: { ...detail, subject } }
}
