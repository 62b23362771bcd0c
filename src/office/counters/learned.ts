/**
 * A scenario out of the office's own figures: what groups of five or more of past visits say of an area. What they do not
 * say stays as usual, and every figure says where it comes from. Pure.
 */
import { meanInterval, pooledSample } from '#ground/queueing/index.ts'
import type { Learned } from '#office/observation/index.ts'
import {
  GRID,
  HALVES,
  QUARTERS,
  usualScenario,
  WEEKDAYS,
  type DayPlan,
  type LeadBucket,
  type Origin,
  type Scenario,
  type Span,
} from './scenario.ts'

/** Fewer measured visits make no scenario. */
export const FEWEST_VISITS = 50
/** Doors count as open in a half hour in which on average at least so many come. */
const OPEN_FROM = 0.1

export interface LearnedFrom {
  readonly learned: Pick<Learned, 'areas' | 'concerns' | 'small'>
  /** Key of a team; empty: the whole hall. */
  readonly area: string
  /** Desks of the area that are in use. */
  readonly desks: number
  readonly year: number
  /** "2025-11-24/2026-11-23". */
  readonly span: string
}

/** Null: too few visits of their own yet. */
export function scenarioFromLearned({ learned, area, desks, year, span }: LearnedFrom): Scenario | null {
  const areas = learned.areas.filter((one) => area === '' || one.area === area)
  const arrivals = areas.flatMap((one) => one.arrivals)
  const visits = arrivals.reduce((sum, { n }) => sum + n, 0)
  if (visits < FEWEST_VISITS) return null
  const usual = usualScenario(year)
  const origin: Origin = { from: 'measured', n: visits, span }
  const service = serviceOf(learned, area)
  const leads = leadsOf(areas)
  const booked = leads.reduce((sum, { n }) => sum + n, 0)
  const missed = leads.reduce((sum, one) => sum + one.missed, 0)
  const noShow = booked > 0 ? missed / booked : usual.noShow.share
  const patience = patienceOf(areas)
  const punctuality = areas.length === 1 ? punctualityOf(areas[0]!.punctuality) : null
  return {
    ...usual,
    days: WEEKDAYS.map((weekday) => dayOf(weekday, arrivals, Math.max(1, desks), noShow)),
    ...(service && { service: { mean: service.mean, cv: service.mean > 0 ? service.sd / service.mean : 1 } }),
    patience: patience?.minutes ?? usual.patience,
    noShow: { share: noShow, leads },
    ...(punctuality && { punctuality }),
    limits: { minDesks: 1, maxDesks: Math.max(2, desks + 2) },
    origins: {
      ...{ walkIns: origin, booked: origin },
      ...(service && {
        service: { from: 'measured', n: service.n, low: service.low, high: service.high, span },
      }),
      ...(booked > 0 && { noShow: { from: 'measured', n: booked, span } }),
      ...(patience && { patience: { from: 'measured', n: patience.n, span } }),
    },
  }
}

function dayOf(
  weekday: DayPlan['weekday'],
  all: Learned['areas'][number]['arrivals'],
  desks: number,
  noShow: number,
): DayPlan {
  const halves = Array.from({ length: HALVES }, (_, n) => {
    const number = GRID.from / GRID.half + n
    const of = (origin: 'booked' | 'walk-in'): number =>
      all
        .filter((one) => one.weekday === weekday && one.halfHour === number && one.origin === origin)
        .reduce((sum, { perDay }) => sum + perDay, 0)
    return { booked: of('booked'), walkIns: of('walk-in') }
  })
  const open = openIn(halves.map(({ booked, walkIns }) => booked + walkIns >= OPEN_FROM))
  const isOpen = (half: number): boolean =>
    open.some(({ from, to }) => from <= GRID.from + half * GRID.half && GRID.from + half * GRID.half < to)
  const quarters = (pick: (half: (typeof halves)[number]) => number): number[] =>
    Array.from({ length: QUARTERS }, (_, q) =>
      isOpen(Math.floor(q / 2)) ? rounded(pick(halves[Math.floor(q / 2)]!) / 2) : 0,
    )
  return {
    ...{ weekday, open, walkIns: quarters((half) => half.walkIns) },
    // Measured are those who came; as booked there were more.
    booked: quarters((half) => half.booked / (1 - Math.min(noShow, 0.95))),
    desks: halves.map((_, half) => (isOpen(half) ? desks : 0)),
  }
}

/** Three digits: what a mean of some hundred visits can carry. */
const rounded = (value: number): number => Number(value.toFixed(3))

/** Stretches of half hours with visits; a single empty one within stays open. */
function openIn(busy: readonly boolean[]): Span[] {
  const spans: Span[] = []
  for (const [n, isBusy] of busy.entries()) {
    if (!isBusy) continue
    const from = GRID.from + n * GRID.half
    const last = spans.at(-1)
    if (last && from - last.to <= GRID.half)
      spans[spans.length - 1] = { from: last.from, to: from + GRID.half }
    else spans.push({ from, to: from + GRID.half })
  }
  return spans
}

/** Over the concerns of the area, by their number; the spread within and between them. Null: too few colleagues to say. */
function serviceOf({ concerns, small }: LearnedFrom['learned'], area: string) {
  const told = concerns.flatMap((one) =>
    (area === '' || one.area === area) && one.minutes ? [one.minutes] : [],
  )
  if (area === '' && small.minutes) told.push(small.minutes)
  const all = pooledSample(told.map(({ n, mean, sd, outliers }) => ({ n: n - outliers, mean, sd })))
  const sure = all && meanInterval(all)
  return all && { ...all, low: sure?.low ?? all.mean, high: sure?.high ?? all.mean }
}

/** Days ahead as told: from, up to but not including. */
function leadsOf(areas: Learned['areas']): LeadBucket[] {
  const found = new Map<number, LeadBucket>()
  for (const { from, to, booked, missed } of areas.flatMap(({ noShow }) => noShow)) {
    const known = found.get(from)
    found.set(from, {
      from,
      to: to === null ? Math.max(from, 365) : to - 1,
      n: booked + (known?.n ?? 0),
      missed: missed + (known?.missed ?? 0),
    })
  }
  return [...found.values()].toSorted((a, b) => a.from - b.from)
}

function patienceOf(areas: Learned['areas']): { minutes: number; n: number } | null {
  const told = areas.flatMap(({ walkOffs }) => (walkOffs && walkOffs.left > 0 ? [walkOffs] : []))
  const left = told.reduce((sum, one) => sum + one.left, 0)
  if (left === 0) return null
  // Minutes waited by all over how many left, put together again.
  const minutes = told.reduce((sum, one) => sum + one.patienceMinutes * one.left, 0) / left
  return { minutes: Math.min(600, Math.max(1, minutes)), n: told.reduce((sum, one) => sum + one.n, 0) }
}

/** Middle and quartiles: few who come very late must not make everybody late. */
function punctualityOf(told: Learned['areas'][number]['punctuality']): Scenario['punctuality'] | null {
  const [, , low, middle, high] = told?.quantiles ?? []
  if (low === undefined || middle === undefined || high === undefined) return null
  const inside = (value: number, most: number): number => Math.min(most, Math.max(-60, value))
  // The quartiles of a normal lie 1.349 standard deviations apart.
  return { mean: inside(middle, 60), sd: Math.min(60, Math.max(0, (high - low) / 1.349)) }
}
