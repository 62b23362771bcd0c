import { error } from '@sveltejs/kit'
import { caseView, memberNames, memberOf } from './parts/case-view.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { counselling } = event.locals
  const which = event.url.searchParams.has('closed') ? 'closed' : 'open'
  const seen = await counselling.readCases(memberOf(event), { which })
  if (!seen.ok) error(403, seen.refusal)
  const { names } = await memberNames(event)
  const now = counselling.ground.clock.now()
  return {
    ...{ which, told: event.url.searchParams.get('told') },
    cases: seen.cases.map((it) => caseView(it, names, now)),
  }
}
