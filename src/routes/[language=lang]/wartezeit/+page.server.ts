import type { PageServerLoad } from './$types'

/** The rule the office follows, with its own figures. */
export const load: PageServerLoad = ({ locals, setHeaders }) => {
  setHeaders({ 'cache-control': 'public, max-age=300' })
  const { soonerMinutes, lastMinutes, standsMinutes, keptDays } = locals.office.announceRules
  return { params: { sooner: soonerMinutes, last: lastMinutes, stands: standsMinutes, days: keptDays } }
}
