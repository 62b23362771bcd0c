import type { DayPlayed } from './played.ts'
import type { OfficeSetting } from './setting.ts'
import { playDay } from './play-day.ts'

export interface DaysAsked {
  /** `YYYY-MM-DD`. */
  readonly from: string
  readonly days: number
  readonly seed: number
  /** Heard after each day; what is not kept here is not kept. */
  readonly onDay: (played: DayPlayed, done: number) => void
  readonly isCancelled?: () => boolean
}

/** Plays calendar days one after the other; true when it went to the end. Each day follows from seed and date alone. */
export function playDays(setting: OfficeSetting, asked: DaysAsked): boolean {
  const first = Temporal.PlainDate.from(asked.from)
  for (let n = 0; n < asked.days; n++) {
    if (asked.isCancelled?.()) return false
    asked.onDay(playDay(setting, first.add({ days: n }).toString(), asked.seed), n + 1)
  }
  return true
}
