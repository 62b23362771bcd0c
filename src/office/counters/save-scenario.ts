import { perform, type Tx } from '#ground/act/act.ts'
import { refuse, type CommonRefusal, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { leadingUuid } from '#ground/identity/ids.ts'
import { readSites, readTeams } from '#office/staff/index.ts'
import { faultsOf, type Fault } from './faults.ts'
import type { CountersRoom } from './room.ts'
import { originsAfter } from './origins.ts'
import type { FigureName, Scenario } from './scenario.ts'
import { insertScenario, lockScenario, updateScenario, type KnownScenario } from './scenario-store.ts'

export interface Described {
  readonly area: string
  readonly name: string
  readonly note: string
  readonly setting: Scenario
}

export type ScenarioRefusal =
  | CommonRefusal
  | 'name-missing'
  | 'name-too-long'
  | 'note-too-long'
  | 'unknown-site'
  | 'unknown-area'
  | 'figures-wrong'
  | 'unknown-scenario'
  | 'changed-meanwhile'
  | 'too-few-visits'
  | 'evaluation-off'

export type Created = Outcome<{ scenario: string }, ScenarioRefusal>

/** A new scenario of a site. */
export async function createScenario(
  room: CountersRoom,
  actor: Actor,
  command: Described & {
    readonly site: number
    readonly basedOn?: string | undefined
    readonly key?: string | undefined
  },
): Promise<Created> {
  const { key, site, basedOn = null, ...described } = command
  const wrong = wrongIn(described)
  if (wrong) return wrong
  const deed = {
    act: 'counters.create',
    site,
    key: key === undefined ? undefined : { value: key, request: { site, ...described } },
  }
  return perform<{ scenario: string }, ScenarioRefusal>(room.ground, actor, deed, async (hand) => {
    const stranger = await strangerIn(hand.tx, site, described.area)
    if (stranger) return stranger
    const id = room.ground.ids.uuid()
    await insertScenario(hand.tx, { id, site, basedOn, ...trimmed(described) }, hand.now)
    hand.about(`counter-scenario:${id}`, { name: keptText(described.name), area: described.area })
    hand.tell('counters.changed', { scenario: id })
    return { ok: true, scenario: id }
  })
}

/** Other figures. `version`: what was read; who comes second is told, and nothing of the first is lost. */
export async function changeScenario(
  room: CountersRoom,
  actor: Actor,
  command: Described & {
    readonly scenario: string
    readonly site: number
    readonly version: number
    /** Figures that came out of a table just now. */
    readonly imported?: readonly FigureName[]
    readonly key?: string | undefined
  },
): Promise<Outcome<{ scenario: string; version: number }, ScenarioRefusal>> {
  const { key, scenario, site, version, imported = [], ...described } = command
  const wrong = wrongIn(described)
  if (wrong) return wrong
  const deed = {
    ...{ act: 'counters.change', site },
    key: key === undefined ? undefined : { value: key, request: { scenario, version, ...described } },
  }
  return perform<{ scenario: string; version: number }, ScenarioRefusal>(
    room.ground,
    actor,
    deed,
    async (hand) => {
      const known = await lockedAt(hand.tx, scenario, site)
      if (!known || known.deletedAt) return refuse('unknown-scenario')
      if (known.version !== version) return refuse('changed-meanwhile')
      const stranger = await strangerIn(hand.tx, site, described.area)
      if (stranger) return stranger
      const origins = originsAfter(known.setting, described.setting, imported)
      const setting = { ...described.setting, origins }
      await updateScenario(hand.tx, { id: scenario, ...trimmed({ ...described, setting }) }, hand.now)
      hand.about(`counter-scenario:${scenario}`, { name: keptText(described.name), version: version + 1 })
      hand.tell('counters.changed', { scenario })
      return { ok: true, scenario, version: version + 1 }
    },
  )
}

/** What stands under this name at this site; any typed word is no error. */
export async function lockedAt(tx: Tx, id: string, site: number): Promise<KnownScenario | null> {
  if (leadingUuid(id) !== id) return null
  const known = await lockScenario(tx, id)
  return known?.site === site ? known : null
}

const trimmed = ({ area, name, note, setting }: Described): Described => ({
  ...{ area, name: keptText(name), note: keptText(note), setting },
})

/** As it is kept: what no text column takes is replaced. */
export const keptText = (typed: string): string => typed.toWellFormed().replaceAll('\u0000', ' ').trim()

function wrongIn({ name, note, setting }: Described) {
  if (keptText(name) === '') return refuse('name-missing', { field: 'name' })
  if (keptText(name).length > 120) return refuse('name-too-long', { field: 'name' })
  if (keptText(note).length > 1000) return refuse('note-too-long', { field: 'note' })
  const faults = faultsOf(setting)
  return faults.length > 0 ? refuse('figures-wrong', { field: faults[0]!.field, detail: { faults } }) : null
}

/** Faults that came with a refusal. */
export function faultsIn(refusal: { readonly detail?: object }): readonly Fault[] {
  return (refusal.detail as { faults?: readonly Fault[] } | undefined)?.faults ?? []
}

async function strangerIn(tx: Tx, site: number, area: string) {
  if (!(await readSites(tx)).some(({ id }) => id === site)) return refuse('unknown-site', { field: 'site' })
  const isKnown = area === '' || (await readTeams(tx, site)).some(({ key }) => key === area)
  return isKnown ? null : refuse('unknown-area', { field: 'area' })
}
