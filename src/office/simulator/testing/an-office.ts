import { FAIR_POLICY } from '#office/appointments/index.ts'
import { OFFICE_RULES } from '#office/calling/index.ts'
import { ASSUMED_DEMAND, ASSUMED_HABITS, ASSUMED_PAYMENT, spreadOverDay } from '../engine/assumed.ts'
import type { OfficeSetting, SimConcern, SimDesk } from '../engine/setting.ts'

const WEEKDAYS = [1, 2, 3, 4, 5]

const concern = (
  key: string,
  team: string,
  minutes: number,
  channels: string[],
  feeKeys: string[] = [],
): SimConcern => ({
  ...{ key, team, channels, plannedMinutes: minutes, feeKeys },
  minutes: { of: 'lognormal', mean: minutes, cv: 0.7 },
})

const CONCERNS: readonly SimConcern[] = [
  concern('blue_card', 'titles', 30, ['appointment'], ['ae_issue_over_1y']),
  concern('study_extend', 'titles', 20, ['appointment', 'reception'], ['ae_extend_over_3m']),
  concern('card_pickup', 'titles', 7, ['reception']),
  concern('short_info', 'reception', 5, ['reception']),
]

export interface OfficeAsked {
  /** Visitors of a day, about; two of five have an appointment. */
  readonly visitors: number
  readonly desks: number
  readonly cashier?: boolean
}

/** An invented office, open from 8 to 16 o'clock Monday to Friday, as large as a test wants it. */
export function anOffice({ visitors, desks, cashier = true }: OfficeAsked): OfficeSetting {
  const open = { weekdays: WEEKDAYS, everyWeeks: 1, validFrom: '2026-01-01', validTo: null, stepMinutes: 15 }
  const desk = (id: number, team: string, more: Partial<SimDesk> = {}): SimDesk => ({
    ...{ id, team, room: `${200 + id}`, teams: [team], skills: [], languages: [], presence: [] },
    breaks: [{ weekdays: WEEKDAYS, from: id % 2 === 0 ? '11:45' : '12:30', minutes: 30 }],
    ...more,
  })
  return {
    site: 1,
    teams: [
      { key: 'titles', name: 'Aufenthaltstitel', letter: 'B' },
      { key: 'reception', name: 'Empfang', letter: 'A' },
      { key: 'cashier', name: 'Kasse', letter: 'K' },
    ],
    plan: {
      lanes: Array.from({ length: desks }, (_, n) => ({
        ...{ id: n + 1, team: 'titles', name: `Platz ${n + 1}`, skills: [], stepFree: true, active: true },
      })),
      series: [
        {
          ...open,
          id: '01900000-0000-7000-8000-000000000001',
          team: 'titles',
          lanes: null,
          opens: '08:00',
          closes: '16:00',
        },
      ],
      ...{
        exceptions: [],
        closures: [],
        durations: {},
        quotas: [],
        policy: { ...FAIR_POLICY, windowDays: 28 },
      },
    },
    desks: [
      ...Array.from({ length: desks }, (_, n) =>
        desk(n + 1, 'titles', { languages: n % 3 === 1 ? ['ar'] : [] }),
      ),
      ...[
        desk(91, 'reception'),
        desk(92, 'reception', { teams: ['reception', 'titles'], skills: ['card_pickup', 'short_info'] }),
      ],
      ...(cashier ? [desk(99, 'cashier')] : []),
    ],
    rules: OFFICE_RULES,
    concerns: CONCERNS,
    demand: {
      ...ASSUMED_DEMAND,
      bookings: WEEKDAYS.flatMap((weekday) => [
        { concern: 'blue_card', weekday, expected: visitors * 0.32 },
        { concern: 'study_extend', weekday, expected: visitors * 0.48 },
      ]),
      walkIns: WEEKDAYS.flatMap((weekday) => [
        { concern: 'card_pickup', weekday, halfHours: spreadOverDay(visitors * 0.2, 15, 32) },
        { concern: 'study_extend', weekday, halfHours: spreadOverDay(visitors * 0.1, 16, 32) },
        { concern: 'short_info', weekday, halfHours: spreadOverDay(visitors * 0.2, 15, 32) },
      ]),
    },
    habits: ASSUMED_HABITS,
    payment: { ...ASSUMED_PAYMENT, cashierTeam: cashier ? 'cashier' : null, kiosks: 1 },
    policy: { windowDays: null, overbookShare: 0 },
    sources: [],
  }
}
