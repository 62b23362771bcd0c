import { SMALLEST } from '#ground/smallgroups/index.ts'
import type { Learned } from '#office/observation/index.ts'
import type { Desk } from '#office/staff/index.ts'
import type { DemandFacts, DemandRow } from '#office/visits/index.ts'
import type { FigureSource, SimConcern, SimDemand, SimHabits, SimPayment, SimPlan } from './engine/setting.ts'
import { ASSUMED_DEMAND, ASSUMED_HABITS, ASSUMED_PAYMENT } from './engine/assumed.ts'
import { lengthOf } from './setting-dials.ts'
import { meanOfSpread } from './engine/luck.ts'

/** From what an office has counted to what it is played with; what it has not counted is assumed, and said to be. Pure. */

export interface Facts extends DemandFacts {
  readonly rows: readonly DemandRow[]
  readonly learned: Pick<Learned, 'areas' | 'concerns'>
  readonly shows: readonly { readonly bucket: number; readonly booked: number; readonly missed: number }[]
  readonly coming: {
    readonly count: number
    readonly quantiles: number[] | null
    readonly called: number
    readonly missed: number
  }
}

interface Known {
  readonly demand: SimDemand
  readonly habits: SimHabits
  readonly sources: FigureSource[]
}

/** A break of so many minutes in each hour: recommended are 5 to 10 for work with people and screens (ergo-online.de). */
export const BREAK_MINUTES = 5
const LEAST = 20
const { cancelShare: CANCELLED } = ASSUMED_DEMAND
/** Of all leads together, as a first guess that few bookings are drawn towards. */
const STAY_AWAY = 0.15

/** What the area that takes money is called. */
const CASHIER = 'cashier'

/** A till nobody sits at takes no money. */
export const paymentWith = (kiosks: number, desks: readonly Pick<Desk, 'team'>[]): SimPayment => ({
  ...ASSUMED_PAYMENT,
  ...{ kiosks, kioskShare: kiosks > 0 ? ASSUMED_PAYMENT.kioskShare : 0 },
  cashierTeam: desks.find(({ team }) => team === CASHIER)?.team ?? null,
})

export function measuredDemand(facts: Facts, concerns: readonly SimConcern[]): Known {
  const known = new Set(concerns.map(({ key }) => key))
  const rows = facts.rows.filter(({ concern }) => known.has(concern))
  const days = [...facts.daysOf.values()].reduce((sum, count) => sum + count, 0)
  const ofDay = (weekday: number): number => Math.max(1, facts.daysOf.get(weekday) ?? 0)
  const cancelShare = facts.booked >= LEAST ? Math.min(0.9, facts.cancelled / facts.booked) : CANCELLED
  const booked = rows.filter(({ halfHour }) => halfHour === null)
  const bookings = booked.map(({ concern, weekday, count }) => ({
    ...{ concern, weekday },
    // who gave a place back had wished for one as well
    expected: count / ofDay(weekday) / (1 - cancelShare),
  }))
  const walkIns = [
    ...Map.groupBy(
      rows.filter(({ halfHour }) => halfHour !== null),
      keyOf,
    ).values(),
  ].map((all) => ({
    ...{ concern: all[0]!.concern, weekday: all[0]!.weekday },
    halfHours: HALF_HOURS.map(
      (half) => (all.find(({ halfHour }) => halfHour === half)?.count ?? 0) / ofDay(all[0]!.weekday),
    ),
  }))
  const common = commonOf(facts, cancelShare)
  return {
    ...common,
    demand: { ...common.demand, bookings, walkIns },
    sources: [
      { field: 'demand.bookings', from: 'measured', n: booked.reduce((sum, { count }) => sum + count, 0) },
      { field: 'demand.walkIns', from: 'measured', n: facts.walkIns },
      { field: 'demand.days', from: 'measured', n: days },
      ...common.sources,
    ],
  }
}

/** What fewer than five came for is not played: days enough would tell how many they were. */
export const grouped = (rows: readonly DemandRow[]): DemandRow[] =>
  [...Map.groupBy(rows, ({ concern }) => concern).values()]
    .filter((own) => own.reduce((sum, { count }) => sum + count, 0) >= SMALLEST)
    .flat()

/** Told in full fives, so that of two settings one after the other nobody reads who came in between. */
export const inFives = (it: FigureSource): FigureSource =>
  it.field === 'demand.days' ? it : { ...it, n: it.n - (it.n % SMALLEST) }

const keyOf = ({ concern, weekday }: DemandRow): string => `${weekday} ${concern}`
const HALF_HOURS = Array.from({ length: 48 }, (_, n) => n)
const WEEK = [1, 2, 3, 4, 5, 6, 7]
/** A new office: its lanes are booked to such a share. */
const FILLED = 0.85
/** And so many come to the area that takes everybody, an hour. */
const WALK_INS_AN_HOUR = 6

/** Nobody has come yet: lanes that fill up, and a few an hour without an appointment. */
export function assumedDemand(facts: Facts, concerns: readonly SimConcern[], plan: SimPlan): Known {
  const common = commonOf(facts, CANCELLED)
  const teams = [...new Set(plan.lanes.map(({ team }) => team))]
  const bookings = teams.flatMap((team) => {
    const own = concerns.filter((it) => it.team === team && it.channels.includes('appointment'))
    if (own.length === 0) return []
    const mean = own.reduce((sum, { minutes }) => sum + meanOfSpread(minutes), 0) / own.length
    return WEEK.flatMap((weekday) => {
      const expected = (FILLED * laneMinutes(plan, team, weekday)) / mean / own.length / (1 - CANCELLED)
      return expected > 0 ? own.map(({ key }) => ({ concern: key, weekday, expected })) : []
    })
  })
  const open = concerns.filter(({ channels }) => channels.includes('reception'))
  const walkIns = WEEK.flatMap((weekday) => {
    const halfHours = HALF_HOURS.map((half) =>
      opensIn(plan, weekday, half) ? WALK_INS_AN_HOUR / 2 / open.length : 0,
    )
    return halfHours.some((rate) => rate > 0)
      ? open.map(({ key }) => ({ concern: key, weekday, halfHours }))
      : []
  })
  return {
    ...common,
    demand: { ...common.demand, bookings, walkIns },
    sources: [
      { field: 'demand.bookings', from: 'assumed', n: 0 },
      { field: 'demand.walkIns', from: 'assumed', n: 0 },
      ...common.sources,
    ],
  }
}

const spanOf = ({ opens, closes }: SimPlan['series'][number]) => ({ from: opens, to: closes })

const laneMinutes = (plan: SimPlan, team: string, weekday: number): number =>
  plan.series
    .filter((it) => it.team === team && it.weekdays.includes(weekday))
    .reduce((sum, it) => {
      const lanes = plan.lanes.filter(
        (lane) => lane.team === team && lane.active && (it.lanes === null || it.lanes.includes(lane.id)),
      )
      return sum + lanes.length * lengthOf([spanOf(it)])
    }, 0)

const opensIn = (plan: SimPlan, weekday: number, half: number): boolean => {
  const clock = `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`
  return plan.series.some((it) => it.weekdays.includes(weekday) && it.opens <= clock && clock < it.closes)
}

function commonOf(facts: Facts, cancelShare: number): Known {
  const isKnown = facts.booked - facts.cancelled >= LEAST
  const { coming } = facts
  const [comes, hears] = [coming.count >= LEAST && coming.quantiles, coming.called >= LEAST]
  const patience = patienceOf(facts.learned.areas)
  const leads = isKnown ? facts.leadDays : null
  // visits that were entered afterwards do not tell when they were booked
  const isByLead = facts.shows.some(({ bucket, booked }) => bucket > 0 && booked >= LEAST)
  const shown = facts.shows.reduce((sum, { booked }) => sum + booked, 0)
  return {
    demand: {
      ...{ ...ASSUMED_DEMAND, bookings: [], walkIns: [], cancelShare, noShow: noShowsOf(facts.shows) },
      ...(leads && { leadDays: { of: 'quantiles', values: [...leads] } }),
      ...(patience && { patience: { of: 'exponential', mean: patience.mean } }),
      ...(comes && { punctuality: { of: 'quantiles', values: comes } }),
      ...(facts.languages.length > 0 && {
        languages: facts.languages.map(({ code, count }) => ({ code, weight: count })),
      }),
    },
    habits: hears ? { ...ASSUMED_HABITS, unheardShare: coming.missed / coming.called } : ASSUMED_HABITS,
    sources: [
      source('demand.leadDays', leads !== null, facts.booked),
      source('demand.cancelShare', facts.booked >= LEAST, facts.booked),
      source(isByLead ? 'demand.noShow' : 'demand.noShowAll', shown >= LEAST, shown),
      source('demand.punctuality', Boolean(comes), coming.count),
      source('habits.unheard', hears, coming.called),
      patience ? source('demand.patienceMeasured', true, patience.left) : source('demand.patience', false, 0),
      ...['habits.breaks', 'habits.desks', 'habits.park', 'payment'].map((field) => source(field, false, 0)),
    ],
  }
}

/** Minutes all waited by how many left: what an exponential patience would be; null: too few left. */
function patienceOf(
  areas: Facts['learned']['areas'],
): { readonly mean: number; readonly left: number } | null {
  const told = areas.flatMap(({ walkOffs }) => walkOffs ?? [])
  const left = told.reduce((sum, it) => sum + it.left, 0)
  const waited = told.reduce((sum, it) => sum + it.left * it.patienceMinutes, 0)
  return left >= LEAST && waited > 0 ? { mean: waited / left, left } : null
}

const source = (field: string, isMeasured: boolean, n: number): FigureSource => ({
  ...{ field, from: isMeasured ? 'measured' : 'assumed', n: isMeasured ? n : 0 },
})

/** Up to a week, up to four, beyond. Few bookings are drawn towards all of them, and these towards what is assumed. */
function noShowsOf(shows: Facts['shows']): SimDemand['noShow'] {
  const sum = (of: 'booked' | 'missed'): number => shows.reduce((all, it) => all + it[of], 0)
  const all = (sum('missed') + STAY_AWAY * LEAST) / (sum('booked') + LEAST)
  return [7, 28, null].map((upToDays, n) => {
    const own = shows.find(({ bucket }) => bucket === n + 1)
    return { upToDays, share: ((own?.missed ?? 0) + all * LEAST) / ((own?.booked ?? 0) + LEAST) }
  })
}
