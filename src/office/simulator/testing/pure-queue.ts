import { FAIR_POLICY } from '#office/appointments/index.ts'
import { OFFICE_RULES } from '#office/calling/index.ts'
import { ASSUMED_DEMAND, ASSUMED_HABITS, ASSUMED_PAYMENT } from '../engine/assumed.ts'
import type { OfficeSetting, SimDesk } from '../engine/setting.ts'

const WEEKDAY = 4

export interface PureQueue {
  /** Half hours from 8 o'clock on: visitors a minute, and how many desks. */
  readonly perMinute: readonly number[]
  readonly servers: readonly number[]
  readonly serviceMinutes: number
  readonly patienceMinutes?: number
}

/**
 * An office as the formulas mean it, on a Thursday: one area, no appointments, exponential minutes, nobody walks, writes notes
 * or makes a break, desks are taken away in the middle of a service.
 */
export function pureQueue({ perMinute, servers, serviceMinutes, patienceMinutes }: PureQueue): OfficeSetting {
  const at = (half: number) => `${String(8 + (half >> 1)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`
  const halves = perMinute.length
  const desk = (id: number): SimDesk => {
    const last = servers.findLastIndex((count) => count >= id)
    const presence = [{ weekdays: [WEEKDAY], from: at(0), to: at(last + 1) }]
    return {
      ...{ id, team: 'all', room: `${id}`, teams: ['all'], skills: [], languages: [], presence },
      breaks: [],
    }
  }
  const open = { weekdays: [WEEKDAY], everyWeeks: 1, validFrom: '2026-01-01', validTo: null, stepMinutes: 15 }
  const none = { of: 'fixed', value: 0 } as const
  return {
    ...{ site: 1, teams: [{ key: 'all', name: 'Alle', letter: 'A' }] },
    plan: {
      lanes: [{ id: 1, team: 'all', name: 'Platz', skills: [], stepFree: true, active: true }],
      series: [
        // Open to the end of the day, so that nobody is turned away.
        {
          ...open,
          id: '01900000-0000-7000-8000-000000000001',
          team: 'all',
          lanes: null,
          opens: at(0),
          closes: '23:55',
        },
      ],
      ...{ exceptions: [], closures: [], durations: {}, quotas: [], policy: FAIR_POLICY },
    },
    desks: Array.from({ length: Math.max(...servers) }, (_, n) => desk(n + 1)),
    rules: OFFICE_RULES,
    concerns: [
      {
        ...{ key: 'all', team: 'all', channels: ['reception'], plannedMinutes: serviceMinutes, feeKeys: [] },
        minutes: { of: 'exponential', mean: serviceMinutes },
      },
    ],
    demand: {
      ...{ ...ASSUMED_DEMAND, bookings: [], preferredShare: 0, urgentShare: 0 },
      walkIns: [
        {
          ...{ concern: 'all', weekday: WEEKDAY },
          halfHours: Array.from({ length: 48 }, (_, n) =>
            n >= 16 && n < 16 + halves ? perMinute[n - 16]! * 30 : 0,
          ),
        },
      ],
      patience: patienceMinutes === undefined ? null : { of: 'exponential', mean: patienceMinutes },
    },
    habits: {
      ...{ ...ASSUMED_HABITS, walkSeconds: none, notesSeconds: none, reactionSeconds: none },
      ...{ unheardShare: 0, parkShare: 0, handsOver: true, overtimeMinutes: 0 },
    },
    payment: { ...ASSUMED_PAYMENT, kiosks: 0 },
    policy: { windowDays: null, overbookShare: 0 },
    sources: [],
  }
}
