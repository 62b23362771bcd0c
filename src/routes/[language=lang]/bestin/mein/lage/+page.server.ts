import { error } from '@sveltejs/kit'
import { closeWhenIdle, personOf } from '../../parts/doors.ts'
import { groupsOf } from '../../parts/fact-view.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { actor, caseId } = personOf(event)
  const { guidance } = event.locals.counselling
  const seen = await guidance.readFacts(actor, { case: caseId })
  if (!seen.ok) error(404, seen.refusal)
  closeWhenIdle(event)
  const groups = groupsOf(guidance, 'person', seen, event.locals.language)
  return { groups, clashes: seen.contradictions, saved: event.url.searchParams.has('gespeichert') }
}
