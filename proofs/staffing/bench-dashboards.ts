import { manualClock } from '#ground/clock/clock.ts'
import { createPool } from '#ground/database/connect.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { shipped } from '#office/catalogue/index.ts'
import { openOffice } from '#office/office.ts'
import { periodNames, periodOf } from '../../src/routes/planning/figures/parts/period.ts'
import { shown } from '../../src/routes/planning/figures/parts/shown.ts'
import { TABLES } from '../../src/routes/planning/figures/parts/tables.ts'
import { agreeAll } from '../../testing/agree-all.ts'
import { number, ownDatabase } from '../support/database.ts'
import { ms, percentile } from '../support/figures.ts'
import type { Run } from '../support/run.ts'
import { fillFiveYears } from './five-years.ts'

const VISITS = 1_000_000
const FROM = '2021-11-22'
const WEEKS = 261
const NOW = '2026-11-23T06:00:00Z'
const HEAD: Actor = { kind: 'staff', id: 'head', roles: ['head'], sites: [1] }

export interface Dashboards {
  readonly dashboard_p95_ms: number
  readonly dashboard_p50_ms: number
  readonly dashboard_max_ms: number
  readonly looks: number
  readonly visits: number
  readonly batches: number
  /** Counting five years from nothing; a night counts one day. */
  readonly roll_up_s: number
  readonly night_ms: number
}

/**
 * Everything the page of the figures shows (every table, the forecast of each concern) for every period it offers and every area, over
 * a million visits of five years. What does not depend on the period (case numbers and forecast) is remembered until something new is
 * told; everything else is read anew with each look.
 */
export async function benchDashboards(run: Run): Promise<Dashboards> {
  const database = await ownDatabase(run)
  const clock = manualClock(NOW)
  const concerns = [...shipped.catalogue.concerns.keys()]
  run.say(`${VISITS} visits of five years`)
  await fillFiveYears(database.admin, { visits: VISITS, from: FROM, weeks: WEEKS, concerns })
  const pool = createPool(database.appUrl, { max: 4, name: 'dashboards' })
  run.afterwards(() => pool.end())
  const office = await openOffice({ pool, listenUrl: database.appUrl, clock })
  run.afterwards(() => office.close())
  await agreeAll(pool)
  const start = performance.now()
  await office.observation.rollUp(1)
  const rolled = performance.now() - start
  run.say(`counted in ${Math.round(rolled / 1000)} s`)
  await database.admin.query('vacuum analyze')
  const night = performance.now()
  await office.observation.rollUp(1)
  const nightMs = performance.now() - night
  const times: number[] = []
  const today = Temporal.PlainDate.from('2026-11-23')
  const rounds = run.full ? 5 : 2
  for (let round = 0; round < rounds; round++)
    for (const period of periodNames(today))
      for (const area of ['', 'reception', 'temporary', 'permanent']) {
        const span = periodOf(period, today)
        const begun = performance.now()
        const view = await office.observation.readFigures(HEAD, { site: 1, from: span.from, to: span.to })
        if (!view.ok) throw new Error(view.refusal)
        for (const of of Object.values(TABLES)) shown(of({ site: 1, sites: [], period: span, area, view }))
        times.push(performance.now() - begun)
      }
  return {
    ...{ dashboard_p95_ms: ms(percentile(times, 0.95)), dashboard_p50_ms: ms(percentile(times, 0.5)) },
    ...{ dashboard_max_ms: ms(Math.max(...times)), looks: times.length },
    visits: await number(database.admin, 'select count(*) as n from visits.visit'),
    batches: await number(database.admin, 'select count(*) as n from observation.batch'),
    ...{ roll_up_s: Math.round(rolled / 100) / 10, night_ms: ms(nightMs) },
  }
}
