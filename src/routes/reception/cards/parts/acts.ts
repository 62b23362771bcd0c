import { redirect, type RequestEvent } from '@sveltejs/kit'
import type { Outcome, Refusal } from '#ground/act/refusal.ts'
import { formatDay, formatEuro } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import { refuseForm, typed } from '#ui/forms.ts'
import type { Words } from '#ui/words.ts'

/** Where a form of these pages stands: site, card, reason, and a key so that it counts once. */
export interface AtCards {
  readonly site: number
  readonly card: string
  readonly why: string
  readonly key: string | undefined
}

export function readAt(form: FormData, name: string): AtCards {
  const site = typed(form, 'site')
  const key = typed(form, 'requestKey')
  const card = typed(form, 'card').slice(0, 40)
  return {
    site: /^\d{1,4}$/.test(site) ? Number(site) : 0,
    card,
    why: typed(form, 'why').slice(0, 500),
    key: /^[\w-]{8,64}$/.test(key) ? `${key}:${name}:${card}` : undefined,
  }
}

/** One act from its form. Done: to `page` with what to tell. Refused: said at its field, what was typed stays. */
export async function act<T extends object>(
  event: RequestEvent,
  name: string,
  work: (at: AtCards, form: FormData) => Promise<Outcome<T>>,
  tell: (done: T, form: FormData) => Readonly<Record<string, string>>,
) {
  const form = await event.request.formData()
  const outcome = await work(readAt(form, name), form)
  if (!outcome.ok) return refusedCards(form, outcome)
  redirect(
    303,
    `${event.url.pathname}?${new URLSearchParams({ ...siteIn(event, form), ...tell(outcome, form) })}`,
  )
}

export function siteIn({ locals }: RequestEvent, form: FormData): Record<string, string> {
  return (locals.account?.sites.length ?? 0) > 1 ? { site: typed(form, 'site').slice(0, 4) } : {}
}

export function refusedCards(form: FormData, refusal: Refusal, more: Readonly<Record<string, Words>> = {}) {
  const status = refusal.refusal === 'not-permitted' ? 403 : 409
  return refuseForm(form, { [refusal.field ?? '']: wordsOf(refusal), ...more }, { status })
}

export function wordsOf({ refusal, detail = {} }: Refusal): Words {
  const { tr, maybe, t } = textsIn('de')
  const text = (name: string) => (typeof detail[name] === 'string' ? detail[name] : '')
  const state = maybe(`cards.state.${text('state')}`)?.text ?? ''
  const missing = Array.isArray(detail['missing'])
    ? detail['missing'].map((field) => maybe(`cards.field.${String(field)}`)?.text ?? '').join(', ')
    : ''
  const deadline = /^\d{4}-\d{2}-\d{2}$/.test(text('deadline'))
    ? formatDay('de', text('deadline'), 'short')
    : ''
  const from = text('from')
  const owed = typeof detail['owedCents'] === 'number' ? formatEuro('de', detail['owedCents']) : ''
  const kassenzeichen = Array.isArray(detail['kassenzeichen']) ? detail['kassenzeichen'].join(', ') : ''
  void t
  return (
    maybe(`cards.refusals.${refusal}`, {
      ...{ state, missing, deadline, place: text('place'), from, owed, kassenzeichen },
    }) ?? tr('cards.refusals.other')
  )
}

/** What the last act did, carried in the address; anybody may write one, so only short plain words come through. */
export function toldOf(url: URL): Readonly<Record<string, string>> | null {
  const told: Record<string, string> = {}
  for (const [name, value] of url.searchParams)
    if (/^[a-zA-Z]{1,20}$/.test(name) && /^[\p{L}\p{N} .-]{1,60}$/u.test(value)) told[name] = value
  return told['told'] ? told : null
}
