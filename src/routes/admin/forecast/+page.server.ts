import { error } from '@sveltejs/kit'
import { offIn } from '#ui/evaluation-off.ts'
import { siteHere } from '../parts/fairness.ts'
import type { PageServerLoad } from './$types'

/** What was told about the wait and what came, on this site's own days. */
export const load: PageServerLoad = async ({ locals }) => {
  const { office } = locals
  const review = await office.calling.forecastReview(locals.actor, { site: siteHere(locals) })
  const off = review.ok ? null : offIn(review)
  if (off) return { off, review: null, least: 0, enough: 0 }
  if (!review.ok) error(403, review.refusal)
  const { days, told, called, figures, hours } = review
  const { leastGroup, leastReviewed } = office.announceRules
  return {
    off: null,
    review: { days, told, called, figures, hours },
    least: leastGroup,
    enough: leastReviewed,
  }
}
