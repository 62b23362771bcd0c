import type { Dials, Span } from './dials.ts'
import type { OfficeSetting, PlannedBreak, SimDemand, SimDesk, SimPlan } from './engine/setting.ts'
import {
  common,
  dialsOf,
  joined,
  lengthOf,
  minutesOf,
  spansOn,
  WALK_IN_CHANNELS,
  without,
} from './setting-dials.ts'

/** The office as it would be with its dials turned: what was not turned stays to the letter. Pure. */
export function turned(base: OfficeSetting, dials: Dials): OfficeSetting {
  const before = dialsOf(base)
  return [withDesks, withHours, withBreaks, withRules, withDemand].reduce(
    (setting, turn) => turn(setting, dials, before),
    base,
  )
}

type Turn = (setting: OfficeSetting, dials: Dials, before: Dials) => OfficeSetting

/**
 * A desk more or less in the office takes its lane of appointments along. Who is away is missing at the desk only: what
 * was booked stays booked.
 */
const withDesks: Turn = (setting, dials, before) => {
  let { desks, plan } = setting
  for (const { team, desks: wanted, away } of dials.teams) {
    const was = before.teams.find((it) => it.team === team)?.desks ?? 0
    if (wanted > was)
      [desks, plan] = [moreDesks(desks, team, wanted - was), moreLanes(plan, team, wanted - was)]
    if (wanted < was) [desks, plan] = [fewerDesks(desks, team, was - wanted), fewerLanes(plan, team, wanted)]
    if (away > 0) desks = fewerDesks(desks, team, away)
  }
  return { ...setting, desks, plan }
}

function moreDesks(desks: readonly SimDesk[], team: string, count: number): readonly SimDesk[] {
  const model = desks.find((it) => it.team === team) ?? { ...NO_DESK, team, teams: [team] }
  const first = Math.max(0, ...desks.map(({ id }) => id)) + 1
  const more = Array.from({ length: count }, (_, n) => ({
    ...model,
    id: first + n,
    room: `+${n + 1}`,
    skills: [],
  }))
  return [...desks, ...more]
}

const NO_DESK: SimDesk = {
  id: 0,
  team: '',
  room: '',
  teams: [],
  skills: [],
  languages: [],
  presence: [],
  breaks: [],
}

/** The last ones of the area go first. */
function fewerDesks(desks: readonly SimDesk[], team: string, count: number): readonly SimDesk[] {
  const gone = new Set(
    desks
      .filter((it) => it.team === team)
      .slice(-count)
      .map(({ id }) => id),
  )
  return desks.filter(({ id }) => !gone.has(id))
}

function moreLanes(plan: SimPlan, team: string, count: number): SimPlan {
  const model = plan.lanes.find((it) => it.team === team && it.active && it.skills.length === 0)
  if (!model) return plan
  const first = Math.max(0, ...plan.lanes.map(({ id }) => id)) + 1
  const ids = Array.from({ length: count }, (_, n) => first + n)
  return {
    ...plan,
    lanes: [...plan.lanes, ...ids.map((id, n) => ({ ...model, id, name: `+${n + 1}` }))],
    series: plan.series.map((one) =>
      one.lanes?.includes(model.id) ? { ...one, lanes: [...one.lanes, ...ids] } : one,
    ),
  }
}

function fewerLanes(plan: SimPlan, team: string, most: number): SimPlan {
  const kept = new Set(
    plan.lanes
      .filter((it) => it.team === team && it.active)
      .slice(0, most)
      .map(({ id }) => id),
  )
  return {
    ...plan,
    lanes: plan.lanes.map((it) =>
      it.team === team && it.active && !kept.has(it.id) ? { ...it, active: false } : it,
    ),
  }
}

/** Each area loses what the office closes and gains what it opens; who would have come then comes at another time. */
const withHours: Turn = (setting, dials, before) => {
  const differs = dials.hours.filter(({ weekday, spans }) => {
    const was = before.hours.find((it) => it.weekday === weekday)?.spans ?? []
    return JSON.stringify(spans) !== JSON.stringify(was)
  })
  if (differs.length === 0) return setting
  const plan = differs.reduce((it, { weekday, spans }) => hoursOn(it, setting, weekday, spans), setting.plan)
  const after = { ...setting, plan }
  return { ...after, demand: movedDemand(setting, after) }
}

function hoursOn(plan: SimPlan, was: OfficeSetting, weekday: number, spans: readonly Span[]): SimPlan {
  const old = spansOn(was, weekday)
  const [added, kept] = [without(spans, old), joined(spans)]
  const series = plan.series.flatMap((one) => {
    if (!one.weekdays.includes(weekday)) return [one]
    const rest = one.weekdays.filter((it) => it !== weekday)
    const own = { from: one.opens.slice(0, 5), to: one.closes.slice(0, 5) }
    const pieces = common([own], kept)
    if (pieces.length === 1 && pieces[0]!.from === own.from && pieces[0]!.to === own.to) return [one]
    return [
      ...(rest.length > 0 ? [{ ...one, weekdays: rest }] : []),
      ...pieces.map(({ from, to }, n) => ({
        ...{ ...one, id: `${one.id}/${weekday}/${n}`, weekdays: [weekday] },
        ...{ opens: from, closes: to },
      })),
    ]
  })
  const teams = [...new Set(plan.lanes.map(({ team }) => team))]
  const more = teams.flatMap((team) =>
    added.map(({ from, to }, n) => ({
      ...{ id: `+${team}/${weekday}/${n}`, team, lanes: null, weekdays: [weekday], everyWeeks: 1 },
      ...{ validFrom: '2000-01-01', validTo: null, opens: from, closes: to },
      stepMinutes: plan.series.find((it) => it.team === team)?.stepMinutes ?? 15,
    })),
  )
  return { ...plan, series: [...series, ...more] }
}

/** People learn when an office is open: as many come in a week, spread over the hours that are left. */
function movedDemand(before: OfficeSetting, after: OfficeSetting): SimDemand {
  const { demand } = before
  const [was, is] = [before, after].map((it) => new Map(WEEK.map((day) => [day, spansOn(it, day)])))
  const bookings = [...Map.groupBy(demand.bookings, ({ concern }) => concern)].flatMap(([concern, all]) => {
    const total = all.reduce((sum, { expected }) => sum + expected, 0)
    const open = WEEK.reduce((sum, day) => sum + lengthOf(was!.get(day)!), 0)
    const weights = WEEK.map((day) => {
      const [old, now] = [lengthOf(was!.get(day)!), lengthOf(is!.get(day)!)]
      const own = all.find(({ weekday }) => weekday === day)?.expected ?? 0
      return old > 0 ? own * (now / old) : (total / Math.max(1, open)) * now
    })
    return spreadAgain(weights, total).map((expected, n) => ({ concern, weekday: WEEK[n]!, expected }))
  })
  const walkIns = [...Map.groupBy(demand.walkIns, ({ concern }) => concern)].flatMap(([concern, all]) => {
    const rates = WEEK.map((day) => all.find(({ weekday }) => weekday === day)?.halfHours ?? NO_HALF_HOURS)
    const total = rates.flat().reduce((sum, rate) => sum + rate, 0)
    const inside = rates.flatMap((day, n) => day.filter((_, half) => isOpen(was!.get(WEEK[n]!)!, half)))
    const mean = inside.reduce((sum, rate) => sum + rate, 0) / Math.max(1, inside.length)
    const weights = rates.flatMap((day, n) =>
      day.map((rate, half) => {
        const [old, now] = [was!, is!].map((spans) => isOpen(spans.get(WEEK[n]!)!, half))
        return old && !now ? 0 : !old && now ? Math.max(rate, mean) : rate
      }),
    )
    const again = spreadAgain(weights, total)
    return WEEK.map((weekday, n) => ({ concern, weekday, halfHours: again.slice(n * 48, n * 48 + 48) }))
  })
  return {
    ...demand,
    bookings: bookings.filter(({ expected }) => expected > 0),
    walkIns: walkIns.filter(({ halfHours }) => halfHours.some((rate) => rate > 0)),
  }
}

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const
const NO_HALF_HOURS: readonly number[] = Array.from({ length: 48 }, () => 0)

const isOpen = (spans: readonly Span[], half: number): boolean =>
  spans.some(({ from, to }) => minutesOf(from) < half * 30 + 30 && minutesOf(to) > half * 30)

function spreadAgain(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  return weights.map((weight) => (sum > 0 ? (weight * total) / sum : 0))
}

/** Once an hour at each desk, one desk after the other, so that not all stand empty at once. */
const withBreaks: Turn = (setting, dials, before) => {
  const isNew = dials.breakMinutes !== before.breakMinutes
  const isMore = setting.desks.some(({ breaks }) => breaks.length === 0) && before.breakMinutes > 0
  const hours = JSON.stringify(dials.hours) !== JSON.stringify(before.hours)
  return isNew || isMore || hours ? { ...setting, desks: breaksFor(setting, dials.breakMinutes) } : setting
}

/** The desks with such a break in each open hour. Minutes. */
export function breaksFor(setting: OfficeSetting, minutes: number): readonly SimDesk[] {
  return setting.desks.map((desk, n) => ({
    ...desk,
    breaks:
      minutes === 0
        ? []
        : WEEK.flatMap((weekday) => breaksOn(spansOn(setting, weekday), weekday, n, minutes)),
  }))
}

function breaksOn(spans: readonly Span[], weekday: number, n: number, minutes: number): PlannedBreak[] {
  return spans.flatMap(({ from, to }) => {
    const [opens, closes] = [minutesOf(from), minutesOf(to)]
    const first = opens + 30 + (n % 6) * 5
    const count = Math.max(0, Math.ceil((closes - minutes - first) / 60))
    return Array.from({ length: count }, (_, hour) => ({
      weekdays: [weekday],
      from: clockText(first + hour * 60),
      minutes,
    }))
  })
}

const clockText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

const withRules: Turn = (setting, dials, before) => {
  const { rules, payment, policy } = setting
  const walkInTeams = dials.teams.reduce(
    (teams, { team, walkIns }) => {
      const was = before.teams.find((it) => it.team === team)?.walkIns
      if (was === walkIns) return teams
      return walkIns ? [...teams, team] : teams.filter((it) => it !== team)
    },
    [...rules.walkInTeams],
  )
  const closed = new Set(
    dials.teams
      .filter((it) => !it.walkIns && before.teams.some((was) => was.team === it.team && was.walkIns))
      .map(({ team }) => team),
  )
  const lateMinutes = Math.max(rules.lateMinutes, dials.keepMinutes)
  const kiosk =
    dials.kiosk === before.kiosk
      ? payment
      : {
          ...payment,
          kiosks: dials.kiosk ? Math.max(1, payment.kiosks) : 0,
          kioskShare: dials.kiosk ? KIOSK_SHARE : 0,
        }
  return {
    ...setting,
    rules: {
      ...{ ...rules, walkInTeams, lateMinutes, missedMinutes: Math.max(rules.missedMinutes, lateMinutes) },
      ...{ walkInDueMinutes: dials.walkInDueMinutes, keepMinutes: dials.keepMinutes },
    },
    // who may only come by appointment does not come for a place of the same day either
    concerns: setting.concerns.map((it) =>
      closed.has(it.team) ? { ...it, channels: it.channels.filter((one) => !WALK_IN_CHANNELS.has(one)) } : it,
    ),
    payment: kiosk,
    policy: {
      ...policy,
      ...(dials.windowDays !== before.windowDays && { windowDays: dials.windowDays }),
      ...(dials.overbookPercent !== before.overbookPercent && { overbookShare: dials.overbookPercent / 100 }),
    },
  }
}

/** Where a machine is put up: assumed, of those who pay at once. */
export const KIOSK_SHARE = 0.7
/** Nobody stays away for sure. */
const NO_SHOW_MOST = 0.95

const withDemand: Turn = (setting, dials, before) => {
  const { demand } = setting
  const times = (1 + dials.demandPercent / 100) / (1 + before.demandPercent / 100)
  const isShown = dials.noShowPercent === before.noShowPercent
  const ratio = before.noShowPercent > 0 ? dials.noShowPercent / before.noShowPercent : null
  return {
    ...setting,
    demand: {
      ...demand,
      ...(times !== 1 && {
        bookings: demand.bookings.map((it) => ({ ...it, expected: it.expected * times })),
        walkIns: demand.walkIns.map((it) => ({ ...it, halfHours: it.halfHours.map((rate) => rate * times) })),
      }),
      ...(!isShown && {
        noShow: demand.noShow.map(({ upToDays, share }) => ({
          upToDays,
          share: Math.min(NO_SHOW_MOST, ratio === null ? dials.noShowPercent / 100 : share * ratio),
        })),
      }),
    },
  }
}
