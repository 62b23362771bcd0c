import { error, type RequestEvent } from '@sveltejs/kit'
import { typed, typedShort } from '#ui/forms.ts'
import { act, dayOf, type At } from '../../../../planning/load/parts/acting.ts'
import { dayWords, instantDay } from '../../../../planning/load/parts/shown.ts'
import { siteOf } from '../../../../reception/parts/site.ts'
import type { Actions, PageServerLoad } from './$types'

const ZONE = 'Europe/Berlin'

/** One notice, for its author, the head, or the Personalrat; the look stands in the trail. */
export const load: PageServerLoad = async ({ locals, url, params }) => {
  const { siteId: site } = siteOf(locals, url)
  const { workload, ground, staff } = locals.office
  const it = await workload.noticeOf(locals.actor, { site, notice: params.notice })
  if (!it) error(404, 'no such notice')
  const [owners, teams] = await Promise.all([workload.ownersAt(locals.actor, site), staff.teams(site)])
  const today = ground.clock.now().toZonedDateTimeISO(ZONE).toPlainDate()
  return {
    ...{ owners, answers: workload.NOTICE_ANSWERS, requestKey: ground.ids.uuid() },
    told: url.searchParams.get('told'),
    notice: {
      ...{ id: it.id, as: it.as, who: it.authorName, state: it.state, version: it.version },
      ...{ reasons: it.reasons, what: it.what, risk: it.risk, tried: it.tried, wish: it.wish },
      ...{ answer: it.answer, owner: it.ownerName, due: dayWords(it.due), checkOn: dayWords(it.checkOn) },
      area: teams.find(({ key }) => key === it.area)?.name ?? null,
      overdue: workload.overdueOf(it, today),
      ...{
        since: dayWords(it.since),
        day: instantDay(it.submittedAt, ZONE) ?? '',
        by: dayWords(it.answerBy),
      },
      acknowledgeBy: dayWords(it.acknowledgeBy),
      isEnded: it.endedAt !== null,
      steps: it.steps.map((step) => ({
        nth: step.nth,
        act: step.act,
        words: step.words,
        day: instantDay(step.at, ZONE),
      })),
    },
  }
}

const step = (
  event: RequestEvent,
  name: string,
  told: string,
  work: (
    form: FormData,
    at: At & { notice: string; version: number; words: string },
  ) => ReturnType<App.Locals['office']['workload']['acknowledgeNotice']>,
) =>
  act(
    event,
    name,
    (form, at) =>
      work(form, {
        ...{ ...at, notice: event.params['notice'] ?? '', version: Number(typedShort(form, 'version')) || 0 },
        words: typed(form, 'words'),
      }),
    ({ notice }) => `/work/load/notices/${notice}?told=${told}`,
  )

export const actions: Actions = {
  acknowledge: (event) =>
    step(event, 'acknowledge', 'acknowledged', (_form, at) =>
      event.locals.office.workload.acknowledgeNotice(event.locals.actor, at),
    ),
  answer: (event) =>
    step(event, 'answer', 'answered', (form, at) =>
      event.locals.office.workload.answerNotice(event.locals.actor, {
        ...{ ...at, answer: typedShort(form, 'answer'), owner: typedShort(form, 'owner') || null },
        ...{ due: dayOf(form, 'due'), checkOn: dayOf(form, 'checkOn') },
      }),
    ),
  reply: (event) =>
    step(event, 'reply', 'replied', (form, at) =>
      event.locals.office.workload.replyToNotice(event.locals.actor, {
        ...at,
        reply: typedShort(form, 'reply'),
      }),
    ),
  withdraw: (event) =>
    step(event, 'withdraw', 'withdrawn', (_form, at) =>
      event.locals.office.workload.withdrawNotice(event.locals.actor, at),
    ),
  close: (event) =>
    step(event, 'close', 'closed', (_form, at) =>
      event.locals.office.workload.closeNotice(event.locals.actor, at),
    ),
}
