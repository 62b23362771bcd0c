import type { Given } from './given.ts'

/** Arrivals per minute and minutes of service, from whatever of them and of the load is given. */
export function queueOf(given: Given): { perMinute: number; serviceMinutes: number; hasTime: boolean } {
  const load = given.number('offeredLoad', 'load', 'a', 'erlangs', 'trafficIntensity', 'offeredLoadErlang')
  const named = serviceOf(given)
  const rate = arrivalsOf(given)
  const servers = serversOf(given)
  const busy = given.share('occupancy', 'utilisation', 'utilization', 'rho')
  const loadOf = load ?? (busy !== undefined && servers !== undefined ? busy * servers : undefined)
  const serviceMinutes =
    named ?? (rate !== undefined && loadOf !== undefined && rate > 0 ? loadOf / rate : undefined)
  const perMinute = rate ?? (loadOf === undefined ? undefined : loadOf / (serviceMinutes ?? 1))
  return {
    perMinute: given.need(perMinute, 'lambdaPerMin', 'arrivalsPerInterval', 'offeredLoad'),
    serviceMinutes: serviceMinutes ?? given.need(loadOf === undefined ? undefined : 1, 'ahtMin'),
    hasTime: serviceMinutes !== undefined,
  }
}

export function arrivalsOf(given: Given): number | undefined {
  const perMinute = given.number(
    'lambdaPerMin',
    'lambdaPerMinute',
    'arrivalsPerMin',
    'arrivalsPerMinute',
    'perMinute',
    'ratePerMin',
    'arrivalRatePerMin',
  )
  if (perMinute !== undefined) return perMinute
  const perSecond = given.number('lambdaPerSec', 'arrivalsPerSec', 'lambdaPerSecond')
  if (perSecond !== undefined) return perSecond * 60
  const perHour = given.number(
    'lambdaPerHour',
    'arrivalsPerHour',
    'perHour',
    'ratePerHour',
    'lambdaPerH',
    'arrivalRatePerHour',
  )
  if (perHour !== undefined) return perHour / 60
  const perInterval = given.number('arrivalsPerInterval', 'transactions', 'callsPerInterval', 'arrivals')
  const interval = given.minutes('interval', 'intervalLength')
  if (perInterval !== undefined && interval !== undefined && interval > 0) return perInterval / interval
  return given.number('lambda', 'arrivalRate')
}

export function serviceOf(given: Given): number | undefined {
  const minutes = given.minutes(
    'aht',
    'meanService',
    'service',
    'serviceTime',
    'meanServiceTime',
    'handlingTime',
    'meanHandling',
    'S',
    'ES',
  )
  if (minutes !== undefined) return minutes
  const rate = given.number('mu', 'muPerMin', 'serviceRatePerMin', 'serviceRate')
  const perHour = given.number('muPerHour', 'serviceRatePerHour')
  return rate !== undefined && rate > 0
    ? 1 / rate
    : perHour !== undefined && perHour > 0
      ? 60 / perHour
      : undefined
}

export const serversOf = (given: Given): number | undefined =>
  given.number('servers', 'counters', 'agents', 'c', 's', 'desks', 'numServers')

export const patienceOf = (given: Given): number | undefined => {
  const minutes = given.minutes('meanPatience', 'patience', 'patienceMean')
  const rate = given.number('theta', 'thetaPerMin', 'abandonRatePerMin')
  return minutes ?? (rate !== undefined && rate > 0 ? 1 / rate : undefined)
}

export const targetOf = (given: Given): number | undefined =>
  given.minutes('targetWait', 'target', 'asa', 'threshold', 'waitTarget', 'T', 'acceptableWait', 'targetTime')

export const shrinkageOf = (given: Given): number =>
  given.share('shrinkage') ?? given.share('shrinkageShare', 'breakShare') ?? 0
