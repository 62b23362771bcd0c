import { perform, type Tx } from '#ground/act/act.ts'
import { refuse } from '#ground/act/refusal.ts'
import { OFFICE_ZONE, officeDay } from '#ground/clock/clock.ts'
import { SYSTEM } from '#ground/permission/permission.ts'
import { evaluationsOff } from '#office/evaluations/index.ts'
import { readAccountsAt, readSite, readTeams } from '#office/staff/index.ts'
import { visitsOfDays, type DayVisit } from '#office/visits/index.ts'
import { joinEpisode } from './episode-store.ts'
import { halfHourAfter, halfHourOf, halfHoursBetween, minuteOf } from './half-hour.ts'
import { incidentsBetween, type IncidentAt } from './incident-store.ts'
import { lockProgress, saveHalfHour, saveProgress, type HalfHourLoad } from './load-store.ts'
import { reckonLoad } from './reckon.ts'
import type { WorkloadRoom } from './room.ts'
import { settleTaps, type Tapped } from './settle-taps.ts'
import { readThresholds } from './threshold-store.ts'
import { thresholdAt, type Threshold } from './threshold.ts'
import { unitsOf, type Unit } from './units.ts'

/** So far back a program that stood still catches up; a load nobody could look at for days is history, not a warning. */
const CATCH_UP_DAYS = 3

/**
 * Reckons the half hours that are over and were not reckoned yet. Run again and again, by any process: whoever comes second finds
 * nothing to do. A day without the agreement of the Personalrat leaves nothing, however late it is looked at.
 */
export async function reckonDue({ ground }: WorkloadRoom, site: number): Promise<number> {
  const deed = { act: 'workload.reckon', site }
  const done = await perform<{ reckoned: number }, 'nothing-to-reckon'>(
    ground,
    SYSTEM,
    deed,
    async ({ tx, now, about, tell }) => {
      const through = await lockProgress(tx, site)
      const zone = (await readSite(tx, site))?.timeZone ?? OFFICE_ZONE
      const units = await unitsAt(tx, site)
      const tapped = await settleTaps(tx, { site, now, units, zone })
      const loads = await loadsDue(tx, { site, now, through, units, zone, tapped })
      if (loads.length === 0 && tapped.rounds === 0) return refuse('nothing-to-reckon')
      for (const load of loads) {
        await saveHalfHour(tx, site, load)
        if (load.level !== 'red') continue
        const id = ground.ids.uuid()
        if (await joinEpisode(tx, site, load, { id, now }))
          tell('workload.episode', { unit: load.unit, from: load.from.toString() }, `load-episode:${id}`)
      }
      await saveProgress(tx, site, halfHourOf(now))
      about(`site:${site}`, { halfHours: loads.length, through: halfHourOf(now).toString() })
      return { ok: true, reckoned: loads.length }
    },
  )
  return done.ok ? done.reckoned : 0
}

/** Areas as they are told now. */
export async function unitsAt(tx: Tx, site: number): Promise<readonly Unit[]> {
  const [teams, accounts] = [await readTeams(tx, site), await readAccountsAt(tx, site)]
  return unitsOf(
    teams.map(({ key }) => key),
    accounts,
  )
}

interface Due {
  readonly site: number
  readonly now: Temporal.Instant
  readonly through: Temporal.Instant | null
  readonly units: readonly Unit[]
  readonly zone: string
  readonly tapped: Tapped
}

async function loadsDue(tx: Tx, it: Due): Promise<HalfHourLoad[]> {
  const { site, now, units, zone } = it
  const thresholds = await readThresholds(tx, site)
  const first = thresholds.map(({ from }) => from).toSorted(Temporal.Instant.compare)[0]
  if (!first || units.length === 0) return []
  const earliest = now.subtract({ hours: 24 * CATCH_UP_DAYS })
  const from = [halfHourOf(earliest), first, it.through ?? first].toSorted(Temporal.Instant.compare).at(-1)!
  const due = halfHoursBetween(from, now).filter(
    (at) => Temporal.Instant.compare(halfHourAfter(at), now) <= 0,
  )
  if (due.length === 0) return []
  const days = { from: officeDay(from, zone), to: officeDay(now, zone).add({ days: 1 }) }
  const agreed = await agreedDays(tx, site, due, zone)
  const visits = Map.groupBy(await visitsOfDays(tx, site, days, zone), ({ day }) => day)
  const incidents = await incidentsBetween(tx, site, from, now)
  return due.flatMap((at) => {
    const day = officeDay(at, zone).toString()
    if (!agreed.has(day)) return []
    const facts = { at, visits: visits.get(day) ?? [], incidents, thresholds, tapped: it.tapped }
    return units.flatMap((unit) => loadOfUnit(unit, facts) ?? [])
  })
}

/** The days of these half hours for which load may be reckoned. */
async function agreedDays(
  tx: Tx,
  site: number,
  due: readonly Temporal.Instant[],
  zone: string,
): Promise<ReadonlySet<string>> {
  const days = Map.groupBy(due, (at) => officeDay(at, zone).toString())
  const agreed = new Set<string>()
  for (const [day, [at]] of days) {
    const off = await evaluationsOff(tx, { site, at: at!, keys: ['load.half-hours'] })
    if (off.size === 0) agreed.add(day)
  }
  return agreed
}

interface UnitFacts {
  readonly at: Temporal.Instant
  readonly visits: readonly DayVisit[]
  readonly incidents: readonly IncidentAt[]
  readonly thresholds: readonly Threshold[]
  readonly tapped: Tapped
}

/** Null: nothing to tell, or nothing agreed that held when the half hour began. */
export function loadOfUnit(
  unit: Unit,
  { at, visits, incidents, thresholds, tapped }: UnitFacts,
): HalfHourLoad | null {
  const held = unit.areas.flatMap((area) => thresholdAt(thresholds, area, at) ?? [])
  const limits = new Map(held.map((it) => [it.area, it]))
  const levels = incidents
    .filter((it) => unit.areas.includes(it.area) && halfHourOf(it.at).equals(at))
    .map(({ level }) => level)
  const load = reckonLoad({
    ...{ from: minuteOf(at), visits, limits, incidents: levels },
    taps: tapped.stepOf(unit, at),
  })
  if (!load) return null
  return {
    ...load,
    ...{ unit: unit.key, areas: unit.areas, from: at, thresholds: held.map(({ id }) => id) },
    amberPoints: Math.min(...held.map((it) => it.amberPoints)),
    redPoints: Math.min(...held.map((it) => it.redPoints)),
  }
}
