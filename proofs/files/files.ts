import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createPool } from '#ground/database/connect.ts'
import { seededChance } from '#ground/identity/chance.ts'
import { ownDatabase, type OwnDatabase } from '../support/database.ts'
import type { Figures, Run } from '../support/run.ts'
import { judgeDay, playMoments, whenThere } from './day.ts'
import { openHouse, type House } from './hands.ts'
import { Findings } from './judge.ts'
import { EndModel } from './model-end.ts'
import { Model } from './model.ts'
import { PLANTS } from './plants.ts'
import { newTally, type Tally, type World } from './play.ts'
import { BEGINS, setTheStage } from './stage.ts'
import { Workers } from './workers.ts'

/** `rounds`: acts, then looks of everybody. A kill each so many moments; the database dies once a round. */
const SIZE = {
  quick: { rounds: 4, acts: 250, percent: 30, killEvery: 6 },
  full: { rounds: 12, acts: 500, percent: 10, killEvery: 5 },
  plant: { rounds: 1, acts: 200, percent: 60, killEvery: 10 },
}
const PROCESSES = 3

/**
 * Several people act by chance at files over processes that are killed and a database that is killed; a model that knows
 * only what was acknowledged says what each of them may see, what must be there, and what may go. Then everybody looks at
 * everything that has a door, and past it. Planted: five faults in the database, one after the other.
 */
export async function files(run: Run): Promise<Figures> {
  const size = run.plant ? SIZE.plant : run.full ? SIZE.full : SIZE.quick
  const proof = await open(run)
  const { world, tally, workers } = proof
  const found = new Findings()
  for (let round = 1; round <= size.rounds; round++) {
    await act(proof, tally.acts + size.acts, size.killEvery)
    await look(proof, found, round === size.rounds ? 100 : size.percent)
    run.say(
      `round ${round}: ${tally.acts} acts, ${workers.kills} + ${proof.dbKills} kills, ${found.looks} looks, ` +
        `${found.leaks.length} leaks, ${found.lost.length} lost, ${wrongOf(tally).length} wrong answers`,
    )
  }
  if (run.plant) return planted(run, proof)
  await workers.end()
  const { model } = world
  const wrong = wrongOf(tally)
  const objects = model.akten.size + model.papers.size + model.gone.size
  const isEnough = tally.acts > 500 && workers.kills > 10 && proof.dbKills > 1 && model.gone.size > 5
  return {
    ok: isEnough && found.isClean && wrong.length === 0,
    ...{ acts: tally.acts, refused: tally.refused, kills: workers.kills, db_kills: proof.dbKills },
    ...{ objects, destroyed: model.gone.size, looks: found.looks, repeats: workers.repeats },
    ...{
      lost: found.lost.length,
      leaks: found.leaks.length + tally.trespasses.length,
      early: tally.early.length,
    },
    ...{
      numbers_twice: tally.twice.length,
      wrong_answers: tally.wrong.length,
      exceptions: tally.thrown.length,
    },
    found: [...found.leaks, ...found.lost, ...wrong].slice(0, 12),
  }
}

const wrongOf = ({ wrong, thrown, twice, trespasses, early }: Tally): string[] => [
  ...early,
  ...trespasses,
  ...twice,
  ...wrong,
  ...thrown,
]

interface Proof {
  readonly run: Run
  readonly database: OwnDatabase
  readonly house: House
  readonly world: World
  readonly tally: Tally
  readonly workers: Workers
  dbKills: number
}

async function open(run: Run): Promise<Proof> {
  const database = await ownDatabase(run)
  const folder = mkdtempSync(join(tmpdir(), 'willkommen-files-'))
  run.afterwards(() => rmSync(folder, { recursive: true, force: true }))
  const place = { appUrl: database.appUrl, folder }
  const house = await openHouse(place, BEGINS)
  run.afterwards(() => house.close())
  const stage = await setTheStage(house)
  const workers = new Workers(run, place, BEGINS)
  await workers.begin(PROCESSES, 1)
  const model = new Model(stage.persons, Temporal.Instant.from(BEGINS))
  const chance = seededChance(run.seed * 977)
  const world: World = { model, end: new EndModel(), stage, hands: workers, admin: database.admin, chance }
  return { run, database, house, world, tally: newTally(), workers, dbKills: 0 }
}

/** So many acts; now and then a process dies in the middle of them, and once the database. */
async function act(proof: Proof, until: number, killEvery: number): Promise<void> {
  const { run, world, tally, workers, database } = proof
  const chance = seededChance(run.seed * 31 + until)
  const deadline = tally.acts + (until - tally.acts) / 2
  let moment = 0
  let isDown = false
  const meanwhile = async (): Promise<void> => {
    moment += 1
    if (!isDown && tally.acts > deadline) {
      isDown = true
      await pause(chance.below(30))
      process.kill(database.pid(), 'SIGKILL')
      proof.dbKills += 1
      await whenThere(database.admin)
    } else if (moment % killEvery === 0) {
      await pause(chance.below(40))
      await workers.kill(chance.below(PROCESSES))
    }
  }
  await playMoments(world, tally, { until, meanwhile })
}

async function look(
  { database, house, world, tally }: Proof,
  found: Findings,
  percent: number,
): Promise<void> {
  const app = createPool(database.appUrl, { max: 2, name: 'past the program' })
  try {
    const eyes = { office: house.office, model: world.model, end: world.end, found }
    await judgeDay(eyes, world, tally, { percent, app, clock: house.clock })
  } finally {
    await app.end()
  }
}

async function planted(run: Run, proof: Proof): Promise<Figures> {
  const caught: Record<string, string | null> = {}
  const before = new Findings()
  await look(proof, before, 100)
  for (const [name, it] of Object.entries(PLANTS)) {
    const takeOut = await it.plant(proof.database.admin)
    const tally: Tally = { ...proof.tally, twice: [], wrong: [], thrown: [] }
    if (it.acts) await playMoments(proof.world, tally, { until: tally.acts + 60 })
    const found = new Findings()
    await look(proof, found, 60).catch((error: unknown) => run.say(String(error)))
    const known = new Set([...before.leaks, ...before.lost])
    const fresh = [...tally.twice, ...found.leaks, ...found.lost].filter((one) => !known.has(one))
    caught[name] = fresh.find((one) => it.shows.test(one))?.slice(0, 120) ?? null
    run.say(`${name}: ${caught[name] ?? 'not found'}`)
    await takeOut()
  }
  await proof.workers.end()
  return { ok: false, caught, all_caught: Object.values(caught).every((one) => one !== null) }
}
