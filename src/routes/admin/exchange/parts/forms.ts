import { fail } from '@sveltejs/kit'
import type { Refusal } from '#ground/act/refusal.ts'
import { textsIn } from '#texts/index.ts'
import { chosen, refuseForm, typed } from '#ui/forms.ts'

/** Pages know the office by its types only; a test holds this list against the office's. */
export const SCOPES = [
  'visits:read',
  'visits:refer',
  'calls:write',
  'events:read',
  'webhooks:write',
  'arrivals:write',
  'appointments:write',
  'files:write',
] as const

/** A scope as the key of its words. */
export const wordOf = (scope: (typeof SCOPES)[number]) =>
  scope.replace(':', '_') as
    | 'visits_read'
    | 'visits_refer'
    | 'calls_write'
    | 'events_read'
    | 'webhooks_write'
    | 'arrivals_write'
    | 'appointments_write'
    | 'files_write'

/** The answer to a refused form: what was typed and chosen, and why at its field. */
export function refusedHere({ language }: App.Locals, form: FormData, refusal: Refusal) {
  const { tr, maybe } = textsIn(language)
  const words = maybe(`exchange.refusals.${refusal.refusal}`) ?? tr('exchange.refusals.other')
  const field = refusal.field === 'roles' ? 'scopes' : (refusal.field ?? '')
  const { data } = refuseForm(form, { [field]: words })
  const status = refusal.refusal === 'not-permitted' ? 403 : 409
  return fail(status, {
    ...data,
    chosen: { scopes: [...chosen(form, 'scopes')], sites: [...chosen(form, 'sites')] },
  })
}

/** Numbers as they were typed; what is none is refused by the office. */
export function quotaOf(form: FormData) {
  return { perMinute: Number(typed(form, 'perMinute')), lines: Number(typed(form, 'lines')) }
}

/** One entry per line; blanks and empty lines do not count. */
export function linesOf(form: FormData, name: string): string[] {
  return typed(form, name)
    .split(/\s+/)
    .map((it) => it.toLowerCase())
    .filter((it) => it !== '')
}
