import type pg from 'pg'
import { seededChance } from '#ground/identity/chance.ts'
import { endDay, playDay } from './day.ts'
import type { Call, Carrier } from './hands.ts'
import { Judge } from './judge.ts'
import { openWorld } from './open-world.ts'
import { PLANTS, type Plant } from './plants.ts'
import { BadLine } from './wire.ts'
import type { World } from './world.ts'

/** A day with each fault in turn, in an office without any before; the finding that shows it, or null. */
export async function findPlants(
  it: { plain: Carrier; admin: pg.Pool; seed: number; newName: () => string },
  which: readonly string[] = Object.keys(PLANTS),
): Promise<Record<string, string | null>> {
  const line = new Switched(new BadLine(it.plain, seededChance(it.seed)))
  const many = { kiosks: 3, drawers: 1 }
  const world = await openWorld({ plain: it.plain, line, seed: it.seed, cutPercent: 1, many })
  const judge = new Judge(it.admin, world)
  let n = 0
  const aDay = async (turns: number): Promise<string[]> => {
    n += 1000
    await playDay(world, (k) => seededChance(it.seed * 10_000 + n + k), turns)
    await endDay(world)
    return [...world.wrong.splice(0), ...(await judge.look())]
  }
  const before = await aDay(25)
  if (before.length > 0) throw new Error(`found before anything was planted: ${before[0]}`)
  const caught: Record<string, string | null> = {}
  for (const name of which) caught[name] = await withPlant(PLANTS[name]!, { ...it, world, line, judge, aDay })
  return caught
}

async function withPlant(
  plant: Plant,
  it: {
    admin: pg.Pool
    newName: () => string
    world: World
    line: Switched
    judge: Judge
    aDay: (turns: number) => Promise<string[]>
  },
): Promise<string | null> {
  // What earlier faults left behind is still found; it is only of interest what is new.
  const before = (await it.judge.look()).filter((one) => plant.shows.test(one))
  const takeOut = await plant.inDatabase?.(it.admin)
  if (plant.inCarrier) it.line.through = plant.inCarrier(it.line.good, it.newName)
  await it.aDay(15)
  await plant.afterwards?.(it.admin)
  it.line.through = it.line.good
  if (takeOut) await it.admin.query(takeOut)
  const found = (await it.judge.look()).filter((one) => plant.shows.test(one))
  return found.length > before.length ? found.find((one) => !before.includes(one))!.slice(0, 160) : null
}

/** A line into which somebody else can be put for a while. */
class Switched implements Carrier {
  readonly good: Carrier
  through: Carrier

  constructor(good: Carrier) {
    this.good = good
    this.through = good
  }

  send(call: Call) {
    return this.through.send(call)
  }
}
