import { systemClock } from '#ground/clock/clock.ts'
import { seededChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import type { World } from './world.ts'
import { doorFor } from './door.ts'
import type { Carrier } from './hands.ts'
import { Machine } from './machine.ts'
import { setTheStage } from './stage.ts'
import { Truth } from './truth.ts'

/** Machines with their coins and people with their claims, around an office that hears of them over a bad line. */
export async function openWorld(it: {
  readonly plain: Carrier
  readonly line: Carrier
  readonly seed: number
  readonly cutPercent: number
  readonly many: { readonly kiosks: number; readonly drawers: number }
}): Promise<World> {
  const truth = new Truth()
  const stage = await setTheStage((call) => it.plain.send(call), truth, it.many)
  const wrong: string[] = []
  const names = createIds(systemClock, seededChance(it.seed * 7 + 1))
  const newName = (): string => names.uuid()
  const machines = stage.kiosks.map(({ till, actor }, n) => {
    const chance = seededChance(it.seed * 1000 + n)
    const door = doorFor(actor, it.line, wrong)
    return new Machine({ till, truth, door, chance, cutPercent: it.cutPercent, newName })
  })
  return {
    ...{ stage, truth, machines, line: it.line, wrong, newName },
    ...{
      claims: [],
      reliefs: [],
      handed: new Map(),
      transfers: [],
      tampered: new Set(),
      assigned: new Map(),
      differences: new Map(),
      refunds: [],
      acts: {},
    },
    today: Temporal.Now.plainDateISO('Europe/Berlin'),
  }
}
