import { error } from '@sveltejs/kit'
import { groupsOf } from '../../../../[language=lang]/bestin/parts/fact-view.ts'
import { caseIdOf, memberOf } from '../../../parts/case-view.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { guidance } = event.locals.counselling
  const seen = await guidance.readFacts(memberOf(event), { case: caseIdOf(event) })
  if (!seen.ok) error(404, seen.refusal)
  return {
    groups: groupsOf(guidance, 'counsellor', seen, 'de'),
    clashes: seen.contradictions,
    saved: event.url.searchParams.has('told'),
  }
}
