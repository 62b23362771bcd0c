import { error } from '@sveltejs/kit'
import { siteOf } from '../../reception/parts/site.ts'
import type { PageServerLoad } from './$types'

/** All plans of a site, each with what it came to. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { office, actor } = locals
  const { siteId: site, sites } = siteOf(locals, url)
  const found = await office.staffing.readPlans(actor, { site })
  if (!found.ok) error(403, found.refusal)
  const nameOf = new Map(found.plans.map(({ id, name }) => [id, name]))
  const conventionOf = new Map(office.staffing.conventions.map(({ key, nameDe }) => [key, nameDe]))
  return {
    ...{ site, sites, told: url.searchParams.get('told') },
    plans: found.plans.map(({ id, name, year, state, basedOn, convention, result: { posts, gap } }) => ({
      ...{ id, name, year, state, posts, gap },
      convention: conventionOf.get(convention) ?? convention,
      capacity: posts === null || gap === null ? null : posts - gap,
      basedOn: basedOn === null ? null : (nameOf.get(basedOn) ?? null),
    })),
  }
}
