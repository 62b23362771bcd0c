import { redirect, type RequestEvent } from '@sveltejs/kit'
import type { Outcome, Refusal } from '#ground/act/refusal.ts'
import { textsIn } from '#texts/index.ts'
import { keyOfForm, refuseForm, type FieldErrors } from '#ui/forms.ts'
import type { Words } from '#ui/words.ts'
import { siteOf } from '../../../reception/parts/site.ts'
import { number } from './words.ts'

/**
 * One act of the review from its form: done, on to the page that tells of it; refused, the page says why at the field and keeps what was
 * typed. `work` answers with errors of its own where something typed could not be read at all.
 */
export async function act<T extends object>(
  event: RequestEvent,
  name: string,
  work: (
    form: FormData,
    command: { site: number; key: string | undefined },
  ) => Promise<Outcome<T> | { readonly errors: FieldErrors }>,
  to: (done: T, site: number) => string,
) {
  const form = await event.request.formData()
  const { siteId: site } = siteOf(event.locals, event.url)
  const outcome = await work(form, { site, key: keyOfForm(form, `review-${name}`) })
  // several of one name come back as one value
  if (!('ok' in outcome && outcome.ok)) form.set('kpis', form.getAll('kpis').join(' '))
  if ('errors' in outcome) return refuseForm(form, outcome.errors)
  if (outcome.ok) redirect(303, to(outcome, site))
  return refuseForm(
    form,
    { [outcome.field ?? '']: wordsOf(outcome) },
    { status: outcome.refusal === 'not-permitted' ? 403 : 409 },
  )
}

/** Why not, with what helps further. */
export function wordsOf({ refusal, field, detail = {} }: Refusal): Words {
  const { tr, maybe } = textsIn('de')
  if (refusal === 'out-of-bounds') {
    const size = detail['unit'] === 'share' ? 100 : 1
    return tr('review.refusal.out-of-bounds', {
      least: number(Number(detail['least']) * size),
      most: number(Number(detail['most']) * size),
    })
  }
  const params = Object.fromEntries(
    Object.entries(detail).flatMap(([key, value]) =>
      typeof value === 'number' || typeof value === 'string' ? [[key, String(value)]] : [],
    ),
  )
  return (
    maybe(`review.refusal.${refusal}-${field ?? ''}`) ??
    maybe(`review.refusal.${refusal}`, params) ??
    tr('review.refusal.other')
  )
}

/** The address of a page of this site, telling of what was done. */
export const told = (path: string, site: number, name: string, more: Record<string, string> = {}): string =>
  `/planning/review${path}?${new URLSearchParams({ site: String(site), told: name, ...more })}`
