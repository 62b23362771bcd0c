import { countDays } from './count-days.ts'
import type { Dials } from './dials.ts'
import { playDays } from './engine/play-days.ts'
import type { OfficeSetting } from './engine/setting.ts'
import type { RunResult } from './result.ts'
import { seedOf } from './run.ts'
import { turned } from './turn-dials.ts'

/** What a thread is told: the figures of an office, what was turned, which days, how often. Plain JSON. */
export interface PlayOrder {
  readonly base: OfficeSetting
  readonly dials: Dials
  readonly firstDay: string
  readonly days: number
  readonly repeats: number
  readonly seed: number
}

/**
 * Plays a whole run; the same order gives the same figures. `onDay` hears how many of `days * repeats` are done; null: it was
 * to leave off.
 */
export function playRun(
  order: PlayOrder,
  onDay: (played: number) => void,
  isCancelled: () => boolean = () => false,
): RunResult | null {
  const setting = turned(order.base, order.dials)
  const counted = countDays(setting)
  for (let repeat = 0; repeat < order.repeats; repeat++) {
    const isWhole = playDays(setting, {
      ...{ from: order.firstDay, days: order.days, seed: seedOf(order.seed, repeat), isCancelled },
      onDay: (played, done) => {
        counted.add(played, repeat)
        onDay(repeat * order.days + done)
      },
    })
    if (!isWhole) return null
  }
  return counted.result()
}
