import { error, redirect } from '@sveltejs/kit'
import { decisionTyped, refusedHint } from '../../parts/decide-form.ts'
import { closeWhenIdle, personOf } from '../../parts/doors.ts'
import { hintsView } from '../../parts/hint-view.ts'
import type { Actions, PageServerLoad } from './$types'

/** Reckoned in this moment, from what was entered for it; nothing is kept of it. */
export const load: PageServerLoad = async (event) => {
  const { actor, caseId } = personOf(event)
  const { counselling, language } = event.locals
  const seen = await counselling.earlywarning.readHints(actor, { case: caseId })
  if (!seen.ok) error(404, seen.refusal)
  closeWhenIdle(event)
  return {
    told: event.url.searchParams.get('told'),
    closed: seen.case.closedAt !== null,
    seen: hintsView(counselling, language, seen),
  }
}

export const actions: Actions = {
  decide: async (event) => {
    const form = await event.request.formData()
    const { actor, caseId } = personOf(event)
    const said = decisionTyped(form, caseId)
    const done = await event.locals.counselling.earlywarning.decideHint(actor, said)
    if (!done.ok) return refusedHint(event, form, said, done)
    redirect(303, `/${event.locals.language}/bestin/mein/hinweise?told=${said.kind}`)
  },
}
