import { OFFICE_ZONE, officeDay } from '#ground/clock/clock.ts'
import { readPlan, type Plan } from '#office/appointments/index.ts'
import { learnedFigures } from '#office/observation/index.ts'
import { evaluationsOff } from '#office/evaluations/index.ts'
import { allClients, readDesks, readTeams } from '#office/staff/index.ts'
import { bookedAndMissed, comingAndHearing, demandBetween, demandFacts } from '#office/visits/index.ts'
import { ASSUMED_CV } from './engine/assumed.ts'
import type { OfficeSetting, SimConcern, SimPlan } from './engine/setting.ts'
import {
  assumedDemand,
  BREAK_MINUTES,
  grouped,
  inFives,
  measuredDemand,
  paymentWith,
  type Facts,
} from './assume.ts'
import type { SimulatorRoom } from './room.ts'
import { breaksFor } from './turn-dials.ts'

/** So far back figures are taken: a whole year, so that no season is missing. Days. */
const BACK_DAYS = 365
/** Evenly spread, without the wildest at both ends: a visit nobody ended is no rule. */
const SHARES = Array.from({ length: 21 }, (_, n) => 0.01 + n * 0.049)
/** Days between booking and appointment whose no-shows are told apart. */
export const LEAD_LIMITS = [0, 7.5, 28.5]
/** Fewer visits than that say nothing of how much something varies. */
export const LEAST_MEASURED = 20

/** The office as it is: its own plan, desks and rules, its own visits where there are enough, and else what is assumed. */
export async function readSettingOf(room: SimulatorRoom, site: number): Promise<OfficeSetting | null> {
  const { db, clock } = room.ground
  const today = officeDay(clock.now())
  const plan = await readPlan(db, site)
  const desks = (await readDesks(db, site)).filter(({ active }) => active)
  if (!plan || desks.length === 0) return null
  const teams = await readTeams(db, site)
  const days = { from: today.subtract({ days: BACK_DAYS }), to: today }
  const facts = await factsOf(room, site, days)
  const known = new Set(teams.map(({ key }) => key))
  const staffed = new Set(desks.map(({ team }) => team))
  const concerns = concernsOf(room, { plan, today, staffed }, facts)
  const simPlan = plainPlan(plan, today, known)
  const kiosks = (await allClients(db)).filter(
    (it) => it.active && it.roles.includes('kiosk') && it.sites.includes(site),
  ).length
  const { demand, habits, sources } =
    facts.rows.length > 0
      ? measuredDemand(facts, concerns)
      : assumedDemand(
          facts,
          concerns.filter(({ key }) => staffed.has(areaOf(room, key, today))),
          simPlan,
        )
  const setting: OfficeSetting = {
    site,
    teams: teams.map(({ key, name, letter }) => ({ key, name, letter })),
    plan: simPlan,
    desks: desks.map(({ id, team, room: name }) => ({
      ...{ id, team, room: name, teams: [team], skills: [], languages: [] },
      ...{ presence: [], breaks: [] },
    })),
    rules: room.rulesOf(site),
    concerns,
    demand,
    habits,
    payment: paymentWith(kiosks, desks),
    policy: { windowDays: null, overbookShare: 0 },
    sources: [...sources, ...minutesSources(concerns, facts)].map(inFives),
  }
  return { ...setting, desks: breaksFor(setting, BREAK_MINUTES) }
}

/** What the office has counted of itself; nothing of it where the Personalrat has not agreed that it is played with. */
async function factsOf(
  { ground: { db, clock } }: SimulatorRoom,
  site: number,
  days: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate },
): Promise<Facts> {
  const at = clock.now()
  const off = await evaluationsOff(db, { site, at, keys: ['simulator.learn', ...READ_HERE] })
  if (off.has('simulator.learn')) return NO_FACTS
  const { daysOf, ...facts } = await demandFacts(db, site, days, SHARES)
  return {
    ...(off.has('past.arrivals') ? NO_FACTS : facts),
    daysOf,
    rows: off.has('past.arrivals') ? [] : grouped(await demandBetween(db, site, days, OFFICE_ZONE)),
    shows: off.has('past.missed') ? [] : await bookedAndMissed(db, site, days, LEAD_LIMITS),
    coming: off.has('past.punctuality') ? NO_FACTS.coming : await comingAndHearing(db, site, days, SHARES),
    learned: await learnedFigures(db, { site, ...days, at }),
  }
}

/** Read from visits here, and therefore asked for here; what comes out of `learnedFigures` has asked itself. */
const READ_HERE = ['past.arrivals', 'past.missed', 'past.punctuality']

const NO_FACTS: Facts = {
  ...{ daysOf: new Map(), booked: 0, cancelled: 0, walkIns: 0, left: 0, leadDays: null, languages: [] },
  ...{ rows: [], shows: [], coming: { count: 0, quantiles: null, called: 0, missed: 0 } },
  learned: { areas: [], concerns: [] },
}

/**
 * Every concern of today at an area of this site, with the minutes it takes: measured ones without the outliers, and of areas
 * with five colleagues or more alone, as the observation tells them.
 */
function concernsOf(
  room: SimulatorRoom,
  it: { readonly plan: Plan; readonly today: Temporal.PlainDate; readonly staffed: ReadonlySet<string> },
  { learned }: Facts,
): SimConcern[] {
  const { plan, today, staffed } = it
  const { sortingTeam } = room.rulesOf(plan.site)
  return room.catalogue.concerns(today).map(({ key, channels, minutes, feeKeys }) => {
    const area = areaOf(room, key, today)
    // where nobody sits nobody is served: whoever came was served where people are sorted
    const team = staffed.has(area) || !staffed.has(sortingTeam) ? area : sortingTeam
    const planned = plan.durations.get(key) ?? minutes
    const seen = measuredOf(learned, team, key)
    return {
      ...{ key, team, channels: [...channels], plannedMinutes: planned, feeKeys: [...feeKeys] },
      minutes: seen
        ? { of: 'lognormal', mean: seen.mean, cv: seen.sd / seen.mean }
        : { of: 'lognormal', mean: planned, cv: ASSUMED_CV },
    }
  })
}

const areaOf = ({ catalogue }: SimulatorRoom, concernKey: string, today: Temporal.PlainDate): string =>
  catalogue.responsibleFor({ concernKey }, today).team

function measuredOf({ concerns }: Facts['learned'], area: string, concern: string) {
  const found = concerns.find((it) => it.area === area && it.concern === concern)?.minutes
  return found && found.n >= LEAST_MEASURED && found.mean > 0 ? found : null
}

function minutesSources(concerns: readonly SimConcern[], { learned }: Facts): OfficeSetting['sources'] {
  const measured = concerns.flatMap(({ team, key }) => measuredOf(learned, team, key) ?? [])
  const n = measured.reduce((sum, it) => sum + it.n, 0)
  return [
    ...(measured.length > 0 ? [{ field: 'concerns.measured', from: 'measured' as const, n }] : []),
    ...(measured.length < concerns.length
      ? [{ field: 'concerns.planned', from: 'catalogue' as const, n: 0 }]
      : []),
  ]
}

/** What is over by now, and lanes of no area, play no part any more. */
function plainPlan(plan: Plan, today: Temporal.PlainDate, known: ReadonlySet<string>): SimPlan {
  const isOver = (last: Temporal.PlainDate | null) =>
    last !== null && Temporal.PlainDate.compare(last, today) < 0
  return {
    lanes: plan.lanes
      .filter(({ team }) => known.has(team))
      .map(({ site: _, ...lane }) => ({ ...lane, skills: [...lane.skills] })),
    series: plan.series
      .filter(({ validTo }) => !isOver(validTo))
      .map((it) => ({
        ...{ id: it.id, team: it.team, lanes: it.lanes && [...it.lanes], weekdays: [...it.weekdays] },
        ...{
          everyWeeks: it.everyWeeks,
          validFrom: String(it.validFrom),
          validTo: it.validTo && String(it.validTo),
        },
        ...{ opens: clockOf(it.opens), closes: clockOf(it.closes), stepMinutes: it.stepMinutes },
      })),
    exceptions: plan.exceptions
      .filter(({ day }) => !isOver(day))
      .map((it) => ({
        ...{ id: it.id, team: it.team, lane: it.lane ?? null, day: String(it.day), reason: it.reason },
        ...{ opens: it.opens && clockOf(it.opens), closes: it.closes && clockOf(it.closes) },
      })),
    closures: plan.closures
      .filter(({ lastDay }) => !isOver(lastDay))
      .map((it) => ({
        ...{ id: it.id, team: it.team, firstDay: String(it.firstDay), lastDay: String(it.lastDay) },
        reason: it.reason,
      })),
    durations: Object.fromEntries(plan.durations),
    quotas: plan.quotas.map(({ site: _, ...quota }) => quota),
    policy: plan.policy,
  }
}

const clockOf = (time: Temporal.PlainTime): string => time.toString({ smallestUnit: 'minute' })
