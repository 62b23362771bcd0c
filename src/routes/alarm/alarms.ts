import { formatTime } from '#ground/languages/index.ts'
import type { AlarmView } from '#ui/alarms.ts'

/** What reaches this colleague, over all sites they work at. */
export async function alarmsOf({ office, actor, account }: App.Locals): Promise<AlarmView[]> {
  const found: AlarmView[] = []
  for (const site of account?.sites ?? []) {
    const seen = await office.calling.alarmsFor(actor, { site })
    if (!seen.ok) continue
    for (const { alarm, room, who, at, mine, answeredBy, answeredByMe } of seen.alarms)
      found.push({ ...{ alarm, site, room, who, mine, answeredBy, answeredByMe }, at: formatTime(at) })
  }
  return found
}

/** Where I sit; else where I work first. */
export async function siteOfMine({ office, actor, account }: App.Locals): Promise<number | undefined> {
  const sites = account?.sites ?? []
  if (sites.length > 1)
    for (const site of sites) {
      const seats = await office.calling.whoSits(actor, { site })
      if (seats.ok && seats.desks.some(({ colleague }) => colleague?.me)) return site
    }
  return sites[0]
}
