import { error } from '@sveltejs/kit'

/** Where the colleague works: the first of their sites, as in the search. */
export function siteOf({ account }: App.Locals): number {
  const site = account?.sites[0]
  if (site === undefined) error(403, 'no site')
  return site
}
