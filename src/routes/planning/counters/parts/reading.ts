import { error } from '@sveltejs/kit'
import { offIn, offPage } from '#ui/evaluation-off.ts'

/** The scenario of an address; 404 where there is none for this colleague, or it was taken away. */
export async function scenarioAt({ office, actor }: App.Locals, id: string) {
  const found = await office.counters.scenarioOf(actor, id)
  if (found && 'refusal' in found) offPage(offIn(found)!)
  if (!found || found.deletedAt) error(404, 'no such scenario')
  return found
}

/** What the frame of a scenario's pages shows. */
export const headOf = ({
  id,
  name,
  areaName,
  note,
  site,
  version,
}: Awaited<ReturnType<typeof scenarioAt>>) => ({
  ...{ id, name, areaName, note, site, version },
})

/** The weekday asked for; else the one on which people wait longest, else the first open one. */
export function weekdayOf(
  asked: string | null,
  days: readonly { weekday: number; meanWait?: number }[],
): number | null {
  const wanted = days.find(({ weekday }) => weekday === Number(asked))
  const longest = days.toSorted((a, b) => (b.meanWait ?? 0) - (a.meanWait ?? 0))[0]
  return (wanted ?? longest)?.weekday ?? null
}

/** Sites somebody plans for, with their names and teams. */
export async function sitesOf({ office, account }: App.Locals) {
  const mine = account?.sites ?? []
  const [sites, teams] = await Promise.all([
    office.staff.sites(),
    Promise.all(mine.map((site) => office.staff.teams(site))),
  ])
  return mine.map((id, n) => ({
    id,
    name: sites.find((site) => site.id === id)?.name ?? String(id),
    teams: (teams[n] ?? []).map(({ key, name }) => ({ value: key, label: name })),
  }))
}
