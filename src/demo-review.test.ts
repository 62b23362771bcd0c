import { afterEach, beforeEach, expect, test } from 'vitest'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { manualClock } from '#ground/clock/clock.ts'
import { systemChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { openReview, readPublic, readReports, readReview, reviewPermissions } from '#office/review/index.ts'
import { agreeAll } from '../testing/agree-all.ts'
import { freshDatabase, type FreshDatabase } from '../testing/database.ts'
import { tellDemoReview } from './demo-review.ts'

const HEAD: Actor = { kind: 'staff', id: 'h', roles: ['head'], sites: [1] }
let database: FreshDatabase
beforeEach(async () => {
  database = await freshDatabase()
  await database.adminPool.query(`
    insert into staff.site (id, name, street, city) values (1, 'Haus', 'Weg 1', 'Ort');
    insert into staff.account (id, login, name, roles, sites, teams, created_at)
    values ('00000000-0000-7000-8000-000000000001', 'leitung', 'Leitung', '{head}', '{1}', '{}', '2026-01-01')`)
  await agreeAll(database.appPool)
})
afterEach(() => database.drop())

test.each(['2026-11-23T09:00:00Z', '2027-01-04T09:00:00Z', '2027-02-28T09:00:00Z'])(
  'the demonstration has a year before and one after, with gaps, something better, something unclear, something rejected (%s)',
  async (now) => {
    const at = Temporal.Instant.from(now)
    await tellDemoReview(database.appPool, at)
    await tellDemoReview(database.appPool, at)
    const clock = manualClock(now)
    const ids = createIds(clock, systemChance)
    const db = kysely<DB>(database.appPool)
    const ground = {
      db,
      clock,
      chance: systemChance,
      ids,
      permissions: reviewPermissions,
      wake: () => undefined,
    }
    const room = openReview({ ground })
    const found = await readReview(room, HEAD, { site: 1 })
    if (!found.ok) throw new Error(found.refusal)
    const { judged, findings, hypotheses, evidence, shocks } = found.view
    const of = (key: string) => judged.find(({ kpi }) => kpi.key === key)!
    expect(of('wait-booked')).toMatchObject({ verdict: 'better', target: { isBefore: true, isMet: true } })
    expect(of('walk-off-share').comparison!.gaps).toHaveLength(2)
    expect(of('survey-understanding').verdict).toBe('unclear')
    expect(new Set(judged.map(({ verdict }) => verdict)).size).toBeGreaterThanOrEqual(4)
    expect([findings.length, hypotheses.length, shocks.length]).toEqual([3, 4, 4])
    expect(evidence.length).toBeGreaterThan(20)
    expect(hypotheses.every(({ begun }) => begun.toString() < found.view.frame!.afterFrom)).toBe(true)
    // what the head wrote in words (demo-review-words.ts) is what the figures say
    const told = (key: string) => of(key).comparison!
    expect(Math.round(told('wait-walk-in').difference!)).toBe(-17)
    expect(Math.round(told('reachability').difference! * 100)).toBe(9)
    expect([told('lead-time').after!, told('turnaround').after!].map(Math.round)).toEqual([11, 66])
    expect(told('wait-booked').after).toBeLessThan(9)
    expect(told('survey-orientation').difference).toBeGreaterThan(0.25)
    expect(told('booked-online-share').after).toBeCloseTo(2 / 3, 1)
    expect(told('reception-share').after! / told('reception-share').before!).toBeCloseTo(2, 1)
    const missed = told('no-show-share')
    expect(missed.difference! / missed.before!).toBeCloseTo(-0.25, 1)
    expect(missed.interval!.low).toBeGreaterThan(-missed.before! / 2)
    expect([of('no-show-share'), of('survey-reachability')].map(({ verdict }) => verdict)).toEqual([
      ...['better', 'unclear'],
    ])
    const reports = await readReports(room, HEAD, { site: 1 })
    expect(reports.ok && reports.reports).toHaveLength(1)
    const published = await readPublic(room, { site: 1 })
    expect(published.length).toBeGreaterThan(5)
    const lastMonths = published.map(({ grain, year }) => `${grain} ${Number(year.to.slice(5)) % 3}`)
    expect(lastMonths).toContain('quarter 0')
    expect(lastMonths.filter((it) => it.startsWith('quarter')).every((it) => it === 'quarter 0')).toBe(true)
  },
)
