import { error, redirect, type RequestEvent } from '@sveltejs/kit'
import { HARDSHIP_KINDS } from './kinds.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import { readCode, showCode } from '#ground/identity/ids.ts'
import { formatDayAndClock } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import { refuseForm, typed } from '#ui/forms.ts'
import { siteOf } from '../../parts/site.ts'
import { oneView } from '../views.ts'
import type { Actions, PageServerLoad } from './$types'

const TOLD = ['hardship', 'title', 'removed', 'accepted', 'declined'] as const

/** One entry: what happened to it, which places it was looked at for, what can be done. */
export const load: PageServerLoad = async ({ locals, url, params }) => {
  const { office, actor } = locals
  const site = siteOf(locals, url).siteId
  const seen = await office.waitlist.readHistory(actor, { site, entry: idOf(params.entry) })
  if (!seen.ok) error(seen.refusal === 'not-permitted' ? 403 : 404, seen.refusal)
  const mine = await office.waitlist.find(actor, seen.entry.code)
  const offer = mine.ok && mine.offer?.state === 'live' ? mine.offer : null
  const code = readCode(url.searchParams.get('code') ?? '')
  return {
    it: oneView(office, seen),
    offer: offer && {
      id: offer.id,
      when: formatDayAndClock('de', offer.start),
      until: formatDayAndClock('de', offer.until),
    },
    told: TOLD.find((one) => one === url.searchParams.get('told')) ?? null,
    code: code ? showCode(code) : '',
    requestKey: office.ground.ids.uuid(),
  }
}

function idOf(typedId: string): string {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(typedId)
    ? typedId
    : '00000000-0000-0000-0000-000000000000'
}

export const actions: Actions = {
  hardship: (event) =>
    act(event, 'hardship', (form, at) => {
      const hardship = HARDSHIP_KINDS.find((kind) => kind === typed(form, 'kind')) ?? null
      const why = typed(form, 'hardship-why').slice(0, 500)
      return event.locals.office.waitlist.markHardship(event.locals.actor, { ...at, hardship, why })
    }),
  title: (event) =>
    act(event, 'title', async (form, at) => {
      const titleEnds = dayOf(form)
      if (!titleEnds) return refuse('no-such-date', { field: 'titleEnds-day' })
      return event.locals.office.waitlist.confirmTitleEnd(event.locals.actor, { ...at, titleEnds })
    }),
  remove: (event) =>
    act(event, 'removed', (form, at) => {
      const why = typed(form, 'removed-why').slice(0, 500)
      return event.locals.office.waitlist.remove(event.locals.actor, { ...at, why })
    }),
  accept: (event) =>
    act(event, 'accepted', (form, at) =>
      event.locals.office.waitlist.accept(event.locals.actor, answering(form, at.shown.site)),
    ),
  decline: (event) =>
    act(event, 'declined', (form, at) =>
      event.locals.office.waitlist.decline(event.locals.actor, answering(form, at.shown.site)),
    ),
}

const answering = (form: FormData, site: number) =>
  ({ shown: { offer: idOf(typed(form, 'offer')), site }, by: 'reception' }) as const

interface At {
  readonly shown: { readonly entry: string; readonly site: number }
  readonly key?: string
}

/** One act from its form; afterwards the page tells what was done, also without script. */
async function act<T extends object>(
  event: RequestEvent,
  name: (typeof TOLD)[number],
  work: (form: FormData, at: At) => Promise<Outcome<T>>,
) {
  const { locals, url, params } = event
  const form = await event.request.formData()
  const { siteId, sites } = siteOf(locals, url)
  const key = typed(form, 'requestKey')
  const at = { shown: { entry: idOf(params['entry'] ?? ''), site: siteId } }
  const done = await work(form, /^[\w-]{8,64}$/.test(key) ? { ...at, key: `${key}:${name}` } : at)
  if (!done.ok) {
    const { tr, maybe } = textsIn(locals.language)
    const said =
      maybe(`waiting.refusal.${done.refusal}`) ??
      maybe(`waitlist.wrong.${done.refusal}`) ??
      maybe(`waitlist.offer.refusal.${done.refusal}`) ??
      tr('waitlist.wrong.any')
    const status = done.refusal === 'not-permitted' ? 403 : 409
    const { field = '' } = done
    return refuseForm(form, { [field === 'why' ? `${name}-why` : field]: said }, { status })
  }
  const told = new URLSearchParams({ ...(sites.length > 0 && { site: String(siteId) }), told: name })
  if ('code' in done && name === 'accepted') told.set('code', String(done.code))
  redirect(303, `${url.pathname}?${told}`)
}

function dayOf(form: FormData): Temporal.PlainDate | null {
  const part = (name: string) => typed(form, `titleEnds-${name}`)
  if (![part('day'), part('month'), part('year')].every((text) => /^\d{1,4}$/.test(text))) return null
  try {
    const date = { day: Number(part('day')), month: Number(part('month')), year: Number(part('year')) }
    return date.year < 2000 || date.year > 2100 ? null : Temporal.PlainDate.from(date, { overflow: 'reject' })
  } catch {
    return null
  }
}
