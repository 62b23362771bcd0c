import { error, redirect, type RequestEvent } from '@sveltejs/kit'
import { formatDay, formatDayAndClock, formatDayOf } from '#ground/languages/index.ts'
import type { Companion, ReferralOutcome, ReferralView } from '#office/partners/index.ts'
import { dayIn, typed, typedShort } from '#ui/forms.ts'
import { caseIdOf, memberOf } from '../../../parts/case-view.ts'
import { idTyped } from '../../../parts/id-typed.ts'
import { needsOf, refusedHere, toldIn } from '../../../partners/parts/say.ts'
import { instantOf } from '../../../partners/parts/typed-moment.ts'
import type { Actions, PageServerLoad } from './$types'
import { loadToFile, proposeToFile } from './to-file.ts'

export const load: PageServerLoad = async (event) => {
  const seen = await event.locals.counselling.partners.readReferrals(memberOf(event), {
    case: caseIdOf(event),
  })
  if (!seen.ok) error(404, seen.refusal)
  const { nameOfNeed } = needsOf(event)
  return {
    ...{ told: toldIn(event), protected: seen.protected, toFile: await loadToFile(event) },
    referrals: seen.referrals.map((it) => ({ ...shownOf(it), body: nameOfNeed(it.body) })),
  }
}

/** Days and moments in words; values as they were signed. */
function shownOf(it: ReferralView) {
  const { id, number, partner, hint, state, channel, mail, wrongCodes, outcome, code, attention } = it
  const { words } = it.consent
  return {
    ...{ id, number, partner, hint, state, channel, mail, wrongCodes, outcome, code, attention },
    ...{ consent: it.consent.state, recipient: words.german?.recipient ?? words.recipient },
    purpose: words.german?.purpose ?? words.purpose,
    asked: formatDayOf('de', it.askedAt, 'short'),
    until: formatDay('de', it.expiresOn, 'short'),
    sent: it.sentAt && formatDayAndClock('de', it.sentAt),
    items: (it.sentAt ? it.sentFields : it.consent.items).map((key) => ({
      name: words.german?.items[key]?.name ?? words.items[key]?.name ?? key,
      value: words.items[key]?.value ?? '',
    })),
    opened: it.opened && { count: it.opened.times, day: formatDayAndClock('de', it.opened.last) },
    deleted: it.deletedAt && formatDayOf('de', it.deletedAt, 'short'),
    replies: it.replies.map((reply) => ({ ...reply, at: formatDayAndClock('de', reply.at) })),
    handovers: it.handovers
      .filter((handover) => handover.state !== 'cancelled')
      .map(({ id: handover, startsAt, companion, interpreter, state: stands, words: said, proposedBy }) => ({
        ...{ id: handover, when: formatDayAndClock('de', startsAt), companion, interpreter, state: stands },
        ...{ place: said.place, note: said.note, proposedBy },
      })),
  }
}

export type ShownReferral = ReturnType<typeof shownOf> & { readonly body: string }

type Sent = { readonly code: string; readonly link: string | null }

export const actions: Actions = {
  toFile: proposeToFile,
  send: async (event) => {
    const { form, named } = await formAndNamed(event)
    const sent = await event.locals.counselling.partners.sendReferral(memberOf(event), named)
    return sent.ok ? handedOut(event, named.referral, sent) : refusedHere(form, sent, '')
  },
  renew: async (event) => {
    const { form, named } = await formAndNamed(event)
    const sent = await event.locals.counselling.partners.renewLink(memberOf(event), named)
    return sent.ok ? handedOut(event, named.referral, sent) : refusedHere(form, sent, '')
  },
  takeBack: async (event) => {
    const { form, named, path } = await formAndNamed(event)
    const done = await event.locals.counselling.partners.takeBack(memberOf(event), named)
    if (!done.ok) return refusedHere(form, done, '')
    redirect(303, `${path}?told=taken-back`)
  },
  handover: async (event) => {
    const { form, named, path } = await formAndNamed(event)
    const day = dayIn(form, 'day')
    if (day === undefined) return refusedHere(form, { refusal: 'day-wrong' }, 'day')
    const draft = {
      ...{
        startsAt: instantOf(day, typedShort(form, 'time')),
        place: typed(form, 'place'),
        note: typed(form, 'note'),
      },
      ...{
        companion: typed(form, 'companion') as Companion,
        interpreter: typed(form, 'interpreter') || null,
      },
    }
    const done = await event.locals.counselling.partners.proposeHandover(memberOf(event), {
      ...{ ...named, draft, agreed: form.has('agreed') },
    })
    if (!done.ok) return refusedHere(form, done)
    redirect(303, `${path}?told=handover`)
  },
  settle: async (event) => {
    const { form, named, path } = await formAndNamed(event)
    const done = await event.locals.counselling.partners.settleHandover(memberOf(event), {
      ...{ ...named, handover: idTyped(form, 'handover'), agreed: typed(form, 'agreed') === 'yes' },
      ...{
        companion: typed(form, 'companion') as Companion,
        interpreter: typed(form, 'interpreter') || null,
      },
    })
    if (!done.ok) return refusedHere(form, done, '')
    redirect(303, `${path}?told=handover`)
  },
  end: async (event) => {
    const { form, named, path } = await formAndNamed(event)
    const outcome = typed(form, 'outcome') as ReferralOutcome
    const done = await event.locals.counselling.partners.endReferral(memberOf(event), { ...named, outcome })
    if (!done.ok) return refusedHere(form, done, '')
    redirect(303, `${path}?told=ended`)
  },
}

async function formAndNamed(event: RequestEvent) {
  const form = await event.request.formData()
  const caseId = caseIdOf(event)
  const named = { case: caseId, referral: idTyped(form, 'referral') }
  return { form, named, path: `/counselling/cases/${caseId}/weitergaben` }
}

/** Shown this once, never in an address: the code to be said on the telephone, and the link when it goes by hand. */
function handedOut({ url }: RequestEvent, referral: string, { code, link }: Sent) {
  return { sent: { referral, code, link: link && `${url.origin}/partner/${link}` } }
}
