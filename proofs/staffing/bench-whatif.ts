import { whatIf, type Lever, type Scenario } from '../../src/office/counters/index.ts'
import { usualScenario } from '../../src/office/counters/index.ts'
import type { Run } from '../support/run.ts'

export interface WhatIfFigures {
  /** 95 of 100 what-ifs over a year take no longer, in milliseconds. */
  readonly whatif_ms: number
  readonly whatif_median_ms: number
  /** The first one after the start of the program. */
  readonly whatif_first_ms: number
  readonly whatif_quarter_hours: number
}

const ROUNDS = 40

/**
 * A year of quarter hours before and after a change: twelve months with their own crowd each, so that no month repeats
 * another, breaks, people who leave, appointments among walk-ins, and the interval of a forecast.
 */
export async function benchWhatIf(run: Run): Promise<WhatIfFigures> {
  const scenario = busyYear()
  const took: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = performance.now()
    const answer = whatIf(scenario, leversOf(round))
    took.push(performance.now() - begun)
    if (!answer.ok) throw new Error(`the what-if was refused: ${answer.refusal}`)
  }
  const sorted = took.slice(1).toSorted((a, b) => a - b)
  const whole = (value: number): number => Math.round(value * 10) / 10
  const at = (share: number): number =>
    whole(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!)
  const open = scenario.days.reduce(
    (sum, day) => sum + day.open.reduce((all, { from, to }) => all + (to - from) / 15, 0),
    0,
  )
  const figures = {
    ...{ whatif_ms: at(0.95), whatif_median_ms: at(0.5), whatif_first_ms: whole(took[0]!) },
    whatif_quarter_hours: open * 52,
  }
  run.say(`what-if over ${figures.whatif_quarter_hours} quarter hours: median ${figures.whatif_median_ms} ms`)
  return figures
}

function busyYear(): Scenario {
  const usual = usualScenario(2026)
  return {
    ...usual,
    season: [0.96, 0.91, 1.04, 0.98, 1.01, 0.95, 0.93, 0.9, 1.21, 1.16, 1.03, 0.92],
    noShow: {
      share: 0.15,
      leads: [
        { from: 0, to: 14, n: 700, missed: 47 },
        { from: 15, to: 90, n: 800, missed: 178 },
      ],
    },
  }
}

/** Every round asks something else: nothing may be remembered from the round before. */
function leversOf(round: number): Lever[] {
  const share = 0.5 + round / 100
  return [
    { kind: 'close', weekday: 2, from: 660, to: 720, moved: share, movedTo: 'other-days' },
    { kind: 'desks', weekdays: [1, 4], from: 480, to: 600, change: 1 },
    { kind: 'window', weeks: 2 },
  ]
}
