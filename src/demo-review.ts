import type pg from 'pg'
import { manualClock, officeDay, type ManualClock } from '#ground/clock/clock.ts'
import { kysely } from '#ground/database/connect.ts'
import type { DB } from '#ground/database/types.ts'
import { systemChance } from '#ground/identity/chance.ts'
import { createIds } from '#ground/identity/ids.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { actorsOf, lockSeeding, SITE } from '#office/demo/index.ts'
import { permissions } from '#office/permissions.ts'
import * as review from '#office/review/index.ts'
import { DEMO_PUBLIC, DEMO_TARGETS, demoTable } from './demo-review-values.ts'
import { DEMO_EVIDENCE, DEMO_HYPOTHESES, DEMO_SHOCKS, demoFindings } from './demo-review-words.ts'
import { sure } from './demo-sure.ts'

/**
 * A year of the demonstration before and one after it changed how it works: targets and hypotheses written down before, values handed in,
 * findings, criteria with their evidence, and a review that was frozen a week ago. Left alone where there is any frame.
 */
export async function tellDemoReview(pool: pg.Pool, now: Temporal.Instant): Promise<void> {
  const clock = manualClock(now.toString())
  const ids = createIds(clock, systemChance)
  const ground = {
    db: kysely<DB>(pool),
    clock,
    chance: systemChance,
    ids,
    permissions,
    wake: () => undefined,
  }
  const room = review.openReview({ ground })
  const head = (await actorsOf(ground.db, ['leitung'])).get('leitung')
  if (!head) return
  // Other processes that open the demonstration at this moment wait here and then find it told.
  await ground.db.transaction().execute(async (tx) => {
    await lockSeeding(tx)
    const known = await review.readReview(room, head, { site: SITE })
    if (known.ok && known.view.frame === null) await tell({ room, head, clock }, now)
  })
}

interface Told {
  readonly room: review.ReviewRoom
  readonly head: Actor
  readonly clock: ManualClock
}

const at = { site: SITE }

async function tell(told: Told, now: Temporal.Instant): Promise<void> {
  const { room, head, clock } = told
  // months that were over when the table was handed in
  const here = officeDay(now.subtract({ hours: 24 * 9 })).toPlainYearMonth()
  const month = (before: number): string => here.subtract({ months: before }).toString()
  const times = {
    ...{ changeDay: `${month(13)}-01`, baselineFrom: month(25), baselineTo: month(13) },
    ...{ afterFrom: month(12), afterTo: month(0) },
  }
  // written down before anybody could know
  clock.set(
    Temporal.PlainDate.from(`${month(14)}-05`)
      .toZonedDateTime('Europe/Berlin')
      .toInstant()
      .add({ hours: 9 }),
  )
  await sure(review.setFrame(room, head, { ...at, ...times }))
  for (const [kpi, value, why] of DEMO_TARGETS)
    await sure(review.setTarget(room, head, { ...at, kpi, value, why }))
  const claims: string[] = []
  for (const it of DEMO_HYPOTHESES) {
    const body = { ...it, verdict: 'open' as const, why: '' }
    claims.push((await sure(review.saveHypothesis(room, head, { ...at, body }))).id)
  }
  clock.set(now.subtract({ hours: 24 * 9 }))
  const bytes = Buffer.from(demoTable(times.baselineFrom))
  await sure(review.importValues(room, head, { ...at, bytes, name: 'kennzahlen-zwei-jahre.csv' }))
  clock.set(now.subtract({ hours: 24 * 8 }))
  await tellWords(told, claims, times.afterFrom)
  clock.set(now.subtract({ hours: 24 * 7 }))
  await sure(review.freezeReview(room, head, { ...at, name: 'Ein Jahr nach der Umstellung' }))
  await sure(review.publishKpis(room, head, { ...at, kpis: DEMO_PUBLIC }))
  clock.set(now)
}

async function tellWords({ room, head }: Told, claims: readonly string[], first: string): Promise<void> {
  for (const [n, body] of DEMO_HYPOTHESES.entries())
    await sure(review.saveHypothesis(room, head, { ...at, id: claims[n], body }))
  for (const body of DEMO_SHOCKS) await sure(review.saveShock(room, head, { ...at, body }))
  const day = (months: number, of = 1): string =>
    Temporal.PlainYearMonth.from(first).add({ months }).toPlainDate({ day: of }).toString()
  for (const body of demoFindings(day)) await sure(review.saveFinding(room, head, { ...at, body }))
  for (const body of DEMO_EVIDENCE) await sure(review.saveEvidence(room, head, { ...at, body }))
}
