import { error, redirect } from '@sveltejs/kit'
import { typed } from '#ui/forms.ts'
import { closeWhenIdle, personOf } from '../../parts/doors.ts'
import { refusedGuidance } from '../../parts/guided.ts'
import { planView } from '../../parts/plan-view.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async (event) => {
  const { actor, caseId } = personOf(event)
  const { counselling, language } = event.locals
  const read = await counselling.guidance.readPlan(actor, { case: caseId })
  if (!read.ok) error(404, read.refusal)
  const sent = await counselling.guidance.readToFile(actor, { case: caseId })
  closeWhenIdle(event)
  return {
    plan: planView(read.plan, language),
    isClosed: read.case.closedAt !== null,
    toFile: sent.ok
      ? sent.items.map(({ id, title, reference, state, consentState }) => ({
          ...{
            id,
            title,
            reference,
            state: state === 'waiting' && consentState === 'asked' ? ('asked' as const) : state,
          },
        }))
      : [],
    newId: counselling.ground.ids.uuid(),
  }
}

type Done = { readonly ok: true } | { readonly ok: false; readonly refusal: string; readonly field?: string }

async function act(
  event: RequestEvent,
  work: (form: FormData, person: ReturnType<typeof personOf>) => Promise<Done>,
) {
  const form = await event.request.formData()
  const done = await work(form, personOf(event))
  if (!done.ok) return refusedGuidance(event, form, done)
  redirect(303, `/${event.locals.language}/bestin/mein/plan`)
}

export const actions: Actions = {
  goal: (event) =>
    act(event, (form, { actor, caseId }) =>
      event.locals.counselling.guidance.setGoal(actor, {
        ...{ case: caseId, id: typed(form, 'id'), text: typed(form, 'text') },
      }),
    ),
  endGoal: (event) =>
    act(event, (form, { actor, caseId }) =>
      event.locals.counselling.guidance.endGoal(actor, {
        ...{ case: caseId, goal: typed(form, 'goal'), state: typed(form, 'state') },
      }),
    ),
  step: (event) =>
    act(event, (form, { actor, caseId }) =>
      event.locals.counselling.guidance.endStep(actor, {
        ...{ case: caseId, step: typed(form, 'step'), state: typed(form, 'state') },
      }),
    ),
  cancelTalk: (event) =>
    act(event, (form, { actor, caseId }) =>
      event.locals.counselling.guidance.cancelTalk(actor, { case: caseId, talk: typed(form, 'talk') }),
    ),
}
