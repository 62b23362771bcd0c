import { error, redirect, type RequestEvent } from '@sveltejs/kit'
import { formatDay, formatDayAndClock, formatDayOf } from '#ground/languages/index.ts'
import { cookieMarks, partnerCookieName } from '#ground/identity/cookie-name.ts'
import type { Answer, ByLink, ReferralOutcome, Shown } from '#office/partners/index.ts'
import { textsIn } from '#texts/index.ts'
import { dayIn, refuseForm, typed, typedShort } from '#ui/forms.ts'
import { instantOf } from '../../counselling/partners/parts/typed-moment.ts'
import type { Actions, PageServerLoad } from './$types'

/** The link is the address itself, so nobody else may learn it: no page elsewhere, no search engine. */
const HEADERS = { 'referrer-policy': 'same-origin', 'x-robots-tag': 'noindex, nofollow' }

export const load: PageServerLoad = async (event) => {
  const { locals, setHeaders, url } = event
  setHeaders(HEADERS)
  const { partners, ground } = locals.counselling
  const by = byLink(event)
  const inbox = await partners.lookAtLink(by)
  if (!inbox) error(404, 'unknown-link')
  // a refused form is shown again without another look at what was passed on counting as one: it is one
  const shown = inbox.state === 'open' ? await partners.showReferral(by) : null
  const told = url.searchParams.get('told')
  return {
    ...inbox,
    state: shown && !shown.ok ? ('withdrawn' as const) : inbox.state,
    deletedAt: inbox.deletedAt && formatDayOf(locals.language, inbox.deletedAt, 'date'),
    told: (['answered', 'ended', 'deleted'] as const).find((it) => it === told) ?? null,
    ...{ requestKey: ground.ids.uuid(), answers: partners.answers, outcomes: partners.outcomes },
    shown: shown?.ok ? inWords(event, shown) : null,
  }
}

function byLink({ params, cookies, url }: RequestEvent): ByLink {
  const session = cookies.get(partnerCookieName(url.protocol === 'https:')) ?? ''
  return { link: params['link'] ?? '', session }
}

function inWords({ locals: { language } }: RequestEvent, it: Shown) {
  const { maybe } = textsIn(language)
  const { handover } = it
  return {
    ...{ purpose: it.purpose, recipient: it.recipient, protected: it.protected, outcome: it.outcome },
    items: it.items.map(({ key, value }) => ({ name: maybe(`partner.field.${key}`)?.text ?? key, value })),
    until: formatDay(language, it.expiresOn, 'date'),
    replies: it.replies.map((reply) => ({ ...reply, at: formatDayAndClock(language, reply.at) })),
    handover: handover && {
      ...{ when: formatDayAndClock(language, handover.startsAt), companion: handover.companion },
      ...{ interpreter: handover.interpreter, state: handover.state, ...handover.words },
    },
  }
}

/** The same page afterwards, in the language it was read in. */
const after = ({ url }: RequestEvent, told?: string): string => {
  const asked = [url.searchParams.has('en') ? 'en' : '', told ? `told=${told}` : ''].filter(Boolean)
  return asked.length > 0 ? `${url.pathname}?${asked.join('&')}` : url.pathname
}

function refused({ locals }: RequestEvent, form: FormData, refusal: string, field = '') {
  if (refusal === 'unknown-link') error(404, refusal)
  const { tr, maybe } = textsIn(locals.language)
  const words = maybe(`partner.refusals.${refusal}`) ?? tr('partner.refusals.other')
  return refuseForm(form, { [field]: words }, { secret: ['code'] })
}

const LONGEST_DAYS = 183

export const actions: Actions = {
  code: async (event) => {
    const form = await event.request.formData()
    const { cookies, locals, url } = event
    const { tr } = textsIn(locals.language)
    const code = typedShort(form, 'code')
    if (code.replaceAll(/\D/gu, '').length !== 8)
      return refuseForm(form, { code: tr('partner.page.codeMissing') }, { secret: ['code'] })
    const tried = await locals.counselling.partners.tryCode({ ...byLink(event), code })
    // somebody was quicker, or it was withdrawn: the page says what it is now
    if (!tried.ok)
      return tried.refusal === 'closed' ? redirect(303, after(event)) : refused(event, form, tried.refusal)
    if (tried.session === null) {
      if (tried.left === 0) redirect(303, after(event))
      return refuseForm(form, { code: tr('partner.page.wrong', { count: tried.left }) }, { secret: ['code'] })
    }
    const secure = url.protocol === 'https:'
    // each link has a cookie of its own, as long as the link can live
    const marks = { ...cookieMarks(secure), path: url.pathname, maxAge: LONGEST_DAYS * 86_400 }
    cookies.set(partnerCookieName(secure), tried.session, marks)
    redirect(303, after(event))
  },
  answer: async (event) => {
    const form = await event.request.formData()
    const day = dayIn(form, 'day')
    const answered = await event.locals.counselling.partners.answerReferral({
      ...{ ...byLink(event), id: typedShort(form, 'requestKey'), kind: typed(form, 'kind') as Answer },
      ...{ text: typed(form, 'text'), place: typed(form, 'place') },
      startsAt: instantOf(day ?? null, typedShort(form, 'time')),
    })
    if (!answered.ok) return refused(event, form, answered.refusal, answered.field)
    redirect(303, after(event, 'answered'))
  },
  outcome: async (event) => {
    const form = await event.request.formData()
    const outcome = typed(form, 'outcome') as ReferralOutcome
    const ended = await event.locals.counselling.partners.endByPartner({ ...byLink(event), outcome })
    if (!ended.ok) return refused(event, form, ended.refusal, ended.field)
    redirect(303, after(event, 'ended'))
  },
  deleted: async (event) => {
    const form = await event.request.formData()
    const noted = await event.locals.counselling.partners.noteDeleted(byLink(event))
    if (!noted.ok) return refused(event, form, noted.refusal)
    redirect(303, after(event, 'deleted'))
  },
}
