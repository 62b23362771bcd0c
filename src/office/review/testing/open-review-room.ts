import type pg from 'pg'
import { manualClock } from '#ground/clock/clock.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { seededChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { agreeAll } from '../../../../testing/agree-all.ts'
import { openReview, reviewPermissions, typeValue } from '../index.ts'

export const HEAD: Actor = { kind: 'staff', id: 'head', roles: ['head'], sites: [1] }

/** A review on a fresh database, everything agreed to, with a clock of its own. */
export async function openReviewRoom(pool: pg.Pool, now = '2026-11-24T09:00:00Z') {
  const clock = manualClock(now)
  const chance = seededChance(4)
  const db = kysely<DB>(pool)
  const ground = { db, clock, chance, ids: createIds(clock, chance), permissions: reviewPermissions }
  const room = openReview({ ground: { ...ground, wake: () => undefined } })
  await agreeAll(db)
  const months = async (kpi: string, from: string, values: readonly number[], n: number | null = 200) => {
    for (const [at, value] of values.entries()) {
      const period = Temporal.PlainYearMonth.from(from).add({ months: at }).toString()
      const done = await typeValue(room, HEAD, { site: 1, kpi, period, value, n, source: 'Liste' })
      if (!done.ok) throw new Error(`${kpi} ${period}: ${done.refusal}`)
    }
  }
  return { db, clock, room, months }
}
