import { error } from '@sveltejs/kit'
import { siteOf } from '../parts/site.ts'
import { offIn } from '#ui/evaluation-off.ts'
import type { Figures } from '#office/waitlist/index.ts'
import { listRow } from './views.ts'
import type { PageServerLoad } from './$types'

/** Days of decisions that are looked at again when somebody asks: it compares everybody with everybody. */
const CHECKED_DAYS = 14

/** The list in its order, and how well it does. A look at persons: a row in the trail. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const site = siteOf(locals, url).siteId
  const seen = await office.waitlist.readList(actor, { site })
  const counted = await office.waitlist.figures(actor, { site })
  if (!seen.ok || !counted.ok) error(403, 'not-permitted')
  const since = office.ground.clock.now().subtract({ hours: 24 * CHECKED_DAYS })
  const check = url.searchParams.has('check') ? await office.waitlist.checkDecisions({ site, since }) : null
  const { results, days, waiting, bands } = counted
  return {
    rows: seen.list.map((it, n) => listRow(office, it, n)),
    figures: { days, waiting, bands: { ...bands } },
    ...resultsOf(results, office.evaluations.fullFives),
    check: check && { checked: check.checked, faulty: check.faulty.length },
  }
}

/** In full fives: the page is looked at every day, and nobody reads from two of its days what one person answered. */
function resultsOf(results: Figures['results'], fives: (count: number) => number) {
  if ('refusal' in results) return { results: null, off: offIn(results) }
  const { daysGained, ...counts } = results
  const names = ['found', 'filled', 'offered', 'accepted', 'declined', 'expired'] as const
  return {
    results: { daysGained, counts: names.map((name) => ({ name, count: fives(counts[name]) })) },
    off: null,
  }
}
