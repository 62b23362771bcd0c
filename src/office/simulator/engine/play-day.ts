import type { DayPlayed } from './played.ts'
import type { OfficeSetting } from './setting.ts'

/** Plays one day of an office: the same setting, day and seed give the same day. `record`: with its commands, for the replay. */
export function playDay(_setting: OfficeSetting, day: string, seed: number, _record = false): DayPlayed {
  return {
    ...{ day, seed, open: false, visits: [], quarters: [], commands: [], overtimeMinutes: 0 },
    turnedAway: { noPlace: 0, closed: 0, noLongerToday: 0, appointmentNeeded: 0 },
    fees: { owedCents: 0, paidCents: 0 },
    kiosk: { paid: 0, longestWaitMinutes: 0 },
  }
}
