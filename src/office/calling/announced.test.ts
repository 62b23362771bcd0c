import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SYSTEM } from '#ground/permission/permission.ts'
import { amend, findVisit } from '#office/visits/index.ts'
import { agreeAll } from '../../../testing/agree-all.ts'
import { freshDatabase, type FreshDatabase } from '../../../testing/database.ts'
import type { Said } from './announce.ts'
import { insertAnnounced, readAnnounced, replaceAnnounced } from './announce-store.ts'
import {
  announcedFor,
  callNext,
  finish,
  forecastReview,
  forgetAnnounced,
  outlookOfTeam,
  renewAnnounced,
  serve,
  sitDown,
} from './index.ts'
import { forecastPicture } from './forecast-for.ts'
import { hallPicture } from './hall-picture.ts'
import { aClerk, aHall, aSiteWithDesks, aVisitor, type TestHall } from './testing/a-hall.ts'

let database: FreshDatabase
let hall: TestHall
let other: TestHall

beforeEach(async () => {
  database = await freshDatabase()
  hall = aHall(database.appPool)
  other = aHall(database.appPool, 2)
  await aSiteWithDesks(hall.ground.db, 1)
})
afterEach(() => database.drop())

const told = async (visit: string, by = hall) => {
  const { db } = by.ground
  return (await announcedFor(by.room, db, [(await findVisit(db, visit))!])).get(visit)!
}
const later = (minutes: number) => {
  for (const one of [hall, other]) one.clock.advance({ seconds: minutes * 60 })
}
/** A desk that serves somebody already. */
async function aBusyDesk() {
  const clerk = await aClerk(hall)
  await sitDown(hall.room, clerk, { site: 1, desk: 1 })
  await aVisitor(hall)
  await callNext(hall.room, clerk, { site: 1, desk: 1 })
  await serve(hall.room, clerk, { site: 1, desk: 1 })
  return clerk
}

test('whoever is told alone is told the same as when all are', async () => {
  await aBusyDesk()
  for (let n = 0; n < 6; n++) await aVisitor(hall)
  const picture = await hallPicture(hall.room, hall.ground.db, 1)
  const all = forecastPicture(hall.room, picture)
  for (const { id } of picture.waiting) {
    const alone = forecastPicture(hall.room, picture, [], new Set([id]))
    expect([...alone]).toEqual([[id, all.get(id)]])
  }
})

describe('one value for every face', () => {
  test('what was told first stands, in every process, and counts down', async () => {
    await aBusyDesk()
    const visit = await aVisitor(hall)
    const first = await told(visit)
    if (first.kind !== 'range') throw new Error(first.kind)
    // Many come meanwhile, and another process looks: nothing changes for whoever was there.
    for (let n = 0; n < 5; n++) await aVisitor(hall)
    expect(await told(visit, other)).toEqual(first)
    later(2)
    expect(await told(visit, other)).toMatchObject({ kind: 'range', p50: Math.max(0, first.p50 - 2) })
  })

  test('twenty looks at once of two processes at somebody who was told nothing: one value', async () => {
    await aBusyDesk()
    const visit = await aVisitor(hall)
    const looks = await Promise.all(
      Array.from({ length: 20 }, (_, n) => told(visit, n % 2 === 0 ? hall : other)),
    )
    expect(new Set(looks.map((look) => JSON.stringify(look))).size).toBe(1)
  })

  test('renewed by the rule, by whichever process is first; a free desk is told at once', async () => {
    const clerk = await aBusyDesk()
    const visit = await aVisitor(hall)
    await told(visit)
    expect(await renewAnnounced(hall.room, 1)).toBe(0)
    later(1)
    await finish(hall.room, clerk, { site: 1, desk: 1 })
    const renewed = await Promise.all([renewAnnounced(hall.room, 1), renewAnnounced(other.room, 1)])
    expect(renewed.toSorted()).toEqual([0, 1])
    expect(await told(visit, other)).toEqual({ kind: 'now' })
  })

  test('two processes that saw the same old value: the second renews nothing; and nobody is told first twice', async () => {
    await aBusyDesk()
    const visit = await aVisitor(hall)
    await told(visit)
    const { db, clock } = hall.ground
    const old = (await readAnnounced(db, [visit])).get(visit)!
    later(1)
    const renew = (said: Said) => replaceAnnounced(db, [{ visit, old, said }], clock.now())
    expect(await renew({ kind: 'now' })).toBe(1)
    expect(await renew({ kind: 'unknown' })).toBe(0)
    const [forecast, played] = [{ kind: 'unknown' } as const, { p10: 1, p50: 2, p90: 3 }]
    const again = {
      ...{ visit, site: 1, team: old.team, forecast, said: forecast },
      ...{ played, simple: null },
    }
    await insertAnnounced(db, [again], clock.now())
    expect(await told(visit)).toEqual({ kind: 'now' })
  })

  test('sent on to another team: told of that queue at once, and what was said first stays for the comparison', async () => {
    await aBusyDesk()
    const visit = await aVisitor(hall)
    const first = await told(visit)
    const { db } = hall.ground
    await db.transaction().execute((tx) => amend(tx, visit, ['waiting'], { team: 'reception' }))
    expect(await told(visit, other)).not.toEqual(first)
    const kept = await sql<{ kind: string; now: string }>`
      select a.first_kind as kind, a.team as now from calling.announced a where a.visit = ${visit}`.execute(
      db,
    )
    expect(kept.rows).toEqual([{ kind: 'range', now: 'reception' }])
  })

  test('who draws a number now would wait longer than who is last', async () => {
    await aBusyDesk()
    const { db } = hall.ground
    const before = await outlookOfTeam(hall.room, db, 1, 'temporary')
    for (let n = 0; n < 4; n++) await aVisitor(hall)
    const after = await outlookOfTeam(hall.room, db, 1, 'temporary')
    if (before.kind !== 'range' || after.kind !== 'range') throw new Error(after.kind)
    expect(after.p50).toBeGreaterThan(before.p50 + 20)
    expect(await outlookOfTeam(hall.room, db, 1, 'nobody')).toEqual({ kind: 'unknown' })
  })
})

describe('compared with what came', () => {
  test('too few say nothing; forgotten after 90 days; only head and administration look', async () => {
    const clerk = await aBusyDesk()
    const visit = await aVisitor(hall)
    await told(visit)
    later(9)
    await finish(hall.room, clerk, { site: 1, desk: 1 })
    await callNext(hall.room, clerk, { site: 1, desk: 1 })
    expect(await forecastReview(hall.room, SYSTEM, { site: 1 })).toMatchObject({ refusal: 'evaluation-off' })
    await agreeAll(database.adminPool)
    const review = await forecastReview(hall.room, SYSTEM, { site: 1 })
    expect(review).toMatchObject({ ok: true, told: 0, called: 0, figures: null, hours: [] })
    expect(await forecastReview(hall.room, clerk, { site: 1 })).toMatchObject({ refusal: 'not-permitted' })
    expect(await forgetAnnounced(hall.room)).toBe(0)
    hall.clock.advance({ hours: 24 * 91 })
    expect(await forgetAnnounced(hall.room)).toBe(1)
  })
})
