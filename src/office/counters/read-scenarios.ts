import { isPermitted, type Actor } from '#ground/permission/permission.ts'
import type { Ground } from '#ground/act/act.ts'
import { leadingUuid } from '#ground/identity/ids.ts'
import { evaluationsOff, offOf, type EvaluationOff } from '#office/evaluations/index.ts'
import { readTeams } from '#office/staff/index.ts'
import type { CountersRoom } from './room.ts'
import { readScenario, readScenarios, type KnownScenario } from './scenario-store.ts'

export interface ListedScenario extends KnownScenario {
  /** Name of the team; null: the whole hall. */
  readonly areaName: string | null
  /** Begins with measured figures nobody agrees to any more: it can be named and taken away, not read. */
  readonly isOff: boolean
}

/** Scenarios of the sites somebody plans for. Nobody's data: figures of an area, none of a person. */
export async function scenariosOf({ ground }: CountersRoom, actor: Actor): Promise<ListedScenario[]> {
  if (!mayPlan(ground, actor)) return []
  const [found, teams] = [await readScenarios(ground.db, sitesOf(actor)), await readTeams(ground.db)]
  const off = await sitesOff(ground, sitesOf(actor))
  return found.map((one) => ({
    ...one,
    areaName: teams.find(({ key, site }) => key === one.area && site === one.site)?.name ?? null,
    isOff: isMeasured(one) && off.has(one.site),
  }))
}

/** Null: there is none such for this colleague. Refused when it begins with measured figures nobody agrees to any more. */
export async function scenarioOf(
  { ground }: CountersRoom,
  actor: Actor,
  id: string,
): Promise<ListedScenario | EvaluationOff | null> {
  if (!mayPlan(ground, actor) || leadingUuid(id) !== id) return null
  const found = await readScenario(ground.db, id)
  if (!found || !sitesOf(actor).includes(found.site)) return null
  if (isMeasured(found) && (await sitesOff(ground, [found.site])).has(found.site)) return offOf(LEARN)
  const teams = await readTeams(ground.db, found.site)
  return { ...found, areaName: teams.find(({ key }) => key === found.area)?.name ?? null, isOff: false }
}

const mayPlan = ({ permissions }: Ground, actor: Actor): boolean =>
  isPermitted(permissions, actor, 'counters.read', null)
const sitesOf = ({ sites }: Actor): readonly number[] => (sites === 'all' ? [] : sites)

const LEARN = 'counters.learn'

const isMeasured = ({ setting }: KnownScenario): boolean =>
  Object.values(setting.origins).some(({ from }) => from === 'measured')

async function sitesOff({ db, clock }: Ground, sites: readonly number[]): Promise<Set<number>> {
  const at = clock.now()
  const off = new Set<number>()
  for (const site of sites)
    if ((await evaluationsOff(db, { site, at, keys: [LEARN] })).size > 0) off.add(site)
  return off
}
