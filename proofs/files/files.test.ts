import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seededChance } from '#ground/identity/chance.ts'
import { freshDatabase, type FreshDatabase } from '../../testing/database.ts'
import { judgeDay, playMoments } from './day.ts'
import { handsInside, openHouse, type House } from './hands.ts'
import { lookBySearch } from './judge-lists.ts'
import { Findings } from './judge.ts'
import { EndModel } from './model-end.ts'
import { Model } from './model.ts'
import { PLANTS } from './plants.ts'
import { newTally, type World } from './play.ts'
import { BEGINS, setTheStage } from './stage.ts'

/** The short form of `npm run prove -- files`: no process dies, and one of its plants. */
const held: { database?: FreshDatabase; house?: House; folder?: string } = {}
beforeAll(async () => {
  held.database = await freshDatabase()
  held.folder = mkdtempSync(join(tmpdir(), 'willkommen-files-'))
  held.house = await openHouse({ appUrl: held.database.appUrl, folder: held.folder }, BEGINS)
})
afterAll(async () => {
  await held.house?.close()
  await held.database?.drop()
  rmSync(held.folder!, { recursive: true, force: true })
})

test(
  'several people at many files: nothing lost, nothing early, nobody sees what is not theirs; a search without rights is found out',
  { timeout: 600_000 },
  async () => {
    const house = held.house!
    const { adminPool: admin, appPool: app } = held.database!
    const stage = await setTheStage(house)
    const model = new Model(stage.persons, Temporal.Instant.from(BEGINS))
    const [end, chance] = [new EndModel(), seededChance(7)]
    const world: World = { model, end, stage, hands: handsInside(house), admin, chance }
    const tally = newTally()
    await playMoments(world, tally, { until: 100 })
    const found = new Findings()
    const eyes = { office: house.office, model, end, found }
    await judgeDay(eyes, world, tally, { percent: 15, app, clock: house.clock })
    const nothing = { wrong: [], thrown: [], twice: [], early: [], trespasses: [] }
    expect({ ...tally, done: {} }).toMatchObject(nothing)
    expect({ leaks: found.leaks, lost: found.lost }).toEqual({ leaks: [], lost: [] })
    expect(found.looks).toBeGreaterThan(300)

    await PLANTS['a search without the filter of readers']!.plant(admin)
    const fresh = new Findings()
    for (const p of model.persons) await lookBySearch({ ...eyes, found: fresh }, p, [])
    expect(fresh.leaks.length).toBeGreaterThan(0)
  },
)
