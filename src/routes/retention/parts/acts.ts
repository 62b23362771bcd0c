import { error, redirect, type RequestEvent } from '@sveltejs/kit'
import type { Outcome, Refusal } from '#ground/act/refusal.ts'
import { formatDay } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import { keyOfForm, refuseForm, typedShort } from '#ui/forms.ts'
import { dayTyped } from '#ui/typed-day.ts'
import type { Words } from '#ui/words.ts'

/** One act from its form: done, back to a page that tells of it; refused, the page says why and keeps what was typed. */
export async function act<T extends object>(
  event: RequestEvent,
  name: string,
  work: (form: FormData, key: string | undefined) => Promise<Outcome<T>>,
  to: (done: T) => string,
) {
  const form = await event.request.formData()
  form.set('form', name)
  const outcome = await work(form, keyOfForm(form, name))
  if (!outcome.ok) return refused(form, outcome)
  redirect(303, to(outcome))
}

export function refused(form: FormData, refusal: Refusal) {
  const status = refusal.refusal === 'not-permitted' ? 403 : 409
  return refuseForm(form, { [refusal.field ?? '']: wordsOf(refusal) }, { status })
}

/** The words of a refusal, with what stands in its detail. */
export function wordsOf({ refusal, detail = {} }: Refusal): Words {
  const { t, tr, maybe } = textsIn('de')
  const obstacle = textIn(detail['obstacle'])
  const values = {
    ...{ reference: textIn(detail['reference']), limit: textIn(detail['limit']), why: whyOf(detail['why']) },
    obstacle:
      obstacle === '' ? '' : (maybe(`retention.obstacles.${obstacle}`)?.text ?? t('retention.why.other')),
  }
  return maybe(`retention.refusals.${refusal}`, values) ?? tr('retention.refusals.other')
}

/** Why a container or message was refused, in words: the name of the refusal and what it names. */
function whyOf(why: unknown): string {
  const { t, maybe } = textsIn('de')
  if (typeof why !== 'object' || why === null) return t('retention.why.other')
  const it = why as Readonly<Record<string, unknown>>
  const faults = Array.isArray(it['faults']) ? (it['faults'] as { line?: unknown; text?: unknown }[]) : []
  const names = Array.isArray(it['names'])
    ? (it['names'] as unknown[]).slice(0, 5).map(textIn).join(', ')
    : ''
  const values = {
    ...{
      name: textIn(it['name']).slice(0, 120),
      names,
      path: textIn(it['path']),
      character: textIn(it['character']),
    },
    ...{ line: textIn(faults[0]?.line), text: textIn(faults[0]?.text).slice(0, 200) },
  }
  return maybe(`retention.why.${textIn(it['refusal'])}`, values)?.text ?? t('retention.why.other')
}

const textIn = (it: unknown): string => (typeof it === 'string' || typeof it === 'number' ? String(it) : '')

/** Where the colleague works: the first of their sites. */
export function siteOf({ account }: App.Locals): number {
  const site = account?.sites[0]
  if (site === undefined) error(403, 'no site')
  return site
}

/** Only names of texts come through. `done`: inside the screen of a file, whose frame tells by `told` itself. */
export const toldIn = (url: URL): string | null => {
  const told = url.searchParams.get('told') ?? url.searchParams.get('done') ?? ''
  return /^[a-zA-Z]{1,30}$/u.test(told) ? told : null
}

/** Null: nothing was typed; undefined: what was typed is no day. */
export function dayIn(form: FormData, name: string): Temporal.PlainDate | null | undefined {
  const text = typedShort(form, name)
  return text === '' ? null : (dayTyped(text) ?? undefined)
}

export const dayText = (day: Temporal.PlainDate | null): string => (day ? formatDay('de', day, 'short') : '')

/** What an upload was refused for, from the address it came back with. */
export function refusedIn(url: URL): Words | null {
  const refusal = url.searchParams.get('refused')
  if (!refusal) return null
  const [why, name, line] = ['why', 'name', 'line'].map((it) => url.searchParams.get(it) ?? '')
  const detail = { why: { refusal: why, name, names: [name], faults: [{ line, text: name }] } }
  return wordsOf({ ok: false, refusal, detail })
}
