import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import type { Ground } from '#ground/act/act.ts'
import { leadingUuid } from '#ground/identity/ids.ts'
import { readTeams } from '#office/staff/index.ts'
import type { CountersRoom } from './room.ts'
import { readScenario, readScenarios, type KnownScenario } from './scenario-store.ts'

export interface ListedScenario extends KnownScenario {
  /** Name of the team; null: the whole hall. */
  readonly areaName: string | null
}

/** Scenarios of the sites somebody plans for. Nobody's data: figures of an area, none of a person. */
export async function scenariosOf({ ground }: CountersRoom, actor: Actor): Promise<ListedScenario[]> {
  if (!mayPlan(ground, actor)) return []
  const [found, teams] = [await readScenarios(ground.db, sitesOf(actor)), await readTeams(ground.db)]
  return found.map((one) => ({
    ...one,
    areaName: teams.find(({ key, site }) => key === one.area && site === one.site)?.name ?? null,
  }))
}

/** Null: there is none such for this colleague. */
export async function scenarioOf(
  { ground }: CountersRoom,
  actor: Actor,
  id: string,
): Promise<ListedScenario | null> {
  if (!mayPlan(ground, actor) || leadingUuid(id) !== id) return null
  const found = await readScenario(ground.db, id)
  if (!found || !sitesOf(actor).includes(found.site)) return null
  const teams = await readTeams(ground.db, found.site)
  return { ...found, areaName: teams.find(({ key }) => key === found.area)?.name ?? null }
}

const mayPlan = ({ permissions }: Ground, actor: Actor): boolean =>
  isPermitted(permissions, actor, 'counters.read', null)
const sitesOf = ({ sites }: Actor): readonly number[] => (sites === 'all' ? [] : sites)
