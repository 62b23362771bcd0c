import { FAIR_POLICY } from '#office/appointments/index.ts'
import { OFFICE_RULES, type OfficeRules } from '#office/calling/index.ts'
import { shipped } from '#office/catalogue/index.ts'
import { seededChance, type Chance } from '#ground/identity/chance.ts'
import {
  ASSUMED_DEMAND,
  ASSUMED_HABITS,
  ASSUMED_PAYMENT,
  spreadOverDay,
} from '../../src/office/simulator/engine/assumed.ts'
import type { OfficeSetting, SimConcern, SimDesk } from '../../src/office/simulator/engine/setting.ts'

/** Wednesday. */
export const DAY = '2026-11-25'
const TODAY = Temporal.PlainDate.from(DAY)
const WEEKDAY = 3

/** Asked for by appointment, and what people come with. */
const BOOKED = [
  'blue_card',
  'study_extend',
  'family_german',
  'ne_general',
  'title_transfer',
  'travel_doc_refugee',
]
const WALK_IN = ['card_pickup', 'short_info', 'hand_in_documents', 'fiktion', 'duldung_extend', 'blue_card']
const GROUNDS = ['protected_persons', 'association_turkey', 'german_family_visa']

/** An office that one seed gives: hours, desks, languages, rules, habits and who comes. */
export function someOffice(seed: number, visitors: number): OfficeSetting {
  const chance = seededChance(Math.imul(seed, 2_654_435_761) + 97)
  for (let n = 0; n < 8; n++) chance.below(2)
  const one = (from: number, to: number): number => from + chance.below(to - from + 1)
  const share = (most: number): number => (chance.below(1000) / 1000) * most
  const concerns = [...new Set([...BOOKED, ...WALK_IN])].map((key) => concernOf(key, chance))
  const teams = [...new Set(concerns.map(({ team }) => team)), 'reception', 'cashier']
  const hasCashier = chance.below(3) > 0
  const spans =
    chance.below(2) === 0
      ? [['08:00', '13:00']]
      : [
          ['08:00', '11:00'],
          ['12:30', '15:00'],
        ]
  const closes = Number(spans.at(-1)![1]!.slice(0, 2)) * 2
  return {
    site: 1,
    teams: [...new Set(teams)].map((key, n) => ({ key, name: key, letter: 'ABCDEFGH'[n]! })),
    plan: planOf(concerns, spans, chance),
    desks: desksOf(concerns, hasCashier, chance),
    ...{ rules: someRules(chance), concerns },
    demand: {
      ...ASSUMED_DEMAND,
      bookings: BOOKED.map((concern) => ({ concern, weekday: WEEKDAY, expected: visitors / 10 })),
      walkIns: WALK_IN.map((concern) => ({
        ...{ concern, weekday: WEEKDAY, halfHours: spreadOverDay(visitors / 12, 14, closes + 1) },
      })),
      ...{ cancelShare: share(0.4), moveShare: share(0.8), preferredShare: 0.08, urgentShare: 0.02 },
      punctuality: { of: 'normal', mean: -6, sd: one(5, 25) },
      patience: { of: 'lognormal', mean: one(30, 120), cv: 0.6 },
    },
    habits: {
      handsOver: seed % 3 === 0,
      ...ASSUMED_HABITS,
      unheardShare: share(0.2),
      parkShare: share(0.25),
      overtimeMinutes: chance.below(2) * one(10, 60),
    },
    payment: {
      ...ASSUMED_PAYMENT,
      ...{ kiosks: one(0, 2), kioskShare: share(1), cashierTeam: hasCashier ? 'cashier' : null },
      grounds: GROUNDS.map((key) => ({ key, share: share(0.15) })),
    },
    policy: {
      windowDays: chance.below(2) === 0 ? one(3, 40) : null,
      overbookShare: chance.below(3) === 0 ? 0.2 : 0,
    },
    sources: [],
  }
}

function concernOf(key: string, chance: Chance): SimConcern {
  const answer = shipped.concernOn(key, TODAY)
  if (!answer.ok) throw new Error(`${key}: ${answer.refusal}`)
  const { minutes, channels, feeKeys } = answer.concern
  return {
    ...{
      key,
      team: shipped.responsibleFor({ concernKey: key }, TODAY).team,
      channels,
      plannedMinutes: minutes,
      feeKeys,
    },
    minutes: { of: 'lognormal', mean: minutes * (0.6 + chance.below(80) / 100), cv: 0.6 },
  }
}

function someRules(chance: Chance): OfficeRules {
  const keepMinutes = chance.below(15)
  const lateMinutes = keepMinutes + chance.below(25)
  return {
    ...OFFICE_RULES,
    ...{ keepMinutes, lateMinutes, missedMinutes: Math.max(5, lateMinutes + chance.below(15)) },
    ...{
      walkInDueMinutes: 10 + chance.below(60),
      languageMinutes: chance.below(16),
      knownMinutes: chance.below(16),
    },
    ...{ overtakeMinutes: chance.below(16), holdMinutes: chance.below(25), doorsMinutes: chance.below(45) },
  }
}

function planOf(
  concerns: readonly SimConcern[],
  spans: readonly (readonly string[])[],
  chance: Chance,
): OfficeSetting['plan'] {
  const teams = [...new Set(concerns.map(({ team }) => team))]
  let id = 0
  const lanes = teams.flatMap((team) =>
    Array.from({ length: 1 + chance.below(3) }, (_, n) => ({
      ...{ id: (id += 1), team, name: `${team} ${n}`, skills: [], stepFree: true, active: true },
    })),
  )
  const series = teams.flatMap((team, t) =>
    spans.map(([opens, closes], n) => ({
      ...{ id: `01900000-0000-7000-8000-0000000${t}${n}001`, team, lanes: null, weekdays: [1, 2, 3, 4, 5] },
      ...{
        everyWeeks: 1,
        validFrom: '2026-01-01',
        validTo: null,
        opens: opens!,
        closes: closes!,
        stepMinutes: 15,
      },
    })),
  )
  const quota = {
    id: '01900000-0000-7000-8000-00000000a001',
    team: null,
    pool: 'desk' as const,
    share: 30,
    opensDays: 2,
  }
  const returns = chance.below(2) === 0 ? ('random' as const) : ('at-once' as const)
  return {
    ...{ lanes, series, exceptions: [], closures: [], durations: { blue_card: 25 } },
    quotas: chance.below(2) === 0 ? [quota] : [],
    policy: { ...FAIR_POLICY, returns, windowDays: 10 + chance.below(40) },
  }
}

function desksOf(concerns: readonly SimConcern[], hasCashier: boolean, chance: Chance): SimDesk[] {
  const teams = [...new Set([...concerns.map(({ team }) => team), 'reception'])]
  let id = 0
  const desk = (team: string, more: Partial<SimDesk>): SimDesk => ({
    ...{ id: (id += 1), team, room: `Raum ${id}`, teams: [team], skills: [], languages: [], presence: [] },
    breaks: [
      {
        weekdays: [WEEKDAY],
        from: `${10 + (id % 3)}:${15 + chance.below(40)}`,
        minutes: 10 + chance.below(25),
      },
    ],
    ...more,
  })
  const all = teams.flatMap((team) => {
    const own = concerns.filter((it) => it.team === team).map(({ key }) => key)
    return Array.from({ length: 1 + chance.below(3) }, (_, n) =>
      desk(team, {
        languages: chance.below(2) === 0 ? ['ar', 'uk'] : [],
        // The first desk does everything: whoever comes can be served.
        skills: n > 0 && chance.below(3) === 0 ? own.slice(0, 2) : [],
        teams: n > 0 && chance.below(4) === 0 ? [team, 'reception'] : [team],
      }),
    )
  })
  return hasCashier ? [...all, desk('cashier', { breaks: [] })] : all
}
