import type { Db, Tx } from '#ground/act/act.ts'
import { OFFICE_ZONE } from '#ground/clock/clock.ts'
import { readSite } from '#office/staff/index.ts'
import { readEpisodes } from './episode-store.ts'
import { decisionOf, type Episode } from './episode.ts'
import { readHalfHours, type HalfHourLoad } from './load-store.ts'
import { readBreakWeeks, type BreakWeek } from './tap-store.ts'

export interface LoadAsked {
  readonly site: number
  /** Days from `from` to, not including, `to`. */
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
}

/** Load of areas told together over a period. */
export interface UnitLoad {
  /** Keys of the areas, joined by +. */
  readonly unit: string
  readonly areas: readonly string[]
  /** Half hours that were told, and those in red. */
  readonly n: number
  readonly red: number
  /** Mean index, 0 to 10. */
  readonly meanPoints: number
}

export interface LoadOf {
  readonly units: readonly UnitLoad[]
  /** The index (`points`, 0 to 10) of each half hour and unit, in order. */
  readonly halfHours: readonly HalfHourLoad[]
  /** Begun in the period. */
  readonly episodes: readonly Episode[]
  /** What came of them. */
  readonly consequences: {
    readonly measures: number
    readonly none: number
    readonly undecided: number
    readonly helped: number
  }
}

/**
 * What was told of load. Whoever shows it asks the gate for `load.half-hours` first; everything in it is of five colleagues or more,
 * and a reckoned half hour never changes its company, so two periods differ by whole half hours.
 */
export async function loadOf(sql: Db | Tx, { site, from, to }: LoadAsked): Promise<LoadOf> {
  const span = await spanOf(sql, { site, from, to })
  const halfHours = await readHalfHours(sql, span)
  const found = await readEpisodes(sql, span)
  const episodes = found.filter((it) => Temporal.Instant.compare(it.from, span.from) >= 0)
  const decisions = episodes.map(decisionOf)
  const count = (is: (it: (typeof decisions)[number]) => boolean): number => decisions.filter(is).length
  return {
    units: unitLoads(halfHours),
    ...{ halfHours, episodes },
    consequences: {
      measures: count((it) => it?.kind === 'measure'),
      none: count((it) => it?.kind === 'none'),
      undecided: count((it) => it === null),
      helped: count((it) => it?.effect === 'better'),
    },
  }
}

export function unitLoads(halfHours: readonly HalfHourLoad[]): UnitLoad[] {
  return [...Map.groupBy(halfHours, ({ unit }) => unit)]
    .map(([unit, own]) => ({
      ...{ unit, areas: own[0]!.areas, n: own.length },
      red: own.filter(({ level }) => level === 'red').length,
      meanPoints: own.reduce((sum, { points }) => sum + points, 0) / own.length,
    }))
    .toSorted((a, b) => (a.unit < b.unit ? -1 : 1))
}

/** Whether breaks were kept, in words, per week and areas told together. The gate is `load.breaks`. */
export async function breaksOf(sql: Db | Tx, { site, from, to }: LoadAsked): Promise<BreakWeek[]> {
  return readBreakWeeks(sql, site, from, to)
}

/** Days of the office as instants. */
export async function spanOf(sql: Db | Tx, { site, from, to }: LoadAsked) {
  const zone = (await readSite(sql, site))?.timeZone ?? OFFICE_ZONE
  const begin = (day: Temporal.PlainDate) => day.toZonedDateTime(zone).toInstant()
  return { site, from: begin(from), to: begin(to), zone }
}
