import type { Db, Tx } from '#ground/act/act.ts'
import { meanInterval, wilson, type Interval } from '#ground/queueing/index.ts'
import { SMALLEST, suppressSmall } from '#ground/smallgroups/index.ts'
import { readAccountsAt, type Account } from '#office/staff/index.ts'
import { added, momentsOf, punctualityEdges, quantileOf, type Histogram } from './buckets.ts'
import { openDays, readProgress } from './count-store.ts'
import { withoutOutliers } from './outliers.ts'
import { LEADS } from './tally.ts'
import { toldHistograms, toldSums, type Span, type ToldSum } from './told-store.ts'

/** Minutes measured of a group of five or more. */
export interface Measured {
  readonly n: number
  readonly mean: number
  readonly sd: number
  /** Of the mean, 95 % (Student). */
  readonly interval: Interval
  /** At `SHARES`: enough to draw service times from. */
  readonly quantiles: readonly number[]
  /** Left out by the rule of `outliers.ts`; null: fewer than five, or none. */
  readonly outliers: number | null
}

/** Shares of the quantiles of `Measured`. */
export const SHARES = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const

export interface ConcernFigures {
  readonly area: string
  readonly concern: string
  /** Visits with this concern that were served and are told. */
  readonly n: number
  /** Null: the area has too few colleagues for a figure about their work. */
  readonly minutes: Measured | null
}

export interface HalfHour {
  /** 1 is Monday. */
  readonly weekday: number
  /** Since midnight: 16 is 08:00 to 08:30. */
  readonly halfHour: number
  readonly origin: 'booked' | 'walk-in'
  readonly n: number
  /** Mean over the open days of this weekday, and how unlike they are (standard deviation of a day). */
  readonly perDay: number
  readonly sd: number
}

export interface LeadShare {
  /** Days between booking and appointment, from up to (not including); null: no end. */
  readonly from: number
  readonly to: number | null
  readonly booked: number
  readonly missed: number
  /** Wilson, 95 %. */
  readonly share: Interval
}

export interface WaitFigures {
  readonly n: number
  readonly mean: number
  readonly p50: number
  /** Null: fewer than five waited longer. */
  readonly p90: number | null
  /** How many waited no longer than half an hour, as a share. */
  readonly withinHalfHour: number
}

export interface AreaFigures {
  readonly area: string
  readonly arrivals: readonly HalfHour[]
  readonly noShow: readonly LeadShare[]
  readonly waits: { readonly booked: WaitFigures | null; readonly walkIn: WaitFigures | null }
  /** By half hour of the arrival. */
  readonly waitsOfDay: readonly (WaitFigures & { readonly halfHour: number })[]
  /** Minutes all waited by those who left: patience under an exponential law, censored by the calls. */
  readonly walkOffs: {
    readonly n: number
    readonly left: number
    readonly share: Interval
    readonly patienceMinutes: number
  } | null
  /** Minutes after the appointment at which the booked come (early below zero), at `SHARES`. */
  readonly punctuality: { readonly n: number; readonly quantiles: readonly number[] } | null
}

export interface Learned {
  readonly site: number
  /** Told up to, not including, this day; null: nothing was told yet. */
  readonly toldUntil: string | null
  /** Open days within the span, by weekday (1 is Monday). */
  readonly openDays: Readonly<Record<number, number>>
  readonly areas: readonly AreaFigures[]
  readonly concerns: readonly ConcernFigures[]
  /** Areas whose colleagues are too few for minutes, and all their concerns together, when that is five colleagues or more. */
  readonly small: { readonly areas: readonly string[]; readonly minutes: Measured | null }
}

const DAY_KINDS = ['arrivals', 'missed', 'left', 'concern'] as const

/**
 * What past days were like, for plans, models and pages. Everything in it is a sum of batches of five or more that were told once;
 * minutes are told of areas with five colleagues or more.
 */
export async function learnedFigures(
  db: Db | Tx,
  { site, from, to }: Span & { readonly site: number },
): Promise<Learned> {
  const span = { from, to }
  const progress = await readProgress(db, site)
  const [sums, waits, minutes, late, left] = [
    await toldSums(db, site, span, DAY_KINDS),
    await toldHistograms(db, site, span, 'wait'),
    await toldHistograms(db, site, span, 'concern'),
    await toldHistograms(db, site, span, 'late'),
    await toldHistograms(db, site, span, 'left'),
  ]
  const told = progress && progress.settled.add({ days: 1 })
  const open = told ? weekdaysOf(await openDays(db, site, { from, to: earlier(to, told) })) : {}
  const areas = [...new Set([...sums, ...waits, ...late].map(({ team }) => team))].toSorted()
  const hidden = smallAreas(areas, await readAccountsAt(db, site))
  const of = <T extends { readonly team: string }>(list: readonly T[], area: string): T[] =>
    list.filter(({ team }) => team === area)
  return {
    site,
    toldUntil:
      told && Temporal.PlainDate.compare(progress.settled, progress.firstDay) >= 0 ? told.toString() : null,
    openDays: open,
    areas: areas.map((area) => ({
      area,
      arrivals: arrivalsOf(of(sums, area), open),
      noShow: noShowOf(of(sums, area)),
      ...waitsOf(of(waits, area)),
      walkOffs: walkOffsOf(of(sums, area), of(left, area)),
      punctuality: punctualityOf(of(late, area)),
    })),
    concerns: minutes.map(({ team, key, histogram }) => ({
      ...{ area: team, concern: key, n: countOf(histogram) },
      minutes: hidden.areas.includes(team) ? null : measured(histogram),
    })),
    small: {
      areas: hidden.areas,
      minutes: hidden.isEnough
        ? measured(
            added(
              minutes.filter(({ team }) => hidden.areas.includes(team)).map(({ histogram }) => histogram),
            ),
          )
        : null,
    },
  }
}

/**
 * Minutes say how fast colleagues work. An area with fewer than five of them has no such figure, nor has the next smallest where it
 * would be found as a difference.
 */
export function smallAreas(
  areas: readonly string[],
  accounts: readonly Pick<Account, 'teams' | 'roles' | 'active'>[],
): { readonly areas: readonly string[]; readonly isEnough: boolean } {
  const size = (area: string): number =>
    accounts.filter(({ teams, active }) => active && teams.includes(area)).length
  const groups = Object.fromEntries(areas.map((area) => [area, size(area)]))
  const { show, hidden } = suppressSmall({ groups })
  return { areas: areas.filter((area) => !show.includes(area)), isEnough: hidden >= SMALLEST }
}

const countOf = (histogram: Histogram): number => [...histogram.values()].reduce((all, { n }) => all + n, 0)

/** Null for fewer than five. */
export function measured(histogram: Histogram): Measured | null {
  const { kept, outliers } = withoutOutliers(histogram)
  const { n, mean, sd } = momentsOf(kept)
  const interval = n < SMALLEST ? null : meanInterval({ n, mean, sd })
  return (
    interval && {
      ...{ n, mean, sd, interval },
      quantiles: SHARES.map((share) => quantileOf(kept, share)),
      outliers: outliers < SMALLEST ? null : outliers,
    }
  )
}

const earlier = (a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(a, b) < 0 ? a : b

function weekdaysOf(days: readonly string[]): Record<number, number> {
  const counts: Record<number, number> = {}
  for (const day of days) {
    const { dayOfWeek } = Temporal.PlainDate.from(day)
    counts[dayOfWeek] = (counts[dayOfWeek] ?? 0) + 1
  }
  return counts
}

function arrivalsOf(sums: readonly ToldSum[], open: Readonly<Record<number, number>>): HalfHour[] {
  return sums
    .filter(({ kind }) => kind === 'arrivals')
    .map((it) => {
      const [weekday, halfHour, origin] = it.key.split('/')
      const days = Math.max(open[Number(weekday)] ?? 0, 1)
      const perDay = it.n / days
      return {
        ...{ weekday: Number(weekday), halfHour: Number(halfHour), n: it.n, perDay },
        origin: origin === 'b' ? ('booked' as const) : ('walk-in' as const),
        sd: Math.sqrt(perDay * dispersionOf(it)),
      }
    })
    .toSorted((a, b) => a.weekday - b.weekday || a.halfHour - b.halfHour)
}

/** Variance over mean of the days (quasi-Poisson: Pearson's statistic over its degrees of freedom); 1 where too few say it. */
function dispersionOf({ n, days, pieces, unlike }: ToldSum): number {
  if (pieces < 4 || days === 0) return 1
  return Math.max(0, (unlike - (n * n) / days) / (n / days) / (pieces - 1))
}

export function noShowOf(sums: readonly Pick<ToldSum, 'kind' | 'key' | 'n' | 'part'>[]): LeadShare[] {
  const missed = sums.filter(({ kind }) => kind === 'missed')
  return LEADS.flatMap((from, at) => {
    const found = missed.filter(({ key }) => Number(key) === at)
    const booked = found.reduce((all, { n }) => all + n, 0)
    const part = found.reduce((all, it) => all + it.part, 0)
    return booked === 0
      ? []
      : [{ from, to: LEADS[at + 1] ?? null, booked, missed: part, share: wilson(part, booked) }]
  })
}

type Waited = readonly { readonly key: string; readonly histogram: Histogram }[]

function waitsOf(waits: Waited): Pick<AreaFigures, 'waits' | 'waitsOfDay'> {
  const from = (origin: string): Histogram =>
    added(waits.filter(({ key }) => key.endsWith(`/${origin}`)).map(({ histogram }) => histogram))
  const hours = Map.groupBy(waits, ({ key }) => Number(key.split('/')[0]))
  return {
    waits: { booked: waited(from('b')), walkIn: waited(from('w')) },
    waitsOfDay: [...hours]
      .toSorted(([a], [b]) => a - b)
      .flatMap(([halfHour, list]) => {
        const it = waited(added(list.map(({ histogram }) => histogram)))
        return it ? [{ halfHour, ...it }] : []
      }),
  }
}

const HALF_HOUR = 30

export function waited(histogram: Histogram): WaitFigures | null {
  const { n, mean } = momentsOf(histogram)
  if (n < SMALLEST) return null
  return {
    ...{ n, mean, p50: quantileOf(histogram, 0.5) },
    p90: n * 0.1 >= SMALLEST ? quantileOf(histogram, 0.9) : null,
    withinHalfHour: shareWithin(histogram, HALF_HOUR, n),
  }
}

/** Half an hour is an edge of the buckets but for a rounding. */
const shareWithin = (histogram: Histogram, minutes: number, n: number): number =>
  [...histogram].reduce((all, [, it]) => all + (it.n > 0 && it.sum / it.n <= minutes ? it.n : 0), 0) / n

function walkOffsOf(sums: readonly ToldSum[], histograms: Waited): AreaFigures['walkOffs'] {
  const found = sums.find(({ kind }) => kind === 'left')
  if (!found) return null
  const waitedMinutes = histograms.reduce((all, { histogram }) => {
    const { n, mean } = momentsOf(histogram)
    return all + n * mean
  }, 0)
  return {
    ...{ n: found.n, left: found.part, share: wilson(found.part, found.n) },
    patienceMinutes: waitedMinutes / found.part,
  }
}

function punctualityOf(late: Waited): AreaFigures['punctuality'] {
  const all = added(late.map(({ histogram }) => histogram))
  const n = countOf(all)
  return n < SMALLEST
    ? null
    : { n, quantiles: SHARES.map((share) => quantileOf(all, share, punctualityEdges)) }
}
