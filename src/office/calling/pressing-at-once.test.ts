import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPool } from '#ground/database/connect.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { seededChance } from '#ground/identity/chance.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import { callNext, callThis, finish, noShow, serve, sitDown, withdrawCall } from './index.ts'
import { aClerk, aHall, aSiteWithDesks, aVisitor, type TestHall } from './testing/a-hall.ts'

const CLERKS = 20
const VISITORS = 200

let database: FreshDatabase
const pools: ReturnType<typeof createPool>[] = []
let halls: [TestHall, TestHall]

beforeAll(async () => {
  database = await freshDatabase()
  pools.push(createPool(database.appUrl, { max: 10 }), createPool(database.appUrl, { max: 10 }))
  halls = [aHall(pools[0]!, 1), aHall(pools[1]!, 2)]
  await aSiteWithDesks(halls[0].ground.db, CLERKS)
})
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.end()))
  await database.drop()
})

/** What must hold at every moment, asked of the database itself. */
const BROKEN = sql<{ twice: number; crowded: number; unlike: number }>`
  select (select count(*)::int from (select c.visit from calling.call c where c.ended_at is null
            group by c.visit having count(*) > 1) as t) as twice,
         (select count(*)::int from (select v.desk from visits.visit v where v.state in ('called', 'serving')
            group by v.desk having count(*) > 1) as t) as crowded,
         (select count(*)::int from visits.visit v full join
            (select * from calling.call o where o.ended_at is null) as c on c.visit = v.id and c.desk = v.desk
            where (v.state = 'called') is distinct from (c.id is not null)) as unlike`

/** One clerk works until nobody waits: mostly the usual way, sometimes not, and often presses twice. */
async function work(
  hall: TestHall,
  clerk: Actor,
  desk: number,
  pick: readonly string[],
  seen: string[],
): Promise<void> {
  const { room } = hall
  const chance = seededChance(desk + 1)
  const here = { site: 1, desk }
  for (let idle = 0; idle < 3;) {
    const press = () =>
      chance.below(10) === 0
        ? callThis(room, clerk, { ...here, visit: pick[chance.below(pick.length)]! })
        : callNext(room, clerk, here)
    const [one, two] = await Promise.all([press(), press()])
    const called = one.ok ? one : two.ok ? two : null
    expect(
      one.ok && two.ok && one.visit !== two.visit,
      'one press of a double press called a second visitor',
    ).toBe(false)
    if (!called) {
      if (one.ok === false && one.refusal === 'nobody-waiting') idle += 1
      continue
    }
    const way = chance.below(8)
    const guest = { ...here, visit: called.visit }
    if (way === 0) {
      done(await withdrawCall(room, clerk, guest))
      continue
    }
    seen.push(called.visit)
    if (way === 1) done(await noShow(room, clerk, guest))
    else {
      done(await serve(room, clerk, guest))
      done(await finish(room, clerk, guest))
    }
  }
}

function done(outcome: { ok: boolean; refusal?: string }): void {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal}`)
}

test('20 desks of two processes press at once for 200 visitors: nobody is called twice at a time, nobody is lost', async () => {
  const visits: string[] = []
  for (let n = 0; n < VISITORS; n++) visits.push(await aVisitor(halls[n % 2]!))
  const seats: { hall: TestHall; clerk: Actor; desk: number }[] = []
  for (let desk = 1; desk <= CLERKS; desk++) {
    const hall = halls[desk % 2]!
    const clerk = await aClerk(hall)
    expect(await sitDown(hall.room, clerk, { site: 1, desk })).toMatchObject({ ok: true })
    seats.push({ hall, clerk, desk })
  }
  const seen: string[] = []
  let watching = true
  const watch = (async () => {
    let looks = 0
    while (watching) {
      const found = await BROKEN.execute(halls[0].ground.db)
      expect(found.rows).toEqual([{ twice: 0, crowded: 0, unlike: 0 }])
      looks += 1
    }
    return looks
  })()
  const everyone = Promise.all(seats.map(({ hall, clerk, desk }) => work(hall, clerk, desk, visits, seen)))
  await Promise.race([everyone, watch])
  await everyone
  watching = false
  expect(await watch).toBeGreaterThan(10)
  expect(seen.toSorted()).toEqual(visits.toSorted())
  const ended = await sql<{ count: number }>`
    select count(*)::int as count from visits.visit v where v.state in ('finished', 'no_show')`.execute(
    halls[0].ground.db,
  )
  expect(ended.rows).toEqual([{ count: VISITORS }])
})
