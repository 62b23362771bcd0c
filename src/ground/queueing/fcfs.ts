import { demandWhole, UnusableInput } from './unusable-input.ts'

export interface GivenDay {
  /** Minutes of arrival, in order. */
  readonly arrivals: readonly number[]
  readonly services: readonly number[]
  readonly servers: number
}

export interface Served {
  readonly starts: readonly number[]
  readonly waits: readonly number[]
  readonly departures: readonly number[]
  readonly meanWait: number
}

/** Who comes first is served first by whichever counter is free first: the recursion of Kiefer and Wolfowitz. */
export function fcfs({ arrivals, services, servers }: GivenDay): Served {
  demandWhole('servers', servers, 1, 10_000)
  if (arrivals.length !== services.length)
    throw new UnusableInput({ field: 'services', why: 'lengths-differ' })
  const wrong = arrivals.findIndex((at, index) => !(at >= (arrivals[index - 1] ?? -Infinity)))
  if (wrong >= 0) throw new UnusableInput({ field: `arrivals[${wrong}]`, why: 'too-small' })
  const negative = services.findIndex((minutes) => !(minutes >= 0 && Number.isFinite(minutes)))
  if (negative >= 0) throw new UnusableInput({ field: `services[${negative}]`, why: 'too-small', least: 0 })
  const freeAt = Array.from({ length: servers }, () => -Infinity)
  const starts = arrivals.map((arrival, index) => {
    const counter = freeAt.indexOf(Math.min(...freeAt))
    const start = Math.max(arrival, freeAt[counter]!)
    freeAt[counter] = start + services[index]!
    return start
  })
  const waits = starts.map((start, index) => start - arrivals[index]!)
  return {
    ...{ starts, waits },
    departures: starts.map((start, index) => start + services[index]!),
    meanWait: waits.length === 0 ? 0 : waits.reduce((sum, wait) => sum + wait, 0) / waits.length,
  }
}
