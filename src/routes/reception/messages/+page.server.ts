import { error, redirect, type RequestEvent } from '@sveltejs/kit'
import type { Outcome } from '#ground/act/refusal.ts'
import type { NoticeFilter } from '#office/notices/index.ts'
import { textsIn } from '#texts/index.ts'
import { refuseForm, typed, typedShort } from '#ui/forms.ts'
import { siteOf } from '../parts/site.ts'
import { toldOf } from '../parts/told.ts'
import type { Actions, PageServerLoad } from './$types'
import { messageView } from './view.ts'

const FILTERS: readonly NoticeFilter[] = ['troubled', 'waiting', 'unreachable', 'bounced', 'sent', 'all']

/** The messages that somebody has to look after. Names are read: a row in the trail. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const site = siteOf(locals, url).siteId
  const filter = FILTERS.find((it) => it === url.searchParams.get('show')) ?? 'troubled'
  const seen = await office.notices.overview(actor, { site, filter })
  if (!seen.ok) error(403, seen.refusal)
  return {
    filter,
    filters: FILTERS,
    list: seen.list.map(messageView),
    counts: Object.entries(seen.counts).map(([state, count]) => ({
      state: state as keyof typeof seen.counts,
      count,
    })),
    more: seen.more,
    requestKey: office.ground.ids.uuid(),
    told: toldOf(url),
  }
}

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** One act on one message from its form; back to the same list with what was done. */
async function act(
  event: RequestEvent,
  name: 'again' | 'correct' | 'byHand',
  work: (at: { notice: string; key?: string }, form: FormData) => Promise<Outcome<object>>,
) {
  const form = await event.request.formData()
  const notice = typed(form, 'notice')
  const key = typed(form, 'requestKey')
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(notice)
  const at = {
    notice: isId ? notice : NOBODY,
    ...(/^[\w-]{8,64}$/.test(key) && { key: `${key}:${name}:${notice.slice(0, 36)}` }),
  }
  const outcome = await work(at, form)
  if (!outcome.ok) {
    const { tr, maybe } = textsIn(event.locals.language)
    const words = maybe(`mailbox.refusals.${outcome.refusal}`) ?? tr('mailbox.refusals.other')
    return refuseForm(
      form,
      { [outcome.field === 'notice' ? '' : (outcome.field ?? '')]: words },
      { status: outcome.refusal === 'not-permitted' ? 403 : 409 },
    )
  }
  const site = (event.locals.account?.sites.length ?? 0) > 1 ? { site: typedShort(form, 'site') } : {}
  const show = { show: typedShort(form, 'show') || 'troubled' }
  redirect(303, `/reception/messages?${new URLSearchParams({ ...site, ...show, told: name })}`)
}

export const actions: Actions = {
  again: (event) =>
    act(event, 'again', (at) => event.locals.office.notices.sendAgain(event.locals.actor, at)),
  correct: (event) =>
    act(event, 'correct', (at, form) =>
      event.locals.office.notices.correctContact(event.locals.actor, {
        ...at,
        mail: typed(form, 'mail').slice(0, 300),
        phone: typed(form, 'phone').slice(0, 60),
      }),
    ),
  byHand: (event) =>
    act(event, 'byHand', (at, form) =>
      event.locals.office.notices.settleByHand(event.locals.actor, {
        ...at,
        how: typed(form, 'how') === 'letter' ? 'letter' : 'call',
      }),
    ),
}
