import { error, redirect } from '@sveltejs/kit'
import { decisionTyped, refusedHint } from '../../../../[language=lang]/bestin/parts/decide-form.ts'
import { hintsView } from '../../../../[language=lang]/bestin/parts/hint-view.ts'
import { caseIdOf, memberOf } from '../../../parts/case-view.ts'
import type { Actions, PageServerLoad } from './$types'

/** Reckoned in this moment for this one case; the look stands in the person's log. */
export const load: PageServerLoad = async (event) => {
  const { counselling } = event.locals
  const seen = await counselling.earlywarning.readHints(memberOf(event), { case: caseIdOf(event) })
  if (!seen.ok) error(404, seen.refusal)
  return {
    told: event.url.searchParams.get('told'),
    closed: seen.case.closedAt !== null,
    seen: hintsView(counselling, 'de', seen),
  }
}

export const actions: Actions = {
  decide: async (event) => {
    const form = await event.request.formData()
    const said = decisionTyped(form, caseIdOf(event))
    const done = await event.locals.counselling.earlywarning.decideHint(memberOf(event), said)
    if (!done.ok) return refusedHint(event, form, said, done)
    redirect(303, `/counselling/cases/${said.case}/hinweise?told=${said.kind}`)
  },
}
