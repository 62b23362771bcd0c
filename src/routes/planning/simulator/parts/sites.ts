/** The sites this head of office plans for, and the one that is asked about. */
export async function sitesHere({ account, office }: App.Locals, url: URL) {
  const own = (await office.staff.sites())
    .filter(({ id }) => !account || account.sites.includes(id))
    .map(({ id, name }) => ({ id, name }))
  const asked = Number(url.searchParams.get('site'))
  const site = own.find(({ id }) => id === asked)?.id ?? own[0]?.id ?? account?.sites[0] ?? 1
  return { site, sites: own }
}

/** What the areas of an own site are called; of another one nothing, whatever number somebody sent. */
export async function teamNames(
  { account, office }: App.Locals,
  site: number,
): Promise<ReadonlyMap<string, string>> {
  const teams = account?.sites.includes(site) ? await office.staff.teams(site) : []
  return new Map(teams.map(({ key, name }) => [key, name]))
}
