import { error } from '@sveltejs/kit'
import { reportView, yearViews } from '../../counselling/report/report-view.ts'
import type { PageServerLoad } from './$types'

/** What the counselling released, and nothing else of it. */
export const load: PageServerLoad = async ({ locals }) => {
  const { reports } = locals.counselling
  const seen = await reports.readReleasedReports(locals.actor)
  if (!seen.ok) error(403, seen.refusal)
  return { reports: seen.reports.map(reportView), years: yearViews(seen.reports, reports.together) }
}
