import { error, redirect, type RequestEvent } from '@sveltejs/kit'
import type { Outcome } from '#ground/act/refusal.ts'
import { isLanguage, traitsOf } from '#ground/languages/index.ts'
import type { MailFilter, OfficeMail, WeekCount } from '#office/mailbox/index.ts'
import { textsIn } from '#texts/index.ts'
import { offIn } from '#ui/evaluation-off.ts'
import { refuseForm, typed, typedShort } from '#ui/forms.ts'
import { moment } from '../messages/view.ts'
import { toldOf } from '../parts/told.ts'
import type { Actions, PageServerLoad } from './$types'

const FILTERS: readonly MailFilter[] = ['open', 'wish', 'other', 'automatic', 'all']

/** The figures name nobody; the list shows what people wrote: a row in the trail. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const filter = FILTERS.find((it) => it === url.searchParams.get('show')) ?? 'open'
  const [counted, seen] = await Promise.all([
    office.mailbox.figures(actor),
    office.mailbox.listMailbox(actor, filter),
  ])
  if (!counted.ok || !seen.ok) error(403, 'not-permitted')
  return {
    filter,
    filters: FILTERS,
    list: seen.list.map(mailView),
    more: seen.more,
    enough: seen.enough,
    isDemo: 'demo' in office,
    weeks: counted.weeks.map((it) => inFives(it, office.evaluations.fullFives)),
    off: counted.off && offIn(counted.off),
    accounts: counted.accounts.map(({ name, readAt, failingSince, error: reason }) => ({
      name,
      readAt: readAt && moment(readAt),
      failingSince: failingSince && moment(failingSince),
      reason,
    })),
    requestKey: office.ground.ids.uuid(),
    told: toldOf(url),
  }
}

/** In full fives: the page is looked at every day, and nobody reads from two of its days that one person wrote. */
const inFives = (
  { week, wishes, answered, handed, others }: WeekCount,
  fives: (count: number) => number,
) => ({
  ...{ week, wishes: fives(wishes), answered: fives(answered) },
  ...{ handed: fives(handed), others: fives(others) },
})

const WAITS = ['other', 'too-old', 'answered-often', 'no-sender', 'no-reply-address', 'sms'] as const

function mailView(it: OfficeMail) {
  return {
    id: it.id,
    received: moment(it.receivedAt),
    sender: it.sender,
    isSms: it.channel === 'sms',
    subject: it.subject,
    excerpt: it.excerpt,
    kind: it.kind,
    byPerson: it.byPerson,
    isUrgent: it.isUrgent,
    score: it.score,
    reasons: it.reasons,
    language: isLanguage(it.language) ? traitsOf(it.language).ownName : null,
    isOpen: it.state === 'open',
    answered: it.answeredAt && moment(it.answeredAt),
    unanswered: it.unanswered && (WAITS.find((one) => one === it.unanswered) ?? ('machine' as const)),
    isForgotten: it.forgottenAt !== null,
    /** Written by a person, with an address that takes answers. */
    canAnswer:
      (it.kind === 'wish' || it.kind === 'other') &&
      it.channel === 'mail' &&
      it.sender !== null &&
      it.forgottenAt === null,
  }
}

const NOBODY = '00000000-0000-0000-0000-000000000000'

async function act(
  event: RequestEvent,
  name: 'finish' | 'reopen' | 'reclassify' | 'answer',
  work: (at: { mail: string; key?: string }, form: FormData) => Promise<Outcome<object>>,
) {
  const form = await event.request.formData()
  const mail = typed(form, 'mail')
  const key = typed(form, 'requestKey')
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(mail)
  const outcome = await work(
    {
      mail: isId ? mail : NOBODY,
      ...(/^[\w-]{8,64}$/.test(key) && { key: `${key}:${name}:${mail.slice(0, 36)}` }),
    },
    form,
  )
  if (!outcome.ok) {
    const { tr, maybe } = textsIn(event.locals.language)
    const words = maybe(`mailbox.refusals.${outcome.refusal}`) ?? tr('mailbox.refusals.other')
    return refuseForm(form, { '': words }, { status: outcome.refusal === 'not-permitted' ? 403 : 409 })
  }
  redirect(
    303,
    `/reception/mailbox?${new URLSearchParams({ show: typedShort(form, 'show') || 'open', told: name })}`,
  )
}

export const actions: Actions = {
  finish: (event) =>
    act(event, 'finish', (at) => event.locals.office.mailbox.finishMail(event.locals.actor, at)),
  reopen: (event) =>
    act(event, 'reopen', (at) => event.locals.office.mailbox.reopenMail(event.locals.actor, at)),
  answer: (event) =>
    act(event, 'answer', (at) => event.locals.office.mailbox.answerMail(event.locals.actor, at)),
  reclassify: (event) =>
    act(event, 'reclassify', (at, form) =>
      event.locals.office.mailbox.reclassifyMail(event.locals.actor, {
        ...at,
        kind: typed(form, 'kind') === 'wish' ? 'wish' : 'other',
      }),
    ),
}
