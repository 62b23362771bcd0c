import type { Db, Ground, Tx } from '#ground/act/act.ts'
import { OFFICE_ZONE, officeDay } from '#ground/clock/clock.ts'
import type { CatalogueBook } from '#office/catalogue/index.ts'
import {
  bookedAndMissed,
  comingAndHearing,
  measuredQuantiles,
  servicesOfDay,
  timesOfFinished,
  walkInsByHour,
  type Visit,
} from '#office/visits/index.ts'
import { playedAndCame } from './announce-store.ts'
import { deskTimes } from './call-store.ts'
import { calibrationOf, type Calibration } from './forecast-calibration.ts'
import { changeoverOf } from './forecast-changeover.ts'
import { knowledgeOf, LEAD_DAYS, type Knowledge, type Measured, type Today } from './forecast-knowledge.ts'
import { MEASURED, meanOf } from './forecast-quantiles.ts'

/** Minutes a concern takes on average: measured, drawn towards what the catalogue plans where little was measured. */
export type MinutesOf = (concern: string) => number
/** What a site knows of itself; asked for at most every ten minutes, of today every two. */
export type Knowing = (db: Db | Tx, site: number) => Promise<Knowledge>

const SERVICE_DAYS = 56
const HABIT_DAYS = 28
const CHANGEOVER_DAYS = 5
const REFRESH_MINUTES = 10
const TODAY_MINUTES = 2
const UNKNOWN_CONCERN_MINUTES = 10

interface Kept {
  readonly at: Temporal.Instant
  readonly measured: Measured
  readonly calibration: Calibration
  today: { readonly at: Temporal.Instant; readonly knowledge: Knowledge } | null
}

export function createKnowing(ground: Ground, catalogue: CatalogueBook): Knowing {
  const kept = new Map<number, Kept>()
  const planned = (concern: string) => catalogue.minutes(concern) ?? UNKNOWN_CONCERN_MINUTES
  return async (db, site) => {
    const now = ground.clock.now()
    const isFresh = (at: Temporal.Instant, minutes: number) =>
      Math.abs(now.since(at).total('minutes')) < minutes
    let it = kept.get(site)
    if (!it || !isFresh(it.at, REFRESH_MINUTES))
      kept.set(site, (it = { at: now, today: null, ...(await measure(db, site, now)) }))
    if (!it.today || !isFresh(it.today.at, TODAY_MINUTES)) {
      const usual = knowledgeOf(it.measured, planned)
      const today = await todayOf(db, site, now, usual)
      it.today = { at: now, knowledge: knowledgeOf(it.measured, planned, today, it.calibration) }
    }
    return it.today.knowledge
  }
}

async function measure(
  db: Db | Tx,
  site: number,
  now: Temporal.Instant,
): Promise<Pick<Kept, 'measured' | 'calibration'>> {
  const today = officeDay(now)
  const since = (days: number) => ({ from: today.subtract({ days }), to: today })
  const coming = await comingAndHearing(db, site, since(HABIT_DAYS), MEASURED)
  const lately = since(CHANGEOVER_DAYS)
  const came = await playedAndCame(db, site, now.subtract({ hours: 24 * HABIT_DAYS }))
  const measured: Measured = {
    services: await measuredQuantiles(db, now.subtract({ hours: 24 * SERVICE_DAYS }), MEASURED),
    shows: await bookedAndMissed(db, site, since(SERVICE_DAYS), LEAD_DAYS.slice(0, -1)),
    lateness: coming.quantiles && { count: coming.count, quantiles: coming.quantiles },
    changeover: changeoverOf(
      await deskTimes(db, site, lately.from.toZonedDateTime(OFFICE_ZONE).toInstant()),
      await timesOfFinished(db, site, lately),
    ),
    calls: coming,
    walkIns: await walkInsByHour(db, site, since(HABIT_DAYS), OFFICE_ZONE),
  }
  return { measured, calibration: calibrationOf(came) }
}

async function todayOf(db: Db | Tx, site: number, now: Temporal.Instant, usual: Knowledge): Promise<Today[]> {
  const services = await servicesOfDay(db, site, officeDay(now))
  return [...Map.groupBy(services, ({ team }) => team)].map(([team, all]) => ({
    team,
    count: all.reduce((sum, { count }) => sum + count, 0),
    minutes: all.reduce((sum, { minutes }) => sum + minutes, 0),
    usual: all.reduce((sum, { concern, count }) => sum + count * meanOf(usual.service(concern)), 0),
  }))
}

export function workOf(visit: Pick<Visit, 'concerns'>, minutesOf: MinutesOf): number {
  return visit.concerns.reduce((sum, concern) => sum + minutesOf(concern), 0)
}
