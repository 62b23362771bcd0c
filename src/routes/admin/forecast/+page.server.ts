import { error } from '@sveltejs/kit'
import { siteHere } from '../parts/fairness.ts'
import type { PageServerLoad } from './$types'

/** What was told about the wait and what came, on this site's own days. */
export const load: PageServerLoad = async ({ locals }) => {
  const { office } = locals
  const review = await office.calling.forecastReview(locals.actor, { site: siteHere(locals) })
  if (!review.ok) error(403, review.refusal)
  const { days, told, called, figures, hours } = review
  const { leastGroup, leastReviewed } = office.announceRules
  return { review: { days, told, called, figures, hours }, least: leastGroup, enough: leastReviewed }
}
