/**
 * What if: each lever makes a new scenario of an old one and says what it moved. They are applied one after the other; none
 * changes what it was given. Pure.
 */
import { noShowWithin, type NoShowForecast } from './no-show.ts'
import { moveArrivals, type MovedTo } from './move-arrivals.ts'
import { originsAfter } from './origins.ts'
import {
  halfAt,
  isOpenAt,
  minuteOfHalf,
  minuteOfQuarter,
  type Breaks,
  type DayPlan,
  type Scenario,
  type Weekday,
} from './scenario.ts'

export type Lever =
  /** Closed from one time to another; a share of those who would have come comes at other times. */
  | {
      readonly kind: 'close'
      readonly weekday: Weekday
      readonly from: number
      readonly to: number
      readonly moved: number
      readonly movedTo: MovedTo
    }
  /** More or fewer desks between two times; no weekdays: on all. */
  | {
      readonly kind: 'desks'
      readonly weekdays: readonly Weekday[]
      readonly from: number
      readonly to: number
      readonly change: number
    }
  | { readonly kind: 'window'; readonly weeks: number }
  /** `extra` more booked for every `places` places. */
  | { readonly kind: 'overbook'; readonly places: number; readonly extra: number }
  | ({ readonly kind: 'breaks' } & Breaks)
  /** A share of those who walk in books instead, spread over the hours with open desks. */
  | { readonly kind: 'appointments'; readonly share: number }
  | { readonly kind: 'service'; readonly factor: number }
  | { readonly kind: 'arrivals'; readonly factor: number }

/** What a lever did, for the reader: `counters.notes.<note>` with its figures. */
export interface Note {
  readonly note: string
  readonly figures: Readonly<Record<string, number>>
}

export type LeverRefusal =
  | 'nothing-to-close'
  | 'no-desks-there'
  | 'no-lead-figures'
  | 'window-not-shorter'
  | 'nothing-overbookable'
  | 'nothing-booked'
  | 'nobody-walks-in'
  | 'lever-unlikely'

export type Pulled =
  | {
      readonly ok: true
      readonly scenario: Scenario
      readonly notes: readonly Note[]
      readonly noShow: NoShowForecast | null
    }
  | { readonly ok: false; readonly refusal: LeverRefusal; readonly lever: Lever['kind'] }

/** All levers in their order; the first that makes no sense is named. */
export function pullAll(scenario: Scenario, levers: readonly Lever[]): Pulled {
  let now: Scenario = scenario
  let noShow: NoShowForecast | null = null
  const notes: Note[] = []
  for (const lever of levers) {
    const pulled = pull(now, lever)
    if (!pulled.ok) return pulled
    now = pulled.scenario
    noShow = pulled.noShow ?? noShow
    notes.push(...pulled.notes)
  }
  return { ok: true, scenario: { ...now, origins: originsOf(scenario, now, noShow) }, notes, noShow }
}

/** A forecast from measured leads is still measured, with its own interval. */
function originsOf(before: Scenario, after: Scenario, forecast: NoShowForecast | null): Scenario['origins'] {
  const origins = originsAfter(before, after)
  if (!forecast || forecast.low === null || forecast.high === null) return origins
  const from = before.origins.noShow?.from ?? 'typed'
  return { ...origins, noShow: { from, n: forecast.n, low: forecast.low, high: forecast.high } }
}

function pull(scenario: Scenario, lever: Lever): Pulled {
  switch (lever.kind) {
    case 'close':
      return close(scenario, lever)
    case 'desks':
      return moreDesks(scenario, lever)
    case 'window':
      return bookWithin(scenario, lever.weeks)
    case 'overbook':
      return overbook(scenario, lever)
    case 'breaks': {
      const { kind: _, ...breaks } = lever
      return done({ ...scenario, breaks }, 'breaks', { minutes: breaks.minutes, every: breaks.every })
    }
    case 'appointments':
      return bookInstead(scenario, lever.share)
    case 'service':
    case 'arrivals':
      return scaled(scenario, lever)
  }
}

const done = (
  scenario: Scenario,
  note: string,
  figures: Note['figures'],
  noShow: NoShowForecast | null = null,
): Pulled => ({
  ...{ ok: true, scenario, noShow },
  notes: [{ note, figures }],
})
const refused = (lever: Lever['kind'], refusal: LeverRefusal): Pulled => ({ ok: false, refusal, lever })
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

function close(scenario: Scenario, lever: Extract<Lever, { kind: 'close' }>): Pulled {
  const { weekday, from, to } = lever
  const day = scenario.days.find((one) => one.weekday === weekday)
  const isClosing = (minute: number): boolean => from <= minute && minute < to
  if (!day || from >= to || !day.open.some((span) => span.from < to && from < span.to))
    return refused('close', 'nothing-to-close')
  const open = day.open.flatMap((span) => [
    ...(span.from < from ? [{ from: span.from, to: Math.min(span.to, from) }] : []),
    ...(span.to > to ? [{ from: Math.max(span.from, to), to: span.to }] : []),
  ])
  const closing = (values: readonly number[]) =>
    values.map((value, n) => (isClosing(minuteOfQuarter(n)) ? value : 0))
  const staying = (values: readonly number[]) =>
    values.map((value, n) => (isClosing(minuteOfQuarter(n)) ? 0 : value))
  const closed: DayPlan = {
    ...{ ...day, open, walkIns: staying(day.walkIns), booked: staying(day.booked) },
    desks: day.desks.map((desks, n) => (isClosing(minuteOfHalf(n)) ? 0 : desks)),
  }
  const without = { ...scenario, days: scenario.days.map((one) => (one === day ? closed : one)) }
  const [walkIns, booked] = [sum(closing(day.walkIns)), sum(closing(day.booked))]
  const after = moveArrivals(without, {
    weekday,
    walkIns: walkIns * lever.moved,
    booked: booked * lever.moved,
    to: lever.movedTo,
  })
  if (!after) return refused('close', 'nothing-to-close')
  const visitors = walkIns + booked
  const freed = (sum(day.desks) - sum(closed.desks)) / 2
  return done(after, 'close', {
    visitors,
    moved: visitors * lever.moved,
    lost: visitors * (1 - lever.moved),
    hours: freed,
  })
}

function moreDesks(
  scenario: Scenario,
  { weekdays, from, to, change }: Extract<Lever, { kind: 'desks' }>,
): Pulled {
  let hours = 0
  const days = scenario.days.map((day) => {
    if (weekdays.length > 0 && !weekdays.includes(day.weekday)) return day
    const desks = day.desks.map((desks, n) => {
      const at = minuteOfHalf(n)
      if (at < from || at >= to || !(isOpenAt(day, at) || isOpenAt(day, at + 15))) return desks
      const after = Math.max(0, desks + change)
      hours += (after - desks) / 2
      return after
    })
    return { ...day, desks }
  })
  return hours === 0
    ? refused('desks', 'no-desks-there')
    : done({ ...scenario, days }, hours > 0 ? 'moreDesks' : 'fewerDesks', { hours: Math.abs(hours) })
}

function bookWithin(scenario: Scenario, weeks: number): Pulled {
  if (!(weeks >= 1) || weeks >= scenario.bookingWeeks) return refused('window', 'window-not-shorter')
  if (sum(scenario.days.flatMap(({ booked }) => booked)) === 0) return refused('window', 'nothing-booked')
  const forecast = noShowWithin(scenario, weeks)
  if (!forecast) return refused('window', 'no-lead-figures')
  const noShow = { ...scenario.noShow, share: forecast.share }
  const figures = {
    weeks,
    before: scenario.noShow.share,
    after: forecast.share,
    low: forecast.low ?? 0,
    high: forecast.high ?? 0,
    n: forecast.n,
  }
  return done({ ...scenario, noShow, bookingWeeks: weeks }, 'window', figures, forecast)
}

function overbook(scenario: Scenario, { places, extra }: Extract<Lever, { kind: 'overbook' }>): Pulled {
  if (!(places >= 1) || !(extra >= 0) || extra > places) return refused('overbook', 'lever-unlikely')
  if (scenario.overbookable === 0) return refused('overbook', 'nothing-overbookable')
  const before = sum(scenario.days.flatMap(({ booked }) => booked))
  if (before === 0) return refused('overbook', 'nothing-booked')
  const factor = 1 + (scenario.overbookable * extra) / places
  const days = scenario.days.map((day) => ({ ...day, booked: day.booked.map((value) => value * factor) }))
  return done({ ...scenario, days }, 'overbook', {
    places,
    extra,
    more: before * (factor - 1),
    spared: 1 - scenario.overbookable,
  })
}

/** Walk-ins become appointments, level over the quarter hours in which desks are open: as many per desk everywhere. */
function bookInstead(scenario: Scenario, share: number): Pulled {
  if (!(share > 0 && share <= 1)) return refused('appointments', 'lever-unlikely')
  let changed = 0
  const days = scenario.days.map((day): DayPlan => {
    const moved = sum(day.walkIns) * share
    const room = day.booked.map((_, n) =>
      isOpenAt(day, minuteOfQuarter(n)) ? (day.desks[halfAt(minuteOfQuarter(n))] ?? 0) : 0,
    )
    const all = sum(room)
    if (moved === 0 || all === 0) return day
    changed += moved
    return {
      ...day,
      walkIns: day.walkIns.map((value) => value * (1 - share)),
      booked: day.booked.map((value, n) => value + (moved * room[n]!) / all),
    }
  })
  return changed === 0
    ? refused('appointments', 'nobody-walks-in')
    : done({ ...scenario, days }, 'appointments', { visitors: changed, noShow: scenario.noShow.share })
}

function scaled(
  scenario: Scenario,
  { kind, factor }: Extract<Lever, { kind: 'service' | 'arrivals' }>,
): Pulled {
  if (!(factor >= 0.1 && factor <= 5)) return refused(kind, 'lever-unlikely')
  if (kind === 'service') {
    const service = { ...scenario.service, mean: scenario.service.mean * factor }
    return done({ ...scenario, service }, 'service', { before: scenario.service.mean, after: service.mean })
  }
  const times = (values: readonly number[]) => values.map((value) => value * factor)
  const days = scenario.days.map((day) => ({
    ...day,
    walkIns: times(day.walkIns),
    booked: times(day.booked),
  }))
  return done({ ...scenario, days }, 'arrivals', { factor })
}
