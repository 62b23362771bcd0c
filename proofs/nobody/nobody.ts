import { createPool } from '#ground/database/connect.ts'
import type { OpenHouse } from '../access/house.ts'
import { openHouse } from '../access/house.ts'
import { pageRoutes } from '../access/routes.ts'
import { ownDatabase, type OwnDatabase } from '../support/database.ts'
import type { Figures, Run } from '../support/run.ts'
import { differing } from './compare.ts'
import { fillRooms, fourAnswers, manyAnswers } from './fill-rooms.ts'
import { fillPast, fourMissing, fourMore, manyMore, otherHands, takeAllBack } from './fill.ts'
import { plants, type Plant } from './plants.ts'
import { kindOf, shownNowhere } from './routes.ts'
import { groupedByWhom } from './statements.ts'
import { subtractAll } from './subtract.ts'
import { getRoutes, nameOf, stopsOf, walk, type Answers, type Stop } from './walk.ts'

/**
 * No page, export, interface or difference of two of them tells of one colleague or of fewer than five, and none tells anything without
 * consent. The whole program is opened as it runs, and opened again after each change nobody may learn of: the same visits by other
 * hands; four visitors more; and, with every consent taken back, twice as many. Planted: a figure of a desk, a group of four, one
 * that forgets to ask, an address in no catalogue, a statement that adds up by desk.
 */
export async function nobody(run: Run): Promise<Figures> {
  const database = await ownDatabase(run)
  const house = await openHouse(run, database)
  const pool = createPool(database.appUrl, { max: 4, name: 'proof nobody' })
  run.afterwards(() => pool.end())
  await fillPast(database.admin)
  await fillRooms(house, database.admin, pool)
  await house.office.observation.rollUp(1)
  run.say('a past of eight weeks')
  const stops = await stopsOf(house, run.full)
  run.say(`${stops.length} things to open`)
  return run.plant ? planted(run, house, database, stops) : proven(run, house, database, stops)
}

async function proven(
  run: Run,
  house: OpenHouse,
  database: OwnDatabase,
  stops: readonly Stop[],
): Promise<Figures> {
  const listed = catalogued([...house.routes, ...pageRoutes()])
  const told = groupedByWhom()
  const subtracted = await subtractAll(house)
  run.say(
    `${subtracted.differences} differences of ${subtracted.exports} exports, ${subtracted.found.length} found`,
  )
  const walked = await attack(run, house, database, stops)
  const found = [...walked.found, ...listed, ...told.found, ...subtracted.found]
  const isPage = ({ path }: Stop): boolean => !path.startsWith('/api') && !/\.[a-z]{3,4}(\?|$)/.test(path)
  return {
    ok: found.length === 0,
    ...{ pages: stops.filter(isPage).length, exports: subtracted.exports, routes: getRoutes().length },
    ...{ answers: walked.answers, differences: subtracted.differences + walked.compared },
    ...{ statements: told.statements, restless: walked.restless, found: found.length },
    ...(found.length > 0 && { first_found: found.slice(0, 40) }),
  }
}

/** Addresses nobody has said the kind of, and evaluations that say they are where nothing is. */
function catalogued(routes: readonly string[]): string[] {
  const looked = routes.filter((route) => route.startsWith('GET ')).map((route) => route.slice(4))
  return [
    ...looked.filter((route) => kindOf(route) === null).map((route) => `${route}: stands in no catalogue`),
    ...shownNowhere(new Set(looked)),
  ]
}

interface Attacked {
  readonly found: string[]
  readonly answers: number
  readonly compared: number
  /** Addresses that answer otherwise each time, and are compared by nobody. */
  readonly restless: number
}

/** What must not be seen, one after the other, on the same house. */
async function attack(
  run: Run,
  house: OpenHouse,
  { admin }: OwnDatabase,
  stops: readonly Stop[],
): Promise<Attacked> {
  const found: string[] = []
  const first = await walk(house, stops)
  const restless = differing(stops, first, await walk(house, stops))
  const steady = stops.filter((stop) => !restless.has(nameOf(stop)))
  for (const stop of stops)
    if (stop.kind !== 'operation' && restless.has(nameOf(stop)))
      found.push(`${nameOf(stop)}: answers otherwise each time: ${restless.get(nameOf(stop))}`)
  for (const [name, answer] of first)
    if (/^(5\d\d|0) /.test(answer)) found.push(`${name}: ${answer.slice(0, 3)}`)
  run.say(
    `${steady.length} answers hold still${restless.size < 9 ? `, not: ${[...restless.keys()].join(', ')}` : ''}`,
  )
  let compared = steady.length
  const tell = (what: string, of: readonly Stop[], before: Answers, after: Answers): void => {
    compared += of.length
    for (const [name, place] of differing(of, before, after)) found.push(`${what}: ${name}: ${place}`)
    run.say(`${what}: ${of.length} answers compared, ${found.length} found`)
  }
  await otherHands(admin)
  const second = await walk(house, steady)
  tell('other hands', steady, first, second)
  const told = steady.filter(({ kind }) => kind !== 'operation')
  await fourMore(admin)
  await house.office.observation.rollUp(1)
  const third = await walk(house, told)
  tell('four more', told, second, third)
  await fourMissing(admin)
  await house.office.observation.rollUp(1)
  const fourth = await walk(house, told)
  tell('four who did not come', told, third, fourth)
  await fourAnswers(admin)
  tell('four answers', told, fourth, await walk(house, told))
  await takeAllBack(admin)
  const off = told.filter(({ kind }) => kind !== 'law')
  const before = await walk(house, off)
  await manyMore(admin)
  await manyAnswers(admin)
  await house.office.observation.rollUp(1)
  await house.office.workload.reckonDue(1)
  tell('nobody agreed', off, before, await walk(house, off))
  return { found, answers: first.size, compared, restless: restless.size }
}

/** Each planted fault on its own page, seen by the attack that is there for it. */
async function planted(
  run: Run,
  house: OpenHouse,
  { admin }: OwnDatabase,
  stops: readonly Stop[],
): Promise<Figures> {
  const [figures] = stops.filter(({ route }) => route === '/planning/figures')
  const isSeen = async (plant: Plant, change: () => Promise<unknown>): Promise<boolean> => {
    const back = plant(house.office, admin)
    const before = await walk(house, [figures!])
    await change()
    await house.office.observation.rollUp(1)
    const found = differing([figures!], before, await walk(house, [figures!]))
    back()
    return found.size > 0
  }
  const caught = {
    perDesk: await isSeen(plants.perDesk, () => otherHands(admin)),
    four: await isSeen(plants.four, () => fourMore(admin)),
    address: catalogued(['GET /planning/rangliste']).some((it) => it.includes('no catalogue')),
    statement: groupedByWhom(['select c.desk, count(*) from calling.call c group by 1']).found.length > 0,
    ungated: await isSeen(plants.ungated, async () => {
      await takeAllBack(admin)
      await manyMore(admin)
    }),
  }
  run.say(JSON.stringify(caught))
  const isAll = Object.values(caught).every(Boolean)
  return {
    ok: !isAll,
    pages: 1,
    exports: 0,
    routes: getRoutes().length,
    differences: 5,
    found: Object.values(caught).filter(Boolean).length,
    caught,
  }
}
