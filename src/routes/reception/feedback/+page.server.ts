import { error, redirect, type RequestEvent } from '@sveltejs/kit'
import { officeDay } from '#ground/clock/clock.ts'
import { showCode } from '#ground/identity/ids.ts'
import { traitsOf } from '#ground/languages/index.ts'
import { textsIn } from '#texts/index.ts'
import { refuseForm, typed, typedShort } from '#ui/forms.ts'
import { siteOf } from '../parts/site.ts'
import type { Actions, PageServerLoad } from './$types'

/** Barriers people reported, the most urgent first; a notice when the statement itself is due for review. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const seen = await office.feedback.readReports(actor, siteOf(locals, url).siteId)
  if (!seen.ok) error(403, seen.refusal)
  const today = officeDay(office.ground.clock.now())
  const statement = office.feedback.statementOn(today)
  const reports = seen.reports.map((it) => ({
    id: it.id,
    number: showCode(it.number),
    what: it.what,
    page: it.page,
    reach: it.mail ?? it.phone,
    language: traitsOf(it.language).ownName,
    due: it.answerBy.toString(),
    overdue: it.settledAt === null && Temporal.PlainDate.compare(it.answerBy, today) < 0,
    settled: it.settledAt && officeDay(it.settledAt).toString(),
    outcome: it.outcome,
  }))
  return {
    reports,
    reviewDue: statement && statement.nextReview < today.toString() ? statement.nextReview : null,
    told: url.searchParams.get('told'),
  }
}

export const actions: Actions = {
  settle: (event) =>
    act(event, 'settled', (form) =>
      event.locals.office.feedback.settleReport(event.locals.actor, {
        ...{ site: Number(typed(form, 'site')), report: typed(form, 'report') },
        outcome: typed(form, 'outcome'),
      }),
    ),
  reopen: (event) =>
    act(event, 'reopened', (form) =>
      event.locals.office.feedback.reopenReport(event.locals.actor, {
        site: Number(typed(form, 'site')),
        report: typed(form, 'report'),
      }),
    ),
}

type Done = Awaited<ReturnType<App.Locals['office']['feedback']['settleReport']>>

async function act(event: RequestEvent, told: string, work: (form: FormData) => Promise<Done>) {
  const form = await event.request.formData()
  const done = await work(form)
  if (!done.ok) {
    const { tr } = textsIn('de')
    const isMissing = done.refusal === 'outcome-missing' || done.refusal === 'outcome-too-long'
    const said = tr(isMissing ? 'barriers.queue.outcomeMissing' : 'barriers.queue.gone')
    return refuseForm(form, { [isMissing ? `outcome-${typed(form, 'report')}` : '']: said }, { status: 409 })
  }
  redirect(303, `/reception/feedback?${new URLSearchParams({ site: typedShort(form, 'site'), told })}`)
}
