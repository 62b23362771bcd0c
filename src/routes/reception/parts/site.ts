import { error } from '@sveltejs/kit'

/** The site asked for when one works there, else the first one. `sites`: only when there is something to choose. */
export function siteOf(
  { account }: Pick<App.Locals, 'account'>,
  url: URL,
): { siteId: number; sites: number[] } {
  const own = account?.sites ?? []
  const asked = Number(url.searchParams.get('site'))
  const siteId = own.includes(asked) ? asked : own[0]
  if (siteId === undefined) error(403, 'no site')
  return { siteId, sites: own.length > 1 ? [...own] : [] }
}
