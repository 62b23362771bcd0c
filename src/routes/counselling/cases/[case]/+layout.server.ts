import { error } from '@sveltejs/kit'
import { caseIdOf, caseView, memberNames, memberOf } from '../../parts/case-view.ts'
import type { LayoutServerLoad } from './$types'

/** What stands above every page of the case. */
export const load: LayoutServerLoad = async (event) => {
  const { counselling } = event.locals
  const seen = await counselling.readHeader(memberOf(event), { case: caseIdOf(event) })
  if (!seen.ok) error(404, seen.refusal)
  const { names } = await memberNames(event)
  return { header: caseView(seen.case, names, counselling.ground.clock.now()) }
}
