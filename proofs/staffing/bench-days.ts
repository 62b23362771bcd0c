import { playDay } from '../../src/office/simulator/index.ts'
import { anOffice } from '../../src/office/simulator/testing/an-office.ts'
import type { Run } from '../support/run.ts'

export interface DaysFigures {
  /** Open office days one core plays in a second of its time, the median of blocks of ten. */
  readonly days_per_s_core: number
  readonly days_per_s_slowest: number
  /** Of a day, on average. */
  readonly days_visitors: number
  readonly days_played: number
}

const WARM_UP = 10
const BLOCK = 10
const BLOCKS = { quick: 8, full: 26 }

/**
 * Different days of a year in an office of 15 counters, two at the reception and a cashier: 400 visitors, places booked over
 * four weeks, the real rules of the queue, arrivals, forecasts and fees. Measured in time of the processor, so that other
 * work on the machine counts little.
 */
export async function benchDays(run: Run): Promise<DaysFigures> {
  const office = anOffice({ visitors: 450, desks: 15 })
  let next = Temporal.PlainDate.from('2026-02-02')
  const play = (days: number): { visitors: number; seconds: number } => {
    const begun = process.cpuUsage()
    let [visitors, done] = [0, 0]
    while (done < days) {
      const { open, visits } = playDay(office, next.toString(), run.seed)
      next = next.add({ days: 1 })
      if (!open) continue
      done += 1
      visitors += visits.filter(({ arrivedAt }) => arrivedAt !== null).length
    }
    const { user, system } = process.cpuUsage(begun)
    return { visitors, seconds: (user + system) / 1e6 }
  }
  play(WARM_UP)
  const blocks = Array.from({ length: run.full ? BLOCKS.full : BLOCKS.quick }, () => play(BLOCK))
  const speeds = blocks.map(({ seconds }) => BLOCK / seconds).toSorted((a, b) => a - b)
  const visitors = blocks.reduce((sum, block) => sum + block.visitors, 0) / (blocks.length * BLOCK)
  const tenth = (value: number): number => Math.round(value * 10) / 10
  return {
    days_per_s_core: tenth(speeds[speeds.length >> 1]!),
    days_per_s_slowest: tenth(speeds[0]!),
    ...{ days_visitors: Math.round(visitors), days_played: blocks.length * BLOCK },
  }
}
