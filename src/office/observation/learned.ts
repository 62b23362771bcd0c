import type { Db, Tx } from '#ground/act/act.ts'
import { meanInterval, wilson, type Interval } from '#ground/queueing/index.ts'
import { SMALLEST, suppressSmall } from '#ground/smallgroups/index.ts'
import { readAccountsAt, type Account } from '#office/staff/index.ts'
import { added, momentsOf, punctualityEdges, quantileOf, type Histogram } from './buckets.ts'
import { openDays, readProgress } from './count-store.ts'
import { withoutOutliers } from './outliers.ts'
import { LEADS } from './tally.ts'
import { toldHistograms, toldSums, type Span, type ToldHistogram, type ToldSum } from './told-store.ts'
import { fewestWithin } from './size-store.ts'

/** Minutes measured of a group of five or more. */
export interface Measured {
  /** As told; the outliers among them, so that nobody counts those by subtraction. */
  readonly n: number
  readonly mean: number
  readonly sd: number
  /** Of the mean, 95 % (Student). */
  readonly interval: Interval
  /** At `SHARES`: enough to draw service times from. */
  readonly quantiles: readonly number[]
  /** Left out by the rule of `outliers.ts`, to the full five below: 0 is fewer than five. */
  readonly outliers: number
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
  /** What a booking window of so many days lets expect. */
  readonly windows: readonly { readonly days: number; readonly share: Interval }[]
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
  /** Evaluations nobody agreed to: their figures are in here nowhere. */
  readonly off: readonly string[]
}

const DAY_KINDS = ['arrivals', 'missed', 'left', 'concern'] as const

/** What was told, whether or not somebody may look at it: `learned-figures.ts` is the way to a figure. */
export async function toldFigures(
  db: Db | Tx,
  { site, from, to }: Span & { readonly site: number },
): Promise<Omit<Learned, 'off'>> {
  const span = { from, to }
  const progress = await readProgress(db, site)
  const [sums, waits, minutes, late, left, accounts, fewest] = await Promise.all([
    toldSums(db, site, span, DAY_KINDS),
    toldHistograms(db, site, span, 'wait'),
    toldHistograms(db, site, span, 'concern'),
    toldHistograms(db, site, span, 'late'),
    toldHistograms(db, site, span, 'left'),
    readAccountsAt(db, site),
    fewestWithin(db, site, span),
  ])
  const told = progress && progress.settled.add({ days: 1 })
  const open = told ? weekdaysOf(await openDays(db, site, { from, to: earlier(to, told) })) : {}
  const areas = [...new Set([...sums, ...waits, ...late].map(({ team }) => team))].toSorted()
  const hidden = smallAreas(areas, accounts, fewest)
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
      ...shares(noShowOf(of(sums, area))),
      ...waitsOf(of(waits, area)),
      walkOffs: walkOffsOf(of(sums, area), of(left, area)),
      punctuality: punctualityOf(of(late, area)),
    })),
    concerns: minutes.map((it) => ({
      ...{ area: it.team, concern: it.key, n: it.n },
      minutes: hidden.areas.includes(it.team) ? null : measured([it]),
    })),
    small: {
      areas: hidden.areas,
      minutes: hidden.isEnough ? measured(minutes.filter(({ team }) => hidden.areas.includes(team))) : null,
    },
  }
}

/**
 * Minutes say how fast colleagues work. An area with fewer than five of them has no such figure, nor has the next smallest where it
 * would be found as a difference. Who came later does not uncover the months of four: `fewest` tells how few they were.
 */
export function smallAreas(
  areas: readonly string[],
  accounts: readonly Pick<Account, 'teams' | 'roles' | 'active'>[],
  fewest: ReadonlyMap<string, number> = new Map(),
): { readonly areas: readonly string[]; readonly isEnough: boolean } {
  const size = (area: string): number =>
    Math.min(
      accounts.filter(({ teams, active }) => active && teams.includes(area)).length,
      fewest.get(area) ?? Infinity,
    )
  const groups = Object.fromEntries(areas.map((area) => [area, size(area)]))
  const { show, hidden } = suppressSmall({ groups })
  return { areas: areas.filter((area) => !show.includes(area)), isEnough: hidden >= SMALLEST }
}

/** Null for fewer than five. */
export function measured(told: readonly Pick<ToldHistogram, 'n' | 'histogram'>[]): Measured | null {
  const all = countOf(told)
  const { kept, outliers } = withoutOutliers(added(told.map(({ histogram }) => histogram)))
  const { n, mean, sd } = momentsOf(kept)
  const interval = all < SMALLEST || n < SMALLEST ? null : meanInterval({ n, mean, sd })
  return (
    interval && {
      ...{ n: all, mean, sd, interval },
      quantiles: SHARES.map((share) => quantileOf(kept, share)),
      outliers: outliers - (outliers % SMALLEST),
    }
  )
}

const countOf = (told: readonly { readonly n: number }[]): number => told.reduce((all, { n }) => all + n, 0)

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

const WINDOWS = [7, 14, 28] as const

const shares = (noShow: readonly LeadShare[]): Pick<AreaFigures, 'noShow' | 'windows'> => ({
  noShow,
  windows: WINDOWS.flatMap((days) => {
    const share = missedWithin(noShow, days)
    return share ? [{ days, share }] : []
  }),
})

/**
 * What a shorter booking window lets expect: the share among those who booked within it, from the leads that lie whole within it. An
 * estimate of the office's own past, not a promise: who has to book later may be somebody else. Null: none of the leads is told.
 */
export function missedWithin(leads: readonly LeadShare[], windowDays: number): Interval | null {
  const within = leads.filter(({ to }) => to !== null && to <= windowDays)
  const booked = within.reduce((all, it) => all + it.booked, 0)
  return booked === 0
    ? null
    : wilson(
        within.reduce((all, it) => all + it.missed, 0),
        booked,
      )
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

function waitsOf(told: readonly ToldHistogram[]): Pick<AreaFigures, 'waits' | 'waitsOfDay'> {
  const from = (origin: string): ToldHistogram[] => told.filter(({ key }) => key.endsWith(`/${origin}`))
  const hours = Map.groupBy(told, ({ key }) => Number(key.split('/')[0]))
  return {
    waits: { booked: waited(from('b')), walkIn: waited(from('w')) },
    waitsOfDay: [...hours]
      .toSorted(([a], [b]) => a - b)
      .flatMap(([halfHour, list]) => {
        const it = waited(list)
        return it ? [{ halfHour, ...it }] : []
      }),
  }
}

const HALF_HOUR = 30

/** Null for fewer than five. */
export function waited(told: readonly Pick<ToldHistogram, 'n' | 'histogram'>[]): WaitFigures | null {
  const n = countOf(told)
  if (n < SMALLEST) return null
  const all = added(told.map(({ histogram }) => histogram))
  const p90 = n * 0.1 >= SMALLEST ? quantileOf(all, 0.9) : null
  return {
    n,
    mean: momentsOf(all).mean,
    p50: quantileOf(all, 0.5),
    p90,
    withinHalfHour: shareWithin(all, HALF_HOUR),
  }
}

/** By the mean of each bucket: half an hour is an edge of the buckets, but for a few seconds. */
function shareWithin(histogram: Histogram, minutes: number): number {
  const all = [...histogram.values()]
  const within = all.filter(({ n, sum }) => sum / n <= minutes)
  return countOf(within) / countOf(all)
}

function walkOffsOf(sums: readonly ToldSum[], told: readonly ToldHistogram[]): AreaFigures['walkOffs'] {
  const found = sums.find(({ kind }) => kind === 'left')
  if (!found) return null
  const waitedMinutes = told.reduce((all, { histogram }) => {
    const { n, mean } = momentsOf(histogram)
    return all + n * mean
  }, 0)
  return {
    ...{ n: found.n, left: found.part, share: wilson(found.part, found.n) },
    patienceMinutes: waitedMinutes / found.part,
  }
}

function punctualityOf(told: readonly ToldHistogram[]): AreaFigures['punctuality'] {
  const n = countOf(told)
  if (n < SMALLEST) return null
  const all = added(told.map(({ histogram }) => histogram))
  return { n, quantiles: SHARES.map((share) => quantileOf(all, share, punctualityEdges)) }
}
