import { openingHours, type Plan } from '#office/appointments/index.ts'
import { knowledgeOf, MEASURED, NOTHING_MEASURED, type Knowledge, type Reach } from '#office/calling/index.ts'
import { drawn, hashOf, meanOfSpread } from './luck.ts'
import { planOf } from './plan-of.ts'
import { settingFaults } from './setting-faults.ts'
import type { OfficeSetting, SimConcern, SimDesk, Spread } from './setting.ts'

/** What follows from a setting alone and is asked all the time: reckoned once. */
export interface Facts {
  readonly plan: Plan
  readonly concerns: ReadonlyMap<string, SimConcern>
  readonly hashes: ReadonlyMap<string, number>
  readonly reaches: ReadonlyMap<number, Reach>
  readonly letters: ReadonlyMap<string, string>
  readonly book: Book
  knowledge(weekday: number): Knowledge
  hours(team: string, day: Temporal.PlainDate): readonly Range[]
}

export interface Range {
  readonly from: Temporal.Instant
  readonly to: Temporal.Instant
}

/** The questions the office's rules ask the catalogue, answered from the setting. */
export type Book = ReturnType<typeof bookOf>

const known = new WeakMap<OfficeSetting, Facts>()

export function factsOf(setting: OfficeSetting): Facts {
  return known.getOrInsertComputed(setting, () => reckon(setting))
}

function reckon(setting: OfficeSetting): Facts {
  const [fault] = settingFaults(setting)
  if (fault) throw new RangeError(`no day can be played with ${fault.field}: ${fault.fault}`)
  const plan = planOf(setting)
  const byWeekday = new Map<number, Knowledge>()
  return {
    plan,
    concerns: new Map(setting.concerns.map((one) => [one.key, one])),
    hashes: new Map(setting.concerns.map(({ key }) => [key, hashOf(key)])),
    reaches: new Map(setting.desks.map((desk) => [desk.id, reachOfDesk(desk)])),
    letters: new Map(setting.teams.map(({ key, letter }) => [key, letter])),
    book: bookOf(setting),
    knowledge: (weekday) => byWeekday.getOrInsertComputed(weekday, () => knowledgeOn(setting, weekday)),
    hours: (team, day) => openingHours(plan, team, day),
  }
}

function reachOfDesk({ id, team, room, teams, skills, languages }: SimDesk): Reach {
  return { desk: { id, team, room, active: true }, teams, skills, languages }
}

function bookOf({ concerns }: OfficeSetting) {
  const all = new Map(
    concerns.map((one) => [one.key, { ok: true as const, concern: { ...one, minutes: one.plannedMinutes } }]),
  )
  const unknown = { ok: false as const, refusal: 'unknown-concern' as const }
  return {
    concernOn: (key: string) => all.get(key) ?? unknown,
    responsibleFor: ({ concernKey }: { readonly concernKey: string }) => ({
      team: all.get(concernKey)?.concern.team ?? '',
    }),
    offers: ({ channels }: Pick<SimConcern, 'channels'>, channel: string) => channels.includes(channel),
  }
}

/** As if so many visits had been measured: the office knows its own figures. */
const KNOWN = 200
/** In the middle of each span of lead times the forecast tells apart. */
const SPANS = [3, 17, 60]

/** What the office would tell of its waits: its forecast fed with the figures of the setting, as they stand in the morning. */
export function knowledgeOn(setting: OfficeSetting, weekday: number): Knowledge {
  const { concerns, habits, demand } = setting
  const quantiles = (spread: Spread) => MEASURED.map((share) => drawn(spread, share))
  const planned = (key: string) => concerns.find((one) => one.key === key)?.plannedMinutes ?? 10
  const awayAfter = (days: number) =>
    demand.noShow.find(({ upToDays }) => upToDays === null || days <= upToDays)?.share ?? 0
  return knowledgeOf(
    {
      ...NOTHING_MEASURED,
      services: concerns.map((one) => ({
        concern: one.key,
        count: KNOWN,
        quantiles: quantiles(one.minutes),
      })),
      shows: SPANS.map((days, bucket) => ({
        ...{ bucket, booked: KNOWN, missed: Math.round(KNOWN * awayAfter(days)) },
      })),
      lateness: { count: KNOWN, quantiles: quantiles(demand.punctuality) },
      changeover: {
        count: KNOWN,
        notes: meanOfSpread(habits.notesSeconds) / 60,
        walk: meanOfSpread(habits.walkSeconds) / 60,
      },
      calls: { called: KNOWN, missed: Math.round(KNOWN * habits.unheardShare) },
      walkIns: walkInsOn(setting, weekday),
    },
    planned,
  )
}

function walkInsOn({ demand, concerns }: OfficeSetting, weekday: number) {
  const perHour = new Map<string, { team: string; hour: number; perHour: number }>()
  for (const { concern, weekday: on, halfHours } of demand.walkIns) {
    const team = concerns.find(({ key }) => key === concern)?.team
    if (on !== weekday || team === undefined) continue
    halfHours.forEach((expected, n) => {
      const hour = n >> 1
      const entry = perHour.getOrInsertComputed(`${team} ${hour}`, () => ({ team, hour, perHour: 0 }))
      entry.perHour += expected
    })
  }
  return [...perHour.values()]
}
