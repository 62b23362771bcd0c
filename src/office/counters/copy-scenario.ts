import { perform } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type { CountersRoom } from './room.ts'
import { keptText, lockedAt, type ScenarioRefusal } from './save-scenario.ts'
import { insertScenario } from './scenario-store.ts'

/** The same once more under another name, to change it and compare. */
export async function copyScenario(
  room: CountersRoom,
  actor: Actor,
  {
    scenario,
    site,
    name,
    key,
  }: {
    readonly scenario: string
    readonly site: number
    readonly name: string
    readonly key?: string | undefined
  },
): Promise<Outcome<{ scenario: string }, ScenarioRefusal>> {
  const called = keptText(name)
  if (called === '') return refuse('name-missing', { field: 'name' })
  if (called.length > 120) return refuse('name-too-long', { field: 'name' })
  const deed = {
    act: 'counters.copy',
    site,
    key: key === undefined ? undefined : { value: key, request: { scenario, name } },
  }
  return perform<{ scenario: string }, ScenarioRefusal>(room.ground, actor, deed, async (hand) => {
    const known = await lockedAt(hand.tx, scenario, site)
    if (!known || known.deletedAt) return refuse('unknown-scenario')
    const id = room.ground.ids.uuid()
    const { area, note, setting } = known
    await insertScenario(
      hand.tx,
      { ...{ id, site, area, note, setting }, name: called, basedOn: scenario },
      hand.now,
    )
    hand.about(`counter-scenario:${id}`, { name: called, of: scenario })
    hand.tell('counters.changed', { scenario: id })
    return { ok: true, scenario: id }
  })
}
