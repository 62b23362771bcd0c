import {
  erlangA,
  erlangC,
  playForward,
  simulateQueue,
  type Interval,
  type Period,
} from '#ground/queueing/index.ts'

export interface Agreement {
  readonly setting: string
  /** Mean visitors in the house: by the formula, by the exact queue after a long time, and by chance. */
  readonly formula: number
  readonly exact: number
  readonly simulated: Interval
  readonly pWait: { readonly formula: number; readonly exact: number; readonly simulated: Interval }
  readonly agrees: boolean
}

type Setting = Omit<Period, 'minutes'>

const SETTINGS: readonly Setting[] = [
  { perMinute: 0.4, serviceMinutes: 8, servers: 4 },
  { perMinute: 0.5, serviceMinutes: 10, servers: 7 },
  { perMinute: 20 / 60, serviceMinutes: 5, servers: 2 },
  { perMinute: 20 / 60, serviceMinutes: 5, servers: 3 },
  { perMinute: 0.2, serviceMinutes: 4, servers: 1 },
  { perMinute: 0.36, serviceMinutes: 10, servers: 4 },
  { perMinute: 0.3, serviceMinutes: 6, servers: 2, patienceMinutes: 20 },
  { perMinute: 0.5, serviceMinutes: 10, servers: 4, patienceMinutes: 30 },
]

/** Where rates never change and counters keep up, formula, exact queue and chance say the same. Intervals of 99.99 %. */
export function agreements(runs: number, seed: number): readonly Agreement[] {
  return SETTINGS.map((setting, index) => {
    // Long enough that the beginning is forgotten: hundreds of services, more where the counters hardly keep up.
    const { perMinute, serviceMinutes, servers, patienceMinutes } = setting
    const spare = Math.max(0.05, 1 - (perMinute * serviceMinutes) / servers)
    const minutes =
      patienceMinutes === undefined ? (8 * serviceMinutes) / (servers * spare * spare) + 60 : 300
    const far = playForward({ periods: [{ ...setting, minutes: 40 * minutes }], capacity: 600 })[0]!
    const [near] = playForward({ periods: [{ ...setting, minutes }], capacity: 600 })
    const [found] = simulateQueue({
      periods: [{ ...setting, minutes }],
      runs,
      seed: seed + index,
      level: 0.9999,
    })
    const formula = closedForm(setting)
    const isHeld = (interval: Interval, value: number) => interval.low <= value && value <= interval.high
    return {
      setting: `${Math.round(perMinute * 1000) / 1000}/min, ${serviceMinutes} min, ${servers} counters${patienceMinutes === undefined ? '' : `, patience ${patienceMinutes} min`}`,
      formula: formula.meanInSystem,
      exact: far.meanInSystem,
      simulated: found!.meanInSystem,
      pWait: { formula: formula.pWait, exact: far.pAllBusy, simulated: found!.pAllBusy },
      agrees:
        Math.abs(far.meanInSystem - formula.meanInSystem) < 1e-6 * Math.max(1, formula.meanInSystem) &&
        Math.abs(far.pAllBusy - formula.pWait) < 1e-6 &&
        isHeld(found!.meanInSystem, near!.meanInSystem) &&
        isHeld(found!.pAllBusy, near!.pAllBusy) &&
        isHeld(found!.meanInSystem, formula.meanInSystem) &&
        isHeld(found!.pAllBusy, formula.pWait),
    }
  })
}

function closedForm(setting: Setting): { meanInSystem: number; pWait: number } {
  const { perMinute, serviceMinutes, servers, patienceMinutes } = setting
  if (patienceMinutes !== undefined) {
    const { meanQueue, occupancy, pWait } = erlangA({ perMinute, serviceMinutes, servers, patienceMinutes })
    return { meanInSystem: meanQueue + occupancy * servers, pWait }
  }
  const found = erlangC({ perMinute, serviceMinutes, servers })
  if (!found.stable) throw new Error('a setting that never settles')
  return { meanInSystem: found.meanQueue + found.load, pWait: found.pWait }
}

/** The published day, in thousands of runs: what the exact queue says and the interval of chance, end by end. */
export function dayWithIntervals(periods: readonly Period[], runs: number, seed: number) {
  const exact = playForward({ periods, capacity: 300 })
  const found = simulateQueue({ periods, runs, seed, level: 0.9999 })
  const ends = exact.map((end, index) => {
    const { meanVirtualWait: interval } = found[index]!
    const round = (value: number | null | undefined) => Math.round((value ?? 0) * 100) / 100
    return {
      end: end.endMinute,
      exact: round(end.meanVirtualWait),
      low: round(interval?.low),
      high: round(interval?.high),
    }
  })
  const agrees = exact.every((end, index) => {
    const { meanInSystem } = found[index]!
    return meanInSystem.low <= end.meanInSystem && end.meanInSystem <= meanInSystem.high
  })
  return { ends, agrees }
}
