import { afterAll, expect, test } from 'vitest'
import { seededChance } from '#ground/identity/chance.ts'
import { freshDatabase, type FreshDatabase } from '../../testing/database.ts'
import { endDay, playDay } from './day.ts'
import { carrierInside, openHouse, type House } from './hands.ts'
import { Judge } from './judge.ts'
import { openWorld } from './open-world.ts'
import { tryPastTheProgram } from './past.ts'
import { findPlants } from './plant-day.ts'
import { BadLine } from './wire.ts'

/** The short form of `npm run prove -- money`: lines and power fail, processes do not. */
const held: { database: FreshDatabase; house: House }[] = []
async function anOffice() {
  const database = await freshDatabase()
  const house = await openHouse(database.appUrl)
  held.push({ database, house })
  return { database, plain: carrierInside(house) }
}
afterAll(async () => {
  for (const { house, database } of held) {
    await house.close()
    await database.drop()
  }
})

test(
  'whatever lines and power do, what lies in the boxes stands in the books, to the cent, and nobody gets past them',
  { timeout: 120_000 },
  async () => {
    const { database, plain } = await anOffice()
    const line = new BadLine(plain, seededChance(5))
    const many = { kiosks: 3, drawers: 1 }
    const world = await openWorld({ plain, line, seed: 3, cutPercent: 2, many })
    await playDay(world, (n) => seededChance(100 + n), 60)
    await endDay(world)
    await line.settle()
    expect(world.wrong).toEqual([])
    const judge = new Judge(database.adminPool, world)
    expect(await judge.look()).toEqual([])
    expect((await tryPastTheProgram(database.appPool)).let).toEqual([])
  },
)

test('a machine that forgets the name of a payment, and an office that forgets what was too much, are found out', async () => {
  const { database, plain } = await anOffice()
  let n = 0
  const newName = () => `00000000-0000-4000-8000-${String((n += 1)).padStart(12, '0')}`
  const which = [
    'a machine makes a new name each time it tells of a payment',
    'what is paid too much is forgotten',
  ]
  const caught = await findPlants({ plain, admin: database.adminPool, seed: 4, newName }, which)
  for (const name of which) expect(caught[name], name).not.toBeNull()
})
