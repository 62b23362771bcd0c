import type { Refusal } from '#ground/act/refusal.ts'
import { formatDay } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import { actsWith, refusedWith } from '#ui/acts.ts'
import type { FieldErrors } from '#ui/forms.ts'
import type { Words } from '#ui/words.ts'

export const refused = (form: FormData, refusal: Refusal) => refusedWith(form, refusal, errorsOf(refusal))
export const act = actsWith(refused)

/** By field of the form: `address-…` for the window, `value-…` for what the template asks. */
export function errorsOf({ refusal, field = '', detail = {} }: Refusal): FieldErrors {
  if (refusal === 'address-wrong') return addressErrors(detail['faults'])
  if (refusal === 'value-wrong')
    return { [`value-${field}`]: words(`refusals.value-wrong.${textIn(detail['why'])}`) }
  if (refusal === 'values-missing') return missingErrors(detail['missing'])
  if (refusal === 'sign-unknown') return { 'address-name': wordsOf({ ok: false, refusal, detail }) }
  return { [field]: wordsOf({ ok: false, refusal, detail }) }
}

export function wordsOf({ refusal, detail = {} }: Refusal): Words {
  const missing = listed(detail['missing']).map((it) => (typeof it === 'string' ? fieldName(it) : ''))
  const values = {
    missing: missing.filter((it) => it !== '').join(', '),
    signs: listed(detail['signs']).map(textIn).join(' '),
    section: textIn(detail['section']),
  }
  return words(`refusals.${refusal}`, values)
}

const fieldName = (it: string): string => words(`admin.headFields.${it}`).text

function words(key: string, values: Readonly<Record<string, string>> = {}) {
  const { tr, maybe } = textsIn('de')
  return maybe(`correspondence.${key}`, values) ?? tr('correspondence.refusals.other')
}

function addressErrors(faults: unknown): FieldErrors {
  return Object.fromEntries(
    listed(faults).map((it) => {
      const { field, why } = it as { field: string; why: string }
      return [`address-${field}`, words(`refusals.address-wrong.${why}`)]
    }),
  )
}

/** What is missing stands at its field; what the office should know itself, above the form. */
function missingErrors(missing: unknown): FieldErrors {
  const { tr } = textsIn('de')
  const all = listed(missing) as { name: string; label: string }[]
  return Object.fromEntries(
    all.map(({ name, label }) => [
      `value-${name}`,
      tr('correspondence.refusals.values-missing', { missing: label }),
    ]),
  )
}

const listed = (it: unknown): readonly unknown[] => (Array.isArray(it) ? it : [])
const textIn = (it: unknown): string => (typeof it === 'string' ? it : '')

/** Only names of texts come through. */
export const toldIn = (url: URL): string | null => {
  const told = url.searchParams.get('done') ?? ''
  return /^[a-zA-Z]{1,30}$/u.test(told) ? told : null
}

export const dayText = (day: Temporal.PlainDate | null | undefined): string =>
  day ? formatDay('de', day, 'short') : ''
