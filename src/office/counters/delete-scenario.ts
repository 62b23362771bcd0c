import { perform } from '#ground/act/act.ts'
import { refuse, type Outcome } from '#ground/act/refusal.ts'
import type { Actor } from '#ground/permission/permission.ts'
import type { CountersRoom } from './room.ts'
import { lockedAt, type ScenarioRefusal } from './save-scenario.ts'
import { markDeleted } from './scenario-store.ts'

export interface AtScenario {
  readonly scenario: string
  readonly site: number
  readonly key?: string | undefined
}

/** Out of the list; it can be brought back. */
export function deleteScenario(room: CountersRoom, actor: Actor, command: AtScenario) {
  return mark(room, actor, command, 'counters.delete')
}

/** Back in the list. */
export function restoreScenario(room: CountersRoom, actor: Actor, command: AtScenario) {
  return mark(room, actor, command, 'counters.restore')
}

async function mark(
  room: CountersRoom,
  actor: Actor,
  { scenario, site, key }: AtScenario,
  act: 'counters.delete' | 'counters.restore',
): Promise<Outcome<{ scenario: string }, ScenarioRefusal>> {
  const isGoing = act === 'counters.delete'
  const deed = { act, site, key: key === undefined ? undefined : { value: key, request: { scenario } } }
  return perform<{ scenario: string }, ScenarioRefusal>(room.ground, actor, deed, async (hand) => {
    const known = await lockedAt(hand.tx, scenario, site)
    if (!known || (known.deletedAt === null) !== isGoing) return refuse('unknown-scenario')
    await markDeleted(hand.tx, scenario, isGoing ? hand.now : null)
    hand.about(`counter-scenario:${scenario}`, { name: known.name })
    hand.tell('counters.changed', { scenario })
    return { ok: true, scenario }
  })
}
