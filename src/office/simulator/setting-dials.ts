import { createHash } from 'node:crypto'
import type { Dials, Span, TeamDials } from './dials.ts'
import { drawn } from './engine/luck.ts'
import type { OfficeSetting } from './engine/setting.ts'

/** The figures of an office as a head of office reads and turns them. Pure. */
export function dialsOf(setting: OfficeSetting): Dials {
  const { plan, policy, payment, rules } = setting
  return {
    teams: teamsOf(setting).map((it): TeamDials => ({
      ...{ team: it.key, name: it.name, away: 0 },
      desks: setting.desks.filter(({ team }) => team === it.key).length,
      walkIns: takesWalkIns(setting, it.key),
    })),
    hours: WEEK.map((weekday) => ({ weekday, spans: spansOn(setting, weekday) })),
    breakMinutes: breakMinutesOf(setting),
    windowDays: policy.windowDays ?? plan.policy.windowDays,
    overbookPercent: tenths(policy.overbookShare * 100),
    walkInDueMinutes: rules.walkInDueMinutes,
    keepMinutes: rules.keepMinutes,
    kiosk: payment.kiosks > 0 && payment.kioskShare > 0,
    demandPercent: 0,
    noShowPercent: tenths(noShowShare(setting) * 100),
  }
}

/** Ways of a concern by which somebody comes without an appointment. */
export const WALK_IN_CHANNELS: ReadonlySet<string> = new Set(['reception', 'same_day_slot'])

/** Anybody, or whoever comes for some concerns. */
const takesWalkIns = ({ rules, concerns }: OfficeSetting, team: string): boolean =>
  rules.walkInTeams.includes(team) ||
  concerns.some((it) => it.team === team && it.channels.some((one) => WALK_IN_CHANNELS.has(one)))

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const
const tenths = (value: number): number => Math.round(value * 10) / 10

/** Areas somebody sits in; the others cannot be turned. */
const teamsOf = ({ teams, desks }: OfficeSetting) =>
  teams.filter(({ key }) => desks.some(({ team }) => team === key))

/** When anybody is open on a weekday: the hours of all areas together. */
export function spansOn({ plan }: OfficeSetting, weekday: number): Span[] {
  return joined(
    plan.series
      .filter(({ weekdays }) => weekdays.includes(weekday))
      .map(({ opens, closes }) => ({ from: opens.slice(0, 5), to: closes.slice(0, 5) })),
  )
}

/** Overlapping and touching spans become one, in order. */
export function joined(spans: readonly Span[]): Span[] {
  const all: Span[] = []
  for (const span of spans.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = all.at(-1)
    if (last && span.from <= last.to)
      all[all.length - 1] = { from: last.from, to: span.to > last.to ? span.to : last.to }
    else all.push(span)
  }
  return all
}

/** What lies in both. */
export const common = (a: readonly Span[], b: readonly Span[]): Span[] =>
  a.flatMap((one) =>
    b.flatMap((two) => {
      const from = one.from > two.from ? one.from : two.from
      const to = one.to < two.to ? one.to : two.to
      return from < to ? [{ from, to }] : []
    }),
  )

/** What lies in the first and not in the second. */
export const without = (a: readonly Span[], b: readonly Span[]): Span[] =>
  b.reduce<Span[]>(
    (left, cut) =>
      left.flatMap((one) =>
        [
          { from: one.from, to: one.to < cut.from ? one.to : cut.from },
          { from: one.from > cut.to ? one.from : cut.to, to: one.to },
        ].filter(({ from, to }) => from < to),
      ),
    [...a],
  )

export const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))
export const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { from, to }) => sum + minutesOf(to) - minutesOf(from), 0)

/** Breaks are planned once an hour at each desk: the minutes of the first one. */
const breakMinutesOf = ({ desks }: OfficeSetting): number =>
  desks.flatMap(({ breaks }) => breaks)[0]?.minutes ?? 0

/** Of those who book within the window, how many do not come. */
export function noShowShare({ demand, policy, plan }: OfficeSetting): number {
  const window = policy.windowDays ?? plan.policy.windowDays
  const leads = LEADS.map((share) => drawn(demand.leadDays, share)).filter((days) => days <= window)
  const shares = (leads.length > 0 ? leads : [window]).map(
    (days) => demand.noShow.find(({ upToDays }) => upToDays === null || days <= upToDays)?.share ?? 0,
  )
  return shares.reduce((sum, share) => sum + share, 0) / shares.length
}

const LEADS = Array.from({ length: 100 }, (_, n) => (n + 0.5) / 100)

/** The same figures have the same mark, whoever writes them down. */
export const markOf = (setting: OfficeSetting): string =>
  createHash('sha256').update(inOrder(setting)).digest('base64url')

/** JSON with sorted keys: what comes back from the database has another order. */
const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, member: unknown) =>
    member && typeof member === 'object' && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  )
